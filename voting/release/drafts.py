"""A directory that is there whole, or not at all, and what is left of an interrupted build."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from voting.ports import Json
from voting.release.errors import ReleaseError

_INPUTS: Final = "inputs"
_BOOT: Final = Path("/proc/sys/kernel/random/boot_id")  # Linux


def begun(directory: Path, inputs: str, step: str) -> dict[str, Any] | None:
    """Returns what a draft with these inputs tells of a step, without touching it; None where there is none."""
    if directory.exists():  # what is there needs no draft, and may have no name of its own: the working directory
        return None
    work = unfinished(directory) / "work"
    told = _read(work, step) if _read(work, _INPUTS) == inputs else None
    return None if told is None else json.loads(told)


class Draft:
    """The draft of one release: `.NAME.unfinished` beside it, mode 0700. One process at a time builds it.

    Args:
        directory: Where the release shall stand in the end.
        inputs: A text that is the same for the same release: what was begun with other inputs is thrown away.

    Raises:
        ReleaseError: The release is there already, the draft is being built, or the disk does not allow it.
    """

    def __init__(self, directory: Path, inputs: str) -> None:
        if directory.exists():  # so has it a name of its own, which the working directory has not
            raise ReleaseError(f"{directory} exists already: choose another place with --out, or remove it")
        self._final = directory
        self._root = unfinished(directory)
        self._lock = self._locked()
        self.resumed = _read(self.work, _INPUTS) == inputs
        """Whether it goes on with what an interrupted build had done."""
        if not self.resumed:
            for path in (self.work, self.release):
                shutil.rmtree(path, ignore_errors=True)
            for path in (self.work, self.release):
                path.mkdir()
            self._write(_INPUTS, inputs)

    @property
    def work(self) -> Path:
        """For what is needed on the way."""
        return self._root / "work"

    @property
    def release(self) -> Path:
        """For the files of the release."""
        return self._root / "release"

    def done(self, step: str) -> dict[str, Any] | None:
        """Returns what was told of a step that is finished, or None."""
        told = _read(self.work, step)
        return None if told is None else json.loads(told)

    def finish(self, step: str, told: Mapping[str, Json]) -> dict[str, Any]:
        """Marks a step as finished, in one move, and returns what `done` will."""
        text = json.dumps(told)
        self._write(step, text)
        read: dict[str, Any] = json.loads(text)
        return read

    def undo(self, prefix: str) -> None:
        """Forgets that the steps with this prefix are finished."""
        for path in self.work.glob(f"{prefix}*.done"):
            path.unlink()

    def publish(self) -> None:
        """Puts the release in its place in one move, and deletes the rest.

        Raises:
            ReleaseError: Something has taken its place meanwhile.
        """
        for directory, _, _ in os.walk(self.release):
            _sync(Path(directory))
        try:
            self.release.rename(self._final)  # a directory that holds something is never replaced
        except OSError as error:
            raise ReleaseError(f"{self._final} cannot be put in its place: {error.strerror}") from None
        _sync(self._final.parent)
        shutil.rmtree(self._root, ignore_errors=True)

    def discard(self) -> None:
        """Deletes what was done: there is nothing to go on with."""
        shutil.rmtree(self._root, ignore_errors=True)

    def close(self) -> None:
        """Lets others build it."""
        os.close(self._lock)

    def _locked(self) -> int:
        try:
            self._root.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self._root / "lock", os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise ReleaseError(f"{self._root} cannot be made: {error.strerror}") from None
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(descriptor)
            raise ReleaseError("this release is being built already, by another process") from None
        return descriptor

    def _write(self, step: str, text: str) -> None:
        draft = self.work / f"{step}.new"
        with draft.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self.work / f"{step}.done")


def boot() -> str:
    """Returns what this start of the system is called, another word after each: what was not synced may be gone then.

    Empty where the system does not tell.
    """
    with suppress(OSError):
        return _BOOT.read_text(encoding="ascii").strip()
    with suppress(OSError, subprocess.SubprocessError):  # macOS
        command = ["/usr/sbin/sysctl", "-n", "kern.bootsessionuuid"]
        found = subprocess.run(command, capture_output=True, timeout=10, check=False)  # noqa: S603  # words of our own
        return found.stdout.decode(errors="replace").strip()
    return ""


def unfinished(directory: Path) -> Path:
    """Returns where the release of a directory is, with all that belongs to it, as long as it is being built."""
    return directory.with_name(f".{directory.name}.unfinished")


def _read(work: Path, step: str) -> str | None:
    with suppress(OSError):
        return (work / f"{step}.done").read_text(encoding="utf-8")
    return None


def _sync(directory: Path) -> None:
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
