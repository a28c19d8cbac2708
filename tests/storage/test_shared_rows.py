from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

from storage import open_shared, open_store
from tests.storage.databases import BOTH, POSTGRESQL, raw
from voting.errors import RankingError, StoreUnavailableError
from voting.ranking.quality import TABLE, KeptQuarantine, Quarantine, kept_quarantine
from voting.settings import StoreSettings

NOW = datetime(2031, 5, 17, 10, tzinfo=UTC)


def doubts(*ids: str) -> pd.DataFrame:
    """What a rule says of these comparisons."""
    return pd.DataFrame(
        {
            "comparison_id": list(ids),
            "rule": ["too-fast"] * len(ids),
            "reason": ["in 1 s, «nobody reads» so"] * len(ids),
        }
    )


def kept(settings: StoreSettings, directory: Path | None = None) -> KeptQuarantine:
    """The quarantine of an instance with this directory."""
    return kept_quarantine(open_shared(settings, TABLE), (directory or settings.data_dir) / "quarantine.json")


@pytest.fixture
def quarantine(settings: StoreSettings) -> KeptQuarantine:
    """Of a store that was opened once."""
    open_store(settings).close()
    return kept(settings)


class TestQuarantine:
    """Doubtful votes that were put aside, wherever that is kept."""

    @BOTH
    def test_put_aside_and_taken_back(self, settings: StoreSettings, quarantine: KeptQuarantine) -> None:
        """Every decision can be read as it was, in its order."""
        made = quarantine.change(lambda before: before.with_doubts(doubts("a", "b"), NOW))
        made = quarantine.change(lambda before: before.without(["a"], "I know her", NOW))
        assert quarantine.load() == made == kept(settings).load()
        told = [(one.comparison_id, one.quarantined) for one in made.decisions]
        assert told == [("a", True), ("b", True), ("a", False)]
        assert made.reasons("b") == ("too-fast: in 1 s, «nobody reads» so",)
        with pytest.raises(RankingError, match="not in quarantine"):
            quarantine.change(lambda before: before.without(["a"], "again", NOW))
        assert quarantine.load() == made

    @BOTH
    def test_of_many_who_decide_at_once_none_is_lost(self, quarantine: KeptQuarantine) -> None:
        """Each sees what the others decided."""
        with ThreadPoolExecutor(4) as threads:
            for number in range(8):
                one = doubts(f"c{number}", "all")
                threads.submit(quarantine.change, lambda before, one=one: before.with_doubts(one, NOW))
        found = quarantine.load()
        assert found.ids == {"all", *(f"c{number}" for number in range(8))}
        assert len(found.decisions) == 9

    @POSTGRESQL
    def test_instances_share_it(self, settings: StoreSettings, quarantine: KeptQuarantine, tmp_path: Path) -> None:
        """What one puts aside is aside at the other; no file is made."""
        other = kept(settings, tmp_path / "other")
        quarantine.change(lambda before: before.with_doubts(doubts("a"), NOW))
        assert other.load().ids == {"a"}
        other.change(lambda before: before.without(["a"], "", NOW))
        assert quarantine.load().ids == frozenset()
        assert not list(tmp_path.rglob("quarantine.json"))

    @POSTGRESQL
    def test_a_file_of_an_earlier_version_is_taken_over(
        self, settings: StoreSettings, quarantine: KeptQuarantine, tmp_path: Path
    ) -> None:
        """Once; what was decided here stays as it is."""
        quarantine.change(lambda before: before.with_doubts(doubts("a"), NOW))
        older = Quarantine().with_doubts(doubts("a", "b", "c"), NOW).without(["a", "c"], "there", NOW)
        older.save(tmp_path / "quarantine.json")
        for _ in range(2):
            found = kept(settings, tmp_path).load()
            assert found.ids == {"a", "b"}
            assert [one.comparison_id for one in found.decisions] == ["a", "b", "c", "c"]
        assert not (tmp_path / "quarantine.json").exists()
        assert (tmp_path / "quarantine.json.moved").exists()

    @POSTGRESQL
    def test_a_database_that_is_away(self, settings: StoreSettings, quarantine: KeptQuarantine) -> None:
        """Is told without a word of the statement."""
        raw(settings, f"DROP TABLE {TABLE}")
        with pytest.raises(StoreUnavailableError, match="cannot be reached or written"):
            quarantine.load()

    def test_a_file_beside_sqlite(self, settings: StoreSettings, quarantine: KeptQuarantine) -> None:
        """The database, which the app alone may write, has none of it."""
        quarantine.change(lambda before: before.with_doubts(doubts("a"), NOW))
        assert (settings.data_dir / "quarantine.json").exists()
        assert raw(settings, f"SELECT count(*) FROM {TABLE}") == [(0,)]  # noqa: S608  # ours
