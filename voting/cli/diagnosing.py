"""The diagnostics of a leaderboard, for the command: as text and JSON."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from voting.cli.command import CommandError, printable
from voting.counting import counted
from voting.ranking import Leaderboard, RankingOptions, read_votes
from voting.ranking.diagnostics import (
    SideBias,
    answers_by_model,
    calibration,
    changes,
    side_bias,
    stability,
    ties_by_distance,
    win_matrix,
)
from voting.ranking.diagnostics.change import read_standings
from voting.ranking.standings import Standing

_TITLES = {
    "answers": "who answers: comparisons shown by model, and the share without a vote",
    "stability": "stability: neighbours when the worst 0.01 % of votes go",
    "ties": "ties by distance in points: predicted and observed share",
    "calibration": "calibration: predicted and observed share of wins of the stronger model",
    "matrix": "wins by pair",
    "changes": "changes since the earlier leaderboard",
}


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What was looked at.

    Attributes:
        side: Bias of the sides; None where that was not asked for.
        tables: By a name of `_TITLES`.
    """

    side: SideBias | None = None
    tables: dict[str, pd.DataFrame] = field(default_factory=dict)

    def to_json(self) -> dict[str, object]:
        """Returns everything, of types that `json` writes; what is no number is null."""
        told: dict[str, object] = {
            name: json.loads(table.to_json(orient="records", double_precision=15))
            for name, table in self.tables.items()
        }
        if self.side:
            told["side"] = {
                name: value if isinstance(value, str) or math.isfinite(value) else None
                for name, value in asdict(self.side).items()
            } | {"fair": self.side.fair}
        return told

    def to_text(self) -> str:
        """Returns lines and tables for people; the win matrix, which is long, is in JSON only."""
        parts = [_side(self.side)] if self.side else []
        for name, table in self.tables.items():
            if name != "matrix" and len(table):
                parts.append(f"{_TITLES[name]}\n{_printed(table)}")
        return "\n\n".join(parts)


def diagnosed(frame: pd.DataFrame, board: Leaderboard, options: RankingOptions) -> Diagnosis:
    """Returns every diagnosis that the frame allows."""
    tables = {
        "stability": stability(board),
        "ties": ties_by_distance(board.estimate),
        "calibration": calibration(board.estimate),
        "matrix": win_matrix(board).frame(),
    }
    if "outcome" in frame.columns:
        tables["answers"] = answers_by_model(frame)
    return Diagnosis(side_bias(read_votes(frame), options), tables)


def read_earlier(path: Path) -> tuple[Standing, ...]:
    """Returns the standings that `leaderboard --json` wrote.

    Raises:
        CommandError: The file cannot be read.
        RankingError: It is no such file.
    """
    try:
        told: Any = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror or type(error).__name__}") from None
    except ValueError:
        raise CommandError(f"{path} is no JSON") from None
    return read_standings(told)


def changed(before: tuple[Standing, ...], board: Leaderboard) -> Diagnosis:
    """Returns what changed since an earlier leaderboard."""
    return Diagnosis(tables={"changes": changes(before, board.standings)})


def _side(side: SideBias) -> str:
    if not side.decisive:
        return "sides: no decisive vote"
    won = (
        f"sides: left won {side.share:.1%} ({side.share_lower:.1%} to {side.share_upper:.1%}) of "
        f"{counted(side.decisive, 'decisive vote')}"
    )
    if side.note:
        return f"{won}; {side.note}"
    verdict = "fair, as far as these votes can tell" if side.fair else "not fair"
    return (
        f"{won}; being on the left is worth {side.points:+.0f} points "
        f"({side.points_lower:+.0f} to {side.points_upper:+.0f}): {verdict}"
    )


def _printed(table: pd.DataFrame) -> str:
    def shown(value: float) -> str:
        if math.isnan(value):
            return ""
        return f"{value:.3f}" if abs(value) <= 1 else f"{value:,.0f}"

    # A share of 0 is told as 0.000, but points are whole numbers throughout.
    whole = [
        str(name) for name in table.select_dtypes("float") if (table[name] % 1 == 0).all() and (table[name] > 1).any()
    ]
    names = [name for name, kind in table.dtypes.items() if kind == "str"]
    table = table.assign(**{str(name): table[name].map(printable, na_action="ignore") for name in names})
    text: str = table.to_string(
        index=False, na_rep="", float_format=shown, formatters=dict.fromkeys(whole, "{:,.0f}".format)
    )
    return text
