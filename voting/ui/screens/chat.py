"""Chat: a streaming chat in which, now and then, two models answer and the voter is asked which is better."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import streamlit as st

from voting.conversation import Role
from voting.errors import LimitError, StoreError
from voting.ui import signed_in, site, state
from voting.ui.ballot_state import BallotState, Status
from voting.ui.chat_state import Chat, Exchange
from voting.ui.composer import compose, show_waiting
from voting.ui.conversation_view import show_turn
from voting.ui.copy_button import copy_button
from voting.ui.markdown import safe_markdown
from voting.ui.session_receipts import await_receipt, look_up
from voting.ui.widget import Hooks, open_ballot, show_answer, show_ballot, voter_secret

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

_AUTOMATIC: Final = "Automatic"
_CHOICE_PATIENCE_S: Final = 60.0


def chat(compare_page: st.Page) -> None:
    """Draws the page.

    Args:
        compare_page: Where somebody without a model can go instead.
    """
    here = site.current()
    if not here.models:
        _how_to_connect(compare_page)
        return
    talk = state.remember("chat", lambda: Chat(here.models, here.providers, here.settings.sampling))
    chosen = _controls(here, talk)
    said = st.container()
    waiting = st.empty()  # always there, so that what stood in it goes with the run that shows it
    # Drawn before the answers, below them: what could not be sent must not wait until a stream has ended.
    voter = voter_secret(signed_in.identity(here))
    compose(talk, here.settings.limits, waiting, here.pictures, lambda: here.collector.reading(voter))
    if talk.outgoing is not None:
        _await_choice(talk, waiting)
        _send(here, talk, chosen)
    with said:
        if not talk.exchanges:
            _welcome()
        saves = _Saves()
        for number, exchange in enumerate(talk.exchanges[:-1], start=1):
            _show_past(exchange, number, saves)
        if talk.exchanges:
            _show_last(here, talk, talk.exchanges[-1], saves.look)
        saves.await_rest()


def _controls(here: site.Site, talk: Chat) -> str | None:
    names = [model.name for model in here.models]
    with st.sidebar:
        if st.button("New conversation", icon=":material/edit_square:", width="stretch"):
            for exchange in talk.exchanges:
                exchange.leave()
            state.forget("chat")
            st.rerun()
        picked = st.selectbox(
            "Model",
            [_AUTOMATIC, *names],
            help="Automatic uses the primary model and now and then asks you to compare two.",
        )
    return None if picked == _AUTOMATIC else picked


def _send(here: site.Site, talk: Chat, chosen: str | None) -> None:
    limits = here.settings.limits
    asks = state.asks()
    with talk.lock:
        prompt = talk.outgoing
        if prompt is None:  # another run, which was to end, has sent it
            return
        # Two answers as long as an answer may be must still fit into what one comparison may keep.
        room = limits.max_conversation_characters - 2 * limits.max_text_characters
        fits = talk.conversation().with_turn(Role.USER, prompt.content, prompt.attachments).characters <= room
        talk.ask(prompt, chosen=chosen, asks=asks and fits, primary=here.models[0].name)


def _await_choice(talk: Chat, waiting: DeltaGenerator) -> None:
    """Waits until the response that was chosen is complete: the next request carries all of it."""
    if talk.unfinished_choice() is None:
        return
    until = time.monotonic() + _CHOICE_PATIENCE_S
    with show_waiting(talk, waiting, "Finishing the response that you chose…"):
        while (taken := talk.unfinished_choice()) is not None and time.monotonic() < until:
            taken.wait(0.1)
            state.breathe()


def _offer(here: site.Site, talk: Chat, exchange: Exchange) -> None:
    """Opens the ballot of two responses; here, so that a run that was interrupted before it is made good."""
    if exchange.draft is None or exchange.ballot is not None:
        return
    try:
        exchange.ballot = open_ballot(
            here.collector,
            exchange.draft,
            identity=signed_in.identity(here),
            settings=here.settings.ballot,
        )
    except (StoreError, LimitError):
        # Without a store, or with too much to do, there can be no vote; the chat goes on as if nothing had been asked.
        talk.answer_plainly()
    else:
        await_receipt(exchange.ballot)


def _show_past(exchange: Exchange, number: int, saves: _Saves) -> None:
    show_turn(exchange.prompt)
    answer = exchange.answer()
    with st.chat_message("assistant"):
        if answer is None:
            st.caption("No answer came.")
            return
        st.markdown(safe_markdown(answer.text), anchors=False)
        if exchange.saving and exchange.ballot is not None:
            saves.show(exchange.ballot)
        elif exchange.ballot is not None:
            look_up(exchange.ballot)
            if outcome := past_outcome(exchange.ballot):
                st.caption(outcome)
        copy_button(answer.text, key=f"voting-copy-{number}")


def past_outcome(ballot: BallotState) -> str:
    """Returns what became of a ballot that the voter has left, with the receipt of a vote; empty when nothing did."""
    if ballot.status is Status.SAVED and ballot.receipt is not None:
        preferred = ballot.winner is not None and ballot.winner.value.startswith("model_")
        return f"{'You chose this' if preferred else 'You saw two responses here'} · receipt {ballot.receipt.code}"
    told = {
        Status.SAVING: "Your choice is being saved…",
        Status.FAILED: ballot.message,
        Status.CONFLICT: ballot.message,
        Status.WITHDRAWN: f"You took this {'vote' if ballot.winner else 'skip'} back",
        Status.VOID: f"Not saved. {ballot.message}" if ballot.winner else "",
    }
    return told.get(ballot.status, "")


class _Saves:
    """What past exchanges say whose choice is still being saved when they are drawn: the truth, whatever streams below.

    A fragment's clock stands still until the run that draws it has ended, which a streaming answer keeps going. So that
    answer looks, at each of its turns, and the clock is for what is left afterwards.
    """

    def __init__(self) -> None:
        self._waiting: list[tuple[BallotState, DeltaGenerator]] = []

    def show(self, ballot: BallotState) -> None:
        """Says here that it is being saved."""
        place = st.empty()
        place.caption(past_outcome(ballot))
        self._waiting.append((ballot, place))

    def look(self) -> None:
        """Says what became of those that are no longer being saved."""
        for one in [*self._waiting]:
            ballot, place = one
            if ballot.status is not Status.SAVING:  # asked once: a thread of its own saves, and may end at any moment
                self._waiting.remove(one)
                place.caption(past_outcome(ballot))

    def await_rest(self) -> None:
        """Leaves the rest to a clock."""
        self.look()
        for ballot, place in self._waiting:
            with place:
                _show_saving(ballot)


@st.fragment(run_every=1.0)
def _show_saving(ballot: BallotState) -> None:
    if ballot.status is not Status.SAVING:
        st.rerun()  # this exchange is then drawn without a clock
    st.caption(past_outcome(ballot))


def _show_last(here: site.Site, talk: Chat, exchange: Exchange, meanwhile: Callable[[], object]) -> None:
    """Draws the exchange that may still be under way.

    Args:
        here: The app.
        talk: The chat.
        exchange: Its last one.
        meanwhile: Called again and again while an answer streams.
    """
    hooks = Hooks(meanwhile=meanwhile)
    _offer(here, talk, exchange)
    show_turn(exchange.prompt)
    if exchange.failed:
        _show_failed(talk, exchange)
        return
    stop = st.bottom.empty()
    if exchange.running:
        stop.button("Stop", icon=":material/stop_circle:", key="voting-stop", on_click=exchange.stop)
    if exchange.ballot is not None and exchange.ballot.draws_ballot:
        show_ballot(exchange.ballot, hooks)
    elif exchange.ballot is not None:
        place = st.empty()
        with place.container(), st.chat_message("assistant"):
            show_ballot(exchange.ballot, hooks)  # the one response that is left, where any other answer stands
            _copy(talk, exchange)
        if exchange.failed:
            place.empty()  # it says that one of the two failed
    elif exchange.stream is not None:
        with st.chat_message("assistant"):
            show_answer(exchange.stream, meanwhile)
            _copy(talk, exchange)
    stop.empty()
    if exchange.failed:
        _show_failed(talk, exchange)


def _copy(talk: Chat, exchange: Exchange) -> None:
    answer = exchange.answer()
    if answer is not None:
        copy_button(answer.text, key=f"voting-copy-{len(talk.exchanges)}")


def _show_failed(talk: Chat, exchange: Exchange) -> None:
    with st.chat_message("assistant"):
        for reason in exchange.reasons:
            st.error(f"No answer: {reason}")
        if exchange.retryable and st.button("Try again", key="voting-retry", type="primary"):
            talk.retry()
            st.rerun()


def _welcome() -> None:
    with st.container(key="voting-welcome"):
        st.title("What would you like to talk about?", anchor=False)
        st.markdown(
            "Now and then two models answer and you are asked which is better. Skipping is always fine. "
            "You can turn this off in the sidebar."
        )


def _how_to_connect(compare_page: st.Page) -> None:
    with st.container(key="voting-welcome"):
        st.title("No model is connected yet", anchor=False)
        st.markdown("You can compare prepared conversations right away:")
        st.page_link(compare_page, label="Compare prepared conversations", icon=":material/splitscreen_right:")
        st.markdown(
            "To chat, set one of these and start the app again:\n"
            "- `OPENAI_API_KEY` or `GEMINI_API_KEY` in the environment\n"
            "- a local Ollama at its usual address\n"
            "- a `models.toml` file beside `app.py`: copy `models.example.toml` and adapt it"
        )
