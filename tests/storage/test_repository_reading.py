from __future__ import annotations

import re
import threading
import time
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from storage import open_store
from storage.database import database_of
from storage.repository import SqlOutcomeStore
from tests.storage.databases import BOTH, raw
from tests.storage.samples import HOUR, cast, shown, skip, vote
from voting.comparison import Outcome
from voting.errors import StoreError, StoreLockedError, StoreUnavailableError
from voting.ports import OutcomeStore, Record
from voting.settings import StoreSettings


@BOTH
class TestCampaign:
    """What the queue of a campaign asks."""

    def test_unanswered_is_the_latest_one_left_open(self, store: OutcomeStore) -> None:
        """After a reload the voter meets the same comparison; another voter and campaign have their own."""
        first, second = shown(item_id="1"), shown(item_id="2")
        foreign = shown(item_id="3", voter="b" * 32)
        for impression in (first, second, foreign, shown(item_id="4", campaign_id="lunch")):
            store.add_impression(impression)
        assert store.unanswered("a" * 32, "breakfast") == second
        store.add_outcome(vote(second.comparison_id))
        assert store.unanswered("a" * 32, "breakfast") == first
        store.add_outcome(skip(first.comparison_id))
        assert store.unanswered("a" * 32, "breakfast") is None
        assert store.unanswered("b" * 32, "breakfast") == foreign

    def test_seen_items_were_voted_on_or_skipped(self, store: OutcomeStore) -> None:
        """Not those left open or void: they may be shown again."""
        for number, record in {"1": vote, "2": skip, "3": None, "4": "void"}.items():
            impression = shown(item_id=number)
            store.add_impression(impression)
            if record == "void":
                store.add_outcome(Record(impression.comparison_id, Outcome.VOID, "a" * 32, HOUR))
            elif callable(record):
                store.add_outcome(record(impression.comparison_id))
        assert store.seen_items("a" * 32, "breakfast") == {"1", "2"}
        assert store.seen_items("b" * 32, "breakfast") == frozenset()
        assert store.seen_items("a" * 32, "lunch") == frozenset()

    def test_vote_counts(self, store: OutcomeStore) -> None:
        """Votes alone, per item, of this campaign alone."""
        for voter in "abc":
            cast(store, item_id="1", voter=voter * 32)
        cast(store, item_id="2")
        cast(store, item_id="1", campaign_id="lunch")
        impression = shown(item_id="5")
        store.add_impression(impression)
        store.add_outcome(skip(impression.comparison_id))
        assert store.vote_counts("breakfast") == {"1": 3, "2": 1}

    def test_nothing_is_searched_from_end_to_end(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """What runs for every vote and every draw uses an index, so a full store is as fast as an empty one."""
        plans = _plans(settings, _executed(store))
        assert len(plans) > 12
        if settings.url:
            assert [statement for statement, plan in plans.items() if "Seq Scan" in plan] == []
            return
        assert [statement for statement, plan in plans.items() if "'SCAN " in plan and "CONSTANT ROW" not in plan] == []
        (counting,) = (plan for statement, plan in plans.items() if "AS votes" in statement)
        assert "COVERING INDEX ix_outcomes_campaign_id (campaign_id=? AND kind=?)" in counting
        assert "TEMP B-TREE" not in counting

    def test_counting_reads_no_vote(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Only indexes, which are small: to look through what was sealed would take seconds in a large store."""
        ((counting, plan),) = _plans(settings, _statements(store.counts, "AS unanswered")).items()
        assert "AS votes" in counting
        if settings.url:
            assert "Seq Scan" not in plan
            assert plan.count("ix_outcomes_kind") == 4  # skips and voids, each in two figures
            return
        looked = re.findall(r"(?:SCAN|SEARCH) outcomes[^']*", plan)
        assert len(looked) == 6
        assert [one for one in looked if "COVERING INDEX" not in one] == []
        assert sum("ix_outcomes_kind" in one for one in looked) == 4


def _statements(call: Callable[[], object], part: str) -> dict[str, Any]:
    """What a call executes and holds these words, with its parameters."""
    executed: dict[str, Any] = {}

    def collect(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        if part in statement:
            executed[statement] = parameters

    event.listen(Engine, "before_cursor_execute", collect)
    try:
        call()
    finally:
        event.remove(Engine, "before_cursor_execute", collect)
    return executed


def _executed(store: OutcomeStore) -> dict[str, Any]:
    """The statements of a vote and all around it, with parameters of each."""
    executed: dict[str, Any] = {}

    def collect(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        executed[statement] = parameters[0] if isinstance(parameters, list) else parameters  # of many, the first

    event.listen(Engine, "before_cursor_execute", collect)
    try:
        comparison_id, receipt = cast(store)
        store.add_outcome(vote(comparison_id))
        store.annotate(receipt.code, {})
        store.vote_counts("breakfast")
        store.seen_items("a" * 32, "breakfast")
        store.unanswered("a" * 32, "breakfast")
        next(store.records())
        store.is_withdrawn(comparison_id)
        store.withdraw(receipt.code)
    finally:
        event.remove(Engine, "before_cursor_execute", collect)
    return executed


def _plans(settings: StoreSettings, executed: dict[str, Any]) -> dict[str, str]:
    """How the database would run them."""
    engine = database_of(settings).writing()
    explain = "EXPLAIN" if settings.url else "EXPLAIN QUERY PLAN"
    plans = {}
    with engine.connect() as connection:
        if settings.url:  # a small table is searched from end to end, unless that is forbidden
            connection.exec_driver_sql("SET enable_seqscan = off")
        for statement, parameters in executed.items():
            if statement.startswith(("SELECT", "INSERT", "UPDATE", "DELETE")):
                plan = connection.exec_driver_sql(f"{explain} {statement}", parameters)
                plans[statement] = str(plan.fetchall())
    return plans


@BOTH
class TestRecords:
    """Reading back."""

    def test_all_pages_once(self, store: OutcomeStore) -> None:
        """More than two pages: each record exactly once, in an order that tells nothing of time."""
        ids = {cast(store)[0] for _ in range(75)}
        read = [stored.impression.comparison_id for stored in store.records()]
        assert len(read) == 75
        assert set(read) == ids
        assert read == sorted(read)

    def test_by_outcome(self, store: OutcomeStore) -> None:
        """Only the kinds asked for; without asking, the unanswered ones too."""
        for record in (vote, skip, None):
            impression = shown()
            store.add_impression(impression)
            if record:
                store.add_outcome(record(impression.comparison_id))
        kinds = [stored.record and stored.record.outcome for stored in store.records()]
        assert set(kinds) == {Outcome.VOTE, Outcome.SKIP, None}
        assert [one.record.outcome for one in store.records([Outcome.SKIP]) if one.record] == [Outcome.SKIP]
        assert len(list(store.records([Outcome.VOTE, Outcome.SKIP]))) == 2
        assert list(store.records([])) == []

    def test_a_mark_stays_as_long_as_all_of_it_does(self, store: OutcomeStore) -> None:
        """What was shown, how it ended and what was said of it each give it another; nothing else does."""
        shown_alone = shown()
        store.add_impression(shown_alone)
        marks = [next(store.records()).mark]
        receipt = store.add_outcome(vote(shown_alone.comparison_id))
        marks.append(next(store.records()).mark)
        for comment in ("Fine.", "Fine!"):
            store.annotate(receipt.code, {"comment": comment})
            marks.append(next(store.records()).mark)
        assert len(set(marks)) == 4
        cast(store)
        assert marks[-1] in {stored.mark for stored in store.records()}
        assert len({stored.mark for stored in store.records()}) == 2

    def test_ids_of_votes_alone(self, store: OutcomeStore, monkeypatch: pytest.MonkeyPatch) -> None:
        """Each once, over any number of pages; not of skips, of what is open or of what was withdrawn."""
        monkeypatch.setattr("storage.repository._PAGE_IDS", 2)
        voted = {cast(store)[0] for _ in range(5)}
        _, taken_back = cast(store)
        assert store.withdraw(taken_back.code)
        skipped, open_one = shown(), shown()
        for one in (skipped, open_one):
            store.add_impression(one)
        store.add_outcome(skip(skipped.comparison_id))
        found = list(store.voted_ids())
        assert (set(found), len(found)) == (voted, 5)

    def test_constant_memory(self, store: OutcomeStore) -> None:
        """12 MB of records are read with a fraction of it."""
        for _ in range(240):
            impression = shown()
            store.add_impression(impression)
            store.add_outcome(vote(impression.comparison_id, content={"response_a": "x" * 50_000}))
        tracemalloc.start()
        assert sum(1 for _ in store.records()) == 240
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 6_000_000

    def test_a_reader_that_stops_half_way_holds_nothing(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Deleted bytes can leave the files while an export pauses."""
        for _ in range(40):
            _, receipt = cast(store)
        reading = store.records()
        next(reading)
        assert store.withdraw(receipt.code)
        if settings.url:
            here = "datname = current_database() AND state LIKE 'idle in transaction%'"
            until = time.monotonic() + 30  # the vacuum that the withdrawal asked for, say, is in one for a moment
            while raw(settings, f"SELECT pid FROM pg_stat_activity WHERE {here}"):  # noqa: S608  # from above
                assert time.monotonic() < until, "a reader that paused is in a transaction"
                time.sleep(0.05)
        else:
            until = time.monotonic() + 30  # the day's keeping may write once more in between
            while (settings.data_dir / "votes.sqlite3-wal").stat().st_size:
                assert time.monotonic() < until, "a reader that paused keeps the log from being emptied"
                time.sleep(0.05)
        assert len(list(reading)) in {38, 39}

    def test_a_row_moved_elsewhere_does_not_open(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Whoever can write to the file cannot pass one vote off as another's."""
        first, _ = cast(store)
        second, _ = cast(store)
        moved = "(SELECT sealed_content FROM outcomes WHERE comparison_id = :first)"
        statement = f"UPDATE outcomes SET sealed_content = {moved} WHERE comparison_id = :second"  # noqa: S608  # ours
        raw(settings, statement, first=first, second=second)
        with pytest.raises(StoreError, match=f"outcomes.sealed_content of row {second}"):
            list(store.records())


class TestClose:
    """The end."""

    @BOTH
    def test_later_calls_are_refused(self, settings: StoreSettings) -> None:
        """Reading and writing alike; closing twice is fine."""
        store = open_store(settings)
        impression = shown()
        store.add_impression(impression)
        store.close()
        store.close()
        for call in (
            lambda: store.add_impression(impression),
            store.counts,
            lambda: list(store.records()),
            lambda: store.pseudonym("b"),
        ):
            with pytest.raises(StoreUnavailableError, match="closed"):
                call()

    def test_nobody_else_may_write_before_the_last_vote_is_there(self, settings: StoreSettings) -> None:
        """What was accepted is being written still: two that write at once can damage the file."""
        store = open_store(settings)
        assert isinstance(store, SqlOutcomeStore)
        begun, go = threading.Event(), threading.Event()

        def hold(_: object) -> None:
            begun.set()
            go.wait(30)

        with ThreadPoolExecutor(2) as threads:
            held = threads.submit(store._writes.run, hold)  # the only way to stop in the middle
            assert begun.wait(30)
            closed = threads.submit(store.close)
            while not store._writes._closed:  # type: ignore[attr-defined]  # the only way to see it
                time.sleep(0.001)
            with pytest.raises(StoreLockedError):
                open_store(settings)
            go.set()
            held.result(30)
            closed.result(30)
        open_store(settings).close()

    def test_leaves_one_file(self, settings: StoreSettings) -> None:
        """No log is left beside the database, so that a copy of it is complete."""
        with closing(open_store(settings)) as store:
            cast(store)
            list(store.records())
        assert sorted(path.name for path in Path(settings.data_dir).iterdir()) == [
            "votes.sqlite3",
            "votes.sqlite3.lock",
        ]


@BOTH
class TestParts:
    """A store can be read by several processes, each a part of it."""

    def test_parts_together_are_the_whole(self, store: OutcomeStore) -> None:
        """In the order of ids; each bound belongs to the part that it ends."""
        ids = sorted(cast(store, voter=f"{number:032x}")[0] for number in range(5))
        whole = [one.impression.comparison_id for one in store.records()]
        parts = [
            [one.impression.comparison_id for one in store.records(after=after, until=until)]
            for after, until in (("", ids[1]), (ids[1], ids[3]), (ids[3], None))
        ]
        assert whole == ids
        assert parts == [ids[:2], ids[2:4], ids[4:]]
