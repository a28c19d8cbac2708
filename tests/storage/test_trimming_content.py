"""`storage.trimming`: texts go on time, and who won against whom stays."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from storage import open_store, trimming
from storage.audit import Standing
from storage.backup import back_up, restore
from storage.concerns import Concern
from storage.moving import move_store
from tests.postgres_server import PostgresServer
from tests.storage.databases import BOTH, raw
from tests.storage.rotating import faults_of, maintenance_of
from tests.storage.samples import HOUR, StandingClock, cast, files_holding, shown, skip, vote
from tests.storage.trimmed import METADATA, metadata_of, purge, standing, voted
from voting.comparison import Winner
from voting.errors import OutcomeConflictError, StoreError
from voting.fields import CONTENT_FIELDS, FIELDS, IMPRESSION_FIELDS, SKIP_FIELDS, Sensitivity
from voting.log_lines import JsonLines
from voting.ports import OutcomeStore, Receipt, StoredRecord
from voting.settings import StoreSettings

_DAYS = 10
_DUE = _DAYS + 8  # days after which what was recorded is cut
_WITH_PROMPT: Mapping[str, Any] = {**METADATA, "parameters_a": {"system": "Be brief."}, "parameters_b": {"heat": 1}}
_TAGS: Mapping[str, Any] = {"tags": ["clearer"]}


@pytest.fixture
def settings(settings: StoreSettings) -> StoreSettings:
    """Ten days are kept."""
    return settings.model_copy(update={"content_days": _DAYS})


def commented(store: OutcomeStore, **changes: Any) -> tuple[str, Receipt]:
    """A vote with texts of every kind."""
    one, receipt = voted(store, **{"metadata": _WITH_PROMPT, **changes})
    assert store.annotate(receipt.code, {**_TAGS, "comment": "Better."})
    return one, receipt


def stored(store: OutcomeStore) -> dict[str, StoredRecord]:
    """What is read back, by comparison."""
    return {one.impression.comparison_id: one for one in store.records()}


def told(one: StoredRecord) -> tuple[Any, ...]:
    """Winner, content, metadata and annotation of a comparison that has an outcome."""
    assert one.record is not None
    return one.record.winner, one.record.content, one.record.metadata, one.annotation


def lengths(settings: StoreSettings) -> list[int]:
    """How many bytes each outcome's content has, sealed."""
    return [length for (length,) in raw(settings, "SELECT length(sealed_content) FROM outcomes")]


class TestWhich:
    """The fields, as they are declared."""

    def test_all_that_hold_text(self) -> None:
        """And no others; none of them is kept with an impression or a skip."""
        assert {n for n, field in FIELDS.items() if field.sensitivity is Sensitivity.CONTENT} == CONTENT_FIELDS
        assert not CONTENT_FIELDS & (IMPRESSION_FIELDS | SKIP_FIELDS)
        assert {"parameters_a", "parameters_b"} == CONTENT_FIELDS


@BOTH
class TestTrim:
    """Once the time is over."""

    def test_what_is_old_and_nothing_else(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Texts, parameters and comment; the vote, its other fields and its tags stay, and so does what is younger."""
        with closing(open_store(settings, clock=clock)) as store:
            old, _ = commented(store)
            skipped = shown()
            store.add_impression(skipped)
            picked = store.add_outcome(skip(skipped.comparison_id))
            store.annotate(picked.code, {"tags": ["too personal"], "comment": ""})
            clock.advance(days=1)
            young, _ = commented(store)
            before = stored(store)
            clock.advance(days=_DUE - 2)
            assert purge(store)["texts_trimmed"] == 0
            assert stored(store) == before
            clock.advance(days=1)
            assert purge(store) == {
                "dry_run": False, "texts_trimmed": 1, "comments_trimmed": 1, "texts_trimmed_before": "2031-05-18",
            }  # fmt: skip
            after = stored(store)
            assert told(after[old]) == ("model_a", {}, METADATA, _TAGS)
            assert after[old].impression == before[old].impression
            assert after[old].mark != before[old].mark
            for untouched in (young, skipped.comparison_id):
                assert after[untouched] == before[untouched]
            clock.advance(days=1)
            assert purge(store)["texts_trimmed"] == 1
            assert faults_of(settings) == []

    def test_its_length_does_not_tell_who_won(self, settings: StoreSettings, clock: StandingClock) -> None:
        """What is left of the content is as long for a tie as for any other winner, and still opens as what it was."""
        with closing(open_store(settings, clock=clock)) as store:
            votes = {voted(store, winner=winner.value)[0]: winner.value for winner in Winner}
            assert len(set(lengths(settings))) > 1
            clock.advance(days=_DUE)
            assert purge(store)["texts_trimmed"] == len(votes)
            assert len(set(lengths(settings))) == 1
            assert {one: told(record)[0] for one, record in stored(store).items()} == votes

    def test_a_dry_run_changes_nothing(self, settings: StoreSettings, clock: StandingClock) -> None:
        """It counts what the purge after it cuts out."""
        with closing(open_store(settings, clock=clock)) as store:
            commented(store)
            voted(store)
            clock.advance(days=_DUE)
            before = raw(settings, "SELECT size FROM log_head"), stored(store)
            dry = purge(store, dry_run=True)
            assert (dry["texts_trimmed"], dry["comments_trimmed"]) == (2, 1)
            assert (raw(settings, "SELECT size FROM log_head"), stored(store)) == before
            assert purge(store) == {name: value for name, value in dry.items() if name != "clock_believed"} | {
                "dry_run": False
            }

    def test_many_and_once(self, settings: StoreSettings, clock: StandingClock) -> None:
        """More than one batch; the second time nothing is entered."""
        with closing(open_store(settings, clock=clock)) as store:
            for _ in range(trimming._BATCH + 5):
                commented(store)
            clock.advance(days=_DUE)
            done = purge(store)
            assert (done["texts_trimmed"], done["comments_trimmed"]) == (trimming._BATCH + 5, trimming._BATCH + 5)
            size = raw(settings, "SELECT size FROM log_head")
            assert purge(store)["texts_trimmed"] == 0
            assert raw(settings, "SELECT size FROM log_head") == size
            assert all(told(one) == ("model_a", {}, METADATA, _TAGS) for one in stored(store).values())
            assert faults_of(settings) == []

    @pytest.mark.parametrize("after", [1, 3])
    def test_broken_off(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch, after: int
    ) -> None:
        """Among the votes, or among the comments: the next time the rest follows."""
        monkeypatch.setattr(trimming, "_BATCH", 2)
        with closing(open_store(settings, clock=clock)) as store:
            for _ in range(4):
                commented(store)
            clock.advance(days=_DUE)
            done: list[int] = []
            write = trimming._written

            def some(*given: Any) -> int:
                if len(done) == after:
                    raise StoreError("broken off")
                done.append(write(*given))
                return done[-1]

            monkeypatch.setattr(trimming, "_written", some)
            with pytest.raises(StoreError):
                purge(store)
            assert faults_of(settings) == []
            monkeypatch.setattr(trimming, "_written", write)
            rest = purge(store)
            assert rest["texts_trimmed"] + rest["comments_trimmed"] + sum(done) == 8
            assert all(told(one) == ("model_a", {}, METADATA, _TAGS) for one in stored(store).values())
            assert faults_of(settings) == []

    @pytest.mark.parametrize("part", [0, 1])
    def test_a_job_that_was_committed_unheard(self, settings: StoreSettings, clock: StandingClock, part: int) -> None:
        """Run a second time it changes nothing and says the same; one that read the same rows finds them done."""
        with closing(open_store(settings, clock=clock)) as store:
            commented(store)
            clock.advance(days=_DUE)
            own, what = maintenance_of(store), (trimming.CONTENT, trimming.CONTENT.parts[part])
            before = (HOUR + timedelta(days=1)).date()
            first, second = (next(trimming._batches(own._reads, own._sealer, *what, before)) for _ in range(2))
            for some, written in ((first, 1), (first, 1), (second, 0)):
                assert trimming._written(own._writes, *what, some, before) == written
            assert raw(settings, "SELECT count(*) FROM log_leaves WHERE kind = 'trim'") == [(1,)]
            assert faults_of(settings) == []

    @pytest.mark.parametrize("part", [0, 1])
    def test_one_that_was_withdrawn_meanwhile(self, settings: StoreSettings, clock: StandingClock, part: int) -> None:
        """Stays withdrawn: what was read before is not written back."""
        with closing(open_store(settings, clock=clock)) as store:
            _, receipt = commented(store)
            other, _ = commented(store)
            clock.advance(days=_DUE)
            own, what = maintenance_of(store), (trimming.CONTENT, trimming.CONTENT.parts[part])
            before = (HOUR + timedelta(days=1)).date()
            (some,) = trimming._batches(own._reads, own._sealer, *what, before)
            assert store.withdraw(receipt.code)
            assert trimming._written(own._writes, *what, some, before) == 1
            assert stored(store).keys() == {other}
            assert faults_of(settings) == []

    def test_a_comment_that_was_replaced_meanwhile(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The new one is of today: it stays for its own time."""
        with closing(open_store(settings, clock=clock)) as store:
            one, receipt = commented(store)
            clock.advance(days=_DUE)
            own, what = maintenance_of(store), (trimming.CONTENT, trimming.CONTENT.parts[1])
            before = (HOUR + timedelta(days=1)).date()
            (some,) = trimming._batches(own._reads, own._sealer, *what, before)
            store.annotate(receipt.code, {**_TAGS, "comment": "After all."})
            assert trimming._written(own._writes, *what, some, before) == 0
            purge(store)
            assert told(stored(store)[one]) == ("model_a", {}, METADATA, {**_TAGS, "comment": "After all."})
            clock.advance(days=_DUE)
            assert purge(store)["comments_trimmed"] == 1
            assert told(stored(store)[one])[3] == _TAGS
            assert faults_of(settings) == []

    def test_a_day_that_was_destroyed(self, settings: StoreSettings, clock: StandingClock) -> None:
        """What nobody can open needs no cutting, and keeps nothing else from it."""
        with closing(open_store(settings, clock=clock)) as store:
            commented(store)
            clock.advance(days=1)
            readable, _ = commented(store)
            maintenance_of(store).destroy_day(HOUR.date())
            clock.advance(days=_DUE)
            done = purge(store)
            assert (done["texts_trimmed"], done["comments_trimmed"]) == (1, 1)
            assert told(stored(store)[readable])[1] == {}
            assert faults_of(settings) == []

    @pytest.mark.parametrize(("interaction", "steps"), [(5, "ic"), (10, "ic"), (20, "ci")])
    def test_with_the_other_class(
        self, settings: StoreSettings, clock: StandingClock, interaction: int, steps: str
    ) -> None:
        """Each on its day, in any order, and none is told to have come as far as the other."""
        both = settings.model_copy(update={"interaction_days": interaction})
        with closing(open_store(both, clock=clock)) as store:
            one, receipt = commented(store)
            found = ""
            for _ in range(40):
                clock.advance(days=1)
                done = purge(store)
                found += "i" * done["trimmed"] + "c" * done["texts_trimmed"]
                assert faults_of(settings) == []
            assert found == steps
            assert told(stored(store)[one]) == (
                "model_a", {}, {"app_version": "1.2", "findings": {"PERSON": 1}}, _TAGS
            )  # fmt: skip
            assert standing(settings, receipt) is Standing.TEXTLESS


@BOTH
class TestAfterwards:
    """Such a vote is a vote like any other."""

    def test_the_receipt(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Proves what was entered, tells what became of it, and still takes it back."""
        with closing(open_store(settings, clock=clock)) as store:
            one, receipt = commented(store)
            clock.advance(days=_DUE)
            purge(store)
            assert standing(settings, receipt) is Standing.TEXTLESS
            again = store.add_outcome(vote(one))
            assert again == Receipt(receipt.code, first=False)
            assert standing(settings, again) is Standing.THERE
            with pytest.raises(OutcomeConflictError):
                store.add_outcome(vote(one, "tie"))
            assert store.vote_counts("breakfast") == {one: 1}
            assert store.annotate(receipt.code, {"comment": "after"})
            assert store.withdraw(receipt.code)
            assert standing(settings, receipt) is Standing.WITHDRAWN
            assert faults_of(settings) == []

    def test_as_of_an_earlier_state(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The vote was there, and so were its tags: a release that began before goes on with them."""
        with closing(open_store(settings, clock=clock)) as store:
            one, _ = commented(store)
            ((size,),) = raw(settings, "SELECT size FROM log_head")
            cast(store)
            clock.advance(days=_DUE)
            purge(store)
            (found,) = store.records(before=size)
            assert (found.impression.comparison_id, *told(found)) == (one, "model_a", {}, METADATA, _TAGS)

    def test_is_purged_in_the_end(self, settings: StoreSettings, clock: StandingClock) -> None:
        """With both settings, each on its day."""
        both = settings.model_copy(update={"retention_days": 30})
        with closing(open_store(both, clock=clock)) as store:
            _, receipt = commented(store)
            clock.advance(days=_DUE)
            done = purge(store)
            assert (done["texts_trimmed"], done["outcomes"]) == (1, 0)
            clock.advance(days=20)
            done = purge(store)
            assert (done["texts_trimmed"], done["outcomes"], done["annotations"]) == (0, 1, 1)
            assert standing(settings, receipt) is Standing.DELETED
            assert faults_of(settings) == []

    @pytest.mark.parametrize("row", ["outcomes", "annotations"])
    def test_a_text_that_is_put_back_is_found(self, settings: StoreSettings, clock: StandingClock, row: str) -> None:
        """With its old bytes, which still open: the log knows the row as it is now."""
        with closing(open_store(settings, clock=clock)) as store:
            commented(store)
            ((sealed,),) = raw(settings, f"SELECT sealed_content FROM {row}")  # noqa: S608  # ours
            clock.advance(days=_DUE)
            purge(store)
        raw(settings, f"UPDATE {row} SET sealed_content = :sealed", sealed=sealed)  # noqa: S608  # ours
        assert any("was changed since it was entered" in fault for fault in faults_of(settings))


class TestElsewhere:
    """What goes from one place to another."""

    def test_moved_to_postgresql(self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer) -> None:
        """The vote without texts arrives as it is, and those that are due later go there."""
        with closing(open_store(settings, clock=clock)) as store:
            old, receipt = commented(store)
            clock.advance(days=_DUE)
            young, _ = commented(store)
            purge(store)
        name = postgres.new_database()
        there = settings.model_copy(update={"url": postgres.url(name)})
        move_store(settings, postgres.url(name), begin=lambda _: lambda _: None)
        with closing(open_store(there, clock=clock)) as store:
            assert told(stored(store)[old]) == ("model_a", {}, METADATA, _TAGS)
            clock.advance(days=_DUE)
            assert purge(store)["texts_trimmed"] == 1
            assert told(stored(store)[young]) == ("model_a", {}, METADATA, _TAGS)
            assert standing(there, receipt) is Standing.TEXTLESS
            assert faults_of(there) == []
        postgres.drop_database(name)

    def test_restored(self, settings: StoreSettings, clock: StandingClock, tmp_path: Path) -> None:
        """A backup of before brings the texts back, until the app has run its daily round; the receipt stays good."""
        with closing(open_store(settings, clock=clock)) as store:
            one, receipt = commented(store)
            clock.advance(days=_DUE)
            back_up(settings, tmp_path / "before")
            purge(store)
        restore(settings, tmp_path / "before", replace=True)
        with closing(open_store(settings, clock=clock)) as store:
            assert told(stored(store)[one])[1] != {}
            assert maintenance_of(store).purge(clock_is_right=True)["texts_trimmed"] == 1
            assert told(stored(store)[one]) == ("model_a", {}, METADATA, _TAGS)
            assert standing(settings, receipt) is Standing.TEXTLESS
            assert faults_of(settings) == []

    def test_no_byte_of_the_ciphertext_is_left(self, settings: StoreSettings, clock: StandingClock) -> None:
        """What held the texts, long ones too, is in no file any more, the write-ahead log included."""
        with closing(open_store(settings, clock=clock)) as store:
            long = {"conversation": [], "response_a": "Yes. " * 4_000, "response_b": "No."}
            for content in ({"response_a": "Yes.", "response_b": "No."}, long):
                commented(store, content=content)
            rows = [
                *raw(settings, "SELECT sealed_content FROM outcomes"),
                *raw(settings, "SELECT sealed_metadata FROM outcomes"),
                *raw(settings, "SELECT sealed_content FROM annotations"),
            ]
            pieces = [one[start : start + 16] for (one,) in rows for start in range(0, len(one) - 16, 400)]
            assert all(files_holding(settings, piece) for piece in pieces)
            clock.advance(days=_DUE)
            purge(store)
            assert [piece for piece in pieces if files_holding(settings, piece)] == []

    def test_by_itself(self, settings: StoreSettings, clock: StandingClock, caplog: pytest.LogCaptureFixture) -> None:
        """A running app does it once a day and logs it, and does nothing when the clock jumped."""
        with closing(open_store(settings, clock=clock)) as store:
            one, _ = commented(store)
            clock.advance(days=400)
            maintenance_of(store).purge_if_due()
            assert maintenance_of(store).keep_up() == [Concern.CLOCK]
            assert told(stored(store)[one])[1] != {}
            with pytest.raises(StoreError, match="clock"):
                maintenance_of(store).purge()
            clock.now = HOUR
            with caplog.at_level(logging.INFO, "storage.maintenance"):
                for _ in range(_DUE):
                    clock.advance(days=1)
                    maintenance_of(store).keep_up()
                    maintenance_of(store).purge_if_due()
            assert metadata_of(store) == {one: METADATA}
            (line,) = map(JsonLines().format, caplog.records)
            assert json.loads(line)["event"] == "cut texts out of 1 vote, and 1 comment"
