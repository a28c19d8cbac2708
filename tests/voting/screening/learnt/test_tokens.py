"""The tokens of a text around its values."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.screening.learnt import tokens
from voting.screening.learnt.tokens import Known, Tokens
from voting.screening.once import held

TOKEN = re.compile(r"[^\W\d_]+|\d+|_+|\n|[^\w\s]")
WORD = re.compile(r"[^\W\d_]{3,}")
TEXTS = st.text(st.sampled_from("abZé 1٣_²\n\t.'=Σß\u0301中"), max_size=60)


@st.composite
def places(draw: st.DrawFn) -> tuple[str, int, int]:
    """A text, and a part of it."""
    text = draw(TEXTS)
    low = draw(st.integers(0, len(text)))
    return text, low, draw(st.integers(low, len(text)))


class TestTokens:
    """As if the part of the text were looked through by itself."""

    @given(places(), st.integers(1, 9), st.integers(1, 30))
    def test_before_a_place(self, place: tuple[str, int, int], most: int, reach: int) -> None:
        """The last first; what the reach or the place cuts is what is left of it."""
        text, at, _ = place
        found = TOKEN.findall(text[max(0, at - reach) : at])[::-1][:most]
        assert Tokens(text).before(at, most, reach)[0] == found

    @given(places(), st.integers(1, 9), st.integers(1, 30))
    def test_behind_a_place(self, place: tuple[str, int, int], most: int, reach: int) -> None:
        """In their order."""
        text, at, _ = place
        assert Tokens(text).behind(at, most, reach)[0] == TOKEN.findall(text[at : at + reach])[:most]

    @given(places())
    def test_between_two_places(self, place: tuple[str, int, int]) -> None:
        """In lower case, numbers by their length."""
        text, low, high = place
        found = TOKEN.findall(text[low:high])
        normal = [f"#{min(len(one), 5)}" if one.isdigit() else one.lower()[:18] for one in found]
        assert Tokens(text).between(low, high) == normal

    @given(places())
    def test_words(self, place: tuple[str, int, int]) -> None:
        """Of three letters and more; what is left of a word that is cut may be too short for one."""
        text, low, high = place
        assert Tokens(text).words(low, high) == WORD.findall(text[low:high])

    @pytest.mark.parametrize(("at", "before", "behind"), [(5, ["#2", "is"], ["7", "ok"]), (3, ["s"], ["427", "ok"])])
    def test_both_forms_go_together(self, at: int, before: list[str], behind: list[str]) -> None:
        """A cut token is cut in both."""
        found = Tokens("is 427 ok")
        assert found.before(at, 2, 2 if at == 3 else 9)[1] == before
        assert found.behind(at, 2, 9)[0] == behind


class TestKnown:
    """What is told of words and values by how they are written."""

    def test_is_one_for_a_call(self) -> None:
        """And not for the next."""
        with held("one", lasting := {}):
            one = Tokens("one").known
        with held("two", lasting):
            assert Tokens("two").known is one
        with held("two", {}):
            assert Tokens("two").known is not one

    def test_forgets_when_there_is_much(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Of a book with a hundred thousand values not all are kept."""
        monkeypatch.setattr(tokens, "_MOST_KNOWN", 2)
        known = Known()
        known.listed.update(dict.fromkeys("abc", 0))
        known.forms["a"] = []
        known.trim()
        assert known.listed == {}
        assert known.forms == {"a": []}
