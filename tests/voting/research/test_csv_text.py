from __future__ import annotations

import pandas as pd

from voting.research.csv_text import csv_text


class TestCsvText:
    """Tables for spreadsheets."""

    def test_texts_are_guarded(self) -> None:
        """Formulas and empty texts alone; numbers and missing values are as they are. No text is two at a semicolon."""
        frame = pd.DataFrame({"model": ["=1+1", "larch;=2", "", None], "rating": [-1.5, None, 2, 0]})
        assert csv_text(frame).splitlines() == [
            '"model","rating"',
            '"\'=1+1",-1.5',
            '"larch;=2",""',
            '"\'",2.0',
            '"",0.0',
        ]
