"""`keys status|rotate|rewrap|destroy-day`: the keys of a store."""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

from voting.cli.command import add_settings_option, confirm, declare, declare_group, have_done, say
from voting.counting import counted

_HIERARCHY = """\
One key-encryption key, from a file, a variable or a command (store.key_file, store.key_variable, store.key_command),
wraps one key per UTC day, and that seals what is recorded on the day. It also wraps the day's pseudonym key and the
key that signs the log."""

_STATUS = f"""\
Tells how the keys of the store stand: ids, counts and days, nothing secret. It needs no key: one that is missing or
wrong is told. It may run beside the app.

{_HIERARCHY}

With --json: {{"store", "key", "source", "source_keys", "problem", "rotation_open", "day_keys", "destroyed_keys",
"wrapped_under", "oldest_day", "newest_day", "pseudonym_days", "log_key", "days"}}. Exits with 1 when the key cannot be
used."""

_ROTATE = """\
Puts a new key-encryption key in the place of the old one, while votes come in. A running app does it itself, asked
through a socket beside the database.

A key file is given a new key, made now, or the second one that you put into it, on a line of its own after the old
one: 32 bytes as base64, as `openssl rand -base64 32` makes them. Afterwards it holds the new key alone. A variable or a
command must give both before this, the old key first, divided by white space; take the old one away afterwards. A
running app sees a changed variable only after a restart.

Afterwards the old key opens older copies of the database, and only it does. So make a backup at once and replace your
copies of the key file; destroy the old key, or keep it as long as you want to open those. See also rewrap --copy.

With --json: {"old", "new", "rewrapped", "old_gone"}."""

_REWRAP = """\
Goes on with a rotation that broke off: after a crash, or because the source of the key still holds the old one. Without
one it changes nothing.

With --copy FILE it brings an older copy of an SQLite database, from before a rotation, under the key that the store has
now, so that it can be restored or read: in a new file beside it, which takes its place at the end. A day that was
destroyed since cannot be read from it either way.

With --json: as for rotate; with --copy {"keys", "destroyed", "left"}."""

_DESTROY = """\
Destroys the key of a UTC day, so that nothing that was recorded on it can be read again: no conversation, vote, skip or
comment. It cannot be undone. Counts per campaign stay, receipts still withdraw; the rows are deleted by the next purge
that their age falls under.

An older copy of the database still holds the day's key, wrapped under the key-encryption key. So that is rotated in the
same step, and the old one destroyed. Destroy your own copies of the old key, too: with one of them and an older copy of
the database the day could be read. Where it broke off before the old one was destroyed, the same command goes on.

Tells how much that is and asks for the day once more, unless --yes is given.
With --json: {"day", "impressions", "outcomes", "annotations", "old", "new", "rewrapped", "old_gone"}."""


def add_to(commands: Any) -> None:
    """Declares the commands."""
    about = "see, rotate and destroy the keys of the store"
    example = "python -m voting keys"
    mine = declare_group(commands, "keys", about=about, text=_HIERARCHY, example=f"{example} status")
    for name, run, about, text in (
        ("status", _status, "tell how the keys stand", _STATUS),
        ("rotate", _rotate, "put a new key in the place of the old one", _ROTATE),
        ("rewrap", _rotate, "go on with a rotation that broke off", _REWRAP),
    ):
        parser = _declared(mine, name, run, about=about, text=text, example=f"{example} {name}")
        if name == "rewrap":
            parser.add_argument("--copy", type=Path, metavar="FILE", help="an older copy of an SQLite database")
    about = "make what was recorded on a day unreadable for good"
    parser = _declared(
        mine, "destroy-day", _destroy_day, about=about, text=_DESTROY, example=f"{example} destroy-day 2031-05-17"
    )
    parser.add_argument("day", type=_day, metavar="DAY", help="a UTC day that is over, as YYYY-MM-DD")
    parser.add_argument("--yes", action="store_true", help="do not ask")


def _declared(commands: Any, name: str, run: Any, *, about: str, text: str, example: str) -> argparse.ArgumentParser:
    parser = declare(commands, name, run, about=about, text=text, example=example)
    parser.set_defaults(what=name)
    parser.add_argument("--json", action="store_true", help="write JSON for a program to read")
    add_settings_option(parser)
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("must be a day as YYYY-MM-DD") from None


def _status(arguments: argparse.Namespace) -> int:
    from storage.key_status import key_status  # noqa: PLC0415  # --help needs none of it
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    status: dict[str, Any] = key_status(load_settings(arguments.settings).store)
    if arguments.json:
        say(json.dumps(status, indent=2))
        return 1 if status["problem"] else 0
    say(f"store {status['store']}, sealed under key {status['key']}")
    held = ", ".join(status["source_keys"]) or "none"
    say(f"{status['source']} holds: {held}")
    if status["problem"]:
        say(f"PROBLEM: {status['problem']}")
    elif status["rotation_open"]:
        say("a rotation is not finished, or the old key is still there: python -m voting keys rewrap")
    say(f"{counted(status['day_keys'], 'day key')}, {status['destroyed_keys']:,} destroyed")
    say(f"pseudonym keys: {', '.join(status['pseudonym_days']) or 'none'}")
    if status["days"]:
        say()
        say("day         key               wrapped under     shown     outcomes")
    for day in status["days"]:
        under = "destroyed" if day["destroyed"] else day["wrapped_under"]
        say(f"{day['day']}  {day['key_id']}  {under:<16}  {day['impressions']:>5,}  {day['outcomes']:>11,}")
    return 1 if status["problem"] else 0


def _rotate(arguments: argparse.Namespace) -> int:
    if getattr(arguments, "copy", None) is not None:
        return _adopt(arguments)
    done: dict[str, Any] = have_done(arguments, arguments.what)
    if arguments.json:
        say(json.dumps(done))
    elif done["old"] == done["new"]:
        say(f"there was nothing to go on with: the store is sealed under key {done['new']}")
        if not done["old_gone"]:
            say("the source of the key still gives another one than that: take it away")
    else:
        say(f"the store is sealed under key {done['new']} now, in the place of {done['old']}")
        say(f"keys wrapped anew: {done['rewrapped']:,}")
        _tell_old(arguments, done)
    return 0


def _adopt(arguments: argparse.Namespace) -> int:
    from storage.adoption import adopt_keys  # noqa: PLC0415  # --help needs none of it
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    done: dict[str, Any] = adopt_keys(arguments.copy, load_settings(arguments.settings).store)
    opens = counted(done["keys"], "day key in the copy opens", "day keys in the copy open")
    told = f"{opens} with the store's key now, {counted(done['destroyed'], 'is destroyed', 'are destroyed')}"
    say(json.dumps(done) if arguments.json else told)
    if done["left"] and not arguments.json:
        say(f"the store is damaged, and of it was not taken over: {', '.join(done['left'])}")
    return 0


def _destroy_day(arguments: argparse.Namespace) -> int:
    day = arguments.day.isoformat()
    if not arguments.yes:
        sealed: dict[str, Any] = have_done(arguments, "sealed-on", day=day)  # else there is nothing to be asked
        what = f"What was recorded on {day} ({_counts(sealed)})"
        told = f"{what} cannot be read again, by anybody. Type the day to go on"
        confirm(day, told=told, to_do="destroy a day", undone="nothing was destroyed")
    done: dict[str, Any] = have_done(arguments, "destroy-day", day=day)
    if arguments.json:
        say(json.dumps(done))
        return 0
    say(f"the key of {day} is destroyed; it had sealed {_counts(done)}")
    older = "the keys from before" if done["old"] == done["new"] else f"key {done['old']}"  # it had broken off
    say(f"the store is sealed under key {done['new']} now; destroy every copy of {older}")
    _tell_old(arguments, done)
    return 0


def _counts(sealed: dict[str, Any]) -> str:
    named = (("impressions", "comparison"), ("outcomes", "outcome"), ("annotations", "annotation"))
    return ", ".join(counted(sealed[name], one) for name, one in named)


def _tell_old(arguments: argparse.Namespace, done: dict[str, Any]) -> None:
    """What is left to do after a rotation."""
    from storage.database import database_of  # noqa: PLC0415  # --help needs none of it
    from storage.sqlite import SqliteDatabase  # noqa: PLC0415  # likewise
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    in_file = isinstance(database_of(load_settings(arguments.settings).store), SqliteDatabase)
    either = ", or after `keys rewrap --copy`" if in_file else ""
    say(f"make a backup now: older ones open with the old key alone{either}")
    if not done["old_gone"]:
        old = "the old key" if done["old"] == done["new"] else f"the old key {done['old']}"  # it had broken off
        say(f"the source of the key still gives {old}: take it away")
