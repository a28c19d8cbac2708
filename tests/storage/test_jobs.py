"""`storage.jobs` in one group: insertions that are put off must not hide that one of them inserted nothing."""

from __future__ import annotations

from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import Dialect, RowMapping
from sqlalchemy.dialects import postgresql, sqlite

from storage import jobs, open_store
from storage.audit import open_audit
from storage.log import Leaf
from storage.repository import SqlOutcomeStore
from storage.transaction import Job
from storage.writer import GroupWriter
from tests.storage.databases import BOTH
from tests.storage.groups import Group
from tests.storage.samples import StandingClock, cast, shown, vote
from voting.errors import OutcomeConflictError, UnknownComparisonError
from voting.settings import StoreSettings


def _voting(store: SqlOutcomeStore, comparison_id: str) -> Job[Any]:
    """What `add_outcome` gives the writer."""
    return jobs.AddOutcome(store._reads.dialect, comparison_id, store._sealer.outcome(vote(comparison_id)).row)


def _writer(store: SqlOutcomeStore) -> GroupWriter:
    """The real one."""
    writer = store._writes
    assert isinstance(writer, GroupWriter)
    return writer


@pytest.mark.parametrize("dialect", [sqlite.dialect(), postgresql.dialect()], ids=lambda dialect: dialect.name)
def test_nothing_is_asked_back(dialect: Dialect) -> None:
    """What SQLAlchemy adds to an insertion of its own accord takes a tenth of it, and nobody reads it."""
    for statement in (*jobs._INSERT_OUTCOMES.several.values(), jobs._INSERT_OUTCOME, jobs._INSERT_IMPRESSION):
        assert "RETURNING" not in statement.on(dialect).sql


@BOTH
class TestGroup:
    """Votes that share a commit."""

    def test_each_gets_its_own_answer(self, settings: StoreSettings, clock: StandingClock) -> None:
        """New ones, one that is there, the same twice, one that was withdrawn and one that was never shown."""
        with closing(open_store(settings, clock=clock)) as store:
            assert isinstance(store, SqlOutcomeStore)
            there, _ = cast(store)
            withdrawn, receipt = cast(store)
            store.withdraw(receipt.code)
            for number in range(3):
                store.add_impression(shown(f"{number}" * 32))
            ids = ["0" * 32, there, "1" * 32, "1" * 32, withdrawn, "f" * 32, "2" * 32]
            answers = Group(_writer(store)).run(*(_voting(store, one) for one in ids))
            written = [isinstance(answer, Leaf) for answer in answers]
            assert written[:2] + written[4:] == [True, False, False, False, True]
            assert sorted(written[2:4]) == [False, True]  # whichever of the two was first
            assert isinstance(answers[4], OutcomeConflictError)
            assert isinstance(answers[5], UnknownComparisonError)
            assert store.counts()["votes"] == 4
        with open_audit(settings) as audit:
            assert audit.whole(audit.key).faults == []

    @pytest.mark.parametrize(
        ("refused", "answer"),
        [("there", RowMapping), ("withdrawn", OutcomeConflictError), ("never shown", UnknownComparisonError)],
    )
    @pytest.mark.parametrize("new", [2, 9, 40])
    def test_one_that_is_refused_among_new_ones(
        self, settings: StoreSettings, clock: StandingClock, refused: str, answer: type, new: int
    ) -> None:
        """Each reason by itself is enough to have the group run again, job by job; also of many in one statement."""
        with closing(open_store(settings, clock=clock)) as store:
            assert isinstance(store, SqlOutcomeStore)
            there, _ = cast(store)
            withdrawn, receipt = cast(store)
            store.withdraw(receipt.code)
            ids = [f"{number:032x}" for number in range(new)]
            for each in ids:
                store.add_impression(shown(each))
            ids.insert(1, {"there": there, "withdrawn": withdrawn, "never shown": "f" * 32}[refused])
            answers = Group(_writer(store)).run(*(_voting(store, each) for each in ids))
            assert [isinstance(each, Leaf) for each in answers] == [True, False] + [True] * (new - 1)
            assert isinstance(answers[1], answer)
            assert store.counts()["votes"] == 1 + new

    def test_one_that_was_never_shown_takes_nobodys_place(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Left to itself, SQLite would number it like the comparison that was shown after those of the group."""
        with closing(open_store(settings, clock=clock)) as store:
            assert isinstance(store, SqlOutcomeStore)
            for each in ("0" * 32, "1" * 32):
                store.add_impression(shown(each))
            answers = Group(_writer(store)).run(*(_voting(store, each) for each in ("0" * 32, "f" * 32)))
            assert isinstance(answers[1], UnknownComparisonError)
            assert (store.counts()["votes"], store.counts()["unanswered"]) == (1, 1)

    def test_all_new(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Fifty in one commit, each with a proof that it is in the log."""
        with closing(open_store(settings, clock=clock)) as store:
            assert isinstance(store, SqlOutcomeStore)
            ids = [f"{number:032x}" for number in range(50)]
            for one in ids:
                store.add_impression(shown(one))
            leaves = Group(_writer(store)).run(*(_voting(store, one) for one in ids))
            assert len({leaf.proof.checkpoint for leaf in leaves}) == 1
            assert {leaf.index for leaf in leaves} == set(range(50, 100))
            assert store.counts()["votes"] == 50


class TestAddOutcome:
    """The job by itself."""

    def test_its_row_is_made_once(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Sealed a second time, the row would no longer be the one that was entered in the log."""
        with closing(open_store(settings, clock=clock)) as store:
            assert isinstance(store, SqlOutcomeStore)
            store.add_impression(shown("0" * 32))
            row = store._sealer.outcome(vote("0" * 32)).row()
            asked: list[str] = []
            job = jobs.AddOutcome(store._reads.dialect, "0" * 32, lambda: asked.append("once") or row)
            job.prepare()
            assert isinstance(_writer(store).run(job), Leaf)
            assert asked == ["once"]
