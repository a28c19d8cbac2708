from __future__ import annotations

import random
import threading

import pytest

from tests.fakes import NOTICE, MemoryStore, WordScreener
from voting.collector import Collector
from voting.conversation import Conversation, Role, Turn
from voting.errors import ProviderError
from voting.models import ModelConfig
from voting.ports import Chunk
from voting.settings import BallotSettings, SamplingSettings
from voting.ui.ballot_state import BallotState
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


def failing(model):
    return ProviderError("The endpoint is away.", model=model, retryable=True)


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
