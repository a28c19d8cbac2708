"""`storage.trimming`: fields about how the page was used go on time, and nothing else does."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing, suppress
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from storage import open_store, trimming
from storage.audit import Standing
from storage.commitments import Kind, commitment, entry, trim_body
from storage.concerns import Concern
from storage.merkle import leaf_hash
from storage.opening import open_reads
from storage.tables import OUTCOMES
from tests.storage.databases import BOTH, raw
from tests.storage.rotating import Voters, faults_of, maintenance_of
from tests.storage.samples import HOUR, StandingClock, files_holding, shown, skip, vote
from tests.storage.trimmed import METADATA, metadata_of, purge, standing, voted
from voting.errors import CheckpointError, StoreError
from voting.fields import FIELDS, IMPRESSION_FIELDS, INTERACTION_FIELDS, Sensitivity
from voting.ports import Receipt
from voting.settings import StoreSettings

_DAYS = 10
_DUE = _DAYS + 8  # days after which what was recorded is cut
WHAT = trimming.INTERACTION, trimming.INTERACTION.parts[0]
_KEPT: Mapping[str, Any] = {"app_version": "1.2", "findings": {"PERSON": 1}}


@pytest.fixture
def settings(settings: StoreSettings) -> StoreSettings:
    """Ten days are kept."""
    return settings.model_copy(update={"interaction_days": _DAYS})


class TestWhich:
    """The fields, as they are declared."""

    def test_all_about_how_the_page_was_used(self) -> None:
        """And no others; none of them is kept with an impression, which is not opened for this."""
        assert {n for n, field in FIELDS.items() if field.sensitivity is Sensitivity.INTERACTION} == INTERACTION_FIELDS
        assert not INTERACTION_FIELDS & IMPRESSION_FIELDS
        assert "dwell_ms" in INTERACTION_FIELDS


@BOTH
class TestTrim:
    """Once the time is over."""

    def test_what_is_old_and_nothing_else(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Of a vote and a skip; text, winner, other fields and what is younger stay, and so do annotations."""
        with closing(open_store(settings, clock=clock)) as store:
            old, receipt = voted(store)
            store.annotate(receipt.code, {"comment": "Better."})
            skipped = shown()
            store.add_impression(skipped)
            store.add_outcome(skip(skipped.comparison_id))
            plain, _ = voted(store, metadata=_KEPT)
            clock.advance(days=1)
            young, _ = voted(store)
            before = {one.impression.comparison_id: one for one in store.records()}
            clock.advance(days=_DUE - 2)
            assert purge(store)["trimmed"] == 0
            clock.advance(days=1)
            assert purge(store) == {"dry_run": False, "trimmed": 1, "trimmed_before": "2031-05-18"}
            assert metadata_of(store) == {
                old: _KEPT, plain: _KEPT, young: METADATA, skipped.comparison_id: {"skip_reason": "not interested"}
            }  # fmt: skip
            after = {one.impression.comparison_id: one for one in store.records()}
            assert after[young] == before[young]
            for one in (before[old], after[old]):
                assert one.record is not None
                assert (one.record.winner, one.record.content["response_a"]) == ("model_a", "Yes.")
            assert after[old].annotation == {"comment": "Better."}
            clock.advance(days=1)
            assert purge(store)["trimmed"] == 1
            assert faults_of(settings) == []

    def test_a_dry_run_changes_nothing(self, settings: StoreSettings, clock: StandingClock) -> None:
        """It tells what the purge after it does."""
        with closing(open_store(settings, clock=clock)) as store:
            one, _ = voted(store)
            clock.advance(days=_DUE)
            before = raw(settings, "SELECT size FROM log_head")
            assert purge(store, dry_run=True)["trimmed"] == 1
            assert (metadata_of(store), raw(settings, "SELECT size FROM log_head")) == ({one: METADATA}, before)
            assert purge(store)["trimmed"] == 1

    def test_many_and_once(self, settings: StoreSettings, clock: StandingClock) -> None:
        """More than one batch; the second time nothing is opened again, and nothing is entered."""
        with closing(open_store(settings, clock=clock)) as store:
            for _ in range(2 * trimming._BATCH + 5):
                voted(store)
            clock.advance(days=_DUE)
            assert purge(store)["trimmed"] == 2 * trimming._BATCH + 5
            size = raw(settings, "SELECT size FROM log_head")
            assert purge(store)["trimmed"] == 0
            assert raw(settings, "SELECT size FROM log_head") == size
            assert faults_of(settings) == []
            assert len(metadata_of(store)) == 2 * trimming._BATCH + 5

    def test_broken_off(self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch) -> None:
        """After a batch: the next time the rest follows."""
        monkeypatch.setattr(trimming, "_BATCH", 2)
        with closing(open_store(settings, clock=clock)) as store:
            for _ in range(5):
                voted(store)
            clock.advance(days=_DUE)
            done: list[int] = []
            write = trimming._written

            def once(*given: Any) -> int:
                if done:
                    raise StoreError("broken off")
                done.append(write(*given))
                return done[-1]

            monkeypatch.setattr(trimming, "_written", once)
            with pytest.raises(StoreError):
                purge(store)
            assert sorted(map(len, metadata_of(store).values())) == [2, 2, 4, 4, 4]
            monkeypatch.setattr(trimming, "_written", write)
            assert purge(store)["trimmed"] == 3
            assert set(map(len, metadata_of(store).values())) == {2}
            assert faults_of(settings) == []

    def test_a_job_that_was_committed_unheard(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Run a second time, as after a lost connection, it changes nothing and says the same."""
        with closing(open_store(settings, clock=clock)) as store:
            voted(store)
            clock.advance(days=_DUE)
            own = maintenance_of(store)
            before = (HOUR + timedelta(days=1)).date()
            (some,) = trimming._batches(own._reads, own._sealer, *WHAT, before)
            for _ in range(2):
                assert trimming._written(own._writes, *WHAT, some, before) == 1
            assert raw(settings, "SELECT count(*) FROM log_leaves WHERE kind = 'trim'") == [(1,)]
            assert faults_of(settings) == []

    def test_one_that_was_withdrawn_meanwhile(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Stays withdrawn: what was read before is not written back."""
        with closing(open_store(settings, clock=clock)) as store:
            _, receipt = voted(store)
            other, _ = voted(store)
            clock.advance(days=_DUE)
            own = maintenance_of(store)
            before = (HOUR + timedelta(days=1)).date()
            (some,) = trimming._batches(own._reads, own._sealer, *WHAT, before)
            assert store.withdraw(receipt.code)
            assert trimming._written(own._writes, *WHAT, some, before) == 1
            assert metadata_of(store) == {other: _KEPT}
            assert faults_of(settings) == []

    def test_two_at_once(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Two instances that read the same rows: the second finds them done."""
        with closing(open_store(settings, clock=clock)) as store:
            voted(store)
            clock.advance(days=_DUE)
            own = maintenance_of(store)
            before = (HOUR + timedelta(days=1)).date()
            read = [next(trimming._batches(own._reads, own._sealer, *WHAT, before)) for _ in range(2)]
            assert [trimming._written(own._writes, *WHAT, some, before) for some in read] == [1, 0]
            assert faults_of(settings) == []

    def test_a_day_that_was_destroyed(self, settings: StoreSettings, clock: StandingClock) -> None:
        """What nobody can open needs no cutting, and keeps nothing else from it."""
        with closing(open_store(settings, clock=clock)) as store:
            voted(store)
            clock.advance(days=1)
            readable, _ = voted(store)
            maintenance_of(store).destroy_day(HOUR.date())
            clock.advance(days=_DUE)
            assert purge(store)["trimmed"] == 1
            assert metadata_of(store) == {readable: _KEPT}
            assert faults_of(settings) == []

    def test_a_day_that_is_destroyed_meanwhile(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Destroying does not wait for the end, which may be hours away, and what is left of the day stops nothing."""
        monkeypatch.setattr(trimming, "_BATCH", 2)
        with closing(open_store(settings, clock=clock)) as store:
            for _ in range(5):
                voted(store)
            clock.advance(days=1)
            later, _ = voted(store)
            clock.advance(days=_DUE)
            write = trimming._written

            def destroyed_after(*given: Any) -> int:
                monkeypatch.setattr(trimming, "_written", write)
                done = write(*given)
                maintenance_of(store).destroy_day(HOUR.date())
                return done

            monkeypatch.setattr(trimming, "_written", destroyed_after)
            assert purge(store)["trimmed"] == 3
            assert metadata_of(store) == {later: _KEPT}
            assert faults_of(settings) == []

    def test_while_votes_come_in(self, settings: StoreSettings, clock: StandingClock) -> None:
        """None fails."""
        with closing(open_store(settings, clock=clock)) as store:
            for _ in range(50):
                voted(store)
            clock.advance(days=_DUE)
            with Voters(store, threads=1) as voters:
                assert purge(store)["trimmed"] == 50
            assert voters.failures == []
            assert faults_of(settings) == []


@BOTH
class TestAfterwards:
    """A trimmed vote is a vote like any other."""

    def test_the_receipt(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Proves what was entered, finds the vote where it is now, and still takes it back."""
        with closing(open_store(settings, clock=clock)) as store:
            one, receipt = voted(store)
            clock.advance(days=_DUE)
            purge(store)
            assert standing(settings, receipt) is Standing.TRIMMED
            again = store.add_outcome(vote(one))
            assert again == Receipt(receipt.code, first=False)
            assert standing(settings, again) is Standing.THERE
            assert store.annotate(receipt.code, {"comment": "after"})
            assert store.withdraw(receipt.code)
            assert standing(settings, receipt) is Standing.WITHDRAWN
            assert faults_of(settings) == []

    def test_an_annotation_that_is_replaced(self, settings: StoreSettings, clock: StandingClock) -> None:
        """One from before by one from after: it is not missed."""
        with closing(open_store(settings, clock=clock)) as store:
            _, receipt = voted(store)
            store.annotate(receipt.code, {"comment": "before"})
            clock.advance(days=_DUE)
            purge(store)
            store.annotate(receipt.code, {"comment": "after"})
            assert faults_of(settings) == []
            (stored,) = store.records()
            assert stored.annotation == {"comment": "after"}

    def test_is_purged_in_the_end(self, settings: StoreSettings, clock: StandingClock) -> None:
        """With both settings, each on its day."""
        both = settings.model_copy(update={"retention_days": 30})
        with closing(open_store(both, clock=clock)) as store:
            _, receipt = voted(store)
            clock.advance(days=_DUE)
            done = purge(store)
            assert (done["trimmed"], done["outcomes"]) == (1, 0)
            clock.advance(days=20)
            done = purge(store)
            assert (done["trimmed"], done["outcomes"]) == (0, 1)
            assert standing(settings, receipt) is Standing.DELETED
            assert faults_of(settings) == []

    @pytest.mark.parametrize(
        "change",
        [
            "UPDATE outcomes SET sealed_metadata = sealed_content",
            "DELETE FROM outcomes",
            "DELETE FROM log_leaves WHERE kind = 'trim'",
            'UPDATE log_leaves SET body = CAST(\'{"before": "2031-05-18", "ranges": [], "first": -1}\' AS {type})'
            " WHERE kind = 'trim'",
        ],
    )
    def test_what_was_changed_since_is_found(self, settings: StoreSettings, clock: StandingClock, change: str) -> None:
        """The row, the row's absence, and the entry that says why the former one has none."""
        with closing(open_store(settings, clock=clock)) as store:
            _, receipt = voted(store)
            clock.advance(days=_DUE)
            purge(store)
        raw(settings, change.replace("{type}", "BYTEA" if settings.url else "BLOB"))
        assert faults_of(settings) != []
        with suppress(CheckpointError):  # that tells it too
            assert standing(settings, receipt) in {Standing.CHANGED, Standing.MISSING}

    def test_an_entry_that_was_never_signed(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Whoever changes a row cannot say by an entry of their own that it was trimmed."""
        with closing(open_store(settings, clock=clock)) as store:
            _, receipt = voted(store)
        with closing(open_reads(settings)) as reads:
            (row,) = reads.rows(select(OUTCOMES))
        changed = {**row, "sealed_metadata": b"other"}
        outcome = leaf_hash(entry(Kind.OUTCOME, commitment(OUTCOMES, changed, row["salt"])))
        body = trim_body(HOUR.date(), [row["leaf_index"]], 100)
        raw(settings, "UPDATE outcomes SET sealed_metadata = :other, leaf_index = 100", other=b"other")
        insertion = "INSERT INTO log_leaves (leaf_index, kind, leaf_hash, body) VALUES (:at, :kind, :hash, :body)"
        raw(settings, insertion, at=100, kind="outcome", hash=outcome, body=None)
        raw(settings, insertion, at=101, kind="trim", hash=leaf_hash(entry(Kind.TRIM, body)), body=body)
        with pytest.raises(CheckpointError):
            standing(settings, receipt)


class TestErasure:
    """On SQLite, to the last byte."""

    def test_no_byte_of_the_ciphertext_is_left(self, settings: StoreSettings, clock: StandingClock) -> None:
        """What held the fields is in no file any more, the write-ahead log included."""
        with closing(open_store(settings, clock=clock)) as store:
            for _ in range(5):
                voted(store)
            sealed = [row[0] for row in raw(settings, "SELECT sealed_metadata FROM outcomes")]
            assert all(files_holding(settings, one) for one in sealed)
            clock.advance(days=_DUE)
            purge(store)
            for one in sealed:
                for start in range(0, len(one) - 16, 8):
                    assert files_holding(settings, one[start : start + 16]) == []

    def test_by_itself(self, settings: StoreSettings, clock: StandingClock) -> None:
        """A running app does it once a day, and does nothing when the clock jumped."""
        with closing(open_store(settings, clock=clock)) as store:
            one, _ = voted(store)
            clock.advance(days=400)
            maintenance_of(store).purge_if_due()
            assert metadata_of(store) == {one: METADATA}
            assert maintenance_of(store).keep_up() == [Concern.CLOCK]
            clock.now = HOUR
            for _ in range(_DUE):
                clock.advance(days=1)
                maintenance_of(store).keep_up()
                maintenance_of(store).purge_if_due()
            assert metadata_of(store) == {one: _KEPT}
