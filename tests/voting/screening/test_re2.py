"""Patterns that are not run where they cannot match."""

# ruff: noqa: SIM905  # as lists, these words would take a hundred lines

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voting.ports import Screener
from voting.screening import re2
from voting.screening.pattern_needs import NOTHING, needs_of


class TestNeeds:
    """What every match has."""

    @pytest.mark.parametrize(
        ("pattern", "digits", "width"),
        [
            ("[0-9]{4}-[0-9]{2}", 6, 7),
            (r"\b\d{3,5}\b", 3, 5),
            ("a|12|[0-9]{3}", 0, 3),
            ("abc?[0-9]äbc{3}", 1, 9),
            ("(?:1|[2-5]7)+?[0-9]", 2, float("inf")),
            (r"(?i)(\d)(?P<x>[0-9][a-z])?x*", 1, float("inf")),
            ("[0-9A-F]{8}", 0, 8),
            (r"[^0-9]{2}[^]0-9]5\d", 2, 5),
            (r"\x{30}\pN\p{Nd}[\d][0-9\d]", 2, 5),
            (r"[[:digit:]]7\d", 2, 3),
            (r"(?s:.)(?i)1\.[0-9]", 2, 4),
            (r"\b?^*\d", 1, 1),
        ],
    )
    def test_are_read_from_the_pattern(self, pattern: str, digits: int, width: float) -> None:
        """Digits at least, characters at most."""
        assert needs_of(pattern)[:2] == (digits, width)

    @pytest.mark.parametrize(
        ("pattern", "digits", "gap"),
        [
            ("[0-9]{9}", 9, 0),
            ("[0-9]{3}-[0-9]{4}", 7, 1),
            ("a[0-9]bc?[0-9]x{3}", 2, 2),
            ("(?:[0-9][ .]{0,2}){4}", 4, 2),
            ("(?:a[0-9]b|[0-9]{2}cde)[0-9]", 2, 3),
            ("[0-9](?:x[0-9]{4})?[0-9]", 2, 5),
            ("[0-9]x*[0-9]", 2, float("inf")),
            ("(?:ab[0-9]){2,}cd", 2, 2),
            ("(?:ab[0-9]c?)", 1, 0),
        ],
    )
    def test_tell_how_close_digits_are(self, pattern: str, digits: int, gap: float) -> None:
        """No two neighbours of the digits that are counted are further apart."""
        needs = needs_of(pattern)
        assert (needs.digits, needs.gap) == (digits, gap)

    @pytest.mark.parametrize("pattern", [r"\Q12\E", "(1", "1)", r"\C1", "12"])
    def test_nothing_where_it_is_not_understood(self, pattern: str) -> None:
        """Then the pattern is run on every text."""
        assert needs_of(pattern) == NOTHING


# Of what values are made, so that texts come close to every pattern.
PIECES = (
    *"0 1 7 12 415 2026 555-2671 4111 1111 99999999 DE89 3704 +1 a Z e1 AK IA sk- ghp_ eyJ key token anna Anna".split(),
    *"( ) - . / : , @ = # < > [ ] { } | \\ \" ' ` ~ ^ https:// .com/ example.org /home/ password secret".split(),
    *"bearer curl ssh git project account subscription straße street st rue via calle born age years iban".split(),
    *("İ", "ſ", "K", "ß", "é", "电话", "फोन", "\x00", " ", " ", " ", "\n", "\t"),
)
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=60).map("".join)


@pytest.fixture(scope="module")
def prefilter(screener: Screener) -> re2.Prefilter:
    """Of all patterns of the package."""
    assert screener.version  # loads them
    return re2.Prefilter()


class TestPrefilter:
    """Which patterns are left out."""

    @settings(max_examples=200, deadline=None)
    @given(TEXTS)
    def test_none_that_matches(self, prefilter: re2.Prefilter, text: str) -> None:
        """A pattern that is left out has no match."""
        idle = prefilter.idle(text, text.encode())
        for pattern, is_idle in zip(re2._PATTERNS, idle, strict=False):
            if is_idle:
                assert pattern.search(text) is None, pattern.pattern

    def test_all_that_need_what_is_not_there(self) -> None:
        """A literal, digits close together, digits at all."""
        near, far, word = re2.compile("[0-9]{9}"), re2.compile("1x*2"), re2.compile("(?i)sesame[a-z]")
        prefilter = re2.Prefilter(["open", "shut"])
        text = "Open 123 " + "y" * 99 + " 4567"
        idle = prefilter.idle(text, text.encode())
        assert [bool(idle[one.number]) for one in (near, far, word)] == [True, False, True]
        assert prefilter.found(text.lower()) == [0]

    def test_digits_of_several_numbers_are_none_of_one(self) -> None:
        """Nine digits in a row, or with single signs between, are not nine of a list."""
        solid, grouped, listed = (re2.compile(one) for one in ("[0-9]{9}", "[0-9]{3}-?[0-9]{6}", "(?:[0-9]{3}, ){3}"))
        text = "123, 456, 789, "
        idle = re2.Prefilter().idle(text, text.encode())
        assert [bool(idle[one.number]) for one in (solid, grouped, listed)] == [True, True, False]

    @settings(max_examples=300, deadline=None)
    @given(st.lists(st.sampled_from(["1", "12", " ", "a", "é", "电", "x" * 8, "-" * 55]), max_size=30).map("".join))
    def test_digits_are_counted_as_characters_are(self, text: str) -> None:
        """So many at most with no wider gap between two of them, and so many at all."""
        places = [at for at, one in enumerate(text) if one.isdigit()]
        longest = []
        for gap in re2._GAPS:
            runs = [0]
            for at, place in enumerate(places):
                runs.append(runs[-1] + 1 if at and place - places[at - 1] - 1 <= gap else 1)
            longest.append(max(runs))
        assert re2._digits(text.encode()) == [*longest, len(places)]

    def test_what_matches_is_found_all_the_same(self) -> None:
        """Each time it is asked, in every way, and by a pattern that is only compiled while a text is looked at."""
        text, first = "one 415, two 2026", re2.compile("([0-9]{3,4})")
        none = re2.compile("[0-9]{3} of 2026")  # may match by its digits
        with re2.Prefilter().within(text, text):
            late = re2.compile("two ([0-9]+)")
            for _ in range(2):
                assert [match.group() for match in first.finditer(text)] == ["415", "2026"]
                assert [*first.spans(text)] == [*first.places(text)] == [(4, 7), (13, 17)]
                assert [match.group(1) for match in late.finditer(text)] == ["2026"]
                assert [*none.finditer(text), *none.spans(text), *none.places(text)] == []

    def test_only_within(self) -> None:
        """Another text, and the same one afterwards, are searched as ever."""
        pattern = re2.compile("sesame")
        prefilter = re2.Prefilter()
        text = "".join(["nothing", " here"])
        with prefilter.within(text, text):
            assert list(pattern.finditer(text)) == pattern.findall(text) == []
            assert pattern.search(text) is pattern.match(text) is pattern.fullmatch(text) is None
            assert pattern.search("open sesame") is not None
            late = re2.compile("here")
            assert late.search(text) is not None
        assert re2._LOOKED.get() is None

    @settings(max_examples=200, deadline=None)
    @given(st.lists(st.sampled_from(["12", " ", "a", "é", "电", "\n", "12 34", "\x00"]), max_size=30).map("".join))
    def test_places_may_share_what_stands_between(self, text: str) -> None:
        """As repeated searches from the end of each group on, in any script."""
        pattern = re2.compile("(?:^|[^0-9a-z])([0-9]+|é)(?:[^0-9a-z]|$)")
        searched = []
        at = 0
        while (match := pattern.search(text, at)) is not None:
            searched.append(match.span(1))
            at = max(match.end(1), match.start() + 1)
        assert list(pattern.places(text)) == searched

    @settings(max_examples=200, deadline=None)
    @given(st.lists(st.sampled_from(["12", " ", "a", "é", "电", "\n", "12 34", "\x00"]), max_size=30).map("".join))
    def test_spans_are_those_of_finditer(self, text: str) -> None:
        """In any script, with what stands before a match in sight."""
        pattern = re2.compile(r"(?m)\b[0-9]+(?: [0-9]+)?|^é+|电.")
        assert list(pattern.spans(text)) == [match.span() for match in pattern.finditer(text)]

    def test_patterns_are_those_of_re2(self) -> None:
        """A wrong one is refused as ever, when it is run."""
        wrong = re2.compile("(")
        re2._PATTERNS.remove(wrong)  # other tests look at all there are
        with pytest.raises(re2.error):
            wrong.search("")
        with pytest.raises(AttributeError):
            re2.compile("a").nothing  # noqa: B018  # that is what raises
        assert re2.compile("(a)(b)").groups == re.compile("(a)(b)").groups
