"""README.md of a release: the data card, for whoever decides whether and how to use the data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from voting.comparison import Source
from voting.counting import counted
from voting.ports import Json
from voting.release.facts import NoticeFact, ReleaseFacts
from voting.release.papers.header import config_name, header, splits_of, tables_of
from voting.release.papers.markdown import percent, plain, quoted, shares, table
from voting.release.papers.recall import Recall
from voting.release.papers.words import (
    CHATTED,
    COLLECTED,
    ELSEWHERE,
    GATES,
    LIMITS,
    MEASURED,
    PREPARED,
    SELECTION,
    SPLITS,
    SURROGATES,
    TABLES,
    VERIFICATION,
)

_ELSEWHERE: Final = frozenset({"publisher", "contact", "licence", "presets", "formats", "shard_bytes"})
"""Settings that have a place of their own in the card, or none since they change no row."""

_MOST: Final = 40
"""Rows of a table of shares; what is beyond is summed up."""


def card(facts: ReleaseFacts, recall: Recall | None) -> str:
    """Returns the data card; holds nothing that is not in the facts or in the software's own words.

    Args:
        facts: Of the release; its files are those of the data.
        recall: How much screening finds (`voting.release.papers.recall.measured`); None: that is not known.
    """
    sections = (
        ("", _about(facts)),
        ("How it was collected", _collected(facts.sources) + COLLECTED),
        ("What voters were told", "\n".join(_notices(facts.notices))),
        ("What is in it", _contents(facts)),
        ("How personal data was removed", _screening(facts, recall)),
        ("Gates", _gates(facts)),
        ("Skew", _skew(facts)),
        ("Selection", _selection(facts)),
        ("Known limits", LIMITS),
        ("Withdrawals", _withdrawals(facts)),
        ("How to check it", _verification(facts)),
        ("Licence", _licence(facts)),
    )
    return header(facts) + "".join(f"\n## {title}\n\n{body}" if title else f"\n{body}" for title, body in sections)


def _about(facts: ReleaseFacts) -> str:
    votes = counted(facts.counts.get("votes", 0), "vote")
    told = f"# {plain(facts.name)}\n\n{votes} of people on which of two responses of language models is better"
    people = facts.settings.get("publisher")
    return f"{told}{f', published by {plain(str(people))}' if people else ''}.\n"


def _collected(sources: Mapping[str, int]) -> str:
    """A release of campaigns alone tells of no chat; where the source was left out it may have been either."""
    campaigns = Source.CAMPAIGN in sources
    return ("" if campaigns and len(sources) == 1 else CHATTED) + (PREPARED if campaigns else "")


def _notices(notices: Sequence[NoticeFact]) -> Iterator[str]:
    if not notices:
        yield "No vote of this release names the notice that its voter was shown.\n"
    for notice in notices:
        version = (
            f"version {plain(notice.version)}" if notice.version else "a version that too few votes share to name it"
        )
        told = f"Notice, {version}, shown before {notice.votes:,} of the votes"
        digest = f" (SHA-256 of its words: `{notice.sha256}`)" if notice.sha256 else ""
        yield f"{told}{digest}{':' if notice.text else '.'}\n" + (f"\n{quoted(notice.text)}" if notice.text else "")


def _contents(facts: ReleaseFacts) -> str:
    rows = [
        (
            f"`{config_name(name)}`",
            ", ".join(f"`{split}`" for split in splits_of(files)),
            sum(one.rows or 0 for one in files),
        )
        for name, files in tables_of(facts)
    ]
    left_out = [
        f"- `{preset}` leaves out {', '.join(reasons)}.\n"
        for preset, counts in sorted(facts.presets.items())
        if (reasons := [_reason(key, count) for key, count in sorted(counts.items()) if key.startswith("left_out_")])
    ]
    told = table(("loaded as", "splits", "rows"), rows)
    filters = f"\nIt was built with these filters: {_pairs(facts.query)}.\n" if facts.query else ""
    splits = f"\n{SPLITS}" if len(facts.splits) > 1 else ""
    return f"{told}{filters}{splits}" + (f"\n{''.join(left_out)}" if left_out else "") + f"\n{TABLES}"


def _reason(key: str, count: int) -> str:
    return f"{count:,} for `{key.removeprefix('left_out_')}`"


def _screening(facts: ReleaseFacts, recall: Recall | None) -> str:
    version = facts.versions.get("screening")
    told = (
        "Texts were screened when they were stored, and every one again for this release"
        f"{f' with screening version `{version}`' if version else ''}."
        f"{SURROGATES if facts.settings.get('surrogates') else ''}"
    )
    if recall is None:
        return f"{told} How much that finds was not told to the builder of this card.\n"
    sums = (
        f"Of {recall.spans} personal things and secrets, {recall.half} were masked by half at least, and "
        f"{recall.nine_tenths} to nine tenths. In {recall.whole} of the conversations nothing was left by more than a "
        f"tenth. Of all other characters, {recall.wrong} were masked too."
    )
    rows = [(one.types, one.spans, one.nine_tenths, one.characters) for one in recall.by_type]
    by_type = f"\n{table(('type', 'in the texts', 'nine tenths masked', 'of their characters'), rows)}" if rows else ""
    return f"{told}\n\n{MEASURED}{sums}\n{by_type}\n{ELSEWHERE}"


def _gates(facts: ReleaseFacts) -> str:
    rows = [
        (
            gate.name,
            ", ".join(f"{name.replace('_', ' ')}: {count:,}" for name, count in gate.counts.items()),
            " ".join(map(plain, gate.told)),
        )
        for gate in facts.gates
    ]
    in_force = {name: value for name, value in facts.settings.items() if name not in _ELSEWHERE}
    settings = f"\nIn force: {_pairs(in_force)}.\n" if in_force else ""
    if not rows:
        return f"No report of a gate is in the manifest.\n{settings}"
    return f"{GATES}\n{table(('gate', 'counted', 'found'), rows)}{settings}"


def _skew(facts: ReleaseFacts) -> str:
    parts = [
        ("winner", facts.winners, "a winner"),
        ("model (each vote counts for both of its models)", facts.models, "none"),
        ("language", facts.languages, "not told"),
        ("category", facts.categories, "not told"),
        ("source", facts.sources, "not told"),
        ("number of turns", facts.turns, "not told"),
        ("period, by its first day", dict(sorted(facts.periods.items())), "not told"),
    ]
    told = [_measures(facts.skew)] if facts.skew else []
    told += [_part(title, counts, none) for title, counts, none in parts if counts]
    return "\n".join(told) or "There is nothing to tell of no votes.\n"


def _measures(skew: Mapping[str, float]) -> str:
    meanings = {
        "left_wins": "won by the left side, of the votes with a winner",
        "largest_voter": "by the one voter who voted most on a day, of all votes",
        "largest_model": "with the most frequent model on a side, of all votes",
        "largest_language": "in the most frequent language that is told, of all votes",
        "largest_prompt_group": "with prompts nearly like each other's, the largest such group, of all votes",
        "skipped": "skips, of votes and skips",
    }
    ordered = sorted(skew.items(), key=lambda one: [*meanings, one[0]].index(one[0]))
    return "".join(f"- {percent(share)} {meanings.get(name, name.replace('_', ' '))}\n" for name, share in ordered)


def _part(title: str, counts: Mapping[str, int], none: str) -> str:
    rows = list(shares(counts, none))
    if title.startswith("period"):
        rows.sort()
    shown, rest = rows[:_MOST], rows[_MOST:]
    if rest:
        whole = sum(counts.values()) or 1
        others = sum(count for _, count, _ in rest)
        shown.append((counted(len(rest), "other"), others, percent(others / whole)))
    return table((title, "votes", "share"), shown)


def _selection(facts: ReleaseFacts) -> str:
    named = ("votes", "skips", "voids", "unanswered")
    meanings = {"voids": "voids (a response failed)", "unanswered": "left unanswered"}
    counts = facts.counts
    inside = [(meanings.get(name, name), counts.get(name, 0)) for name in named]
    outside = [(name.replace("_", " "), count) for name, count in counts.items() if name not in named]
    told = f"{SELECTION}\n{table(('comparisons in this release', 'rows'), inside)}"
    return told + (f"\n{table(('not in this release', 'rows'), outside)}" if outside else "")


def _withdrawals(facts: ReleaseFacts) -> str:
    rows = [(plain(release), count) for release, count in facts.tombstones.items() if count]
    if not rows:
        return "No vote of an earlier release was withdrawn since.\n"
    return (
        "Whoever holds an earlier release is asked to delete the rows that `TOMBSTONES.jsonl` lists for it.\n\n"
        f"{table(('release', 'rows withdrawn since'), rows)}"
    )


def _verification(facts: ReleaseFacts) -> str:
    return VERIFICATION + (f"\nIt was made by {_pairs(facts.versions)}.\n" if facts.versions else "")


def _licence(facts: ReleaseFacts) -> str:
    contact = facts.settings.get("contact")
    asked = f" Questions: {plain(str(contact))}." if contact else ""
    if licence := facts.settings.get("licence"):
        return f"{plain(str(licence))}. Responses of models may also be under the terms of who provided them.{asked}\n"
    return f"The publisher has not given one. Without a licence, nobody else may copy or share the data.{asked}\n"


def _pairs(values: Mapping[str, Json] | Mapping[str, str]) -> str:
    told = (
        f"{name.replace('_', ' ')} {plain(_value(value))}" for name, value in values.items() if value not in (None, "")
    )
    return ", ".join(told)


def _value(value: Json) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return " ".join(f"{name} {_value(inner)}" for name, inner in value.items())
    return " ".join(_value(one) for one in value) if isinstance(value, list | tuple) else str(value)
