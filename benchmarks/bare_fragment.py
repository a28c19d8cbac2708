"""The peer of `vote_latency`: one button and one line of text in a fragment, under the same conversation."""

import json
import os
from pathlib import Path

import streamlit as st

st.set_page_config(layout="wide")
for turn in json.loads(Path(os.environ["BENCHMARK_CONVERSATION"]).read_text()):
    with st.chat_message(turn["role"]):
        st.markdown(turn["content"])


@st.fragment
def vote() -> None:
    if st.button("Vote"):
        st.session_state["votes"] = st.session_state.get("votes", 0) + 1
    st.write(f"Votes: {st.session_state.get('votes', 0)}")


vote()
