from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from storage import open_store
from storage.repository import SqlOutcomeStore
from storage.rows import NewOutcome
from storage.tables import OUTCOMES
from tests.storage.databases import BOTH, raw
from tests.storage.samples import HOUR, StandingClock, cast, shown, skip, vote
from voting.comparison import Outcome
from voting.errors import OutcomeConflictError, TextError, UnknownComparisonError
from voting.ports import Json, OutcomeStore, Receipt, Record
from voting.receipts import normalise, number_of
from voting.settings import StoreSettings

pytestmark = BOTH

_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


class TestAddImpression:
    """A comparison was shown."""

    def test_what_is_drawn_serves_once(self, store: OutcomeStore, monkeypatch: pytest.MonkeyPatch) -> None:
        """Salt, nonces and the code of one vote have no byte in common."""
        assert isinstance(store, SqlOutcomeStore)
        monkeypatch.setattr("storage.rows.random_bytes", lambda count: bytes(range(count)))
        new = store._sealer.outcome(vote("0" * 32))
        row = new.row()
        code = (number_of(new.code) & (1 << 80) - 1).to_bytes(10)
        nonces = [row[name][1:13] for name in ("sealed_content", "sealed_metadata", "sealed_receipt")]
        drawn = b"".join((row["salt"], code, *nonces))
        assert sorted(drawn) == [*range(78)]
        assert [len(one) for one in (row["salt"], *nonces)] == [32, 12, 12, 12]

    def test_comes_back_as_it_was(self, store: OutcomeStore) -> None:
        """Every field of it, the sealed metadata included."""
        impression = shown()
        store.add_impression(impression)
        assert [stored.impression for stored in store.records()] == [impression]

    def test_a_chat_has_no_campaign(self, store: OutcomeStore) -> None:
        """Any number of comparisons in one chat: only items of a campaign are shown once."""
        for _ in range(3):
            store.add_impression(shown(source="chat", campaign_id=None, item_id=None))
        assert store.counts()["unanswered"] == 3

    def test_the_same_again_changes_nothing(self, store: OutcomeStore) -> None:
        """A rerun of the page shows the same comparison again."""
        impression = shown()
        for _ in range(3):
            store.add_impression(impression)
        assert store.counts()["impressions"] == 1

    def test_the_item_as_another_comparison_is_refused(self, store: OutcomeStore) -> None:
        """Two tabs of one voter must not make two comparisons of one item."""
        store.add_impression(shown(item_id="1"))
        with pytest.raises(OutcomeConflictError):
            store.add_impression(shown(item_id="1"))
        store.add_impression(shown(item_id="1", voter="b" * 32))
        store.add_impression(shown(item_id="1", campaign_id="lunch"))
        assert store.counts()["impressions"] == 3

    def test_only_the_hour_is_kept(self, store: OutcomeStore) -> None:
        """Minutes and seconds that slip in are cut off."""
        store.add_impression(shown(shown_hour=HOUR + timedelta(minutes=59, seconds=59)))
        assert next(store.records()).impression.shown_hour == HOUR

    @pytest.mark.parametrize(
        ("changes", "error", "named"),
        [
            ({"item_id": "a\x00b"}, TextError, "item_id"),
            ({"campaign_id": "\ud83e"}, TextError, "campaign_id"),
            ({"voter": "\x00"}, TextError, "voter"),
            ({"metadata": {"category": "\udc00 canary"}}, TextError, "metadata"),
            ({"metadata": {"probability": float("nan")}}, TextError, "metadata"),
            ({"metadata": {"model_a": object()}}, TextError, "metadata"),
            ({"source": "newsletter"}, ValueError, "newsletter"),
            ({"shown_hour": datetime(2031, 5, 17, 10)}, ValueError, "shown_hour"),  # the point of it
        ],
    )
    def test_what_cannot_be_kept(
        self, store: OutcomeStore, changes: dict[str, object], error: type[Exception], named: str
    ) -> None:
        """NUL bytes, halves of characters, what is no JSON: refused by name, nothing written, no text shown."""
        with pytest.raises(error, match=named) as caught:
            store.add_impression(shown(**changes))
        assert "canary" not in str(caught.value)
        assert caught.value.__cause__ is None
        assert store.counts()["impressions"] == 0


class TestAddOutcome:
    """Exactly once, whatever is clicked, retried or raced."""

    def test_a_long_text_is_sealed_by_its_caller(self, store: OutcomeStore, monkeypatch: pytest.MonkeyPatch) -> None:
        """So that it delays nobody; short ones are sealed by the thread that commits them together."""
        sealed_in: list[str] = []
        row = NewOutcome.row

        def noting(new: NewOutcome) -> dict[str, Any]:
            sealed_in.append(threading.current_thread().name)
            return row(new)

        monkeypatch.setattr(NewOutcome, "row", noting)
        for characters in (50, 25_000, 35_000, 500_000):
            turns: list[Json] = [{"role": "user", "content": "é" * characters}]
            store.add_impression(impression := shown())
            content = {"conversation": turns, "response_a": "é" * characters, "response_b": ""}
            store.add_outcome(vote(impression.comparison_id, content=content))
        ours = threading.current_thread().name
        assert [name == ours for name in sealed_in] == [False, False, True, True]
        assert {len(str(one.record.content["response_a"])) for one in store.records() if one.record} == {
            50,
            25_000,
            35_000,
            500_000,
        }

    def test_comes_back_as_it_was(self, store: OutcomeStore) -> None:
        """Every field of the record, sealed in between."""
        store.add_impression(shown("1" * 32))
        receipt = store.add_outcome(vote("1" * 32, "both_bad"))
        assert receipt.first
        assert normalise(receipt.code) == receipt.code
        (stored,) = store.records()
        assert stored.record == vote("1" * 32, "both_bad")
        assert stored.annotation is None

    @given(content=_TEXT, number=st.integers(), tag=_TEXT)
    @hypothesis_settings(
        max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )  # the one store may fill up over the examples
    def test_any_text_survives(self, store: OutcomeStore, content: str, number: int, tag: str) -> None:
        """Emoji, quotes, control characters, huge numbers: what goes in comes out."""
        impression = shown()
        store.add_impression(impression)
        record = vote(impression.comparison_id, content={"response_a": content}, metadata={"seed": number, tag: tag})
        store.add_outcome(record)
        stored = {one.impression.comparison_id: one.record for one in store.records()}
        assert stored[impression.comparison_id] == record

    def test_the_same_again_is_answered_with_the_first_receipt(self, store: OutcomeStore) -> None:
        """A double click, or a retry after a lost answer; what came with it the second time does not matter."""
        comparison_id, receipt = cast(store, "tie")
        again = store.add_outcome(vote(comparison_id, "tie", metadata={"dwell_ms": 9999}))
        assert again == Receipt(receipt.code, first=False)
        assert store.counts()["votes"] == 1

    @pytest.mark.parametrize("other", [vote("2" * 32, "model_b"), vote("2" * 32, "tie"), skip("2" * 32)])
    def test_a_different_one_is_refused(self, store: OutcomeStore, other: Record) -> None:
        """The first outcome stands."""
        store.add_impression(shown("2" * 32))
        first = vote("2" * 32)
        store.add_outcome(first)
        with pytest.raises(OutcomeConflictError):
            store.add_outcome(other)
        assert [stored.record for stored in store.records()] == [first]

    def test_after_reopening(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The store remembers, not the process."""
        with closing(open_store(settings, clock=clock)) as store:
            comparison_id, receipt = cast(store)
        clock.advance(days=1)
        with closing(open_store(settings, clock=clock)) as store:
            assert store.add_outcome(vote(comparison_id)) == Receipt(receipt.code, first=False)
            with pytest.raises(OutcomeConflictError):
                store.add_outcome(vote(comparison_id, "model_b"))

    def test_never_shown(self, store: OutcomeStore) -> None:
        """No outcome without an impression, and none that takes the place of another comparison's."""
        with pytest.raises(UnknownComparisonError):
            store.add_outcome(vote("1" * 32))
        for key in "234":
            store.add_impression(shown(key * 32, item_id=key))
        with pytest.raises(UnknownComparisonError):
            store.add_outcome(vote("1" * 32))
        assert (store.counts()["votes"], store.counts()["unanswered"]) == (0, 3)

    def test_a_skip_has_a_receipt_too(self, store: OutcomeStore) -> None:
        """It can be taken back like a vote."""
        store.add_impression(shown("4" * 32))
        receipt = store.add_outcome(skip("4" * 32))
        assert store.add_outcome(skip("4" * 32)) == Receipt(receipt.code, first=False)
        assert [stored.record for stored in store.records()] == [skip("4" * 32)]
        assert store.withdraw(receipt.code)

    def test_eight_threads_race_for_one_comparison(self, store: OutcomeStore) -> None:
        """All with the same vote: one is first, and all have its receipt."""
        store.add_impression(shown("5" * 32))
        start = threading.Barrier(8)

        def click(_: int) -> Receipt:
            start.wait()
            return store.add_outcome(vote("5" * 32))

        with ThreadPoolExecutor(8) as threads:
            receipts = list(threads.map(click, range(8)))
        assert len({receipt.code for receipt in receipts}) == 1
        assert [receipt.first for receipt in receipts].count(True) == 1
        assert store.counts()["votes"] == 1

    def test_eight_threads_race_with_different_votes(self, store: OutcomeStore) -> None:
        """On forty comparisons: each ends with exactly one winner, and only those who said so hold a receipt."""
        ids = [f"{number:032x}" for number in range(40)]
        for comparison_id in ids:
            store.add_impression(shown(comparison_id, item_id=comparison_id))

        def click(thread: int) -> dict[str, str]:
            winner = ("model_a", "model_b", "tie", "both_bad")[thread % 4]
            accepted = {}
            for comparison_id in ids:
                try:
                    store.add_outcome(vote(comparison_id, winner))
                    accepted[comparison_id] = winner
                except OutcomeConflictError:
                    continue
            return accepted

        with ThreadPoolExecutor(8) as threads:
            accepted = list(threads.map(click, range(8)))
        stored = {one.impression.comparison_id: one.record for one in store.records()}
        assert sorted(stored) == ids
        for answers in accepted:
            assert all(stored[one].winner == winner for one, winner in answers.items())  # type: ignore[union-attr]
        assert Counter(one for answers in accepted for one in answers) == Counter(ids * 2)

    def test_the_database_decides(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Even past this code there is no second outcome of a comparison, and no second receipt of a kind."""
        cast(store)
        cast(store)
        names = [column.name for column in OUTCOMES.c]
        first, second = raw(settings, f"SELECT {', '.join(names)} FROM outcomes")  # noqa: S608  # ours
        insertion = f"INSERT INTO outcomes ({', '.join(names)}) VALUES (:{', :'.join(names)})"  # noqa: S608  # ours
        for row in (
            {**dict(zip(names, first, strict=True)), "receipt_sha256": "f" * 64, "leaf_index": None},
            {**dict(zip(names, second, strict=True)), "number": 99, "leaf_index": None},
        ):
            with pytest.raises(IntegrityError):
                raw(settings, insertion, **row)

    @pytest.mark.parametrize(
        ("record", "error"),
        [
            (vote("6" * 32, "canary"), ValueError),
            (Record("6" * 32, Outcome.VOTE, "a" * 32, HOUR), ValueError),
            (Record("6" * 32, Outcome.SKIP, "a" * 32, HOUR, winner="tie"), ValueError),
            (vote("6" * 32, content={"response_a": "\ud83e canary"}), TextError),
            (vote("6" * 32, metadata={"canary": float("inf")}), TextError),
            (vote("6" * 32, voter="a\x00"), TextError),
        ],
    )
    def test_what_cannot_be_kept(self, store: OutcomeStore, record: Record, error: type[Exception]) -> None:
        """Refused before anything is written; the comparison stays open."""
        store.add_impression(shown("6" * 32))
        with pytest.raises(error):
            store.add_outcome(record)
        assert store.counts()["unanswered"] == 1
        assert store.add_outcome(vote("6" * 32)).first
