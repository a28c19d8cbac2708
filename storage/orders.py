"""Has something done to a store: in this process, or by the app that holds it."""

from __future__ import annotations

from contextlib import closing

from storage.control import ask, call
from storage.database import database_of
from storage.opening import open_reads, open_sql_store
from voting.errors import StoreLockedError, StoreUnavailableError
from voting.ports import Json
from voting.settings import StoreSettings


def have_done(settings: StoreSettings, what: str, **given: Json) -> dict[str, Json]:
    """Returns what was done, as the method of `storage.maintenance.Maintenance` of that name returns it.

    Args:
        settings: Of the store, which must exist. An app that holds it goes by its own settings.
        what: One of the names in `storage.control`.
        given: Its arguments.

    Raises:
        StoreError: It was refused, or the store cannot be opened; says why.
    """
    open_reads(settings).close()  # so that no store is made by mistake
    try:
        store = open_sql_store(settings, attended=False)
    except StoreLockedError:
        path = database_of(settings).control_path
        if path is None:
            raise
        return ask(path, what, given)
    with closing(store):
        if store.maintenance is None:
            raise StoreUnavailableError("the store was opened for reading only")
        return call(store.maintenance, what, given)
