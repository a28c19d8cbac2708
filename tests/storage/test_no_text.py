"""Text that is not in UTF-8, in a store that is opened, written to, or checked."""

from __future__ import annotations

from contextlib import closing

import pytest

from storage import open_store
from storage.audit import open_audit
from tests.storage.databases import raw
from tests.storage.samples import StandingClock, cast, shown
from voting.errors import StoreError, StoreUnavailableError
from voting.ports import OutcomeStore
from voting.settings import StoreSettings

_BOTH = pytest.mark.parametrize("settings", ["sqlite", "new postgresql"], indirect=True)


def _damage(settings: StoreSettings, table: str, column: str) -> None:
    """Puts it into all rows; PostgreSQL takes it for text where somebody tells it not to look."""
    value = "CAST(X'FF41' AS TEXT)"
    if settings.url is not None:
        raw(settings, "CREATE CAST (bytea AS text) WITHOUT FUNCTION")
        value = r"'\xff41'::bytea::text"
    raw(settings, f"UPDATE {table} SET {column} = {value}")  # noqa: S608  # ours


@pytest.fixture
def filled(settings: StoreSettings, clock: StandingClock) -> StoreSettings:
    """A store with a vote."""
    with closing(open_store(settings, clock=clock)) as store:
        cast(store)
    return settings


@_BOTH
class TestStore:
    """What is wrong is said, and what to do."""

    @pytest.mark.parametrize(
        ("table", "column"),
        [("store_info", "store_id"), ("log_head", "checkpoint"), ("alembic_version", "version_num")],
    )
    def test_it_is_not_opened(self, filled: StoreSettings, table: str, column: str) -> None:
        """Neither for writing nor for reading, and it is not said to be out of reach."""
        _damage(filled, table, column)
        for read_only in (False, True):
            with pytest.raises(StoreUnavailableError, match="text that is not in UTF-8; python -m voting verify"):
                open_store(filled, read_only=read_only)

    def test_it_is_not_read(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Nor what shows itself only in between."""
        cast(store)
        _damage(settings, "impressions", "voter")
        with pytest.raises(StoreUnavailableError, match="not in UTF-8"):
            list(store.records())

    def test_it_is_not_written_to(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """What a vote needs is read past SQLAlchemy."""
        cast(store)
        _damage(settings, "day_keys", "key_id")
        with pytest.raises(StoreUnavailableError, match="not in UTF-8"):
            store.add_impression(shown())

    def test_it_is_named(self, filled: StoreSettings) -> None:
        """As the errors promise of `verify`."""
        _damage(filled, "store_info", "kek_id")
        with open_audit(filled) as audit:
            found = {str(fault) for fault in audit.whole(audit.key).faults}
        assert "store_info 1: holds what no such row can hold" in found

    def test_a_schema_of_no_version_is_named(self, filled: StoreSettings) -> None:
        """It is not taken for that of a newer one."""
        _damage(filled, "alembic_version", "version_num")
        with pytest.raises(StoreError, match="alembic_version holds what no such row"), open_audit(filled):
            pass
