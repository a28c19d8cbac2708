"""`leaderboard`: the models by rating with intervals and ranges of ranks, of the store's votes or of a file's."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voting.cli.command import CommandError, add_settings_option, declare, opened_store, say, with_progress

if TYPE_CHECKING:
    import pandas as pd

    from voting.cli.boards import Boards

_TEXT = """\
Rates the models by all votes: Bradley-Terry with Davidson's ties, on Elo's scale, with intervals that take the votes of
one voter on one day together. A rank is told as the range that the intervals allow. A model with fewer than 100 votes,
or that the wins and losses do not connect with the others both ways, has not enough data and no number.

With --style, --weighted and --clean the ratings as if all responses were written alike, with inverse-propensity
weights, and without doubtful votes stand beside the raw ones, never in their place.

With --file the votes of a Parquet, JSONL or CSV file with the columns model_a, model_b and winner, as in the public
arena sets and in an export, instead of the store's. docs/ranking.md has the model and its limits."""


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
    parser.add_argument("--file", type=Path, metavar="FILE", help="rank the votes of this file, not the store's")
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
        CommandError: The file cannot be read, or OUT cannot be written.
        RankingError: The votes cannot be ranked as asked.
        SettingsError: A setting is wrong.
        StoreError: The store cannot be read.
    """
    from voting.cli.boards import make_boards  # noqa: PLC0415  # --help needs no pandas

    if arguments.arrow:
        return _write_votes(arguments)
    if arguments.png and arguments.png.suffix.lower() != ".png":
        raise CommandError(f"{arguments.png} must end in .png")
    votes = votes_of(arguments, texts=arguments.style or arguments.clean)
    boards = make_boards(votes, arguments)
    if arguments.png:
        _draw(boards, arguments)
    elif arguments.json:
        say(json.dumps(boards.to_json(), ensure_ascii=False, indent=2))
    elif arguments.csv:
        say(boards.to_csv().rstrip("\n"))
    elif not boards.raw.votes:
        say("No votes yet: start the app with `make run` and open /compare, or name a file of votes with --file.")
    else:
        say(boards.to_text())
    return 0


def votes_of(arguments: argparse.Namespace, *, texts: bool) -> pd.DataFrame:
    """Returns the votes that the command line names: a file's, else the store's.

    Args:
        arguments: With `file` and `settings`.
        texts: Whether a file's texts are needed; of the store's only counts are taken.

    Raises:
        CommandError: The file cannot be read.
        SettingsError: A setting is wrong.
        StoreError: The store cannot be read.
    """
    return read_file(arguments.file, texts=texts) if arguments.file else _stored(arguments)


def read_file(path: Path, *, texts: bool) -> pd.DataFrame:
    """Returns the votes of a file, without the columns of texts unless they are asked for.

    Raises:
        CommandError: It has another suffix or cannot be read.
    """
    import pandas as pd  # noqa: PLC0415  # --help needs no pandas

    try:
        if path.suffix.lower() == ".parquet":
            import pyarrow.parquet as pq  # noqa: PLC0415  # likewise

            names = [name for name in pq.read_schema(path).names if texts or name not in _TEXTS]
            frame: pd.DataFrame = pd.read_parquet(path, columns=names)
        elif path.suffix.lower() == ".jsonl":
            frame = pd.read_json(path, lines=True, dtype=False)
        elif path.suffix.lower() == ".csv":
            frame = pd.read_csv(path, dtype={"model_a": "str", "model_b": "str"}, low_memory=False)
        else:
            raise CommandError(f"{path} must end in .parquet, .jsonl or .csv")
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror or type(error).__name__}") from None
    except (ValueError, ArithmeticError) as error:  # what pandas and Arrow raise may quote a text
        raise CommandError(f"{path} cannot be read as {path.suffix}: {type(error).__name__}") from None
    return frame


_TEXTS = frozenset(
    {"conversation", "conversation_a", "conversation_b", "full_conversation", "response_a", "response_b", "comment"}
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
    say(f"{arguments.png}: {len(boards.raw.ranked):,} models")
