from __future__ import annotations

import random
import threading

import pytest

from tests.fakes import NOTICE, MemoryStore, WordScreener
from voting.collector import Collector
from voting.conversation import Conversation, Role, Turn
from voting.errors import ProviderError, TextError
from voting.models import ModelConfig
from voting.ports import Chunk
from voting.settings import BallotSettings, SamplingSettings
from voting.ui.ballot_state import BallotState, Status
from voting.ui.chat_state import Chat

WAIT_S = 20
NAMES = ("larch-2", "cobalt-mini", "fern-1")
ALWAYS = SamplingSettings(rate=1.0, min_turns_between=0)
NEVER = SamplingSettings(rate=0.0)


class Model:
    """A provider that says its name and the number of turns it was sent; `fault` is raised at `when`."""

    def __init__(self, name):
        self.name = name
        self.parameters = {"temperature": 0.5}
        self.sent: list[Conversation] = []
        self.fault: Exception | None = None
        self.when = "late"
        self.go: threading.Event | None = None

    def stream(self, conversation):
        """As the port says."""
        self.sent.append(conversation)
        if self.fault and self.when == "at once":
            raise self.fault
        return self._chunks(len(conversation))

    def _chunks(self, turns):
        yield Chunk(f"{self.name} ")
        if self.go:
            assert self.go.wait(WAIT_S)
        if self.fault:
            raise self.fault
        yield Chunk(f"to {turns}", finish_reason="stop")


class Room:
    """A chat with fake models."""

    def __init__(self, sampling=NEVER, names=NAMES, seed=1):
        self.models = {name: Model(name) for name in names}
        configs = tuple(
            ModelConfig(name=name, provider="replay", options={"replies": ["x"]}, primary=name == names[0])
            for name in names
        )
        self.chat = Chat(configs, tuple(self.models.values()), sampling, random.Random(seed))
        self.store = MemoryStore()
        self.collector = Collector(self.store, WordScreener, notice=NOTICE)

    def ask(self, text="hi", *, chosen=None, asks=True, wait=True):
        """Sends a prompt; a comparison gets its ballot, as on the page."""
        exchange = self.chat.ask(Turn(Role.USER, text), chosen=chosen, asks=asks, primary=NAMES[0])
        if exchange.draft is not None:
            pending = self.collector.begin(exchange.draft, browser="b")
            exchange.ballot = BallotState(pending, self.collector, BallotSettings())
        if wait:
            assert all(stream.wait(WAIT_S) for stream in exchange.streams)
        return exchange

    def said(self):
        """The conversation, as role and text."""
        return [(str(turn.role), turn.content) for turn in self.chat.conversation()]


def send(exchange, kind, **values):
    exchange.ballot.on_event({"kind": kind, "id": exchange.draft.comparison_id, **values})
    assert exchange.ballot.wait_saved(WAIT_S)


def choose(exchange, winner):
    """Clicks, and does not wait until the choice is saved."""
    exchange.ballot.on_event({"kind": "choose", "id": exchange.draft.comparison_id, "winner": winner})


def failing(model, *, retryable=True):
    return ProviderError(f"Model {model} is away.", model=model, retryable=retryable)


def held(names=NAMES[:2], seed=1):
    """A room in which every prompt is compared and no answer ends before it is let go."""
    room = Room(ALWAYS, names, seed)
    for model in room.models.values():
        model.go = threading.Event()
    return room


def let_go(room, *names):
    for name in names or room.models:
        room.models[name].go.set()


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


class TestFailure:
    """Nothing that was typed is lost."""

    @pytest.mark.parametrize("when", ["at once", "late"])
    @pytest.mark.parametrize("fault", [failing("larch-2"), RuntimeError("canary")])
    def test_a_failed_answer_is_left_out_and_retry_keeps_the_prompt(self, when, fault):
        """Also when the provider raises before it returns anything."""
        room = Room()
        room.ask("one")
        room.models["larch-2"].fault, room.models["larch-2"].when = fault, when
        exchange = room.ask("two")
        assert (exchange.failed, exchange.answer()) == (True, None)
        assert "canary" not in str(exchange.stream.error)
        assert [text for _, text in room.said()] == ["one", "larch-2 to 1"]
        room.models["larch-2"].fault = None
        room.chat.retry()
        assert room.chat.exchanges[-1].stream.wait(WAIT_S)
        assert len(room.chat.exchanges) == 2
        assert room.said()[2:] == [("user", "two"), ("assistant", "larch-2 to 3")]

    def test_a_prompt_without_an_answer_is_left_out_of_the_next(self):
        """Two prompts in a row would be no conversation."""
        room = Room()
        room.models["larch-2"].fault = failing("larch-2")
        room.ask("lost")
        room.models["larch-2"].fault = None
        room.ask("next")
        assert [turn.content for turn in room.models["larch-2"].sent[-1]] == ["next"]

    def test_retry_asks_the_model_that_the_voter_picked(self):
        """And not the primary behind their back."""
        room = Room()
        room.models["fern-1"].fault = failing("fern-1")
        room.ask(chosen="fern-1")
        room.models["fern-1"].fault = None
        room.chat.retry()
        exchange = room.chat.exchanges[-1]
        assert exchange.stream.wait(WAIT_S)
        assert exchange.answer().model == "fern-1"

    def test_retry_after_both_sides_failed(self):
        """One model answers; the prompt is kept, attachments and all."""
        room = Room(ALWAYS, NAMES[:2])
        for model in room.models.values():
            model.fault = failing(model.name)
        exchange = room.ask("one")
        assert (exchange.failed, exchange.answer(), room.said()) == (True, None, [])
        for model in room.models.values():
            model.fault = None
        room.chat.retry()
        again = room.chat.exchanges[-1]
        assert again.stream.wait(WAIT_S)
        assert again.prompt is exchange.prompt
        assert room.said() == [("user", "one"), ("assistant", "larch-2 to 1")]

    def test_one_reason_for_both_is_said_once(self):
        """Whatever the models' names; two reasons are two sentences."""
        room = Room(ALWAYS, NAMES[:2])
        for model in room.models.values():
            model.fault = failing(model.name)
        assert len(room.ask().reasons) == 1
        room.models[NAMES[1]].fault = ProviderError("It refused the key.", model=NAMES[1], retryable=False)
        assert sorted(room.ask().reasons) == ["It refused the key.", "Model larch-2 is away."]

    @pytest.mark.parametrize(
        ("fault", "retryable"),
        [
            pytest.param(failing("larch-2"), True, id="may recover"),
            pytest.param(failing("larch-2", retryable=False), False, id="will not recover"),
            pytest.param(TextError("response contains a NUL character"), True, id="nobody knows"),
            pytest.param(None, False, id="no failure"),
        ],
    )
    def test_whether_asking_again_may_help(self, fault, retryable):
        """As the provider says."""
        room = Room()
        room.models["larch-2"].fault = fault
        assert room.ask().retryable is retryable

    @pytest.mark.parametrize("seed", range(4))
    def test_retry_asks_the_model_that_may_recover(self, seed):
        """And not the primary, which refuses for good."""
        room = Room(ALWAYS, NAMES[:2], seed)
        room.models["larch-2"].fault = failing("larch-2", retryable=False)
        room.models["cobalt-mini"].fault = failing("cobalt-mini")
        assert room.ask().retryable
        room.models["cobalt-mini"].fault = None
        room.chat.retry()
        assert room.chat.exchanges[-1].stream.wait(WAIT_S)
        assert room.chat.exchanges[-1].answer().model == "cobalt-mini"

    @pytest.mark.parametrize("again", ["retry", "another prompt"])
    def test_a_comparison_of_which_both_failed_does_not_count(self, again):
        """Neither for the session's most nor for the turns between, whether the voter retries or goes on."""
        room = Room(SamplingSettings(rate=1.0, min_turns_between=5, max_per_session=1), NAMES[:2])
        for model in room.models.values():
            model.fault = failing(model.name)
        assert room.ask("one").draft is not None
        for model in room.models.values():
            model.fault = None
        if again == "retry":
            room.chat.retry()
            assert room.chat.exchanges[-1].stream.wait(WAIT_S)
            assert room.ask("two").draft is not None
        else:
            assert room.ask("two").draft is not None
        assert room.ask("three").draft is None


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
        room.chat.take_back(first.ballot.receipt.code)
        assert (first.ballot.status, second.ballot.status) == (Status.WITHDRAWN, Status.SAVED)


class TestComparison:
    """Two answer at once, and the chat goes on with the right one."""

    @pytest.mark.parametrize("seed", range(6))
    @pytest.mark.parametrize("winner", ["model_a", "model_b"])
    def test_the_preferred_response_is_taken(self, seed, winner):
        """On whichever side it stood."""
        room = Room(ALWAYS, seed=seed)
        exchange = room.ask("one")
        send(exchange, "choose", winner=winner)
        left, right = exchange.draft.streams
        assert left.model != right.model
        assert exchange.answer() is (left if winner == "model_a" else right)
        assert room.said()[-1] == ("assistant", exchange.answer().text)

    @pytest.mark.parametrize("seed", range(4))
    @pytest.mark.parametrize("event", [("choose", "tie"), ("choose", "both_bad"), ("skip", None), (None, None)])
    def test_else_the_primary_models(self, seed, event):
        """After a tie, both bad, a skip, or no answer at all."""
        room = Room(ALWAYS, NAMES[:2], seed)
        exchange = room.ask()
        if event[0]:
            send(exchange, event[0], winner=event[1])
        assert exchange.answer().model == "larch-2"

    @pytest.mark.parametrize("seed", range(4))
    @pytest.mark.parametrize("broken", NAMES[:2])
    @pytest.mark.parametrize("chosen", [None, "model_a", "model_b"])
    def test_after_a_failure_the_other_ones(self, seed, broken, chosen):
        """Also when the broken one was preferred; nothing is kept of it."""
        room = Room(ALWAYS, NAMES[:2], seed)
        room.models[broken].fault = failing(broken)
        exchange = room.ask()
        if chosen:
            send(exchange, "choose", winner=chosen)
        assert (exchange.failed, exchange.draft.failed) == (False, True)
        assert exchange.answer().model == next(name for name in NAMES[:2] if name != broken)
        assert all(not record.content for record, _ in room.store.outcomes.values())

    def test_what_is_recorded_of_the_draw(self):
        """Source, policy and probability of prompt and pair."""
        drawing = Room(ALWAYS).ask().draft.drawing
        assert (drawing.policy, drawing.probability) == ("chat/uniform", 1.0)
        assert drawing.pair_probability == pytest.approx(1 / 3)

    @pytest.mark.parametrize("seed", range(12))
    def test_a_pair_without_the_primary_model(self, seed):
        """One of the two is taken, always the same, and the chat goes on."""
        room = Room(ALWAYS, seed=seed)
        exchange = room.ask()
        models = [stream.model for stream in exchange.streams]
        assert exchange.answer().model == ("larch-2" if "larch-2" in models else models[0])
        assert room.ask().answer()

    def test_while_they_stream_the_answer_is_the_one_that_would_be_taken(self):
        """It grows until it is done."""
        room = Room(ALWAYS, NAMES[:2])
        for model in room.models.values():
            model.go = threading.Event()
        exchange = room.ask(wait=False)
        assert exchange.running
        assert not exchange.answer().done
        for model in room.models.values():
            model.go.set()
        assert all(stream.wait(WAIT_S) for stream in exchange.streams)
        assert exchange.answer().text == "larch-2 to 1"

    def test_stop_ends_both(self):
        """The page does not wait for either."""
        room = Room(ALWAYS)
        for model in room.models.values():
            model.go = threading.Event()
        exchange = room.ask(wait=False)
        exchange.stop()
        assert not exchange.running
        assert [stream.finish_reason for stream in exchange.streams] == ["cancelled", "cancelled"]
        for model in room.models.values():
            model.go.set()


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
