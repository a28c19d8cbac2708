"""Tables and quotes of the papers. What comes from the store or a voter can break out of neither."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

_MEANT: Final = re.compile(r"([\\`*_\[\]<>|#!])")


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Returns a table; numbers with thousands separators, texts as they are given."""
    lines = [[str(head) for head in heads], ["---"] * len(heads), *([_cell(one) for one in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def plain(text: str) -> str:
    """Returns a name from the data as text that Markdown shows as it is: in one line, without markup, HTML or links."""
    return _MEANT.sub(r"\\\1", " ".join(text.split()))


def quoted(text: str) -> str:
    """Returns a text as a block quote, its Markdown as it is."""
    return "".join(f"> {line}".rstrip() + "\n" for line in text.splitlines())


def shares(counts: Mapping[str, int], none: str = "not told") -> list[tuple[str, int, str]]:
    """Returns name, count and share of each, the largest first; an empty name is told as `none`."""
    total = sum(counts.values()) or 1
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return [(plain(name) or none, count, percent(count / total)) for name, count in ordered]


def percent(share: float) -> str:
    """Returns a share as per cent, with one digit behind the point."""
    return f"{100 * share:.1f} %"


def _cell(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)
