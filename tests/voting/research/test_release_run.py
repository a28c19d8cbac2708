from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from voting.research.release_run import ReleaseRun, Run, RunError, RunState

TELLS = """
import json, sys
print(json.dumps({"unit": "rows", "done": 3, "total": 9}), file=sys.stderr)
print("a warning that is no progress", file=sys.stderr)
print("releases/x: 9 votes")
"""
FAILS = """
import sys
print("voting: stopped at canaries: 1 rows held a canary", file=sys.stderr)
sys.exit(1)
"""
WAITS = """
import subprocess, sys, time, pathlib
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)"])
pathlib.Path(sys.argv[-1].removeprefix("--out=")).write_text(str(child.pid))
time.sleep(300)
"""


def running(script: str) -> ReleaseRun:
    return ReleaseRun([sys.executable, "-c", script])


def ended(run: ReleaseRun) -> Run:
    """Waits for the build under way."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        latest = run.latest()
        if latest is not None and latest.state is not RunState.RUNNING:
            return latest
        time.sleep(0.01)
    raise AssertionError("the build did not end")


class TestReleaseRun:
    """One build in a process of its own."""

    def test_before_the_first(self) -> None:
        """There is nothing, and nothing to stop."""
        run = ReleaseRun()
        run.stop()
        assert run.latest() is None

    def test_what_it_tells(self) -> None:
        """How far it was, and what it said at its end."""
        run = running(TELLS)
        run.start("x", [])
        told = ended(run)
        assert (told.name, told.state, told.unit, told.done, told.total) == ("x", RunState.DONE, "rows", 3, 9)
        assert told.message == "releases/x: 9 votes"

    def test_one_that_fails(self) -> None:
        """Tells why; the next one may begin."""
        run = running(FAILS)
        run.start("x", [])
        assert ended(run).message == "voting: stopped at canaries: 1 rows held a canary"
        assert ended(run).state is RunState.FAILED
        run.start("y", [])
        assert ended(run).name == "y"

    def test_stopping_ends_all_its_processes(self, tmp_path: Path) -> None:
        """Those that the command started, too; meanwhile no other build begins."""
        run, mark = running(WAITS), tmp_path / "pid"
        run.start("x", [f"--out={mark}"])
        with pytest.raises(RunError):
            run.start("y", [])
        until = time.monotonic() + 60
        while not (mark.exists() and mark.read_text()) and time.monotonic() < until:
            time.sleep(0.01)
        run.stop()
        assert ended(run) == Run("x", RunState.STOPPED)
        child = int(mark.read_text())
        while time.monotonic() < until and _lives(child):
            time.sleep(0.01)
        assert not _lives(child)

    def test_the_options(self) -> None:
        """Are passed as they are, one word each, and the package is found from any folder."""
        run = running("import sys, voting; print(sys.argv[1:])")
        run.start("x", ["--model=-rf /", "--out=a b"])
        assert ended(run).message == "['--name=x', '--progress-json', '--model=-rf /', '--out=a b']"

    def test_a_command_that_is_not_there(self, tmp_path: Path) -> None:
        """Is told at once."""
        run = ReleaseRun([str(tmp_path / "none")])
        with pytest.raises(RunError):
            run.start("x", [])
        assert run.latest() is None


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
