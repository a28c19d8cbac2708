"""The log as one JSON object a line, of fields from an allow-list. Whatever else a log record carries stays out.

    {"at": "2031-05-17T10:12:09Z", "level": "ERROR", "logger": "storage.writer",
     "event": "writing a group of 3 failed: OperationalError", "place": "writer.py:298 in _work"}

A sentence is written out only for this project's own loggers, whose sentences are constants in the code, and only
numbers, with what they count, days, random ids, names of exceptions and a database's codes are filled into it. Of any
other logger the place in the code is told, and nothing of the message: it may quote what somebody typed. For who reads
the log himself, `log_in_words` tells the same events as sentences.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from datetime import UTC, date, datetime
from typing import Final, TextIO

from voting.counting import Counted

FIELDS: Final = ("at", "level", "logger", "event", "place")
"""All that a line may hold; `event` is missing for loggers of others."""

OWN: Final = ("voting", "storage")
_HARMLESS: Final = re.compile(
    r"[0-9a-f]{32}|[A-Z][A-Za-z]{0,60}(Error|Exception|Warning|Exit|Interrupt)"
    r"|SQLITE_[A-Z_]{2,40}|(?=[A-Z]*[0-9])[0-9A-Z]{5}"  # SQLite's names of errors, PostgreSQL's SQLSTATEs
)


class JsonLines(logging.Formatter):
    """Formats a record as one line of `FIELDS`."""

    def format(self, record: logging.LogRecord) -> str:
        """Returns the line, without its end."""
        at = datetime.fromtimestamp(record.created, UTC)
        told = {
            "at": at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "level": record.levelname,
            "logger": record.name,
            "event": _event(record),
            "place": f"{record.filename}:{record.lineno} in {record.funcName}",
        }
        return json.dumps({name: told[name] for name in FIELDS if told[name] is not None}, ensure_ascii=True)


def log_as_json_lines(stream: TextIO | None = None) -> None:
    """Writes the later log records of this process as JSON lines, whatever handlers their loggers have been given.

    Of others than this project from warnings on: what they say of each connection would be a line that says nothing.

    Args:
        stream: None means standard error.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines())

    def call_handlers(_: logging.Logger, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING or _is_own(record):
            handler.handle(record)

    # Streamlit and Uvicorn give their loggers handlers of their own, some when they are first used: they are passed by.
    setattr(logging.Logger, "callHandlers", call_handlers)  # noqa: B010  # a plain assignment is none that mypy allows
    for name in OWN:
        logging.getLogger(name).setLevel(logging.INFO)


def log_in_words(stream: TextIO | None = None) -> None:
    """Writes what this project says as lines of time, level, logger and sentence, from INFO on.

    Of others, Streamlit's and Uvicorn's own handlers write what they wrote before.

    Args:
        stream: None means standard error.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    for name in OWN:
        logger = logging.getLogger(name)
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)


def _is_own(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] in OWN


def _event(record: logging.LogRecord) -> str | None:
    if not _is_own(record) or not isinstance(record.msg, str):
        return None
    arguments = record.args if isinstance(record.args, tuple) else (record.args,) if record.args else ()
    try:
        return record.msg % tuple(map(_plain, arguments)) if arguments else record.msg
    except (TypeError, ValueError):  # a placeholder for a number that got none
        return record.msg


def _plain(argument: object) -> object:
    if isinstance(
        argument, bool | int | float | date | Counted
    ):  # of a day in a text, which is a string, nothing is told
        return argument
    if isinstance(argument, BaseException):
        return type(argument).__name__
    return argument if isinstance(argument, str) and _HARMLESS.fullmatch(argument) else "…"
