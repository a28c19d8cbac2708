from __future__ import annotations

from dataclasses import replace

import pytest

from tests.voting.release.papers.facts import FIRST, SECOND
from voting.release.papers.changelog import changelog


class TestChangelog:
    """What changed since the previous release."""

    @pytest.mark.parametrize(
        "told",
        [
            "# Changes in second-2031-06\n\nCompared with first-2031-05.",
            "| votes | 3 | 4 | +1 |",
            "| skips | 2 | 2 | +0 |",
            "| suppressed | 0 | 5 | +5 |",
            "- new: cobalt\\|mini, 4 votes\n- gone: old-one, 3 votes before\n",
            "- `votes`: new column `tags` (list of text)\n",
            "- `votes`: column `gone` is gone\n",
            "- `votes`: column `turns` was text, is integer\n",
            "- screening: was aaaa, is bbbb\n",
            "- languages: was not given, is",
            "- first-2031-05: 2 rows, listed in TOMBSTONES.jsonl\n",
        ],
    )
    def test_changes(self, told: str) -> None:
        """Rows, models, columns, versions, filters and withdrawals."""
        assert told in changelog(SECOND)

    def test_what_stayed_is_not_listed(self) -> None:
        """Versions and settings that are the same, and models that are in both."""
        text = changelog(SECOND)
        assert "form" not in text
        assert "time unit" not in text
        assert "- splits" not in text  # in another order
        assert "larch-2" not in text

    def test_splits(self) -> None:
        """Whether they can be told from one release to the next; before they were, they were drawn anew."""
        drawn = {"drawing": "2"}
        for before, now, told in (
            ({}, {}, "Splits were drawn anew:"),
            ({}, drawn, "Splits were drawn anew:"),
            (drawn, drawn, "in the same split of both"),
        ):
            assert told in changelog(replace(SECOND, versions=now, previous=replace(FIRST, versions=before)))

    def test_rows_that_went(self) -> None:
        """A release can be smaller than the one before."""
        assert "| votes | 4 | 3 | -1 |" in changelog(replace(FIRST, previous=replace(SECOND, previous=None)))

    def test_nothing_changed(self) -> None:
        """Every part says so."""
        text = changelog(replace(SECOND, name="third", tombstones={}, previous=replace(SECOND, previous=None)))
        assert text.count("As before.") == 8
        assert "## Withdrawn since\n\nNothing.\n" in text

    def test_first_release(self) -> None:
        """There is nothing to compare it with."""
        assert changelog(FIRST) == (
            "# Changes in first-2031-05\n\nThis is the first release of its kind: there is none to compare it with.\n"
        )
