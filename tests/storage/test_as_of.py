"""`storage.as_of`: the store as it stood, read while it goes on."""

from __future__ import annotations

from contextlib import closing

import pytest

from storage import open_store, open_vault, trimming
from tests.storage.databases import BOTH
from tests.storage.rotating import maintenance_of
from tests.storage.samples import StandingClock, cast, shown, skip, vote
from voting.comparison import Outcome
from voting.ports import OutcomeStore
from voting.release.telling import log_size
from voting.settings import StoreSettings


@pytest.fixture
def settings(settings: StoreSettings) -> StoreSettings:
    """Fields about the page's use are kept for ten days."""
    return settings.model_copy(update={"interaction_days": 10})


def size_of(settings: StoreSettings) -> int:
    """How many entries the newest checkpoint is of."""
    with open_vault(settings) as vault:
        size = log_size(vault.checkpoint())
    assert size is not None
    return size


def told(store: OutcomeStore, before: int | None = None) -> dict[str, tuple[str | None, object]]:
    """Winner and annotation of each comparison."""
    return {
        one.impression.comparison_id: (one.record.winner if one.record else None, one.annotation)
        for one in store.records(before=before)
    }


@BOTH
class TestAsOf:
    """`records(before=…)`."""

    def test_what_comes_later_is_not_there(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Neither comparisons nor outcomes nor annotations; what was there stays as it was."""
        first, receipt = cast(store)
        unanswered, left_open = shown(), shown()
        for one in (unanswered, left_open):
            store.add_impression(one)
        size, before = size_of(settings), told(store)
        store.annotate(receipt.code, {"comment": "Later."})
        store.add_outcome(vote(unanswered.comparison_id))
        store.add_outcome(skip(left_open.comparison_id))
        cast(store)
        assert told(store, size) == before
        assert before == {
            first: ("model_a", None), unanswered.comparison_id: (None, None), left_open.comparison_id: (None, None)
        }  # fmt: skip
        assert len(told(store)) == 4
        assert [one.impression.comparison_id for one in store.records((Outcome.VOTE,), before=size)] == [first]
        assert list(store.records((Outcome.SKIP,), before=size)) == []

    def test_what_was_taken_back_since_is_gone(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """The voter's word counts until the end."""
        kept, _ = cast(store)
        _, receipt = cast(store)
        size = size_of(settings)
        assert store.withdraw(receipt.code)
        assert list(told(store, size)) == [kept]

    def test_outcomes_whose_fields_were_cut_out_since(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """They are still votes, though their entries are new; votes that came between are not there."""
        monkeypatch.setattr(trimming, "_BATCH", 2)
        with closing(open_store(settings, clock=clock)) as store:
            old = {cast(store)[0] for _ in range(5)}
            clock.advance(days=15)
            size = size_of(settings)
            later, _ = cast(store)
            clock.advance(days=4)
            assert maintenance_of(store).purge(clock_is_right=True)["trimmed"] == 5
            newest, _ = cast(store)
            assert {one: winner for one, (winner, _) in told(store, size).items()} == dict.fromkeys(old, "model_a")
            now = size_of(settings)
            clock.advance(days=15)
            assert maintenance_of(store).purge(clock_is_right=True)["trimmed"] == 1
            assert told(store, size).keys() == old
            assert {one: winner for one, (winner, _) in told(store, now).items()} == dict.fromkeys(
                {*old, later, newest}, "model_a"
            )
