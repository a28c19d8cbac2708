"""A ballot on fakes, for the tests of its life."""

from __future__ import annotations

import threading

from tests.fakes import NOTICE, MemoryStore, WordScreener, clock_at, make_comparison
from voting.collector import Collector
from voting.comparison import Drawing
from voting.conversation import Conversation
from voting.draft import Draft
from voting.errors import ProviderError
from voting.settings import BallotSettings
from voting.streaming import ResponseStream
from voting.ui.ballot_state import BallotState, Status

ID = f"{1:032x}"
WAIT_S = 20


class Held:
    """A response that stops half-way until it is let go."""

    def __init__(self, model, *, fails=False):
        self.go = threading.Event()
        self._fails = fails
        self._model = model
        self.stream = ResponseStream.of(self._chunks(), model=model)

    def _chunks(self):
        yield "half "
        assert self.go.wait(WAIT_S)
        if self._fails:
            raise ProviderError("The endpoint went away.", model=self._model, retryable=True)
        yield "whole"

    def end(self):
        """Lets it go and waits for its end."""
        self.go.set()
        assert self.stream.wait(WAIT_S)


class Table:
    """One ballot on fakes."""

    def __init__(self, shown=None, **settings):
        self.store, self.screener = MemoryStore(), WordScreener()
        self.collector = Collector(
            self.store, lambda: self.screener, notice=NOTICE, clock=lambda: clock_at(2026, 11, 23, 14)
        )
        pending = self.collector.begin(shown or make_comparison(), browser="b")
        self.ballot = BallotState(pending, self.collector, BallotSettings(**settings))

    @classmethod
    def with_streams(cls, left, right, **settings):
        """A ballot whose responses are on their way."""
        conversation = Conversation().with_turn("user", "hi")
        return cls(Draft(ID, conversation, left.stream, right.stream, Drawing(seed=1, probability=1.0)), **settings)

    def send(self, kind, **values):
        """An event of the browser, and what comes of it."""
        self.ballot.on_event({"kind": kind, "id": ID, **values})
        if self.ballot.status is Status.SAVING and self.ballot.pending.draft.complete:
            assert self.ballot.wait_saved(WAIT_S)
        return self.ballot.status

    @property
    def record(self):
        """What is stored, or None."""
        found = self.store.outcomes.get(ID)
        return found[0] if found else None
