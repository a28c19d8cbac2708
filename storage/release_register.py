"""Where releases keep their register: in a file beside SQLite, in the database on PostgreSQL.

On SQLite one process alone may write, and that is the app while a command builds. Instances that share a PostgreSQL
database share the register in it: each sees what was released and decided at the others.
"""

from __future__ import annotations

from pathlib import Path

from storage.shared_rows import shared_rows
from voting.release.register import Register
from voting.release.register_file import register_in, register_of, retire
from voting.settings import StoreSettings


def open_register(settings: StoreSettings, directory: Path, *, make: bool) -> Register | None:
    """See `storage.open_register`."""
    shared = shared_rows(settings, "releases")  # all who write wait: who builds looks first whether the name is taken
    if shared is None:
        return register_in(directory) if make else register_of(directory)
    register = Register(shared)
    if (before := register_of(directory)) is not None:
        register.take_in(before.contents())
        retire(directory)
    return register
