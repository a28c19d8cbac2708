"""A store, a vault and a screening to build releases with, all in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from tests.fakes import MemoryStore, WordScreener
from voting.comparison import Outcome
from voting.fields import IMPRESSION_FIELDS, SKIP_FIELDS, keep
from voting.ports import Impression, Json, Record
from voting.release.building import Build, build
from voting.release.facts import ReleaseFacts
from voting.release.planning import Rules
from voting.release.ports import Screening
from voting.release.register import Register
from voting.release.register_file import register_in
from voting.signed_note import NoteSigner

HOUR = datetime(2031, 5, 14, 10, tzinfo=UTC)  # a Wednesday
METADATA: dict[str, Any] = {
    "model_a": "larch-2",
    "model_b": "cobalt-mini",
    "parameters_a": {"temperature": 0.7, "system": "Be kind."},
    "seed": 1234567890123456789,
    "policy": "campaign/least-voted",
    "probability": 0.25,
    "pair_probability": 1.0,
    "category": "advice",
    "language": "en",
    "turns": 1,
    "first_token_ms_a": 1234,
    "dwell_ms": 4321,
    "findings": {"PERSON": 1},
    "notice_version": "1",
    "notice_sha256": "ab" * 32,
}


class MemoryVault:
    """A `Vault` of a store in memory."""

    def __init__(self, store: MemoryStore, seed: bytes = bytes(32)) -> None:
        self.store, self._seed = store, seed
        self._signer = NoteSigner("test/log", seed)

    def secret(self, purpose: str) -> bytes:
        """See the port."""
        return hashlib.sha256(self._seed + purpose.encode()).digest()

    def sign(self, text: str) -> str:
        """See the port."""
        return self._signer.sign(text)

    @property
    def public_key(self) -> str:
        """See the port."""
        return str(self._signer.verifier)

    def checkpoint(self) -> str:
        """See the port."""
        return f"test/log\n{len(self.store.entries)}\ncm9vdA==\n"

    def withdrawn(self) -> frozenset[str]:
        """See the port."""
        return frozenset(self.store.withdrawn)


def screening(*words: str, risky: tuple[str, ...] = (), version: str = "v1") -> Screening:
    """A screening that masks `words`, and whose stricter sister would mask `risky` as well."""
    return Screening(version, lambda: WordScreener(*words), lambda: WordScreener(*words, *risky))


def identity(number: int) -> str:
    """A comparison's id, spread over the parts as random ones are."""
    return hashlib.md5(str(number).encode(), usedforsecurity=False).hexdigest()


def question(number: int) -> str:
    """A prompt that no other comparison has, nor nearly."""
    word = hashlib.sha256(str(number).encode()).hexdigest()[:40]
    return f"Question {word} of its own: which way is up?"


def show(store: MemoryStore, number: int, **changes: Any) -> str:
    """Puts an impression into the store and returns its comparison's id."""
    comparison_id = identity(number)
    metadata = keep({**METADATA, **changes.pop("metadata", {})}, IMPRESSION_FIELDS)
    fields: dict[str, Any] = {
        "voter": f"{number % 7:032x}",
        "shown_hour": HOUR + timedelta(days=number % 3),
        "source": "campaign",
        "campaign_id": "breakfast",
        "item_id": f"item-{number}",
        "metadata": metadata,
    }
    store.add_impression(Impression(comparison_id, **(fields | changes)))
    return comparison_id


def vote(
    store: MemoryStore,
    number: int,
    *,
    winner: str = "model_a",
    prompt: str | None = None,
    conversation: list[Json] | None = None,
    response_a: str = "Away from the ground.",
    comment: str = "",
    **metadata: Any,
) -> str:
    """Puts a vote into the store and returns its receipt."""
    impression_fields = {name: metadata.pop(name) for name in ("voter", "source", "campaign_id") if name in metadata}
    comparison_id = show(store, number, metadata=metadata, **impression_fields)
    impression = store.impressions[comparison_id]
    turns: list[Json] = conversation or [{"role": "user", "content": prompt or question(number)}]
    content: dict[str, Json] = {"conversation": turns, "response_a": response_a, "response_b": "It depends."}
    values = keep({**METADATA, **metadata})
    record = Record(comparison_id, Outcome.VOTE, impression.voter, impression.shown_hour, winner, content, values)
    receipt = store.add_outcome(record).code
    if comment:
        store.annotate(receipt, {"tags": ["clearer"], "comment": comment})
    return receipt


def end(store: MemoryStore, number: int, outcome: Outcome = Outcome.SKIP, **metadata: Any) -> str:
    """Puts a skip or a void into the store and returns its receipt."""
    comparison_id = show(store, number)
    impression = store.impressions[comparison_id]
    values = keep({**METADATA, **metadata}, SKIP_FIELDS)
    record = Record(comparison_id, outcome, impression.voter, impression.shown_hour, metadata=values)
    return store.add_outcome(record).code


def filled(votes: int = 40) -> MemoryStore:
    """A store with votes, skips and unanswered comparisons, enough of each that nothing is generalised."""
    store = MemoryStore()
    for number in range(votes):
        vote(store, number, winner=("model_a", "model_b", "tie", "both_bad")[number % 4])
    for number in range(votes, votes + 12):
        end(store, number)
    for number in range(votes + 12, votes + 24):
        show(store, number)
    return store


def built(
    store: MemoryStore,
    directory: Path,
    *,
    name: str = "first",
    screened: Screening | None = None,
    vault: MemoryVault | None = None,
    papers: Any = None,
    register: Register | None = None,
    k: int = 10,
    progress: Any = None,
    **changes: Any,
) -> ReleaseFacts:
    """Builds a release into `directory / name`, with its state in `directory / "state"`."""

    @contextmanager
    def opened() -> Iterator[MemoryStore]:
        yield store

    @contextmanager
    def unseen(_: str, __: int) -> Iterator[Any]:
        yield lambda _: None

    rules = Rules(
        k,
        changes.pop("leak_threshold", 0.5),
        changes.pop("splits", {"train": 0.8, "test": 0.2}),
        changes.pop("hold_fingerprints", True),
    )
    return build(
        Build(**{"name": name, "directory": directory / name, "state": directory / "state", "rules": rules, **changes}),
        open_store=opened,
        vault=vault or MemoryVault(store),
        register=register or register_in(changes.get("state", directory / "state")),
        screening=screened or screening(),
        papers=papers or (lambda facts: {"README.md": f"# {facts.name}\n"}),
        progress=progress or unseen,
    )


def rows(directory: Path, table: str = "votes") -> list[dict[str, Any]]:
    """The rows of a release, objects decoded."""
    found: list[dict[str, Any]] = [
        row for path in sorted((directory / table).glob("*.parquet")) for row in pq.read_table(path).to_pylist()
    ]
    return found


def contents(directory: Path) -> dict[str, bytes]:
    """Every file by its path."""
    return {str(path.relative_to(directory)): path.read_bytes() for path in directory.rglob("*") if path.is_file()}
