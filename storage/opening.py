"""Opens a store: everything that must be there and right before the first vote, in order."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import UTC, datetime

from storage.backlog import enter_backlog
from storage.database import database_of
from storage.engine import Reads
from storage.key_sources import key_source
from storage.keyring import Clock, Keyring, unlock
from storage.metering import MeteredWrites
from storage.pseudonyms import Pseudonyms
from storage.repository import SqlOutcomeStore
from storage.rows import Sealer
from storage.schema import check_version, migrate
from storage.signing import unlock_log
from storage.writer import Directly, GroupWriter, NoWrites
from voting.settings import StoreSettings


def open_sql_store(settings: StoreSettings, *, read_only: bool = False, clock: Clock | None = None) -> SqlOutcomeStore:
    """See `storage.open_store`."""
    clock = clock or _now
    return _open_for_reading(settings, clock) if read_only else _open_for_writing(settings, clock)


def _open_for_writing(settings: StoreSettings, clock: Clock) -> SqlOutcomeStore:
    database = database_of(settings)
    with ExitStack() as undo:
        undo.callback(database.release)
        database.claim()
        with database.opening():
            engine = database.writing()
            migrate(engine)
            reads = Reads(database.reading(), snapshot=database.snapshot, retry_s=settings.retry_s)
            undo.callback(reads.close)
            store_key = unlock(reads, Directly(engine), key_source(settings))
            signer = unlock_log(store_key, reads, Directly(engine))
            enter_backlog(reads, Directly(engine, signer))
        writer = GroupWriter(engine, erase=database.erase, signer=signer, retry_s=settings.retry_s)
        writes = MeteredWrites(writer, engine)
        undo.callback(writes.close)
        pseudonyms = Pseudonyms(store_key, reads, writes, clock)
        pseudonyms.destroy_past()
        sealer = Sealer(Keyring(store_key, reads, writes, clock))
        undo.pop_all()
        return SqlOutcomeStore(reads, writes, sealer, pseudonyms, database)


def open_reads(settings: StoreSettings) -> Reads:
    """Returns what reads the database of a store of this version, without any key.

    Raises:
        SettingsError: `store.url` is not one that this version can use.
        StoreUnavailableError: There is no store, it cannot be read, or it is older than this version.
        StoreVersionError: The database is newer than this version.
    """
    database = database_of(settings)
    engine = database.reading()
    with ExitStack() as undo:
        undo.callback(engine.dispose)
        check_version(engine)
        undo.pop_all()
        return Reads(engine, snapshot=database.snapshot, retry_s=settings.retry_s)


def _open_for_reading(settings: StoreSettings, clock: Clock) -> SqlOutcomeStore:
    with ExitStack() as undo:
        reads, writes = open_reads(settings), MeteredWrites(NoWrites())
        undo.callback(reads.close)
        store_key = unlock(reads, None, key_source(settings))
        pseudonyms = Pseudonyms(store_key, reads, writes, clock)
        sealer = Sealer(Keyring(store_key, reads, writes, clock))
        undo.pop_all()
        return SqlOutcomeStore(reads, writes, sealer, pseudonyms, database_of(settings))


def _now() -> datetime:
    return datetime.now(UTC)
