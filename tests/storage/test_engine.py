from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from storage.database import database_of
from storage.engine import Reads
from storage.sqlite import reading_engine
from storage.tables import IMPRESSIONS, TOMBSTONES
from tests.storage.databases import BOTH
from tests.storage.samples import shown
from voting.errors import StoreUnavailableError
from voting.ports import OutcomeStore
from voting.settings import StoreSettings


class TestReads:
    """Single statements."""

    def test_a_database_that_cannot_be_read(self, tmp_path: Path) -> None:
        """Said without a word of SQL, and the file is not made."""
        with pytest.raises(StoreUnavailableError, match=r"\(SQLITE_CANTOPEN\)$") as caught:
            Reads(reading_engine(tmp_path / "none")).rows(select(TOMBSTONES))
        assert caught.value.__suppress_context__
        assert list(tmp_path.iterdir()) == []

    @BOTH
    def test_after_closing(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Refused; closing again is fine."""
        assert store.counts()["votes"] == 0
        reads = Reads(database_of(settings).reading())
        reads.close()
        reads.close()
        for read in (reads.rows, reads.tuples):
            with pytest.raises(StoreUnavailableError, match="closed"):
                read(select(TOMBSTONES))

    @BOTH
    def test_by_name_and_by_position(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """The same values, turned into the same types."""
        store.add_impression(shown())
        reads = Reads(database_of(settings).reading())
        statement = select(IMPRESSIONS)
        assert [tuple(one) for one in reads.tuples(statement)] == [tuple(one.values()) for one in reads.rows(statement)]
        reads.close()
