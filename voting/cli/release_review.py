"""`release review`: rows that wait for a person's decision."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from voting.cli.command import CommandError, add_settings_option, declare, opened_store, refuse, say

if TYPE_CHECKING:
    from voting.ports import Json, StoredRecord
    from voting.release.register import Register
    from voting.settings import Settings

_TEXT = """\
Lists the rows that the last builds held back, the riskiest first: because something personal may be left in them
(leak), or because one voter alone uses a prompt again and again (fingerprint). --show writes the texts of some, as
they are stored: redacted. --release lets them into later releases, as long as their text stays as it was; --reject
keeps them out until --reopen, with which they wait again. A row that nobody decided about is in no release. Say with
--why what you saw; who decided is not kept.

With --json: one object per line, {"id", "risk", "reason", "kinds"}, or each row with --show."""


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
    what.add_argument("--show", metavar="ID", nargs="+", help="write the texts of these rows")
    what.add_argument("--release", metavar="ID", nargs="+", help="let these rows into later releases")
    what.add_argument("--reject", metavar="ID", nargs="+", help="keep these rows out")
    what.add_argument("--reopen", metavar="ID", nargs="+", help="let these rows wait for a decision again")
    parser.add_argument(
        "--why", metavar="TEXT", default="", help="why they are released or rejected, kept with the decision"
    )
    parser.add_argument("--json", action="store_true", help="write JSON lines for a program to read")
    add_settings_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Does what was asked, returns 0.

    Raises:
        CommandError: There is no such row, or an option would change nothing.
        ReleaseError: Likewise.
        SettingsError: A setting is wrong.
        StoreError: The store cannot be read.
    """
    from storage import open_register  # noqa: PLC0415  # --help needs none of it
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    decides = arguments.release or arguments.reject
    if not decides:
        refuse(arguments, "why", why="--why is kept with --release and --reject alone")
    if decides or arguments.reopen:
        refuse(arguments, "json", why="a decision writes nothing")
    settings = load_settings(arguments.settings)
    register = open_register(settings.store, settings.release_state, make=False)
    if register is None:
        raise CommandError("no release was built yet, so no row is held")
    if arguments.show is not None:
        return _show(arguments, settings)
    for review in decides or ():
        register.decide(review, release=bool(arguments.release), why=arguments.why)
    register.reopen(arguments.reopen or ())
    if not (decides or arguments.reopen):
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
    from voting.release.labels import ReviewIds  # noqa: PLC0415  # likewise

    wanted = set(arguments.show)
    with open_vault(settings.store) as vault, opened_store(arguments) as store:
        reviews = ReviewIds(vault)
        # Ids alone are gone through: of a million votes, opening all would take minutes.
        found = {review: one for one in store.voted_ids() if (review := reviews.of(one)) in wanted}
        for review in [one for one in arguments.show if one in found]:
            comparison_id = found[review]
            for stored in store.records((Outcome.VOTE,), after=comparison_id[:-1], until=comparison_id):
                if stored.impression.comparison_id == comparison_id:
                    row: dict[str, Json] = {"id": review, **_texts(stored)}
                    say(json.dumps(row, ensure_ascii=False, indent=None if arguments.json else 2))
    if len(found) < len(wanted):
        raise CommandError(
            f"no vote in the store has the id {min(wanted - found.keys())[:40]}: perhaps it was taken back"
        )
    return 0


def _texts(stored: StoredRecord) -> dict[str, Json]:
    from voting.release.columns import Table  # noqa: PLC0415  # likewise
    from voting.release.rows import stored_values  # noqa: PLC0415  # likewise

    names = ("conversation", "response_a", "response_b", "comment", "parameters_a", "parameters_b")
    values = stored_values(stored, Table.VOTES)
    return {name: values[name] for name in names}
