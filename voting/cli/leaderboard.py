"""`leaderboard`: the models by rating with intervals and ranges of ranks, of the store's votes or of a file's."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from voting.cli.command import (
    CommandError,
    add_file_option,
    add_settings_option,
    declare,
    opened_store,
    refuse,
    say,
    with_progress,
)
from voting.counting import counted

if TYPE_CHECKING:
    import pandas as pd

    from voting.cli.boards import Boards

_TEXT = """\
Rates the models by all votes: Bradley-Terry with Davidson's ties, on Elo's scale, with intervals that take the votes of
one voter on one day together. A rank is told as the range that the intervals allow. A model with fewer than 100 votes,
or that the wins and losses do not connect with the others both ways, has not enough data and no number.

With --style, --weighted and --clean the ratings as if all responses were written alike, with inverse-propensity
weights, and without doubtful votes stand beside the raw ones, never in their place.

With --file the votes of Parquet, JSONL or CSV files with the columns model_a, model_b and winner, as in the public
arena sets and in an export, or of a release by its directory, all splits together, instead of the store's. That a
release is as it was signed, `release verify` tells. docs/ranking.md has the model and its limits.

A figure shows the ratings by all votes alone, and CSV no diagnosis and no change; JSON holds all."""

_BESIDE: Final = ("style", "weighted", "clean", "by", "diagnose", "since")


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "leaderboard",
        run,
        about="rate the models, with intervals",
        text=_TEXT,
        example="python -m voting leaderboard --png leaderboard.png",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="write JSON for a program to read")
    form.add_argument("--csv", action="store_true", help="write CSV, one row per model")
    form.add_argument("--arrow", action="store_true", help=argparse.SUPPRESS)  # votes for the pages, not for people
    form.add_argument("--png", type=Path, metavar="OUT", help="draw the ratings and intervals into this file")
    add_file_option(parser, "rank")
    parser.add_argument("--anchor", metavar="MODEL", help="this model has 1,000 points (default: the mean has)")
    parser.add_argument("--ties", choices=("davidson", "half"), default="davidson", help="model of ties, or half wins")
    parser.add_argument("--both-bad", choices=("tie", "left-out"), default="tie", help="a tie, or no vote at all")
    parser.add_argument("--by", metavar="COLUMN", help="one each by turns, day, week, month, language, category …")
    parser.add_argument("--style", action="store_true", help="also with the responses' style taken out")
    parser.add_argument("--weighted", action="store_true", help="also with inverse-propensity weights")
    parser.add_argument("--clean", action="store_true", help="also without doubtful votes, see `quality`")
    parser.add_argument("--diagnose", action="store_true", help="also whether the ratings can be believed")
    parser.add_argument("--since", type=Path, metavar="FILE", help="also what changed since this earlier --json")
    parser.add_argument("--force", action="store_true", help="replace OUT if it exists")
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Writes the leaderboard, returns 0.

    Raises:
        CommandError: The file cannot be read, OUT cannot be written, or an option would change nothing.
        RankingError: The votes cannot be ranked as asked.
        SettingsError: A setting is wrong.
        StoreError: The store cannot be read.
    """
    from voting.cli.boards import make_boards  # noqa: PLC0415  # --help needs no pandas

    if arguments.arrow:
        return _write_votes(arguments)
    _refuse_unused(arguments)
    votes = votes_of(arguments, texts=arguments.style or arguments.clean)
    boards = make_boards(votes, arguments)
    if arguments.png:
        _draw(boards, arguments)
    elif arguments.json:
        say(json.dumps(boards.to_json(), ensure_ascii=False, indent=2))
    elif arguments.csv:
        say(boards.to_csv().rstrip("\n"))
    elif not boards.raw.votes:
        say(_nothing(len(votes), boards.same_model, of_files=bool(arguments.file)))
    else:
        say(boards.to_text())
    return 0


def _refuse_unused(arguments: argparse.Namespace) -> None:
    """Refuses what the form cannot hold."""
    if arguments.csv:
        refuse(arguments, "diagnose", "since", why="CSV holds ratings alone, --json holds all")
    if not arguments.png:
        refuse(arguments, "force", why="only the file of --png can be replaced")
        return
    if arguments.png.suffix.lower() != ".png":
        raise CommandError(f"{arguments.png} must end in .png")
    refuse(arguments, *_BESIDE, why="a figure shows the ratings by all votes as they are")


def votes_of(arguments: argparse.Namespace, *, texts: bool) -> pd.DataFrame:
    """Returns the votes that the command line names: those of files or releases, else the store's.

    Args:
        arguments: With `file` and `settings`.
        texts: Whether a file's texts are needed; of the store's only counts are taken.

    Raises:
        CommandError: A file cannot be read.
        ReleaseError: A release cannot be read.
        SettingsError: A setting is wrong.
        StoreError: The store cannot be read.
    """
    if arguments.file:
        from voting.cli.vote_files import read_files  # noqa: PLC0415  # --help needs no pandas

        return read_files(arguments.file, texts=texts)
    return _stored(arguments)


def _nothing(rows: int, same_model: int, *, of_files: bool) -> str:
    """Says why there is no vote to rank."""
    if not of_files and not same_model:
        return "No votes yet: start the app with `make run` and open /compare, or name a file of votes with --file."
    whose = "The files have" if of_files else "The store has"
    if not rows:
        return f"{whose} no rows, so there is no vote to rank."
    return (
        f"{whose} no vote to rank, in {counted(rows, 'row')}: {same_model:,} with the same model twice, "
        f"{rows - same_model:,} without a winner."
    )


def _stored(arguments: argparse.Namespace) -> pd.DataFrame:
    from voting.ranking import frame_of_records  # noqa: PLC0415  # --help needs no pandas

    with opened_store(arguments) as store:
        records = with_progress(store.records(), unit="records", total=store.counts()["impressions"])
        return frame_of_records(records)


def _write_votes(arguments: argparse.Namespace) -> int:
    """Hands the votes to the app, see `voting.research.vote_process`."""
    from voting.research.vote_process import write_votes  # noqa: PLC0415  # likewise

    if sys.stdout.isatty():
        raise CommandError("--arrow writes for a program: lead it into one")
    with opened_store(arguments) as store:
        write_votes(store, sys.stdout.buffer)
    return 0


def _draw(boards: Boards, arguments: argparse.Namespace) -> None:
    from voting.cli.exporting.files import whole_file  # noqa: PLC0415  # only a figure needs it
    from voting.ranking.figure import leaderboard_chart, png_of  # noqa: PLC0415  # likewise

    picture = png_of(leaderboard_chart(boards.raw))
    with whole_file(arguments.png, replace=arguments.force) as draft:
        draft.write_bytes(picture)
    say(f"{arguments.png}: {counted(len(boards.raw.ranked), 'model')}")
