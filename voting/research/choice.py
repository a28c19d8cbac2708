"""Which votes a researcher looks at, and how they are to be rated: all that an address of the leaderboard says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import pandas as pd

    from voting.ranking import RankingOptions


@dataclass(frozen=True, slots=True)
class Choice:
    """Part of the votes, and the rating. None stands for all.

    Attributes:
        source: chat, campaign or app.
        campaign: A campaign's id.
        category: A category.
        language: A language.
        turns: Part by number of turns, as `voting.ranking.leaderboards_by` calls it.
        since: First UTC day.
        until: Last UTC day.
        ties: See `RankingOptions`.
        anchor: See `RankingOptions`.
    """

    source: str | None = None
    campaign: str | None = None
    category: str | None = None
    language: str | None = None
    turns: str | None = None
    since: date | None = None
    until: date | None = None
    ties: Literal["davidson", "half"] = "davidson"
    anchor: str | None = None

    def rows(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Returns the rows of a frame as `frame_of_records` makes it that were chosen."""
        from voting.ranking.slices import parts_of  # noqa: PLC0415  # a voter's page needs no pandas

        chosen = frame["comparison_id"].notna()
        for column, wanted in (
            ("source", self.source),
            ("campaign_id", self.campaign),
            ("category", self.category),
            ("language", self.language),
        ):
            if wanted is not None:
                chosen &= frame[column].eq(wanted).fillna(False).astype(bool)
        if self.turns is not None:
            chosen &= parts_of(frame, "turns").eq(self.turns)
        if self.since is not None:
            chosen &= frame["hour"] >= _midnight(self.since)
        if self.until is not None:
            chosen &= frame["hour"] < _midnight(self.until) + timedelta(days=1)
        return frame[chosen]

    def options(self) -> RankingOptions:
        """Returns how they are rated."""
        from voting.ranking import RankingOptions  # noqa: PLC0415  # likewise

        return RankingOptions(ties=self.ties, anchor=self.anchor)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
