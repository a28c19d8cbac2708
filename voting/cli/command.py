"""What the commands share: how one is declared, its mistakes, the store it reads, and its progress."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from voting.counting import counted
from voting.errors import VotingError

if TYPE_CHECKING:
    from voting.ports import Json, OutcomeStore

T = TypeVar("T")


class CommandError(VotingError):
    """A command cannot do what was asked; the message says why, and what to do."""


def declare(
    commands: Any, name: str, run: Callable[[argparse.Namespace], int], *, about: str, text: str, example: str
) -> argparse.ArgumentParser:
    """Returns the parser of a new command, whose help ends with an example.

    Args:
        commands: What `add_subparsers` returned.
        name: As it is typed.
        run: Gets the parsed arguments, returns the exit code.
        about: One line for the list of commands.
        text: What it does, for its own help; its line breaks are kept.
        example: One command line or more.
    """
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=about,
        description=text,
        epilog=f"example:\n  {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run, parser=parser)
    return parser


def declare_group(commands: Any, name: str, *, about: str, example: str, text: str = "") -> Any:
    """Returns what further commands are declared with, which are typed behind the name of the group.

    Args:
        commands: What `add_subparsers` returned.
        name: As it is typed.
        about: One line for the list of commands.
        example: One command line.
        text: What they have in common, for the group's own help; its line breaks are kept.
    """
    parser = commands.add_parser(
        name,
        help=about,
        description=text or None,
        epilog=f"example:\n  {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    return parser.add_subparsers(title="commands", metavar="COMMAND", required=True)


def add_settings_option(parser: argparse.ArgumentParser) -> None:
    """Lets a command be told which settings file names the store."""
    parser.add_argument(
        "--settings", type=Path, metavar="FILE", help="settings file (default: $VOTING_SETTINGS, else voting.toml)"
    )


def add_file_option(parser: argparse.ArgumentParser, verb: str) -> None:
    """Lets a command be told files of votes; `file` is a list of paths, or None."""
    parser.add_argument(
        "--file",
        type=Path,
        metavar="FILE",
        nargs="+",
        action="extend",
        help=f"{verb} the votes of these files or directories of releases, not the store's",
    )


def refuse(arguments: argparse.Namespace, *names: str, why: str) -> None:
    """Refuses options that would change nothing: whoever gives one must not believe that it did.

    Args:
        arguments: As they were parsed.
        names: Of the options, without the hyphens before them.
        why: What makes them useless here; the message begins with it.

    Raises:
        CommandError: One of them was given.
    """
    given = [f"--{name}" for name in names if getattr(arguments, name.replace("-", "_"))]
    if given:
        raise CommandError(f"{why}: leave out {', '.join(given)}")


def at_least_one(value: str) -> int:
    """Returns the number that an option was given.

    Raises:
        argparse.ArgumentTypeError: It is none, or less than 1.
    """
    if not (value.isascii() and value.isdecimal() and int(value)):
        raise argparse.ArgumentTypeError("must be a number from 1 on")
    return int(value)


@contextmanager
def opened_store(arguments: argparse.Namespace) -> Iterator[OutcomeStore]:
    """Gives the store that the settings name, for reading only, and closes it.

    Raises:
        SettingsError: A setting is wrong.
        StoreError: There is no such store, or it cannot be read.
    """
    from storage import open_store  # noqa: PLC0415  # only the commands that read the store should load it
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    store = open_store(load_settings(arguments.settings).store, read_only=True)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def given_to_owners(*paths: Path) -> Iterator[None]:
    """Has what root makes at these paths in the block, their missing folders included, belong to who owns the folder.

    The app, which goes on under that account, could use none of it otherwise.
    """
    tops = [next((one for one in (*reversed(path.parents), path) if not one.exists()), path) for path in paths]
    try:
        yield
    finally:
        from storage.files import give_tree  # noqa: PLC0415  # only the commands that write load it

        for top in tops:
            give_tree(top)


def have_done(arguments: argparse.Namespace, what: str, **given: Json) -> dict[str, Json]:
    """Has something done to the store that the settings name; see `storage.orders`.

    Raises:
        SettingsError: A setting is wrong.
        StoreError: It was refused, or the store cannot be opened.
    """
    from storage.orders import have_done as done  # noqa: PLC0415  # only the commands that need a store load it
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    return done(load_settings(arguments.settings).store, what, **given)


def confirm(word: str, *, told: str, to_do: str, undone: str) -> None:
    """Asks the operator to type a word before something that cannot be undone; on stderr, so that stdout is the answer.

    Args:
        word: What must be typed.
        told: What will be, and what is to be typed.
        to_do: What `--yes` would do without being asked.
        undone: The error when something else is typed.

    Raises:
        CommandError: Nobody is there to be asked, or something else was typed.
    """
    if not sys.stdin.isatty():
        raise CommandError(f"say --yes to {to_do} without being asked")
    print(f"{told}: ", end="", flush=True, file=sys.stderr)
    if sys.stdin.readline().strip() != word:
        raise CommandError(undone)


def with_progress(items: Iterable[T], *, unit: str, total: int | None = None) -> Iterable[T]:
    """Returns the same items, with a bar on stderr when a person watches it in a terminal."""
    if not sys.stderr.isatty():
        return items
    from tqdm import tqdm  # noqa: PLC0415  # only when there is a bar to draw

    progress: Iterable[T] = tqdm(items, total=total, unit=f" {unit}", leave=False, file=sys.stderr)
    return progress


@contextmanager
def progress_bar(*, unit: str, total: int | None) -> Iterator[Callable[[int], object]]:
    """Gives a function to be told how many further items are done; it draws a bar as `with_progress` does."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from tqdm import tqdm  # noqa: PLC0415  # only when there is a bar to draw

    with tqdm(total=total, unit=f" {unit}", leave=False, file=sys.stderr) as bar:
        yield bar.update


def printable(text: str) -> str:
    """Returns a name that no terminal takes for an order: what cannot be printed is replaced."""
    return "".join(letter if letter.isprintable() else "�" for letter in text)


def in_log(entries: int) -> str:
    """Returns how many entries the log has, in words."""
    return f"{counted(entries, 'entry', 'entries')} in the log"


def say(text: str = "") -> None:
    """Writes a line of the command's result."""
    with output_told():
        print(text)


@contextmanager
def output_told() -> Iterator[None]:
    """Tells an output that cannot be written, as on a full disk; nobody who reads any more is told by the caller.

    Raises:
        CommandError: It cannot be written. What the command was to do may have been done.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        write_nowhere()
        raise CommandError(
            f"the output cannot be written: {os.strerror(error.errno or 0)}; what else the command does was done"
        ) from None


def write_nowhere() -> None:
    """Has what is left in the buffer of the output go nowhere: it would raise once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
