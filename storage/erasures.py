"""What a store's signed log says was erased: votes that were taken back, days whose key was destroyed.

Whoever can write to a database can put tombstones there and empty the keys of days. What such a row says of another
copy is therefore believed only where the log says the same, and the log only where its newest checkpoint is signed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sqlalchemy import RowMapping, select

from storage.checkpoint import VerifierKey, read_checkpoint
from storage.commitments import Kind, entry
from storage.engine import Snapshot
from storage.merkle import HASH_BYTES, extended, leaf_hash, root_of
from storage.signing import origin
from storage.tables import LOG_HEAD, LOG_LEAVES
from voting.errors import CheckpointError

_PAGE: Final = 512


@dataclass(slots=True)
class Erasures:
    """What the entries of a log say, which counts only if the log `is_signed_by` its key.

    Attributes:
        withdrawn: Comparisons whose vote was taken back.
        destroyed: Days whose key was destroyed.
        changed: How many entries say something else than was entered; they are left out.
    """

    withdrawn: set[str] = field(default_factory=set)
    destroyed: set[date] = field(default_factory=set)
    changed: int = 0
    _checkpoint: str = ""
    _size: int = 0
    _frontier: list[bytes] = field(default_factory=list)

    @classmethod
    def told_in(cls, snapshot: Snapshot) -> Erasures:
        """Returns what the log says.

        Raises:
            StoreUnavailableError: It cannot be read.
        """
        heads = snapshot.rows(select(LOG_HEAD.c.checkpoint).where(LOG_HEAD.c.one == 1))
        told = cls(_checkpoint=str(heads[0]["checkpoint"]) if heads else "")
        index = LOG_LEAVES.c.leaf_index
        statement = select(LOG_LEAVES).order_by(index).limit(_PAGE)
        while (page := snapshot.rows(statement.where(index >= told._size))) and told._take(page):
            pass
        return told

    @property
    def store_id(self) -> str:
        """Of which store the newest checkpoint says that it is, signed or not; empty where it does not say so."""
        name, prefix = self._checkpoint.partition("\n")[0], origin("")
        return name.removeprefix(prefix) if name.startswith(prefix) else ""

    def is_signed_by(self, key: VerifierKey) -> bool:
        """Whether the newest checkpoint is of these entries and no others, and signed."""
        try:
            now = read_checkpoint(self._checkpoint, key)
        except CheckpointError:
            return False
        return (now.size, now.root) == (self._size, root_of(self._frontier))

    def _take(self, page: Sequence[RowMapping]) -> bool:
        """Takes note of the next entries; False where they do not go on from those before."""
        hashes = [leaf["leaf_hash"] for leaf in page]
        if [leaf["leaf_index"] for leaf in page] != [*range(self._size, self._size + len(page))]:
            return False
        if any(not isinstance(one, bytes) or len(one) != HASH_BYTES for one in hashes):
            return False
        for leaf in page:
            if leaf["kind"] in {Kind.WITHDRAWAL, Kind.KEY_DESTROYED}:
                self._say(leaf)
        self._frontier = extended(self._size, self._frontier, hashes)
        self._size += len(page)
        return True

    def _say(self, leaf: RowMapping) -> None:
        kind, body = Kind(leaf["kind"]), leaf["body"]
        if not isinstance(body, bytes) or leaf_hash(entry(kind, body)) != leaf["leaf_hash"]:
            self.changed += 1
        elif kind is Kind.WITHDRAWAL:
            self.withdrawn.add(json.loads(body)["comparison_id"])
        else:
            self.destroyed.add(date.fromisoformat(json.loads(body)["day"]))
