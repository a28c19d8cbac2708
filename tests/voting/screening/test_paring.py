"""Words that went along with a value are given back; letters that may be a part of it are not."""

from dataclasses import replace

import pytest

from voting.ports import Screener
from voting.screening.hits import Hit
from voting.screening.paring import pared
from voting.screening.recogniser import Kind


def hit(text: str, value: str, recogniser: str) -> Hit:
    """A find of a value."""
    start = text.index(value)
    return Hit(start, start + len(value), Kind.PERSONAL, "DATE_OF_BIRTH", recogniser, "", value=value, key=value)


def ends(text: str, *found: tuple[str, str]) -> list[str]:
    """What is left of the finds, in their order."""
    return [text[one.start : one.end] for one in pared([hit(text, *one) for one in found], text)]


class TestPared:
    """A find by the words around, and another one in it."""

    @pytest.mark.parametrize(
        ("text", "wide", "narrow"),
        [
            ("geboren op 5 mei 1958,", "op 5 mei 1958", "5 mei 1958"),
            ("née le 7 août 1983 à Besançon, mère", "le 7 août 1983 à Besançon", "7 août 1983"),
            ("geb. am 3.2.1961 in Graz", "am 3.2.1961", "3.2.1961"),
            ("फोन नंबर 98765 43210 है", "बर 98765 43210 ह", "98765 43210"),
            ("هاتفي رقم 01012345678 هو", "رقم 01012345678 هو", "01012345678"),
            ("ईमेल jo@a.example है और कार्ड 4111 1111 है।", "है और कार्ड 4111 1111 है।", "4111 1111"),
            ("sécu est le 2 83 08 25 056", "le 2 83 08 25", "2 83 08 25 056"),
        ],
    )
    def test_hit(self, text: str, wide: str, narrow: str) -> None:
        """Articles, prepositions, places after them, letters of scripts without capitals."""
        assert ends(text, (wide, "number_learnt"), (narrow, "rule")) == [narrow, narrow]
        assert ends(text, (narrow, "rule"), (wide, "birth_learnt")) == [narrow, narrow]

    @pytest.mark.parametrize(
        ("text", "wide", "narrow"),
        [
            ("my passport ab 448 190", "ab 448 190", "448 190"),
            ("the fourth of July 1982", "fourth of July 1982", "1982"),
            ("RG 24.678.131-4", "RG 24.678.131-4", "24.678.131-4"),
            ("on 4 May 1982", "on 4 May 1982", "May 1982"),
            ("card 4471 in my name", "4471 in my name", "4471"),
            ("the fourth of July", "the fourth of July", "fourth"),
            ("née le premier mai", "le premier mai", "premier mai"),
        ],
    )
    def test_near_miss(self, text: str, wide: str, narrow: str) -> None:
        """Letters and words that may belong to the value; a value without a digit."""
        assert ends(text, (wide, "number_learnt"), (narrow, "rule")) == [wide, narrow]

    def test_a_secret_that_is_a_number_of_another_kind(self) -> None:
        """The find that knows what it is stays alone; a secret that has letters of its own stays whole."""
        text = "ईमेल है और कार्ड 4111 1111 है।"
        told = [hit(text, "और कार्ड 4111 1111 है।", "secret_learnt"), hit(text, "4111 1111", "credit_card")]
        assert [(one.recogniser, text[one.start : one.end]) for one in pared(told, text)] == [
            ("credit_card", "4111 1111")
        ] * 2
        assert ends("pass horse 4111 1111", ("horse 4111 1111", "secret_learnt"), ("4111 1111", "credit_card")) == [
            "horse 4111 1111",
            "4111 1111",
        ]

    def test_a_most_doubtful_secret_around_a_telephone(self) -> None:
        """A number that is rather sure is given back of what hardly is a secret, and not of what may be one."""
        text = "Phone: Sione snr 07 3291 4450"
        phone = replace(hit(text, "07 3291 4450", "phone_number"), score=0.75)
        for score, expected in ((0.03, "07 3291 4450"), (0.3, "Sione snr 07 3291 4450")):
            wide = replace(hit(text, "Sione snr 07 3291 4450", "secret_learnt"), score=score)
            assert pared([wide, phone], text)[0].value == expected

    def test_a_doubtful_secret_around_something_else(self) -> None:
        """Where the other find is sure of what it is, and no user's name, beside which a password may stand."""
        text = "chassis 3VWW7F66XPD997758"
        secret = replace(hit(text, text, "secret_learnt"), score=0.1)
        other = hit(text, "3VWW7F66XPD997758", "labelled_vehicle_id")
        assert pared([secret, other], text) == [other, other]
        for near in (replace(secret, score=0.6), other), (secret, replace(other, score=0.5)):
            assert pared(near, text) == list(near)
        user = replace(other, entity_type="USERNAME")
        assert pared([secret, user], text) == [secret, user]

    def test_finds_by_rules_and_names_do_not_count(self) -> None:
        """A rule knows where its value ends, and a person's name is no number."""
        text = "geboren op 5 mei 1958"
        assert ends(text, ("op 5 mei 1958", "rule"), ("5 mei 1958", "other")) == ["op 5 mei 1958", "5 mei 1958"]
        assert ends(text, ("op 5 mei 1958", "birth_learnt"), ("5 mei 1958", "name"))[0] == "op 5 mei 1958"

    def test_in_a_text(self, screener: Screener) -> None:
        """The place of birth is a place then."""
        text = "Monsieur Lemercier, né le 7 août 1983 à Besançon, demeurant ici"
        found = [(one.entity_type, text[one.start : one.end]) for one in screener.find(text)]
        assert found[1:] == [("DATE_OF_BIRTH", "7 août 1983"), ("LOCATION", "Besançon")]

    def test_a_name_ends_where_an_address_begins(self, screener: Screener) -> None:
        """Else both would be a person's name."""
        text = "Sunniva Brakstad-Levy sunniva@brakstadlevy.example | dentist"
        found = [(one.entity_type, text[one.start : one.end]) for one in screener.find(text)]
        assert found == [("PERSON", "Sunniva Brakstad-Levy"), ("EMAIL_ADDRESS", "sunniva@brakstadlevy.example")]
