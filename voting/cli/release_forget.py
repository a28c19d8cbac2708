"""`release forget`: takes a release that was never published out of the store's register."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from typing import Any

from voting.cli.command import CommandError, add_settings_option, confirm, declare, say

_TEXT = """\
Takes a release that was never published, such as a trial, out of the store's register: its name is free again, and the
changelogs, tombstones and `ids` reports of later releases leave it out. It cannot be undone.

Whoever was given a copy is then not told of votes that are withdrawn, and would take a later release of the same name
for that copy: so forget no release that anybody has.

Releases that were built after it go on to tell of it, and cannot be built again to the same bytes. Its files stay where
they are, as do the reviewers' decisions about held rows and the key that signs.

Asks for the name once more, unless --yes is given.
With --json: {"name", "told_of_in"}: the releases that go on to tell of it."""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "forget",
        run,
        about="take a release that was never published out of the register",
        text=_TEXT,
        example="python -m voting release forget 2031-05-trial",
    )
    parser.add_argument("name", metavar="NAME", help="of the release")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--json", action="store_true", help="write JSON for a program to read")
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Forgets it, says what that means, returns 0.

    Raises:
        CommandError: It was not confirmed, or no release was built yet.
        ReleaseError: No release of this name is registered, or the register cannot be written.
        SettingsError: A setting is wrong.
        StoreError: The store cannot be reached.
    """
    from storage import open_register  # noqa: PLC0415  # --help needs none of it
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    settings, name = load_settings(arguments.settings), arguments.name
    register = open_register(settings.store, settings.release_state, make=False)
    if register is None:
        raise CommandError("no release was built yet, so there is none to forget")
    telling = register.telling_of(name)
    if not arguments.yes:
        confirm(name, told=_warning(name, telling), to_do="forget a release", undone="nothing was forgotten")
    telling = register.forget(name)
    if arguments.json:
        say(json.dumps({"name": name, "told_of_in": telling}))
        return 0
    say(f"release {name} is forgotten: its name is free, and later releases leave it out")
    say("a copy that was given away is not told of withdrawals any more")
    say("the files of the release stay where they are: delete them")
    if telling:
        say(f"it stays told of in {', '.join(telling)}, which cannot be built again to the same bytes")
    return 0


def _warning(name: str, telling: Sequence[str]) -> str:
    lines = [
        f"Release {name} is taken out of the register, and its name is free for another one. A copy that was given",
        "away is then not told of withdrawals, and a later release of this name would be taken for it.",
    ]
    if telling:
        lines.append(f"It stays told of in {', '.join(telling)}, which cannot be built again to the same bytes.")
    return "\n".join([*lines, "Type the name to go on"])
