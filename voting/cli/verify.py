"""`verify`: the whole store against its log, or a receipt against the log's key."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voting.cli.command import CommandError, add_settings_option, declare, in_log, progress_bar, refuse, say
from voting.counting import counted
from voting.errors import CheckpointError, KeyringError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from storage.audit import Audit
    from storage.checkpoint import VerifierKey
    from storage.verification import Fault

_TEXT = """\
Compares every impression, vote, skip and annotation with the store's signed log. A row that was changed, swapped,
deleted or put back, and a log that was cut or made anew, are found and named, one line each, the first 100 of them.
It may run beside the app: it sees the store as it is when it begins. Nothing is unsealed. It needs no key file; where
it finds the one that the settings name, it also tries whether that opens the keys of all days.

A whole older copy of the database that was put back, or a store with another key, looks whole in itself. To notice
that, keep the log's public key and now and then a checkpoint somewhere else:

  python -m voting verify --print-key > log.key
  python -m voting verify --print-checkpoint > monday.checkpoint
  python -m voting verify --key log.key --checkpoint monday.checkpoint

With --receipt FILE it checks a receipt that a voter downloaded: that it is signed by the log and that the vote was
entered there. Without --key it also says what the store holds of that vote now. With --key it needs no store, unless
--settings names one.

Exit code: 0 everything is as it should be; 1 it is not, or could not be checked.
With --json: {"whole", "entries", "rows", "keys_tried", "faults", "fault_count"}, or for a receipt {"log", "entry",
"of", "store"}, or what was to be printed: {"key"} or {"checkpoint"}."""

_STANDINGS = {
    "there": "it is there, as it was entered",
    "trimmed": "it is there; fields about how the page was used were cut out of it because of their age",
    "textless": "it is there; its texts were cut out of it because of their age",
    "unreadable": "it is there, as it was entered; the key of its day was destroyed, and nobody can read it",
    "withdrawn": "it was taken back, as the log says; nothing of it is kept",
    "deleted": "it was deleted, and the log says why",
    "missing": "it is gone, and the log does not say why",
    "changed": "it was changed since it was entered",
}


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "verify",
        run,
        about="check the store against its signed log, or a voter's receipt",
        text=_TEXT,
        example="python -m voting verify --key log.key --checkpoint monday.checkpoint",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--checkpoint", type=Path, metavar="FILE", help="an older checkpoint that the log must begin with"
    )
    what.add_argument("--receipt", type=Path, metavar="FILE", help="check this receipt instead of the store")
    what.add_argument("--print-key", action="store_true", help="write the log's public key, and check nothing")
    what.add_argument("--print-checkpoint", action="store_true", help="write the newest signed checkpoint")
    parser.add_argument(
        "--key", metavar="KEY", help="the log's public key or a file with it (default: the one in the store)"
    )
    parser.add_argument("--json", action="store_true", help="write JSON for a program to read")
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Checks, says what it found, returns 0 when everything is as it should be, else 1.

    Raises:
        CheckpointError: A receipt, checkpoint or key cannot be trusted; says why.
        CommandError: A file cannot be read, or an option would change nothing.
        SettingsError: A setting is wrong.
        StoreError: The store cannot be read.
    """
    if arguments.print_key or arguments.print_checkpoint:
        refuse(arguments, "key", why="what is written is the store's own and is not checked")
    key = None if arguments.key is None else read_key(arguments.key)
    if arguments.receipt is not None:
        return _receipt(arguments, key)
    with _audit(arguments) as audit:
        if arguments.print_key:
            say(json.dumps({"key": str(audit.key)}) if arguments.json else str(audit.key))
            return 0
        if arguments.print_checkpoint:
            say(json.dumps({"checkpoint": audit.checkpoint}) if arguments.json else audit.checkpoint.rstrip("\n"))
            return 0
        return _store(arguments, audit, key)


def _store(arguments: argparse.Namespace, audit: Audit, key: VerifierKey | None) -> int:
    from storage.checkpoint import read_checkpoint  # noqa: PLC0415  # --help needs none of it

    trusted = key or audit.key
    older = read_checkpoint(_read(arguments.checkpoint), trusted) if arguments.checkpoint is not None else None
    with progress_bar(unit="entries", total=audit.size) as advance:
        result = audit.whole(trusted, older, advance=advance)
    shut, untried = _keys(arguments, audit)
    faults, number = [*result.faults, *shut], result.fault_count + len(shut)
    if arguments.json:
        named = [{"table": fault.table, "row": fault.row, "what": fault.what} for fault in faults]
        numbers = {"entries": result.entries, "rows": result.rows, "keys_tried": untried is None}
        say(json.dumps({"whole": not number, **numbers, "faults": named, "fault_count": number}))
        return 1 if number else 0
    for fault in faults:
        say(str(fault))
    if number > len(faults):
        say(f"… and {number - len(faults):,} more")
    say(f"{in_log(result.entries)}, {counted(result.rows, 'row')} compared: {_faults(number)}")
    if older is not None and not number:
        say(f"it goes on from the checkpoint of {counted(older.size, 'entry', 'entries')} in {arguments.checkpoint}")
    if untried is not None:
        say(f"whether the keys of days open was not tried: {untried}")
    if key is None and not number:
        say("checked with the public key in the store itself; see --help on keeping it elsewhere")
    return 1 if number else 0


def _keys(arguments: argparse.Namespace, audit: Audit) -> tuple[list[Fault], str | None]:
    """Which wrapped keys do not open, and why they could not be tried."""
    from storage.key_sources import key_source  # noqa: PLC0415  # --help needs none of it
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    try:
        return audit.try_keys(key_source(load_settings(arguments.settings).store)), None
    except KeyringError as error:
        return [], error.for_operators


def _receipt(arguments: argparse.Namespace, key: VerifierKey | None) -> int:
    from storage.proofs import check_proof  # noqa: PLC0415  # --help needs none of it
    from voting.receipt_file import read_receipt  # noqa: PLC0415  # likewise

    receipt = read_receipt(_read(arguments.receipt))
    standing = None
    if key is None or arguments.settings is not None:
        with _audit(arguments) as audit:
            key = key or audit.key
            standing = audit.standing(receipt.code, receipt.proof, key)
    checkpoint = check_proof(receipt.proof, key)
    number = receipt.proof.leaf_index + 1
    if arguments.json:
        told = {"log": checkpoint.origin, "entry": number, "of": checkpoint.size}
        say(json.dumps({**told, "store": None if standing is None else str(standing)}))
    else:
        say(f"the receipt holds: entry {number:,} of {checkpoint.size:,}, signed by {checkpoint.origin}")
        if standing is not None:
            say(f"in the store: {_STANDINGS[standing]}")
    return 1 if standing in {"missing", "changed"} else 0


def _audit(arguments: argparse.Namespace) -> AbstractContextManager[Audit]:
    from storage.audit import open_audit  # noqa: PLC0415  # a receipt can be checked without a store
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    return open_audit(load_settings(arguments.settings).store)


def read_key(given: str) -> VerifierKey:
    """Returns the public key that was given, or that stands in the file that was named.

    Raises:
        CheckpointError: It is malformed.
        CommandError: The file cannot be read.
    """
    from storage.checkpoint import VerifierKey  # noqa: PLC0415  # --help needs none of it

    try:
        return VerifierKey.parsed(given)
    except CheckpointError:
        if "+" in given and not os.path.exists(given):  # a path too long is no error to it
            raise
    try:
        return VerifierKey.parsed(_read(Path(given)))
    except CommandError as error:
        raise CommandError(f"{error}; where the store is, `python -m voting verify --print-key` writes it") from None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
        raise CommandError(f"{path} cannot be read: {reason}") from None


def _faults(count: int) -> str:
    return "no fault" if not count else counted(count, "fault")
