"""Chat: a streaming chat in which, now and then, two models answer and the voter is asked which is better."""

from __future__ import annotations

from typing import Any

import streamlit as st

from voting.conversation import Role, Turn
from voting.errors import StoreError, VotingError
from voting.ui import signed_in, site, state
from voting.ui.ballot_state import Status
from voting.ui.chat_state import Chat, Exchange
from voting.ui.conversation_view import show_turn
from voting.ui.copy_button import copy_button
from voting.ui.markdown import safe_markdown
from voting.ui.widget import open_ballot, show_answer, show_ballot
from voting.uploads import ENDINGS, read_upload

_AUTOMATIC = "Automatic"


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
    chosen = _controls(here)
    submitted = st.chat_input(
        "Message", key="voting-prompt", accept_file="multiple", file_type=list(ENDINGS), max_chars=100_000
    )
    if submitted:
        _send(here, talk, submitted, chosen)
    if not talk.exchanges:
        _welcome()
    for exchange in talk.exchanges[:-1]:
        _show_past(exchange)
    if talk.exchanges:
        _show_last(talk, talk.exchanges[-1])


def _controls(here: site.Site) -> str | None:
    names = [model.name for model in here.models]
    with st.sidebar:
        if st.button("New conversation", icon=":material/edit_square:", width="stretch"):
            for exchange in state.remember("chat", lambda: Chat((), (), here.settings.sampling)).exchanges:
                exchange.stop()
            state.forget("chat")
            st.rerun()
        picked = st.selectbox(
            "Model",
            [_AUTOMATIC, *names],
            help="Automatic uses the primary model and now and then asks you to compare two.",
        )
    return None if picked == _AUTOMATIC else picked


def _send(here: site.Site, talk: Chat, submitted: Any, chosen: str | None) -> None:
    limits = here.settings.limits
    try:
        attachments = tuple(
            read_upload(
                file.name,
                file.getvalue(),
                max_bytes=limits.max_attachment_bytes,
                max_characters=limits.max_text_characters,
            )
            for file in submitted.files
        )
        prompt = Turn(Role.USER, submitted.text, attachments)
    except VotingError as error:
        st.error(f"Not sent: {error.sentence}")
        return
    # Two answers as long as an answer may be must still fit into what one comparison may keep.
    room = limits.max_conversation_characters - 2 * limits.max_text_characters
    fits = talk.conversation().with_turn(Role.USER, prompt.content, attachments).characters <= room
    exchange = talk.ask(prompt, chosen=chosen, asks=state.asks() and fits, primary=here.models[0].name)
    if exchange.draft is not None:
        try:
            exchange.ballot = open_ballot(
                here.collector,
                exchange.draft,
                identity=signed_in.identity(here),
                settings=here.settings.ballot,
            )
        except StoreError:
            # Without a store there can be no vote; the chat goes on as if nothing had been asked.
            talk.answer_plainly()


def _show_past(exchange: Exchange) -> None:
    show_turn(exchange.prompt)
    answer = exchange.answer()
    if answer is None:
        st.caption("No answer came.")
        return
    with st.chat_message("assistant"):
        st.markdown(safe_markdown(answer.text), anchors=False)
        if exchange.ballot is not None and exchange.ballot.status is Status.SAVED:
            preferred = exchange.ballot.winner is not None and exchange.ballot.winner.value.startswith("model_")
            st.caption("You chose this" if preferred else "You saw two responses here")


def _show_last(talk: Chat, exchange: Exchange) -> None:
    show_turn(exchange.prompt)
    if exchange.failed:
        _failed(talk, exchange)
        return
    stop = st.empty()
    if exchange.running:
        stop.button("Stop", icon=":material/stop_circle:", key="voting-stop", on_click=exchange.stop)
    if exchange.ballot is not None:
        show_ballot(exchange.ballot)
    elif exchange.stream is not None:
        with st.chat_message("assistant"):
            show_answer(exchange.stream)
    stop.empty()
    if exchange.failed:
        _failed(talk, exchange)
    elif exchange.ballot is None or exchange.ballot.status is Status.VOID:
        _copy(talk, exchange)


def _copy(talk: Chat, exchange: Exchange) -> None:
    answer = exchange.answer()
    if answer is not None:
        copy_button(answer.text, key=f"voting-copy-{len(talk.exchanges)}")


def _failed(talk: Chat, exchange: Exchange) -> None:
    for stream in exchange.streams:
        if stream.error is not None:
            st.error(f"No answer: {stream.error.sentence}")
    if st.button("Try again", key="voting-retry", type="primary"):
        talk.retry()
        st.rerun()


def _welcome() -> None:
    with st.container(key="voting-welcome"):
        st.title("What would you like to talk about?")
        st.markdown(
            "Now and then two models answer and you are asked which is better. Skipping is always fine. "
            "You can turn this off in the sidebar."
        )


def _how_to_connect(compare_page: st.Page) -> None:
    with st.container(key="voting-welcome"):
        st.title("No model is connected yet")
        st.markdown(
            "You can compare prepared conversations right away. To chat, set one of these before the app is started:"
        )
        st.markdown(
            "- `OPENAI_API_KEY` or `GEMINI_API_KEY` in the environment\n"
            "- a local Ollama at its usual address\n"
            "- a `models.toml` file beside `app.py`: copy `models.example.toml` and adapt it"
        )
        st.page_link(compare_page, label="Compare prepared conversations", icon=":material/splitscreen_right:")
