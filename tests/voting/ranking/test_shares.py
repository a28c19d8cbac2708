from __future__ import annotations

import numpy as np
import pytest

from voting.ranking.shares import wilson


class TestWilson:
    """`wilson`."""

    @pytest.mark.parametrize(
        ("hits", "of", "lower", "upper"),
        [
            (0, 10, 0.0, 0.2775),
            (5, 10, 0.2366, 0.7634),
            (10, 10, 0.7225, 1.0),
            (81, 263, 0.2553, 0.3662),
            (0, 0, 0.0, 1.0),
        ],
    )
    def test_known_intervals(self, hits: int, of: int, lower: float, upper: float) -> None:
        """The fourth is Newcombe's example (Statistics in Medicine 17, 1998)."""
        found = wilson(np.array([hits]), np.array([of]), 1.959964)
        assert [found[0][0], found[1][0]] == pytest.approx([lower, upper], abs=1e-4)
