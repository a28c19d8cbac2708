"""A chat and where it stands: prompts, plain answers and ballots. Knows no screen.

An exchange is one prompt with what answers it: a stream, or a ballot. What the conversation goes on with is decided
when the next prompt comes: the preferred response, or the primary model's.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from random import Random, SystemRandom
from typing import Protocol

from voting.comparison import Drawing, Source
from voting.conversation import Attachment, Conversation, Role, Turn
from voting.draft import Draft, new_comparison_id
from voting.errors import ProviderError, VotingError
from voting.models import ModelConfig
from voting.ports import Chunk, Provider
from voting.sampling import draw_pair, should_compare
from voting.settings import SamplingSettings
from voting.streaming import ResponseStream
from voting.ui.ballot_state import BallotState, Status
from voting.ui.result import BallotResult


class Upload(Protocol):
    """A file as the browser sent it."""

    @property
    def name(self) -> str:
        """As on the voter's disk; only its ending is looked at."""
        ...

    def getvalue(self) -> bytes:
        """Returns its bytes."""
        ...


@dataclass(frozen=True, slots=True)
class Submitted:
    """A message as the browser sent it, whose files are still to be read.

    Attributes:
        text: As it was typed.
        files: In the order in which they were attached.
    """

    text: str = field(repr=False)
    files: tuple[Upload, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Unsent:
    """What a voter wrote and could not be sent as it is.

    Attributes:
        text: As it was typed.
        attachments: The files that could be read.
        reason: Why it was not sent, in sentences for the voter, one per line.
        left_out: How many files will not go with it.
    """

    text: str = field(repr=False)
    attachments: tuple[Attachment, ...]
    reason: str
    left_out: int = 0


@dataclass(slots=True)
class Exchange:
    """A prompt and what answers it.

    Attributes:
        prompt: The voter's turn.
        stream: A plain answer; None while there is a ballot.
        draft: Two responses to be compared; None for a plain answer.
        ballot: The ballot of the draft once it was shown.
        primary: Whose response is taken when none is preferred; who is asked again after a failure.
    """

    prompt: Turn = field(repr=False)
    stream: ResponseStream | None = None
    draft: Draft | None = None
    ballot: BallotState | None = None
    primary: str = ""

    @property
    def streams(self) -> tuple[ResponseStream, ...]:
        """Everything that answers."""
        return self.draft.streams if self.draft else (self.stream,) if self.stream else ()

    @property
    def running(self) -> bool:
        """Whether an answer is still on its way."""
        return any(not stream.done for stream in self.streams)

    @property
    def failed(self) -> bool:
        """Whether no answer can be had from it."""
        return bool(self.streams) and all(stream.done and stream.error is not None for stream in self.streams)

    @property
    def saving(self) -> bool:
        """Whether a choice was made on it that waits to be saved."""
        return self.ballot is not None and self.ballot.status is Status.SAVING

    @property
    def retryable(self) -> bool:
        """Whether asking again after a failure may help."""
        return any(_may_recover(stream.error) for stream in self.streams)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why there is no answer: a sentence per stream, but one for all that failed for the same reason."""
        said: dict[str, str] = {}
        for stream in self.streams:
            if stream.error is not None:
                said.setdefault(stream.error.sentence.replace(stream.model, ""), stream.error.sentence)
        return tuple(said.values())

    def answer(self) -> ResponseStream | None:
        """Returns the response that the conversation goes on with, perhaps still streaming; None if there is none."""
        if self.ballot is not None:
            return BallotResult(self.primary, self.streams, self.ballot).response
        usable = self.stream is not None and not (self.stream.done and self.stream.error is not None)
        return self.stream if usable else None

    def leave(self) -> None:
        """Ends what is still under way because the voter goes on; a choice that waits to be saved is left in peace."""
        if not self.saving:
            self.stop()

    def stop(self) -> None:
        """Ends every answer where it is."""
        for stream in self.streams:
            stream.stop()


class Chat:
    """One conversation of one session.

    Args:
        models: Configured models, the primary first.
        providers: One per model.
        sampling: When and how two models answer.
        rng: The source of chance.

    Attributes:
        exchanges: Oldest first.
        submitted: Messages whose files are still to be read, oldest first.
        outgoing: A prompt that waits to be sent; `ask` clears it. Both are kept here and not in the run of the page, so
            that a run that is interrupted loses nothing.
        unsent: What could not be sent, by number, until the voter mends or discards it.
        lock: Held while a message goes from one of these three to another, as two runs may overlap: one that is to
            end goes on until its next output.
    """

    def __init__(
        self,
        models: tuple[ModelConfig, ...],
        providers: tuple[Provider, ...],
        sampling: SamplingSettings,
        rng: Random | None = None,
    ) -> None:
        self.exchanges: list[Exchange] = []
        self.submitted: list[Submitted] = []
        self.outgoing: Turn | None = None
        self.unsent: dict[int, Unsent] = {}
        self.lock = threading.Lock()
        self._numbers = count(1)
        self._models = {model.name: model for model in models}
        self._providers = {provider.name: provider for provider in providers}
        self._sampling = sampling
        self._rng = rng or SystemRandom()
        self._since_last: int | None = None
        self._compared = 0

    def keep_unsent(self, unsent: Unsent) -> None:
        """Keeps what could not be sent beside whatever else could not be."""
        self.unsent[next(self._numbers)] = unsent

    def conversation(self) -> Conversation:
        """Returns the chat so far with the answers that were taken; a prompt without an answer is left out."""
        turns: list[Turn] = []
        for exchange in self.exchanges:
            answer = exchange.answer()
            if answer is not None and answer.text:
                turns += [exchange.prompt, Turn(Role.ASSISTANT, answer.text)]
        return Conversation(tuple(turns))

    def unfinished_choice(self) -> ResponseStream | None:
        """Returns the response with which the chat goes on, while the voter's choice is not saved and it still comes.

        Who asks now would send the next model a text that is cut; None when there is nothing to wait for.
        """
        if not self.exchanges or not self.exchanges[-1].saving:
            return None
        taken = self.exchanges[-1].answer()
        return None if taken is None or taken.done else taken

    def ask(self, prompt: Turn, *, chosen: str | None, asks: bool, primary: str) -> Exchange:
        """Sends a prompt to one model or, when the sampling policy says so, to two.

        Args:
            prompt: The voter's turn.
            chosen: A model that the voter picked, which then answers alone; None leaves it to the app.
            asks: Whether the voter wants comparisons.
            primary: Name of the model for plain answers.
        """
        self.outgoing = None
        if self.exchanges:
            self.exchanges[-1].leave()
            self._forgive(self.exchanges[-1])
        conversation = Conversation((*self.conversation().turns, prompt))
        decision = should_compare(
            self._sampling,
            self._since_last,
            self._compared,
            not asks or chosen is not None,
            self._rng,
            model_count=len(self._models),
        )
        if decision.compare:
            pair = draw_pair(tuple(self._models.values()), self._sampling.pair, self._rng)
            left, right = (self._start(model.name, conversation) for model in (pair.left, pair.right))
            drawing = Drawing(pair.seed, decision.probability, pair.pair_probability, pair.policy)
            draft = Draft(new_comparison_id(), conversation, left, right, drawing, Source.CHAT)
            # A drawn pair need not hold the primary model; the left one's place is then as good, as sides are drawn.
            taken = primary if primary in {left.model, right.model} else left.model
            exchange = Exchange(prompt, draft=draft, primary=taken)
            self._since_last, self._compared = 0, self._compared + 1
        else:
            alone = chosen or primary
            exchange = Exchange(prompt, stream=self._start(alone, conversation), primary=alone)
            self._since_last = None if self._since_last is None else self._since_last + 1
        self.exchanges.append(exchange)
        return exchange

    def retry(self) -> None:
        """Asks again after the last answer failed; the prompt is kept and one model answers.

        It is the same model; of two, the primary unless only the other one may recover.
        """
        failed = self.exchanges.pop()
        self._forgive(failed)
        conversation = Conversation((*self.conversation().turns, failed.prompt))
        recovering = {stream.model for stream in failed.streams if _may_recover(stream.error)}
        model = failed.primary if failed.primary in recovering or not recovering else min(recovering)
        self.exchanges.append(Exchange(failed.prompt, stream=self._start(model, conversation), primary=model))

    def answer_plainly(self) -> None:
        """Turns the last comparison, which could not be offered, into the primary model's plain answer."""
        exchange = self.exchanges[-1]
        if exchange.draft is not None:
            left, right = exchange.draft.streams
            exchange.stream, other = (left, right) if left.model == exchange.primary else (right, left)
            exchange.draft = None
            other.stop()
            self._uncount()

    def _forgive(self, exchange: Exchange) -> None:
        """A comparison of which the voter saw nothing but errors is not held against the next one."""
        if exchange.draft is not None and exchange.failed:
            self._uncount()

    def _uncount(self) -> None:
        # It was welcome when it was drawn, so the next one is welcome at once, as before the first.
        self._since_last, self._compared = None, self._compared - 1

    def _start(self, model: str, conversation: Conversation) -> ResponseStream:
        provider = self._providers[model]
        return ResponseStream.of(_Request(provider, conversation), model=model, parameters=provider.parameters)


def _may_recover(error: VotingError | None) -> bool:
    """Only a provider knows that asking again is in vain; a garbled text, say, may come whole the next time."""
    return error is not None and not (isinstance(error, ProviderError) and not error.retryable)


@dataclass(frozen=True, slots=True)
class _Request:
    """Made by the thread that reads the answer: what a provider raises at once is then the answer's error too."""

    provider: Provider
    conversation: Conversation

    def __iter__(self) -> Iterator[Chunk]:
        return self.provider.stream(self.conversation)
