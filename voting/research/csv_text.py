"""Tables for spreadsheets, without a live formula."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from voting.release.formats import guard

if TYPE_CHECKING:
    import pandas as pd


def csv_text(frame: pd.DataFrame) -> str:
    """Returns a frame as CSV, texts in quotation marks; an empty one, or one that spreadsheets run, begins with `'`."""
    texts = frame.select_dtypes(include=["object", "string"]).columns
    guarded = frame.assign(**{name: frame[name].map(guard, na_action="ignore") for name in texts})
    return guarded.to_csv(index=False, quoting=csv.QUOTE_NONNUMERIC)
