"""Impressions and records to fill a store with, and a clock that stands still."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from voting.comparison import Outcome
from voting.ports import Impression, OutcomeStore, Receipt, Record
from voting.receipts import digest, new_code
from voting.settings import StoreSettings

HOUR = datetime(2031, 5, 17, 10, tzinfo=UTC)


class StandingClock:
    """A clock that moves only when told."""

    def __init__(self, now: datetime = HOUR + timedelta(minutes=12)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The present."""
        return self.now

    def advance(self, **by: float) -> None:
        """Moves on, or back."""
        self.now += timedelta(**by)


def shown(comparison_id: str | None = None, **changes: Any) -> Impression:
    """An impression of a campaign's item, with changes."""
    comparison_id = comparison_id or uuid.uuid4().hex
    fields: dict[str, Any] = {
        "voter": "a" * 32,
        "shown_hour": HOUR,
        "source": "campaign",
        "campaign_id": "breakfast",
        "item_id": comparison_id,
        "metadata": {"model_a": "left", "model_b": "right", "seed": 7, "probability": 0.25},
    }
    return Impression(comparison_id, **(fields | changes))


def vote(comparison_id: str, winner: str = "model_a", **changes: Any) -> Record:
    """A vote with text, with changes."""
    fields: dict[str, Any] = {
        "voter": "a" * 32,
        "recorded_hour": HOUR,
        "winner": winner,
        "content": {
            "conversation": [{"role": "user", "content": "Eggs, <PERSON_1>? 🥚"}],
            "response_a": "Yes.",
            "response_b": "No.",
        },
        "metadata": {"dwell_ms": 1234, "findings": {"PERSON": 1}},
    }
    return Record(comparison_id, Outcome.VOTE, **(fields | changes))


def skip(comparison_id: str) -> Record:
    """A skip: no text, no winner."""
    return Record(comparison_id, Outcome.SKIP, "a" * 32, HOUR, metadata={"skip_reason": "not interested"})


def older_code(*_: object) -> tuple[str, str]:
    """What `ReceiptCodes.new` returned before schema 0006: a code that is random as a whole, and its hash."""
    code = new_code()
    return code, digest(code)


def cast(store: OutcomeStore, winner: str = "model_a", **changes: Any) -> tuple[str, Receipt]:
    """Shows a new comparison and votes on it; returns its id and the receipt."""
    impression = shown(**changes)
    store.add_impression(impression)
    return impression.comparison_id, store.add_outcome(vote(impression.comparison_id, winner, voter=impression.voter))


def files_holding(settings: StoreSettings, needle: bytes) -> list[str]:
    """Names of the files of the store, keys included, in which these bytes stand."""
    return [path.name for path in _files(settings) if needle in path.read_bytes()]


def files_holding_any(settings: StoreSettings, gone: Iterable[bytes]) -> list[str]:
    """Names of those in which a part of one of these stands, wherever it was cut: any fifteen bytes of it are found."""
    pieces = {one[at : at + 8] for one in gone for at in range(0, len(one) - 7, 8)}
    found = []
    for path in _files(settings):
        held = path.read_bytes()
        if not pieces.isdisjoint(held[at : at + 8] for at in range(len(held) - 7)):
            found.append(path.name)
    return found


def _files(settings: StoreSettings) -> list[Path]:
    directories = (settings.data_dir, settings.data_dir.with_name(f"{settings.data_dir.name}-keys"))
    files = [path for directory in directories for path in directory.rglob("*") if path.is_file()]
    assert len(files) >= (1 if settings.url else 2), "there is nothing to search"
    return files
