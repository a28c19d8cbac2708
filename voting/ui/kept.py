"""Shows the record as it would be stored, before there is one, and lets the voter mend what the screening did."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from voting.collector import Collector
from voting.errors import VotingError
from voting.pending import Pending
from voting.ports import Finding, Record
from voting.ui.markdown import safe_text
from voting.ui.record_html import STYLE, details_html, in_sight, texts_html
from voting.ui.telling import told

PATIENCE_S: Final = 8.0
"""How long the view waits for the screening before it offers to look again."""


def show_kept(pending: Pending, collector: Collector) -> None:
    """Draws the record of an open comparison, and lets the voter have another word masked in it."""
    st.html(STYLE)
    number = pending.draft.comparison_id
    if not pending.draft.complete:
        st.caption("The record is complete once both responses have ended.")
        st.button("Look again", key=f"voting-look-{number}")
        return
    # What can be mended stands right under the texts; it is drawn first, because a word to mask changes them.
    texts = st.container()
    with st.form(f"voting-mask-{number}", clear_on_submit=True, border=False):
        word = st.text_input(
            "Mask another word",
            help="For what the screening missed. It is masked in the whole conversation and both responses.",
            max_chars=200,
        )
        if st.form_submit_button("Mask it") and word.strip():
            pending.mask(word)
    found = _preview(pending, collector, texts)
    if found is None:
        return
    record, findings, unseen = found
    with texts:
        st.html(texts_html(record, findings))
        _tell_unseen(unseen)
        _offer_reporting(pending, in_sight(record, findings))
    st.html(details_html(record, findings))
    if collector.notice.how_long:
        st.markdown(collector.notice.how_long)


def _tell_unseen(words: Sequence[str]) -> None:
    """Says which words masked nothing: who mistyped one must not believe that it is gone."""
    if words:
        told_words = ", ".join(f"“{safe_text(word)}”" for word in words)
        st.warning(f"Nothing was masked for {told_words}: that stands nowhere in the conversation or the responses.")


def _preview(
    pending: Pending, collector: Collector, place: DeltaGenerator
) -> tuple[Record, tuple[Finding, ...], tuple[str, ...]] | None:
    """Returns the record, its findings and the words that masked nothing, or draws in `place` why there is none."""
    number = pending.draft.comparison_id
    with place:
        try:
            with st.spinner("Screening the text …"):
                record, findings = collector.preview(pending, PATIENCE_S)
                return record, findings, pending.prepared(0).screened.unseen
        except VotingError as error:
            if not pending.ready:
                st.info("The text is still being screened. A vote waits for that too.")
                st.button("Look again", key=f"voting-look-{number}")
                return None
            st.warning(f"Nothing can be kept at present: {told(error)} A vote would not be saved; skipping works.")
            st.button("Screen again", key=f"voting-screen-{number}", on_click=pending.retry)
            return None


def _offer_reporting(pending: Pending, findings: Sequence[Finding]) -> None:
    """Draws the placeholders as pills: one tap says that what one stands for is nothing personal."""
    if not findings:
        return
    chosen = st.pills(
        "Masked by mistake?",
        [finding.placeholder for finding in findings],
        selection_mode="multi",
        key=f"voting-mistaken-{pending.draft.comparison_id}",
        help="Tap what is nothing personal. It stays masked in this vote; kept is how many of which kind were tapped, "
        "so that the screening can be mended.",
    )
    pending.report(chosen)
