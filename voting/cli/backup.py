"""`backup`: the store as one file, made while votes come in."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from voting.cli.command import add_settings_option, declare, progress_bar, say

_TEXT = """\
Writes the store, as it is at one moment, into one new file that its owner alone may read, and checks it against the
store's signed log. The app may go on meanwhile; votes are not held up. Nothing is written over.

The key is not in the file: without it, the file tells nothing but random ids, pseudonyms, hours and counts. Keep a copy
of the key somewhere else (see store.key_file). Votes that are withdrawn later are still in it, so delete backups when
they are old.

For SQLite. A PostgreSQL database is backed up with its own tool: pg_dump --format=custom."""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "backup",
        run,
        about="write the store into one file while votes come in",
        text=_TEXT,
        example="python -m voting backup /backups/votes-$(date +%F).sqlite3",
    )
    parser.add_argument("destination", type=Path, metavar="DEST", help="where there is no file yet")
    parser.add_argument("--json", action="store_true", help="write JSON for a program to read")
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Writes the backup, says what is in it, returns 0.

    Raises:
        SettingsError: A setting is wrong.
        StoreError: It cannot be made; says why. Nothing is left behind.
    """
    from storage.backup import back_up  # noqa: PLC0415  # --help needs none of it
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    settings = load_settings(arguments.settings).store
    with progress_bar(unit="entries", total=None) as advance:
        copied = back_up(settings, arguments.destination, advance=advance)
    if arguments.json:
        say(json.dumps({"entries": copied.entries, "rows": copied.rows, "size_bytes": copied.size_bytes}))
    else:
        say(f"{copied.size_bytes:,} bytes; {copied.entries:,} entries in the log, {copied.rows:,} rows: no fault")
    return 0
