"""The page that `untrusted_app` serves."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from tests.voting.ui.markdown.test_inert import IMAGES, LINKS
from voting.ui.markdown import safe_markdown, safe_text

HOSTILE = (
    *IMAGES,
    *LINKS,
    "```mermaid\ngraph TD\nA[<img src=https://evil.example/m.png>]\n```",
    ":streamlit: :material/home: :red[a] :blue-badge[b]",
    "$\\includegraphics{https://evil.example/k.png}$",
)

marker = st.components.v2.component(
    "tests.marker",
    html="<output>not run</output>",
    js="export default ({ parentElement }) => { parentElement.querySelector('output').textContent = 'component ran' }",
)

with st.container(key="hostile"):
    for source in HOSTILE:
        st.markdown(safe_markdown(source))
        for end in range(len(source) // 2, len(source), 17):
            st.caption(safe_markdown(source[:end], streaming=True))
    for source in HOSTILE:
        st.caption(f"**{safe_text(source)}**")
        st.html(f"<p>{safe_text(source)}</p>")

with st.container(key="needed"):
    marker(key="marker")
    st.markdown(safe_markdown("Formula \\(x^2\\) and\n\n```python\nprint('coloured')\n```"))
    st.dataframe(pd.DataFrame({"a": [1, 2, 3]}))
    st.bar_chart(pd.DataFrame({"b": [1, 2, 3]}))
    st.line_chart(pd.DataFrame({"c": [1, 2, 3]}))
    st.write("the end")
