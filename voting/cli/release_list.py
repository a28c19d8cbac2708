"""`release list`: which releases were built of the store."""

from __future__ import annotations

import argparse
import json
from typing import Any

from voting.cli.command import add_settings_option, declare, say
from voting.counting import counted

_TEXT = """\
Lists the releases that were built of the store, in the order in which they were first built, with their votes and the
SHA-256 of their manifest, and how many rows of each were withdrawn since.

With --json: one object per line, {"name", "votes", "rows", "manifest_sha256", "withdrawn_since"}."""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "list",
        run,
        about="list the releases that were built of the store",
        text=_TEXT,
        example="python -m voting release list --json",
    )
    parser.add_argument("--json", action="store_true", help="write JSON lines for a program to read")
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Writes the list, returns 0.

    Raises:
        SettingsError: A setting is wrong.
        StoreError: The store cannot be read.
    """
    from storage import open_register, open_vault  # noqa: PLC0415  # --help needs none of it
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    settings = load_settings(arguments.settings)
    register = open_register(settings.store, settings.release_state, make=False)
    releases = () if register is None else register.releases()
    if not releases and not arguments.json:
        say("no release was built yet: python -m voting release build --help")
    if register is None or not releases:
        return 0
    with open_vault(settings.store) as vault:
        for one in releases:
            name, counts = one.facts.name, one.facts.counts
            ids, gone = register.ids(name), len(register.withdrawn(one.facts, vault))
            told = {"name": name, "votes": counts["votes"], "rows": len(ids), "manifest_sha256": one.manifest_sha256}
            say(
                json.dumps({**told, "withdrawn_since": gone})
                if arguments.json
                else f"{name}: {counted(counts['votes'], 'vote')} of {counted(len(ids), 'row')}, "
                f"{gone:,} withdrawn since, manifest {one.manifest_sha256}"
            )
    return 0
