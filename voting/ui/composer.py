"""Where a voter writes: the message box, its files, and what could not be sent. Nothing that was typed is lost.

Streamlit ends a run of the page at its next output as soon as the voter touches anything, and begins the next one
without waiting for that. So a message is kept in the chat before anything is drawn, and read once, in whichever run
gets to it. What was not sent yet when another message comes goes together with it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Final

import streamlit as st

from voting.conversation import Attachment, Role, Turn
from voting.counting import counted
from voting.errors import VotingError
from voting.settings import LimitSettings
from voting.ui import state
from voting.ui.chat_state import Chat, Submitted, Unsent, Upload
from voting.ui.conversation_view import show_turn
from voting.ui.markdown import safe_markdown
from voting.uploads import PictureReader, read_upload

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

_log: Final = logging.getLogger(__name__)
# Told after it was entered: a box with a limit of its own takes nothing of a longer text, and does not say so.
_MOST_CHARACTERS: Final = 100_000
_READING: Final = "Reading the attached files…"
_BOX: Final = "voting-prompt"


def compose(
    talk: Chat,
    limits: LimitSettings,
    waiting: DeltaGenerator,
    pictures: PictureReader | None = None,
    turn: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> None:
    """Shows the message box and, above it, what could not be sent; leaves what is to be sent in `talk.outgoing`.

    Args:
        talk: The conversation.
        limits: On files and their text.
        waiting: The empty place in which to show what is being read.
        pictures: Reads what stands in pictures; None keeps type and size alone.
        turn: Returns a block that begins when a file of this voter may be read.
    """
    st.chat_input("Message", key=_BOX, accept_file="multiple", on_submit=_take, args=(talk,))
    while talk.submitted:
        files = any(one.files for one in talk.submitted)
        with show_waiting(talk, waiting, _READING) if files else nullcontext():
            _read_next(talk, limits, pictures, turn)
    for number, unsent in list(talk.unsent.items()):
        _show_unsent(talk, number, unsent, limits)


@contextmanager
def show_waiting(talk: Chat, waiting: DeltaGenerator, why: str) -> Iterator[None]:
    """Shows, as long as the block lasts, what the voter has sent and no model was asked yet, and what it waits for."""
    with waiting.container():
        if talk.outgoing is not None:
            show_turn(talk.outgoing)
        for one in talk.submitted:
            with st.chat_message("user", avatar=None):
                st.markdown(safe_markdown(one.text), anchors=False)
        with st.spinner(why):
            yield
    waiting.empty()


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
    if (beyond := len(files) - limits.max_attachments) > 0:
        rest = "the one after them was" if beyond == 1 else f"the {beyond:,} after them were"
        reasons.append(f"One message takes {counted(limits.max_attachments, 'file')}; {rest} left out.")
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
        except Exception as error:  # noqa: BLE001  # else the message would be read, in vain, in every run to come
            _log.error("an attached file could not be read: %s", type(error).__name__)
            reasons.append(f"File {position} of {len(files)}: something unexpected happened while it was read.")
    return _turn(text, tuple(attachments), limits, reasons, left_out=len(files) - len(attachments))


def _turn(
    text: str,
    attachments: tuple[Attachment, ...],
    limits: LimitSettings,
    reasons: Sequence[str] = (),
    left_out: int = 0,
) -> Turn | Unsent:
    most = min(_MOST_CHARACTERS, limits.max_text_characters)
    against = list(reasons)
    if len(text) > most:
        against.append(f"The message has {len(text):,} characters; one message takes {most:,} at most.")
    if not against:
        try:
            return Turn(Role.USER, text, attachments)
        except VotingError as error:
            against.append(error.sentence)
    return Unsent(text, attachments, "\n".join(against), left_out)


def _take(talk: Chat) -> None:
    """Keeps what was just submitted, before anything is drawn."""
    submitted = state.widget_value(_BOX)
    text, files = getattr(submitted, "text", "") or "", tuple(getattr(submitted, "files", ()))
    if text.strip() or files:
        talk.submitted.append(Submitted(text, files))


def _read_next(
    talk: Chat,
    limits: LimitSettings,
    pictures: PictureReader | None,
    turn: Callable[[], AbstractContextManager[None]],
) -> None:
    """Reads the oldest message, if no other run does so first. Draws nothing until the message has its place."""
    while not talk.lock.acquire(timeout=0.1):
        state.breathe()
    try:
        if talk.submitted:
            first = talk.submitted[0]
            _put(talk, read_prompt(first.text, first.files, limits, pictures, turn), limits)
            del talk.submitted[0]
    finally:
        talk.lock.release()


def _put(talk: Chat, taken: Turn | Unsent, limits: LimitSettings, number: int | None = None) -> None:
    """Puts a message to what is to be sent, or to what could not be.

    Args:
        talk: The conversation.
        taken: The message.
        limits: On files.
        number: Of the same message where it could not be sent before.
    """
    if isinstance(taken, Turn) and talk.outgoing is not None:
        taken = _together(talk.outgoing, taken, limits)
    if isinstance(taken, Turn):
        talk.outgoing = taken
        if number is not None:
            del talk.unsent[number]
    elif number is None:
        talk.keep_unsent(taken)
    else:
        talk.unsent[number] = taken


def _together(first: Turn, second: Turn, limits: LimitSettings) -> Turn | Unsent:
    """Returns both messages as one, or the second with the reason why it has to wait for the first."""
    text = "\n\n".join(one for one in (first.content, second.content) if one.strip())
    attachments = first.attachments + second.attachments
    reasons: tuple[str, ...] = ()
    if len(attachments) > limits.max_attachments:
        reasons = (f"Together they have {len(attachments):,} files; one message takes {limits.max_attachments:,}.",)
    both = _turn(text, attachments, limits, reasons)
    if isinstance(both, Turn):
        return both
    before = (
        "Your message before it still waits to be sent, and the two do not fit into one. Please send it afterwards."
    )
    return Unsent(second.content, second.attachments, f"{before}\n{both.reason}")


def _show_unsent(talk: Chat, number: int, unsent: Unsent, limits: LimitSettings) -> None:
    with st.form(f"voting-unsent-{number}"):
        reasons = unsent.reason.split("\n")
        st.error("Not sent. " + reasons[0] if len(reasons) == 1 else "Not sent:\n\n- " + "\n- ".join(reasons))
        st.text_area("Your message", value=unsent.text, key=_field(number))
        if unsent.attachments:
            st.caption(f"Files that could be read and go with it: {len(unsent.attachments)}")
        with st.container(horizontal=True):
            without = {0: "", 1: " without the file"}.get(unsent.left_out, " without these files")
            st.form_submit_button(f"Send{without}", type="primary", on_click=_send, args=(talk, number, limits))
            st.form_submit_button("Discard", on_click=_discard, args=(talk, number))


def _field(number: int) -> str:
    return f"voting-unsent-text-{number}"


def _send(talk: Chat, number: int, limits: LimitSettings) -> None:
    text = str(state.widget_value(_field(number)) or "")
    with talk.lock:
        unsent = talk.unsent.get(number)
        if unsent is not None and (text.strip() or unsent.attachments):
            _put(talk, _turn(text, unsent.attachments, limits), limits, number)


def _discard(talk: Chat, number: int) -> None:
    talk.unsent.pop(number, None)
