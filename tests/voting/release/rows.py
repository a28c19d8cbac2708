"""Canonical rows of the table `votes` for tests: one to read, and any that Hypothesis can think of."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import strategies as st

from voting.conversation import Role
from voting.ports import Json
from voting.release.columns import Kind, Row, Table, columns_of

COLUMNS = columns_of(Table.VOTES)
MIRRORED = {"model_a": "model_b", "model_b": "model_a", "tie": "tie", "both_bad": "both_bad"}


def row(**changes: Json) -> Row:
    """A vote for the left response, with an attachment whose text was read."""
    told: Row = {column.name: None for column in COLUMNS}
    told |= {
        "comparison_id": "c0" * 16,
        "winner": "model_a",
        "voter": "ab" * 8,
        "period_start": "2031-05-12",
        "source": "chat",
        "conversation": [
            {"role": "system", "content": "Be brief.", "attachments": []},
            {"role": "user", "content": "Eggs, <PERSON_1>? 🥚", "attachments": []},
            {"role": "assistant", "content": "# Yes\n- **two**", "attachments": []},
            {"role": "user", "content": "And this?", "attachments": [attachment("a,b\n1,2")]},
        ],
        "response_a": "Fine.",
        "response_b": "```python\nprint(1)\n```\n1. one\n2. two",
        "model_a": "larch-2",
        "model_b": "cobalt-mini",
        "language": "en",
        "turns": 4,
        "probability": 0.25,
        "pair_probability": 1.0,
        "output_tokens_a": 3,
        "output_tokens_b": 14,
    }
    return told | changes


def attachment(text: str | None, picture: str | None = None) -> dict[str, Json]:
    """A table that was attached, or a picture."""
    media_type = "image/png" if picture or text is None else "text/csv"
    return {"media_type": media_type, "size_bytes": 12, "text": text, "picture": picture}


def mirrored(one: Mapping[str, Json]) -> Row:
    """The same vote with the sides swapped: every pair of columns, and who won."""
    return swapped(one) | {"winner": MIRRORED[str(one["winner"])]}


def swapped(values: Mapping[str, Json]) -> Row:
    """Every value under the other side's name, where its name has a side."""
    return {name: values.get(_other_side(name), value) for name, value in values.items()}


def of_cell(cell: str, kind: Kind) -> Any:
    """What a cell of a CSV stands for, by the kind of its column."""
    if not cell:
        return None
    text = cell.removeprefix("'")
    return text if kind in {Kind.TEXT, Kind.DAY} else json.loads(text)


def _other_side(name: str) -> str:
    return re.sub(r"_([ab])(?=_|$)", lambda side: "_b" if side[1] == "a" else "_a", name)


_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40) | st.sampled_from(
    [
        "# heading\n\n- item\n- item",
        "**bold** and __bold__",
        "```\ncode\n",
        "=1+1",
        "'=1",
        "''",
        "",
        "x" * 200,
        " ",
        "1. a\n2. b",
    ]
)
_ATTACHMENT = st.builds(attachment, st.none() | _TEXT, st.none() | st.just("aGVsbG8="))
_TURN = st.fixed_dictionaries(
    {"role": st.sampled_from([str(role) for role in Role]), "content": _TEXT},
    optional={"attachments": st.none() | st.lists(_ATTACHMENT, max_size=2)},
)
_VALUES = {
    Kind.TEXT: _TEXT,
    Kind.DAY: st.dates(date(1970, 1, 1), date(2200, 1, 1)).map(str),
    Kind.INTEGER: st.integers(0, 2**31 - 1),
    Kind.NUMBER: st.floats(0, 1),
    Kind.TEXTS: st.lists(_TEXT, max_size=2),
    Kind.TURNS: st.lists(_TURN, max_size=4),
    Kind.OBJECT: st.dictionaries(_TEXT, st.integers(0, 9), max_size=2),
}
_ALWAYS = {
    "comparison_id": st.text("0123456789abcdef", min_size=32, max_size=32),
    "winner": st.sampled_from(sorted(MIRRORED)),
}

ANY_ROW: st.SearchStrategy[Row] = st.fixed_dictionaries(
    {column.name: _ALWAYS.get(column.name, st.none() | _VALUES[column.kind]) for column in COLUMNS}
)
"""Every column with any value of its kind, or none."""
