"""Opens a store: everything that must be there and right before the first vote, in order."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import UTC, datetime

from sqlalchemy import select

from storage.backlog import enter_backlog
from storage.beside_log import require_rows
from storage.control import ControlServer
from storage.database import database_of
from storage.days import Days
from storage.engine import Reads
from storage.key_sources import key_source
from storage.keyring import Clock, Keyring, StoreKey, unlock
from storage.maintenance import Maintenance
from storage.pseudonyms import Pseudonyms
from storage.receipt_codes import ReceiptCodes
from storage.repository import SqlOutcomeStore
from storage.rows import Sealer
from storage.schema import check_version, migrate
from storage.schema_faults import require_no_triggers
from storage.signing import log_secret, unlock_log
from storage.tables import STORE_INFO
from storage.transaction import Directly, NoWrites
from storage.upkeep import Upkeep
from storage.writer import GroupWriter
from voting.settings import StoreSettings


def open_sql_store(
    settings: StoreSettings,
    *,
    read_only: bool = False,
    clock: Clock | None = None,
    attended: bool = True,
    noted: bool = True,
) -> SqlOutcomeStore:
    """See `storage.open_store`.

    Args:
        settings: Likewise.
        read_only: Likewise.
        clock: Likewise.
        attended: The store's upkeep is done and commands are answered until it is closed; not for a command's own use.
        noted: The source of the key remembers where the store is; not for a copy of it that is no store yet.
    """
    clock = clock or _now
    return _open_for_reading(settings, clock) if read_only else _open_for_writing(settings, clock, attended, noted)


def _open_for_writing(settings: StoreSettings, clock: Clock, attended: bool, noted: bool) -> SqlOutcomeStore:
    database = database_of(settings)
    with ExitStack() as undo:
        undo.callback(database.release)
        database.claim()
        with database.opening():
            engine = database.writing()
            migrate(engine)
            reads = Reads(database.reading(), snapshot=database.snapshot, retry_s=settings.retry_s)
            undo.callback(reads.close)
            require_rows(reads)
            require_no_triggers(reads)
            new = not reads.rows(select(STORE_INFO.c.store_id))
            store_key = unlock(reads, Directly(engine), key_source(settings))
            if noted:
                store_key.source.note(store_key.store_id, new=new)
            signer = unlock_log(store_key, reads, Directly(engine))
            enter_backlog(reads, Directly(engine, signer))
        writes = GroupWriter(
            engine,
            erase=database.erase,
            make_room=database.make_room,
            signer=signer,
            retry_s=settings.retry_s,
            owes_erasing=database.owes_erasing(),
        )
        undo.callback(writes.close)
        days = Days(reads, clock)
        days.believe(writes)
        pseudonyms = Pseudonyms(store_key, reads, writes, days)
        pseudonyms.destroy_past()
        keyring = Keyring(store_key, reads, writes, days.today)
        sealer = Sealer(keyring, _codes(store_key, reads))
        store = SqlOutcomeStore(reads, writes, sealer, pseudonyms, database)
        store.maintenance = Maintenance(
            store_key=store_key,
            keyring=keyring,
            pseudonyms=pseudonyms,
            reads=reads,
            writes=writes,
            days=days,
            withdraw=store.withdraw,
            sealer=sealer,
            retention_days=settings.retention_days,
            interaction_days=settings.interaction_days,
            content_days=settings.content_days,
            find_traces=database.find_traces,
        )
        if attended:
            store.attend(Upkeep(store.maintenance))
            if (path := database.control_path) is not None:
                store.attend(ControlServer(path, store.maintenance))
        undo.pop_all()
        return store


def open_reads(settings: StoreSettings, *, as_stored: bool = False) -> Reads:
    """Returns what reads the database of a store of this version, without any key.

    Args:
        settings: `Settings.store`.
        as_stored: See `storage.database.Database.reading`.

    Raises:
        SettingsError: `store.url` is not one that this version can use.
        StoreUnavailableError: There is no store, it cannot be read, or it is older than this version.
        StoreVersionError: The database is newer than this version.
    """
    database = database_of(settings)
    engine = database.reading(as_stored=as_stored)
    with ExitStack() as undo:
        undo.callback(engine.dispose)
        check_version(engine)
        undo.pop_all()
        return Reads(engine, snapshot=database.snapshot, retry_s=settings.retry_s)


def _open_for_reading(settings: StoreSettings, clock: Clock) -> SqlOutcomeStore:
    with ExitStack() as undo:
        reads, writes = open_reads(settings), NoWrites()
        undo.callback(reads.close)
        require_rows(reads)
        store_key = unlock(reads, None, key_source(settings))
        days = Days(reads, clock)
        days.newest()
        pseudonyms = Pseudonyms(store_key, reads, writes, days)
        sealer = Sealer(Keyring(store_key, reads, writes, days.today), _codes(store_key, reads))
        undo.pop_all()
        return SqlOutcomeStore(reads, writes, sealer, pseudonyms, database_of(settings))


def _codes(store_key: StoreKey, reads: Reads) -> ReceiptCodes:
    return ReceiptCodes(log_secret(store_key, reads) or b"")  # a store without a log, to be read: no code is made there


def _now() -> datetime:
    return datetime.now(UTC)
