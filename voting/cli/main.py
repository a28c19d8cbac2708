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
from typing import NoReturn

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
from voting.errors import VotingError


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; the usage is in `--help`."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def make_parser() -> argparse.ArgumentParser:
    """Returns the parser of all commands."""
    parser = _Parser(prog="voting", description="Inline preference voting, for operators and researchers.")
    parser.add_argument("--version", action="version", version=f"voting {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    campaign = commands.add_parser("campaign", help="work with prepared comparisons")
    campaign_check.add_to(campaign.add_subparsers(title="commands", metavar="COMMAND", required=True))
    backup.add_to(commands)
    export.add_to(commands)
    keys.add_to(commands)
    leaderboard.add_to(commands)
    move.add_to(commands)
    purge.add_to(commands)
    quality.add_to(commands)
    releases = commands.add_parser("release", help="make datasets of the store, review and verify them")
    of_releases = releases.add_subparsers(title="commands", metavar="COMMAND", required=True)
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
    try:
        parsed = make_parser().parse_args(arguments)
        code: int = parsed.run(parsed)
        sys.stdout.flush()
    except VotingError as error:
        return _told(error.for_operators, 1)
    except KeyboardInterrupt:
        return _told("interrupted", 130)
    except BrokenPipeError:
        # What is left in the buffer would raise once more at exit, so it goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except Exception as error:  # noqa: BLE001  # whatever it is, its message may quote a text, so only its type is told
        return _told(f"unexpected error: {type(error).__name__}", 70)
    return code


def _told(message: str, code: int) -> int:
    print(f"voting: {message}", file=sys.stderr)
    return code
