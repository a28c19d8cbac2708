"""Shows a conversation, as text that cannot do anything."""

from __future__ import annotations

import streamlit as st

from voting.conversation import Conversation, Role, Turn
from voting.ui.attachments import told
from voting.ui.markdown import safe_markdown

_NAMES = {Role.USER: "You", Role.ASSISTANT: "Assistant", Role.SYSTEM: "Instructions"}


def show_conversation(conversation: Conversation, key: str) -> None:
    """Shows all turns, oldest first, in a box that scrolls by itself when it is long."""
    with st.container(key=f"conversation-{key}"):
        for turn in conversation:
            show_turn(turn)


def show_turn(turn: Turn) -> None:
    """Shows one turn with its attachments' kinds and sizes."""
    with st.chat_message("user" if turn.role is Role.USER else "assistant", avatar=None):
        if turn.role is Role.SYSTEM:
            st.caption(_NAMES[turn.role])
        st.markdown(safe_markdown(turn.content), anchors=False)
        for attachment in turn.attachments:
            st.caption(told(attachment))
