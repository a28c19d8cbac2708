"""Runs a reader in a process of its own, which knows no key and may use little memory and time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import voting
from voting.errors import LimitError, TextError, VotingError
from voting.uploads.outcome import Outcome

TIMEOUT_S: Final = 20.0
"""Seconds that a file may take to be read, the start of the process included."""


def extract(ending: str, content: bytes, *, max_characters: int) -> str:
    """Returns the text of a document; empty where it holds none.

    Args:
        ending: One of `kinds.DOCUMENTS`.
        content: The file's bytes.
        max_characters: Longer texts are refused.

    Raises:
        LimitError: It holds more than is allowed, or took too long or too much memory.
        TextError: It is encrypted, broken or carries macros. The message names the ending and nothing of the text.
    """
    command = [sys.executable, "-m", "voting.uploads.process", ending, str(max_characters)]
    # Of this process's environment, which holds keys, only what Python needs to start.
    environment = {"PYTHONPATH": str(Path(voting.__file__).parents[1]), "PYTHONDONTWRITEBYTECODE": "1"}
    if "SYSTEMROOT" in os.environ:
        environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    try:
        ran = subprocess.run(  # noqa: S603  # our own module, its arguments are a known ending and a number
            command,
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a parser's complaint may quote the text
            timeout=TIMEOUT_S,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise LimitError(f"the .{ending} file took longer than {TIMEOUT_S:.0f} seconds to read") from None
    if ran.returncode != Outcome.READ:
        raise _error(ending, ran.returncode)
    return ran.stdout.decode("utf-8", "replace")


def _error(ending: str, code: int) -> VotingError:
    limits = {
        Outcome.TOO_LONG: f"the .{ending} file has more text or parts than are allowed",
        Outcome.TOO_DENSE: f"the .{ending} file unpacks to far more than its size",
        Outcome.OUT_OF_MEMORY: f"the .{ending} file needs too much memory to read",
    }
    faults = {
        Outcome.ENCRYPTED: f"the .{ending} file is encrypted; please remove its password first",
        Outcome.MACROS: f"the .{ending} file carries macros or scripts; please save it without them",
    }
    known = {outcome.value: outcome for outcome in Outcome}.get(code)
    if known in limits:
        return LimitError(limits[known])
    return TextError(faults.get(known, f"the .{ending} file is broken or no .{ending} file"))  # type: ignore[arg-type]
