"""The two responses, side by side, painted while they stream.

The responses come from threads of their own. One loop repaints both panes about twenty times a second and can be
interrupted at every turn by a click, because it lives in a fragment. Both panes start together: a model's delay to the
first token would tell which it is.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import streamlit as st

from voting.ui import state
from voting.ui.ballot_state import BallotState, Status
from voting.ui.markdown import StreamingMarkdown, safe_markdown

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

    from voting.streaming import ResponseStream

REPAINTS_PER_S: Final = 20
FIRST_PAINT_WAIT_S: Final = 5.0
_WAITING: Final = "…"
_LABELS: Final = tuple(
    f'<p class="voting-side"><span>Response {letter}<span class="beside"> · {side}</span></span></p>'
    for letter, side in (("A", "left"), ("B", "right"))
)


def lay_out(ballot: BallotState) -> tuple[DeltaGenerator, DeltaGenerator]:
    """Returns one empty place per response, left and right, in panes of equal size."""
    places = []
    with st.container(key=f"voting-question-{ballot.pending.draft.comparison_id}"):
        st.markdown("## Which response do you prefer?", anchors=False)
    pace = "live" if ballot.live else "still"
    columns = st.container(key=f"panes-{pace}-{ballot.pending.draft.comparison_id}").columns(2, gap="small")
    for column, side, label in zip(columns, "ab", _LABELS, strict=True):
        with column.container(key=f"pane-{side}-{ballot.pending.draft.comparison_id}"):
            st.html(label)
            places.append(st.empty())
    return places[0], places[1]


def paint(
    ballot: BallotState,
    places: tuple[DeltaGenerator, DeltaGenerator],
    *,
    rerun: bool = True,
    meanwhile: Callable[[], object] = lambda: None,
) -> None:
    """Shows both responses; while they stream, repaints until both have ended.

    After a choice nothing more is painted: what had not been seen by then stays unseen. After a skip both go on, for
    there is nothing left to judge. A response that fails ends an open ballot, and the page is drawn again with the
    other one as a plain answer; without `rerun` that is left to the caller. `meanwhile` is called at every turn.
    """
    streams = ballot.pending.draft.streams
    if ballot.status is Status.SAVING and not ballot.pending.draft.complete:
        _paint_seen(ballot, places)
        return
    panes = [_Pane(stream, place) for stream, place in zip(streams, places, strict=True)]
    started = time.monotonic()
    while True:
        finished = ballot.pending.draft.complete
        if ballot.pending.draft.failed and not ballot.settled:
            ballot.void()
            if not rerun:
                return
            st.rerun()
        if _may_start(streams, started):
            shown = [pane.paint() for pane in panes]
            if ballot.status is Status.OPEN:
                ballot.shown = (shown[0], shown[1])
        if finished:
            return
        meanwhile()
        state.breathe()
        time.sleep(1 / REPAINTS_PER_S)


class _Pane:
    """One response and its place on the page; sends only what has changed."""

    def __init__(self, stream: ResponseStream, place: DeltaGenerator) -> None:
        self._stream = stream
        self._place = place
        self._markdown = StreamingMarkdown()
        self._painted: tuple[int, bool] | None = None
        if not stream.done:
            place.markdown(_WAITING)

    def paint(self) -> int:
        """Shows what is there and returns its length in characters."""
        done, text = self._stream.done, self._stream.text
        if (len(text), done) != self._painted:
            self._painted = (len(text), done)
            body = safe_markdown(text) if done else self._markdown.render(text)
            self._place.markdown(body or _WAITING, anchors=False)
        return len(text)


def _may_start(streams: tuple[ResponseStream, ResponseStream], started: float) -> bool:
    both = all(stream.text or stream.done for stream in streams)
    return both or time.monotonic() - started > FIRST_PAINT_WAIT_S


def _paint_seen(ballot: BallotState, places: tuple[DeltaGenerator, DeltaGenerator]) -> None:
    for place, stream, length in zip(places, ballot.pending.draft.streams, ballot.shown, strict=True):
        place.markdown(safe_markdown(stream.text[:length], streaming=True) or _WAITING, anchors=False)
