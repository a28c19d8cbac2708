"""`release review`: rows that wait for a person's decision."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from voting.cli.command import CommandError, add_settings_option, declare, opened_store, say

if TYPE_CHECKING:
    from voting.release.register import Register
    from voting.settings import Settings

_TEXT = """\
Lists the rows that the last builds held back, the riskiest first: because something personal may be left in them
(leak), or because one voter alone uses a prompt again and again (fingerprint). --show writes the text of one, as it is
stored: redacted. --release lets it into later releases, as long as its text stays as it was; --reject keeps it out for
good. A row that nobody decided about is in no release.

With --json: one object per line, {"id", "risk", "reason", "kinds"}, or the row with --show."""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "review",
        run,
        about="look at rows that wait for a decision, and decide",
        text=_TEXT,
        example="python -m voting release review --show 0123456789abcdef",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--show", metavar="ID", help="write the texts of one row")
    what.add_argument("--release", metavar="ID", nargs="+", help="let these rows into later releases")
    what.add_argument("--reject", metavar="ID", nargs="+", help="keep these rows out for good")
    parser.add_argument("--json", action="store_true", help="write JSON lines for a program to read")
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Does what was asked, returns 0.

    Raises:
        CommandError: There is no such row.
        ReleaseError: Likewise.
        SettingsError: A setting is wrong.
        StoreError: The store cannot be read.
    """
    from voting.release.register import register_of  # noqa: PLC0415  # --help needs none of it
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    settings = load_settings(arguments.settings)
    register = register_of(settings.release.state_dir or settings.store.data_dir / "releases")
    if register is None:
        raise CommandError("no release was built yet, so no row is held")
    if arguments.show is not None:
        return _show(arguments, settings)
    for review in arguments.release or arguments.reject or ():
        register.decide(review, release=bool(arguments.release))
    if not (arguments.release or arguments.reject):
        _list(register, as_json=arguments.json)
    return 0


def _list(register: Register, *, as_json: bool) -> None:
    held = register.held()
    for one in held:
        kinds = ", ".join(f"{number} {kind}" for kind, number in one.kinds.items())
        say(
            json.dumps({"id": one.review, "risk": one.risk, "reason": one.reason, "kinds": dict(one.kinds)})
            if as_json
            else f"{one.review}  {one.reason}  risk {one.risk:.2f}{'  ' if kinds else ''}{kinds}"
        )
    if not held and not as_json:
        say("no row waits for a decision")


def _show(arguments: argparse.Namespace, settings: Settings) -> int:
    from storage import open_vault  # noqa: PLC0415  # --help needs none of it
    from voting.comparison import Outcome  # noqa: PLC0415  # likewise
    from voting.release.columns import Table  # noqa: PLC0415  # likewise
    from voting.release.labels import ReviewIds  # noqa: PLC0415  # likewise
    from voting.release.rows import stored_values  # noqa: PLC0415  # likewise

    names = ("conversation", "response_a", "response_b", "comment", "parameters_a", "parameters_b")
    with open_vault(settings.store) as vault, opened_store(arguments) as store:
        reviews = ReviewIds(vault)
        for stored in store.records((Outcome.VOTE,)):
            if reviews.of(stored.impression.comparison_id) == arguments.show:
                values = stored_values(stored, Table.VOTES)
                row = {name: values[name] for name in names}
                say(json.dumps(row, ensure_ascii=False, indent=None if arguments.json else 2))
                return 0
    raise CommandError("no vote in the store has this id")
