"""What a build found, as the facts of its manifest."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, TypeAlias

import numpy as np

from voting.counting import counted
from voting.release.columns import columns_of
from voting.release.facts import DRAWING, FORM, FileFact, GateFact, NoticeFact, ReleaseFacts
from voting.release.piles import TABLES
from voting.release.planning import BY_NUMBERS, BY_TEXTS, LEFT_OUT, Plan, rows_of
from voting.release.request import Build

Told: TypeAlias = Sequence[Mapping[str, Any]]
"""What each part, or each shard, told of itself."""

_BY_VALUE: Final = ("winners", "models", "languages", "categories", "sources", "periods", "turns")


def left_out(told: Told, planned: Plan) -> dict[str, int]:
    """Returns how many rows are not in the release, by reason."""
    counts = _sum(part["counts"] for part in told)
    suppressed = sum(planned.counts[f"suppressed_{table.value}"] for table in TABLES)
    return {
        **{name: counts[name] for name in ("filtered", "quarantined", "canaries")},
        **{name: planned.counts[name] for name in ("held", "rejected")},
        "suppressed": suppressed,
    }


def gates_of(told: Told, planned: Plan, request: Build, screening: str) -> tuple[GateFact, ...]:
    """Returns the reports of all gates, in the order in which they run."""
    counts = _sum(part["counts"] for part in told)
    masked = _sum(part["masked"] for part in told)
    return (
        _gate("quarantine", "rows", counts["quarantined"], "left out as suspicious"),
        GateFact(
            "screening",
            not counts["masked_anew"],
            {"rows": counts["masked_anew"], **{f"masked_{kind}": number for kind, number in sorted(masked.items())}},
            (
                f"Every text was screened again with version {screening}.",
                *((f"In {rows_of(counts['masked_anew'])} more was masked than before.",) if masked else ()),
            ),
        ),
        _gate("canaries", "rows", counts["canaries"], "that held a canary: left out, and to be explained"),
        *planned.gates,
        ids_gate(planned, {}),
        GateFact("time", True, {}, (f"No time is finer than the {request.time_unit}.",)),
        GateFact("order", True, {}, ("Rows are in the order of their ids, which is a random one.",)),
    )


def ids_gate(planned: Plan, before: Mapping[str, bytes | None]) -> GateFact:
    """Returns the report on ids, and on what joins releases all the same: comparisons that an earlier one holds too.

    Args:
        planned: Of this release.
        before: `Plan.released_reviews` of each earlier release by its name; None where they are not known.
    """
    told = ["Ids and labels are of this release alone, keyed by a secret of the store."]
    released = planned.splits != LEFT_OUT
    rows, joins = planned.reviews[released], planned.joins[released]
    shared, by_release = np.zeros(len(rows), dtype=bool), {}
    for name, kept in before.items():
        found = np.isin(rows, np.frombuffer(kept or b"", dtype="<u8"))
        shared |= found
        by_release[name] = int(found.sum())
    number = int(shared.sum())
    by_texts, by_numbers = (int((shared & (joins == how)).sum()) for how in (BY_TEXTS, BY_NUMBERS))
    if number:
        names = ", ".join(f"{name}: {count:,}" for name, count in by_release.items() if count)
        told.append(
            f"{rows_of(number)} of comparisons that an earlier release holds too ({names}). "
            f"Whoever has both can join {by_texts:,} of them by their texts"
            + (
                f", and at most {by_numbers:,} that have none by measured numbers, model and metadata, which no other "
                "row here has together."
                if by_numbers
                else "."
            )
        )
    if unknown := [name for name, kept in before.items() if kept is None]:
        told.append(f"How many rows it shares with these releases is not known: {', '.join(unknown)}.")
    counts = {"shared_with_earlier": number, "joined_by_texts": by_texts, "joined_by_numbers": by_numbers}
    return GateFact("ids", not number, counts if before else {}, tuple(told))


def known_of(request: Build, *, screening: str, checkpoint: str) -> ReleaseFacts:
    """Returns those of the facts that are known before anything is read, and that no reading changes."""
    return ReleaseFacts(
        name=request.name,
        query=request.query.as_json(),
        settings=request.settings(),
        versions={
            "form": str(FORM),
            "software": request.software,
            "screening": screening,
            "drawing": str(DRAWING),
        },
        checkpoint=checkpoint,
    )


def facts_of(
    request: Build,
    told: Told,
    planned: Plan,
    shards: Told,
    *,
    screening: str,
    withdrawn: int,
    destroyed: int,
    checkpoint: str,
) -> ReleaseFacts:
    """Returns the facts as far as the data tells them: without papers, tombstones and the previous release."""
    counts = {name: _sum(shard["counts"].get(name, {}) for shard in shards) for name in (*_BY_VALUE, "splits")}
    outcomes = _sum(shard["counts"].get("outcomes", {}) for shard in shards)
    votes = counts["splits"].total()
    files = sorted((FileFact(**one) for shard in shards for one in shard["files"]), key=lambda one: one.path)
    by_value = {name: dict(sorted(counts[name].items())) for name in _BY_VALUE}
    return replace(
        known_of(request, screening=screening, checkpoint=checkpoint),
        counts={
            "votes": votes,
            **{name: outcomes[name] for name in ("skips", "voids", "unanswered")},
            "withdrawn": withdrawn,
            "destroyed": destroyed,
            **left_out(told, planned),
        },
        splits={name: counts["splits"][name] for name in request.rules.splits},
        winners=by_value["winners"],
        models=by_value["models"],
        languages=by_value["languages"],
        categories=by_value["categories"],
        sources=by_value["sources"],
        periods=by_value["periods"],
        turns=by_value["turns"],
        skew=_skew(counts, outcomes, votes, planned),
        gates=(*gates_of(told, planned, request, screening), *_texts(shards), *_moment(checkpoint)),
        notices=_notices(shards, request.notices),
        presets={
            preset.name: dict(sorted(_sum(shard["presets"][preset.name] for shard in shards).items()))
            for preset in request.presets
        },
        columns={table.value: {one.name: one.kind.value for one in columns_of(table)} for table in TABLES},
        files=tuple(files),
    )


def log_size(checkpoint: str) -> int | None:
    """Returns how many entries a checkpoint (C2SP tlog-checkpoint) is of; None where there is no log."""
    size = "".join(checkpoint.split("\n")[1:2])
    return int(size) if size.isascii() and size.isdigit() else None


def _texts(shards: Told) -> tuple[GateFact, ...]:
    """Says of how many votes the texts were cut out because of their age; nothing where it is none."""
    number = _sum(shard["counts"].get("texts", {}) for shard in shards)["none"]
    told = (
        f"{counted(number, 'vote has', 'votes have')} no texts any more, as their time was over: they "
        "stand in `votes` and in the preset `ranking`, and in no preset that is made of texts."
    )
    return (GateFact("texts", True, {"votes_without": number}, (told,)),) if number else ()


def _moment(checkpoint: str) -> tuple[GateFact, ...]:
    size = log_size(checkpoint)
    told = "It is the store as its log stood at the checkpoint, without what was taken back until the build ended."
    return () if size is None else (GateFact("moment", True, {"log_entries": size}, (told,)),)


def _skew(counts: Mapping[str, Counter[str]], outcomes: Counter[str], votes: int, planned: Plan) -> dict[str, float]:
    decided = counts["winners"]["model_a"] + counts["winners"]["model_b"]
    languages = [number for name, number in counts["languages"].items() if name]  # "": none is told
    shares = {
        "left_wins": (counts["winners"]["model_a"], decided),
        "largest_model": (max(counts["models"].values(), default=0), votes),
        **({"largest_language": (max(languages), votes)} if languages else {}),
        "skipped": (outcomes["skips"], votes + outcomes["skips"]),
    }
    told = {name: round(part / whole, 6) for name, (part, whole) in shares.items() if whole}
    return dict(sorted({**told, **planned.skew}.items()))


def _notices(shards: Told, words: Mapping[str, str]) -> tuple[NoticeFact, ...]:
    counted = _sum(shard["counts"].get("notices", {}) for shard in shards)
    found = [(*json.loads(notice), votes) for notice, votes in counted.items()]
    found.sort(key=lambda one: (-one[2], str(one[0]), str(one[1])))
    return tuple(NoticeFact(version, sha256, votes, words.get(sha256)) for version, sha256, votes in found)


def _gate(name: str, what: str, number: int, told: str) -> GateFact:
    return GateFact(name, not number, {what: number}, (f"{rows_of(number)} {told}.",) if number else ())


def _sum(counts: Any) -> Counter[str]:
    summed: Counter[str] = Counter()
    for one in counts:
        summed.update(one)
    return summed
