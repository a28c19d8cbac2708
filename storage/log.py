"""The append-only log of everything that was recorded, and its signed checkpoints.

1. Every impression, outcome and annotation is entered by a salted commitment (`storage.commitments`), every withdrawal
   and every other deletion in plain. Nothing is ever taken out of the log.
2. Entries are appended in the transaction that writes their rows, under a lock on the log's one head row, so that any
   number of writing processes take turns.
3. The entries of one transaction share one signed checkpoint, and each gets its proof of inclusion in it.

So whoever holds a receipt or an older checkpoint can show that the store was changed behind its back. Not protected:
what the holder of the signing key does; a whole older copy of the database put back, where nobody kept a checkpoint.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, bindparam, insert, select, update

from storage.checkpoint import CheckpointSigner
from storage.commitments import Kind, entry
from storage.merkle import GrownTree, inclusion_proof, leaf_hash
from storage.prepared import Driver, Prepared
from storage.tables import LOG_HEAD, LOG_LEAVES, LOG_TILES
from storage.tiles import TILE, Rows, StoredTree, completed_tiles, split_hashes
from voting.errors import StoreError
from voting.ports import LogProof

_HEAD = Prepared(select(LOG_HEAD.c.size, LOG_HEAD.c.frontier).where(LOG_HEAD.c.one == 1).with_for_update())
_UPDATE_HEAD = Prepared(update(LOG_HEAD).where(LOG_HEAD.c.one == 1), ("size", "frontier", "checkpoint"))
_INSERT_LEAVES = Prepared(insert(LOG_LEAVES), ("leaf_index", "kind", "leaf_hash", "body"))
_LEAF_HASHES = Prepared(
    select(LOG_LEAVES.c.leaf_hash)
    .where(LOG_LEAVES.c.leaf_index >= bindparam("start"), LOG_LEAVES.c.leaf_index < bindparam("end"))
    .order_by(LOG_LEAVES.c.leaf_index)
)
_INSERT_TILES = insert(LOG_TILES)


@dataclass(slots=True)
class Leaf:
    """An entry in the making.

    Attributes:
        kind: What it is about.
        hash: Of the leaf.
        body: Kept in plain; None for a commitment.
        index: Its place, for good once the transaction is committed; -1 before it is appended.
        proof: That it is in the log, where it is of an outcome; set when the group is finished.
    """

    kind: Kind
    hash: bytes
    body: bytes | None = None
    index: int = -1
    proof: LogProof | None = None

    @classmethod
    def committing(cls, kind: Kind, commitment: bytes) -> Leaf:
        """Returns an entry that holds a salted commitment to a row, to be appended."""
        return cls(kind, leaf_hash(entry(kind, commitment)))


@dataclass(slots=True)
class LogGroup:
    """The entries of one transaction. The first one reads the log's head and locks it until the commit."""

    connection: Connection
    driver: Driver
    signer: CheckpointSigner | None
    leaves: list[Leaf] = field(default_factory=list)
    _size: int = -1
    _frontier: list[bytes] = field(default_factory=list)

    def lock(self) -> None:
        """Reads the head and locks it. Before any savepoint: rolling back to one frees the locks taken since."""
        if self.signer is not None and self._size < 0:
            self._read_head()

    def commit_to(self, kind: Kind, commitment: bytes) -> Leaf:
        """Appends a salted commitment to a row."""
        return self.append(Leaf.committing(kind, commitment))

    def tell(self, kind: Kind, body: bytes) -> Leaf:
        """Appends what happened, in plain."""
        return self.append(Leaf(kind, leaf_hash(entry(kind, body)), body))

    def append(self, leaf: Leaf) -> Leaf:
        """Appends an entry that was made beforehand. In another transaction it may be appended again."""
        if self._size < 0:
            self._read_head()
        leaf.index = self._size + len(self.leaves)
        self.leaves.append(leaf)
        return leaf

    def mark(self) -> int:
        """Returns how far the group is, for `back_to`."""
        return len(self.leaves)

    def back_to(self, mark: int) -> None:
        """Takes back what was appended since: the rows that it was about were rolled back."""
        del self.leaves[mark:]

    def finish(self) -> None:
        """Writes the entries, signs the log as it stands with them, and gives each its proof; tiles come after it.

        Raises:
            StoreError: The store was opened without a signing key.
        """
        if not self.leaves:
            return
        if self.signer is None:
            raise StoreError("nothing can be entered in the log before the store is unlocked")
        tree = GrownTree(self._size, self._frontier, [leaf.hash for leaf in self.leaves])
        checkpoint = self.signer.sign(tree.size, tree.root)
        self.driver.run_many(_INSERT_LEAVES, [_leaf_row(leaf) for leaf in self.leaves])
        self.driver.run(_UPDATE_HEAD, head_row(tree.size, tree.frontier, checkpoint))
        for leaf, hashes in zip(self.leaves, tree.proofs(), strict=True):
            if leaf.kind is Kind.OUTCOME:  # what a receipt is given for
                leaf.proof = LogProof(leaf.index, leaf.hash, hashes, checkpoint)

    def fill_tiles(self) -> None:
        """Writes the tiles that the entries filled, once these are written."""
        before, after = self._size, self._size + len(self.leaves)
        if after // TILE > before // TILE:
            tiles = completed_tiles(self._rows, before, after, self._leaf_hashes)
            self.connection.execute(_INSERT_TILES, list(tiles))

    def _read_head(self) -> None:
        rows = self.driver.rows(_HEAD)
        if not rows:
            raise StoreError("the store has no log")
        self._size, self._frontier = rows[0][0], split_hashes(rows[0][1])

    def _leaf_hashes(self, start: int, count: int) -> list[bytes]:
        return [one for (one,) in self.driver.rows(_LEAF_HASHES, {"start": start, "end": start + count})]

    def _rows(self, statement: Select[*tuple[Any, ...]]) -> Sequence[RowMapping]:
        return self.connection.execute(statement).mappings().all()


def read_proof(rows: Rows, leaf_index: int) -> LogProof:
    """Returns the proof of an entry in the log as it stands now, out of what is stored."""
    head = rows(select(LOG_HEAD.c.size, LOG_HEAD.c.checkpoint).where(LOG_HEAD.c.one == 1))[0]
    leaf = rows(select(LOG_LEAVES.c.leaf_hash).where(LOG_LEAVES.c.leaf_index == leaf_index))[0]
    path = inclusion_proof(leaf_index, head["size"], StoredTree(rows))
    return LogProof(leaf_index, leaf["leaf_hash"], path, head["checkpoint"])


def head_row(size: int, frontier: Sequence[bytes], checkpoint: str) -> dict[str, Any]:
    """Returns the values of the `log_head` row."""
    return {"size": size, "frontier": b"".join(frontier), "checkpoint": checkpoint}


def _leaf_row(leaf: Leaf) -> dict[str, Any]:
    return {"leaf_index": leaf.index, "kind": leaf.kind.value, "leaf_hash": leaf.hash, "body": leaf.body}
