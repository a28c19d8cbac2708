"""Brings a database to the newest schema, and refuses one from a newer version of this project."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from storage.as_stored import IMPOSSIBLE
from storage.faults import damaged, translated
from voting.errors import StoreUnavailableError, StoreVersionError

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(engine: Engine) -> None:
    """Brings the database to the newest revision, in one transaction. The caller keeps others from it.

    Raises:
        StoreUnavailableError: It cannot be read or written; nothing was changed.
        StoreVersionError: It has a revision that this version does not know.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    scripts = ScriptDirectory.from_config(config)
    try:
        with engine.begin() as connection:
            if _revisions(connection, scripts) != set(scripts.get_heads()):
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
    except SQLAlchemyError as error:
        raise translated(error) from None


def check_version(engine: Engine) -> None:
    """Returns when the database has the newest revision. Writes nothing.

    Raises:
        StoreError: Which revision it has, cannot be read.
        StoreUnavailableError: It cannot be read, or was not brought up to date yet.
        StoreVersionError: It is newer than this version.
    """
    scripts = ScriptDirectory(str(MIGRATIONS))
    try:
        with engine.connect() as connection:
            revisions = _revisions(connection, scripts)
    except SQLAlchemyError as error:
        raise translated(error) from None
    if revisions != set(scripts.get_heads()):
        raise StoreUnavailableError("the database is empty or older than this version: start the app once to update it")


def _revisions(connection: Connection, scripts: ScriptDirectory) -> set[str]:
    found = set(MigrationContext.configure(connection).get_current_heads())
    if not all(isinstance(revision, str) for revision in found):
        raise damaged("alembic_version", IMPOSSIBLE)
    known = {script.revision for script in scripts.walk_revisions()}
    if not found <= known:
        raise StoreVersionError(
            "the database was written by a newer version: update the app, or restore a backup of this version's"
        )
    return found
