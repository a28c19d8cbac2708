"""`ranking`: one row per vote without any text, for leaderboards and their corrections.

Beside who won against whom stand what corrects for selection (the probabilities), what clusters intervals (`voter`),
and the style of both responses, so that ratings can be controlled for it by whoever never holds the texts; a vote whose
texts were cut out because of their age has none. Its numbers
have two significant digits, as all that is measured: exact lengths would join the row with its text elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from voting.ports import Json
from voting.release.columns import COLUMNS, Kind, Row, Table
from voting.release.presets.turns import text_of
from voting.release.rows import two_digits
from voting.release.texts import is_textless
from voting.style import style_of

name: Final = "ranking"

_TAKEN: Final = (
    *("comparison_id", "model_a", "model_b", "winner", "voter", "period_start", "source", "campaign_id", "item_id"),
    *("category", "language", "turns", "policy", "probability", "pair_probability", "layout", "input_method"),
    *("first_token_ms_a", "first_token_ms_b", "last_token_ms_a", "last_token_ms_b", "dwell_ms"),
)
"""Columns of the canonical table that stand here as they are."""

_MEASURED: Final = ("characters", "tokens", "headings", "list_items", "bold")
"""Of each response, as `voting.style` counts them."""

COLUMN_NAMES: Final = (*_TAKEN, *(f"{measure}_{side}" for side in "ab" for measure in _MEASURED))


def schema() -> Any:
    """Returns the `pyarrow.Schema` of its rows."""
    import pyarrow as pa  # noqa: PLC0415  # naming the presets should not load it

    from voting.release.schema import TYPES  # noqa: PLC0415  # likewise

    kinds = {column.name: column.kind for column in COLUMNS if Table.VOTES in column.tables}
    return pa.schema([pa.field(column, TYPES[kinds.get(column, Kind.INTEGER)]) for column in COLUMN_NAMES])


def left_out(row: Row) -> str | None:  # noqa: ARG001  # as every preset is asked
    """Returns None: every vote is in it."""
    return None


def rows(row: Row) -> Iterable[Mapping[str, Json]]:
    """Returns one row."""
    taken: dict[str, Json] = {column: row[column] for column in _TAKEN}
    return ({**taken, **_style(row, "a"), **_style(row, "b")},)


def _style(row: Row, side: str) -> dict[str, Json]:
    if is_textless(row):
        return dict.fromkeys(f"{measure}_{side}" for measure in _MEASURED)
    style = style_of(text_of(row, f"response_{side}"))
    counts = (
        style.characters,
        style.tokens,
        sum(style.headings),
        style.ordered + style.unordered,
        style.bold_stars + style.bold_underscores,
    )
    return {f"{measure}_{side}": two_digits(count) for measure, count in zip(_MEASURED, counts, strict=True)}
