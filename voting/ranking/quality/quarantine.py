"""Votes put aside, with reasons, by whom and when; each can be taken back, and what was decided before stays readable.

One JSON file. It holds random ids of comparisons, rules and reasons, never a text or a voter.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import mkstemp
from typing import Any, Final

import pandas as pd

from voting.errors import RankingError

FORM: Final = 1
"""Version of the file's form."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about one vote.

    Attributes:
        comparison_id: Of the vote.
        quarantined: True: put aside; False: taken back.
        reasons: Why, as the rules or a person said.
        decided_at: Aware, UTC, ISO 8601.
    """

    comparison_id: str
    quarantined: bool
    reasons: tuple[str, ...]
    decided_at: str


@dataclass(frozen=True, slots=True)
class Quarantine:
    """All decisions, the oldest first; of several about one vote the last one stands."""

    decisions: tuple[Decision, ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """Comparisons that are put aside now: what a release leaves out, and a leaderboard beside the raw one."""
        return frozenset(one for one, decision in self._last().items() if decision.quarantined)

    def reasons(self, comparison_id: str) -> tuple[str, ...]:
        """Returns why a comparison is put aside; empty if it is not."""
        last = self._last().get(comparison_id)
        return last.reasons if last and last.quarantined else ()

    def with_doubts(self, doubts: pd.DataFrame, now: datetime) -> Quarantine:
        """Returns a quarantine that also holds these votes; those that a person took back stay free.

        Args:
            doubts: As `Examination.doubts`; rows without a comparison_id are left out.
            now: Aware time of the decision.
        """
        last = self._last()
        grouped = doubts[doubts["comparison_id"].notna()].groupby("comparison_id", sort=True)
        new = [
            Decision(str(one), True, tuple(group["rule"] + ": " + group["reason"]), now.isoformat())
            for one, group in grouped
            if str(one) not in last
        ]
        return replace(self, decisions=(*self.decisions, *new))

    def without(self, comparison_ids: Iterable[str], reason: str, now: datetime) -> Quarantine:
        """Returns a quarantine from which these votes are taken back; they are never put aside by a rule again.

        Raises:
            RankingError: One of them is not put aside.
        """
        ids = list(comparison_ids)
        if not set(ids) <= self.ids:
            raise RankingError("this vote is not in quarantine")
        new = [Decision(one, False, (reason,), now.isoformat()) for one in ids]
        return replace(self, decisions=(*self.decisions, *new))

    def added_to(self, other: Quarantine) -> Quarantine:
        """Returns the other one with this one's decisions behind its own, but for votes that it knows itself."""
        known = {one.comparison_id for one in other.decisions}
        new = (one for one in self.decisions if one.comparison_id not in known)
        return replace(other, decisions=(*other.decisions, *new))

    def clean(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Returns the rows of a frame with `comparison_id` that are not put aside."""
        return frame[~frame["comparison_id"].isin(self.ids)]

    def save(self, path: Path) -> None:
        """Writes the file whole or not at all, readable by its owner alone.

        Raises:
            RankingError: It cannot be written.
        """
        told = {"form": FORM, "decisions": [asdict(one) for one in self.decisions]}
        try:
            handle, name = mkstemp(prefix=f".{path.name}.", suffix=".unfinished", dir=path.parent)
            draft = Path(name)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    json.dump(told, file, ensure_ascii=False, indent=1)
                    file.flush()
                    os.fsync(file.fileno())
                draft.replace(path)
            finally:
                draft.unlink(missing_ok=True)
        except OSError as error:
            raise RankingError(f"{path} cannot be written: {error.strerror or type(error).__name__}") from None

    def _last(self) -> dict[str, Decision]:
        return {one.comparison_id: one for one in self.decisions}


def load_quarantine(path: Path) -> Quarantine:
    """Returns the quarantine in a file; an empty one if there is no such file.

    Raises:
        RankingError: The file cannot be read or is of another form.
    """
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        if told["form"] != FORM:
            raise RankingError(f"{path} is of a newer form than this version reads")
        return Quarantine(tuple(map(_decision, told["decisions"])))
    except FileNotFoundError:
        return Quarantine()
    except OSError as error:
        raise RankingError(f"{path} cannot be read: {error.strerror or type(error).__name__}") from None
    except (ValueError, KeyError, TypeError):
        raise RankingError(f"{path} is no quarantine file") from None


def _decision(told: dict[str, Any]) -> Decision:
    reasons = tuple(str(one) for one in told["reasons"])
    return Decision(str(told["comparison_id"]), bool(told["quarantined"]), reasons, str(told["decided_at"]))
