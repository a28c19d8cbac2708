from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.voting.ui.chats import WAIT_S
from voting.conversation import Attachment, Role, Turn
from voting.errors import LimitError
from voting.settings import LimitSettings, SamplingSettings
from voting.ui.chat_state import Chat, Submitted, Unsent
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


class Gone:
    """An upload whose bytes are no longer there."""

    name = "canary-name.txt"

    def getvalue(self) -> bytes:
        """Fails as nobody foresaw."""
        raise RuntimeError("canary")


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
        assert unsent.reason == "One message takes 2 files; the one after them was left out."
        assert unsent.left_out == 1

    def test_a_fault_that_nobody_foresaw(self) -> None:
        """Is told as any other, for a message that cannot be read must not stay to be read again."""
        unsent = read_prompt("Look", [GOOD, Gone()], LIMITS)
        assert isinstance(unsent, Unsent)
        assert (len(unsent.attachments), unsent.left_out) == (1, 1)
        assert unsent.reason == "File 2 of 2: something unexpected happened while it was read."

    @pytest.mark.parametrize(
        ("text", "most", "limits"),
        [("x" * 100_001, "100,000", LIMITS), ("x" * 1_001, "1,000", LimitSettings(max_text_characters=1_000))],
    )
    def test_a_text_that_is_too_long(self, text: str, most: str, limits: LimitSettings) -> None:
        """Comes back whole, to be shortened."""
        unsent = read_prompt(text, [], limits)
        assert isinstance(unsent, Unsent)
        assert unsent.text == text
        assert unsent.reason == f"The message has {len(text):,} characters; one message takes {most} at most."

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


def _page(talk, limits, before=(), turns=()):
    import streamlit as st  # AppTest runs the source of this function alone

    from voting.ui.composer import compose

    if before:
        before.pop()
        st.rerun()  # as a voter who touches something while the page is drawn
    place = st.empty()
    compose(talk, limits, place, turn=lambda: next(turns)) if turns else compose(talk, limits, place)


def _opened(talk: Chat | None = None, limits: LimitSettings = LIMITS, **options: object) -> tuple[AppTest, Chat]:
    talk = talk or Chat((), (), SamplingSettings())
    page = AppTest.from_function(_page, args=(talk, limits), kwargs=options).run()
    assert not page.exception
    return page, talk


def _unsent(
    attachments: tuple[Attachment, ...] = (), *, reason: str = "File 1 of 1: it is too large.", left_out: int = 1
) -> tuple[AppTest, Chat]:
    talk = Chat((), (), SamplingSettings())
    talk.keep_unsent(Unsent("My long message", attachments, reason, left_out))
    return _opened(talk)


def _say(page: AppTest, text: str) -> None:
    page.chat_input[0].set_value(text).run()
    assert not page.exception


def _press(page: AppTest, label: str) -> None:
    next(one for one in page.button if one.label == label).click().run()
    assert not page.exception


class Interrupted(AbstractContextManager[None]):
    """A file that is being read when the voter touches something."""

    def __enter__(self) -> None:
        st.rerun()

    def __exit__(self, *_: object) -> None:
        """Never reached."""


class Watched:
    """A lock that tells when somebody waits for it."""

    def __init__(self) -> None:
        self.waits = threading.Event()
        self._lock = threading.Lock()
        self.release = self._lock.release

    def acquire(self, timeout: float) -> bool:
        """As a lock does."""
        taken = self._lock.acquire(timeout=timeout)
        if not taken:
            self.waits.set()
        return taken


class TestSubmitted:
    """What was submitted is read and sent, whatever is touched meanwhile."""

    def test_a_plain_message_goes_at_once(self) -> None:
        """And leaves a refused one where it is."""
        page, talk = _unsent()
        _say(page, "Hello")
        assert talk.outgoing == Turn(Role.USER, "Hello")
        assert [one.text for one in talk.unsent.values()] == ["My long message"]

    @pytest.mark.parametrize("text", ["    ", " \n\t"])
    def test_blanks_are_no_message(self, text: str) -> None:
        """Nothing is sent and nothing is said."""
        page, talk = _opened()
        _say(page, text)
        assert (talk.submitted, talk.outgoing, talk.unsent) == ([], None, {})

    def test_a_run_that_ends_before_the_message_box_is_drawn(self) -> None:
        """The next one finds the message."""
        before: list[str] = []
        page, talk = _opened(before=before)
        before.append("the switch")
        _say(page, "Hello")
        assert not before
        assert talk.outgoing == Turn(Role.USER, "Hello")

    def test_a_run_that_ends_while_files_are_read(self) -> None:
        """The next one reads them all."""
        talk = Chat((), (), SamplingSettings())
        talk.submitted.append(Submitted("Look", (GOOD, GOOD)))
        _opened(talk, turns=iter([nullcontext(), Interrupted(), nullcontext(), nullcontext()]))
        assert talk.submitted == []
        assert talk.outgoing is not None
        assert (talk.outgoing.content, len(talk.outgoing.attachments)) == ("Look", 2)

    def test_two_runs_that_overlap(self) -> None:
        """A run that is to end goes on reading while the next one begins: each file is read once."""
        talk = Chat((), (), SamplingSettings())
        talk.lock = lock = Watched()  # type: ignore[assignment]  # as far as it is used here
        began, entered = threading.Event(), []

        @contextmanager
        def until_another_run_waits() -> Iterator[None]:
            entered.append(began.set())
            assert lock.waits.wait(WAIT_S)
            yield

        talk.submitted.append(Submitted("First", (GOOD, GOOD)))
        runs = [threading.Thread(target=_opened, args=(talk,), kwargs={"turns": iter(until_another_run_waits, None)})]
        runs[0].start()
        assert began.wait(WAIT_S)
        talk.submitted.append(Submitted("Second"))
        runs.append(threading.Thread(target=_opened, args=(talk,)))
        runs[1].start()
        for run in runs:
            run.join(WAIT_S)
        assert talk.outgoing is not None
        assert (talk.outgoing.content, len(talk.outgoing.attachments)) == ("First\n\nSecond", 2)
        assert (talk.submitted, talk.unsent, len(entered)) == ([], {}, 2)

    def test_what_was_not_sent_yet_goes_together(self) -> None:
        """Text below text, with the files of both."""
        talk = Chat((), (), SamplingSettings())
        talk.submitted += [Submitted("First", (GOOD,)), Submitted("", (GOOD,)), Submitted("Third")]
        _opened(talk)
        assert talk.outgoing is not None
        assert (talk.outgoing.content, len(talk.outgoing.attachments)) == ("First\n\nThird", 2)
        assert not talk.unsent

    @pytest.mark.parametrize(
        ("first", "second", "reason"),
        [
            (
                Submitted("First", (GOOD, GOOD)),
                Submitted("Second", (GOOD,)),
                "Together they have 3 files; one message takes 2.",
            ),
            (
                Submitted("x" * 600),
                Submitted("y" * 600),
                "The message has 1,202 characters; one message takes 1,000 at most.",
            ),
        ],
    )
    def test_what_does_not_fit_together_comes_back(self, first: Submitted, second: Submitted, reason: str) -> None:
        """The later one, whole, with the reason; sent again once the first is on its way, it goes."""
        talk = Chat((), (), SamplingSettings())
        talk.submitted += [first, second]
        page, _ = _opened(talk, LimitSettings(max_attachments=2, max_text_characters=1_000))
        assert talk.outgoing is not None
        assert talk.outgoing.content == first.text
        assert page.text_area[0].value == second.text
        assert reason in page.error[0].value
        _press(page, "Send")
        assert talk.unsent
        talk.outgoing = None
        _press(page, "Send")
        assert talk.outgoing is not None
        assert (talk.outgoing.content, len(talk.outgoing.attachments)) == (second.text, len(second.files))
        assert not talk.unsent


class TestUnsent:
    """The boxes in which refused messages wait."""

    def test_it_shows_the_message_and_the_reason(self) -> None:
        """In place, until the voter decides."""
        page, _ = _unsent()
        assert page.text_area[0].value == "My long message"
        assert page.error[0].value == "Not sent. File 1 of 1: it is too large."

    def test_several_reasons_are_a_list(self) -> None:
        """Each on a line of its own."""
        page, _ = _unsent(reason="File 1 of 2: it is too large.\nFile 2 of 2: it is broken.")
        assert page.error[0].value == "Not sent:\n\n- File 1 of 2: it is too large.\n- File 2 of 2: it is broken."

    @pytest.mark.parametrize(
        ("left_out", "label"), [(0, "Send"), (1, "Send without the file"), (2, "Send without these files")]
    )
    def test_the_button_tells_what_does_not_go_along(self, left_out: int, label: str) -> None:
        """However many reasons there are."""
        page, _ = _unsent(reason="One message takes 10 files; the others were left out.", left_out=left_out)
        assert [one.label for one in page.button] == [label, "Discard"]

    def test_send_without_the_file(self) -> None:
        """What was mended and the files that could be read go."""
        page, talk = _unsent((Attachment("text/plain", 5, "notes"),))
        page.text_area[0].set_value("My short message")
        _press(page, "Send without the file")
        assert talk.outgoing is not None
        assert (talk.outgoing.content, len(talk.outgoing.attachments)) == ("My short message", 1)
        assert not page.text_area

    def test_one_that_is_still_too_long_stays(self) -> None:
        """As it was changed, with how long it is now."""
        page, talk = _unsent()
        page.text_area[0].set_value("x" * 100_002)
        _press(page, "Send without the file")
        assert talk.outgoing is None
        assert page.text_area[0].value == "x" * 100_002
        assert "100,002 characters" in page.error[0].value

    def test_each_keeps_a_box_of_its_own(self) -> None:
        """Another refused message takes the place of none."""
        page, talk = _unsent()
        _say(page, "x" * 100_001)
        assert [one.value[:15] for one in page.text_area] == ["My long message", "x" * 15]
        page.text_area[0].set_value("My shorter message")
        _press(page, "Send without the file")
        assert talk.outgoing == Turn(Role.USER, "My shorter message")
        assert [one.value for one in page.text_area] == ["x" * 100_001]

    def test_nothing_is_not_sent(self) -> None:
        """Neither text nor file."""
        page, talk = _unsent()
        page.text_area[0].set_value("  ")
        _press(page, "Send without the file")
        assert talk.outgoing is None
        assert page.error

    def test_discard(self) -> None:
        """The box goes and nothing is sent."""
        page, talk = _unsent()
        _press(page, "Discard")
        assert (talk.outgoing, talk.unsent) == (None, {})
        assert not page.text_area
