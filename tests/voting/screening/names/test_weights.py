"""The weights as the trainer has them, and what of them is shipped."""

from __future__ import annotations

from pathlib import Path

import numpy as np

import voting.screening.names
from voting.screening.names.compiled import load_model
from voting.screening.names.scripts.letters import LETTER
from voting.screening.names.weights import as_weights

_MODEL = Path(voting.screening.names.__file__).parent / "model" / "weights.gz"


class TestWithout:
    """Features that are left out."""

    def test_the_others_keep_their_weights(self) -> None:
        """By name, wherever their row is now; what belongs to no feature is still the last row."""
        state = {("l=anna", "B"): 1.5, ("l=анна", "B"): 2.0, ("l=zoe", "B"): 0.5, ("l=zoe", "O"): -0.25}
        whole = as_weights(state, {("O", "B"): 0.5})
        some = whole.without(lambda feature: LETTER.search(feature) is not None)
        assert [*some.rows] == ["l=anna", "l=zoe"]
        assert len(some.table) == 3
        assert not some.table[-1].any()
        for feature, row in some.rows.items():
            np.testing.assert_array_equal(some.table[row], whole.table[whole.rows[feature]])
        np.testing.assert_array_equal(some.transitions, whole.transitions)


def test_the_model_knows_no_word_that_the_other_one_reads() -> None:
    """They would take a tenth of the memory that a start may take."""
    features = [*load_model(_MODEL).features()]
    assert len(features) > 100_000
    assert [one for one in features if LETTER.search(one)] == []
