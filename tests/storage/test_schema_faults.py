"""`storage.schema_faults`: what was added to a database, taken out of it or made otherwise is named."""

from __future__ import annotations

from contextlib import closing

import pytest

from storage import open_store
from tests.storage.databases import POSTGRESQL, raw
from tests.storage.rotating import faults_of
from tests.storage.samples import StandingClock, cast
from voting.errors import StoreError
from voting.settings import StoreSettings

_SQLITE = [
    (["CREATE TABLE stash AS SELECT * FROM outcomes"], {"stash: a table or view that is no part of the store"}),
    (
        ["CREATE TRIGGER keep BEFORE DELETE ON outcomes BEGIN SELECT 1; END"],
        {"outcomes trigger keep: is no part of the store"},
    ),
    (["CREATE VIEW seen AS SELECT 1"], {"seen view seen: is no part of the store"}),
    (["CREATE INDEX more ON outcomes (voter)"], {"outcomes index more: is no part of the store"}),
    (["DROP INDEX ix_outcomes_leaf_index"], {"outcomes index ix_outcomes_leaf_index: is missing"}),
    (["ALTER TABLE outcomes ADD COLUMN copied BLOB"], {"outcomes: is defined otherwise than the store's"}),
    (["DROP TABLE held"], {"held: is missing", "held index sqlite_autoindex_held_1: is missing"}),
    (["ANALYZE"], set()),
]
_FUNCTION = "CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'"
_POSTGRESQL = [
    (["CREATE TABLE stash AS SELECT * FROM outcomes"], {"stash: a table or view that is no part of the store"}),
    (["CREATE SCHEMA other", "CREATE TABLE other.theirs (id int)"], set()),
    (
        [_FUNCTION, "CREATE TRIGGER keep BEFORE DELETE ON outcomes FOR EACH ROW EXECUTE FUNCTION keep()"],
        {"outcomes trigger keep: is no part of the store"},
    ),
    (
        ["CREATE RULE keep AS ON DELETE TO outcomes DO INSTEAD NOTHING"],
        {"outcomes rule keep: is no part of the store"},
    ),
    (
        ["CREATE SCHEMA other", "CREATE TABLE other.more () INHERITS (outcomes)"],
        {"outcomes heir other.more: is no part of the store"},
    ),
    (["ALTER TABLE outcomes ADD COLUMN copied bytea"], {"outcomes column copied: is no part of the store"}),
    (["ALTER TABLE held ALTER reason SET DEFAULT 'x'"], {"held column reason: is defined otherwise than the store's"}),
    (["ALTER TABLE held SET UNLOGGED"], {"held: is defined otherwise than the store's"}),
    (["ALTER TABLE outcomes DROP CONSTRAINT ck_outcomes_kind"], {"outcomes constraint ck_outcomes_kind: is missing"}),
    (["CREATE INDEX more ON outcomes (voter)"], {"outcomes index more: is no part of the store"}),
    (["DROP INDEX ix_outcomes_leaf_index"], {"outcomes index ix_outcomes_leaf_index: is missing"}),
]


def _tampered(settings: StoreSettings, clock: StandingClock, statements: list[str]) -> list[str]:
    with closing(open_store(settings, clock=clock)) as store:
        cast(store)
    for statement in statements:
        raw(settings, statement)
    return faults_of(settings)


class TestFaults:
    """What a database is made of, compared with what the migrations make."""

    @pytest.mark.parametrize(("statements", "named"), _SQLITE)
    def test_sqlite(
        self, settings: StoreSettings, clock: StandingClock, statements: list[str], named: set[str]
    ) -> None:
        """The file is the store's alone."""
        assert set(_tampered(settings, clock, statements)) == named

    @POSTGRESQL
    @pytest.mark.parametrize(("statements", "named"), _POSTGRESQL)
    def test_postgresql(
        self, settings: StoreSettings, clock: StandingClock, statements: list[str], named: set[str]
    ) -> None:
        """The schema is; in others, what hangs on the store's tables is named."""
        assert set(_tampered(settings, clock, statements)) == named


class TestStart:
    """A store is not opened for writing while something acts on what is written or deleted."""

    def test_sqlite(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The trigger is named; what it kept of withdrawn votes is not added to."""
        _tampered(settings, clock, _SQLITE[1][0])
        with pytest.raises(StoreError, match="acts on what is written or deleted: trigger keep of outcomes"):
            open_store(settings, clock=clock)

    @POSTGRESQL
    def test_postgresql(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Likewise, and a rule."""
        _tampered(settings, clock, _POSTGRESQL[3][0])
        with pytest.raises(StoreError, match="rule keep of outcomes"):
            open_store(settings, clock=clock)
