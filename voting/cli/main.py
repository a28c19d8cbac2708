"""Which commands there are, and what becomes of their mistakes.

Exit codes: 0 done; 1 a mistake that the one line on stderr explains; 2 the command line itself is wrong; 70 an error in
this program (`EX_SOFTWARE` of sysexits.h); 130 interrupted (128 + SIGINT); 141 nobody reads the output any more
(128 + SIGPIPE).
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from voting import __version__
from voting.cli import (
    backup,
    campaign_check,
    export,
    keys,
    leaderboard,
    move,
    purge,
    quality,
    release_build,
    release_forget,
    release_list,
    release_review,
    release_verify,
    restore,
    screen,
    stats,
    verify,
    withdraw,
)
from voting.cli.command import declare_group, output_told, write_nowhere
from voting.errors import VotingError


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; the usage is in `--help` of the command that was meant."""

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Returns what was given. What is too much is named only where it is an option: it may be a receipt's code."""
        parsed, rest = self.parse_known_args(args, namespace)
        if rest:
            options = [one.partition("=")[0] for one in rest if one.startswith("--")]
            meant: argparse.ArgumentParser = parsed.parser
            meant.error(f"there is no option {options[0]}" if options else "there is an argument too many")
        return parsed

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog.removeprefix('python -m ')}: {message} (see {self.prog} --help)\n")


def make_parser() -> argparse.ArgumentParser:
    """Returns the parser of all commands."""
    parser = _Parser(prog="python -m voting", description="Inline preference voting, for operators and researchers.")
    parser.add_argument("--version", action="version", version=f"voting {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    example = "python -m voting campaign check pilot.jsonl"
    campaign_check.add_to(declare_group(commands, "campaign", about="work with prepared comparisons", example=example))
    backup.add_to(commands)
    export.add_to(commands)
    keys.add_to(commands)
    leaderboard.add_to(commands)
    move.add_to(commands)
    purge.add_to(commands)
    quality.add_to(commands)
    about, example = "make datasets of the store, review and verify them", "python -m voting release list"
    of_releases = declare_group(commands, "release", about=about, example=example)
    for command in (release_build, release_forget, release_list, release_review, release_verify):
        command.add_to(of_releases)
    restore.add_to(commands)
    screen.add_to(commands)
    stats.add_to(commands)
    verify.add_to(commands)
    withdraw.add_to(commands)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code. No error leaves a traceback: it could hold a voter's text.

    Args:
        arguments: Without the program's name; None means those of the process.
    """
    _open_closed_streams()
    try:
        parsed = make_parser().parse_args(arguments)
        code: int = parsed.run(parsed)
        with output_told():
            sys.stdout.flush()
    except VotingError as error:
        return _told(error.for_operators, 1)
    except KeyboardInterrupt:
        return _told("interrupted", 130)
    except BrokenPipeError:
        write_nowhere()
        return 141
    except Exception as error:  # noqa: BLE001  # whatever it is, its message may quote a text, so only its type is told
        return _told(f"unexpected error: {type(error).__name__}", 70)
    return code


def _open_closed_streams() -> None:
    """Where a shell closed a standard stream, there is an empty one: else a file of the store took its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115  # until the process ends


def _told(message: str, code: int) -> int:
    print(f"voting: {message}", file=sys.stderr)
    return code
