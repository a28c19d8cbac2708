"""Which comparisons a release is of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

from voting.comparison import Source, Winner
from voting.ports import Json, StoredRecord
from voting.release.errors import ReleaseError

OUTCOMES = ("vote", "skip", "void", "unanswered")
_WORDS = {"outcomes": OUTCOMES, "sources": tuple(map(str, Source)), "winners": tuple(map(str, Winner))}
"""What can stand in a filter that has a list of its own: another word would quietly let nothing through."""


@dataclass(frozen=True, slots=True)
class Query:
    """Filters; what is empty or None filters nothing.

    Attributes:
        since: First UTC day of the outcome (of an unanswered comparison: on which it was shown).
        until: Last one.
        models: At least one of the two is among these.
        campaigns: Ids of campaigns.
        sources: `chat`, `campaign`.
        languages: BCP 47 tags; `pt` also takes `pt-BR`.
        outcomes: Of `OUTCOMES`.
        winners: Of votes.
        turns_min: Messages of the conversation.
        turns_max: Likewise.
        dwell_ms_min: Votes that took less are left out; those without a measured time stay.

    Raises:
        ReleaseError: A filter is one that nothing could pass.
    """

    since: date | None = None
    until: date | None = None
    models: tuple[str, ...] = ()
    campaigns: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    winners: tuple[str, ...] = ()
    turns_min: int | None = None
    turns_max: int | None = None
    dwell_ms_min: int | None = None

    def __post_init__(self) -> None:
        for name, words in _WORDS.items():
            if not set(getattr(self, name)) <= set(words):
                raise ReleaseError(
                    f"the filter {name} takes {', '.join(words[:-1])} and {words[-1]}, and no other word"
                )
        if self.since and self.until and self.since > self.until:
            raise ReleaseError("the filter until must not be a day before since")
        if self.turns_min is not None and self.turns_max is not None and self.turns_min > self.turns_max:
            raise ReleaseError("the filter turns_max must not be less than turns_min")
        if self.outcomes and "vote" not in self.outcomes and (self.winners or self.dwell_ms_min is not None):
            raise ReleaseError(
                "the filters winners and dwell_ms_min are of votes, which the filter outcomes leaves out"
            )

    def as_json(self) -> dict[str, Json]:
        """Returns the filters that are set, as a manifest tells them."""
        told: dict[str, Json] = {}
        for one in fields(self):
            value = getattr(self, one.name)
            if value not in (None, ()):
                told[one.name] = (
                    value.isoformat() if isinstance(value, date) else sorted(value) if type(value) is tuple else value
                )
        return told

    def matches(self, stored: StoredRecord) -> bool:
        """Whether a comparison is one that was asked for."""
        impression, record = stored.impression, stored.record
        outcome = str(record.outcome) if record else "unanswered"
        day = (record.recorded_hour if record else impression.shown_hour).date()
        metadata = {**impression.metadata, **(record.metadata if record else {})}
        return (
            (not self.outcomes or outcome in self.outcomes)
            and (self.since is None or day >= self.since)
            and (self.until is None or day <= self.until)
            and (not self.campaigns or impression.campaign_id in self.campaigns)
            and (not self.sources or impression.source in self.sources)
            and (not self.models or not {metadata.get("model_a"), metadata.get("model_b")}.isdisjoint(self.models))
            and (not self.languages or self._in_languages(metadata.get("language")))
            and (record is None or not self.winners or record.winner is None or record.winner in self.winners)
            and _within(metadata.get("turns"), self.turns_min, self.turns_max)
            and (record is None or record.winner is None or self._slow_enough(metadata))
        )

    def _in_languages(self, language: Json) -> bool:
        told = str(language or "").lower()
        return any(told == one.lower() or told.startswith(f"{one.lower()}-") for one in self.languages)

    def _slow_enough(self, metadata: Mapping[str, Json]) -> bool:
        dwell = metadata.get("dwell_ms")
        return self.dwell_ms_min is None or not isinstance(dwell, int) or dwell >= self.dwell_ms_min


def _within(value: Json, least: int | None, most: int | None) -> bool:
    if least is None and most is None:
        return True
    return isinstance(value, int) and (least is None or value >= least) and (most is None or value <= most)
