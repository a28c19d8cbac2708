"""A chat app of your own with the voting widget in it. Start it with `python -m streamlit run examples/embed.py`."""

from collections.abc import Callable, Iterator

import streamlit as st
from openai import OpenAI

import voting
from storage import open_store


@st.cache_resource
def collector() -> voting.Collector:
    settings = voting.load_settings()  # `notice` names who is responsible, `store` says for how long what is kept
    return voting.Collector.of(settings, open_store(settings.store), notice=voting.notice_of(settings))


def ask(model: str, conversation: voting.Conversation) -> Callable[[], Iterator[str]]:
    messages = [{"role": str(turn.role), "content": turn.content} for turn in conversation]
    chunks = lambda: OpenAI().chat.completions.create(model=model, messages=messages, stream=True)  # noqa: E731
    return lambda: ((chunk.choices and chunk.choices[0].delta.content) or "" for chunk in chunks())


prompts, conversation = st.session_state.setdefault("prompts", []), voting.Conversation()
prompts.extend(filter(None, [st.chat_input("Message")]))  # kept first: the next one may interrupt this run of the page
for number, text in enumerate(prompts, start=1):
    conversation = conversation.with_turn("user", text)
    if number < len(prompts) and (before := voting.ballot_result(f"turn-{number}")):
        conversation = conversation.with_turn("assistant", before.finish() or "(no answer)")
for turn in conversation:
    st.chat_message(str(turn.role)).markdown(voting.safe_markdown(turn.content))
try:
    with st.sidebar:
        voting.ask_switch()
        voting.receipt_box(collector())
    if prompts:
        candidates = {name: ask(name, conversation) for name in ("gpt-5.4-mini", "gpt-5.4-nano")}
        voting.ballot(collector(), conversation, candidates, key=f"turn-{len(prompts)}")
except voting.VotingError:
    st.error("Responses cannot be compared at the moment. Please try again later.")
