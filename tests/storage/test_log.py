"""`storage.log`: every row is entered, every receipt proves it, and nothing is entered that was not written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from storage import backlog, open_store
from storage.audit import open_audit
from storage.checkpoint import Checkpoint, CheckpointSigner, VerifierKey, read_checkpoint
from storage.commitments import Kind
from storage.engine import Reads
from storage.log import Leaf, read_proof
from storage.merkle import EMPTY_ROOT, consistency_proof, extended, is_consistent, root_by_inclusion, root_of
from storage.opening import open_reads
from storage.schema import migrate
from storage.signing import verifier_key
from storage.sqlite import reading_engine, truncate_wal, writing_engine
from storage.tiles import StoredTree
from storage.transaction import Directly, Transaction
from storage.writer import GroupWriter
from tests.storage.databases import BOTH, raw
from tests.storage.samples import StandingClock, cast, shown, skip, vote
from voting.errors import OutcomeConflictError, StoreError, StoreUnavailableError
from voting.ports import LogProof, OutcomeStore
from voting.settings import StoreSettings

_SIGNER = CheckpointSigner("test/log", bytes(32))
_PLACES = [f"SELECT leaf_index FROM {table}" for table in ("impressions", "outcomes", "annotations")]  # noqa: S608  # names from here
_AS_BEFORE_THE_LOG = (
    "UPDATE impressions SET salt = NULL, leaf_index = NULL",
    "UPDATE outcomes SET salt = NULL, leaf_index = NULL",
    "UPDATE annotations SET salt = NULL, leaf_index = NULL",
    "DELETE FROM log_keys",
    "DELETE FROM log_head",
    "DELETE FROM log_leaves",
    "DELETE FROM log_tiles",
)


def _put_back_before_the_log(settings: StoreSettings) -> None:
    """Numbers and all. PostgreSQL minds that rows refer to them, as SQLite does where it is told to."""
    keys = {"outcomes": "impressions", "annotations": "outcomes"} if settings.url else {}
    for table in keys:
        raw(settings, f"ALTER TABLE {table} DROP CONSTRAINT fk_{table}_number")
    for table in ("impressions", "outcomes", "annotations"):
        raw(settings, f"UPDATE {table} SET number = -2 - number")  # noqa: S608  # likewise
    for table, owner in keys.items():
        key = f"CONSTRAINT fk_{table}_number FOREIGN KEY (number) REFERENCES {owner}"
        raw(settings, f"ALTER TABLE {table} ADD {key}")
    for statement in _AS_BEFORE_THE_LOG:
        raw(settings, statement)


def _key(settings: StoreSettings) -> VerifierKey:
    reads = open_reads(settings)
    key = verifier_key(reads, raw(settings, "SELECT store_id FROM store_info")[0][0])
    reads.close()
    assert key is not None
    return key


def _holds(proof: LogProof | None, key: VerifierKey) -> bool:
    """Whether a proof leads from its leaf to the root that its checkpoint signs."""
    assert proof is not None
    checkpoint = read_checkpoint(proof.checkpoint, key)
    return root_by_inclusion(proof.leaf_hash, proof.leaf_index, checkpoint.size, proof.hashes) == checkpoint.root


@BOTH
class TestReceipts:
    """A receipt carries the proof that its outcome is in the log."""

    def test_votes_and_skips(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """The first time, and each time the same is recorded again, when the log has grown."""
        key = _key(settings)
        _, receipt = cast(store)
        assert _holds(receipt.proof, key)
        impression = shown()
        store.add_impression(impression)
        assert _holds(store.add_outcome(skip(impression.comparison_id)).proof, key)
        for number in range(20):
            comparison_id, first = cast(store, item_id=f"{number}")
            again = store.add_outcome(vote(comparison_id))
            assert _holds(first.proof, key)
            assert _holds(again.proof, key)
            assert again.proof is not None
            assert first.proof is not None
            assert again.proof.leaf_hash == first.proof.leaf_hash

    def test_each_row_has_its_entry(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """In the order in which they were written, without a gap."""
        _, receipt = cast(store)
        store.annotate(receipt.code, {"tags": []})
        store.annotate(receipt.code, {"tags": ["clearer"]})
        kinds = [Kind.IMPRESSION, Kind.OUTCOME, Kind.ANNOTATION, Kind.ANNOTATION]
        assert raw(settings, "SELECT leaf_index, kind FROM log_leaves ORDER BY leaf_index") == list(
            enumerate(map(str, kinds))
        )
        places = [[row[0] for row in raw(settings, statement)] for statement in _PLACES]
        assert places == [[0], [1], [3]]
        store.withdraw(receipt.code)
        assert raw(settings, "SELECT kind FROM log_leaves WHERE leaf_index = 4") == [(str(Kind.WITHDRAWAL),)]

    def test_a_refused_outcome_is_not_entered(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Neither a different one nor the same one again."""
        comparison_id, _ = cast(store)
        before = raw(settings, "SELECT size FROM log_head")
        store.add_outcome(vote(comparison_id))
        with pytest.raises(OutcomeConflictError):
            store.add_outcome(vote(comparison_id, "tie"))
        assert raw(settings, "SELECT size FROM log_head") == before

    def test_an_entry_tells_nothing_of_a_vote_that_was_withdrawn(
        self, store: OutcomeStore, settings: StoreSettings
    ) -> None:
        """The salts are gone with the rows; without them no guess of the content can be tried."""
        _, receipt = cast(store)
        salts = [row[0] for row in raw(settings, "SELECT salt FROM impressions UNION ALL SELECT salt FROM outcomes")]
        assert [len(salt) for salt in salts] == [32, 32]
        store.withdraw(receipt.code)
        assert [row[0] in salts for row in raw(settings, "SELECT salt FROM impressions")] == [False]
        assert raw(settings, "SELECT salt FROM outcomes") == []


class TestGroups:
    """Entries of one transaction share a checkpoint; those of a failed job are dropped with it."""

    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        """A database with an empty log."""
        path = tmp_path / "votes.sqlite3"
        path.touch()
        migrate(writing_engine(path))
        note = _SIGNER.sign(0, EMPTY_ROOT)
        Directly(writing_engine(path)).run(
            lambda transaction: transaction.execute(
                text("INSERT INTO log_head VALUES (1, 0, :frontier, :note, 1)"), {"frontier": b"", "note": note}
            )
        )
        return path

    @pytest.fixture
    def writer(self, path: Path) -> Iterator[GroupWriter]:
        """Writes and signs."""
        writer = GroupWriter(writing_engine(path), erase=truncate_wal, signer=_SIGNER)
        yield writer
        writer.close()

    @pytest.fixture
    def reads(self, path: Path) -> Iterator[Reads]:
        """Reads what was committed."""
        reads = Reads(reading_engine(path))
        yield reads
        reads.close()

    def test_a_failed_job_leaves_no_gap(self, writer: GroupWriter, reads: Reads) -> None:
        """What it had entered is taken back, and the next entry has its place."""

        def fails(transaction: Transaction) -> None:
            transaction.log.commit_to(Kind.OUTCOME, b"f" * 32)
            raise ValueError("a fault of the caller")

        first = writer.run(lambda transaction: transaction.log.commit_to(Kind.OUTCOME, b"a" * 32))
        with pytest.raises(ValueError, match="fault"):
            writer.run(fails)
        second = writer.run(lambda transaction: transaction.log.commit_to(Kind.OUTCOME, b"b" * 32))
        assert (first.index, second.index) == (0, 1)
        assert _holds(second.proof, _SIGNER.verifier)
        assert _holds(read_proof(reads.rows, 0), _SIGNER.verifier)

    def test_nothing_is_entered_unsigned(self, path: Path) -> None:
        """A writer without a key can write, but not enter."""
        with closing(GroupWriter(writing_engine(path), erase=truncate_wal)) as writer, pytest.raises(StoreError):
            writer.run(lambda transaction: transaction.log.commit_to(Kind.OUTCOME, b"a" * 32))

    def test_proofs_over_tiles(self, writer: GroupWriter, reads: Reads) -> None:
        """Past 256 and 65,536 entries, proofs of old and new entries hold, and older checkpoints are consistent."""

        def many(count: int) -> list[Leaf]:
            return writer.run(
                lambda transaction: [
                    transaction.log.commit_to(Kind.OUTCOME, number.to_bytes(32)) for number in range(count)
                ]
            )

        checkpoints: list[Checkpoint] = []
        for count in (1, 254, 1, 1, 300, 65_000, 1_000):
            leaves = many(count)
            for leaf in (leaves[0], leaves[count // 2], leaves[-1]):
                assert _holds(leaf.proof, _SIGNER.verifier)
            assert leaves[0].proof is not None
            checkpoints.append(read_checkpoint(leaves[0].proof.checkpoint, _SIGNER.verifier))
        size = checkpoints[-1].size
        for index in (0, 255, 256, 511, 557, 65_535, 65_536, size - 1):
            assert _holds(read_proof(reads.rows, index), _SIGNER.verifier), index
        tree = StoredTree(reads.rows)
        for older in checkpoints:
            proof = consistency_proof(older.size, size, tree)
            assert is_consistent(older.size, older.root, size, checkpoints[-1].root, proof)
        leaves = [row["leaf_hash"] for row in reads.rows(text("SELECT leaf_hash FROM log_leaves ORDER BY leaf_index"))]  # type: ignore[arg-type]
        assert root_of(extended(0, [], leaves)) == checkpoints[-1].root
        assert [
            tuple(row.values())
            for row in reads.rows(text("SELECT level, count(*) FROM log_tiles GROUP BY level"))  # type: ignore[arg-type]
        ] == [(0, size // 256), (1, 1)]


@BOTH
class TestBacklog:
    """A store that is older than the log is entered when it is opened."""

    def test_every_row_and_only_once(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Votes, skips, annotations and open impressions; a withdrawn one is left out; receipts prove it afterwards."""
        with closing(open_store(settings, clock=clock)) as store:
            votes = [cast(store, item_id=f"{number}") for number in range(3)]
            store.annotate(votes[0][1].code, {"tags": ["clearer"]})
            store.withdraw(votes[2][1].code)
            store.add_impression(shown(item_id="open"))
        _put_back_before_the_log(settings)
        for _ in range(2):
            with closing(open_store(settings, clock=clock)) as store:
                key = _key(settings)
                for comparison_id, _ in votes[:2]:
                    assert _holds(store.add_outcome(vote(comparison_id)).proof, key)
            kinds = raw(settings, "SELECT kind, count(*) FROM log_leaves GROUP BY kind ORDER BY kind")
            assert kinds == [("annotation", 1), ("impression", 4), ("outcome", 2), ("withdrawal", 1)]

    def test_broken_off(self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch) -> None:
        """At any of its steps: the next opening goes on, and everything is in the log once."""
        with closing(open_store(settings, clock=clock)) as store:
            votes = [cast(store, item_id=f"{number}") for number in range(5)]
            store.annotate(votes[0][1].code, {"tags": ["clearer"]})
            store.withdraw(votes[2][1].code)
        _put_back_before_the_log(settings)
        monkeypatch.setattr(backlog, "_BATCH", 2)
        run, left = backlog._run, [0]

        def break_off(*arguments: Any) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise StoreUnavailableError("broken off")
            run(*arguments)

        monkeypatch.setattr(backlog, "_run", break_off)
        for steps in (1, 1, 1, 2):
            left[0] = steps
            with pytest.raises(StoreUnavailableError, match="broken off"):
                open_store(settings, clock=clock)
        left[0] = 10
        open_store(settings, clock=clock).close()
        kinds = raw(settings, "SELECT kind, count(*) FROM log_leaves GROUP BY kind ORDER BY kind")
        assert kinds == [("annotation", 1), ("impression", 5), ("outcome", 4), ("withdrawal", 1)]
        with open_audit(settings) as audit:
            assert audit.whole(audit.key).faults == []
