"""`storage.audit`: a store is checked while it is written to, and a receipt tells what became of its vote."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from storage import open_store
from storage.audit import Standing, open_audit
from storage.key_file import key_path, make_key
from storage.key_sources import key_source
from tests.storage.databases import BOTH
from tests.storage.rotating import days_of_votes, maintenance_of
from tests.storage.samples import HOUR, StandingClock, cast, shown, skip, vote
from voting.errors import CheckpointError, KeyringError, StoreUnavailableError
from voting.ports import LogProof, OutcomeStore, Receipt
from voting.settings import StoreSettings


def _run(settings: StoreSettings, script: str) -> None:
    with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as raw, raw:
        raw.executescript(script)


def _standing(settings: StoreSettings, receipt: Receipt, code: str | None = None) -> Standing:
    assert receipt.proof is not None
    with open_audit(settings) as audit:
        return audit.standing(code or receipt.code, receipt.proof, audit.key)


class TestBesideARunningApp:
    """Everything is seen as it was when the check began."""

    @BOTH
    def test_votes_and_withdrawals_meanwhile_are_no_faults(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Eight checks while a voter shows, votes, annotates and withdraws without a pause."""
        stop, began = threading.Event(), threading.Event()
        done: list[int] = []

        def work() -> None:
            while not stop.is_set():
                _, receipt = cast(store)
                store.annotate(receipt.code, {"tags": []})
                if len(done) % 2:
                    store.withdraw(receipt.code)
                done.append(1)
                began.set()

        voter = threading.Thread(target=work)
        voter.start()
        try:
            began.wait(10)
            found = []
            for _ in range(8):
                before = len(done)
                with open_audit(settings) as audit:
                    while len(done) < before + 4:  # written between the beginning of the check and its end
                        assert voter.is_alive()
                    found.append((audit.whole(audit.key), audit.size))
        finally:
            stop.set()
            voter.join()
        assert [result.faults for result, _ in found] == [[]] * 8
        assert [result.entries for result, _ in found] == sorted(size for _, size in found)

    @BOTH
    def test_one_snapshot_sees_nothing_of_what_is_written_later(
        self, store: OutcomeStore, settings: StoreSettings
    ) -> None:
        """And the next one does."""
        cast(store)
        with open_audit(settings) as audit:
            cast(store)
            assert audit.whole(audit.key).entries == audit.size == 2
        with open_audit(settings) as audit:
            assert audit.whole(audit.key).entries == audit.size == 4

    def test_needs_no_key_file(self, store: OutcomeStore, settings: StoreSettings, tmp_path: Path) -> None:
        """A copy is checked by one who may not read it."""
        cast(store)
        (settings.data_dir.with_name("data-keys") / "voting.key").rename(tmp_path / "away.key")
        with open_audit(settings) as audit:
            assert audit.whole(audit.key).faults == []

    def test_no_store(self, settings: StoreSettings) -> None:
        """Is told, and none is made."""
        with pytest.raises(StoreUnavailableError, match="no store yet"), open_audit(settings):
            pass
        assert not settings.data_dir.exists()


class TestTryKeys:
    """What the log does not tell: whether the wrapped keys are those that sealed."""

    @pytest.mark.parametrize(
        ("script", "named", "without_key"),
        [
            ("SELECT 1", "", False),
            ("UPDATE day_keys SET wrapped = zeroblob(61) WHERE day = '2031-05-18'", "day_keys 2031-05-18", False),
            ("UPDATE day_keys SET kek_id = 'another' WHERE day = '2031-05-18'", "day_keys 2031-05-18", True),
            (
                "UPDATE day_keys SET wrapped = (SELECT wrapped FROM day_keys WHERE day = '2031-05-18')",
                "day_keys 2031-05-17",
                False,
            ),
            ("UPDATE day_keys SET key_id = 'another' WHERE day = '2031-05-18'", "day_keys 2031-05-18", False),
            ("UPDATE day_keys SET wrapped = 'text' WHERE day = '2031-05-18'", "day_keys 2031-05-18", True),
            ("UPDATE pseudonym_keys SET wrapped = zeroblob(61)", "pseudonym_keys 2031-05-18", False),
            ("UPDATE pseudonym_keys SET day = 'yesterday'", "pseudonym_keys yesterday", True),
            ("UPDATE pseudonym_keys SET kek_id = 'another'", "pseudonym_keys 2031-05-18", True),
            ("UPDATE log_keys SET wrapped = zeroblob(61)", "log_keys", False),
            ("UPDATE log_keys SET kek_id = 'another'", "log_keys", True),
            ("UPDATE store_info SET key_check = zeroblob(61)", "store_info 1", False),
            ("UPDATE store_info SET key_check = 'text'", "store_info 1", True),
            ("UPDATE store_info SET kek_id = 'another'", "store_info 1", True),
        ],
    )
    def test_each_is_named(
        self, settings: StoreSettings, clock: StandingClock, script: str, named: str, *, without_key: bool
    ) -> None:
        """Damaged, of another key, or put in the place of another day's; some show to who has not got the key, too."""
        with closing(open_store(settings, clock=clock)) as store:
            days_of_votes(store, clock, 1)
            store.pseudonym("browser")
            cast(store)
        _run(settings, script)
        with open_audit(settings) as audit:
            faults = audit.try_keys(key_source(settings))
            whole = audit.whole(audit.key).faults
        assert [str(fault).startswith(named) for fault in faults] == [True] * bool(named)
        assert [str(fault).startswith(named) for fault in whole] == [True] * without_key

    def test_a_day_that_was_destroyed(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Has no key to be opened; with the key of another store nothing can be tried."""
        with closing(open_store(settings, clock=clock)) as store:
            days_of_votes(store, clock, 2)
            maintenance_of(store).destroy_day(HOUR.date())
        with open_audit(settings) as audit:
            assert audit.try_keys(key_source(settings)) == []
            key_path(settings).unlink()
            make_key(key_path(settings))
            with pytest.raises(KeyringError, match="does not hold the store's key"):
                audit.try_keys(key_source(settings))


class TestFaultCount:
    """A store that is all wrong floods nobody."""

    def test_the_first_hundred_and_how_many(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Progress is told for every entry."""
        for number in range(130):
            store.add_impression(shown(item_id=f"{number}"))
        _run(settings, "UPDATE impressions SET ordinal = 0")
        advanced: list[int] = []
        with open_audit(settings) as audit:
            result = audit.whole(audit.key, advance=advanced.append)
        assert (len(result.faults), result.fault_count, sum(advanced)) == (100, 130, 130)


class TestStanding:
    """What a receipt tells when the store is asked."""

    def test_there_withdrawn_and_in_between(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """A vote, a skip, a vote with later ones, a vote that was taken back, and its neighbour."""
        _, first = cast(store, item_id="first")
        impression = shown(item_id="skipped")
        store.add_impression(impression)
        skipped = store.add_outcome(skip(impression.comparison_id))
        _, second = cast(store, item_id="second")
        assert {_standing(settings, one) for one in (first, skipped, second)} == {Standing.THERE}
        store.withdraw(first.code)
        assert _standing(settings, first) is Standing.WITHDRAWN
        assert {_standing(settings, one) for one in (skipped, second)} == {Standing.THERE}

    def test_of_a_day_that_was_destroyed(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Its row is there and whole, and nobody can read it; the vote of the next day can be read."""
        with closing(open_store(settings, clock=clock)) as store:
            _, first = cast(store)
            clock.advance(days=1)
            _, second = cast(store)
            maintenance_of(store).destroy_day(HOUR.date())
            assert _standing(settings, first) is Standing.UNREADABLE
            assert _standing(settings, second) is Standing.THERE
            store.withdraw(first.code)
            assert _standing(settings, first) is Standing.WITHDRAWN

    def test_a_later_receipt_of_the_same_vote(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Its proof is another one, of the same entry."""
        comparison_id, first = cast(store)
        cast(store, item_id="next")
        again = store.add_outcome(vote(comparison_id))
        assert again.proof != first.proof
        assert _standing(settings, again) is Standing.THERE

    @pytest.mark.parametrize(
        ("script", "expected"),
        [
            ("UPDATE outcomes SET kind = 'skip'", Standing.CHANGED),
            ("UPDATE outcomes SET salt = NULL", Standing.CHANGED),
            ("UPDATE log_leaves SET leaf_hash = zeroblob(32) WHERE kind = 'outcome'", Standing.CHANGED),
            ("DELETE FROM log_leaves WHERE kind = 'outcome'", Standing.CHANGED),
            ("DELETE FROM outcomes", Standing.MISSING),
            (
                "DELETE FROM outcomes; INSERT INTO log_leaves VALUES (2, 'withdrawal', zeroblob(32), "
                '\'{"comparison_id": "x", "impression_leaf": 0, "outcome_leaf": 1}\')',
                Standing.MISSING,
            ),
        ],
    )
    def test_a_store_that_was_tampered_with(
        self, store: OutcomeStore, settings: StoreSettings, script: str, expected: Standing
    ) -> None:
        """Named as what it is; a withdrawal that was never entered explains nothing."""
        _, receipt = cast(store)
        _run(settings, script)
        assert _standing(settings, receipt) is expected

    def test_an_entry_that_was_made_a_withdrawal(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Its place is in the signed log, what it says is not: it explains nothing."""
        _, receipt = cast(store)
        cast(store, item_id="next")
        body = '{"comparison_id": "x", "impression_leaf": 0, "outcome_leaf": 1}'
        made = f"UPDATE log_leaves SET kind = 'withdrawal', body = CAST('{body}' AS BLOB) WHERE leaf_index = 2"  # noqa: S608
        _run(settings, f"DELETE FROM outcomes WHERE leaf_index = 1; {made}")  # noqa: S608
        assert _standing(settings, receipt) is Standing.MISSING

    def test_a_code_of_another_vote(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Two receipts pasted together are not one, whether the other vote is there or was taken back."""
        (_, first), (_, second) = cast(store, item_id="first"), cast(store, item_id="second")
        with pytest.raises(CheckpointError, match="another vote"):
            _standing(settings, first, second.code)
        store.withdraw(second.code)
        with pytest.raises(CheckpointError, match="not the one"):
            _standing(settings, first, second.code)

    def test_a_log_that_was_cut_or_is_another(self, settings: StoreSettings, clock: StandingClock) -> None:
        """An older copy put back, and a store that never gave this receipt."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store, item_id="first")
        database = settings.data_dir / "votes.sqlite3"
        older = database.read_bytes()
        with closing(open_store(settings, clock=clock)) as store:
            _, receipt = cast(store, item_id="second")
        database.write_bytes(older)
        with pytest.raises(CheckpointError, match="was cut"):
            _standing(settings, receipt)
        with closing(open_store(settings, clock=clock)) as store:
            cast(store, item_id="third")
        with pytest.raises(CheckpointError, match="does not begin"):
            _standing(settings, receipt)

    def test_a_proof_that_does_not_hold(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """The store is not asked."""
        _, receipt = cast(store)
        assert receipt.proof is not None
        forged = LogProof(0, receipt.proof.leaf_hash, receipt.proof.hashes, receipt.proof.checkpoint)
        with pytest.raises(CheckpointError, match="does not lead"):
            _standing(settings, Receipt(receipt.code, proof=forged))
