"""A chat on fake models, for the tests of its life."""

from __future__ import annotations

import random
import threading

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
        self.configs = tuple(
            ModelConfig(name=name, provider="replay", options={"replies": ["x"]}, primary=name == names[0])
            for name in names
        )
        self.chat = Chat(self.configs, tuple(self.models.values()), sampling, random.Random(seed))
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
