"""The papers of a release, made from its facts alone: the same facts give the same bytes."""

from __future__ import annotations

import json

from voting.release.facts import ReleaseFacts
from voting.release.layout import CARD, CHANGELOG, CROISSANT, JSON_SCHEMA
from voting.release.papers.card import card
from voting.release.papers.changelog import changelog
from voting.release.papers.croissant import croissant
from voting.release.papers.recall import measured
from voting.release.papers.row_schema import row_schema
from voting.release.papers.tombstones import read_tombstones, tombstone_lines

__all__ = ["papers_of", "read_tombstones", "tombstone_lines"]


def papers_of(facts: ReleaseFacts) -> dict[str, str]:
    """Returns data card, changelog, Croissant metadata and JSON Schema by their path in the release.

    `TOMBSTONES.jsonl` is not among them: its lines are not facts, but ids of other releases.

    Args:
        facts: All that is known before the papers exist: `files` are those of the data.
    """
    return {
        CARD: card(facts, measured()),
        CHANGELOG: changelog(facts),
        CROISSANT: _json(croissant(facts)),
        JSON_SCHEMA: _json(row_schema(facts.name)),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
