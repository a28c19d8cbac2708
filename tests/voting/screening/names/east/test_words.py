from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.screening.names.east.words import (
    FLAGS,
    LATER_FLAGS,
    LONGEST,
    Words,
    code_of,
    flags_of,
    frequency_of,
    load_words,
    packed,
    shares_of,
)

CHARACTERS = st.sampled_from("王小明中国佐藤さくらキム민수청국장")


def listed(**frequencies: float) -> Words:
    """Returns lists of words with how often they are written."""
    every = sorted(frequencies, key=packed)
    codes = [code_of(frequencies[word], [], {}) for word in every]
    return Words(np.array([packed(one) for one in every], np.uint64), np.array(codes, np.uint32), {"國": "国"})


class TestCode:
    """What is known of a word, as a number."""

    @given(st.floats(0, 10), st.sets(st.sampled_from(FLAGS + LATER_FLAGS)), st.integers(0, 3), st.integers(0, 3))
    def test_all_can_be_read_back(self, frequency: float, flags: set[str], chinese: int, korean: int) -> None:
        """Nothing of one is taken for another."""
        code = code_of(frequency, sorted(flags), {"zh": chinese, "ko": korean})
        assert frequency_of(code) == pytest.approx(frequency, abs=1 / 12)
        assert set(flags_of(code)) == flags
        assert shares_of(code) == (f"z{chinese}" if chinese else "") + (f"k{korean}" if korean else "")
        assert 0 <= code < 2**32


class TestKnown:
    """Words are found wherever they stand."""

    @given(st.lists(st.text(CHARACTERS, min_size=1, max_size=LONGEST), min_size=1, max_size=9), st.text(CHARACTERS))
    def test_as_one_by_one(self, words: list[str], text: str) -> None:
        """All places of a text at once give what a dictionary gives for each."""
        frequencies = {word: 1.0 + at for at, word in enumerate(dict.fromkeys(words))}
        found = listed(**frequencies).known(list(text))
        for length in range(1, LONGEST + 1):
            for at in range(len(text)):
                word = text[at : at + length]
                expected = frequencies.get(word, 0.0) if len(word) == length else 0.0
                assert frequency_of(found[length - 1][at]) == pytest.approx(expected)

    def test_other_tokens_part_words(self) -> None:
        """A word of other letters, a number and a character beyond sixteen bits are in none."""
        words = listed(中国=5.0, 国=4.0)
        for between in ("Anna", "12", "\U00020000"):
            assert not words.known(["中", between, "国"])[1][0]
            assert words.known(["中", between, "国"])[0][2]

    def test_both_ways_of_writing(self) -> None:
        """A character that is written in two ways is read in one."""
        words = listed(中国=5.0)
        assert words.known([words.read(one) for one in "中國"])[1][0]


class TestFile:
    """Lists are kept in a file."""

    def test_round_trip(self, tmp_path: Path) -> None:
        """The same lists come back, and the same bytes are made of them."""
        words = listed(王=5.0, 中国=4.0, 청국장=2.5)
        words.save(tmp_path / "words")
        again = load_words(tmp_path / "words")
        assert again.numbers.tolist() == words.numbers.tolist()
        assert again.codes.tolist() == words.codes.tolist()
        assert again.one_way == words.one_way
        again.save(tmp_path / "again")
        assert (tmp_path / "again").read_bytes() == (tmp_path / "words").read_bytes()

    @pytest.mark.parametrize("kept", [0, 20, -1])
    def test_a_damaged_file(self, tmp_path: Path, kept: int) -> None:
        """It is told by its name alone."""
        path = tmp_path / "words"
        listed(王=5.0).save(path)
        path.write_bytes(path.read_bytes()[:kept])
        with pytest.raises(ValueError, match="words is damaged"):
            load_words(path)
