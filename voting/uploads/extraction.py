"""Runs a reader in a process of its own, which knows no key and may use little memory and time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Final

import voting
from voting.errors import LimitError, TextError, VotingError
from voting.uploads.outcome import Outcome

TIMEOUT_S: Final = 20.0
"""Seconds that a file may take to be read, the start of the process included."""
_WAIT_S: Final = 60.0
_AT_ONCE: Final = threading.BoundedSemaphore(max(2, os.cpu_count() or 2))  # a flood of files slows files alone

_LIMITS: Final[dict[int, str]] = {
    Outcome.TOO_LONG: "the .{} file has more text or parts than are allowed",
    Outcome.TOO_DENSE: "the .{} file unpacks to far more than its size",
    Outcome.OUT_OF_MEMORY: "the .{} file needs too much memory to read",
    -getattr(signal, "SIGABRT", 6): "the .{} file needs too much memory to read",  # how Rust ends without memory
    -getattr(signal, "SIGKILL", 9): "the .{} file takes too long to read",  # how the limit of processor time ends
    -getattr(signal, "SIGXCPU", 24): "the .{} file takes too long to read",
}
_FAULTS: Final[dict[int, str]] = {
    Outcome.ENCRYPTED: "the .{} file is encrypted; please remove its password first",
    Outcome.MACROS: "the .{} file carries macros or scripts; please save it without them",
    Outcome.EMBEDDED: "the .{} file carries other files inside; please save it without them",
    Outcome.OLDER_FORMAT: "the file is of an older format than .{0}, whatever its name says; please save it as .{0}",
    Outcome.NO_READER: "files of the kind .{} cannot be read here: a library is missing",
}


def extract(ending: str, content: bytes, *, max_characters: int) -> str:
    """Returns the text of a document; empty where it holds none.

    Args:
        ending: One of `kinds.DOCUMENTS`.
        content: The file's bytes.
        max_characters: Longer texts are refused.

    Raises:
        LimitError: It holds more than is allowed, took too long or too much memory, or too many are being read.
        TextError: It is encrypted, broken or carries macros. The message names the ending and nothing of the text.
    """
    code, output = run_reader(ending, [ending, str(max_characters)], content)
    if code != Outcome.READ:
        raise error_of(ending, code)
    return output.decode("utf-8", "replace")


def run_reader(
    ending: str,
    arguments: list[str],
    content: bytes,
    *,
    module: str = "voting.uploads.process",
    timeout_s: float | None = None,
) -> tuple[int, bytes]:
    """Returns exit code and output of the reading process; nothing that it started is left when this returns.

    Args:
        ending: To be named in an error.
        arguments: Of the module.
        content: Its standard input.
        module: What to run.
        timeout_s: Seconds that it may take; None means `TIMEOUT_S`.

    Raises:
        LimitError: It took too long, or too many are being read.
    """
    patience_s = TIMEOUT_S if timeout_s is None else timeout_s
    if not _AT_ONCE.acquire(timeout=_WAIT_S):
        raise LimitError("too many files are being read just now; please try again in a minute")
    try:
        # -P: no module of the current folder takes the place of one that a reader needs.
        with subprocess.Popen(  # noqa: S603  # our own module, its arguments are known words and numbers
            [sys.executable, "-P", "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a parser's complaint may quote the text
            env=_environment(),
            start_new_session=True,
        ) as process:
            try:
                output, _ = process.communicate(content, patience_s)
            except subprocess.TimeoutExpired:
                raise LimitError(f"the .{ending} file took longer than {patience_s:.0f} seconds to read") from None
            finally:
                with suppress(ProcessLookupError):  # all of it has ended, as it should have
                    os.killpg(process.pid, signal.SIGKILL)
        return process.returncode, output
    finally:
        _AT_ONCE.release()


def _environment() -> dict[str, str]:
    """Of this process's environment, which holds keys, only what Python needs to start."""
    return {"PYTHONPATH": str(Path(voting.__file__).parents[1]), "PYTHONDONTWRITEBYTECODE": "1", "PATH": os.defpath}


def error_of(ending: str, code: int) -> VotingError:
    """Returns the error that tells what became of a file: an `Outcome`, another exit code or a signal."""
    if code in _LIMITS:
        return LimitError(_LIMITS[code].format(ending))
    return TextError(_FAULTS.get(code, "the .{0} file is broken or no .{0} file").format(ending))
