"""What is no name by what stands beside it, and what is one all the same."""

import pytest

from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.refusals import SURE, is_plain_word, is_refused, others_of_list
from voting.screening.names.tokens import segments


class TestRefused:
    """Single words and pairs."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Crohn's disease", "Crohn"),
            ("an Erlenmeyer flask", "Erlenmeyer"),
            ("Ohm's law", "Ohm"),
            ("a Foley catheter", "Foley"),
            ("please call me Monday then", "Monday"),
            ("hoi ik ben lotte", "ben"),
            ("Ben je thuis", "Ben"),
            ("Papilio machaonus in May", "Papilio"),
            ("Papilio machaonilla in May", "Papilio"),
            ("500 g Roggenmehl", "Roggenmehl"),
            ("im Altglas", "Altglas"),
            ("the Editor loves it", "Editor"),
            ("Olá, tudo bem", "Olá"),
            ("in europe-west1 we", "europe"),
            ("arn:aws:lambda", "arn"),
            ("Jó napot, Anna", "Jó napot"),
            ("मेरा कार्ड 4111 है", "कार्ड"),
            ("NINO QQ123456C", "NINO"),
            ("my hetu 131052-308T", "hetu"),
            ("codice fiscale \x00", "fiscale"),
            ("monero: 44AFF", "monero"),
            ("NINO \x00", "NINO"),
            ("Vertragsnummer V-2201", "Vertragsnummer"),
            ("<Dbtr><Nm>", "Dbtr"),
            ("</Dbtr>", "Dbtr"),
            ("Dbtr><Nm>", "Dbtr"),
            ("1 BIRT", "BIRT"),
            ("0 @I1@ INDI", "INDI"),
        ],
    )
    def test_hit(self, gazetteer: Gazetteer, text: str, name: str) -> None:
        """Refused, unless it is beyond doubt that a person is meant; what is called after somebody always."""
        tokens = next(segments(text))
        run = [index for index, token in enumerate(tokens) if token.text in name.split()]
        assert is_refused(gazetteer, tokens, run, SURE - 0.01)

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Anna's dog", "Anna"),
            ("daan en ben zijn ziek", "ben"),
            ("Solana, 34, says", "Solana"),
            ("Anna and the disease", "Anna"),
            ("Smith numbers the pages", "Smith"),
            ("die Svenja kommt", "Svenja"),
            ("el Haddaoui", "Haddaoui"),
            ("the Hendersons", "Hendersons"),
            ("Anna versus Lee", "Anna"),
            ("in Texas law", "Texas"),
            ("im Anna", "Anna"),
            ("NINO said hello", "NINO"),
            ("<Anna> hello", "Anna"),
            ("MARR said hello", "MARR"),
            ("12 Anna", "Anna"),
            ("Nino 7 times", "Nino"),
            ("Anna – Whitney came", "Anna"),
            ("im shaz", "shaz"),
            ("Keller kommt", "Keller"),
            ("Ola kommer", "Ola"),
            ("ask arn: now", "arn"),
            ("in Europe - West or", "Europe"),
        ],
    )
    def test_near_miss(self, gazetteer: Gazetteer, text: str, name: str) -> None:
        """A person stays one."""
        tokens = next(segments(text))
        run = [index for index, token in enumerate(tokens) if token.text in name.split()]
        assert not is_refused(gazetteer, tokens, run, SURE - 0.01)

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("a Mann–Whitney p of 3", "Mann"),
            ("a Mann–Whitney p of 3", "Whitney"),
            ("Bonferroni-corrected values", "Bonferroni"),
            ("the Schwarzschild radius", "Schwarzschild"),
            ("Is Douglas fir strong", "Douglas"),
            ("hear Cetti's warbler sing", "Cetti"),
            ("in an Artinian ring", "Artinian"),
            ("nimm etwas Ingwer dazu", "Ingwer"),
        ],
    )
    def test_called_after(self, gazetteer: Gazetteer, text: str, name: str) -> None:
        """Tests, trees and birds that are called after somebody."""
        tokens = next(segments(text))
        at = next(index for index, token in enumerate(tokens) if token.text == name)
        assert is_refused(gazetteer, tokens, [at], SURE - 0.01)

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("press the Task key", "Task"),
            ("in the echo chamber", "echo"),
            ("und Elle rit", "Elle"),
            ("ab Mai geht es", "Mai"),
            ("tax day: April 15, or", "April"),
        ],
    )
    def test_plain_word(self, gazetteer: Gazetteer, text: str, name: str) -> None:
        """Words that are hardly ever a name, months after a preposition and before a day."""
        tokens = next(segments(text))
        at = next(index for index, token in enumerate(tokens) if token.text == name)
        assert is_plain_word(gazetteer, tokens, [at], 0.6)
        assert not is_plain_word(gazetteer, tokens, [at], 0.99)

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("ask Grace today", "Grace"),
            ("told mark twice", "mark"),
            ("call June now", "June"),
            ("saw Will there", "Will"),
            ("June 61 years old", "June"),
        ],
    )
    def test_no_plain_word(self, gazetteer: Gazetteer, text: str, name: str) -> None:
        """Words that many are called."""
        tokens = next(segments(text))
        at = next(index for index, token in enumerate(tokens) if token.text == name)
        assert not is_plain_word(gazetteer, tokens, [at], 0.5)

    def test_only_words(self, gazetteer: Gazetteer) -> None:
        """Two words that nobody is called are no name, be it in capitals; one of them beside a name may be."""
        assert is_refused(gazetteer, next(segments("Wohnung Rechnung")), [0, 1], SURE - 0.01)
        assert not is_refused(gazetteer, next(segments("Anna Rechnung")), [0, 1], SURE - 0.01)
        assert not is_refused(gazetteer, next(segments("Wohnung Rechnung")), [0, 1], SURE)

    def test_beyond_doubt(self, gazetteer: Gazetteer) -> None:
        """A noun after an article that is surely meant as a name is left, and a whole name before another column."""
        assert not is_refused(gazetteer, next(segments("im Altglas")), [1], SURE)
        tokens = next(segments("Piotr Gawlik      machine controller"))
        assert not is_refused(gazetteer, tokens, [0, 1], SURE)
        assert is_refused(gazetteer, tokens, [0, 1], SURE - 0.01)
        assert is_refused(gazetteer, next(segments("the Gawlik machine")), [1], 1.0)


class TestLists:
    """Lists with a few words that look like names."""

    def test_list_of_things(self) -> None:
        """Of a list most of whose parts are no names, no part is one."""
        tokens = next(segments("rain, Hail, sleet, snow, fog, ice"))
        assert others_of_list(tokens, [(2, 2)]) == {0}

    @pytest.mark.parametrize(
        ("text", "runs"),
        [
            ("rain, Anna, Ben, Cy, fog", [(2, 2), (4, 4), (6, 6)]),  # most are names
            ("rain, tell Anna, sleet, snow, fog", [(3, 3)]),  # no part by itself
            ("Anna, rain, sleet, snow, fog", [(0, 0)]),  # what leads to the list may be somebody
            ("rain, Anna, fog", [(2, 2)]),  # too short to tell
            ("a day of rain without an end, Anna, and so it went on and on, he said, and left", [(8, 8)]),
        ],
    )
    def test_near_miss(self, text: str, runs: list[tuple[int, int]]) -> None:
        """Lists of people, and sentences with commas."""
        assert others_of_list(next(segments(text)), runs) == set()
