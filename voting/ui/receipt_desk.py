"""The receipts of a session's votes, and the box in which any receipt takes its vote back."""

from __future__ import annotations

import contextlib

import streamlit as st

from voting.collector import Collector
from voting.errors import VotingError
from voting.identity import Identity
from voting.ports import Receipt
from voting.receipt_file import FILE_NAME, signed_size, write_receipt
from voting.receipts import normalise
from voting.ui.session_receipts import drop_receipt, keep_receipt, session_receipts
from voting.ui.telling import told
from voting.ui.widget import voter_secret


def receipt_box(collector: Collector, *, identity: Identity | None = None) -> None:
    """Shows a box to take a vote back with its receipt, and below it the receipts of this session's votes.

    It answers the same whether or not a receipt belongs to a vote. Put it where a voter finds it, such as into the
    sidebar or onto a page of its own.

    Args:
        collector: The one that ballots have.
        identity: As for `ballot`.
    """
    with st.form("voting-withdraw", border=False):
        code = st.text_input("Receipt", placeholder="R7KQ-…", max_chars=200, autocomplete="off")
        pressed = st.form_submit_button("Take it back", type="primary")
    if pressed:
        _withdraw(collector, code or "")
    _claim(collector, identity)
    _list(collector)


def _claim(collector: Collector, identity: Identity | None) -> None:
    """Puts receipts on the list that this voter has not seen, since the page was gone before the vote was saved."""
    with contextlib.suppress(VotingError):  # then those of this session are listed alone
        for receipt in collector.claim(voter_secret(identity)):
            keep_receipt(receipt)


def _list(collector: Collector) -> None:
    listed = session_receipts()
    if not listed:
        return
    st.header("Receipts of this session", anchor=False)
    st.caption(
        "Newest first. They are shown until this page is reloaded or closed, so copy or download what you want to keep."
    )
    for receipt in listed:
        place = st.empty()
        with place.container(gap=None, key=f"voting-receipt-{receipt.code}"):
            pressed = _show(receipt)
            if pressed and _take_back(collector, receipt.code):
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


def _withdraw(collector: Collector, code: str) -> None:
    if not code.strip():
        st.warning("Nothing was entered.")
        return
    written = normalise(code)
    if written is None:
        st.warning(
            "This is not a receipt: a symbol is missing or mistyped. Please compare it with the one you were shown."
        )
        return
    if _take_back(collector, written):
        st.success("Done. If this receipt belonged to a vote or a skip, it is now erased.")


def _take_back(collector: Collector, code: str) -> bool:
    """Erases what a code belongs to; says why where it cannot."""
    try:
        collector.withdraw(code)
    except VotingError as error:
        st.error(f"Not taken back: {told(error)} Please try again.")
        return False
    drop_receipt(code)
    return True
