"""The receipts of this session's votes, in its memory only, so that one can be seen after its ballot has gone."""

from __future__ import annotations

from voting.ports import Receipt
from voting.ui import state
from voting.ui.ballot_state import BallotState, Status


def await_receipt(ballot: BallotState) -> None:
    """Sees to it that the receipt is listed, also when the vote is saved after the voter has left the ballot."""
    _collect()
    awaited: list[BallotState] = state.remember("receipts.awaited", list)
    # Nobody can answer a ballot any more once the next one stands on the page: only a choice under way still counts.
    awaited[:] = [one for one in awaited if one.status is Status.SAVING and one is not ballot]
    awaited.append(ballot)


def session_receipts() -> tuple[Receipt, ...]:
    """Returns the receipts of the votes that were saved in this session and not taken back, newest first."""
    return tuple(reversed(_collect()))


def keep_receipt(receipt: Receipt) -> None:
    """Puts a receipt on the list, once."""
    _add(_collect(), receipt)


def drop_receipt(code: str) -> None:
    """Takes a code, as `voting.receipts.normalise` writes it, off the list; an unknown one changes nothing."""
    _collect()[:] = [one for one in _collect() if one.code != code]


def look_up(ballot: BallotState) -> None:
    """Asks whether the outcome was taken back elsewhere; its receipt is then on the list no more."""
    ballot.look_up()
    if ballot.status is Status.WITHDRAWN and ballot.receipt is not None:
        drop_receipt(ballot.receipt.code)


def _collect() -> list[Receipt]:
    receipts: list[Receipt] = state.remember("receipts", list)
    awaited: list[BallotState] = state.remember("receipts.awaited", list)
    for ballot in [one for one in awaited if one.settled]:
        if ballot.status is Status.SAVED and ballot.receipt is not None:
            _add(receipts, ballot.receipt)
        awaited.remove(ballot)
    return receipts


def _add(receipts: list[Receipt], receipt: Receipt) -> None:
    if all(one.code != receipt.code for one in receipts):
        receipts.append(receipt)
