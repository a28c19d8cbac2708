"""A whole campaign in memory, from a file without a single bad row."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path
from typing import Final

from voting.campaign.checking import content_hash, read_items
from voting.campaign.model import Campaign, CampaignItem, Limits
from voting.errors import CampaignError

SAMPLE: Final = Path(__file__).with_name("sample.jsonl")
"""The bundled campaign, written for this project."""

_TOLD_PROBLEMS: Final = 100


def load_campaign(path: Path, limits: Limits | None = None) -> Campaign:
    """Returns the campaign of a JSONL, CSV or Parquet file in which every row can be used.

    Raises:
        CampaignError: A row is bad, or the file cannot be read. Nothing is loaded; `problems` names the first 100 bad
            rows by line and rule.
    """
    items: list[CampaignItem] = []
    problems: list[str] = []
    count = 0
    for one in read_items(path, limits):
        if isinstance(one, CampaignItem):
            items.append(one)
        elif not one.warning:
            count += 1
            problems += [str(one)] if count <= _TOLD_PROBLEMS else []
    if problems:
        rest = f", and {count - 1:,} more" if count > 1 else ""
        raise CampaignError(f"campaign file {path.name} cannot be used: {problems[0]}{rest}", tuple(problems))
    digest = hashlib.sha256("\n".join(sorted(map(content_hash, items))).encode()).hexdigest()
    return Campaign(f"{_slug(path.stem)}-{digest[:10]}", _title(path.stem), tuple(items))


def _slug(stem: str) -> str:
    letters = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters)[:40].strip("-") or "campaign"


def _title(stem: str) -> str:
    words = re.sub(r"[\s_-]+", " ", "".join(filter(str.isprintable, stem))).strip()
    return words[:1].upper() + words[1:] or "Campaign"
