"""`move`: the whole store from its SQLite file into an empty PostgreSQL database."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from voting.cli.command import add_settings_option, declare, in_log, progress_bar, say

_TEXT = """\
Copies everything that the store's SQLite file holds into an empty PostgreSQL database (14 or later), reads every row
back, compares it column by column, and checks the copy against its log. Stop the app first: a store that is in use is
refused, and so is a database that holds a store already. It is all one transaction: if anything goes wrong, or you
interrupt it, the database stays empty and the file stays as it is, and you can do it again.

Nothing is unsealed, and the same key opens the copy: leave store.data_dir and store.key_file as they are, set store.url
to the new address, and start the app. The file is not removed. As long as it is kept, votes that are withdrawn from now
on are still in it: delete it, and its backups, once the app runs on the new database.

A password in the address is seen by everybody on this machine who lists processes. Leave it out and put it into
PGPASSWORD or ~/.pgpass, which PostgreSQL's programs read too."""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "move",
        run,
        about="move the store from its SQLite file into a PostgreSQL database",
        text=_TEXT,
        example="python -m voting move --to postgresql+psycopg://voting@db.example.org/voting",
    )
    parser.add_argument("--to", required=True, metavar="URL", help="the empty PostgreSQL database, as for store.url")
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Moves, says what was moved and what to do next, returns 0.

    Raises:
        SettingsError: A setting or the address is wrong.
        StoreError: It cannot be moved; says why.
    """
    from storage.moving import move_store  # noqa: PLC0415  # --help needs none of it
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    with ExitStack() as bars:

        def begin(total: int) -> Callable[[int], object]:
            return bars.enter_context(progress_bar(unit="steps", total=total))

        moved = move_store(load_settings(arguments.settings).store, arguments.to, begin=begin)
    width = max(map(len, moved.rows))
    for table, rows in moved.rows.items():
        say(f"{table.ljust(width)}  {rows:>12,}")
    say(f"every row was read back and is the same; {in_log(moved.entries)}: no fault")
    say("now set store.url to the new address and start the app; then delete the old file and its backups")
    return 0
