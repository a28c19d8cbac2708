"""Births and ages that were found in part."""

from itertools import pairwise

import pytest

from voting.screening.hits import Hit
from voting.screening.recogniser import Kind
from voting.screening.whole_dates import whole_dates


def _whole(text: str, value: str, entity_type: str, *others: str) -> str:
    """The find's text once it has all that belongs to it, where `others` were found too."""
    places = [(text.index(value), value, entity_type), *((text.index(one), one, "PERSON") for one in others)]
    hits = [
        Hit(at, at + len(one), Kind.PERSONAL, kind, "rule", "", value=one, key=one) for at, one, kind in sorted(places)
    ]
    found = whole_dates(hits, text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert [one.value for one in found if one.entity_type == "PERSON"] == list(others)
    (first,) = [one for one in found if one.entity_type == entity_type]
    assert first.value == text[first.start : first.end]
    return first.value


class TestWholeDates:
    """Days, years, halves."""

    @pytest.mark.parametrize(
        ("text", "value", "whole"),
        [
            ("Iwan, born the second of May 1941 in Pontyberem", "May 1941", "the second of May 1941"),
            ("Iwan, born the second of May 1941 in Pontyberem", "second of May 1941", "the second of May 1941"),
            ("Født den 11. november 1960, i Vejle", "11. november 1960", "den 11. november 1960"),
            ("nata il primo maggio del '36 a Petralia", "primo maggio del '36", "il primo maggio del '36"),
            ("ela é de 2 de setembro de 93.\nPeixes", "2 de setembro", "2 de setembro de 93"),
            ("Britta came on Xmas eve 1967", "eve 1967", "Xmas eve 1967"),
        ],
    )
    def test_birth(self, text: str, value: str, whole: str) -> None:
        """Goes on to both sides."""
        assert _whole(text, value, "DATE_OF_BIRTH") == whole

    @pytest.mark.parametrize(
        ("text", "value", "whole"),
        [
            ("Child Mabli, 3 ½. Bitten", "3", "3 ½"),
            ("avec gabin (2 ans et demi)", "2", "2 ans et demi"),
            ("Wren is four and a half", "four", "four and a half"),
        ],
    )
    def test_age(self, text: str, value: str, whole: str) -> None:
        """Has its half."""
        assert _whole(text, value, "AGE") == whole

    @pytest.mark.parametrize(
        ("text", "value", "entity_type"),
        [
            ("born 2 May, 40 km from here", "2 May", "DATE_OF_BIRTH"),
            ("born 2 May, 12 of us were there", "2 May", "DATE_OF_BIRTH"),
            ("born 2 May 15 km from here", "2 May", "DATE_OF_BIRTH"),
            ("she is 3 and a dog", "3", "AGE"),
            ("The Maybach of May 1941", "May 1941", "DATE_OF_BIRTH"),
        ],
    )
    def test_stays(self, text: str, value: str, entity_type: str) -> None:
        """What follows is of the sentence."""
        assert _whole(text, value, entity_type) == value

    def test_neighbours(self) -> None:
        """Nothing is taken from what was found beside it."""
        assert _whole("den 11. november 1960", "11. november 1960", "DATE_OF_BIRTH", "den ") == "11. november 1960"
