from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.release.papers import read_tombstones, tombstone_lines

IDS = st.text("0123456789abcdef", min_size=32, max_size=32)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)


class TestTombstones:
    """What was withdrawn, for holders of earlier releases."""

    @given(pairs=st.lists(st.tuples(NAMES, IDS), max_size=9))
    def test_reading_gives_back_what_was_written(
        self, pairs: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        """Each id once, in the same order however they came."""
        path = tmp_path_factory.mktemp("release") / "TOMBSTONES.jsonl"
        path.write_text("".join(tombstone_lines(pairs)), encoding="utf-8")
        found = read_tombstones(path)
        assert {(release, one) for release, ids in found.items() for one in ids} == set(pairs)
        assert list(tombstone_lines(pairs[::-1])) == list(tombstone_lines(pairs * 2))

    @pytest.mark.parametrize(
        "line",
        [
            "not json",
            "[]",
            '{"release": "a"}',
            '{"release": 1, "comparison_id": "' + "0" * 32 + '"}',
            '{"release": "a", "comparison_id": "' + "0" * 31 + '"}',
            '{"release": "a", "comparison_id": "' + "G" * 32 + '"}',
            '{"release": "a", "comparison_id": "' + "0" * 32 + '", "why": ""}',
        ],
    )
    def test_another_line_is_named(self, tmp_path: Path, line: str) -> None:
        """By its number, without what it holds."""
        path = tmp_path / "TOMBSTONES.jsonl"
        path.write_text("".join(tombstone_lines([("a", "0" * 32)])) + line + "\n")
        with pytest.raises(ValueError, match=r"^line 2"):
            read_tombstones(path)
