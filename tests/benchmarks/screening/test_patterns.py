"""Forms that values are drawn by."""

from __future__ import annotations

import random
import re

import pytest

from benchmarks.screening.patterns import PatternError, drawn


class TestDrawn:
    """What is drawn fits its form."""

    @pytest.mark.parametrize(
        "pattern",
        [
            "plain",
            r"AK\d{4}",
            "[A-Z0-9_-]{3,9}",
            "a?b?c",
            "(ab|c{2}|)x",
            "((a|b){2}-)?[x]",
            r"\.\(\{",
            "(x|y(z|w){3}){2,4}",
        ],
    )
    def test_matches_its_pattern(self, pattern: str) -> None:
        """The form, read as a regular expression, matches the whole."""
        for seed in range(50):
            assert re.fullmatch(pattern, drawn(pattern, random.Random(seed)))

    def test_is_the_same_for_a_seed(self) -> None:
        """So that figures can be compared between runs; another seed gives another text."""
        assert drawn("[a-z]{20}", random.Random(1)) == drawn("[a-z]{20}", random.Random(1))
        assert drawn("[a-z]{20}", random.Random(1)) != drawn("[a-z]{20}", random.Random(2))

    @pytest.mark.parametrize("pattern", ["(a", "a)", "[a", "{2}", "?", "(a|b"])
    def test_refuses_what_it_cannot_read(self, pattern: str) -> None:
        """A form with an open bracket would be drawn as something else."""
        with pytest.raises(PatternError):
            drawn(pattern, random.Random(1))
