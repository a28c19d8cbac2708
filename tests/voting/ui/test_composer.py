from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

import pytest
from streamlit.testing.v1 import AppTest

from voting.conversation import Attachment, Turn
from voting.errors import LimitError
from voting.settings import LimitSettings, SamplingSettings
from voting.ui.chat_state import Chat, Unsent
from voting.ui.composer import read_prompt

LIMITS = LimitSettings(max_attachment_bytes=20)


@dataclass
class File:
    """An upload."""

    name: str
    content: bytes

    def getvalue(self) -> bytes:
        """As the browser's file does."""
        return self.content


class Busy(AbstractContextManager[None]):
    """A turn that does not come."""

    def __enter__(self) -> None:
        raise LimitError("many people are busy")

    def __exit__(self, *_: object) -> None:
        """Never reached."""


GOOD = File("canary-name.txt", b"notes")
LARGE = File("canary-name.txt", b"x" * 21)
BROKEN = File("canary-name.txt", b"\x00\x00")


class TestReadPrompt:
    """What was typed comes back whatever becomes of the files."""

    def test_text_and_files(self) -> None:
        """In the order in which they were attached."""
        turn = read_prompt("Look", [GOOD, GOOD], LIMITS)
        assert isinstance(turn, Turn)
        assert (turn.content, [one.text for one in turn.attachments]) == ("Look", ["notes", "notes"])

    def test_a_refused_file_is_named_by_its_position(self) -> None:
        """And not by its name; the others are kept."""
        unsent = read_prompt("Look", [GOOD, LARGE, GOOD], LIMITS)
        assert isinstance(unsent, Unsent)
        assert (unsent.text, len(unsent.attachments)) == ("Look", 2)
        assert unsent.reason == "File 2 of 3: the file is larger than 20 bytes."

    def test_every_reason_is_told(self) -> None:
        """So that nobody has to find them out one by one."""
        unsent = read_prompt("Look", [LARGE, BROKEN], LIMITS)
        assert isinstance(unsent, Unsent)
        assert [one.partition(":")[0] for one in unsent.reason.split("\n")] == ["File 1 of 2", "File 2 of 2"]
        assert "canary" not in unsent.reason

    def test_each_file_waits_for_its_turn(self) -> None:
        """One that may not be read now is told like any other that could not be."""
        turns = iter([nullcontext(), Busy(), nullcontext()])
        unsent = read_prompt("Look", [GOOD] * 3, LIMITS, turn=lambda: next(turns))
        assert isinstance(unsent, Unsent)
        assert (len(unsent.attachments), unsent.reason) == (2, "File 2 of 3: many people are busy.")

    def test_more_files_than_one_message_takes(self) -> None:
        """The first ones are read, and it is said that the others are not."""
        unsent = read_prompt("Look", [GOOD] * 3, LimitSettings(max_attachments=2))
        assert isinstance(unsent, Unsent)
        assert len(unsent.attachments) == 2
        assert unsent.reason == "One message takes 2 files; those after them were left out."

    @pytest.mark.parametrize("text", ["a\x00b", "half \ud800"])
    def test_a_text_that_nobody_can_keep(self, text: str) -> None:
        """Comes back to be mended, with its files."""
        unsent = read_prompt(text, [GOOD], LIMITS)
        assert isinstance(unsent, Unsent)
        assert (unsent.text, len(unsent.attachments)) == (text, 1)

    def test_the_repr_shows_no_text(self) -> None:
        """Neither of the message nor of a file."""
        unsent = read_prompt("canary-text", [GOOD, LARGE], LIMITS)
        assert "canary" not in repr(unsent)
        assert "notes" not in repr(unsent)


def _page(talk, limits):
    from voting.ui.composer import compose  # AppTest runs the source of this function alone

    compose(talk, limits)


def _opened(
    attachments: tuple[Attachment, ...] = (), *, reason: str = "File 1 of 1: it is too large."
) -> tuple[AppTest, Chat]:
    talk = Chat((), (), SamplingSettings())
    talk.unsent = Unsent("My long message", attachments, reason)
    return AppTest.from_function(_page, args=(talk, LIMITS)).run(), talk


def _press(page: AppTest, label: str) -> None:
    next(one for one in page.button if one.label == label).click().run()
    assert not page.exception


class TestUnsent:
    """The box in which a refused message waits."""

    def test_it_shows_the_message_and_the_reason(self) -> None:
        """In place, until the voter decides."""
        page, _ = _opened()
        assert page.text_area[0].value == "My long message"
        assert page.error[0].value == "Not sent. File 1 of 1: it is too large."

    def test_several_reasons_are_a_list(self) -> None:
        """Each on a line of its own, and the button speaks of several."""
        page, _ = _opened(reason="File 1 of 2: it is too large.\nFile 2 of 2: it is broken.")
        assert page.error[0].value == "Not sent:\n\n- File 1 of 2: it is too large.\n- File 2 of 2: it is broken."
        assert "Send without these files" in [one.label for one in page.button]

    def test_send_without_the_file(self) -> None:
        """What was mended and the files that could be read go."""
        page, talk = _opened((Attachment("text/plain", 5, "notes"),))
        page.text_area[0].set_value("My short message")
        _press(page, "Send without the file")
        assert talk.outgoing is not None
        assert (talk.outgoing.content, len(talk.outgoing.attachments)) == ("My short message", 1)
        assert not page.text_area

    def test_nothing_is_not_sent(self) -> None:
        """Neither text nor file."""
        page, talk = _opened()
        page.text_area[0].set_value("  ")
        _press(page, "Send without the file")
        assert talk.outgoing is None
        assert page.error

    def test_discard(self) -> None:
        """The box goes and nothing is sent."""
        page, talk = _opened()
        _press(page, "Discard")
        assert (talk.outgoing, talk.unsent) == (None, None)
        assert not page.text_area

    def test_a_plain_message_goes_at_once(self) -> None:
        """And leaves a refused one where it is."""
        page, talk = _opened()
        page.chat_input[0].set_value("Hello").run()
        assert not page.exception
        assert talk.outgoing is not None
        assert talk.outgoing.content == "Hello"
        assert talk.unsent is not None
