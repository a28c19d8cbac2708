"""`backup`: the store as one file, made while votes come in."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from voting.cli.beside_store import BesideStore
from voting.cli.command import add_settings_option, declare, in_log, progress_bar, say
from voting.counting import counted

_TEXT = """\
Writes the store, as it is at one moment, into one new file that its owner alone may read, and checks it against the
store's signed log. The app may go on meanwhile; votes are not held up. Nothing is written over. Where it finds the
store's key, it tries it on the key of every day that has one, and says of which days, or why it was not tried.

What was released, what reviewers decided and which votes were put aside is in the file too, and `restore` brings it
back, so that no name of a release is used twice. The releases themselves are not in it.

The key is not in the file: without it, the file tells nothing but random ids, pseudonyms, hours and counts. Keep a copy
of the key somewhere else (see store.key_file). Votes that are withdrawn later are still in it, so delete backups when
they are old.

For SQLite. A PostgreSQL database is backed up with its own tool: pg_dump --format=custom.

With --json: {"entries", "rows", "size_bytes", "keys" (of these days), "keys_destroyed" (likewise), "keys_untried" (why;
null: all of them open), "beside": {"releases", "decisions", "put_aside"}}."""


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

    settings = load_settings(arguments.settings)
    beside = BesideStore(settings)
    with progress_bar(unit="entries", total=None) as advance:
        copied = back_up(settings.store, arguments.destination, advance=advance, put_into=beside.put_into)
    if arguments.json:
        numbers = {"entries": copied.entries, "rows": copied.rows, "size_bytes": copied.size_bytes}
        keys = {"keys": copied.keys, "keys_destroyed": copied.destroyed, "keys_untried": copied.untried}
        say(json.dumps(numbers | keys | {"beside": asdict(beside.found)}))
        return 0
    say(f"{copied.size_bytes:,} bytes; {in_log(copied.entries)}, {counted(copied.rows, 'row')}: no fault")
    if copied.untried is None:
        say(f"opened with the store's key: {_keys(copied.keys)}")
    else:
        say(f"not tried whether the store's key opens {_keys(copied.keys)}: {copied.untried}")
    if copied.destroyed:
        say(f"destroyed before, so there is nothing to open: {_keys(copied.destroyed)}")
    say(f"beside the votes: {beside.found}")
    return 0


def _keys(days: Sequence[str]) -> str:
    """Of how many days, and from which to which; `keys status` has each."""
    if len(days) < 2:
        return f"the key of {days[0]}" if days else "the key of no day"
    return f"the keys of {len(days):,} days from {days[0]} to {days[-1]}"
