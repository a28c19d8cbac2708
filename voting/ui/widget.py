"""The ballot as a widget: two responses, a choice, a receipt. The public entry for app developers is `ballot`."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import SystemRandom
from typing import Final

import streamlit as st
from streamlit.errors import StreamlitAPIException

from voting.collector import Collector
from voting.comparison import Drawing
from voting.conversation import Conversation
from voting.draft import Draft, new_comparison_id
from voting.errors import VotingError
from voting.identity import Identity
from voting.sampling import sides_from_seed
from voting.settings import BallotSettings
from voting.streaming import ResponseStream
from voting.ui import state
from voting.ui.ballot_state import BallotState, Status
from voting.ui.bar import show_bar
from voting.ui.conversation_view import show_conversation
from voting.ui.holding import keep_in_sight
from voting.ui.kept import show_kept
from voting.ui.markdown import StreamingMarkdown, safe_markdown
from voting.ui.notice_view import show_notice
from voting.ui.panes import lay_out, paint
from voting.ui.preferences import Cookie
from voting.ui.result import BallotResult
from voting.ui.session_receipts import look_up
from voting.ui.sources import Gate, Source, pieces_of
from voting.ui.waking import wake_on_silence

_random: Final = SystemRandom()
_STYLE: Final = Path(__file__).with_name("ballot.css")


@dataclass(frozen=True, slots=True)
class Hooks:
    """What a page adds to a ballot.

    Attributes:
        on_settled: See `voting.ui.bar.show_bar`.
        after: Draws what follows under a settled ballot.
        from_top: Whether a new ballot brings the page back to its top.
        rerun: Whether the whole page is drawn anew when the ballot's status has changed, since it may tell of it.
        meanwhile: Called again and again while responses stream.
    """

    on_settled: Callable[[BallotState], list[Cookie]] | None = None
    after: Callable[[BallotState], None] | None = None
    from_top: bool = False
    rerun: bool = False
    meanwhile: Callable[[], object] = lambda: None


def ballot(
    collector: Collector,
    conversation: Conversation,
    candidates: Mapping[str, Source],
    *,
    key: str,
    identity: Identity | None = None,
    settings: BallotSettings | None = None,
    probability: float = 1.0,
) -> BallotResult:
    """Shows two responses to the last turn of `conversation` side by side and takes the voter's choice.

    Call it as the last thing of the page, on every run, with the same `key`: responses are requested once and kept in
    the session, left and right are drawn once. The vote is screened and stored by `collector`; nothing of the page
    outside the widget is read.

    Args:
        collector: See `Collector`.
        conversation: Ends with the user's prompt.
        candidates: Two models: name → the text, or a function that returns a text or an iterable of pieces of it, or
            either asynchronously. The first one is the primary model. Functions are called in threads of their own,
            where `st.session_state` is not to be had: read it before.
        key: Unique in the session and the same on every run.
        identity: What the app knows about the signed-in user; removed from the text.
        settings: What the voter can choose; None means the defaults.
        probability: How likely it was that this prompt and these two models were chosen, in (0, 1], where the app
            draws; kept, so that an analysis can correct for it.

    Raises:
        ValueError: There are not exactly two candidates, or the conversation does not end with a user turn.
        StoreUnavailableError: The impression could not be stored; no request was made to a model.
    """
    if len(candidates) != 2:
        raise ValueError("a ballot needs exactly two candidates")

    def begin() -> BallotResult:
        primary = next(iter(candidates))
        if not state.asks():
            alone = ResponseStream.of(pieces_of(candidates[primary], model=primary), model=primary)
            return BallotResult(primary, (alone,))
        current = _begin(collector, conversation, candidates, probability, identity=identity, settings=settings)
        return BallotResult(primary, current.pending.draft.streams, current)

    result = state.remember(f"result.{key}", begin)
    if result.ballot is None:
        _answer(result)
    else:
        show_ballot(result.ballot, Hooks(rerun=True))
    return result


def ballot_result(key: str) -> BallotResult | None:
    """Returns where the ballot with this key stands; None before it was shown.

    `ballot` returns the same, but not to a run of the page that a voter interrupts while responses stream. So ask
    here for the turns before the last one.

    Args:
        key: As for `ballot`.
    """
    result: BallotResult | None = state.peek(f"result.{key}")
    if result is not None and result.ballot is not None:
        look_up(result.ballot)
    return result


def _begin(
    collector: Collector,
    conversation: Conversation,
    candidates: Mapping[str, Source],
    probability: float,
    *,
    identity: Identity | None,
    settings: BallotSettings | None,
) -> BallotState:
    gate = Gate()
    seed = _random.getrandbits(63)
    streams = [
        ResponseStream.of(pieces_of(source, model=model, gate=gate), model=model)
        for model, source in sorted(candidates.items())
    ]
    left, right = (streams[index] for index in sides_from_seed(seed))
    drawing = Drawing(seed=seed, probability=probability, policy="app")
    draft = Draft(new_comparison_id(), conversation, left, right, drawing)
    try:
        current = open_ballot(collector, draft, identity=identity, settings=settings)
    except VotingError:
        gate.shut()
        raise
    gate.open()
    return current


def open_ballot(
    collector: Collector, draft: Draft, *, identity: Identity | None = None, settings: BallotSettings | None = None
) -> BallotState:
    """Records that a comparison is shown, starts screening it, and returns its ballot.

    Raises:
        StoreUnavailableError: The impression could not be stored.
        OutcomeConflictError: This voter was shown this item of the campaign as another comparison.
    """
    pending = collector.begin(draft, browser=voter_secret(identity), identity=identity)
    return BallotState(pending, collector, settings or BallotSettings())


def show_ballot(current: BallotState, hooks: Hooks | None = None, *, show_context: bool = False) -> None:
    """Shows a ballot; while its responses stream, returns only when both have ended or the voter has declined.

    Args:
        current: From `open_ballot`, the same one on every run.
        hooks: What the page adds.
        show_context: Whether to show the conversation above the responses.
    """
    current.look_up()
    if not current.draws_ballot:
        _show_survivor(current, hooks or Hooks())
        return
    comparison_id = current.pending.draft.comparison_id
    with st.container(key=f"ballot-{comparison_id}"):
        st.html(_STYLE)
        if show_context:
            show_conversation(current.pending.draft.conversation, comparison_id)
        show_notice(current.collector.notice, comparison_id)
        if state.in_fragment() and not current.pending.draft.complete:
            _show_in_fragment(current, hooks or Hooks(), show_context)
        elif current.pending.draft.complete:
            places = lay_out(current)
            _bar(current, hooks or Hooks(), nested=state.in_fragment())
            wake_on_silence(comparison_id, reconnecting=show_context)
            paint(current, places)
        else:
            _show_live(current, hooks or Hooks())


def voter_secret(identity: Identity | None) -> str:
    """Returns what makes the voter's pseudonym: the account where one is known, else the browser's cookie."""
    account = identity.account_id if identity else None
    return f"account {account}" if account else state.browser()


def _answer(result: BallotResult) -> None:
    """Shows the primary model's answer alone, to a voter who does not want to be asked."""
    stream = result.response
    if stream is not None:
        show_answer(stream)
    for reason in result.errors.values():
        st.error(f"No answer: {reason}")


def _show_live(current: BallotState, hooks: Hooks) -> None:
    """Draws a ballot whose responses still stream, outside every fragment: a click must interrupt the painting.

    Streamlit lets a fragment's rerun wait until the running script has ended, but a whole rerun interrupts it. Once
    both responses are there the page is drawn again, and from then on a click redraws the bar alone.
    """
    places = lay_out(current)
    with st.container():  # as a fragment has one: what is drawn again then stands where it stood, and nothing is twice
        _draw_bar(current, hooks)
    paint(current, places, meanwhile=hooks.meanwhile)
    _await_save(current, hooks.meanwhile)  # which lasts as long as the responses that it waits for
    st.rerun()


def _show_in_fragment(current: BallotState, hooks: Hooks, show_context: bool) -> None:
    """Draws a ballot whose responses still stream in an app's own fragment or dialog: the bar comes when they ended.

    No click interrupts the painting there, and drawing the whole page again would close the dialog.
    """
    ballot = st.empty()
    with ballot.container():
        places = lay_out(current)
        paint(current, places, rerun=False)
        if current.draws_ballot:
            _bar(current, hooks, nested=True)
            wake_on_silence(current.pending.draft.comparison_id, reconnecting=show_context)
    if not current.draws_ballot:
        ballot.empty()
        _show_survivor(current, hooks)


@st.fragment
def _bar(current: BallotState, hooks: Hooks, *, nested: bool) -> None:
    asked, status = state.asks(), f"status.{current.pending.draft.comparison_id}"
    _draw_bar(current, hooks)
    if current.status is Status.SAVING:
        _await_save(current)
        state.store(status, current.status)
        _draw_again(nested=nested)
    changed = hooks.rerun and state.changes(status, current.status)
    if not nested and (changed or state.asks() != asked):  # the switch in the sidebar shows it too
        st.rerun()


def _draw_again(*, nested: bool) -> None:
    """Has the page drawn again; in an app's own fragment this bar alone, since a dialog would close."""
    if not nested:
        st.rerun()
    with contextlib.suppress(StreamlitAPIException):  # where the whole page is drawn, and the dialog with it
        st.rerun(scope="fragment")


def _draw_bar(current: BallotState, hooks: Hooks) -> None:
    show_bar(current, hooks.on_settled, from_top=hooks.from_top)
    if current.status is Status.OPEN:
        show_kept_on_demand(current)
    elif hooks.after and current.settled:
        hooks.after(current)


def _await_save(current: BallotState, meanwhile: Callable[[], object] = lambda: None) -> None:
    while current.status is Status.SAVING and not current.wait_saved(0.1):
        meanwhile()
        state.breathe()


def show_kept_on_demand(current: BallotState) -> None:
    """Shows the switch "See what will be kept" and, once it is on, the record."""
    key = f"voting-kept-{current.pending.draft.comparison_id}"
    if st.toggle("See what will be kept", key=key):
        keep_in_sight(key)
        show_kept(current.pending, current.collector)


def _show_survivor(current: BallotState, hooks: Hooks) -> None:
    left, right = current.pending.draft.streams
    survivor = left if right.done and right.error is not None else right
    place = st.empty()
    if not _has_failed(survivor):
        with place.container():
            show_answer(survivor, hooks.meanwhile)
            st.caption(current.message)
    if _has_failed(survivor):  # perhaps meanwhile
        place.error("Neither response could be finished. Nothing was kept.")


def _has_failed(stream: ResponseStream) -> bool:
    return stream.done and stream.error is not None


@st.fragment
def show_answer(stream: ResponseStream, meanwhile: Callable[[], object] = lambda: None) -> None:
    """Shows one response while it streams.

    Args:
        stream: Where it comes from.
        meanwhile: Called about twenty times a second until it has ended.
    """
    place = st.empty()
    writer = StreamingMarkdown()
    while not stream.done:
        place.markdown(writer.render(stream.text) or "…")
        meanwhile()
        state.breathe()
        stream.wait(0.05)
    place.markdown(safe_markdown(stream.text))
