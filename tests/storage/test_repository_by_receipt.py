from __future__ import annotations

from typing import Any

import pytest

from storage.audit import open_audit
from storage.receipt_codes import ReceiptCodes
from storage.repository import SqlOutcomeStore
from storage.transaction import Job
from tests.storage.databases import BOTH, raw
from tests.storage.samples import StandingClock, cast, older_code, shown, vote
from voting.errors import OutcomeConflictError
from voting.ports import OutcomeStore, Receipt
from voting.receipts import new_code
from voting.settings import StoreSettings

pytestmark = BOTH


class TestAnnotate:
    """What a voter adds."""

    def test_is_set_and_replaced(self, store: OutcomeStore) -> None:
        """The latest counts."""
        _, receipt = cast(store)
        assert store.annotate(receipt.code, {"tags": ["clearer"]})
        assert store.annotate(receipt.code.lower(), {"tags": [], "comment": "Better."})
        assert [stored.annotation for stored in store.records()] == [{"tags": [], "comment": "Better."}]

    @pytest.mark.parametrize("code", ["", "rubbish", pytest.param(new_code(), id="unknown"), "\x00", "\ud800" * 26])
    def test_without_its_vote(self, store: OutcomeStore, code: str) -> None:
        """A malformed code is one that belongs to no vote."""
        cast(store)
        assert not store.annotate(code, {"tags": ["safer"]})

    def test_after_withdrawal(self, store: OutcomeStore) -> None:
        """Nothing can be added to what is gone."""
        _, receipt = cast(store)
        store.withdraw(receipt.code)
        assert not store.annotate(receipt.code, {"tags": ["safer"]})

    @pytest.mark.parametrize("call", ["annotate", "withdraw"])
    def test_a_withdrawal_comes_first(self, store: OutcomeStore, call: str) -> None:
        """Between looking the vote up and writing: there is nothing left to add to, or to take back."""
        _, receipt = cast(store)
        assert isinstance(store, SqlOutcomeStore)

        class WithdrawnFirst:
            """`Writes` before which the vote is taken back."""

            def run(self, job: Job[Any], *, erases: bool = False) -> Any:
                store.withdraw(receipt.code)
                return store._writes.run(job, erases=erases)  # the real one is behind the fake

            def close(self) -> None:
                """Is not reached."""

        racing = SqlOutcomeStore(
            store._reads,  # the same database, seen through the fake
            WithdrawnFirst(),
            store._sealer,  # likewise
            store._pseudonyms,  # likewise
            lambda: None,
        )
        arguments = (receipt.code, {"tags": ["safer"]}) if call == "annotate" else (receipt.code,)
        assert not getattr(racing, call)(*arguments)
        assert store.counts()["withdrawn"] == 1


class TestWithdraw:
    """The voter's word."""

    def test_leaves_a_tombstone_only(self, store: OutcomeStore) -> None:
        """No record, no count, no annotation; and no second time."""
        comparison_id, receipt = cast(store, item_id="1")
        store.annotate(receipt.code, {"comment": "Better."})
        assert not store.is_withdrawn(comparison_id)
        assert store.withdraw(receipt.code.replace("-", " "))
        assert not store.withdraw(receipt.code)
        assert store.is_withdrawn(comparison_id)
        assert list(store.records()) == []
        assert store.vote_counts("breakfast") == {}
        assert store.unanswered("a" * 32, "breakfast") is None
        assert store.counts() == {
            "impressions": 1, "votes": 0, "skips": 0, "voids": 0, "unanswered": 0, "withdrawn": 1, "destroyed": 0,
        }  # fmt: skip

    def test_others_stay(self, store: OutcomeStore) -> None:
        """Only the receipt's own vote goes."""
        cast(store)
        kept, other = cast(store)
        _, receipt = cast(store)
        store.withdraw(receipt.code)
        assert store.counts()["votes"] == 2
        assert store.add_outcome(vote(kept)) == Receipt(other.code, first=False)

    @pytest.mark.parametrize("code", ["", "rubbish", pytest.param(new_code(), id="unknown"), "0" * 26, "x" * 100_000])
    def test_without_its_vote(self, store: OutcomeStore, code: str) -> None:
        """An unknown code and a malformed one are answered alike."""
        cast(store)
        assert not store.withdraw(code)
        assert store.counts()["votes"] == 1

    @pytest.mark.parametrize("winner", ["model_a", "model_b"])
    def test_cannot_be_voted_on_again(self, store: OutcomeStore, winner: str) -> None:
        """Neither the same vote nor another; not after the page showed it again, nor on the next day."""
        comparison_id, receipt = cast(store)
        store.withdraw(receipt.code)
        store.add_impression(shown(comparison_id))
        with pytest.raises(OutcomeConflictError, match="withdrawn"):
            store.add_outcome(vote(comparison_id, winner))
        assert list(store.records()) == []

    def test_the_next_day(self, store: OutcomeStore, clock: StandingClock, settings: StoreSettings) -> None:
        """What kept the item from being shown again goes with its day; the tombstone stays."""
        comparison_id, receipt = cast(store, item_id="1")
        cast(store, item_id="2")
        store.withdraw(receipt.code)
        assert store.seen_items("a" * 32, "breakfast") == {"1", "2"}
        clock.advance(days=1)
        store.pseudonym("anybody")
        assert store.seen_items("a" * 32, "breakfast") == {"2"}
        assert store.is_withdrawn(comparison_id)
        assert store.counts()["impressions"] == 2
        assert raw(settings, "SELECT count(*) FROM impressions") == [(1,)]
        store.add_impression(shown(comparison_id))
        assert raw(settings, "SELECT count(*) FROM impressions") == [(1,)]
        with pytest.raises(OutcomeConflictError):
            store.add_outcome(vote(comparison_id))


class TestOlderReceipts:
    """Codes that were given out before they led to their vote (`storage.receipt_codes`), beside those of today."""

    def test_are_good_as_ever(
        self, store: OutcomeStore, settings: StoreSettings, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The same vote again is told its code; it annotates, withdraws and is verified; others are left alone."""
        _, first = cast(store, item_id="first")
        with monkeypatch.context() as earlier:
            earlier.setattr(ReceiptCodes, "new", older_code)
            older = [cast(store, item_id=f"{number}") for number in range(3)]
        later = cast(store, item_id="later")
        for comparison_id, receipt in (*older, later):
            assert store.add_outcome(vote(comparison_id)) == Receipt(receipt.code, first=False)
        assert store.annotate(older[0][1].code, {"comment": "Better."})
        assert store.withdraw(older[1][1].code.lower().replace("-", " "))
        assert store.withdraw(first.code)
        assert [store.is_withdrawn(comparison_id) for comparison_id, _ in (*older, later)] == [
            False,
            True,
            False,
            False,
        ]
        with open_audit(settings) as audit:
            proofs = [(receipt.code, receipt.proof) for receipt in (first, *(one for _, one in older), later[1])]
            standing = [audit.standing(code, proof, audit.key) for code, proof in proofs if proof]
        assert standing == ["withdrawn", "there", "withdrawn", "there", "there"]
