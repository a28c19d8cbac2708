"""The leaderboards that the command shows beside each other, as text, JSON and CSV."""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from unicodedata import combining, east_asian_width

import pandas as pd

from voting.cli.command import printable
from voting.cli.diagnosing import Diagnosis, changed, diagnosed, read_earlier
from voting.cli.quality import quarantine_of
from voting.counting import counted
from voting.ranking import (
    Leaderboard,
    RankingOptions,
    Standing,
    StyleEffect,
    inverse_propensity,
    leaderboard,
    leaderboards_by,
    style_controlled,
)
from voting.ranking.quality import examine
from voting.ranking.tally import BothBad
from voting.release.formats import guard


@dataclass(frozen=True, slots=True)
class Boards:
    """What one call of the command found.

    Attributes:
        raw: Of all votes as they are.
        beside: Others of the same models by name: `style`, `weighted`, `clean`.
        effects: Of style, where it was asked for.
        style_left_out: Votes that have no texts any more, which `style` is without.
        same_model: Rows with a winner that are no vote, as they show the same model twice.
        parts: By part of the votes, where that was asked for.
        diagnoses: Where they were asked for.
    """

    raw: Leaderboard
    beside: Mapping[str, Leaderboard] = field(default_factory=dict)
    effects: tuple[StyleEffect, ...] = ()
    style_left_out: int = 0
    same_model: int = 0
    parts: Mapping[str, Leaderboard] = field(default_factory=dict)
    diagnoses: tuple[Diagnosis, ...] = ()

    def to_json(self) -> dict[str, object]:
        """Returns everything, of types that `json` writes."""
        told = self.raw.to_json()
        told["beside"] = {name: board.to_json() for name, board in self.beside.items()}
        told["style_effects"] = [asdict(one) for one in self.effects]
        told["style_left_out"] = self.style_left_out
        told["same_model_left_out"] = self.same_model
        told["parts"] = {name: board.to_json() for name, board in self.parts.items()}
        told["diagnostics"] = {name: one for each in self.diagnoses for name, one in each.to_json().items()}
        return told

    def to_csv(self) -> str:
        """Returns one row per model (and part), cells guarded against spreadsheets' formulas as in an export."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
        frames = [("", self.raw, self._frame()), *((name, one, one.frame()) for name, one in self.parts.items())]
        names = ["part", *frames[0][2].columns]
        writer.writerow(names)
        for part, _, frame in frames:
            for row in frame.to_dict("records"):
                writer.writerow([_cell(part), *(_cell(row.get(name)) for name in names[1:])])
        return text.getvalue()

    def to_text(self) -> str:
        """Returns tables for people."""
        parts = [_heading(self.raw), "", _table(self.raw, self.beside)]
        if self.same_model:
            shown = "a row that shows" if self.same_model == 1 else f"{self.same_model:,} rows that show"
            parts += ["", f"left out: {shown} the same model twice"]
        parts += ["", *map(_effect, self.effects)] if self.effects else []
        if "style" in self.beside:
            parts += map(_without_style, self.beside["style"].confounded)
        if self.style_left_out:
            parts.append(
                f"style: without {counted(self.style_left_out, 'vote')} whose texts were cut out because of their age"
            )
        for name, board in self.parts.items():
            parts += ["", f"{name}: {counted(board.votes, 'vote')}", _table(board)]
        parts += [part for one in self.diagnoses for part in ("", one.to_text())]
        return "\n".join(parts)

    def _frame(self) -> pd.DataFrame:
        frame = self.raw.frame()
        for name, board in self.beside.items():
            other = board.frame().set_index("model")
            for column in ("rating", "rating_lower", "rating_upper"):
                frame[f"{column}_{name}"] = frame["model"].map(other[column])
        return frame


def make_boards(votes: pd.DataFrame, arguments: argparse.Namespace) -> Boards:
    """Returns what the command line asks for.

    Raises:
        RankingError: The votes cannot be ranked so.
    """
    both_bad: BothBad = "left_out" if arguments.both_bad == "left-out" else "tie"
    options = RankingOptions(ties=arguments.ties, both_bad=both_bad, anchor=arguments.anchor)
    raw = leaderboard(votes, options)
    beside: dict[str, Leaderboard] = {}
    effects: tuple[StyleEffect, ...] = ()
    style_left_out = 0
    if arguments.style and raw.votes:
        controlled = style_controlled(votes, options)
        beside["style"], effects = controlled.leaderboard, controlled.effects
        style_left_out = controlled.left_out
    if arguments.weighted and raw.votes:
        beside["weighted"] = leaderboard(votes, options, weights=inverse_propensity(votes))
    parts = leaderboards_by(votes, arguments.by, options) if arguments.by and raw.votes else {}
    if arguments.clean and raw.votes:
        beside["clean"] = leaderboard(_without_doubtful(votes, arguments), options)
    diagnoses = [diagnosed(votes, raw, options)] if arguments.diagnose else []
    diagnoses += [changed(read_earlier(arguments.since), raw)] if arguments.since else []
    same = votes["winner"].notna() & (votes["model_a"] == votes["model_b"]).fillna(value=False)
    return Boards(raw, beside, effects, style_left_out, int(same.sum()), parts, tuple(diagnoses))


def _without_doubtful(votes: pd.DataFrame, arguments: argparse.Namespace) -> pd.DataFrame:
    """Without what the rules doubt and what is in quarantine; a vote that was taken back counts."""
    found = examine(votes)
    if arguments.file or "comparison_id" not in votes.columns:
        return found.without(votes)
    quarantine = quarantine_of(arguments).load()
    return quarantine.with_doubts(found.doubts, datetime.now(UTC)).clean(votes)


def _heading(board: Leaderboard) -> str:
    made = board.options
    ties = "ties by Davidson's model" if made.ties == "davidson" else "a tie as half a win"
    anchor = f"{made.anchor} has" if made.anchor else "the mean of the ranked models is"
    return (
        f"{counted(board.votes, 'vote')} in {counted(board.clusters, 'cluster')}; "
        f"{ties}; {anchor} {made.anchor_rating:,.0f} points; "
        f"intervals of {made.level:.0%}"
    )


def _table(board: Leaderboard, beside: Mapping[str, Leaderboard] | None = None) -> str:
    beside = beside or {}
    others = {name: {one.model: one for one in other.standings} for name, other in beside.items()}
    rows = [["rank", "model", "rating", "interval", *others, "votes", ""]]
    for one in board.standings:
        further = [_with_interval(standings.get(one.model)) for standings in others.values()]
        rows.append(
            [
                _rank(one),
                printable(one.model),
                _points(one.rating),
                _interval(one),
                *further,
                f"{one.votes:,}",
                one.note,
            ]
        )
    return _aligned(rows, left={1, len(rows[0]) - 1})


def _aligned(rows: Sequence[Sequence[str]], left: set[int]) -> str:
    columns = []
    for place, column in enumerate(zip(*rows, strict=True)):
        widths = [_width(cell) for cell in column]
        filled = [" " * (max(widths) - width) for width in widths]
        columns.append(
            [cell + fill if place in left else fill + cell for cell, fill in zip(column, filled, strict=True)]
        )
    return "\n".join("  ".join(line).rstrip() for line in zip(*columns, strict=True))


def _width(text: str) -> int:
    """Returns how many columns of a terminal a text takes: a Chinese letter two, a combining mark none."""
    return sum(0 if combining(letter) else 1 + (east_asian_width(letter) in "WF") for letter in text)


def _rank(one: Standing) -> str:
    if one.rank_best is None:
        return "–"
    return f"{one.rank_best}" if one.rank_best == one.rank_worst else f"{one.rank_best}–{one.rank_worst}"


def _points(number: float | None) -> str:
    return "" if number is None else f"{number:,.0f}"


def _interval(one: Standing) -> str:
    return "" if one.rating is None else f"{_points(one.rating_lower)} to {_points(one.rating_upper)}"


def _with_interval(one: Standing | None) -> str:
    return "" if one is None or one.rating is None else f"{_points(one.rating)} ({_interval(one)})"


def _without_style(one: Standing) -> str:
    return f"style: {printable(one.model)} has no rating: {one.note}"


def _effect(one: StyleEffect) -> str:
    if one.points is None:
        return f"style: what {one.feature} does is not told: {one.note}"
    ends = f"{one.points_lower:+.0f} to {one.points_upper:+.0f}"
    return f"style: a typical difference in {one.feature} is worth {one.points:+.0f} points ({ends})"


def _cell(value: object) -> object:
    if isinstance(value, str):
        return guard(value) if value else ""  # no note is no value
    return "" if pd.isna(value) else value  # type: ignore[call-overload]  # a scalar of any kind
