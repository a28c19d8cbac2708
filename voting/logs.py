"""Keeps text out of logs: an exception is logged by its type and where it arose, never by its message.

The message of an exception may quote what somebody typed, and so may its causes. Streamlit, Uvicorn and the standard
library all print it; this changes it for the whole process, once, where every log record is made.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import Any

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def keep_text_out_of_logs() -> None:
    """Makes every later log record and every uncaught exception of this process tell types and places only.

    Calling it again changes nothing.
    """
    make = logging.getLogRecordFactory()
    if not getattr(make, "textless", False):

        def make_textless(*arguments: Any, **keywords: Any) -> logging.LogRecord:
            record = make(*arguments, **keywords)
            if record.exc_info and record.exc_info[0] is not None:
                record.msg, record.args = f"{_plain(record.msg)} ({tell(record.exc_info[1])})", None
                record.exc_info = record.exc_text = None
            return record

        make_textless.textless = True  # type: ignore[attr-defined]  # marks our own factory
        logging.setLogRecordFactory(make_textless)
    sys.excepthook = lambda kind, error, trace: _print(error)  # noqa: ARG005  # the hook's signature
    threading.excepthook = lambda arguments: _print(arguments.exc_value)


def tell(error: BaseException | None) -> str:
    """Returns an exception as its type and frames: no message, no source line, no value.

    `KeyError at store.py:12 in find < page.py:40 in draw`, innermost first, at most eight frames.
    """
    if error is None:
        return "no exception"
    frames = traceback.extract_tb(error.__traceback__, limit=-8)
    places = (f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno} in {frame.name}" for frame in reversed(frames))
    return f"{type(error).__name__} at {' < '.join(places) or 'an unknown place'}"


def _plain(message: object) -> str:
    """A message given as a constant stands; one that is the exception itself would quote it."""
    return message if isinstance(message, str) else "an exception"


def _print(error: BaseException | None) -> None:
    if isinstance(error, KeyboardInterrupt):
        return
    print(f"Stopped by an error: {tell(error)}", file=sys.stderr)
