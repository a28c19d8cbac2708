from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voting.receipts import ALPHABET, code_of, digest, new_code, normalise, number_of

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


class TestCodeOf:
    """The code that says a number."""

    @_UNTIMED
    @given(st.integers(0, (1 << 120) - 1))
    def test_reads_back_as_the_number(self, number: int) -> None:
        """Every one of 120 bits has a code of its own, in its normal form, the highest bits first."""
        code = code_of(number)
        assert normalise(code) == code
        assert number_of(code) == number
        assert ALPHABET.index(code[0]) == number >> 115


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
        """A typo in any of the 26 places, the check symbols included, with hyphens and without."""
        wrong = symbols.copy()
        wrong[place] = other
        for typed in ("".join(wrong), _grouped(wrong)):
            assert (normalise(typed) is None) == (other != symbols[place])

    @_UNTIMED
    @given(codes(), st.integers(0, 24))
    def test_any_swap_of_neighbours_is_noticed(self, symbols: list[str], place: int) -> None:
        """Two neighbours exchanged, the check symbols included."""
        wrong = symbols.copy()
        wrong[place], wrong[place + 1] = wrong[place + 1], wrong[place]
        for typed in ("".join(wrong), _grouped(wrong)):
            assert (normalise(typed) is None) == (wrong != symbols)

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


def _grouped(symbols: list[str]) -> str:
    """As a code is printed."""
    return "-".join("".join(symbols[at : at + 4]) for at in range(0, 26, 4))


def _code_with(needed: str) -> str:
    """A fresh code that has all the symbols of `needed`."""
    while True:
        code = new_code()
        if set(needed) <= set(code):
            return code
