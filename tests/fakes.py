"""Small hand-written implementations of the ports, for tests of what uses them."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from voting.comparison import Comparison, Drawing, Outcome, Response
from voting.conversation import Conversation, Turn
from voting.errors import (
    OutcomeConflictError,
    ScreeningError,
    StoreError,
    StoreUnavailableError,
    UnknownComparisonError,
)
from voting.identity import Identity
from voting.notice import Notice, make_notice
from voting.operating.port import StoreFigures
from voting.ports import Finding, Impression, Json, Receipt, Record, Screened, Span, StoredRecord
from voting.receipts import new_code, normalise

NOTICE: Notice = make_notice("Test Lab", "Reviewers and researchers")


def make_comparison(number: int = 1, *, prompt: str = "Which way is up?", **changes: object) -> Comparison:
    """Returns a comparison that differs from others in its id alone."""
    values: dict[str, object] = {
        "comparison_id": f"{number:032x}",
        "conversation": Conversation().with_turn("user", prompt),
        "response_a": Response("larch-2", "Away from the ground.", {"temperature": 0.7}, 120, 900, 11, 5, "stop"),
        "response_b": Response("cobalt-mini", "It depends."),
        "drawing": Drawing(seed=7, probability=0.25, pair_probability=0.5, policy="test"),
    }
    return Comparison(**(values | changes))  # type: ignore[arg-type]


class MemoryStore:
    """An `OutcomeStore` in memory with the same rules. `fault` is raised by every writing method while it is set."""

    def __init__(self) -> None:
        self.impressions: dict[str, Impression] = {}
        self.outcomes: dict[str, tuple[Record, Receipt]] = {}
        self.annotations: dict[str, Mapping[str, Json]] = {}
        self.withdrawn: set[str] = set()
        self.entries: dict[tuple[str, str], int] = {}
        self.fault: StoreError | None = None
        self.told: Mapping[str, str] = {}
        self._lock = threading.Lock()

    def _enter(self, kind: str, comparison_id: str) -> None:
        self.entries[kind, comparison_id] = len(self.entries)

    def _check(self) -> None:
        if self.fault:
            raise self.fault

    def pseudonym(self, browser: str) -> str:
        self._check()
        return hashlib.sha256(browser.encode()).hexdigest()[:32]

    def add_impression(self, impression: Impression) -> None:
        self._check()
        for other in self.impressions.values():
            same = (other.voter, other.campaign_id, other.item_id) == (
                impression.voter,
                impression.campaign_id,
                impression.item_id,
            )
            if impression.item_id and same and other.comparison_id != impression.comparison_id:
                raise OutcomeConflictError("this item was shown already")
        if impression.comparison_id not in self.impressions:
            self._enter("impression", impression.comparison_id)
        self.impressions.setdefault(impression.comparison_id, impression)

    def unanswered(self, voter: str, campaign_id: str) -> Impression | None:
        for impression in reversed(self.impressions.values()):
            mine = impression.voter == voter and impression.campaign_id == campaign_id
            if mine and impression.comparison_id not in self.outcomes.keys() | self.withdrawn:
                return impression
        return None

    def add_outcome(self, record: Record) -> Receipt:
        with self._lock:
            self._check()
            if record.comparison_id not in self.impressions:
                raise UnknownComparisonError("this comparison was never shown")
            if record.comparison_id in self.withdrawn:
                raise OutcomeConflictError("the vote of this comparison was withdrawn")
            if record.comparison_id in self.outcomes:
                first, receipt = self.outcomes[record.comparison_id]
                if (first.outcome, first.winner) != (record.outcome, record.winner):
                    raise OutcomeConflictError("this comparison has another outcome")
                return Receipt(receipt.code, first=False)
            receipt = Receipt(new_code())
            self._enter("outcome", record.comparison_id)
            self.outcomes[record.comparison_id] = (record, receipt)
            return receipt

    def _find(self, code: str) -> str | None:
        for comparison_id, (_, receipt) in self.outcomes.items():
            if normalise(receipt.code) == normalise(code):
                return comparison_id
        return None

    def annotate(self, code: str, annotation: Mapping[str, Json]) -> bool:
        self._check()
        comparison_id = self._find(code)
        if comparison_id is None:
            return False
        self._enter("annotation", comparison_id)
        self.annotations[comparison_id] = annotation
        return True

    def withdraw(self, code: str) -> bool:
        self._check()
        comparison_id = self._find(code)
        if comparison_id is None:
            return False
        del self.outcomes[comparison_id]
        self.withdrawn.add(comparison_id)
        return True

    def is_withdrawn(self, comparison_id: str) -> bool:
        self._check()
        return comparison_id in self.withdrawn

    def seen_items(self, voter: str, campaign_id: str) -> frozenset[str]:
        return frozenset(
            one.item_id
            for one in self.impressions.values()
            if one.voter == voter
            and one.campaign_id == campaign_id
            and one.item_id
            and one.comparison_id in self.outcomes
        )

    def vote_counts(self, campaign_id: str) -> Mapping[str, int]:
        counts: dict[str, int] = {}
        for comparison_id, (record, _) in self.outcomes.items():
            impression = self.impressions[comparison_id]
            if record.outcome is Outcome.VOTE and impression.campaign_id == campaign_id and impression.item_id:
                counts[impression.item_id] = counts.get(impression.item_id, 0) + 1
        return counts

    def records(
        self,
        outcomes: Sequence[Outcome] | None = None,
        *,
        after: str = "",
        until: str | None = None,
        before: int | None = None,
    ) -> Iterator[StoredRecord]:
        def had(kind: str, comparison_id: str) -> bool:
            return before is None or self.entries.get((kind, comparison_id), -1) < before

        for comparison_id, impression in list(self.impressions.items()):
            if comparison_id <= after or (until is not None and comparison_id > until):
                continue
            if not had("impression", comparison_id):
                continue
            ended = comparison_id in self.outcomes and had("outcome", comparison_id)
            record = self.outcomes[comparison_id][0] if ended else None
            told = self.annotations.get(comparison_id) if had("annotation", comparison_id) else None
            if outcomes is None or (record and record.outcome in outcomes):
                parts = impression, record, told if record else None
                yield StoredRecord(*parts, hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).digest())

    def voted_ids(self) -> Iterator[str]:
        return (one for one, (record, _) in self.outcomes.items() if record.outcome is Outcome.VOTE)

    def counts(self) -> Mapping[str, int]:
        return {"impressions": len(self.impressions), "votes": len(self.outcomes)}

    def check(self) -> None:
        self._check()

    def warnings(self) -> Mapping[str, str]:
        return self.told

    def figures(self) -> StoreFigures:
        return StoreFigures(waiting=2, jobs=30, groups=(0, 6, 1, 0, 0, 0, 0, 3), reading_connections=1, size_bytes=4096)

    def close(self) -> None:
        self.fault = StoreUnavailableError("the store is closed")


class WordScreener:
    """A `Screener` that masks the identity's values and the words it is given. `fault` makes it fail."""

    def __init__(self, *words: str) -> None:
        self.words = words
        self.fault: Exception | None = None
        self.calls = 0

    @property
    def version(self) -> str:
        return "test"

    def screen(
        self, conversation: Conversation, responses: Sequence[str], identity: Identity, masked: Sequence[str] = ()
    ) -> Screened:
        self.calls += 1
        if self.fault:
            raise self.fault
        hidden = [*self.words, *(value for _, value in identity.items()), *masked]

        def clean(text: str) -> str:
            for word in hidden:
                text = text.replace(word, "<WORD>")
            return text

        def places(text: str) -> tuple[tuple[int, int], ...]:
            return tuple(found.span() for word in hidden for found in re.finditer(re.escape(word), text))

        turns = tuple(
            Turn(
                turn.role,
                clean(turn.content),
                tuple(one if one.text is None else replace(one, text=clean(one.text)) for one in turn.attachments),
            )
            for turn in conversation
        )
        texts = [
            text
            for turn in conversation
            for text in (turn.content, *(one.text for one in turn.attachments))
            if text is not None
        ]
        found = (Finding("<WORD>", "WORD", "test", "A word of the test."),) if hidden else ()
        return Screened(
            Conversation(turns),
            tuple(map(clean, responses)),
            found,
            {"screener": "test"},
            tuple(map(places, (*texts, *responses))),
            tuple(dict.fromkeys(word for word in masked if not any(word in text for text in (*texts, *responses)))),
        )

    def find(self, text: str) -> list[Span]:
        if self.fault:
            raise self.fault
        return [Span(text.index(word), text.index(word) + len(word), "WORD") for word in self.words if word in text]


def clock_at(*parts: int) -> datetime:
    """Returns an aware UTC time."""
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


class LateScreener(WordScreener):
    """Loads itself at its first use, as the real one does; not before it is told what to mask."""

    loads = False

    @property
    def version(self) -> str:
        if not self.loads:
            raise ScreeningError("the screener could not be loaded (ModuleNotFoundError), so nothing was stored")
        return "test"


__all__ = ["NOTICE", "LateScreener", "MemoryStore", "ScreeningError", "WordScreener", "clock_at", "make_comparison"]
