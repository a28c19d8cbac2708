from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.fakes import MemoryStore
from tests.voting.release.building import built, end, filled, vote
from voting.release.errors import ReleaseError
from voting.release.query import Query

NAN = float("nan")


class TestRequests:
    """What cannot be built is said before anything is read."""

    @pytest.mark.parametrize("name", ["", "../x", "a/b", ".hidden", "x" * 64, "a b", "ä"])
    def test_names(self, tmp_path: Path, name: str) -> None:
        """No path, nothing hidden."""
        with pytest.raises(ReleaseError, match="name"):
            built(filled(), tmp_path, name=name)

    @pytest.mark.parametrize(
        "splits",
        [{}, {"train": 0.5}, {"train": 1.5, "test": -0.5}, {"Train": 1.0}, {"a/b": 1.0}, {"all": 1.0}, {"train": NAN}],
    )
    def test_splits(self, tmp_path: Path, splits: dict[str, float]) -> None:
        """Shares of one whole, and names that other tools can load."""
        with pytest.raises(ReleaseError, match="split"):
            built(filled(), tmp_path, splits=splits)

    @pytest.mark.parametrize(
        "wrong", [{"k": 0}, {"leak_threshold": 1.5}, {"leak_threshold": NAN}, {"time_unit": "hour"}]
    )
    def test_rules(self, tmp_path: Path, wrong: dict[str, Any]) -> None:
        """None that would let everything pass by mistake."""
        with pytest.raises(ReleaseError, match="must be"):
            built(filled(), tmp_path, **wrong)

    def test_nothing_left(self, tmp_path: Path) -> None:
        """Says why."""
        store = MemoryStore()
        vote(store, 1)
        end(store, 2)
        with pytest.raises(ReleaseError, match=r"nothing is left.*suppressed 2.*--k"):
            built(store, tmp_path)
        with pytest.raises(ReleaseError, match=r"^nothing is left to release \(left out: filtered 2\)$"):
            built(store, tmp_path, query=Query(models=("nobody",)))
        assert [path.name for path in tmp_path.iterdir()] == ["state"]

    def test_nothing_was_shown_yet(self, tmp_path: Path) -> None:
        """Is not told as if something had been left out."""
        with pytest.raises(ReleaseError, match=r"^there is nothing to release yet: ") as caught:
            built(MemoryStore(), tmp_path)
        assert "left out" not in str(caught.value)
