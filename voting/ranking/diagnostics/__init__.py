"""Whether the ratings can be believed: sides, ties, fit, stability, who answers, and what changed."""

from voting.ranking.diagnostics.answers import answers_by_model
from voting.ranking.diagnostics.change import changes
from voting.ranking.diagnostics.fit import calibration, ties_by_distance
from voting.ranking.diagnostics.matrix import WinMatrix, win_matrix
from voting.ranking.diagnostics.side import SideBias, side_bias
from voting.ranking.diagnostics.stability import stability

__all__ = [
    "SideBias",
    "WinMatrix",
    "answers_by_model",
    "calibration",
    "changes",
    "side_bias",
    "stability",
    "ties_by_distance",
    "win_matrix",
]
