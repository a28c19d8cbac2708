"""Kills the process that writes the store while votes come in, again and again, and counts what became of them.

    python -m benchmarks.kill_store [--kills 20] [--outcomes 10000] [--callers 8] [--seed 20310517] [--directory DIR]
    python -m benchmarks.kill_store --postgresql [URL]

The process opens the store as the app does and votes from several threads. It is killed with SIGKILL at random moments
that are spread over all of the votes, and begun anew on what has no receipt yet. Each life is also given some votes
that were acknowledged in earlier ones, as a browser that did not hear the answer would send them again. At the end
every vote is looked for in the database, and the log is verified. A line with the figures is printed; the exit code is
1 when anything was lost, there twice, or answered differently the second time.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Mapping
from contextlib import ExitStack, closing
from dataclasses import asdict, dataclass, field
from pathlib import Path

from sqlalchemy import select

from storage.audit import open_audit
from storage.opening import open_reads
from storage.receipt_codes import is_of
from storage.tables import IMPRESSIONS, OUTCOMES
from voting.settings import StoreSettings

_AGAIN = 20  # acknowledged votes that each life is sent once more


@dataclass
class Deaths:
    """What became of the votes of a store whose writer was killed.

    Attributes:
        kills: How often.
        votes: Each of another comparison.
        acknowledged: How many had a receipt when the last process was killed.
        absorbed: Committed but not acknowledged before a kill, and answered with their receipt when sent again.
        repeated: Acknowledged, sent again in a later life, and answered with the same receipt.
        lost: Acknowledged, and not there with that receipt.
        twice: Outcomes beyond one per comparison.
        changed: Answered differently when sent again.
        missing: Not there at the end, though all were voted on.
        faults: What the log's verification names.
    """

    kills: int = 0
    votes: int = 0
    acknowledged: int = 0
    absorbed: int = 0
    repeated: int = 0
    lost: int = 0
    twice: int = 0
    changed: int = 0
    missing: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Whether every promise was kept."""
        return not (self.lost or self.twice or self.changed or self.missing or self.faults)


class Voting:
    """Votes on comparisons in processes that are killed.

    Args:
        settings: Of the store.
        callers: Threads that vote at once.
        seed: Of the moments.
    """

    def __init__(self, settings: StoreSettings, *, callers: int = 8, seed: int = 20310517) -> None:
        self.receipts: dict[str, str] = {}
        self.deaths = Deaths()
        self._settings = settings
        self._callers = callers
        self._chance = random.Random(seed)

    def live(self, ids: list[str], *, until: int | None = None) -> None:
        """Votes on the comparisons in one process, which is killed after so many acknowledgements, or not at all."""
        again = self._chance.sample(sorted(self.receipts), min(_AGAIN, len(self.receipts)))
        with _child(self._settings, self._callers) as child:
            assert child.stdin is not None
            assert child.stdout is not None
            lines = iter(child.stdout.readline, "")
            child.stdin.write(" ".join([*again, *ids]) + "\n")
            child.stdin.close()
            for number, line in enumerate(lines, 1):
                self._hear(line)
                if number == until:
                    time.sleep(self._chance.random() * 0.005)  # anywhere between two commits
                    child.kill()
                    for rest in lines:
                        self._hear(rest)
            status = child.wait(60)
        if status not in (0, -signal.SIGKILL):
            raise RuntimeError("the process that votes failed by itself")
        self.deaths.kills += status == -signal.SIGKILL

    def check(self, ids: list[str]) -> Deaths:
        """Returns what became of all votes, each of which should be there by now."""
        return examined(self._settings, self.deaths, self.receipts, ids)

    def _hear(self, line: str) -> None:
        if not line.endswith("\n"):
            return  # cut off: nobody was told
        comparison_id, code, first = line.split()
        if comparison_id not in self.receipts:
            self.receipts[comparison_id] = code
            self.deaths.absorbed += first == "False"
        elif (self.receipts[comparison_id], first) == (code, "False"):
            self.deaths.repeated += 1
        else:
            self.deaths.changed += 1


def examined(settings: StoreSettings, deaths: Deaths, receipts: Mapping[str, str], ids: Collection[str]) -> Deaths:
    """Looks every vote up in the database, verifies the log, and adds to `deaths` what became of them.

    Args:
        settings: Of the store, which nothing writes to any more.
        deaths: What is known already.
        receipts: The codes that were given out, by comparison.
        ids: Comparisons each of which should have an outcome by now, and no others.
    """
    with closing(open_reads(settings)) as reads:
        column = OUTCOMES.c
        rows = reads.rows(select(column.comparison_id, column.receipt_sha256))
        shown = reads.rows(select(IMPRESSIONS.c.comparison_id))
    stored = {row["comparison_id"]: row["receipt_sha256"] for row in rows}
    deaths.votes = len(ids)
    deaths.lost = sum(not is_of(stored.get(one, ""), code) for one, code in receipts.items())
    deaths.twice = len(rows) - len(stored) + len(shown) - len({row["comparison_id"] for row in shown})
    deaths.missing = len(set(ids) - stored.keys()) + len(stored.keys() - set(ids))
    with open_audit(settings) as audit:
        deaths.faults = [*map(str, audit.whole(audit.key).faults)]
    return deaths


def killed(settings: StoreSettings, *, kills: int, outcomes: int, callers: int = 8, seed: int = 20310517) -> Deaths:
    """Votes on so many comparisons, killed so often meanwhile."""
    voting = Voting(settings, callers=callers, seed=seed)
    chance = random.Random(seed)
    ids = [f"{number:032x}" for number in range(outcomes)]
    for left in range(kills, 0, -1):
        waiting = [one for one in ids if one not in voting.receipts]
        voting.live(waiting, until=chance.randint(1, max(1, 2 * len(waiting) // (left + 1))))
    voting.deaths.acknowledged = len(voting.receipts)
    voting.live([one for one in ids if one not in voting.receipts])
    return voting.check(ids)


def _child(settings: StoreSettings, callers: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "benchmarks.voting_process", settings.model_dump_json(), str(callers)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def told(description: str, counted: str, killed: Callable[[StoreSettings, Path, argparse.Namespace], Deaths]) -> None:
    """Reads the command line, prints one line, and exits with 1 when a promise was broken.

    Args:
        description: Of the command.
        counted: What there are 10,000 of: the name of an option.
        killed: Does it, on a new store, in a directory of its own.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument(f"--{counted}", type=int, default=10_000)
    parser.add_argument("--callers", type=int, default=8, help="who vote at once")
    parser.add_argument("--seed", type=int, default=20310517, help="of the moments")
    parser.add_argument("--directory", type=Path, help="in which the store is made; default: the temporary directory")
    parser.add_argument(
        "--postgresql", nargs="?", const="", metavar="URL", help="on this server, or on one that is started for it"
    )
    options = parser.parse_args()
    with ExitStack() as stack:
        directory = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=options.directory)))
        settings = StoreSettings(data_dir=directory / "data")
        if options.postgresql is not None:
            from benchmarks.store_postgresql import Server  # noqa: PLC0415  # only where it is asked for

            settings = stack.enter_context(Server.of(options.postgresql, directory)).settings("killed")
        deaths = killed(settings, directory, options)
        print(json.dumps(asdict(deaths)))
    sys.exit(not deaths.good)


def _killed(settings: StoreSettings, _: Path, options: argparse.Namespace) -> Deaths:
    return killed(settings, kills=options.kills, outcomes=options.outcomes, callers=options.callers, seed=options.seed)


if __name__ == "__main__":
    told("Kills the process that writes the store while votes come in.", "outcomes", _killed)
