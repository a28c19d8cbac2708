"""`storage.retention`: what is old is deleted, and nothing else, to the last byte."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest

from storage import open_store, retention
from storage.audit import Standing, open_audit
from storage.concerns import Concern
from tests.storage.databases import BOTH, raw
from tests.storage.rotating import Voters, faults_of, go_on, maintenance_of, purge, readable
from tests.storage.samples import HOUR, StandingClock, cast, files_holding, files_holding_any, shown, skip, vote
from voting.errors import KeyringError, StoreError, StoreUnavailableError
from voting.ports import OutcomeStore
from voting.settings import StoreSettings

_DAYS = 30
_DUE = _DAYS + 8  # days after which what was recorded is deleted
_HASH = "substr(receipt_sha256, 11)"  # before it stands a place, of which the next vote has the neighbour


@pytest.fixture
def settings(settings: StoreSettings) -> StoreSettings:
    """Thirty days are kept."""
    return settings.model_copy(update={"retention_days": _DAYS})


def _of_every_kind(store: OutcomeStore) -> list[str]:
    """A vote with an annotation, a skip, one left open, one taken back; returns the ids of what can be read."""
    voted, receipt = cast(store)
    store.annotate(receipt.code, {"tags": ["clearer"]})
    store.annotate(receipt.code, {"tags": ["safer"]})
    left, skipped = shown(), shown()
    for impression in (left, skipped):
        store.add_impression(impression)
    store.add_outcome(skip(skipped.comparison_id))
    store.withdraw(cast(store)[1].code)
    return [voted, left.comparison_id, skipped.comparison_id]


@BOTH
class TestPurge:
    """Once the time is over."""

    def test_what_is_old_goes_and_nothing_else(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Over three days, one after the other: each goes as a whole on its day, with its key."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = []
            for _ in range(3):
                ids.append(_of_every_kind(store))
                go_on(store, clock, 1)
            go_on(store, clock, _DUE - 3 - 1)
            assert purge(store)["impressions"] == 0
            for number in range(3):
                go_on(store, clock, 1)
                done = purge(store)
                assert (done["impressions"], done["outcomes"], done["annotations"]) == (4, 2, 1)
                (day,) = done["days"]
                assert day["day"] == str((HOUR + timedelta(days=number)).date())
                assert len(day["key_id"]) == 16
                assert readable(store) == {one for some in ids[number + 1 :] for one in some}
                assert purge(store)["impressions"] == 0
                assert faults_of(settings) == []
            assert store.counts()["withdrawn"] == 3
            # Their keys are gone, but nothing that they sealed is there any more to be left out when votes are read.
            keyring = store._sealer.keyring  # type: ignore[attr-defined]  # not of the port
            assert keyring.destroyed_unpurged() == frozenset()
        assert raw(settings, "SELECT count(*) FROM day_keys WHERE length(wrapped) > 0") == [(0,)]
        assert faults_of(settings) == []

    def test_a_dry_run_changes_nothing(self, settings: StoreSettings, clock: StandingClock) -> None:
        """It tells the same as the purge after it, and believes any clock."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = _of_every_kind(store)
            clock.advance(days=_DUE)
            dry = purge(store, dry_run=True)
            assert readable(store) == set(ids)
            done = purge(store, clock_is_right=True)
            assert (dry.pop("dry_run"), done.pop("dry_run")) == (True, False)
            assert dry.pop("clock_believed") is False
            assert dry == done
            assert dry["outcomes"] == 2

    def test_while_votes_come_in(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Batch by batch, so that a vote waits for one of them at most; none fails."""
        with closing(open_store(settings, clock=clock)) as store:
            for _ in range(2 * retention._BATCH + 5):
                store.add_impression(shown())
            go_on(store, clock, _DUE)
            with Voters(store, threads=1) as voters:
                done = purge(store)
            assert voters.failures == []
            assert done["impressions"] == 2 * retention._BATCH + 5
            assert store.counts()["unanswered"] == 0
            assert raw(settings, "SELECT count(*) FROM log_leaves WHERE kind = 'purge'") == [(3,)]
        assert faults_of(settings) == []

    def test_broken_off(self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch) -> None:
        """What was deleted stays deleted and explained; the next purge goes on, and destroys the key."""
        with closing(open_store(settings, clock=clock)) as store:
            for _ in range(retention._BATCH + 5):
                store.add_impression(shown())
            go_on(store, clock, _DUE)
            deleted, calls = retention._deleted, []

            def fail_once(*arguments: Any) -> Any:
                calls.append(1)
                if len(calls) == 2:
                    raise StoreUnavailableError("the power went off")
                return deleted(*arguments)

            monkeypatch.setattr(retention, "_deleted", fail_once)
            with pytest.raises(StoreUnavailableError):
                purge(store)
            assert store.counts()["unanswered"] == 5
            assert faults_of(settings) == []
            done = purge(store)
            assert (done["impressions"], len(done["days"])) == (5, 1)
        ((body,),) = raw(settings, "SELECT body FROM log_leaves WHERE kind = 'key-destroyed'")
        assert json.loads(bytes(body))["impressions"] == retention._BATCH + 5  # what the first part deleted, too
        assert raw(settings, "SELECT count(*) FROM day_keys WHERE length(wrapped) > 0") == [(0,)]
        assert faults_of(settings) == []

    def test_an_answer_that_was_lost(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A job that is run again finds nothing to delete any more, and what was deleted is counted all the same."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            go_on(store, clock, _DUE)
            deleted = retention._deleted

            def twice(*arguments: Any) -> None:
                deleted(*arguments)
                deleted(*arguments)

            monkeypatch.setattr(retention, "_deleted", twice)
            done = purge(store)
            assert (done["impressions"], done["outcomes"]) == (1, 1)
        ((body,),) = raw(settings, "SELECT body FROM log_leaves WHERE kind = 'key-destroyed'")
        assert [json.loads(bytes(body))[name] for name in ("impressions", "outcomes")] == [1, 1]
        assert faults_of(settings) == []

    def test_a_destroyed_day_is_purged_in_its_time(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Its rows go, its key was gone."""
        with closing(open_store(settings, clock=clock)) as store:
            _of_every_kind(store)
            go_on(store, clock, 1)
            maintenance_of(store).destroy_day(HOUR.date())
            assert store.counts()["destroyed"] == 3
            go_on(store, clock, _DUE - 1)
            done = purge(store)
            assert [day["key_id"] for day in done["days"]] == [None]
            assert done["outcomes"] == 2
            assert store.counts()["destroyed"] == 0
        assert raw(settings, "SELECT count(*) FROM log_leaves WHERE kind = 'key-destroyed'") == [(1,)]
        assert faults_of(settings) == []

    def test_a_destroyed_day_that_is_next(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The day before it was purged: its rows are still there, and still left out when votes are read."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            go_on(store, clock, 1)
            cast(store)
            go_on(store, clock, 1)
            kept, _ = cast(store)
            maintenance_of(store).destroy_day((HOUR + timedelta(days=1)).date())
            go_on(store, clock, _DUE - 2)
            assert purge(store)["before"] == str((HOUR + timedelta(days=1)).date())
            assert readable(store) == {kept}
            assert store.counts()["destroyed"] == 1

    def test_the_proof(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Day, counts and the key's id stand in the signed log; a receipt of the day says that it was deleted."""
        with closing(open_store(settings, clock=clock)) as store:
            _, receipt = cast(store)
            ((key_id,),) = raw(settings, "SELECT key_id FROM day_keys")
            go_on(store, clock, _DUE)
            purge(store)
            assert not store.withdraw(receipt.code)
        bodies = [
            json.loads(bytes(body))
            for kind in ("purge", "key-destroyed")
            for (body,) in raw(settings, "SELECT body FROM log_leaves WHERE kind = :kind", kind=kind)
        ]
        counts = {"impressions": 1, "outcomes": 1, "annotations": 0}
        assert {"day": "2031-05-17", "ranges": [[0, 1]], **counts} in bodies
        assert {"day": "2031-05-17", "key_id": key_id, "reason": "purge", **counts} in bodies
        assert receipt.proof is not None
        with open_audit(settings) as audit:
            assert audit.standing(receipt.code, receipt.proof, audit.key) is Standing.DELETED


class TestErasure:
    """What was purged is gone from the files."""

    def test_no_byte_of_the_ciphertext_is_left(
        self, store: OutcomeStore, settings: StoreSettings, clock: StandingClock
    ) -> None:
        """Nor of the salts, the receipts' hashes and the wrapped key; what stays is untouched."""
        for size in (1, 5_000):
            impression = shown()
            store.add_impression(impression)
            receipt = store.add_outcome(vote(impression.comparison_id, content={"response_a": "text " * size}))
            store.annotate(receipt.code, {"comment": "Better, on the whole."})
        with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as connection:
            gone = [
                value if isinstance(value, bytes) else value.encode()
                for table, columns in (
                    ("impressions", "sealed_metadata, salt, comparison_id"),
                    ("outcomes", f"sealed_content, sealed_metadata, sealed_receipt, salt, {_HASH}"),
                    ("annotations", "sealed_content, salt"),
                    ("day_keys", "wrapped"),
                )
                for row in connection.execute(f"SELECT {columns} FROM {table}")  # noqa: S608  # names from above
                for value in row
            ]
        assert len(gone) == 2 * (3 + 5 + 2) + 1
        assert all(files_holding(settings, one[-16:]) for one in gone)
        go_on(store, clock, _DUE)
        kept, _ = cast(store)
        purge(store)
        assert files_holding_any(settings, gone) == []
        assert readable(store) == {kept}

    def test_nor_does_the_app_hold_the_key_any_longer(self, store: OutcomeStore, clock: StandingClock) -> None:
        """Which it had in its memory to read the day with: a copy made before is not opened with it later."""
        cast(store)
        assert len(readable(store)) == 1
        go_on(store, clock, _DUE)
        purge(store)
        with pytest.raises(KeyringError, match="is gone"):
            store._sealer.keyring.of(HOUR.date())  # type: ignore[attr-defined]  # not of the port


class TestOnceADay:
    """By the app itself."""

    def test_purges_on_a_new_day(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Once; and not without the setting."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            for expected in (1, 1, 0):
                maintenance_of(store).purge_if_due()
                assert store.counts()["votes"] == expected
                go_on(store, clock, _DUE // 2)
        forever = settings.model_copy(update={"retention_days": None})
        with closing(open_store(forever, clock=clock)) as store:
            cast(store)
            go_on(store, clock, 2 * _DUE)
            maintenance_of(store).purge_if_due()
            assert store.counts()["votes"] == 1
            with pytest.raises(StoreError, match=r"store\.retention_days"):
                purge(store)

    def test_what_failed_is_tried_again_on_the_same_day(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """By the next round, not tomorrow: what is due may be somebody's."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            go_on(store, clock, _DUE)

            def fail(*_: Any) -> Any:
                raise StoreUnavailableError("the power went off")

            with monkeypatch.context() as patched:
                patched.setattr(retention, "_deleted", fail)
                with pytest.raises(StoreUnavailableError):
                    maintenance_of(store).purge_if_due()
            assert store.counts()["votes"] == 1
            maintenance_of(store).purge_if_due()
            assert store.counts()["votes"] == 0

    def test_not_with_a_clock_that_is_not_believed(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Says so in the log instead."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            clock.advance(days=3653)
            maintenance_of(store).purge_if_due()
            assert maintenance_of(store).keep_up() == [Concern.CLOCK]
            assert store.counts()["votes"] == 1
