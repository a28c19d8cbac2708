"""Either database, past the code that is tested."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import create_engine, text

from voting.settings import StoreSettings

BOTH = pytest.mark.parametrize("settings", ["sqlite", "postgresql"], indirect=True)
"""Runs a test that asks for `settings` or `store` on both databases."""

BOTH_EMPTY = pytest.mark.parametrize("settings", ["sqlite", "empty postgresql"], indirect=True)
"""Likewise, without a single table; SQLite's are never there before a store is opened."""

POSTGRESQL = pytest.mark.parametrize("settings", ["new postgresql"], indirect=True)
"""Runs a test on PostgreSQL alone, in a database of its own that it may do anything to."""


def raw(settings: StoreSettings, statement: str, **parameters: Any) -> list[tuple[Any, ...]]:
    """Runs one statement on a connection of its own and commits; returns its rows, if it has any."""
    engine = create_engine(settings.url or f"sqlite:///{settings.data_dir / 'votes.sqlite3'}")
    try:
        with engine.begin() as connection:
            result = connection.execute(text(statement), parameters)
            return [tuple(row) for row in result] if result.returns_rows else []
    finally:
        engine.dispose()
