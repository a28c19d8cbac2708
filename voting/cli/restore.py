"""`restore`: a store made of a backup again."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from voting.cli.beside_store import BesideStore
from voting.cli.command import add_settings_option, declare, in_log, progress_bar, say
from voting.counting import counted

_TEXT = """\
Makes a file from `backup` the store that the settings name. Before anything is changed it is copied, migrated if this
version is newer, opened with the key, and checked against its log. Stop the app first: a store in use is refused.

With --force a store that is there already is replaced, once the backup has been found to be good. Votes that were cast
since the backup are lost then. As far as the old store can still be read and its signed log says so, votes that were
withdrawn since are withdrawn again, and days whose key was destroyed stay unreadable. What else it holds, somebody may
have put there: it is not taken over, and told. `verify --checkpoint` with a checkpoint that is younger than
the backup will say that the log was cut: that is what happened.

A backup from before a rotation opens with the key of its time. With --force over the store that it was made of, the
present key will do, and elsewhere after `keys rewrap --copy`: both take the keys of its days from that store.

Releases in the register, reviewers' decisions and votes that were put aside come back as well. Where this machine knows
of such already, both are kept, and of one thing what stands here. A backup from before they were in it holds none:
then copy release.state_dir and quarantine.json over before you build a release.

To try a backup elsewhere, give the trial a copy of the key file (store.key_file): rotating its keys would else take
the app's away.

For SQLite. A PostgreSQL database is restored with its own tool: pg_restore."""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "restore",
        run,
        about="make a backup the store again",
        text=_TEXT,
        example="python -m voting restore /backups/votes-2031-05-17.sqlite3",
    )
    parser.add_argument("source", type=Path, metavar="SOURCE", help="a file from `backup`")
    parser.add_argument("--force", action="store_true", help="replace the store that is there already")
    parser.add_argument("--json", action="store_true", help="write JSON for a program to read")
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Restores, says what was, returns 0.

    Raises:
        SettingsError: A setting is wrong.
        StoreError: It cannot be restored; says why. A store that was there is as it was.
    """
    from storage.backup import restore  # noqa: PLC0415  # --help needs none of it
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    settings = load_settings(arguments.settings)
    beside = BesideStore(settings)
    with progress_bar(unit="entries", total=None) as advance:
        copied = restore(settings.store, arguments.source, replace=arguments.force, advance=advance, lift=beside.lift)
    if arguments.json:
        numbers = {"entries": copied.entries, "rows": copied.rows, "size_bytes": copied.size_bytes}
        told = {"withdrawn_again": copied.withdrawn, "left": copied.left, "beside": asdict(beside.found)}
        say(json.dumps({**numbers, **told}))
        return 0
    say(f"restored: {in_log(copied.entries)}, {counted(copied.rows, 'row')}: no fault")
    say(f"beside the votes: {beside.found}")
    if copied.withdrawn is None:
        say(
            "the old store could not be read or believed, or was another one: votes withdrawn since the backup are "
            "there again"
        )
    elif copied.withdrawn:
        say(f"{copied.withdrawn:,} withdrawn since the backup: withdrawn again")
    if copied.left:
        say(f"the old store was damaged, and of it was not taken over: {', '.join(copied.left)}")
    return 0
