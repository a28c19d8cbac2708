"""`withdraw`: takes a vote back with its receipt, for a voter who cannot do it on the page."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from pathlib import Path
from typing import Any

from voting.cli.command import CommandError, add_settings_option, declare, have_done, say

_TEXT = """\
Erases the vote or skip that a receipt belongs to, as the page Receipt does: the record leaves the database and its
files, and a mark stays that something with this random id was taken back.

The receipt's code is asked for, or read from standard input, or from the file that the voter downloaded: as an argument
it would stay in the shell's history. Works beside a running app and without it.

With --json: {"withdrawn": true}. Exits with 1 when the receipt belongs to no vote (any more)."""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "withdraw",
        run,
        about="take a vote back with its receipt",
        text=_TEXT,
        example="python -m voting withdraw --receipt voting-receipt.txt",
    )
    given = parser.add_mutually_exclusive_group()
    given.add_argument("--receipt", type=Path, metavar="FILE", help="the receipt that the voter downloaded")
    given.add_argument("--code", metavar="CODE", help="the receipt's code; it stays in the shell's history")
    parser.add_argument("--json", action="store_true", help="write JSON for a program to read")
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Erases it, says so, returns 0.

    Raises:
        CommandError: There is no code in what was given, or it belongs to no vote.
        SettingsError: A setting is wrong.
        StoreError: The store cannot be opened, or the app that holds it cannot be asked.
    """
    code = _code(arguments)
    withdrawn = bool(have_done(arguments, "withdraw", code=code)["withdrawn"])
    if arguments.json:
        say(json.dumps({"withdrawn": withdrawn}))
        return 0 if withdrawn else 1
    if not withdrawn:
        raise CommandError(
            "this receipt belongs to no vote: it was taken back before, deleted because of its age, lost when a backup "
            "was restored, or is of another store"
        )
    say("the vote was taken back; nothing of it is kept")
    return 0


def _code(arguments: argparse.Namespace) -> str:
    from voting.receipts import normalise  # noqa: PLC0415  # --help needs none of it

    if arguments.receipt is not None:
        try:
            words = arguments.receipt.read_text(encoding="utf-8").split()
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
            raise CommandError(f"{arguments.receipt} cannot be read: {reason}") from None
    elif arguments.code is not None:
        words = [arguments.code]
    elif sys.stdin.isatty():
        words = [getpass.getpass("Receipt code (not shown): ")]
    else:
        words = [sys.stdin.read(4096)]
    found = next((code for word in words if (code := normalise(word))), None)
    if found is None:
        raise CommandError("that is no receipt code, or it was mistyped")
    return found
