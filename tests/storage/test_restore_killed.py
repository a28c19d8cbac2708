"""`restore` over a store, killed between any two of its steps while somebody reads the store that it replaces."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest
from sqlalchemy import func, select

from storage import open_store
from storage.backup import back_up, restore
from storage.key_file import key_path
from storage.opening import open_reads
from storage.tables import OUTCOMES
from tests.storage.copies import checked, contents
from tests.storage.samples import StandingClock, cast
from voting.errors import BackupError, StoreUnavailableError
from voting.settings import StoreSettings

_MOST_STEPS = 60
_TO_BE_ENDED = "a restore was killed before its last step: start the app once, it ends it"


@pytest.fixture
def child() -> Iterator[tuple[IO[str], IO[str]]]:
    """Where to write what is to be restored, and where it says what came of it; see `restoring_child`."""
    command = [sys.executable, "-m", "tests.storage.restoring_child"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield process.stdin, process.stdout


def _seen(settings: StoreSettings) -> set[str] | str:
    """What a reader sees, or what it is told."""
    try:
        with closing(open_store(settings, read_only=True)) as store:
            return set(contents(store))
    except StoreUnavailableError as error:
        return str(error)


class TestKilled:
    """Whole, the one or the other."""

    def test_between_any_two_steps(
        self,
        settings: StoreSettings,
        tmp_path: Path,
        clock: StandingClock,
        child: tuple[IO[str], IO[str]],
    ) -> None:
        """All that the old store acknowledged is there, or all of the backup: to the next start, and to readers before.

        A reader from before keeps the last votes in the old store's log of writes, and goes on reading what it read.
        """
        with closing(open_store(settings, clock=clock)) as store:
            new = {cast(store)[0]}
            back_up(settings, tmp_path / "backup")
        outcomes = []
        for step in range(1, _MOST_STEPS):
            one = StoreSettings(data_dir=tmp_path / str(step), key_file=key_path(settings))
            shutil.copytree(settings.data_dir, one.data_dir)
            with closing(open_reads(one)) as reads, reads.snapshot() as snapshot:
                counted = select(func.count()).select_from(OUTCOMES)
                assert snapshot.rows(counted)[0]["count_1"] == 1
                with closing(open_store(one, clock=clock)) as store:
                    old = new | {cast(store)[0] for _ in range(3)}
                child[0].write(json.dumps([step, one.model_dump_json(), str(tmp_path / "backup")]) + "\n")
                child[0].flush()
                said = child[1].readline()
                seen = _seen(one)
                assert snapshot.rows(counted)[0]["count_1"] == 1
            with closing(open_store(one, clock=clock)) as store:
                found = set(contents(store))
                assert found in (old, new)
                assert seen in (found, _TO_BE_ENDED)
                cast(store)
            assert checked(one).fault_count == 0
            left = [
                file.name for file in one.data_dir.iterdir() if file.name.startswith(".") or "restored" in file.name
            ]
            assert left == []
            outcomes.append(found == new)
            if said.startswith("killed False"):
                assert said == "killed False 0\n"
                break
        assert outcomes == sorted(outcomes)
        assert 2 < outcomes.index(True) + 2 < len(outcomes)

    def test_its_last_steps_are_ended_by_the_next_restore_too(
        self, settings: StoreSettings, tmp_path: Path, clock: StandingClock
    ) -> None:
        """Where no store was before: it is one now, which is replaced only when told."""
        with closing(open_store(settings, clock=clock)) as store:
            votes = {cast(store)[0]}
            back_up(settings, tmp_path / "backup")
        place = StoreSettings(data_dir=tmp_path / "place", key_file=key_path(settings))
        place.data_dir.mkdir()
        shutil.copy(tmp_path / "backup", place.data_dir / "votes.sqlite3.restored")
        with pytest.raises(BackupError, match="--force"):
            restore(place, tmp_path / "backup")
        restore(place, tmp_path / "backup", replace=True)
        with closing(open_store(place, read_only=True)) as restored:
            assert set(contents(restored)) == votes
        assert not (place.data_dir / "votes.sqlite3.restored").exists()
