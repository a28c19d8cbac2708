from __future__ import annotations

import json
import stat
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

from voting.errors import RankingError
from voting.ranking.quality import Quarantine, load_quarantine

NOW = datetime(2031, 5, 17, 10, tzinfo=UTC)
DOUBTS = pd.DataFrame(
    {
        "row": [0, 0, 1, 2],
        "comparison_id": pd.Series(["a", "a", "b", None], dtype="str"),
        "rule": ["too-fast", "streak", "gold", "gold"],
        "reason": ["chosen soon", "in a row", "missed", "missed"],
    }
)


class TestQuarantine:
    """Votes are put aside and taken back; what was decided stays."""

    def test_put_aside_with_all_reasons(self) -> None:
        """One decision per vote."""
        made = Quarantine().with_doubts(DOUBTS, NOW)
        assert made.ids == {"a", "b"}
        assert made.reasons("a") == ("too-fast: chosen soon", "streak: in a row")
        assert made.reasons("c") == ()

    def test_taken_back(self) -> None:
        """It is free, and the rules do not put it aside again; both decisions can be read."""
        made = Quarantine().with_doubts(DOUBTS, NOW).without(["a"], "I know her", NOW)
        assert made.with_doubts(DOUBTS, NOW) == made
        assert made.ids == {"b"}
        assert made.reasons("a") == ()
        told = [(one.comparison_id, one.quarantined) for one in made.decisions]
        assert told == [("a", True), ("b", True), ("a", False)]

    def test_found_again(self) -> None:
        """Changes nothing."""
        made = Quarantine().with_doubts(DOUBTS, NOW)
        assert made.with_doubts(DOUBTS, NOW) == made

    def test_what_is_not_there_cannot_be_taken_back(self) -> None:
        """Nor twice."""
        made = Quarantine().with_doubts(DOUBTS, NOW).without(["a"], "", NOW)
        for one in ("a", "c"):
            with pytest.raises(RankingError, match="not in quarantine"):
                made.without([one], "", NOW)

    def test_clean(self) -> None:
        """All other rows stay."""
        frame = pd.DataFrame({"comparison_id": ["a", "b", "c"]})
        assert Quarantine().with_doubts(DOUBTS, NOW).clean(frame)["comparison_id"].tolist() == ["c"]


class TestFile:
    """`save` and `load_quarantine`."""

    def test_comes_back(self, tmp_path: Path) -> None:
        """As it was, for its owner alone."""
        path = tmp_path / "quarantine.json"
        made = Quarantine().with_doubts(DOUBTS, NOW).without(["a"], "für 'sie'", NOW)
        made.save(path)
        made.save(path)
        assert load_quarantine(path) == made
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert [one.name for one in tmp_path.iterdir()] == ["quarantine.json"]

    def test_none_yet(self, tmp_path: Path) -> None:
        """Is an empty one."""
        assert load_quarantine(tmp_path / "none.json") == Quarantine()

    @pytest.mark.parametrize(
        ("content", "why"),
        [
            ("{", "no quarantine file"),
            ("[]", "no quarantine file"),
            ('{"form": 1}', "no quarantine file"),
            ('{"form": 1, "decisions": [{"comparison_id": "a"}]}', "no quarantine file"),
            (json.dumps({"form": 2, "decisions": []}), "newer form"),
        ],
    )
    def test_something_else(self, tmp_path: Path, content: str, why: str) -> None:
        """Is refused, so that nothing is overwritten."""
        path = tmp_path / "quarantine.json"
        path.write_text(content)
        with pytest.raises(RankingError, match=why):
            load_quarantine(path)

    def test_no_place_to_write(self, tmp_path: Path) -> None:
        """Is told."""
        with pytest.raises(RankingError, match="cannot be written"):
            Quarantine().save(tmp_path / "none" / "quarantine.json")
