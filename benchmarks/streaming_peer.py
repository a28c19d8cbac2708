"""The page of `streaming` with Streamlit's own means: `st.write_stream` in two parallel fragments."""

from __future__ import annotations

import streamlit as st

from benchmarks.streamed_text import pause_s, tokens

st.set_page_config(layout="wide")


@st.fragment(parallel=True)
def answer(side: str) -> None:
    with st.container(height=450):
        st.write_stream(tokens(pause_s(side)))


if st.button("Go"):
    st.session_state["round"] = st.session_state.get("round", 0) + 1
if st.session_state.get("round"):
    left, right = st.columns(2)
    with left:
        answer("LEFT")
    with right:
        answer("RIGHT")
