"""What is acknowledged was synced before: counted from outside, as no kill of the process can tell.

A process that is killed loses nothing that the system holds; a power cut does. Only the calls to the system show
whether the disk was told to keep a commit before its voter was told.
"""

from __future__ import annotations

import itertools
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from voting.settings import StoreSettings

_VOTES = 200
_SYNCED = re.compile(r"\b(?:fsync|fdatasync)\b.* = 0$")
_ACKNOWLEDGED = re.compile(r"\bwrite\(1, ")


def _traced(settings: StoreSettings, trace: Path) -> None:
    """One voter votes, and the calls that matter are written down in their order."""
    strace = shutil.which("strace")
    assert strace, "strace is missing; python -m tests.browser.install installs it"
    command = [strace, "-f", "-qq", "-e", "trace=fsync,fdatasync,write", "-e", "signal=none", "-o", str(trace)]
    child = [sys.executable, "-m", "benchmarks.voting_process", settings.model_dump_json(), "1"]
    with subprocess.Popen(
        [*command, *child], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as traced:
        assert traced.stdin is not None
        assert traced.stdout is not None
        traced.stdin.write(" ".join(f"{number:032x}" for number in range(2 * _VOTES)) + "\n")
        traced.stdin.close()
        lines = [traced.stdout.readline() for _ in range(_VOTES + 1)]
        os.killpg(traced.pid, signal.SIGKILL)  # strace alone would let the child go on
    assert all(lines), "the process ended before it had voted: can it be traced here?"


class TestSyncs:
    """SQLite with `synchronous=FULL`."""

    def test_two_between_any_two_acknowledged_votes(self, settings: StoreSettings, tmp_path: Path) -> None:
        """One for the impression and one for the vote, 200 times one after the other."""
        _traced(settings, tmp_path / "trace")
        syncs = [0]
        for line in (tmp_path / "trace").read_text(encoding="utf-8", errors="replace").splitlines():
            if _ACKNOWLEDGED.search(line):
                syncs.append(0)
            elif _SYNCED.search(line):
                syncs[-1] += 1
        between = list(itertools.islice(syncs, 1, _VOTES + 1))
        assert len(between) == _VOTES
        assert min(between) >= 2
