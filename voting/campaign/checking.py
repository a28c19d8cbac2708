"""Every row of a campaign file, checked one by one: a usable item, or what is wrong with it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from voting.campaign.columns import unknown_columns
from voting.campaign.delimited import read_csv
from voting.campaign.jsonl import read_jsonl
from voting.campaign.model import CampaignItem, Limits, Problem, RawRow
from voting.campaign.parquet import read_parquet
from voting.campaign.row import CampaignRow, parse_row
from voting.comparison import Response
from voting.conversation import Conversation, Role, Turn
from voting.errors import CampaignError

READERS: Final = {".jsonl": read_jsonl, ".ndjson": read_jsonl, ".csv": read_csv, ".parquet": read_parquet}
"""What reads a campaign file, by its suffix in lower case."""

_WARNED_COLUMNS = 50


def check_campaign(path: Path, limits: Limits | None = None) -> Iterator[Problem]:
    """Yields what is wrong with each row, in the order of the file, and holds no more than a few rows in memory.

    Raises:
        CampaignError: The file is missing, cannot be opened, or has a suffix that is not read.
    """
    return (one for one in read_items(path, limits) if isinstance(one, Problem))


def read_items(path: Path, limits: Limits | None = None) -> Iterator[CampaignItem | Problem]:
    """Yields an item for every usable row and a problem for every broken rule, in the order of the file.

    What is kept of rows that went by is their id and line number alone.

    Raises:
        CampaignError: As for `check_campaign`.
    """
    limits = limits or Limits()
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise CampaignError(f"campaign file {path.name} must end in .jsonl, .ndjson, .csv or .parquet")
    if not path.is_file():
        raise CampaignError(f"campaign file {path.name} does not exist")
    try:
        path.open("rb").close()
    except OSError as error:
        raise CampaignError(f"campaign file {path.name} cannot be opened: {error.strerror}") from None
    return _checked(reader(path, limits), limits)


def _checked(rows: Iterator[RawRow | Problem], limits: Limits) -> Iterator[CampaignItem | Problem]:
    anything = False
    lines: dict[str, int] = {}
    warned: set[str] = set()
    for raw in rows:
        anything = anything or isinstance(raw, RawRow) or not raw.warning
        if isinstance(raw, Problem):
            yield raw
            continue
        for name in unknown_columns(raw.values):
            if name not in warned and len(warned) < _WARNED_COLUMNS:
                warned.add(name)
                yield Problem(raw.line, f"column {name} is not read", warning=True, unit=raw.unit)
        row = parse_row(raw, limits)
        if isinstance(row, list):
            yield from (Problem(raw.line, rule, unit=raw.unit) for rule in row)
            continue
        item = _item(row)
        if item.item_id in lines:
            what = "comparison" if row.id is None else "id"
            rule = f"the same {what} is in {raw.unit} {lines[item.item_id]}"
            yield Problem(raw.line, rule, unit=raw.unit)
            continue
        lines[item.item_id] = raw.line
        yield item
    if not anything:
        yield Problem(1, "file holds no comparison")


def _item(row: CampaignRow) -> CampaignItem:
    turns = tuple(Turn(Role(message.role), message.content) for message in row.messages)
    responses = (
        Response(row.model_a, row.response_a, row.parameters_a),
        Response(row.model_b, row.response_b, row.parameters_b),
    )
    item = CampaignItem(row.id or "", Conversation(turns), responses, row.category, row.language)
    return item if row.id else replace(item, item_id=f"row-{content_hash(item)[:16]}")


def content_hash(item: CampaignItem) -> str:
    """Returns 64 hex digits that change with anything in the item."""
    text = json.dumps(
        [
            item.item_id,
            [[turn.role, turn.content] for turn in item.conversation],
            [[one.model, one.text, one.parameters] for one in item.responses],
            item.category,
            item.language,
        ],
        sort_keys=True,
    )
    return hashlib.sha256(text.encode()).hexdigest()
