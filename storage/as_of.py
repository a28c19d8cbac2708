"""How the store stood when its log had so many entries: what has come since is told from what was there.

A row is entered in the log when it is written, so its entry tells its place in time. Some rows get a new entry later:
outcomes and annotations of which something was cut out because of its age (`storage.trimming`). The log says where they
were before.
What was deleted since is gone: a withdrawn vote is in no earlier state either.
"""

from __future__ import annotations

import json

from sqlalchemy import select

from storage.commitments import Kind
from storage.engine import Reads
from storage.tables import LOG_LEAVES


class AsOf:
    """Tells what was there already. For one reader.

    Args:
        reads: Of the store.
        size: Entries that the log had.
    """

    def __init__(self, reads: Reads, size: int) -> None:
        self._reads, self._size = reads, size
        self._moved: dict[int, int] = {}
        self._read_to = size

    def had(self, leaf_index: int | None) -> bool:
        """Whether a row with this entry was there; None is older than the log."""
        while leaf_index is not None and leaf_index >= self._size:
            if leaf_index >= self._read_to:
                self._read_on(leaf_index)
            before = self._moved.get(leaf_index)
            if before is None:
                return False
            leaf_index = before
        return True

    def _read_on(self, leaf_index: int) -> None:
        """Reads what was moved. Whoever sees an entry also sees those before it, and what was written together."""
        column = LOG_LEAVES.c
        told = select(column.leaf_index, column.body).where(
            column.leaf_index >= self._read_to, column.kind == Kind.TRIM
        )
        self._read_to = leaf_index + 1
        for leaf in self._reads.rows(told.order_by(column.leaf_index)):
            body = json.loads(leaf["body"])
            before = (one for first, last in body["ranges"] for one in range(first, last + 1))
            self._moved.update(enumerate(before, body["first"]))
            self._read_to = max(self._read_to, leaf["leaf_index"] + 1)
