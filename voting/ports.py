"""What the collector and the pages need from the outside, as Protocols.

`storage` and `voting.providers` implement these; tests implement them with small fakes. Nothing here knows a
database, a model back end or a screen. All date-times are aware and in UTC.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeAlias, runtime_checkable

from voting.comparison import Outcome, Parameter
from voting.conversation import Conversation
from voting.identity import Identity
from voting.picture import Picture

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


# ── screening ────────────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True)
class Span:
    """A place in a text that must not be kept. Holds no text.

    Attributes:
        start: First code point, counted from 0.
        end: One past the last code point.
        entity_type: Presidio's upper-case name, such as `EMAIL_ADDRESS`.
        score: Confidence in [0, 1].
        recogniser: Which rule found it, for the explanation.
    """

    start: int
    end: int
    entity_type: str
    score: float = 1.0
    recogniser: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One placeholder in a redacted text, told without what it stands for.

    Attributes:
        placeholder: As it stands in the redacted text, such as `<PERSON_1>`.
        entity_type: Such as `PERSON`.
        recogniser: Which rule found it first.
        explanation: One sentence for the voter: why this was masked.
        count: How often it was masked over the conversation and both responses.
    """

    placeholder: str
    entity_type: str
    recogniser: str
    explanation: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Screened:
    """The redacted texts of one comparison, with one numbering of placeholders over all of them.

    Attributes:
        conversation: Same shape as the one given, every text redacted.
        responses: As many as were given, in the same order, redacted.
        findings: One per placeholder, in order of first appearance.
        versions: Screener, recognisers and models by name.
        places: Start and end (exclusive) of what was masked, per text as it was given (of each turn its content and
            the texts of its attachments; then the responses). Needed where pictures are kept.
        unseen: Of the words that the voter asked to have masked, those that stand nowhere in the texts.
    """

    conversation: Conversation
    responses: tuple[str, ...] = field(repr=False)
    findings: tuple[Finding, ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict)
    places: tuple[tuple[tuple[int, int], ...], ...] = ()
    unseen: tuple[str, ...] = field(default=(), repr=False)


@runtime_checkable
class Screener(Protocol):
    """Finds and removes what must not be kept. Thread-safe; loads nothing from a network."""

    @property
    def version(self) -> str:
        """Changes whenever the same text could be redacted differently."""
        ...

    def screen(
        self,
        conversation: Conversation,
        responses: Sequence[str],
        identity: Identity,
        masked: Sequence[str] = (),
    ) -> Screened:
        """Returns the texts without known identifiers, secrets and personal data.

        Args:
            conversation: As it was, attachments included.
            responses: The raw responses.
            identity: Known identifiers of the session; every spelling of each is removed.
            masked: Words that the voter asked to have masked as well.

        Raises:
            ScreeningError: Anything at all went wrong or took too long. There is no partial result.
        """
        ...

    def find(self, text: str) -> list[Span]:
        """Returns the spans of one text, sorted by start, not overlapping.

        Raises:
            ScreeningError: As for `screen`.
        """
        ...


class PictureBlanker(Protocol):
    """Takes words out of a picture. Thread-safe."""

    def blank(self, picture: Picture, places: Sequence[Sequence[tuple[int, int]]]) -> Picture:
        """Returns the picture without the words at these places, read again.

        Args:
            picture: As it was read.
            places: Per reading: start and end (exclusive) in its text.

        Raises:
            VotingError: It could not be done.
        """
        ...


# ── storage ──────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Impression:
    """A comparison was put before a voter. Written once, when it is shown; carries no text.

    Attributes:
        comparison_id: 32 hex digits.
        voter: The day's pseudonym, 32 hex digits.
        shown_hour: The UTC hour in which it was shown; minutes and below are zero.
        source: `chat` or `campaign`.
        campaign_id: Campaign, or None.
        item_id: Row of the campaign, or None.
        metadata: Allow-listed fields (models, sides, seed, probabilities …), see `voting.fields`.
    """

    comparison_id: str
    voter: str
    shown_hour: datetime
    source: str
    campaign_id: str | None = None
    item_id: str | None = None
    metadata: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Record:
    """A de-identified outcome, as it is kept.

    Attributes:
        comparison_id: 32 hex digits; an impression of it exists.
        outcome: vote, skip or void.
        voter: The day's pseudonym.
        recorded_hour: UTC hour of the outcome.
        winner: For a vote one of `Winner`'s values, else None.
        content: For a vote `{"conversation": [...], "response_a": str, "response_b": str}`, redacted; empty for a
            skip or void, which carry no text, and for a vote whose texts were cut out because of their age.
        metadata: Allow-listed fields only.
    """

    comparison_id: str
    outcome: Outcome
    voter: str
    recorded_hour: datetime
    winner: str | None = None
    content: Mapping[str, Json] = field(default_factory=dict, repr=False)
    metadata: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LogProof:
    """That an outcome is entered in the store's log; the log's public key alone is needed to check it.

    Attributes:
        leaf_index: The entry's place.
        leaf_hash: RFC 6962 hash of the entry, 32 bytes; it says nothing of the vote.
        hashes: RFC 6962 audit path to the checkpoint's root, the nearest first.
        checkpoint: Signed, in the C2SP tlog-checkpoint form.
    """

    leaf_index: int
    leaf_hash: bytes
    hashes: tuple[bytes, ...]
    checkpoint: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof for the voter that the outcome was committed, and the means to take it back.

    Attributes:
        code: 26 Crockford base-32 symbols in groups, the last two a checksum. Whoever knows it can withdraw the vote.
            The store keeps a hash of it and, sealed, the code itself; nothing else links it to the vote.
        first: False when the same outcome had been recorded before and this is its receipt again.
        proof: That it is entered in the store's log; None from a store that keeps none. A later one of the same
            entry is another proof of the same, so it makes no other receipt.
    """

    code: str = field(repr=False)
    first: bool = True
    proof: LogProof | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A record as a researcher reads it back, with its impression and its annotation, de-identified.

    Attributes:
        impression: That it was shown.
        record: How it ended; None: it was left unanswered.
        annotation: What was said of it, if anything.
        mark: Other bytes whenever a text or metadata of it is another one, which nobody can make the same, for those
            who keep what they found out about it; empty from a store that cannot tell.
    """

    impression: Impression
    record: Record | None
    annotation: Mapping[str, Json] | None = None
    mark: bytes = field(default=b"", compare=False, repr=False)


class OutcomeStore(Protocol):
    """Keeps outcomes, each exactly once, sealed. Thread-safe.

    Every writing method returns only after a durable commit, and raises `StoreUnavailableError` (or a subclass) with
    nothing half written when it could not.
    """

    def pseudonym(self, browser: str) -> str:
        """Returns the voter's pseudonym for the present UTC day: 32 hex digits of an HMAC under the day's key.

        The key is destroyed when its day is over; the mapping is then lost for everybody.
        """
        ...

    def add_impression(self, impression: Impression) -> None:
        """Records that a comparison was shown. The same one again changes nothing.

        Raises:
            OutcomeConflictError: The voter was already shown this item of this campaign as another comparison.
        """
        ...

    def unanswered(self, voter: str, campaign_id: str) -> Impression | None:
        """Returns the latest comparison of a campaign that this voter was shown today and left open, or None."""
        ...

    def add_outcome(self, record: Record) -> Receipt:
        """Records the one outcome of a comparison.

        The same outcome again (same kind and winner) returns the first receipt with `first=False` and writes nothing.

        Raises:
            OutcomeConflictError: It has a different outcome.
            OutcomeUnreadableError: It has one that was sealed on a day whose key was destroyed since.
            UnknownComparisonError: No impression of it exists.
        """
        ...

    def annotate(self, code: str, annotation: Mapping[str, Json]) -> bool:
        """Sets or replaces the annotation of the vote that the receipt belongs to; False when there is none."""
        ...

    def withdraw(self, code: str) -> bool:
        """Erases the vote that the receipt belongs to and leaves a tombstone; False when there is none.

        A malformed code is simply one that belongs to no vote.
        """
        ...

    def is_withdrawn(self, comparison_id: str) -> bool:
        """Whether a vote of this comparison was taken back."""
        ...

    def seen_items(self, voter: str, campaign_id: str) -> frozenset[str]:
        """Items of the campaign that this voter voted on or skipped today."""
        ...

    def vote_counts(self, campaign_id: str) -> Mapping[str, int]:
        """Votes per item of the campaign; items without a vote may be missing."""
        ...

    def records(
        self,
        outcomes: Sequence[Outcome] | None = None,
        *,
        after: str = "",
        until: str | None = None,
        before: int | None = None,
    ) -> Iterator[StoredRecord]:
        """Yields every impression with its outcome, unsealed, in constant memory; withdrawn votes never.

        What was sealed on a day whose key was destroyed is left out, an annotation without its vote, too; see `counts`.

        Args:
            outcomes: Only these; None also yields the unanswered ones.
            after: Only comparisons whose id is greater; so that several processes can read a part each.
            until: Only comparisons whose id is not greater; None: to the last.
            before: As the store stood when its log had this many entries, but for what was deleted since; None: as it
                stands now.
        """
        ...

    def voted_ids(self) -> Iterator[str]:
        """Yields the ids of all comparisons that have a vote, opening none."""
        ...

    def counts(self) -> Mapping[str, int]:
        """Returns `impressions`, `votes`, `skips`, `voids`, `unanswered`, `withdrawn` and `destroyed`.

        `destroyed` are those that cannot be read because the key of their day was destroyed; the others count none.
        """
        ...

    def close(self) -> None:
        """Finishes what was accepted, then closes. Later calls raise `StoreUnavailableError`."""
        ...


# ── providers ────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a streamed answer.

    Attributes:
        text: Added text; may be empty in the last chunk.
        input_tokens: Where the provider tells, in one of the chunks.
        output_tokens: Likewise.
        finish_reason: Likewise.
    """

    text: str = field(repr=False)
    input_tokens: int | None = None
    output_tokens: int | None = None
    finish_reason: str | None = None


class Provider(Protocol):
    """A model back end. One file in `voting/providers/` each. Thread-safe."""

    @property
    def name(self) -> str:
        """The configured, public name of the model."""
        ...

    @property
    def parameters(self) -> Mapping[str, Parameter]:
        """What is sent with every request and kept with the response: never a key, never a URL with credentials."""
        ...

    def stream(self, conversation: Conversation) -> Iterator[Chunk]:
        """Yields the answer as it comes. Closing the iterator stops the request.

        Unless it is a generator, its `close` may be called from another thread while a step waits, and ends that wait.

        Raises:
            ProviderError: Refused, unreachable, timed out, garbled, or over the model's limits. The message names
                the model and what to do, and never a key.
        """
        ...


class Rows(Protocol):
    """Rows of a few plain tables, in a transaction."""

    def run(self, statement: str, *given: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Runs a statement, once for each of the values given by name; returns its rows."""
        ...


class Transactions(Protocol):
    """Where such rows are kept: what instances decide, and all shall see."""

    def __call__(self, *, writing: bool) -> AbstractContextManager[Rows]:
        """Gives a transaction, committed at its end; of two that write, one comes after the other.

        Raises:
            StoreError: The database cannot be reached.
        """
        ...
