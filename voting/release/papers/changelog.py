"""CHANGELOG.md: what differs from the previous release, for whoever has worked with that."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from voting.counting import counted
from voting.release.facts import ReleaseFacts
from voting.release.papers.markdown import plain, table

_SAME_SPLITS: Final = (
    "A conversation with texts that both hold is in the same split of both, but where very many are alike."
)
_OTHER_SPLITS: Final = (
    "Splits were drawn anew: a conversation may be in `test` of one and in `train` of the other, so test no model by "
    "another release than it was trained on."
)


def changelog(facts: ReleaseFacts) -> str:
    """Returns the changes in rows, models, columns, versions, settings and filters; a first release has none."""
    title = f"# Changes in {plain(facts.name)}\n"
    before = facts.previous
    if before is None:
        return f"{title}\nThis is the first release of its kind: there is none to compare it with.\n"
    parts = [
        ("Rows", _counts(before.counts, facts.counts)),
        ("Votes by split", _counts(before.splits, facts.splits)),
        ("Models", _models(before.models, facts.models)),
        ("Columns", "".join(_columns(before, facts))),
        ("Presets", _values(_rows_of_presets(before), _rows_of_presets(facts))),
        ("Versions", _values(before.versions, facts.versions)),
        ("Settings", _values(before.settings, facts.settings)),
        ("Filters", _values(before.query, facts.query)),
        ("Withdrawn since", _withdrawn(facts)),
    ]
    drawing = facts.versions.get("drawing")
    splits = _SAME_SPLITS if drawing and drawing == before.versions.get("drawing") else _OTHER_SPLITS
    told = "".join(f"\n## {heading}\n\n{body or 'As before.'}".rstrip() + "\n" for heading, body in parts)
    return f"{title}\nCompared with {plain(before.name)}. No id of one stands in the other. {splits}\n{told}"


def _counts(before: Mapping[str, int], now: Mapping[str, int]) -> str:
    names = list(dict.fromkeys([*now, *before]))
    if not any(before.get(name, 0) != now.get(name, 0) for name in names):
        return ""
    rows = [
        (
            plain(name.replace("_", " ")),
            before.get(name, 0),
            now.get(name, 0),
            f"{now.get(name, 0) - before.get(name, 0):+,}",
        )
        for name in names
    ]
    return table(("", "before", "now", "change"), rows)


def _models(before: Mapping[str, int], now: Mapping[str, int]) -> str:
    new = [f"- new: {plain(model)}, {counted(now[model], 'vote')}\n" for model in sorted(now.keys() - before.keys())]
    gone = [
        f"- gone: {plain(model)}, {counted(before[model], 'vote')} before\n"
        for model in sorted(before.keys() - now.keys())
    ]
    return "".join([*new, *gone])


def _columns(before: ReleaseFacts, now: ReleaseFacts) -> Iterator[str]:
    for name in dict.fromkeys([*now.columns, *before.columns]):
        old, new = before.columns.get(name, {}), now.columns.get(name, {})
        yield from (f"- `{name}`: new column `{column}` ({new[column]})\n" for column in new if column not in old)
        yield from (f"- `{name}`: column `{column}` is gone\n" for column in old if column not in new)
        yield from (
            f"- `{name}`: column `{column}` was {old[column]}, is {new[column]}\n"
            for column in new
            if column in old and old[column] != new[column]
        )


def _rows_of_presets(facts: ReleaseFacts) -> dict[str, str]:
    return {name: counted(counts.get("rows", 0), "row") for name, counts in facts.presets.items()}


def _values(before: Mapping[str, object], now: Mapping[str, object]) -> str:
    told = ""
    for name in dict.fromkeys([*now, *before]):
        old, new = (_value(values.get(name)) for values in (before, now))
        if old != new:
            told += f"- {plain(name.replace('_', ' '))}: was {old}, is {new}\n"
    return told


def _withdrawn(facts: ReleaseFacts) -> str:
    listed = {release: count for release, count in facts.tombstones.items() if count}
    rows = [
        f"- {plain(release)}: {counted(count, 'row')}, listed in TOMBSTONES.jsonl\n"
        for release, count in listed.items()
    ]
    return "".join(rows) or "Nothing."


def _value(value: object) -> str:
    if value is None:
        return "not given"
    return plain(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True))
