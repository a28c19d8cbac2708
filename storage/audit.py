"""Opens a store to check it: with the database and the log's public key alone, while an app may be writing to it.

Nothing is unsealed, so no other key is needed: a copy of the database can be checked by somebody who may not read it.
Where the store's key is at hand, it is tried on the keys of days, too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import RowMapping, select

from storage.absences import Absences
from storage.as_stored import fitting, rows_as_told
from storage.beside_log import require_rows
from storage.checkpoint import Checkpoint, VerifierKey, read_checkpoint
from storage.commitments import Kind, commitment, entry
from storage.engine import Snapshot
from storage.key_sources import KeySource
from storage.key_trial import days_of_keys, try_keys
from storage.merkle import consistency_proof, inclusion_proof, is_consistent, leaf_hash, root_by_inclusion
from storage.opening import open_reads
from storage.proofs import check_proof
from storage.receipt_codes import is_of, keeps
from storage.signing import verifier_key
from storage.tables import DAY_KEYS, LOG_HEAD, LOG_LEAVES, OUTCOMES, STORE_INFO
from storage.tiles import StoredTree, require_tiles
from storage.verification import Fault, Verification, verify_store
from voting.counting import counted
from voting.errors import CheckpointError, StoreUnavailableError
from voting.ports import LogProof
from voting.settings import StoreSettings


class Standing(StrEnum):
    """What became of an outcome that was entered in the log."""

    THERE = "there"
    """Its row is there, as it was entered."""
    TRIMMED = "trimmed"
    """Its row is there, and the log says that fields about how the page was used were cut out of it."""
    TEXTLESS = "textless"
    """Its row is there, and the log says that its texts were cut out of it."""
    UNREADABLE = "unreadable"
    """Its row is there, as it was entered, and the key that opens it was destroyed."""
    WITHDRAWN = "withdrawn"
    """It was taken back, and the log says so."""
    DELETED = "deleted"
    """It was deleted for another reason that the log tells, such as its age."""
    MISSING = "missing"
    """Its row is gone, and the log does not say why."""
    CHANGED = "changed"
    """Its row or its entry is another than was entered."""


@dataclass(frozen=True, slots=True)
class Audit:
    """A store at one moment.

    Attributes:
        checkpoint: The log's newest signed checkpoint; its signature was not checked.
        size: Entries that the log has.
    """

    checkpoint: str
    size: int
    _key: VerifierKey | None
    _snapshot: Snapshot

    @property
    def key(self) -> VerifierKey:
        """The public key of its log, as it stands in the store.

        Raises:
            StoreError: It was deleted there, or the row that says which store it is.
        """
        if self._key is None:
            require_rows(self._snapshot)
            raise StoreUnavailableError("the store has no log yet: start the app once, it makes one")
        return self._key

    def whole(
        self, key: VerifierKey, older: Checkpoint | None = None, *, advance: Callable[[int], object] = lambda _: None
    ) -> Verification:
        """Compares the whole store with its log; see `verify_store`."""
        return verify_store(self._snapshot, key, older, advance=advance)

    def try_keys(self, source: KeySource) -> list[Fault]:
        """Tries what no log tells; see `storage.key_trial.try_keys`."""
        return try_keys(self._snapshot, source)

    def days_of_keys(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Returns which days' keys are tried, and which were destroyed; see `storage.key_trial.days_of_keys`."""
        return days_of_keys(self._snapshot)

    def standing(self, code: str | None, proof: LogProof, key: VerifierKey) -> Standing:
        """Returns what became of the outcome that a receipt is of.

        Args:
            code: Of the receipt; None looks by the proof alone.
            proof: Of the receipt.
            key: The log's public key.

        Raises:
            CheckpointError: The proof does not hold, the log does not begin with the one that it was made in or cannot
                tell, for rows of it were changed, or the code is of another vote.
        """
        now = read_checkpoint(self.checkpoint, key)
        self._begins_with(check_proof(proof, key), now)
        leaves = self._snapshot.rows(select(LOG_LEAVES).where(LOG_LEAVES.c.leaf_index == proof.leaf_index))
        if not leaves or leaves[0]["leaf_hash"] != proof.leaf_hash:
            return Standing.CHANGED
        place, entered, trimmed = self._newest(proof.leaf_index, proof.leaf_hash, now)
        at_place = self._snapshot.rows(rows_as_told(OUTCOMES).where(OUTCOMES.c.leaf_index == place))
        if code is not None and not (at_place and is_of(str(at_place[0]["receipt_sha256"]), code)):
            if self._snapshot.rows(select(OUTCOMES.c.receipt_sha256).where(keeps(code))):
                raise CheckpointError("the receipt's code is of another vote than its proof")
            if at_place:
                raise CheckpointError("the receipt's code is not the one of the vote that its proof is of")
        if not at_place:
            return self._why_gone(place, now)
        row = fitting(OUTCOMES, at_place[0])
        if row is None or not _is_as_entered(row, entered):
            return Standing.CHANGED
        day_key = select(DAY_KEYS.c.wrapped).where(DAY_KEYS.c.day == row["key_day"])
        if not any(row["wrapped"] for row in self._snapshot.rows(day_key)):
            return Standing.UNREADABLE
        return trimmed

    def _newest(self, leaf_index: int, leaf_hash_of: bytes, now: Checkpoint) -> tuple[int, bytes, Standing]:
        """Where an outcome was entered the last time, the hash of that entry, and what was cut out of it until then."""
        if self._snapshot.rows(select(OUTCOMES.c.leaf_index).where(OUTCOMES.c.leaf_index == leaf_index)):
            return leaf_index, leaf_hash_of, Standing.THERE
        column = LOG_LEAVES.c
        place, absences = leaf_index, Absences()
        told = select(LOG_LEAVES).where(column.kind == Kind.TRIM, column.leaf_index > leaf_index)
        for leaf in self._snapshot.rows(told.order_by(column.leaf_index)):
            if self._was_entered(leaf, now):
                absences.told(leaf["leaf_index"], Kind.TRIM, json.loads(leaf["body"]))
                place = absences.moved.get(place, place)
        hashes = self._snapshot.rows(select(column.leaf_hash).where(column.leaf_index == place))
        trimmed = Standing.TEXTLESS if place in absences.textless else Standing.TRIMMED
        return place, hashes[0]["leaf_hash"] if hashes else b"", trimmed

    def _begins_with(self, older: Checkpoint, now: Checkpoint) -> None:
        """The log as it is now begins with what it was when the receipt was given."""
        if older.size > now.size:
            raise CheckpointError(
                f"the log was cut: it had {counted(older.size, 'entry', 'entries')} and has {now.size:,}"
            )
        proof = consistency_proof(older.size, now.size, StoredTree(self._snapshot.rows, now.size))
        if not is_consistent(older.size, older.root, now.size, now.root, proof):
            require_tiles(self._snapshot.rows, now.size, now.root)
            raise CheckpointError("the log does not begin with what it was when the receipt was given")

    def _why_gone(self, leaf_index: int, now: Checkpoint) -> Standing:
        absences = Absences()
        absences.absent(leaf_index, Kind.OUTCOME)
        told = select(LOG_LEAVES).where(LOG_LEAVES.c.leaf_index > leaf_index, LOG_LEAVES.c.body.is_not(None))
        for leaf in self._snapshot.rows(told.where(LOG_LEAVES.c.kind != Kind.ANNOTATION)):
            if leaf["kind"] in set(Kind) and self._was_entered(leaf, now):
                kind = Kind(leaf["kind"])
                absences.told(leaf["leaf_index"], kind, json.loads(leaf["body"]))
                if not any(absences.unexplained()):
                    return Standing.WITHDRAWN if kind is Kind.WITHDRAWAL else Standing.DELETED
        return Standing.MISSING

    def _was_entered(self, leaf: RowMapping, now: Checkpoint) -> bool:
        """Whether the signed log holds what this row says in plain, at this place."""
        index, body = leaf["leaf_index"], leaf["body"]
        if index >= now.size or not isinstance(body, bytes):
            return False
        path = inclusion_proof(index, now.size, StoredTree(self._snapshot.rows, now.size))
        if root_by_inclusion(leaf_hash(entry(Kind(leaf["kind"]), body)), index, now.size, path) == now.root:
            return True
        require_tiles(self._snapshot.rows, now.size, now.root)  # else what was entered is not told, or told wrongly
        return False


@contextmanager
def open_audit(settings: StoreSettings) -> Iterator[Audit]:
    """Gives the store that the settings name, as it is at this moment, and closes it.

    Raises:
        SettingsError: `store.url` is not one that this version can use.
        StoreError: A row is gone without which nothing can be checked.
        StoreUnavailableError: There is no store, it cannot be read, it is older than this version, or it has no log.
        StoreVersionError: The database is newer than this version.
    """
    with closing(open_reads(settings, as_stored=True)) as reads, reads.snapshot() as snapshot:
        stores = snapshot.rows(select(STORE_INFO.c.store_id))
        key = verifier_key(snapshot, stores[0]["store_id"]) if stores else None
        heads = snapshot.rows(select(LOG_HEAD.c.size, LOG_HEAD.c.checkpoint))
        if key is None and not heads:
            require_rows(snapshot)
            raise StoreUnavailableError("the store has no log yet: start the app once, it makes one")
        checkpoint, size = (heads[0]["checkpoint"], heads[0]["size"]) if heads else ("", 0)
        told = checkpoint if isinstance(checkpoint, str) else ""  # what else somebody wrote there, `whole` names
        yield Audit(told, max(size, 0) if isinstance(size, int) else 0, key, snapshot)


def _is_as_entered(row: Mapping[str, Any], entered: bytes) -> bool:
    salt = row["salt"]
    return salt is not None and leaf_hash(entry(Kind.OUTCOME, commitment(OUTCOMES, row, salt))) == entered
