"""The process that reads one document: bytes on standard input, text on standard output, an `Outcome` as exit code.

    python -m voting.uploads.process ENDING MAX_CHARACTERS < FILE

It first gives up what it does not need: more than a gigabyte of memory, more than fifteen seconds of processor time,
core dumps, and, as far as Python code goes, writing files, the network and starting processes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

from voting.uploads.outcome import Collected, Outcome, UnreadableError

_MEMORY_BYTES: Final = 1 << 30
_PROCESSOR_S: Final = 15
_NICE: Final = 10
_READERS: Final = {
    "docx": "docx",
    "eml": "mail",
    "htm": "markup",
    "html": "markup",
    "ipynb": "notebook",
    "odp": "odf",
    "ods": "sheets",
    "odt": "odf",
    "pdf": "pdf",
    "pptx": "pptx",
    "rtf": "rtf",
    "xhtml": "markup",
    "xlsx": "sheets",
}
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FORBIDDEN: Final = (
    *("socket.", "subprocess.", "tempfile."),
    *("os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system"),
)


def main(ending: str, max_characters: int) -> Outcome:
    """Reads standard input and writes its text; returns what became of it."""
    give_up_resources()
    content = sys.stdin.buffer.read()
    collected = Collected(max_characters)
    try:
        read: Callable[[bytes, Collected], None] = import_module(f"voting.uploads.readers.{_READERS[ending]}").read
        sys.addaudithook(_refuse)
        read(content, collected)
        text = collected.text.replace("\x00", "").encode("utf-8", "replace")
    except UnreadableError as error:
        return error.outcome
    except MemoryError:
        return Outcome.OUT_OF_MEMORY
    except ModuleNotFoundError:
        return Outcome.NO_READER
    except Exception:  # noqa: BLE001  # parsers raise what they like at a file made to break them
        return Outcome.BROKEN
    sys.stdout.buffer.write(text)
    return Outcome.READ


def give_up_resources() -> None:
    """Limits this process and all that it starts, and puts it behind the one that serves the pages; for good."""
    try:
        import resource  # noqa: PLC0415  # not on Windows, where the time-out alone protects
    except ImportError:
        return
    for limit, amount in (
        (resource.RLIMIT_AS, _MEMORY_BYTES),
        (resource.RLIMIT_CPU, _PROCESSOR_S),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (amount, amount))
    os.nice(_NICE)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook: whatever a file makes a parser do, it opens nothing for writing and reaches nobody."""
    if event == "open" and arguments[2] & _WRITING:
        raise PermissionError
    if event.startswith(_FORBIDDEN):
        raise PermissionError


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
