"""`quality`: which votes to doubt and why; puts them into quarantine and takes them back."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voting.cli.command import (
    CommandError,
    add_file_option,
    add_settings_option,
    declare,
    given_to_owners,
    printable,
    refuse,
    say,
)
from voting.counting import counted

if TYPE_CHECKING:
    from voting.ranking.quality import Examination, KeptQuarantine, Quarantine

_TEXT = """\
Looks for votes that were chosen faster than anybody reads, always for one side, for one model beyond chance, for a
name, against known answers, or alike by several voters, and tells why each is doubted. That decides nothing: with
--quarantine they are put aside beside the store, and `leaderboard --clean` shows the ratings without them.
No vote is ever deleted. With --take-back a vote counts again, and no rule puts it aside any more.

Gold is a JSON object: by item_id the names of the models either of which is the right answer."""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "quality",
        run,
        about="tell which votes to doubt and why, put them aside and take them back",
        text=_TEXT,
        example="python -m voting quality --list",
    )
    add_file_option(parser, "examine")
    parser.add_argument("--gold", type=Path, metavar="FILE", help="known answers, JSON")
    parser.add_argument("--list", action="store_true", help="name every doubtful vote with its reasons")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--quarantine", action="store_true", help="put the doubtful votes aside")
    what.add_argument("--ids", action="store_true", help="write what is in quarantine, an id a line, for a release")
    what.add_argument("--take-back", metavar="ID", action="append", help="let this comparison's vote count again")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why it is taken back")
    parser.add_argument("--json", action="store_true", help="write JSON for a program to read")
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Writes what was found, returns 0.

    Raises:
        CommandError: A file cannot be read.
        RankingError: The votes cannot be examined, or a vote is not in quarantine.
        SettingsError: A setting is wrong.
        StoreError: The store cannot be read.
    """
    from voting.cli.leaderboard import votes_of  # noqa: PLC0415  # --help needs no pandas
    from voting.ranking.quality import examine  # noqa: PLC0415  # likewise

    if arguments.file:
        why = "--quarantine, --ids and --take-back are for the store's votes, not for those of a file"
        refuse(arguments, "quarantine", "ids", "take-back", why=why)
    if arguments.ids or arguments.take_back:
        refuse(arguments, "gold", "list", "json", why="--ids and --take-back examine no votes")
    if arguments.reason and not arguments.take_back:
        raise CommandError("--reason is for --take-back")
    kept, now = quarantine_of(arguments), datetime.now(UTC)
    if arguments.take_back:
        rest = _change(arguments, lambda quarantine: quarantine.without(arguments.take_back, arguments.reason, now))
        say(f"{len(arguments.take_back):,} taken back; {len(rest.ids):,} in quarantine")
        return 0
    if arguments.ids:
        for one in sorted(kept.load().ids):
            say(one)
        return 0
    found = examine(votes_of(arguments, texts=True), gold=read_gold(arguments.gold))
    if arguments.quarantine:
        quarantine = _change(arguments, lambda before: before.with_doubts(found.doubts, datetime.now(UTC)))
    else:
        quarantine = kept.load()
    say(_json(found, quarantine) if arguments.json else _text(found, quarantine, listed=arguments.list))
    return 0


def _change(arguments: argparse.Namespace, change: Callable[[Quarantine], Quarantine]) -> Quarantine:
    from voting.ranking.quality import FILE, lock_of  # noqa: PLC0415  # --help needs none of it
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    file = load_settings(arguments.settings).store.data_dir / FILE
    with given_to_owners(lock_of(file), file):
        return quarantine_of(arguments).change(change)


def quarantine_of(arguments: argparse.Namespace) -> KeptQuarantine:
    """Returns the quarantine of the store: beside SQLite `quarantine.json` in its data directory.

    Raises:
        RankingError: The file cannot be read.
        SettingsError: A setting is wrong.
        StoreError: The database cannot be reached.
    """
    from storage import open_shared  # noqa: PLC0415  # --help needs none of it
    from voting.ranking.quality import FILE, TABLE, kept_quarantine  # noqa: PLC0415  # likewise
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    store = load_settings(arguments.settings).store
    return kept_quarantine(open_shared(store, TABLE), store.data_dir / FILE)


def read_gold(path: Path | None) -> dict[str, list[str]]:
    """Returns the known answers of a file, none without one.

    Raises:
        CommandError: It cannot be read, or is of another form.
    """
    if path is None:
        return {}
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror or type(error).__name__}") from None
    except ValueError:
        raise CommandError(f"{path} is no JSON") from None
    answers = {item: [models] if isinstance(models, str) else models for item, models in _items(told)}
    if not all(isinstance(one, list) and all(isinstance(name, str) for name in one) for one in answers.values()):
        raise CommandError(f"{path} must be a JSON object of item_id to the names of models")
    return answers


def _items(told: Any) -> Any:
    return told.items() if isinstance(told, dict) else [("", None)]


def _json(found: Examination, quarantine: Quarantine) -> str:
    doubts = json.loads(found.doubts.to_json(orient="records"))
    told = {
        "votes": found.votes,
        "doubtful": len(found.rows),
        "rules": found.counts,
        "unused": dict(found.unused),
        "doubts": doubts,
        "quarantine": sorted(quarantine.ids),
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _text(found: Examination, quarantine: Quarantine, *, listed: bool) -> str:
    width = max(map(len, [*found.counts, *found.unused]))
    lines = [
        f"{counted(found.votes, 'vote')}, {len(found.rows):,} of them doubtful; {len(quarantine.ids):,} in quarantine",
        "",
    ]
    lines += [f"{rule.ljust(width)}  {count:>9,}" for rule, count in found.counts.items()]
    lines += [f"{rule.ljust(width)}  {'–':>9}  {why}" for rule, why in found.unused.items()]
    if listed and len(found.doubts):
        lines.append("")
        for one in found.doubts.sort_values("row", kind="stable").itertuples():
            name = one.comparison_id if isinstance(one.comparison_id, str) else f"row {one.row}"
            lines.append(printable(f"{name}  {one.rule}: {one.reason}"))
    return "\n".join(lines)
