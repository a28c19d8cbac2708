"""Many votes between four models of known strength, with skips and unanswered comparisons among them."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from tests.fakes import MemoryStore
from voting.comparison import Outcome
from voting.ports import Impression, Record

MODELS = ("cobalt-mini", "heron-pro", "larch-2", "quartz-7b")
FIRST_DAY = datetime(2031, 5, 1, tzinfo=UTC)
_WINS_OF_LEFT = {("heron-pro", "quartz-7b"): 0.8, ("quartz-7b", "heron-pro"): 0.25}


def store_with(count: int, seed: int = 1) -> MemoryStore:
    """Returns a store with `count` comparisons over 20 days; about 8 in 10 are votes."""
    store, chance = MemoryStore(), random.Random(seed)
    for number in range(count):
        left, right = chance.sample(MODELS, 2)
        hour = FIRST_DAY + timedelta(hours=chance.randrange(20 * 24))
        voter, comparison_id = f"{chance.randrange(count // 3 + 1):032x}", f"{number:032x}"
        metadata = {
            "model_a": left,
            "model_b": right,
            "category": chance.choice(["code", "advice"]),
            "language": chance.choice(["en", "de"]),
            "turns": chance.choice([1, 2, 4]),
            "probability": 0.25,
            "pair_probability": 0.5,
        }
        source = chance.choice(["chat", "campaign"])
        campaign = ("spring", "autumn")[number % 2] if source == "campaign" else None
        store.add_impression(Impression(comparison_id, voter, hour, source, campaign, metadata=metadata))
        ended = chance.random()
        if ended < 0.1:
            continue
        if ended < 0.2:
            store.add_outcome(Record(comparison_id, Outcome.SKIP, voter, hour))
            continue
        won = chance.random() < _WINS_OF_LEFT.get((left, right), 0.5)
        winner = "tie" if chance.random() < 0.1 else "model_a" if won else "model_b"
        words = "word " * chance.randrange(5, 60)
        content = {"conversation": [{"role": "user", "content": "Why?"}], "response_a": words, "response_b": "# So"}
        store.add_outcome(Record(comparison_id, Outcome.VOTE, voter, hour, winner, content))
    return store


def add_one_sided(store: MemoryStore) -> MemoryStore:
    """Adds 60 votes of one voter for the left response, numbered from 1,000, and returns the store."""
    for number in range(1000, 1060):
        comparison_id, voter = f"{number:032x}", "f" * 32
        names = {"model_a": MODELS[number % 4], "model_b": MODELS[(number + 1) % 4]}
        store.add_impression(Impression(comparison_id, voter, FIRST_DAY, "chat", metadata=names))
        store.add_outcome(Record(comparison_id, Outcome.VOTE, voter, FIRST_DAY, "model_a"))
    return store
