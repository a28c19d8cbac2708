from __future__ import annotations

import lzma
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.screening.names.east.words import code_of, frequency_of
from voting.screening.names.thai.clusters import clusters_of
from voting.screening.names.thai.words import LONGEST, ThaiWords, load_words, save_words

CLUSTERS = st.sampled_from(["กา", "เก", "มิ้", "น", "มุ", "โร", "ฯ"])


def listed(folder: Path, frequencies: Mapping[str, float]) -> ThaiWords:
    """Returns lists of words with how often they are written, by way of a file."""
    save_words({word: code_of(often, [], {}) for word, often in frequencies.items()}, folder / "words")
    return load_words(folder / "words")


class TestKnown:
    """Words are found wherever they stand."""

    @given(st.lists(st.lists(CLUSTERS, min_size=1, max_size=LONGEST), min_size=1, max_size=9), st.lists(CLUSTERS))
    def test_as_one_by_one(
        self, tmp_path_factory: pytest.TempPathFactory, words: list[list[str]], text: list[str]
    ) -> None:
        """All places of a text at once give what a dictionary gives for each."""
        frequencies = {"".join(word): 1.0 + at for at, word in enumerate(words)}
        found = listed(tmp_path_factory.mktemp("words"), frequencies).known(text)
        for length in range(1, LONGEST + 1):
            for at in range(len(text)):
                some = text[at : at + length]
                expected = frequencies.get("".join(some), 0.0) if len(some) == length else 0.0
                assert frequency_of(found[length - 1][at]) == pytest.approx(expected, abs=0.05)

    def test_other_tokens_part_words(self, tmp_path: Path) -> None:
        """A word of other letters, a number and a cluster of no word are in none."""
        words = listed(tmp_path, {"กานดา": 5.0})
        assert words.known(["กา", "น", "ดา"])[2][0]
        for between in ("Anna", "12", "ฮึ"):
            assert not words.known(["กา", "น", between, "ดา"])[2][0]

    def test_a_vowel_in_two_signs(self, tmp_path: Path) -> None:
        """Normalisation parts one vowel; it is the same word."""
        words = listed(tmp_path, {"น้ำ": 5.0})
        (cluster,) = clusters_of("น\u0e49\u0e4d\u0e32")
        assert words.known([words.read(cluster)])[0][0]


class TestFile:
    """Lists are kept in a file."""

    def test_the_same_words_make_the_same_bytes(self, tmp_path: Path) -> None:
        """In whatever order they are given."""
        for name, words in (("one", ["กานดา", "สมชาย", "ปู"]), ("two", ["ปู", "สมชาย", "กานดา"])):
            save_words(dict.fromkeys(words, 7), tmp_path / name)
        assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()

    @pytest.mark.parametrize("end", [b"", b"\0", b"\1\0\0\0"])
    def test_damaged(self, tmp_path: Path, end: bytes) -> None:
        """A file that is no archive, or ends too early or too late, is refused by its name."""
        save_words({"กานดา": 7}, tmp_path / "words")
        whole = lzma.decompress((tmp_path / "words").read_bytes())
        (tmp_path / "bad").write_bytes(lzma.compress(whole[:-3] + end) if end else b"no archive")
        with pytest.raises(ValueError, match="bad is damaged"):
            load_words(tmp_path / "bad")
