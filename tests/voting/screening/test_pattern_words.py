"""Words and signs that every match of a pattern holds."""

# ruff: noqa: SIM905  # as lists, these would take a screen

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voting.ports import Screener
from voting.screening import pattern_words, re2
from voting.screening.held_words import HeldWords
from voting.screening.pattern_words import clauses_of


class TestClauses:
    """What is read from a pattern."""

    @pytest.mark.parametrize(
        ("pattern", "clauses"),
        [
            (r"\bage[sd]?\b", [{" age ", " ages ", " aged "}]),
            (r"(?:^|[^A-Za-z])(?:son|kid)s?[ ]is\b", [{" son ", " sons ", " kid ", " kids "}, {" is "}]),
            (r"(?i)(?:^|[^a-z])Pin[^a-z]", [{" pin "}]),
            (r"(?:^|[^a-z])pin[^a-z]", [{" pin", "pin"}]),  # which takes capitals for no letters
            ("(?i:[^a-z])pin", [{" pin"}]),
            (r"(?-i)[^a-z]pin\W", [{"pin "}]),
            (r"\bgeburt\w*", [{" geburt"}]),
            ("passw", [{"passw"}]),
            (r"date[ _-]?of[ _-]?birth\b", [{" birth ", " ofbirth ", "dateof ", "dateofbirth "}]),
            (r"\b(?:gateway|ip) [0-9]", [{" gateway ", " ip "}, {"0"}]),
            (r"\x00 [a-z]+", [{"\x00"}]),
            ("[\\w.]+@[\\w.]+", [{"@"}]),
            ("né[eé]?s?", [{"é"}]),
            ("(?:straße|rue)", [{"stra ", "rue"}]),  # to which no single letter of any case stands
            (r"\b(?:kind|\x{E4}lter) x", [{" kind ", " lter "}]),
            ("(?:ab){2}c{0}d?e*f+", [{"ab"}]),
            ("(?:@|#){1,3}x", [{"@", "#"}]),
            ("[[:alpha:]]_[-a]", [{"_"}]),
            (r"(?P<name>k\.x)(?:|y)", [{".", " xy"}]),
            ("sesame|", []),
            ("(?:sesame)?", []),
            (".*[a-z]+", []),
            (r"\Qsesame\E", []),
            ("(sesame", []),
            ("sesame)", []),
        ],
    )
    def test_are_words_with_their_edges(self, pattern: str, clauses: list[set[str]]) -> None:
        """In lower case; a blank where no letter may touch; a sign where there is no word; nothing that may lack."""
        found = [set(one) for one in clauses_of(pattern)]
        for clause in clauses:
            assert any(one <= clause for one in found), found
        assert clauses or not found

    def test_many_strings_keep_their_words(self) -> None:
        """More than are kept one by one."""
        words = ["".join(chr(97 + (n // 26**k) % 26) for k in range(4)) for n in range(0, 26**4, 4_523)]
        pattern = rf"\b(?:{'|'.join(words)})(?:a|b|c) [xyz]\b"
        assert {f" {word}" for word in words} in [set(one) for one in clauses_of(pattern)]


# Of what patterns are made; each can stand anywhere.
_ATOMS = st.sampled_from(
    [
        *(r"son ka s k é É [sk] [^a-z] [^A-Za-z] [a-z] [A-Zé] [0-9@] [é_-] \b \B ^ $ . \d \w \W \s \S @ 7".split()),
        *(r"\x00 \x{E9} \pL \PL (?:^|[^a-z]) (?i) (?-i) [\s,] [^\s] [\w-] [^\W] [[:alpha:]]".split()),
        " ",
    ]
)
_PATTERNS = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=4).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "{1,}", "??"])).map(
            lambda two: f"(?:{two[0]}){two[1]}"
        ),
        inner.map(lambda one: f"(?i:{one})"),
        inner.map(lambda one: f"({one})"),
    ),
    max_leaves=12,
)
_TEXTS = st.lists(
    st.sampled_from(
        ["son", "Son", "ka", "s", "K", "k", "é", "É", "7", "@", "_", "-", ",", " ", "\n", "\x00", "x", "ſ", "\u212a"]
    ),
    max_size=12,
).map("".join)


class TestHeldWords:
    """Which patterns are left out."""

    @pytest.mark.parametrize("most", [2, pattern_words._MOST_STRINGS])
    @settings(max_examples=1_000, deadline=None)
    @given(pattern=_PATTERNS, texts=st.lists(_TEXTS, min_size=1, max_size=8))
    def test_none_that_matches(self, most: int, pattern: str, texts: list[str]) -> None:
        """Whatever the pattern, and however few strings are kept: one that lacks a word has no match."""
        compiled = re2.re2.compile(pattern)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(pattern_words, "_MOST_STRINGS", most)
            pattern_words._flat.cache_clear()
            held = HeldWords([clauses_of(pattern)])
        pattern_words._flat.cache_clear()
        for text in texts:
            if held.lacking(text, text.encode(), digits="7" in text)[0]:
                assert compiled.search(text) is None

    @pytest.mark.parametrize(
        ("pattern", "text"),
        [
            ("(?:son|ka)(?:s|k)", "sons"),
            ("(?:son|ka)(?:s|k)(?:é|x)", "sonsx"),
            ("x(?:(?:son|ka)(?:s|k))", "xsonk"),
            (r"(?:(?:son|ka)(?:s|k))x", "sonkx"),
            (r"(?:(?:\bson|\bka)(?:s|k))+[a-z]", "kaksonks"),
        ],
    )
    def test_none_whose_strings_are_too_many(self, pattern: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where they are cut, nothing is taken for an edge that is none."""
        monkeypatch.setattr(pattern_words, "_MOST_STRINGS", 2)
        pattern_words._flat.cache_clear()
        held = HeldWords([clauses_of(pattern)])
        pattern_words._flat.cache_clear()
        assert not held.lacking(text, text.encode(), digits=False)[0]

    @pytest.mark.parametrize(
        ("pattern", "text", "lacks"),
        [
            (r"(?i)\bson\b", "a person, sons", True),
            (r"(?i)\bson\b", "my Son", False),
            (r"(?i)\bson\b", "son2", False),  # a digit is no letter, which is all that is told apart
            (r"(?i)\bson\b", "ſon", False),
            (r"(?i)\bki\b", "\u212ai", False),
            (r"(?i)\bgeburt\w*", "Geburtstag", False),
            (r"(?i)\bgeburt\w*", "der Ausgeburt", True),
            ("(?i)Ähre", "ähre", False),
            ("(?i)Ähre", "Haar", True),
            ("a@b", "a at b", True),
            (r"\x00 is", "it is", True),
            (r"\x00 is", "\x00 is", False),
            ("x[0-9]", "x7", False),
            (r"\b[0-9]\b", "x", True),
        ],
    )
    def test_words_are_whole(self, pattern: str, text: str, lacks: bool) -> None:
        """As letters touch them or not, in any case."""
        held = HeldWords([(), clauses_of(pattern)])
        lacking = held.lacking(text, text.encode(), digits=any(map(str.isdigit, text)))
        assert lacking.tolist() == [False, lacks]

    def test_without_clauses_nothing_is_left_out(self) -> None:
        """Nor is anything asked of a text."""
        assert HeldWords([(), ()]).lacking("son", b"son", digits=False).tolist() == [False, False]

    def test_most_patterns_of_the_package_are_understood(self, screener: Screener) -> None:
        """Else the time of a short text would be that of all of them; and each is in RE2's syntax."""
        assert screener.version  # loads them
        patterns = [one.pattern for one in re2._PATTERNS if one.search("") is None]
        assert sum(bool(clauses_of(one)) for one in patterns) > 0.75 * len(patterns)
