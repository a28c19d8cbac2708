"""Brings an older copy of a store's database under the key that the store has now.

A copy from before a rotation opens with the old key alone, which is gone. Its days have the same keys as the store's,
though, so that the store's rows of wrapped keys can take the place of the copy's. A day that was destroyed since stays
destroyed, and the copy's log is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from sqlalchemy import URL, RowMapping, delete, insert, select, update

from storage.database import database_of
from storage.opening import open_reads, open_sql_store
from storage.schema import migrate
from storage.tables import DAY_KEYS, LOG_KEYS, PSEUDONYM_KEYS, STORE_INFO
from storage.transaction import Directly, Transaction
from voting.errors import KeyringError, StoreError
from voting.ports import Json
from voting.settings import StoreSettings


def adopt_keys(file: Path, store: StoreSettings) -> dict[str, Json]:
    """Returns how many of a copy's days open with the store's present key now, and how many are destroyed.

    Args:
        file: An older copy of an SQLite database; nobody has it open. It is brought to this version's schema.
        store: Names the store that it was made of, on either database, which may be running.

    Raises:
        KeyringError: The copy is of another store, or the present key does not open it.
        StoreError: Either cannot be read or written, or the copy is the store itself.
    """
    url = URL.create("sqlite", database=str(file.absolute()))
    copy = store.model_copy(update={"url": url.render_as_string()})
    if not file.is_file():
        raise StoreError("there is no such copy of the database")
    present_file = getattr(database_of(store), "path", None)
    if present_file is not None and present_file.exists() and present_file.samefile(file):
        raise StoreError("that is the store itself, and no copy of it")
    with closing(open_reads(store)) as reads:
        present = {table.name: reads.rows(select(table)) for table in (STORE_INFO, DAY_KEYS, PSEUDONYM_KEYS, LOG_KEYS)}
    database = database_of(copy)
    database.claim()
    try:
        engine = database.writing()
        migrate(engine)
        days = Directly(engine).run(lambda transaction: _adopt(transaction, present))
    finally:
        database.release()
    destroyed = {row["day"] for row in present[DAY_KEYS.name] if not row["wrapped"]} & days
    with closing(open_sql_store(copy, attended=False)) as opened:
        if opened.maintenance is not None:
            opened.maintenance.note_destroyed(sorted(destroyed))
    return {"keys": len(days - destroyed), "destroyed": len(destroyed)}


def _adopt(transaction: Transaction, present: Mapping[str, Sequence[RowMapping]]) -> set[date]:
    """Puts the store's rows in the place of the copy's; returns the copy's days."""
    info = present[STORE_INFO.name][0]
    if transaction.execute(select(STORE_INFO.c.store_id)).scalar() != info["store_id"]:
        raise KeyringError("the copy is of another store")
    days = set(transaction.execute(select(DAY_KEYS.c.day)).scalars())
    for row in present[DAY_KEYS.name]:
        if row["wrapped"]:
            values = {"kek_id": row["kek_id"], "wrapped": row["wrapped"]}
            transaction.execute(update(DAY_KEYS).where(DAY_KEYS.c.day == row["day"]).values(values))
    for table in (PSEUDONYM_KEYS, LOG_KEYS):
        transaction.execute(delete(table))
        if present[table.name]:
            transaction.execute(insert(table), [dict(row) for row in present[table.name]])
    transaction.execute(update(STORE_INFO).values({"kek_id": info["kek_id"], "key_check": info["key_check"]}))
    return days
