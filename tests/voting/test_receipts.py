from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voting.receipts import ALPHABET, digest, new_code, new_receipt, normalise

_UNTIMED = settings(deadline=None)  # a busy machine is no fault


@st.composite
def codes(draw: st.DrawFn) -> list[str]:
    """The 26 symbols of some valid code."""
    first = draw(st.lists(st.sampled_from(ALPHABET), min_size=24, max_size=24))
    number = 0
    for symbol in first:
        number = number * 32 + ALPHABET.index(symbol)
    check = -(number * 1024) % 1021
    return [*first, ALPHABET[check // 32], ALPHABET[check % 32]]


class TestNewCode:
    """Drawing a code."""

    def test_reads_back_as_itself(self) -> None:
        """A fresh code is its own normal form."""
        assert all(normalise(code) == code for code in (new_code() for _ in range(200)))

    def test_shape(self) -> None:
        """Six groups of four and the rest, of Crockford's symbols only."""
        groups = new_code().split("-")
        assert [len(group) for group in groups] == [4, 4, 4, 4, 4, 4, 2]
        assert set("".join(groups)) <= set(ALPHABET)

    def test_never_twice(self) -> None:
        """120 random bits do not repeat."""
        assert len({new_code() for _ in range(2_000)}) == 2_000

    def test_its_digest_comes_with_it(self) -> None:
        """The one by which the vote is found again."""
        assert all(digest(code) == hashed for code, hashed in (new_receipt() for _ in range(200)))


class TestNormalise:
    """Reading a code back, however it was typed."""

    @_UNTIMED
    @given(codes())
    def test_valid_codes_are_accepted_without_hyphens(self, symbols: list[str]) -> None:
        """Hyphens are for reading only."""
        normal = normalise("".join(symbols))
        assert normal is not None
        assert normal.replace("-", "") == "".join(symbols)

    @_UNTIMED
    @given(codes(), st.integers(0, 25), st.sampled_from(ALPHABET))
    def test_any_single_wrong_symbol_is_noticed(self, symbols: list[str], place: int, other: str) -> None:
        """A typo in any of the 26 places, the check symbols included."""
        wrong = symbols.copy()
        wrong[place] = other
        assert (normalise("".join(wrong)) is None) == (other != symbols[place])

    @_UNTIMED
    @given(codes(), st.integers(0, 24))
    def test_any_swap_of_neighbours_is_noticed(self, symbols: list[str], place: int) -> None:
        """Two neighbours exchanged, the check symbols included."""
        wrong = symbols.copy()
        wrong[place], wrong[place + 1] = wrong[place + 1], wrong[place]
        assert (normalise("".join(wrong)) is None) == (wrong != symbols)

    @pytest.mark.parametrize(
        ("typed", "reason"),
        [
            ("{}", "as printed"),
            ("  {}\n", "copied with its line"),
            ("{lower}", "a phone's keyboard starts in lower case"),
            ("{spaced}", "spaces instead of hyphens"),
            ("{bare}", "no grouping at all"),
            ("{dashes}", "a word processor made dashes of the hyphens"),
            ("{letters}", "letters that look like the digits"),
        ],
    )
    def test_ways_of_typing(self, typed: str, reason: str) -> None:
        """However a person writes it down, it is the same code."""
        code = _code_with("01")
        forms = {
            "lower": code.lower(),
            "spaced": code.replace("-", " "),
            "bare": code.replace("-", ""),
            "dashes": code.replace("-", "\N{EN DASH}"),
            "letters": code.replace("0", "o").replace("1", "l"),
        }
        assert normalise(typed.format(code, **forms)) == code, reason

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("", "nothing typed"),
            ("-", "separators only"),
            ("0" * 25, "too short, though a multiple"),
            ("0" * 27, "too long, though a multiple"),
            ("U" + "0" * 25, "U is not a symbol"),
            ("é" + "0" * 25, "beyond ASCII"),
            ("٠" * 26, "digits of another script"),
            ("0\x00" * 13, "NUL bytes"),
            ("0" * 24 + "\ud800" * 2, "lone surrogates"),
            ("0" * 1_000_000, "very long"),
            (" " * 300 + "0" * 26, "a code far behind spaces"),
        ],
    )
    def test_what_is_no_code(self, text: str, reason: str) -> None:
        """Malformed input is None, never an error."""
        assert normalise(text) is None, reason

    @_UNTIMED
    @given(st.text())
    def test_any_text_is_answered(self, text: str) -> None:
        """Whatever is typed, the answer is None or a normal form."""
        normal = normalise(text)
        assert normal is None or normalise(normal) == normal


class TestDigest:
    """What the store keeps of a code."""

    def test_is_the_hash_of_the_normal_form(self) -> None:
        """The same code has one digest, however it was typed."""
        code = new_code()
        expected = hashlib.sha256(code.encode()).hexdigest()
        assert digest(code) == digest(code.lower().replace("-", " ")) == expected

    def test_refuses_what_is_no_code(self) -> None:
        """A malformed code is the caller's mistake, and is not repeated in the message."""
        with pytest.raises(ValueError, match="not a receipt code") as caught:
            digest("rubbish")
        assert "rubbish" not in str(caught.value)


def _code_with(needed: str) -> str:
    """A fresh code that has all the symbols of `needed`."""
    while True:
        code = new_code()
        if set(needed) <= set(code):
            return code
