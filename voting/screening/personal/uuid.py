"""Universally unique identifiers (RFC 9562): what they name is unknown here, so that each may name a person or account.

The nil and max UUID name nothing.
"""

from __future__ import annotations

from voting.screening.recogniser import Kind, Recogniser, pattern_find

_PATTERN = r"\b[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\b"


def _names_something(found: str) -> bool:
    return len(set(found.lower()) - {"-"}) > 2


UUID = Recogniser(
    name="uuid",
    kind=Kind.PERSONAL,
    entity_type="UUID",
    explanation="Looks like the unique id of an account, device or record.",
    find=pattern_find(_PATTERN, score=0.7, accept=_names_something),
    literals=("-",),
    spreads=False,
)
