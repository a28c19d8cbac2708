"""Takes deleted rows out of PostgreSQL's tables soon after their deletion, beside the votes that come in."""

from __future__ import annotations

import logging
import threading
from typing import Final

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from storage.tables import (
    ANNOTATIONS,
    DAY_KEYS,
    IMPRESSIONS,
    LOG_KEYS,
    OUTCOMES,
    PSEUDONYM_KEYS,
    STORE_INFO,
)

_ERASED_FROM: Final = (IMPRESSIONS, OUTCOMES, ANNOTATIONS, DAY_KEYS, PSEUDONYM_KEYS, LOG_KEYS, STORE_INFO)
_TABLES: Final = ", ".join(table.name for table in _ERASED_FROM)
_LONGEST: Final = "5min"
_LONGEST_AT_THE_END: Final = "5s"
_PAUSE_S: Final = 10.0
_LOG = logging.getLogger(__name__)


class Vacuum:
    """Runs in a thread of its own, at most once in a while however often it is asked.

    Args:
        engine: Whose connections are in no transaction.
        pause_s: Between two runs, and after one that failed.
    """

    def __init__(self, engine: Engine, *, pause_s: float = _PAUSE_S) -> None:
        self._engine = engine
        self._pause_s = pause_s
        self._asked = threading.Event()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="store-vacuum", daemon=True)
        self._thread.start()

    def ask(self) -> None:
        """Has what was deleted until now removed."""
        self._asked.set()

    def close(self) -> None:
        """Does what was asked, if it takes but a few seconds."""
        self._closed.set()
        waiting = self._asked.is_set()
        self._asked.set()
        self._thread.join()
        if waiting:
            self._run(_LONGEST_AT_THE_END)

    def _serve(self) -> None:
        while True:
            self._asked.wait()
            if self._closed.is_set():
                return
            self._asked.clear()
            if not self._run(_LONGEST):
                self._asked.set()
            self._closed.wait(self._pause_s)

    def _run(self, longest: str) -> bool:
        try:
            with self._engine.connect() as connection:
                connection.exec_driver_sql(f"SET statement_timeout = '{longest}'")
                connection.exec_driver_sql(f"VACUUM (INDEX_CLEANUP ON) {_TABLES}")
        except SQLAlchemyError as error:
            _LOG.warning("removing deleted rows failed, will be tried again: %s", type(error).__name__)
            return False
        return True
