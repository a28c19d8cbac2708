"""`stats`: how many comparisons were shown and what came of them, by model, side and campaign."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from voting.cli.command import add_settings_option, declare, opened_store, say, with_progress
from voting.ports import StoredRecord

_TEXT = """\
Counts what is in the store: comparisons shown, votes, skips, unanswered; for each model how often it stood left and
right in a vote and won there; for each campaign what came of its comparisons. Withdrawn votes are counted as
withdrawn and nowhere else.

With --json: {"counts", "winners", "models", "campaigns"}."""

_OUTCOMES = ("vote", "skip", "void", "unanswered")
_SIDES = ("left", "right")


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "stats",
        run,
        about="count votes, skips and unanswered comparisons by model, side and campaign",
        text=_TEXT,
        example="python -m voting stats --json",
    )
    parser.add_argument("--json", action="store_true", help="write JSON for a program to read")
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Writes the counts, returns 0.

    Raises:
        SettingsError: A setting is wrong.
        StoreError: The store cannot be read.
    """
    with opened_store(arguments) as store:
        counts = dict(store.counts())
        records = with_progress(store.records(), unit="records", total=counts["impressions"])
        result = {"counts": counts, **count_records(records)}
    if arguments.json:
        say(json.dumps(result, ensure_ascii=False, indent=2))
    else:
        _tell(result)
    return 0


def count_records(records: Iterable[StoredRecord]) -> dict[str, dict[str, Any]]:
    """Returns the counts of `records`: `winners`, and `models` and `campaigns` by name.

    A model's `votes_left` are the votes in which it stood on the left, `wins_left` those of them that it won, and
    likewise on the right; its ties and both-bad votes are counted on both sides together.
    """
    winners: Counter[str] = Counter()
    models: dict[str, Counter[str]] = {}
    campaigns: dict[str, Counter[str]] = {}
    for stored in records:
        outcome = str(stored.record.outcome) if stored.record else "unanswered"
        campaigns.setdefault(stored.impression.campaign_id or "(chat)", Counter())[outcome] += 1
        if not stored.record or stored.record.winner is None:
            continue
        winner = stored.record.winner
        winners[winner] += 1
        metadata = {**stored.impression.metadata, **stored.record.metadata}
        for side, place in zip(_SIDES, ("model_a", "model_b"), strict=True):
            tally = models.setdefault(str(metadata.get(place, "(unknown)")), Counter())
            tally[f"votes_{side}"] += 1
            if winner == place:
                tally[f"wins_{side}"] += 1
            elif winner in {"tie", "both_bad"}:
                tally[winner] += 1
    kinds = [f"{what}_{side}" for what in ("votes", "wins") for side in _SIDES] + ["tie", "both_bad"]
    return {
        "winners": {name: winners[name] for name in ("model_a", "model_b", "tie", "both_bad")},
        "models": {name: {kind: models[name][kind] for kind in kinds} for name in sorted(models)},
        "campaigns": {name: {kind: campaigns[name][kind] for kind in _OUTCOMES} for name in sorted(campaigns)},
    }


def _tell(result: dict[str, Any]) -> None:
    counts, winners = result["counts"], result["winners"]
    say("  ".join(f"{name} {number:,}" for name, number in counts.items()))
    if not counts["impressions"]:
        say("Nothing was shown yet: start the app with `make run` and open /compare.")
        return
    say("  ".join(f"{name} {number:,}" for name, number in winners.items()))
    _table("model", result["models"])
    _table("campaign", result["campaigns"])


def _table(title: str, rows: dict[str, dict[str, int]]) -> None:
    if not rows:
        return
    width = max(map(len, [title, *rows]))
    heads = list(next(iter(rows.values())))
    say()
    say("  ".join([title.ljust(width), *heads]))
    for name, row in rows.items():
        say("  ".join([name.ljust(width), *(f"{row[head]:,}".rjust(len(head)) for head in heads)]))
