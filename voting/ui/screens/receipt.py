"""Receipt: takes a vote back with its receipt, without an account."""

from __future__ import annotations

import streamlit as st

from voting.ui import signed_in, site
from voting.ui.receipt_desk import receipt_box


def receipt() -> None:
    """Draws the page. It answers the same whether or not the receipt belongs to a vote."""
    st.title("Take a vote back", anchor=False)
    st.markdown(
        "Enter the receipt that you were shown after voting or skipping. The vote, its conversation and both responses "
        "are erased, and datasets published later leave it out. No account is needed."
    )
    here = site.current()
    receipt_box(here.collector, identity=signed_in.identity(here))
