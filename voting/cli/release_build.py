"""`release build`: a versioned, signed dataset of the store."""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from voting import __version__
from voting.cli.command import (
    CommandError,
    add_settings_option,
    at_least_one,
    declare,
    given_to_owners,
    opened_store,
    progress_bar,
    say,
)
from voting.counting import counted

if TYPE_CHECKING:
    from voting.release.facts import ReleaseFacts
    from voting.release.ports import Screening
    from voting.release.request import Build
    from voting.settings import ScreeningSettings, Settings

_TEXT = """\
Writes a directory of shards, papers, a manifest and its signature, where the researchers' page puts its releases too
(release.directory, else `releases` in the folder you are in) unless --out names another place: the votes, and beside
them what was skipped or left unanswered, without text. docs/dataset.md tells every column. It appears only when it is
complete; an interrupted build goes on where it was when the same command is given again on the same day. The same
command on the same store gives the same bytes, two releases cannot be joined by their ids, and a name stands for one
release: one that another has is refused before anything is read. A conversation is in the same split of every release.

Gates, each with a report in the manifest: every text is screened again; rows in which something personal may be left
wait for a reviewer (release review); canaries; prompts that one voter alone uses again and again; combinations of
metadata that fewer than k rows share; rows that an earlier release holds, too. What a gate finds is left out, but for
such rows (ids), which are told; with --stop-at NAME it stops the build instead.

With --json: the manifest."""

_TELL_EVERY_S: Final = 0.25
_STRICTER: Final = 0.5  # what the thresholds are multiplied with to find what may be left


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = declare(
        commands,
        "build",
        run,
        about="write a versioned, signed dataset of the store",
        text=_TEXT,
        example="python -m voting release build --name 2031-05 --since 2031-05-01 --until 2031-05-31 --preset arena",
    )
    parser.add_argument("--name", required=True, help="of the release; each name once")
    parser.add_argument("--out", type=Path, metavar="DIR", help="of the release (default: NAME in release.directory)")
    _add_filters(parser.add_argument_group("filters"))
    _add_gates(parser.add_argument_group("gates"))
    forms = parser.add_argument_group("forms")
    forms.add_argument("--format", action="append", choices=("parquet", "jsonl", "csv"), help="beside Parquet")
    forms.add_argument("--preset", action="append", metavar="NAME", help="arena, trl, kto, ranking; again for another")
    forms.add_argument("--split", action="append", metavar="NAME=SHARE", help="default: train=0.9, test=0.1")
    forms.add_argument("--surrogates", action="store_true", help="made-up values in the place of placeholders")
    forms.add_argument(
        "--shard-mb", type=at_least_one, default=250, metavar="N", help="shards are of this size before packing (250)"
    )
    parser.add_argument("--processes", type=at_least_one, default=os.cpu_count() or 1, metavar="N", help="at once")
    parser.add_argument("--json", action="store_true", help="write the manifest for a program to read")
    parser.add_argument("--progress-json", action="store_true", help="tell a program on stderr how far it is, as JSON")
    add_settings_option(parser)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("must be a day such as 2031-05-31") from None


def _add_filters(group: Any) -> None:
    group.add_argument("--since", type=_day, metavar="DAY", help="first UTC day, such as 2031-05-01")
    group.add_argument("--until", type=_day, metavar="DAY", help="last UTC day")
    for option, told in (
        ("model", "one of the two is it; again for another, as with the others here"),
        ("campaign", "id of a campaign"),
        ("source", "chat or campaign"),
        ("language", "such as en; pt takes pt-BR as well"),
        ("outcome", "vote, skip, void or unanswered"),
        ("winner", "of votes: model_a, model_b, tie or both_bad"),
    ):
        group.add_argument(f"--{option}", action="append", default=[], metavar="X", help=told)
    group.add_argument("--turns-min", type=int, metavar="N", help="messages of the conversation")
    group.add_argument("--turns-max", type=int, metavar="N")
    group.add_argument("--dwell-ms-min", type=int, metavar="N", help="leave votes out that were quicker")
    group.add_argument("--clean", action="store_true", help="leave out what `quality --quarantine` has put aside")
    group.add_argument("--quarantine", type=Path, metavar="FILE", help="leave these comparisons out: an id a line")


def _add_gates(group: Any) -> None:
    group.add_argument("--time-unit", choices=("day", "week", "month", "quarter", "year"), help="no time is finer")
    group.add_argument("--k", type=int, help="rows that share each combination of metadata, at least")
    group.add_argument("--leak-threshold", type=float, metavar="P", help="riskier rows wait for a reviewer")
    group.add_argument("--canaries", type=Path, metavar="FILE", help="further strings to look for, one a line")
    group.add_argument("--stop-at", action="append", metavar="GATE", help="stop when it finds something; none: at none")


def run(arguments: argparse.Namespace) -> int:
    """Builds the release, says what is in it and what is not, returns 0.

    Raises:
        CommandError: An option or a file is wrong.
        RankingError: The quarantine cannot be read.
        GateError: A gate stopped it.
        ReleaseError: It cannot be built.
        ScreeningError: A text could not be screened.
        SettingsError: A setting is wrong.
        StoreError: The store cannot be read.
    """
    from storage import open_register, open_vault  # noqa: PLC0415  # --help needs none of it
    from storage.files import give_tree  # noqa: PLC0415  # likewise
    from voting.release.building import build  # noqa: PLC0415  # likewise
    from voting.release.drafts import unfinished  # noqa: PLC0415  # likewise
    from voting.release.papers import papers_of  # noqa: PLC0415  # likewise
    from voting.settings import load_settings  # noqa: PLC0415  # likewise

    settings = load_settings(arguments.settings)
    request = request_of(arguments, settings)
    out = request.directory.absolute()
    # What is there already is refused, and whoever put it there keeps it; it may be /, which nothing can lie beside.
    made = () if out.exists() else (unfinished(out), out)
    with open_vault(settings.store) as vault, given_to_owners(request.state, *made):
        # Not before it is known that there is a store.
        register = open_register(settings.store, request.state, make=True)
        give_tree(request.state)  # at once: a page may look into it meanwhile
        facts = build(
            request,
            open_store=lambda: opened_store(arguments),
            vault=vault,
            register=register,
            screening=screening_of(settings.screening),
            papers=papers_of,
            progress=_progress_as_json if arguments.progress_json else _progress,
        )
    say(json.dumps(facts.as_json(), ensure_ascii=False) if arguments.json else _told(facts, request.directory))
    return 0


def _progress(unit: str, total: int) -> AbstractContextManager[Any]:
    return progress_bar(unit=unit, total=total)


@contextmanager
def _progress_as_json(unit: str, total: int) -> Iterator[Callable[[int], object]]:
    done, last = 0, -math.inf

    def tell(more: int) -> None:
        nonlocal done, last
        done += more
        if time.monotonic() - last >= _TELL_EVERY_S:
            last = time.monotonic()
            print(json.dumps({"unit": unit, "done": done, "total": total}), file=sys.stderr, flush=True)

    tell(0)
    try:
        yield tell
    finally:
        last = -math.inf
        tell(0)


def request_of(arguments: argparse.Namespace, settings: Settings) -> Build:
    """Returns what is asked for: by the options, else by the settings.

    Raises:
        CommandError: An option or a file is wrong.
        RankingError: The quarantine cannot be read.
        ReleaseError: Something is asked for that no release can be.
    """
    from voting.notice import make_notice, notice_of  # noqa: PLC0415  # --help needs none of it
    from voting.release.planning import Rules  # noqa: PLC0415  # likewise
    from voting.release.presets import PRESETS  # noqa: PLC0415  # likewise
    from voting.release.request import Build  # noqa: PLC0415  # likewise

    chosen, notice = settings.release, settings.notice
    before = make_notice(notice.controller, notice.audience, notice.contact)
    words = (notice_of(settings), before)  # and as it was before there were such days
    presets = tuple(dict.fromkeys(arguments.preset or ()))
    if unknown := [name for name in presets if name not in PRESETS]:
        raise CommandError(f"there is no preset {unknown[0][:40]}: there are {', '.join(PRESETS)}")
    formats = dict.fromkeys(f".{one}" for one in arguments.format or () if one != "parquet")
    canaries = () if arguments.canaries is None else _lines(arguments.canaries)
    card = {name: getattr(chosen, name) for name in ("licence", "publisher", "contact") if getattr(chosen, name)}
    return Build(
        name=arguments.name,
        directory=arguments.out or chosen.directory / arguments.name,
        state=settings.release_state,
        query=_query(arguments),
        rules=Rules(
            k=chosen.k if arguments.k is None else arguments.k,
            leak_threshold=chosen.leak_threshold if arguments.leak_threshold is None else arguments.leak_threshold,
            splits=_splits(arguments.split or ["train=0.9", "test=0.1"]),
        ),
        time_unit=arguments.time_unit or chosen.time_unit,
        canaries=(*chosen.canaries, *canaries),
        quarantine=_quarantine(arguments),
        stop_at=_stop_at(arguments.stop_at, chosen.stop_at),
        formats=tuple(formats),
        presets=tuple(PRESETS[name] for name in presets),
        surrogates=arguments.surrogates,
        shard_bytes=arguments.shard_mb * 1_000_000,
        processes=arguments.processes,
        card=card,
        notices={one.sha256: "\n\n".join(one.paragraphs) for one in words},
        software=__version__,
        today=datetime.now(UTC).date(),
    )


def _query(arguments: argparse.Namespace) -> Any:
    from voting.release.query import Query  # noqa: PLC0415  # --help needs none of it

    return Query(
        since=arguments.since,
        until=arguments.until,
        models=tuple(arguments.model),
        campaigns=tuple(arguments.campaign),
        sources=tuple(arguments.source),
        languages=tuple(arguments.language),
        outcomes=tuple(arguments.outcome),
        winners=tuple(arguments.winner),
        turns_min=arguments.turns_min,
        turns_max=arguments.turns_max,
        dwell_ms_min=arguments.dwell_ms_min,
    )


def _quarantine(arguments: argparse.Namespace) -> frozenset[str]:
    from voting.cli.quality import quarantine_of  # noqa: PLC0415  # --help needs none of it

    listed = () if arguments.quarantine is None else _lines(arguments.quarantine)
    return frozenset(listed) | (quarantine_of(arguments).load().ids if arguments.clean else frozenset())


def _stop_at(given: list[str] | None, set_so: tuple[str, ...]) -> frozenset[str]:
    if given is not None and "none" in given and len(set(given)) > 1:
        raise CommandError("--stop-at none stops at no gate: leave it out, or the others")
    return frozenset(set_so if given is None else given) - {"none"}


def _splits(given: list[str]) -> dict[str, float]:
    splits = {}
    for one in given:
        name, _, share = one.partition("=")
        try:
            splits[name] = float(share)
        except ValueError:
            raise CommandError("--split must be NAME=SHARE, such as train=0.9") from None
    if len(splits) < len(given):
        raise CommandError("--split names one split twice")
    return splits


def _lines(path: Path) -> tuple[str, ...]:
    try:
        return tuple(line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
        raise CommandError(f"{path} cannot be read: {reason}") from None


def screening_of(settings: ScreeningSettings) -> Screening:
    """Returns the present screening, and a stricter one that tells what it may have left."""
    from voting.release.ports import Screening  # noqa: PLC0415  # --help needs none of it
    from voting.screening import load_screener  # noqa: PLC0415  # likewise
    from voting.screening.version import screening_version  # noqa: PLC0415  # likewise

    lowered = {name: getattr(settings, name) * _STRICTER for name in ("person_threshold", "place_threshold")}
    strict = settings.model_copy(update=lowered)
    version, strictness = screening_version(settings), f"thresholds times {_STRICTER}"
    return Screening(version, lambda: load_screener(settings), lambda: load_screener(strict), strictness)


def _told(facts: ReleaseFacts, directory: Path) -> str:
    counts = facts.counts
    into = {"votes": "vote", "skips": "skip", "voids": "void", "unanswered": "unanswered"}
    within = ", ".join(counted(counts[name], one, name) for name, one in into.items())
    without = ", ".join(f"{number:,} {name}" for name, number in counts.items() if name not in into and number)
    splits = ", ".join(f"{name} {number:,}" for name, number in facts.splits.items())
    lines = [f"{directory}: {within}", f"splits: {splits}", *([f"not in it: {without}"] if without else [])]
    lines += [f"{gate.name}: {' '.join(gate.told)}" for gate in facts.gates if not gate.passed or gate.name == "texts"]
    return "\n".join(lines)
