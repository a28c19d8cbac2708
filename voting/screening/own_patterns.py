"""Patterns of the operator's own (`screening.patterns`), each with its entity type."""

from __future__ import annotations

from voting.screening.recogniser import Kind, Recogniser, pattern_find
from voting.settings import ScreeningSettings


def own_types(settings: ScreeningSettings) -> frozenset[str]:
    """Returns the entity types that the operator's patterns name, our own among them or not."""
    return frozenset(one.partition("=")[0] for one in settings.patterns)


def own_recognisers(settings: ScreeningSettings) -> tuple[Recogniser, ...]:
    """Returns one recogniser per pattern of the operator's. They count whatever the threshold is."""
    split = [one.partition("=") for one in settings.patterns]
    return tuple(
        Recogniser(
            name=f"own_{number}_{entity_type.lower()}",
            kind=Kind.TERM,
            entity_type=entity_type,
            explanation="Matches a pattern of this app's operator.",
            find=pattern_find(pattern),
        )
        for number, (entity_type, _, pattern) in enumerate(split, 1)
    )
