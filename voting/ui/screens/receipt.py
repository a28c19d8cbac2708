"""Receipt: takes a vote back with its receipt, without an account."""

from __future__ import annotations

import streamlit as st

from voting.errors import VotingError
from voting.ports import Receipt
from voting.receipt_file import FILE_NAME, signed_size, write_receipt
from voting.receipts import normalise
from voting.ui import site, state
from voting.ui.chat_state import Chat
from voting.ui.session_receipts import drop_receipt, session_receipts
from voting.ui.telling import told


def receipt() -> None:
    """Draws the page. It answers the same whether or not the receipt belongs to a vote."""
    st.title("Take a vote back", anchor=False)
    st.markdown(
        "Enter the receipt that you were shown after voting or skipping. The vote, its conversation and both responses "
        "are erased, and datasets published later leave it out. No account is needed."
    )
    with st.form("voting-withdraw", border=False):
        code = st.text_input("Receipt", placeholder="R7KQ-…", max_chars=200, autocomplete="off")
        pressed = st.form_submit_button("Take it back", type="primary")
    if pressed:
        _withdraw(code or "")
    _list_receipts()


def _list_receipts() -> None:
    receipts = session_receipts()
    if not receipts:
        return
    st.header("Receipts of this session", anchor=False)
    st.caption(
        "Newest first. They are shown until this page is reloaded or closed, so copy or download what you want to keep."
    )
    for receipt in receipts:
        place = st.empty()
        with place.container(gap=None, key=f"voting-receipt-{receipt.code}"):
            pressed = _show(receipt)
            if pressed and _take_back(receipt.code):
                place.success("Taken back. What belonged to this receipt is erased.")


def _show(receipt: Receipt) -> bool:
    """Returns whether it shall be taken back."""
    st.code(receipt.code, language=None)
    if receipt.proof is not None:
        number, size = receipt.proof.leaf_index + 1, signed_size(receipt.proof)
        st.caption(f"Entry {number:,} of {size:,} in the signed log. The download proves it.")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            "Download",
            write_receipt(receipt),
            file_name=FILE_NAME,
            mime="text/plain",
            key=f"voting-download-{receipt.code}",
            on_click="ignore",
            type="tertiary",
            icon=":material/download:",
        )
        return st.button(
            "Take it back", key=f"voting-take-back-{receipt.code}", type="tertiary", icon=":material/undo:"
        )


def _withdraw(code: str) -> None:
    if not code.strip():
        st.warning("Nothing was entered.")
        return
    written = normalise(code)
    if written is None:
        st.warning(
            "This is not a receipt: a symbol is missing or mistyped. Please compare it with the one you were shown."
        )
        return
    if _take_back(written):
        st.success("Done. If this receipt belonged to a vote or a skip, it is now erased.")


def _take_back(code: str) -> bool:
    """Erases what a code belongs to; says why where it cannot."""
    try:
        site.current().collector.withdraw(code)
    except VotingError as error:
        st.error(f"Not taken back: {told(error)} Please try again.")
        return False
    drop_receipt(code)
    talk = state.peek("chat")
    if isinstance(talk, Chat):
        talk.take_back(code)
    return True
