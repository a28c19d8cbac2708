"""Where a voter writes: the message box, its files, and what could not be sent. Nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Final, Protocol

import streamlit as st

from voting.conversation import Attachment, Role, Turn
from voting.errors import VotingError
from voting.settings import LimitSettings
from voting.ui.chat_state import Chat, Unsent
from voting.uploads import PictureReader, read_upload

_MOST_CHARACTERS: Final = 100_000
_READING: Final = "Reading the attached files…"


class Upload(Protocol):
    """A file as the browser sent it."""

    @property
    def name(self) -> str:
        """As on the voter's disk; only its ending is looked at."""
        ...

    def getvalue(self) -> bytes:
        """Returns its bytes."""
        ...


def compose(
    talk: Chat,
    limits: LimitSettings,
    pictures: PictureReader | None = None,
    turn: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> None:
    """Shows the message box and, above it, what could not be sent; leaves what is to be sent in `talk.outgoing`.

    Args:
        talk: The conversation.
        limits: On files and their text.
        pictures: Reads what stands in pictures; None keeps type and size alone.
        turn: Returns a block that begins when a file of this voter may be read.
    """
    submitted = st.chat_input(
        "Message",
        key="voting-prompt",
        accept_file="multiple",
        max_chars=_MOST_CHARACTERS,
    )
    if submitted:
        with st.spinner(_READING) if submitted.files else nullcontext():
            taken = read_prompt(submitted.text, submitted.files, limits, pictures, turn)
        if isinstance(taken, Turn):
            talk.outgoing = taken
        else:
            talk.unsent = taken
    if talk.unsent is not None:
        _show_unsent(talk, talk.unsent)


def read_prompt(
    text: str,
    files: Sequence[Upload],
    limits: LimitSettings,
    pictures: PictureReader | None = None,
    turn: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> Turn | Unsent:
    """Returns the voter's turn, or what is left of it when a file or the text is refused, with every reason."""
    attachments: list[Attachment] = []
    reasons: list[str] = []
    if len(files) > limits.max_attachments:
        reasons.append(f"One message takes {limits.max_attachments:,} files; those after them were left out.")
    for position, file in enumerate(files[: limits.max_attachments], start=1):
        try:
            with turn():
                attachments.append(
                    read_upload(
                        file.name,
                        file.getvalue(),
                        max_bytes=limits.max_attachment_bytes,
                        max_characters=limits.max_text_characters,
                        pictures=pictures,
                    )
                )
        except VotingError as error:
            reasons.append(f"File {position} of {len(files)}: {error.sentence}")
    if reasons:
        return Unsent(text, tuple(attachments), "\n".join(reasons))
    return _turn(text, tuple(attachments))


def _turn(text: str, attachments: tuple[Attachment, ...]) -> Turn | Unsent:
    try:
        return Turn(Role.USER, text, attachments)
    except VotingError as error:
        return Unsent(text, attachments, error.sentence)


def _show_unsent(talk: Chat, unsent: Unsent) -> None:
    with st.form("voting-unsent"):
        reasons = unsent.reason.split("\n")
        st.error("Not sent. " + reasons[0] if len(reasons) == 1 else "Not sent:\n\n- " + "\n- ".join(reasons))
        text = st.text_area("Your message", value=unsent.text, max_chars=_MOST_CHARACTERS)
        if unsent.attachments:
            st.caption(f"Files that could be read and go with it: {len(unsent.attachments)}")
        with st.container(horizontal=True):
            rest = "the file" if len(reasons) == 1 else "these files"
            send = st.form_submit_button(f"Send without {rest}", type="primary")
            discard = st.form_submit_button("Discard")
    if send and ((text or "").strip() or unsent.attachments):
        taken = _turn(text or "", unsent.attachments)
        talk.outgoing, talk.unsent = (taken, None) if isinstance(taken, Turn) else (None, taken)
        st.rerun()
    if discard:
        talk.unsent = None
        st.rerun()
