"""A chat app of your own with the voting widget in it. Start it with `python -m streamlit run examples/embed.py`."""

from collections.abc import Callable, Iterator

import streamlit as st
from openai import OpenAI

from storage import open_store
from voting import Collector, Conversation, ask_switch, ballot, load_screener, load_settings, make_notice, safe_markdown


@st.cache_resource
def collector() -> Collector:
    settings = load_settings()
    notice = make_notice(controller="Example Lab", audience="Our researchers")
    return Collector(open_store(settings.store), lambda: load_screener(settings.screening), notice=notice)


def ask(model: str, conversation: Conversation) -> Callable[[], Iterator[str]]:
    def stream() -> Iterator[str]:
        messages = [{"role": str(turn.role), "content": turn.content} for turn in conversation]
        for chunk in OpenAI().chat.completions.create(model=model, messages=messages, stream=True):
            yield (chunk.choices and chunk.choices[0].delta.content) or ""

    return stream


conversation = st.session_state.get("conversation", Conversation())
if prompt := st.chat_input("Message"):
    if conversation.turns:
        conversation = conversation.with_turn("assistant", st.session_state.result.text or "(no answer)")
    st.session_state.conversation = conversation = conversation.with_turn("user", prompt)
for turn in conversation:
    st.chat_message(str(turn.role)).markdown(safe_markdown(turn.content))
with st.sidebar:
    ask_switch()
if conversation.turns:
    candidates = {name: ask(name, conversation) for name in ("gpt-5.4-mini", "gpt-5.4-nano")}
    st.session_state.result = ballot(collector(), conversation, candidates, key=f"turn-{len(conversation)}")
