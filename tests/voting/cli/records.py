"""A few stored records of every kind."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, TypeVar

from voting.comparison import Outcome
from voting.fields import IMPRESSION_FIELDS, SKIP_FIELDS, keep
from voting.ports import Impression, Json, OutcomeStore, Record

HOUR = datetime(2031, 5, 17, 10, tzinfo=UTC)
VOTER = "5e" * 16
FORMULA = '=HYPERLINK("http://tracker.example.net";"x")'
TURNS: list[Json] = [
    {"role": "user", "content": "Eggs, <PERSON_1>? 🥚"},
    {"role": "assistant", "content": "Yes.\nTwo."},
    {
        "role": "user",
        "content": FORMULA,
        "attachments": [
            {"media_type": "text/csv", "size_bytes": 12, "text": "a,b"},
            {"media_type": "image/png", "size_bytes": 90, "text": "hi", "picture": "aGVsbG8="},
        ],
    },
]
METADATA: dict[str, Any] = {
    "model_a": "larch-2",
    "model_b": "cobalt-mini",
    "parameters_a": {"temperature": 0.7},
    "seed": 1234567890123456789,
    "policy": "campaign/least-voted",
    "probability": 0.25,
    "pair_probability": 1.0,
    "category": "advice",
    "language": "en",
    "turns": 3,
    "first_token_ms_a": 12,
    "dwell_ms": 4321,
    "findings": {"PERSON": 1},
}
S = TypeVar("S", bound=OutcomeStore)


def show(store: OutcomeStore, number: int, **changes: Any) -> str:
    """Puts an impression into the store and returns its comparison's id."""
    comparison_id = f"{number:032x}"
    fields: dict[str, Any] = {
        "voter": VOTER,
        "shown_hour": HOUR,
        "source": "campaign",
        "campaign_id": "breakfast-0123456789",
        "item_id": f"item-{number}",
        "metadata": keep({**METADATA, **changes.pop("metadata", {})}, IMPRESSION_FIELDS),
    }
    store.add_impression(Impression(comparison_id, **(fields | changes)))
    return comparison_id


def vote(store: OutcomeStore, number: int, winner: str, response_a: str = "+1 for eggs", **models: str) -> str:
    """Puts a vote into the store and returns its receipt."""
    metadata = keep({**METADATA, **models})
    content: dict[str, Json] = {"conversation": TURNS, "response_a": response_a, "response_b": "'No.'"}
    comparison_id = show(store, number, metadata=models)
    return store.add_outcome(Record(comparison_id, Outcome.VOTE, VOTER, HOUR, winner, content, metadata)).code


def end(store: OutcomeStore, number: int, outcome: Outcome) -> str:
    """Puts a skip or a void into the store and returns its receipt."""
    metadata = keep(METADATA, SKIP_FIELDS)
    return store.add_outcome(Record(show(store, number), outcome, VOTER, HOUR, metadata=metadata)).code


def fill(store: S) -> S:
    """Three votes, of which one is annotated, an annotated skip, a void and an unanswered impression from the chat."""
    receipt = vote(store, 1, "model_a")
    store.annotate(receipt, {"tags": ["clearer", "safer"], "comment": "@home, <PERSON_1>"})
    vote(store, 2, "tie")
    vote(store, 3, "model_b", model_a="cobalt-mini", model_b="larch-2")
    store.annotate(end(store, 4, Outcome.SKIP), {"tags": ["too personal"], "comment": ""})
    end(store, 5, Outcome.VOID)
    show(store, 6, source="chat", campaign_id=None, item_id=None)
    return store
