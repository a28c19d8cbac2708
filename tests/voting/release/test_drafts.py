from __future__ import annotations

import stat
from contextlib import closing
from pathlib import Path

import pytest

from voting.release.drafts import Draft, boot
from voting.release.errors import ReleaseError


class TestPublish:
    """`Draft.publish`."""

    def test_moved_and_not_copied(self, tmp_path: Path) -> None:
        """One move puts it there: a copy that is broken off would look finished. Nothing else is left."""
        with closing(Draft(tmp_path / "r", "inputs")) as draft:
            (draft.release / "README.md").write_text("whole")
            before = draft.release.stat().st_ino
            draft.publish()
        assert (tmp_path / "r").stat().st_ino == before
        assert [path.name for path in tmp_path.iterdir()] == ["r"]

    def test_what_has_taken_its_place_stays(self, tmp_path: Path) -> None:
        """And so does the draft."""
        with closing(Draft(tmp_path / "r", "inputs")) as draft:
            (draft.release / "README.md").write_text("ours")
            (tmp_path / "r").mkdir()
            (tmp_path / "r" / "README.md").write_text("theirs")
            with pytest.raises(ReleaseError, match="cannot be put in its place"):
                draft.publish()
            assert (draft.release / "README.md").read_text() == "ours"
        assert (tmp_path / "r" / "README.md").read_text() == "theirs"


class TestDraft:
    """What is on the way to a release."""

    def test_for_this_account_alone(self, tmp_path: Path) -> None:
        """Its rows have not passed all gates yet."""
        with closing(Draft(tmp_path / "r", "inputs")) as draft:
            root = draft.release.parent
            assert stat.S_IMODE(root.stat().st_mode) == 0o700
        assert [path.name for path in tmp_path.iterdir()] == [".r.unfinished"]


class TestBoot:
    """Which start of the system this is."""

    def test_the_same_as_long_as_it_runs(self) -> None:
        """And told at all."""
        assert boot() == boot() != ""
