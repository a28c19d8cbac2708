"""What the votes of one reading say, worked out once for each question that was asked."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from voting.ranking import (
    Leaderboard,
    StyleControlled,
    inverse_propensity,
    leaderboard,
    leaderboards_by,
    style_controlled,
)
from voting.ranking.quality import Examination, Quarantine, examine
from voting.research.choice import Choice

if TYPE_CHECKING:
    import pandas as pd

_KEPT: Final = 64  # answers of each kind


class Results:
    """Answers questions about one frame; the same question again is answered from memory. Thread-safe."""

    def __init__(self, frame: pd.DataFrame) -> None:
        """Keeps the frame, see `frame_of_records`; nobody may change it."""
        self._frame = frame
        self.rows = lru_cache(8)(self._rows)
        self.ratings = lru_cache(_KEPT)(self._ratings)
        self.style = lru_cache(_KEPT)(self._style)
        self.weighted = lru_cache(_KEPT)(self._weighted)
        self.clean = lru_cache(_KEPT)(self._clean)
        self.examined = lru_cache(1)(self._examined)
        self.parts = lru_cache(_KEPT)(self._parts)

    @property
    def frame(self) -> pd.DataFrame:
        """All that was read."""
        return self._frame

    def values(self, column: str) -> list[str]:
        """Returns the values of a column of texts, sorted."""
        return sorted(self._frame[column].dropna().unique().tolist())

    def models(self) -> list[str]:
        """Returns the models of all comparisons, sorted."""
        return sorted({*self.values("model_a"), *self.values("model_b")})

    def vote_count(self) -> int:
        """Returns how many of the comparisons were voted on."""
        return int((self._frame["outcome"] == "vote").sum())

    def _rows(self, choice: Choice) -> pd.DataFrame:
        return choice.rows(self._frame)

    def _ratings(self, choice: Choice) -> Leaderboard:
        return leaderboard(self.rows(choice), choice.options())

    def _style(self, choice: Choice) -> StyleControlled:
        return style_controlled(self.rows(choice), choice.options())

    def _weighted(self, choice: Choice) -> Leaderboard:
        rows = self.rows(choice)
        return leaderboard(rows, choice.options(), weights=inverse_propensity(rows))

    def _examined(self) -> Examination:
        return examine(self._frame)

    def _clean(self, choice: Choice, quarantine: Quarantine) -> Leaderboard:
        now = datetime.now(UTC)
        kept = quarantine.with_doubts(self.examined().doubts, now).clean(self.rows(choice))
        return leaderboard(kept, choice.options())

    def _parts(self, choice: Choice, by: str) -> dict[str, Leaderboard]:
        return leaderboards_by(self.rows(choice), by, choice.options())
