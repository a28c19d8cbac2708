"""`release verify DIR`: whether a release is as it was signed, with the public key alone."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from voting.cli.command import add_settings_option, declare, printable, progress_bar, say
from voting.counting import counted

_TEXT = """\
Checks a release: that its manifest was signed with the store's key, and that every file is there, unchanged, and none
beside. It needs no store and no network when --key is given; whoever publishes hands out what
`python -m voting verify --print-key` writes. What is wrong is named, one line each.

Exit code: 0 everything is as it was signed; 1 it is not, or could not be checked.
With --json: {"whole", "name", "files", "faults": [{"path", "what"}]}."""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "verify",
        run,
        about="check that a release is as it was signed",
        text=_TEXT,
        example="python -m voting release verify --key log.key releases/2031-05",
    )
    parser.add_argument("directory", type=Path, metavar="DIR", help="of the release")
    parser.add_argument("--key", metavar="KEY", help="the public key or a file with it (default: the store's own)")
    parser.add_argument("--json", action="store_true", help="write JSON for a program to read")
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Checks, says what it found, returns 0 when everything is as it was signed, else 1.

    Raises:
        CheckpointError: The key is malformed.
        CommandError: The key's file cannot be read.
        ReleaseError: There is no release.
        StoreError: Without a key: the store cannot be read.
    """
    from voting.cli.verify import read_key  # noqa: PLC0415  # --help needs none of it
    from voting.release.manifest import read_manifest  # noqa: PLC0415  # likewise
    from voting.release.verification import verify  # noqa: PLC0415  # likewise

    facts, _ = read_manifest(arguments.directory)
    key = _own_key(arguments) if arguments.key is None else read_key(arguments.key)
    with progress_bar(unit="bytes", total=sum(file.size_bytes for file in facts.files)) as advance:
        faults = verify(arguments.directory, key, advance=advance)
    if arguments.json:
        told = [{"path": fault.path, "what": fault.what} for fault in faults]
        say(json.dumps({"whole": not faults, "name": facts.name, "files": len(facts.files), "faults": told}))
        return 1 if faults else 0
    for fault in faults:
        say(printable(str(fault)))
    found = "no fault" if not faults else counted(len(faults), "fault")
    say(f"release {printable(facts.name)}: {counted(len(facts.files), 'file')} compared, {found}")
    if arguments.key is None and not faults:
        say("checked with the public key in the store itself; others check it with --key")
    return 1 if faults else 0


def _own_key(arguments: argparse.Namespace) -> Any:
    from storage.audit import open_audit  # noqa: PLC0415  # a release can be checked without a store
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    with open_audit(load_settings(arguments.settings).store) as audit:
        return audit.key
