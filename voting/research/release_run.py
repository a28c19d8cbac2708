"""One build of a release at a time, by the command in a process of its own: no voter and no page waits for it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from voting.errors import VotingError

_NICENESS: Final = 10
_STOP_S: Final = 10.0
_COMMAND: Final = (sys.executable, "-m", "voting", "release", "build")


def environment() -> dict[str, str]:
    """Returns this process's environment, by which a command finds this very package, whatever folder it starts in."""
    path = os.pathsep.join(filter(None, (str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path}


class RunState(StrEnum):
    """What became of a build."""

    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Run:
    """A build, as far as it is.

    Attributes:
        name: Of the release.
        state: What became of it.
        unit: What is being done, such as `comparisons read`; empty before it begins.
        done: How much of it.
        total: Of how much.
        seconds: For how long this stage has been going on.
        message: What the command said at its end: what is in it, or why it is not there.
    """

    name: str
    state: RunState = RunState.RUNNING
    unit: str = ""
    done: int = 0
    total: int = 0
    seconds: float = 0.0
    message: str = ""


class RunError(VotingError):
    """A build cannot begin."""


class ReleaseRun:
    """Starts the command, hears how far it is, and ends it. Thread-safe.

    A build that is stopped, here or with the app, goes on where it was when the same one is asked for on the same day.
    """

    def __init__(self, command: Sequence[str] = _COMMAND) -> None:
        """Starts nothing yet.

        Args:
            command: What is run, before the options.
        """
        self._command = tuple(command)
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._run: Run | None = None
        self._stopped = False
        self._stage_began = 0.0

    def latest(self) -> Run | None:
        """Returns the build that is under way or the last one; None before the first."""
        return self._run

    def start(self, name: str, options: Sequence[str]) -> None:
        """Starts a build.

        Args:
            name: Of the release.
            options: Of `python -m voting release build`, but the name.

        Raises:
            RunError: One is under way, or the command cannot be run.
        """
        with self._lock:
            if self._run is not None and self._run.state is RunState.RUNNING:
                raise RunError("a release is being built; wait until it is there, or stop it")
            try:
                process = subprocess.Popen(  # noqa: S603  # our own command; every option is one word
                    [*self._command, f"--name={name}", "--progress-json", *options],
                    env=environment(),
                    stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                    text=True, encoding="utf-8", errors="replace", start_new_session=True,
                )  # fmt: skip
            except OSError as error:
                raise RunError(f"the build could not be started: {error.strerror}.") from None
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, process.pid, _NICENESS)
            self._process, self._run, self._stopped = process, Run(name), False
            threading.Thread(target=self._hear, args=(process,), name="release-run", daemon=True).start()

    def stop(self) -> None:
        """Ends the build that is under way, if any, and waits until it has ended."""
        process = self._process
        if process is None or process.poll() is not None:
            return
        self._stopped = True
        for how in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, how)  # those that it started, too
            with suppress(subprocess.TimeoutExpired):
                process.wait(_STOP_S)
                return

    def _hear(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None and process.stderr is not None  # noqa: S101, PT018  # both are pipes
        said: list[str] = []
        with process:  # closes both pipes and waits
            for line in process.stderr:
                if not self._advance(line):
                    said.append(line.strip())
            told = process.stdout.read().strip()
        code = process.returncode
        assert self._run is not None  # noqa: S101  # it was started
        if code == 0:
            self._run = replace(self._run, state=RunState.DONE, message=told)
        elif self._stopped:
            self._run = replace(self._run, state=RunState.STOPPED)
        else:
            self._run = replace(self._run, state=RunState.FAILED, message=" ".join(filter(None, said[-3:])))

    def _advance(self, line: str) -> bool:
        try:
            told = json.loads(line)
            unit, done, total = str(told["unit"]), int(told["done"]), int(told["total"])
        except (ValueError, KeyError, TypeError):
            return False
        assert self._run is not None  # noqa: S101  # it was started
        if unit != self._run.unit:
            self._stage_began = time.monotonic()
        seconds = time.monotonic() - self._stage_began
        self._run = replace(self._run, unit=unit, done=done, total=total, seconds=seconds)
        return True
