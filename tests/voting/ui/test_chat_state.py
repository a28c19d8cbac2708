from __future__ import annotations

import threading

import pytest

from tests.voting.ui.chats import ALWAYS, NAMES, WAIT_S, Room, choose, held, let_go, send
from voting.conversation import Role, Turn
from voting.settings import SamplingSettings
from voting.ui.ballot_state import Status


class TestPlain:
    """One prompt, one answer."""

    def test_the_conversation_grows(self):
        """Each model is sent all that was said, the new prompt last."""
        room = Room()
        room.ask("one")
        room.ask("two")
        assert room.said() == [
            ("user", "one"),
            ("assistant", "larch-2 to 1"),
            ("user", "two"),
            ("assistant", "larch-2 to 3"),
        ]
        assert [turn.content for turn in room.models["larch-2"].sent[1]] == ["one", "larch-2 to 1", "two"]
        assert not room.models["cobalt-mini"].sent

    def test_the_parameters_go_with_the_response(self):
        """So that a vote can keep them."""
        assert room_response(Room().ask()).parameters == {"temperature": 0.5}

    def test_a_chosen_model_answers_alone(self):
        """And the next automatic prompt goes to the primary again."""
        room = Room()
        assert room.ask(chosen="fern-1").answer().model == "fern-1"
        assert room.ask().answer().model == "larch-2"

    def test_stop(self):
        """What was there stays, and the chat goes on with it."""
        room = Room()
        room.models["larch-2"].go = threading.Event()
        exchange = room.ask("one", wait=False)
        while not exchange.stream.text:
            exchange.stream.wait(0.005)
        assert exchange.running
        exchange.stop()
        assert (exchange.running, exchange.failed) == (False, False)
        assert room.said() == [("user", "one"), ("assistant", "larch-2 ")]
        room.models["larch-2"].go.set()


def room_response(exchange):
    return exchange.answer().response()


class TestGoingOn:
    """The voter need not wait for a vote, and the vote loses nothing when they do not."""

    @pytest.mark.parametrize("left", ["by going on", "by a new conversation"])
    def test_a_choice_that_waits_to_be_saved_is_not_cut(self, left):
        """Both responses run to their end and are kept whole."""
        room = held()
        exchange = room.ask("one", wait=False)
        choose(exchange, "model_a")
        assert exchange.saving
        if left == "by going on":
            room.ask("two", wait=False)
        else:
            exchange.leave()
        assert [stream.finish_reason for stream in exchange.streams] != ["cancelled"] * 2
        assert exchange.running
        let_go(room)
        assert exchange.ballot.wait_saved(WAIT_S)
        assert exchange.ballot.status is Status.SAVED
        assert [stream.text for stream in exchange.streams] == [f"{one.model} to 1" for one in exchange.streams]

    def test_an_open_ballot_is_ended(self):
        """Nobody waits for its responses."""
        room = held()
        exchange = room.ask(wait=False)
        exchange.leave()
        assert not exchange.running
        let_go(room)

    def test_the_chosen_response_is_to_be_waited_for(self):
        """Until it is complete; the other one's end is not."""
        room = held()
        exchange = room.ask("one", wait=False)
        assert room.chat.unfinished_choice() is None
        choose(exchange, "model_a")
        taken = exchange.draft.left
        assert room.chat.unfinished_choice() is taken
        let_go(room, taken.model)
        assert taken.wait(WAIT_S)
        assert room.chat.unfinished_choice() is None
        assert exchange.saving
        assert room.said()[-1] == ("assistant", f"{taken.model} to 1")
        let_go(room)
        assert exchange.ballot.wait_saved(WAIT_S)

    def test_nothing_to_wait_for(self):
        """In an empty chat, after a plain answer, after a saved vote."""
        room = Room(ALWAYS)
        assert room.chat.unfinished_choice() is None
        send(room.ask(), "choose", winner="model_a")
        assert room.chat.unfinished_choice() is None
        room.ask(chosen="larch-2")
        assert room.chat.unfinished_choice() is None

    def test_what_was_to_be_sent_is_sent_once(self):
        """A run of the page that is interrupted before finds it again; one after it does not."""
        room = Room()
        room.chat.outgoing = Turn(Role.USER, "one")
        room.ask("one")
        assert room.chat.outgoing is None

    def test_a_vote_that_was_taken_back_elsewhere(self):
        """Its ballot says so; another one's does not."""
        room = Room(ALWAYS)
        first, second = room.ask("one"), room.ask("two")
        for exchange in (first, second):
            send(exchange, "choose", winner="model_a")
        room.collector.withdraw(first.ballot.receipt.code)
        assert (first.ballot.status, second.ballot.status) == (Status.WITHDRAWN, Status.SAVED)


class TestSampling:
    """Comparisons come only when they are welcome."""

    @pytest.mark.parametrize(
        ("asked", "names"),
        [
            pytest.param({"asks": False}, NAMES, id="opted out"),
            pytest.param({"chosen": "fern-1"}, NAMES, id="the voter chose a model"),
            pytest.param({}, NAMES[:1], id="one model"),
        ],
    )
    def test_never(self, asked, names):
        """Whatever the rate."""
        room = Room(ALWAYS, names)
        assert all(room.ask(**asked).draft is None for _ in range(20))

    def test_plain_answers_between(self):
        """The first prompt may be one; then come at least that many plain ones."""
        room = Room(SamplingSettings(rate=1.0, min_turns_between=3))
        compared = [room.ask().draft is not None for _ in range(9)]
        assert compared == [True, False, False, False, True, False, False, False, True]

    def test_the_sessions_most(self):
        """Then plain answers only."""
        room = Room(SamplingSettings(rate=1.0, min_turns_between=0, max_per_session=2))
        assert [room.ask().draft is not None for _ in range(4)] == [True, True, False, False]

    @pytest.mark.parametrize("seed", range(6))
    def test_answer_plainly(self, seed):
        """Where no ballot can be offered, the primary model's response goes on and the other one ends."""
        room = Room(ALWAYS, NAMES[:2], seed)
        for model in room.models.values():
            model.go = threading.Event()
        exchange = room.chat.ask(Turn(Role.USER, "one"), chosen=None, asks=True, primary=NAMES[0])
        left, right = exchange.draft.streams
        room.chat.answer_plainly()
        assert (exchange.draft, exchange.stream.model) == (None, "larch-2")
        assert [stream.done for stream in (left, right)] == [left.model != "larch-2", right.model != "larch-2"]
        for model in room.models.values():
            model.go.set()
        assert exchange.stream.wait(WAIT_S)
        assert room.said() == [("user", "one"), ("assistant", "larch-2 to 1")]

    def test_answer_plainly_of_a_plain_answer(self):
        """Changes nothing."""
        room = Room()
        exchange = room.ask()
        room.chat.answer_plainly()
        assert exchange.answer().text == "larch-2 to 1"

    def test_the_repr_of_an_exchange_shows_no_prompt(self):
        """Nor an answer."""
        room = Room(ALWAYS)
        shown = repr(room.ask("canary-" + "c4a7"))
        assert "canary" not in shown
        assert " to 1" not in shown
