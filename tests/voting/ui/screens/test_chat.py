"""The chat's page: where answers, and what stands for them, are drawn."""

from __future__ import annotations

import threading
from itertools import chain, count, repeat
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from tests.fakes import NOTICE, WordScreener, make_comparison
from tests.voting.ui.ballots import Held, Table
from tests.voting.ui.chats import ALWAYS, NAMES, WAIT_S, Room, failing
from voting.campaign import SAMPLE, load_campaign
from voting.collector import Collector
from voting.conversation import Role, Turn
from voting.pace import Pace, Rates
from voting.settings import Settings
from voting.streaming import ResponseStream
from voting.ui import site, state
from voting.ui.ballot_state import BallotState, Status
from voting.ui.chat_state import Exchange
from voting.ui.screens import chat


def _page() -> None:
    import streamlit as st  # AppTest runs the source of this function alone

    from voting.ui.screens.chat import chat

    chat(st.Page(lambda: None, title="Compare", url_path="compare"))


def open_page(room: Room) -> AppTest:
    """The page in a session with this room's chat."""
    here = site.Site(Settings(), room.collector, (load_campaign(SAMPLE),), models=room.configs)
    site.install(here)
    page = AppTest.from_function(_page, default_timeout=30)
    page.session_state["voting.chat"] = room.chat
    page.run()
    assert not page.exception
    return page


def _first_page() -> None:
    import streamlit as st  # AppTest runs the source of this function alone

    from voting.ui.screens.chat import chat

    other = st.Page(lambda: None, title="Compare", url_path="compare")
    st.navigation([st.Page(lambda: chat(other), title="Chat", default=True), other]).run()


class TestNoModel:
    """What somebody sees first who has just started the app."""

    def test_what_works_at_once_comes_first(self) -> None:
        """Then what has to be set, which needs another start."""
        site.install(site.Site(Settings(), Room().collector, (load_campaign(SAMPLE),)))
        page = AppTest.from_function(_first_page, default_timeout=30).run()
        assert not page.exception
        shown = [one.type for one in page.main]
        assert shown[-3:] == ["markdown", "page_link", "markdown"]
        assert "start the app again" in page.markdown[-1].value


class TestWhatStandsForAnAnswer:
    """On the measure of every other answer: what comes next must not move it."""

    def test_the_response_that_is_left(self) -> None:
        """With the sentence that says why there is one alone."""
        room = Room(ALWAYS, NAMES[:2])
        room.models[NAMES[1]].fault = failing(NAMES[1])
        exchange = room.ask()
        exchange.ballot.void()
        answer = open_page(room).chat_message[-1]
        assert answer.name == "assistant"
        assert answer.markdown[0].value.startswith("larch-2 to")
        assert "nothing to compare" in answer.caption[0].value

    def test_the_response_that_is_left_fails_too(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """While it is shown: then none is left, and nothing says that one of two is missing."""
        room = Room(ALWAYS, NAMES[:2])
        for model in room.models.values():
            model.fault = failing(model.name)
        left = room.models[NAMES[1]]
        left.go = threading.Event()
        exchange = room.ask(wait=False)
        exchange.ballot.void()
        wait = ResponseStream.wait
        monkeypatch.setattr(
            ResponseStream, "wait", lambda stream, timeout_s: (left.go.set(), wait(stream, timeout_s))[1]
        )
        page = open_page(room)
        assert exchange.failed
        assert [one.value for one in page.error] == [f"No answer: {reason}" for reason in exchange.reasons]
        assert not page.caption

    def test_why_there_is_none(self) -> None:
        """The reason and the way to try again; in the past, that no answer came."""
        room = Room()
        room.models[NAMES[0]].fault = failing(NAMES[0])
        room.ask("one")
        answer = open_page(room).chat_message[-1]
        assert answer.name == "assistant"
        assert answer.error[0].value.startswith("No answer: ")
        assert [one.label for one in answer.button] == ["Try again"]
        room.models[NAMES[0]].fault = None
        assert room.ask("two").stream.wait(WAIT_S)
        past = open_page(room).chat_message[1]
        assert (past.name, past.caption[0].value) == ("assistant", "No answer came.")


class TestPast:
    """What stands under an answer that the voter has left."""

    @pytest.mark.parametrize("compared", [False, True])
    @pytest.mark.parametrize(
        ("fails", "told"), [(False, "You chose this · receipt "), (True, "Not saved. One of the two responses")]
    )
    def test_what_became_of_a_choice_is_told_while_the_next_answer_streams(
        self, monkeypatch: pytest.MonkeyPatch, compared: bool, fails: bool, told: str
    ) -> None:
        """Not when it has ended, which may take minutes."""
        before, after = ((Held("larch-2"), Held("cobalt-mini", fails=one)) for one in (fails, False))
        left, following = Table.with_streams(*before), Table.with_streams(*after)
        room, prompt, said = Room(), Turn(Role.USER, "hi"), []
        left.send("choose", winner="model_a")
        last = Exchange(prompt, stream=after[0].stream)
        if compared:
            last = Exchange(prompt, draft=following.ballot.pending.draft, ballot=following.ballot)
        room.chat.exchanges[:] = [Exchange(prompt, draft=left.ballot.pending.draft, ballot=left.ballot), last]
        looks = count()

        def look() -> None:  # at each turn of the loop that paints
            look = next(looks)
            for one in before if look == 0 else after if look == 2 else ():
                one.end()
            if look == 0:
                assert left.ballot.wait_saved(WAIT_S)
            elif look == 1:
                assert last.running
                said.append(captions[-1])

        captions: list[str] = []
        tell = chat.past_outcome
        monkeypatch.setattr(chat, "past_outcome", lambda ballot: captions.append(tell(ballot)) or captions[-1])
        monkeypatch.setattr(state, "breathe", look)
        page = open_page(room)
        assert captions[0] == "Your choice is being saved…"
        assert [one.startswith(told) for one in (*said, page.chat_message[1].caption[0].value)] == [True, True]

    def test_what_is_saved_in_the_midst_of_a_look(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Is told at the next one: the thread that saves waits for no page."""
        said: list[str] = []
        monkeypatch.setattr(chat.st, "empty", lambda: SimpleNamespace(caption=said.append))
        table, saves, asked = Table(), chat._Saves(), chain(repeat(Status.SAVING, 3), repeat(Status.SAVED))
        table.send("choose", winner="model_a")

        class Ending(BallotState):
            status = property(lambda _: next(asked), lambda *_: None)  # two times when shown, then by the first look

        ballot = Ending(table.ballot.pending, table.collector, table.ballot.settings)
        ballot.winner, ballot.receipt = table.ballot.winner, table.ballot.receipt
        saves.show(ballot)
        for _ in range(3):
            saves.look()
        assert said == ["Your choice is being saved…", f"You chose this · receipt {table.ballot.receipt.code}"]

    def test_a_vote_taken_back_in_another_process(self) -> None:
        """Is not called a choice that stands, and its receipt is on the list no more."""
        table, room = Table(), Room()
        table.send("choose", winner="model_a")
        room.ask()
        past = Exchange(Turn(Role.USER, "hi"), draft=table.ballot.pending.draft, ballot=table.ballot)
        room.chat.exchanges.insert(0, past)
        page = open_page(room)
        assert page.chat_message[1].caption[0].value.startswith("You chose this")
        page.session_state["voting.receipts"] = [table.ballot.receipt]
        table.store.withdraw(table.ballot.receipt.code)
        assert page.run().chat_message[1].caption[0].value == "You took this vote back"
        assert page.session_state["voting.receipts"] == []

    def test_while_the_next_choice_waits_for_its_responses_too(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A response that goes on for minutes keeps only its own choice waiting."""
        before, after = ((Held("larch-2"), Held("cobalt-mini")) for _ in range(2))
        tables = [Table.with_streams(*one) for one in (before, after)]
        room, looks, captions = Room(), count(), []
        for one in tables:
            one.send("choose", winner="model_a")
        prompt = Turn(Role.USER, "hi")
        room.chat.exchanges[:] = [Exchange(prompt, draft=one.ballot.pending.draft, ballot=one.ballot) for one in tables]

        def look() -> None:  # at each turn of the loop that waits
            number = next(looks)
            for one in before if number == 0 else after if number == 2 else ():
                one.end()
            if number == 0:
                assert tables[0].ballot.wait_saved(WAIT_S)
            elif number == 2:
                said.extend(captions)

        said: list[str] = []
        tell = chat.past_outcome
        monkeypatch.setattr(chat, "past_outcome", lambda ballot: captions.append(tell(ballot)) or captions[-1])
        monkeypatch.setattr(state, "breathe", look)
        open_page(room)
        assert said == ["Your choice is being saved…", f"You chose this · receipt {tables[0].ballot.receipt.code}"]

    def test_what_is_still_being_saved(self) -> None:
        """Says so when nothing streams any more."""
        left, right = Held("larch-2"), Held("cobalt-mini")
        table, room = Table.with_streams(left, right), Room()
        table.send("choose", winner="model_a")
        room.ask()
        past = Exchange(Turn(Role.USER, "hi"), draft=table.ballot.pending.draft, ballot=table.ballot)
        room.chat.exchanges.insert(0, past)
        assert open_page(room).chat_message[1].caption[0].value == "Your choice is being saved…"
        left.end()
        right.end()
        assert table.ballot.wait_saved(WAIT_S)


class TestTooMuchToDo:
    """A chat is never slowed by what is asked about it."""

    def test_it_goes_on_without_a_comparison(self) -> None:
        """As where there is no store: the primary model's answer, and no word of it."""
        room = Room(ALWAYS, NAMES[:2])
        pace = Pace(Rates(votes_in_all=1), clock=lambda: 0.0)
        room.collector = Collector(room.store, WordScreener, notice=NOTICE, pace=pace)
        room.collector.begin(make_comparison(), browser="another")
        exchange = room.chat.ask(Turn(Role.USER, "hi"), chosen=None, asks=True, primary=NAMES[0])
        open_page(room)
        assert exchange.draft is None
        assert exchange.stream is not None
        assert exchange.stream.wait(WAIT_S)
        assert exchange.stream.model == NAMES[0]
