"""`campaign check FILE`: names each bad row of a campaign by its line and rule."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from voting.cli.command import CommandError, declare, say, with_progress
from voting.counting import counted

_TEXT = """\
Checks every row of a campaign file (JSONL, CSV or Parquet) and names each bad one by its line and the rule
that it breaks, never by its text. A file with a bad row is not loaded by the app.

columns:
  prompt            text, or instead of it:
  conversation      list of {"role", "content"}, ends with user; JSON text in CSV
  response_a, response_b, model_a, model_b
  id                optional; else made from the content
  category, language, parameters_a, parameters_b, gold
                    optional; language is a tag such as en, parameters are objects (JSON text in CSV)
The public arena layout (conversation_a, conversation_b, model_a, model_b) is read as well.

With --json: one object per problem and line, {"line", "unit", "rule", "warning"}, then one summary
{"comparisons", "problems", "warnings"}. Exits with 1 when a row is bad."""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "check",
        run,
        about="name each bad row of a campaign file by its line and rule",
        text=_TEXT,
        example="python -m voting campaign check campaigns/pilot.jsonl",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="campaign file: .jsonl, .csv or .parquet")
    parser.add_argument("--json", action="store_true", help="write JSON lines for a program to read")


def run(arguments: argparse.Namespace) -> int:
    """Writes the problems and a summary; returns 0 when every row can be used.

    Raises:
        CampaignError: The file cannot be read at all.
        CommandError: A row is bad.
    """
    from voting.campaign import CampaignItem, read_items  # noqa: PLC0415  # pydantic: not for --help of other commands

    comparisons = problems = warnings = 0
    for one in with_progress(read_items(arguments.file), unit="rows"):
        if isinstance(one, CampaignItem):
            comparisons += 1
            continue
        problems, warnings = problems + (not one.warning), warnings + one.warning
        told = {"line": one.line, "unit": one.unit, "rule": one.rule, "warning": one.warning}
        say(json.dumps(told) if arguments.json else f"{one}{' (warning)' if one.warning else ''}")
    summary = {"comparisons": comparisons, "problems": problems, "warnings": warnings}
    if arguments.json:
        say(json.dumps(summary))
    if problems:
        raise CommandError(f"{arguments.file.name} cannot be used: {counted(problems, 'problem')}")
    if not arguments.json:
        say(f"{arguments.file.name} can be used: {counted(comparisons, 'comparison')}")
    return 0
