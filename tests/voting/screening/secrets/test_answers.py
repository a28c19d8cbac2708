"""Answers to security questions."""

import pytest

from tests.voting.screening.samples import found, gate
from voting.screening.secrets.answers import ANSWERS


class TestAnswers:
    """What is asked for, a sign or a verb, the answer."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("The answer to the security question is grandma's canary and", ["grandma's canary"]),
            ("My security answer (first pet) is Pickles.", ["Pickles"]),
            ('verified with memorable word "gooseberry", then', ["gooseberry"]),
            ("the memorable word is thimble.", ["thimble"]),
            ("Safe word: pineapple", ["pineapple"]),
            ("Mother's maiden name? A: Featherstone.", ["Featherstone"]),
            ("Security check. First pet? answer Biscuit, she said", ["Biscuit"]),
            ("Geburtsname der Mutter: Krause", ["Krause"]),
            ("name + security question (first pet = Mr Waffles). Wants", ["Mr Waffles"]),
            ("Sicherheitsfrage: erstes Haustier = Knödel, sagt er", ["Knödel"]),
            ("pregunta de seguridad, primera mascota: Canela.", ["Canela"]),
            ("apellido de soltera de mi madre es Quiroga.", ["Quiroga"]),
            ("Onze geheime vraag, eerste huisdier: Graaf Snor van Zolder. Klopt", ["Graaf Snor van Zolder"]),
            ("mot convenu « plume verte »", ["plume verte"]),
            ("le mot convenu avec la télésurveillance est « lampe bleue »,", ["lampe bleue"]),
            ("Codewort für die Leitstelle: blauer Falter", ["blauer Falter"]),
            ("das Losungswort ist Kirschkern.", ["Kirschkern"]),
            ('the bank asks "name of your first pet" and I put Mr Wobble, then', ["Mr Wobble"]),
            ("security question: first car, so we typed Renault Cinq.", ["Renault Cinq"]),
            ("parola d'ordine con la vigilanza: gatto bigio", ["gatto bigio"]),
            ('agreed word with the carer is "tin whistle"', ["tin whistle"]),
            ("duress word for the alarm people: marmalade", ["marmalade"]),
            ("palavra combinada: pinguim azul", ["pinguim azul"]),
            ("secret question is first school, answer: Wattle.", ["Wattle"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The answer alone is found."""
        assert gate(ANSWERS, text)
        assert found(ANSWERS, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "security question: what is your pet's name?",
            "the memorable word is something you must not share",
            "My first pet was a hamster, my first car a wreck.",
            "favourite food: pizza",
            "security questions like first pet, duh. Lie?",
            "mein erstes Auto war Rot, nicht Blau.",
            "Is a mother's maiden name a good question?",
            "code word for what?",
            "the secret question is first pet, and I forgot it",
            "we have not agreed on a word with them",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Questions, and pets that nobody asked for, stay."""
        assert found(ANSWERS, text) == []
