"""The rest of a name that was found in part."""

import pytest

from voting.screening.names.decoding import LOCATION, PERSON, Name
from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.name_rest import whole


def widened(text: str, part: str, gazetteer: Gazetteer, entity_type: str = PERSON) -> str:
    """What becomes of a part of a text that was found."""
    start = text.index(part)
    name = whole(Name(start, start + len(part), entity_type, 0.5), text, gazetteer)
    return text[name.start : name.end]


class TestWhole:
    """What belongs to a name on either side."""

    @pytest.mark.parametrize(
        ("text", "part", "expected"),
        [
            ("o Thiago Sampaio Leme toca tuba", "Thiago Sampaio", "Thiago Sampaio Leme"),
            ("a vítima Jucileide Ramos Teles disse", "Jucileide Ramos", "Jucileide Ramos Teles"),
            ("Jeg er Ali Haddad fra", "Haddad", "Ali Haddad"),
            ("我叫陶然（新租客）", "陶", "陶然"),
            ("名簿\n渡会誠一郎\n", "渡会誠一", "渡会誠一郎"),
            ("比嘉つる子（うるま）", "比嘉つる", "比嘉つる子"),
        ],
    )
    def test_hit(self, gazetteer: Gazetteer, text: str, part: str, expected: str) -> None:
        """One more surname, the given name before, the last character."""
        assert widened(text, part, gazetteer) == expected

    @pytest.mark.parametrize(
        ("text", "part"),
        [
            ("Anna Smith Director of", "Anna Smith"),
            ("met Anna Smith Monday at", "Anna Smith"),
            ("at Anna Smith Bridge", "Anna Smith"),
            ("Anna Leme", "Anna"),
            ("with Long Haddad", "Haddad"),
            ("Per Haddad come", "Haddad"),
            ("王说，你好", "王"),
            ("陈丽华的，", "陈丽华"),
            ("田中部長、", "田中"),
        ],
    )
    def test_near_miss(self, gazetteer: Gazetteer, text: str, part: str) -> None:
        """A rank, a day, a bridge, a second name behind one, a verb behind a Chinese name."""
        assert widened(text, part, gazetteer) == part

    def test_place_stays(self, gazetteer: Gazetteer) -> None:
        """A place has no surname."""
        assert widened("in Santa Rosa Leme", "Santa Rosa", gazetteer, LOCATION) == "Santa Rosa"
