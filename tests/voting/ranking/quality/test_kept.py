from __future__ import annotations

import stat
import subprocess
import sys
import threading
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from voting.errors import RankingError
from voting.ranking.quality.kept import InFile
from voting.ranking.quality.quarantine import Quarantine

NOW = datetime(2031, 5, 17, 10, tzinfo=UTC)
WAIT_S = 60

DECIDE = """
import sys
from pathlib import Path
from tests.voting.ranking.quality.test_kept import NOW, doubt
from voting.ranking.quality.kept import InFile

print("ready", flush=True)
kept = InFile(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    kept.change(lambda before: before.with_doubts(doubt(f"{sys.argv[2]}{number}"), NOW))
"""


def doubt(comparison_id: str) -> pd.DataFrame:
    """One doubtful vote, as `Examination.doubts`."""
    return pd.DataFrame({"comparison_id": [comparison_id], "rule": ["gold"], "reason": ["missed"]})


def deciding(path: Path, who: str, decisions: int) -> subprocess.Popen[str]:
    """A process that puts aside as many votes, one after the other."""
    command = [sys.executable, "-c", DECIDE, str(path), who, str(decisions)]
    return subprocess.Popen(command, cwd=Path(__file__).parents[4], stdout=subprocess.PIPE, text=True)


class TestInFile:
    """`InFile`, which a command and the app share."""

    def test_another_process_waits_for_a_decision(self, tmp_path: Path) -> None:
        """It neither reads before the decision is kept, nor replaces it."""
        path = tmp_path / "quarantine.json"
        with deciding(path, "other", 1) as other:
            assert other.stdout is not None

            def change(before: Quarantine) -> Quarantine:
                assert other.stdout is not None
                assert other.stdout.readline() == "ready\n"
                with pytest.raises(subprocess.TimeoutExpired):
                    other.wait(0.5)  # without a lock it decides in this time, and what it decided would be lost
                return before.with_doubts(doubt("mine"), NOW)

            assert InFile(path).change(change).ids == {"mine"}
            assert other.wait(WAIT_S) == 0
        assert InFile(path).load().ids == {"mine", "other0"}

    def test_two_threads(self, tmp_path: Path) -> None:
        """Lose nothing either, each with what it opened for itself."""
        path = tmp_path / "quarantine.json"

        def decide(who: str) -> None:
            kept = InFile(path)
            for one in (doubt(f"{who}{number}") for number in range(20)):
                kept.change(partial(Quarantine.with_doubts, doubts=one, now=NOW))

        threads = [threading.Thread(target=decide, args=[who]) for who in "ab"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(WAIT_S)
        assert InFile(path).load().ids == {f"{who}{number}" for who in "ab" for number in range(20)}

    def test_a_change_that_fails(self, tmp_path: Path) -> None:
        """Changes nothing and keeps nobody out; the lock is its owner's alone."""
        kept = InFile(tmp_path / "quarantine.json")
        with pytest.raises(RankingError, match="not in quarantine"):
            kept.change(lambda before: before.without(["a"], "", NOW))
        assert kept.change(lambda before: before.with_doubts(doubt("a"), NOW)).ids == {"a"}
        assert {stat.S_IMODE(one.stat().st_mode) for one in tmp_path.iterdir()} == {0o600}

    def test_no_place(self, tmp_path: Path) -> None:
        """Is told, as of a file that cannot be written."""
        with pytest.raises(RankingError, match="cannot be written"):
            InFile(tmp_path / "none" / "quarantine.json").change(lambda before: before)
