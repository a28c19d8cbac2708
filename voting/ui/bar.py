"""The bar of choices under the panes: what the browser needs to draw it, and what comes back.

A component rather than `st.button`s: the buttons must go dead at the click and not a round trip later, the time that
the voter looked must be measured where they look, and the receipt must be copied without a trip to the server.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import streamlit as st

from voting.comparison import Winner
from voting.receipt_file import FILE_NAME, write_receipt
from voting.ui import state
from voting.ui.ballot_state import BallotState, Status
from voting.ui.preferences import Cookie, ask_cookie, notice_cookie
from voting.ui.session_receipts import drop_receipt, keep_receipt

_HERE: Final = Path(__file__).parent
_PATIENCE_MS: Final = 10_000
_CHOICES: Final = (
    (Winner.MODEL_A, "Left is better", "A is better", "1"),
    (Winner.TIE, "Tie", "Tie", "3"),
    (Winner.BOTH_BAD, "Both are bad", "Both are bad", "4"),
    (Winner.MODEL_B, "Right is better", "B is better", "2"),
)  # what it says beside and above each other: on a phone nothing is left or right

_component = st.components.v2.component(
    "voting.bar",
    html='<div class="bar"></div>',
    css=(_HERE / "bar.css").read_text(encoding="utf-8"),
    js="\n".join(
        (_HERE / name).read_text(encoding="utf-8") for name in ("ballot_cookies.js", "ballot_panes.js", "bar.js")
    ),
)


def show_bar(
    ballot: BallotState,
    on_settled: Callable[[BallotState], list[Cookie]] | None = None,
    *,
    from_top: bool = False,
) -> None:
    """Shows the bar and takes the voter's choice.

    Args:
        ballot: The ballot.
        on_settled: Called on every run once nothing is asked any more; returns cookies to set beside the widget's own.
        from_top: Whether a new ballot brings the page back to its top.
    """
    key = f"voting-bar-{ballot.pending.draft.comparison_id}"

    def receive() -> None:
        event = getattr(state.widget_value(key), "event", None)
        if isinstance(event, Mapping):
            ballot.on_event(event)

    # A page that stays at its end has scrolled the notice out of sight by the time that there is something to choose.
    points_to_notice = not from_top and not state.has_seen_notice(ballot.collector.notice.mark)
    data = bar_data(ballot, _cookies(ballot, on_settled)) | {"from_top": from_top, "points_to_notice": points_to_notice}
    _component(key=key, data=data, on_event_change=receive)


def bar_data(ballot: BallotState, cookies: list[Cookie]) -> dict[str, Any]:
    """Returns what the browser needs to draw the bar: no model's name before the vote, nor after it unless set so."""
    settings = ballot.settings
    saved, skipped = ballot.status is Status.SAVED, ballot.status is Status.SKIPPED
    allowed = {Winner.MODEL_A, Winner.MODEL_B}
    allowed |= {Winner.TIE} if settings.allow_tie else set()
    allowed |= {Winner.BOTH_BAD} if settings.allow_both_bad else set()
    choices = [
        {"kind": "choose", "winner": str(winner), "label": label, "label_stacked": stacked, "key": key}
        for winner, label, stacked, key in _CHOICES
        if winner in allowed
    ]
    left, right = ballot.pending.draft.streams
    receipt = ballot.receipt if saved or skipped else None
    return {
        "id": ballot.pending.draft.comparison_id,
        "status": str(ballot.status),
        "message": ballot.message,
        "choices": [*choices, {"kind": "skip", "label": "Skip", "key": "0"}],
        "can_opt_out": True,
        "winner": str(ballot.winner) if ballot.winner else None,
        "receipt": receipt.code if receipt else None,
        "receipt_file": {"name": FILE_NAME, "text": write_receipt(receipt)} if receipt else None,
        "models": [left.model, right.model] if saved and settings.reveal_models else None,
        "tags": list(settings.tags if saved else settings.skip_reasons if skipped else ()),
        "tags_label": "What made the difference?" if saved else "Why? (optional)",
        "chosen_tags": list(ballot.annotation.tags),
        "annotation_message": ballot.annotation_message,
        "refused_additions": ballot.refused_additions,
        "undo_message": ballot.undo_message,
        "retry": ballot.status is Status.FAILED,
        "attempts": ballot.attempts,  # the browser draws again only what has changed
        "patience_ms": _PATIENCE_MS,
        "cookies": [list(cookie) for cookie in cookies],
    }


def _cookies(ballot: BallotState, on_settled: Callable[[BallotState], list[Cookie]] | None) -> list[Cookie]:
    cookies: list[Cookie] = []
    if ballot.opted_out:
        if state.first_time(f"opted-out.{ballot.pending.draft.comparison_id}"):
            state.set_asks(False)
        cookies.append(ask_cookie(state.asks()))
    if not ballot.settled:
        return cookies
    _note_receipt(ballot)
    mark = ballot.collector.notice.mark
    state.set_notice_seen(mark)
    return [*cookies, notice_cookie(mark), *(on_settled(ballot) if on_settled else [])]


def _note_receipt(ballot: BallotState) -> None:
    """Keeps a vote's receipt for the session, so that the page Receipt can show it again; drops a withdrawn one."""
    if ballot.receipt is None:
        return
    ballot.collector.issued.seen(ballot.receipt.code)
    if ballot.status is Status.SAVED:
        keep_receipt(ballot.receipt)
    elif ballot.status is Status.WITHDRAWN:
        drop_receipt(ballot.receipt.code)
