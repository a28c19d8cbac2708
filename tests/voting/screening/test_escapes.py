r"""White space that a program wrote as two characters: `\n` in JSON, logs and code."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.ports import Screener
from voting.screening.escapes import escaped
from voting.screening.view import Source, plain_view

_LETTER = (
    "Dear Anna,\n\nI met Peter.\nBrian Smith said hi.\nmaria@example.com called from\n555-201-3344.\nThanks,\nOliver"
)


class TestEscaped:
    """Where there is one, and where a backslash only stands before such a letter."""

    @pytest.mark.parametrize(
        ("text", "read"),
        [
            (r"Dear Anna,\nI met", "Dear Anna,\nI met"),
            (r"Hi,\nmy name", "Hi,\nmy name"),
            (r"a\n\nb", "a\n\nb"),
            (r"line.\r\nNext", "line.\r\nNext"),
            (r"name\tNina", "name\tNina"),
            (r"Paul\nÉlodie", "Paul\nÉlodie"),
            (r"x\\nYvonne", "x\nYvonne"),
            (r"at home\nmaria@example.com", "at home\nmaria@example.com"),
            (r"Sure.\nthanks\nanna", "Sure.\nthanks\nanna"),
            (r"LLC\n123 Business Rd", "LLC\n123 Business Rd"),
            (r'{"text":"{\"name\": \"Nina\"}"}', '{"text":"{"name": "Nina"}"}'),
            (r"he said \"no\".", 'he said "no".'),
        ],
    )
    def test_hit(self, text: str, read: str) -> None:
        """As a reader of the letter sees it."""
        assert plain_view(Source(text)).text == read

    @pytest.mark.parametrize(
        "text",
        [
            r"C:\temp\n1 and D:\new\Names",
            r"net use Z: \\nas\vinyl and \\server\nina\Rita",
            r"C:\\Users\\n1234\\x",
            r"CORP\n12345 logged on",
            r"for \neq and {\textbf{x}}, \theta",
            r"thanks\nanna",
            r'printf("Hello\n");',
            r"a regex \d+\s\n",
            r'DB_PASSWORD="a\"b\"c7-Rt"',
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Folders, accounts, formulas, a string's end, a quotation mark inside a password."""
        assert list(escaped(text, 0, len(text))) == []

    @given(st.text(st.sampled_from('\\nrt aA1.\n@:"'), max_size=40))
    def test_places_are_sorted_apart_and_read_back(self, text: str) -> None:
        """Whatever stands around; a part of a text is read as it is within all of it."""
        places = list(escaped(text, 0, len(text)))
        for (_, end, _), (start, _, _) in pairwise(places):
            assert end <= start
        assert all(text[start] == "\\" and text[end - 1] in 'nrt"' for start, end, _ in places)
        for cut in range(len(text)):
            assert list(escaped(text, cut, len(text))) == [one for one in places if one[0] >= cut]


class TestScreened:
    """Letters inside JSON."""

    @pytest.mark.parametrize("text", [r"\n" * 25_000, r"C:\n1" * 10_000, r"\"" * 25_000])
    def test_nothing_but_escapes_is_within_the_budget(self, screener: Screener, text: str) -> None:
        """A run of them is looked through once, not once from each of its places, which would end in an error."""
        assert all(one.entity_type != "PERSON" for one in screener.find(text))

    def test_is_found_as_without_the_escapes(self, screener: Screener) -> None:
        """The same values, each without a letter of the escape, and JSON that can be read still."""
        text = json.dumps({"role": "user", "content": _LETTER})
        values = [text[one.start : one.end] for one in screener.find(text)]
        assert values == ["Anna", "Peter", "Brian Smith", "maria@example.com", "555-201-3344", "Oliver"]
        assert values == [_LETTER[one.start : one.end] for one in screener.find(_LETTER)]
        for one in reversed(screener.find(text)):
            text = f"{text[: one.start]}<X>{text[one.end :]}"
        assert json.loads(text)["content"] == (
            "Dear <X>,\n\nI met <X>.\n<X> said hi.\n<X> called from\n<X>.\nThanks,\n<X>"
        )
