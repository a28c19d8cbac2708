"""`export OUT`: the de-identified votes and skips as one file for researchers."""

from __future__ import annotations

import argparse
import json
import textwrap
from pathlib import Path
from typing import Any

from voting.cli.command import CommandError, add_settings_option, declare, opened_store, say, with_progress
from voting.comparison import Outcome
from voting.counting import counted
from voting.release.columns import Table, columns_of

_TEXT = """\
Writes one row per vote and per skip to OUT, as Parquet, JSONL or CSV by its suffix, in random order. Comparisons and
voters get random labels that are new in every export, so two exports cannot be joined by them; the same texts can
still be recognised. Withdrawn votes are never in it. Votes whose texts were cut out because of their age
(store.content_days) have no value there, and it says how many they are. OUT appears only when it is complete, and only
its owner can read it. The texts are redacted, but screening is not perfect: handle the file with care.

In CSV, lists and objects are JSON text, and a cell that begins with = + - @ (full-width ones too), a tab, a line
break or ' gets one ' before it, so that no spreadsheet runs it as a formula; an empty text is a single '. To have the
text back, take one leading ' away. In Parquet, objects are JSON text.

columns:
"""


def _columns() -> str:
    columns = columns_of(Table.EXPORT)
    lines = [f"{column.name} ({column.kind}): {column.meaning}" for column in columns]
    return "\n".join(textwrap.fill(line, 116, initial_indent="  ", subsequent_indent="      ") for line in lines)


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "export",
        run,
        about="write the de-identified votes and skips to a file",
        text=_TEXT + _columns(),
        example="python -m voting export votes.parquet",
    )
    parser.add_argument("out", type=Path, metavar="OUT", help="file to write: .parquet, .jsonl or .csv")
    parser.add_argument("--all", action="store_true", help="also comparisons that were left unanswered or failed")
    parser.add_argument("--force", action="store_true", help="replace OUT if it exists")
    parser.add_argument("--json", action="store_true", help='write {"file", "rows", "without_texts"} for programs')
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Writes the file, says how many rows it has, returns 0.

    Raises:
        CommandError: OUT has another suffix, exists, or cannot be written.
        SettingsError: A setting is wrong.
        StoreError: The store cannot be read.
    """
    from voting.cli.exporting.files import whole_file  # noqa: PLC0415  # --help needs the columns alone
    from voting.cli.exporting.rows import RowMaker  # noqa: PLC0415  # likewise
    from voting.cli.exporting.shuffling import ShuffledRows  # noqa: PLC0415  # likewise
    from voting.release.formats import FORMATS, open_writer  # noqa: PLC0415  # likewise
    from voting.release.texts import is_textless  # noqa: PLC0415  # likewise

    out: Path = arguments.out
    suffix = out.suffix.lower()
    if suffix not in FORMATS:
        raise CommandError(f"{out} must end in .parquet, .jsonl or .csv")
    outcomes = None if arguments.all else (Outcome.VOTE, Outcome.SKIP)
    with whole_file(out, replace=arguments.force) as draft, opened_store(arguments) as store:
        expected, maker, count, textless = store.counts()["impressions"], RowMaker(), 0, 0
        with ShuffledRows(draft.parent, expected) as shuffled:
            for stored in with_progress(store.records(outcomes), unit="rows", total=expected):
                row = maker.row(stored)
                shuffled.add(row)
                count += 1
                textless += row["winner"] is not None and is_textless(row)
            with open_writer(draft, Table.EXPORT, suffix) as writer:
                for pile in shuffled.piles():
                    writer.write(pile)
    if arguments.json:
        say(json.dumps({"file": str(out), "rows": count, "without_texts": textless}))
        return 0
    votes = counted(textless, "is a vote", "are votes")
    without = f", of which {votes} whose texts were cut out because of their age" if textless else ""
    say(f"{out}: {counted(count, 'row')}{without}")
    return 0
