"""`screen FILE|-`: writes a text without what the screening finds in it, or where it finds what."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from voting.cli.command import CommandError, add_settings_option, at_least_one, declare, output_told
from voting.counting import counted

_TEXT = """\
Reads JSON lines with a "text" each, or plain text in UTF-8, and writes it redacted: {"text": …} per line, or
plain text. Other fields of a line are left out, since they are not screened.

With --spans: one JSON line per input line, {"spans": [{"start", "end", "entity_type", "score"}]}. Offsets are
code points into the text of that line, end exclusive.

A JSON line is screened for itself. A plain text is screened as one, in blocks of 500,000 characters, so that a
value has the same placeholder throughout a block. The order is kept.

A bad line is named on stderr, {"error": RULE} stands in its place, and the exit code is 1. It is never written
unscreened."""

_LARGE_BYTES: Final = 2_000_000
_MOST_NAMED: Final = 20
_CONVERT: Final = "; a text in another encoding can be converted, such as with: iconv -f ISO-8859-1 -t UTF-8 FILE"


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "screen",
        run,
        about="remove personal data and secrets from a text, or tell where they are",
        text=_TEXT,
        example="python -m voting screen chats.jsonl --spans",
    )
    parser.add_argument("file", metavar="FILE", help='JSON lines or plain text; "-" reads standard input')
    parser.add_argument("--spans", action="store_true", help="write where what was found, instead of the text")
    parser.add_argument(
        "--format",
        choices=("auto", "jsonl", "text"),
        default="auto",
        help="of the input (default: told by its first line)",
    )
    parser.add_argument(
        "--processes",
        type=at_least_one,
        metavar="N",
        help="processes to work with (default: one, for a file of more than 2 MB one per core)",
    )
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Writes the result to standard output; returns 0 when every line was screened.

    Raises:
        CommandError: The input cannot be read, or a line is bad.
        SettingsError: A setting is wrong.
    """
    from voting.cli import screen_work as work  # noqa: PLC0415  # pydantic and the domain: not for --help
    from voting.cli.screen_input import NOT_UTF_8, opened_input, read_pieces  # noqa: PLC0415  # likewise
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    settings = load_settings(arguments.settings).screening
    with opened_input(arguments.file) as (stream, size), _progress(size) as advance:
        form, pieces, remark = read_pieces(stream, arguments.format)
        if remark:
            print(f"voting: {arguments.file}: {remark}", file=sys.stderr)
        if form == "jsonl":
            render = work.spans_json if arguments.spans else work.redacted_json
        else:
            render = work.spans_by_line if arguments.spans else work.redacted_text
        processes = arguments.processes or (_cores() if (size or 0) > _LARGE_BYTES else 1)
        bad = 0
        hint = ""
        for result in work.work_through(pieces, render, settings, processes):
            if result.problem:
                bad += 1
                hint = hint or (_CONVERT if result.problem == NOT_UTF_8 else "")
                _name(result.line, result.problem, bad)
            _write(result.output if not result.problem else json.dumps({"error": result.problem}) + "\n")
            advance(result.size_bytes)
        with output_told():
            sys.stdout.buffer.flush()
    if bad:
        raise CommandError(f"{counted(bad, 'line')} could not be screened{hint}")
    return 0


def _write(output: str) -> None:
    with output_told():
        sys.stdout.buffer.write(output.encode("utf-8"))


def _name(line: int, problem: str, count: int) -> None:
    if count <= _MOST_NAMED:
        print(f"voting: line {line:,} {problem}", file=sys.stderr)
    elif count == _MOST_NAMED + 1:
        print("voting: further bad lines are counted only", file=sys.stderr)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _progress(total_bytes: int | None) -> Iterator[Any]:
    """Gives a function that is told how many bytes of input are done; draws a bar when a person watches."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from tqdm import tqdm  # noqa: PLC0415  # only when there is a bar to draw

    with tqdm(total=total_bytes, unit="B", unit_scale=True, leave=False, file=sys.stderr) as bar:
        yield bar.update
