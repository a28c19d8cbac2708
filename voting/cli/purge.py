"""`purge`: deletes what is older than the setting says, or tells what would be deleted."""

from __future__ import annotations

import argparse
import json
from typing import Any

from voting.cli.command import add_settings_option, declare, have_done, say
from voting.counting import counted

_TEXT = """\
Deletes every comparison that was shown more than store.retention_days ago, and a week, with its vote, skip and comment,
and destroys the keys of those days. A running app does so by itself once a day; this does it now. What was deleted, and
which key was destroyed, is entered in the signed log, and `verify` knows it.

With store.interaction_days, fields about how the page was used (the README lists them as interaction) are cut out of
older votes and skips as well, and the rest of them stays. With store.content_days, texts are cut out of older votes:
conversations with what was attached, responses, parameters of the models, and comments. Who won against whom stays, so
rankings count these votes as before; releases leave them out wherever texts are needed.

The week makes sure that no small fault of the clock deletes anything early. A clock that is more than a week ahead of
the newest day in the store deletes nothing until you say that it is right: it may be wrong, or the app was off long.
Nor does one that is more than a week behind: it may be wrong, or the newest day was recorded with a clock that was.

Copies of the database that were made before still hold what was deleted, under the key-encryption key: keep them no
longer than the retention asks for.

With --json: {"dry_run"}, in a dry run {"clock_believed"}, with store.retention_days {"before", "impressions",
"outcomes", "annotations", "days"}, with store.interaction_days {"trimmed", "trimmed_before"}, and with
store.content_days {"texts_trimmed", "comments_trimmed", "texts_trimmed_before"}."""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "purge",
        run,
        about="delete, or cut out of what is kept longer, what is older than the settings say",
        text=_TEXT,
        example="python -m voting purge --dry-run",
    )
    parser.add_argument("--dry-run", action="store_true", help="delete nothing, tell what would be deleted")
    parser.add_argument("--clock-is-right", action="store_true", help="believe the clock, whatever it shows")
    parser.add_argument("--json", action="store_true", help="write JSON for a program to read")
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Purges, says what was deleted, returns 0.

    Raises:
        SettingsError: A setting is wrong.
        StoreError: There is nothing to go by, the clock is not believed, or the store cannot be opened.
    """
    done: dict[str, Any] = have_done(
        arguments, "purge", dry_run=arguments.dry_run, clock_is_right=arguments.clock_is_right
    )
    if arguments.json:
        say(json.dumps(done))
        return 0
    for day in done.get("days", ()):
        key = f"key {day['key_id']}" if day["key_id"] else "key destroyed before"
        say(f"{day['day']}  {day['impressions']:,} shown, {counted(day['outcomes'], 'outcome')}, {key}")
    verb = "would be" if arguments.dry_run else "were"
    if "before" in done:
        shown, counts = counted(done["impressions"], "comparison"), counted(done["outcomes"], "outcome")
        counts += f" and {counted(done['annotations'], 'annotation')}"
        say(f"from before {done['before']}: {shown}, {counts} {verb} deleted")
    if "trimmed" in done:
        counts = counted(done["trimmed"], "outcome")
        say(f"from before {done['trimmed_before']}: interaction fields {verb} cut out of {counts}")
    if "texts_trimmed" in done:
        counts = f"{counted(done['texts_trimmed'], 'vote')}, and {counted(done['comments_trimmed'], 'comment')}"
        say(f"from before {done['texts_trimmed_before']}: texts {verb} cut out of {counts}")
    if not done.get("clock_believed", True):
        say("nothing will be, though, as the clock is more than a week from the newest day: see --clock-is-right")
    return 0
