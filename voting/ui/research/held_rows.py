"""Rows that wait for a reviewer: what may be left in them, their texts, and the decision. Nobody's name is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from voting.errors import VotingError
from voting.research import Releases

if TYPE_CHECKING:
    from voting.release.reviews import Decision, Held

_AT_ONCE: Final = 5
_MOST_CHARACTERS: Final = 300
_MOST_DECISIONS: Final = 1_000
_ABBREVIATED: Final = frozenset({"AWS", "GCP", "IBAN", "ID", "IP", "MAC", "SSN", "URL", "US", "UUID"})
_WHO: Final = {"user": "The voter", "assistant": "A model", "system": "The system"}


def held_rows(releases: Releases) -> None:
    """Draws those that wait, the riskiest first, and what was decided; nothing where no row was ever held."""
    held, decided = releases.held(), releases.decisions()
    if not held and not decided:
        return
    st.header("Rows that wait for a decision", anchor=False)
    if held:
        _waiting(releases, held)
    else:
        st.markdown("No row waits. What the next build holds back will be here.")
    if decided:
        _decided(releases, decided)


def _waiting(releases: Releases, held: Sequence[Held]) -> None:
    number = f"{len(held):,} {'row waits' if len(held) == 1 else 'rows wait'}"
    st.markdown(
        f"{number} and will be in no release until somebody decides. A row that is let in stays in until its text "
        "changes, and is screened again each time. Your reason is kept; who you are is not."
    )
    some = held[:_AT_ONCE]
    if len(held) > len(some):
        st.caption(f"The riskiest {len(some)} of {len(held):,}; the next ones follow.")
    texts: Mapping[str, Any] | None = None
    if st.toggle("Show their texts", key="research-held-texts"):
        try:
            with st.spinner("Looking them up …"):
                texts = releases.texts.of([one.review for one in some])
        except VotingError as error:
            st.error(f"Not shown: {error.sentence}")
    for one in some:
        with st.container(border=True):
            _row(releases, one, texts)


def _row(releases: Releases, one: Held, texts: Mapping[str, Any] | None) -> None:
    st.markdown(f"**{_why(one)}**" + (f" · risk {one.risk:.2f}" if one.reason == "leak" else ""))
    st.caption(f"Row {one.review}")
    if texts is not None and one.review not in texts:
        st.markdown("Its vote was taken back since, so it will be in no release.")
        return
    shown = list(_texts(texts[one.review])) if texts is not None else []
    if texts is not None and not shown:
        st.markdown("Its texts were cut out since, because of their age, so the next build will not hold it back.")
    for title, text in shown:
        st.caption(title)
        st.code(text, language=None, wrap_lines=True)  # as it is: no address in it is fetched, nothing in it runs
    with st.form(f"research-held-{one.review}", border=False, enter_to_submit=False):
        why = st.text_input("Why", max_chars=_MOST_CHARACTERS, placeholder="such as: a character in a story")
        with st.container(horizontal=True):
            let_in = st.form_submit_button("Let it into releases")
            keep_out = st.form_submit_button("Keep it out")
    if not (let_in or keep_out):
        return
    if not why.strip():
        st.warning("Not decided: say why in a few words, for those who look at it later.")
        return
    try:
        releases.decide(one.review, release=let_in, why=why.strip())
    except VotingError as error:
        st.error(f"Not decided: {error.sentence}")
    else:
        st.rerun()


def _why(one: Held) -> str:
    if one.reason == "fingerprint":
        return "One voter alone used this prompt again and again"
    kinds = ", ".join(f"{number:,} × {_in_words(kind)}" for kind, number in one.kinds.items())
    return f"Perhaps left in it: {kinds}" if kinds else "Something personal may be left in it"


def _in_words(kind: str) -> str:
    return " ".join(word if word in _ABBREVIATED else word.lower() for word in kind.split("_"))


def _texts(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for turn in row.get("conversation") or ():
        yield _WHO.get(turn["role"], "Somebody"), turn["content"]
        for attached in turn.get("attachments") or ():
            if attached.get("text"):
                yield "Attached", attached["text"]
    for name, title in (("response_a", "Left response"), ("response_b", "Right response"), ("comment", "Comment")):
        if row.get(name):
            yield title, row[name]
    for side in "ab":
        told = {name: value for name, value in (row.get(f"parameters_{side}") or {}).items() if isinstance(value, str)}
        for name, value in sorted(told.items()):
            yield f"Parameter {name} of the {'left' if side == 'a' else 'right'} model", value


def _decided(releases: Releases, decided: Sequence[Decision]) -> None:
    with st.expander(f"Decided: {len(decided):,}"):
        rows = [
            {
                "row": one.review,
                "decision": "let in" if one.release else "kept out",
                "why": one.why,
                "day": one.day,
                "note": "" if one.counts else "its text has changed, so it waits again",
            }
            for one in decided[:_MOST_DECISIONS]
        ]
        picked = st.dataframe(
            rows,
            hide_index=True,
            key="research-decided",
            on_select="rerun",
            selection_mode="multi-row",
            column_config={
                "row": st.column_config.TextColumn("Row", width="small"),
                "decision": st.column_config.TextColumn("Decision", width="small"),
                "why": st.column_config.TextColumn("Why", width="large"),
                "day": st.column_config.TextColumn("Day (UTC)", width="small"),
                "note": st.column_config.TextColumn("Note"),
            },
        )
        chosen = [rows[place]["row"] for place in picked.selection.rows]
        if st.button(f"Decide {len(chosen):,} chosen anew", key="research-reopen", disabled=not chosen):
            releases.reopen(chosen)
            st.rerun()
