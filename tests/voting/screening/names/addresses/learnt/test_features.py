"""What the model of addresses is told of a token."""

import pytest

from voting.screening.names.addresses.learnt.features import (
    features_of,
    known,
    numbers,
    numbers_by_words,
    tokens_of,
    windows,
)
from voting.screening.names.gazetteer import Gazetteer


class TestTokens:
    """Words, numbers, signs, line ends."""

    @pytest.mark.parametrize(
        ("text", "tokens"),
        [
            ("12a Harp Rd.,\nLeeds", ["12a", "Harp", "Rd", ".", ",", "\n", "Leeds"]),
            ("Ca' d'Oro 7/3", ["Ca", "'", "d'Oro", "7", "/", "3"]),
            ("LS2 9JT", ["LS", "2", "9JT"]),
            ("9th_x 12abcd", ["9th", "_", "x", "12", "abcd"]),
            ("", []),
        ],
    )
    def test_cut(self, text: str, tokens: list[str]) -> None:
        """A letter or three belong to the number before them."""
        found = tokens_of(text)
        assert found.texts == tokens
        assert [text[start:end] for start, end in found.spans] == tokens

    def test_numbers(self) -> None:
        """Those of eight characters at most; and of these, those with a word beside what is beside them at most."""
        tokens = tokens_of("1, 2 3 ab 4: 5, 12345678 123456789 c ٣")
        assert [tokens.texts[at] for at in numbers(tokens)] == ["1", "2", "3", "4", "5", "12345678", "٣"]
        assert [tokens.texts[at] for at in numbers_by_words(tokens)] == ["2", "3", "4"]

    def test_windows(self) -> None:
        """Ten tokens before and twelve behind; those that meet are one."""
        assert windows(50, [20]) == [(10, 33)]
        assert windows(50, [1, 48]) == [(0, 14), (38, 50)]
        assert windows(50, [10, 32]) == [(0, 45)]
        assert windows(50, [10, 34]) == [(0, 23), (24, 47)]


class TestFeatures:
    """Of words, of numbers, beside a text's edges."""

    @pytest.fixture
    def of(self, gazetteer: Gazetteer):
        """The features of a token of a text."""

        def of(text: str, at: int) -> set[str]:
            tokens = tokens_of(text)
            return set(features_of(tokens, [known(one, gazetteer) for one in tokens.texts], at))

        return of

    def test_a_number_is_not_remembered(self, of) -> None:
        """Numbers of as many digits are one; years and letters behind are told apart."""
        assert of("at 417 Harp", 1) == of("at 592 Harp", 1)
        assert of("at 1417 Harp", 1) != of("at 1917 Harp", 1)
        assert of("at 41 Harp", 1) != of("at 41a Harp", 1)

    def test_letters(self, of) -> None:
        """The word, its form, its last letters and what it is listed as."""
        assert {"w0=leeds", "e0=eeds"} <= of("in Leeds", 1)
        assert any(one.startswith("s0=XxP") for one in of("in Leeds", 1))
        assert any(one.startswith("s0=xP") for one in of("in leeds", 1))
        assert any(one.startswith("s0=XP") for one in of("in LEEDS", 1))

    def test_neighbours(self, of) -> None:
        """Three on either side; beyond the text's edge nothing is."""
        told = of("a b c here d e f g", 3)
        assert {
            f"w{step}={word}" for step, word in zip(range(-3, 4), ["a", "b", "c", "here", "d", "e", "f"], strict=True)
        } <= told
        assert {"w-1=<", "w1=<"} <= of("here", 0)

    def test_glued(self, of) -> None:
        """Whether a blank stands before it."""
        assert of("b, c", 1) != of("b , c", 1)
