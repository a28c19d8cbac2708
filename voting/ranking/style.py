"""How a response is written: its length, headings, list items and bold words, and the ratings when these are alike.

The differences enter the model as covariates, as Li, Angelopoulos and Chiang do in "Does Style Matter? Disentangling
Style and Substance in Chatbot Arena" (LMSYS, 2024): (a − b) / (a + b) for each feature, here divided by its root mean
square, so that an effect is that of a typical difference. What remains is a rating for responses written alike. Style
is part of what voters like, and a model chooses it: such a rating stands beside the raw one, not in its place. Where a
model always writes in one way, or two features always come together, the votes cannot tell which of both voters liked:
neither gets a number then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voting.counting import counted
from voting.errors import RankingError
from voting.ranking.estimate import DEFAULTS, POINTS, Estimate, RankingOptions, estimate_of
from voting.ranking.model import Floats
from voting.ranking.standings import Leaderboard, make_leaderboard
from voting.ranking.tally import tally_rows
from voting.ranking.telling import LEAST_VOTES, votes_on_covariates
from voting.ranking.votes import AUTO, read_votes
from voting.style import style_of

FEATURES: Final = ("length", "headings", "list_items", "bold")
"""Characters (tokens where a public set counts those), headings, list items, bold spans."""

STYLE_COLUMNS: Final = ("characters", "headings", "list_items", "bold")
"""Of `FEATURES`, each with `_a` and `_b`, as the preset `ranking` of a release has them."""

_COUNTED: Final = {  # of `conv_metadata` in the public sets
    "length": "sum_assistant_{}_tokens",
    "headings": "header_count_{}",
    "list_items": "list_count_{}",
    "bold": "bold_count_{}",
}


@dataclass(frozen=True, slots=True)
class StyleEffect:
    """What a feature does.

    Attributes:
        feature: One of `FEATURES`.
        points: Added to the difference of two ratings by one typical (root mean square) difference of the feature;
            None, as the two after it, where the votes cannot tell.
        points_lower: Lower end of the interval.
        points_upper: Upper end.
        note: Why they cannot; empty where they can.
    """

    feature: str
    points: float | None
    points_lower: float | None
    points_upper: float | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class StyleControlled:
    """Ratings as if all responses were written alike.

    Attributes:
        leaderboard: With style taken out.
        effects: One per feature that ever differed.
        left_out: Votes that are not in it, as nothing tells their style: their texts were cut out because of their age.
    """

    leaderboard: Leaderboard
    effects: tuple[StyleEffect, ...]
    left_out: int = 0


def count_style(text: str) -> tuple[int, int, int, int]:
    """Returns the features of one response in Markdown; what stands in fenced code counts for its length alone."""
    style = style_of(text, tokens=False)
    items, bold = style.ordered + style.unordered, style.bold_stars + style.bold_underscores
    return style.characters, sum(style.headings), items, bold


def style_differences(frame: pd.DataFrame) -> Floats:
    """Returns (a − b) / (a + b) of each feature of `FEATURES`, float64 (rows, 4) in [−1, 1]; 0 where neither has it.

    Taken from the first of these that the frame has: columns `characters_a`, `characters_b`, `headings_a`,
    `list_items_a`, `bold_a` … of a release; `conv_metadata` of the public sets; the texts in `response_a` and
    `response_b`, or the assistant's turns in `conversation_a` and `conversation_b`.

    Raises:
        RankingError: It has none of them.
    """
    a, b = (_style_of(frame, side) for side in "ab")
    total = a + b
    return np.divide(a - b, total, out=np.zeros_like(total), where=total > 0)


def style_controlled(
    frame: pd.DataFrame, options: RankingOptions = DEFAULTS, *, cluster: str | Sequence[str] | None = AUTO
) -> StyleControlled:
    """Returns the leaderboard with style taken out, and what each feature does.

    Args:
        frame: As `leaderboard` takes it, with what `style_differences` needs.
        options: As for the raw ratings.
        cluster: Likewise.

    Raises:
        RankingError: As `leaderboard` and `style_differences`.
    """
    votes = read_votes(frame, cluster=cluster)
    differences, known = style_differences(frame), _has_style(frame)
    if votes.rows is not None:
        differences, known = differences[votes.rows], known[votes.rows]
    left_out = len(votes) - int(known.sum())
    if left_out:
        votes, differences = votes.only(known), differences[known]
    typical = np.sqrt((differences**2).mean(axis=0)) if len(differences) else np.zeros(len(FEATURES))
    used = np.flatnonzero(typical > 0)
    covariates = differences[:, used] / typical[used]
    made = estimate_of(tally_rows(votes, covariates, ties=options.ties, both_bad=options.both_bad), options)
    effects = tuple(map(_effect, (FEATURES[one] for one in used), _points(made), _widths(made), _notes(made)))
    return StyleControlled(make_leaderboard(made), effects, left_out)


def _effect(feature: str, points: float, width: float, note: str) -> StyleEffect:
    if note:
        return StyleEffect(feature, None, None, None, note)
    return StyleEffect(feature, points, points - width, points + width)


def _points(made: Estimate) -> list[float]:
    """Returns what each covariate does."""
    fitted = made.fitted
    found: list[float] = (POINTS * fitted.parameters[fitted.design.size - fitted.design.covariates.shape[1] :]).tolist()
    return found


def _widths(made: Estimate) -> list[float]:
    """Returns how far the interval of each covariate's effect goes to each side."""
    variances = np.diag(made.beside_covariance)[int(made.fitted.design.davidson) :]
    found: list[float] = (made.options.quantile * POINTS * np.sqrt(variances)).tolist()
    return found


def _notes(made: Estimate) -> list[str]:
    """Returns why the votes cannot tell what each covariate does, or nothing where they can."""
    covariates = made.fitted.design.covariates
    if not covariates.size:
        return []
    differed = (covariates != 0).sum(axis=0)
    share = differed / len(covariates)  # an effect is that of a typical difference: of all votes, not of these
    apart, own = (share * votes_on_covariates(made.fitted, apart=one) for one in (True, False))
    return list(map(_note, differed.tolist(), apart.tolist(), own.tolist()))


def _note(differed: int, apart: float, own: float) -> str:
    if differed < LEAST_VOTES:
        return f"it differs in {counted(differed, 'vote')} only, and {LEAST_VOTES} are the least"
    if own < LEAST_VOTES:
        return "it can hardly be told from how good the models are that write so"
    if apart < LEAST_VOTES:
        return "it hardly ever differs without another feature of style"
    return ""


def _has_style(frame: pd.DataFrame) -> NDArray[np.bool_]:
    """Of which rows the style can be told, bool (rows,); `style_differences` has found that there is something."""
    sources = (
        [f"{column}_{side}" for side in "ab" for column in STYLE_COLUMNS],
        ["conv_metadata"],
        ["response_a", "response_b"],
        ["conversation_a", "conversation_b"],
    )
    used = next(names for names in sources if set(names) <= set(frame.columns))
    return frame[used].notna().all(axis=1).to_numpy(dtype=bool)


def _style_of(frame: pd.DataFrame, side: str) -> Floats:
    named = [f"{column}_{side}" for column in STYLE_COLUMNS]
    if set(named) <= set(frame.columns):
        return np.asarray(np.nan_to_num(frame[named].to_numpy(dtype=np.float64, na_value=np.nan)), dtype=np.float64)
    if "conv_metadata" in frame.columns:
        return _counted(frame["conv_metadata"], side)
    for name in (f"response_{side}", f"conversation_{side}"):
        if name in frame.columns:
            texts = (count_style(_text(one)) for one in frame[name])
            return np.array(list(texts), dtype=np.float64).reshape(len(frame), len(FEATURES))
    raise RankingError("style needs the responses' texts or their counts: conv_metadata, or characters_a, headings_a …")


def _counted(column: Iterable[Any], side: str) -> Floats:
    names = [_COUNTED[feature].format(side) for feature in FEATURES]
    rows = [[_total(one.get(name)) if isinstance(one, Mapping) else 0.0 for name in names] for one in column]
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(FEATURES))


def _total(value: Any) -> float:
    """A count, or the sum of counts by kind, such as headings by level."""
    if isinstance(value, Mapping):
        return float(sum(one or 0 for one in value.values()))
    return float(value or 0)


def _text(value: Any) -> str:
    """A text as it is; of turns, what the assistant wrote."""
    if isinstance(value, str):
        return value
    if value is None or value is pd.NA or isinstance(value, float):
        return ""
    return "\n\n".join(_content(turn.get("content")) for turn in value if turn.get("role") == "assistant")


def _content(content: Any) -> str:
    if isinstance(content, str):
        return content
    return "\n".join(str(part.get("text") or "") for part in content if part) if content is not None else ""
