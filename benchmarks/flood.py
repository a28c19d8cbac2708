"""What a voter notices of another one who floods, and how much one process can screen: real screener, real store.

The voter clicks as soon as the comparison is shown, which is the worst case: nothing was screened beforehand. The time
is that from there to the receipt. It is taken in turn while nobody else is there, and while one browser shows ever
further comparisons of 190,000 characters and votes on each at once, as fast as it is let:

* at the default limits;
* without limits on one voter, so that there is always something of it to screen, and the queue alone protects.

    python -m benchmarks.flood [--seconds 10] [--rounds 3] [--voters 8]
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

from benchmarks.serving import ROOT
from storage import open_store
from voting import Collector, Comparison, Conversation, Drawing, Response, Vote, Winner, load_screener, make_notice
from voting.draft import new_comparison_id
from voting.errors import VotingError
from voting.pace import Pace, Rates
from voting.ports import OutcomeStore, Screener
from voting.settings import ScreeningSettings, StoreSettings

OURS, THEIRS = 4_000, 190_000  # characters
MANY = 10**9
PROSE = re.sub(
    r"[`|*#\[\]()\s]+", " ", " ".join(one.read_text(encoding="utf-8") for one in sorted((ROOT / "docs").glob("*.md")))
)


def comparison(characters: int, chance: random.Random) -> Comparison:
    """Returns one that was never there, a tenth of it the prompt."""

    def text(length: int) -> str:
        begin = chance.randrange(len(PROSE))
        return (PROSE[begin:] + PROSE * (1 + length // len(PROSE)))[:length]

    prompt = characters // 10
    answer = (characters - prompt) // 2
    return Comparison(
        new_comparison_id(),
        Conversation().with_turn("user", text(prompt)),
        Response("larch-2", text(answer)),
        Response("cobalt-mini", text(answer)),
        Drawing(seed=1, probability=1.0),
    )


def vote(collector: Collector, shown: Comparison, browser: str) -> float:
    """Votes and returns the seconds from shown to acknowledged."""
    began = time.perf_counter()
    collector.record(collector.begin(shown, browser=browser), Vote(Winner.MODEL_A))
    return time.perf_counter() - began


def voter_s(collector: Collector, seconds: float, name: str) -> list[float]:
    """Returns the seconds of each vote of somebody who pauses a little between them."""
    chance, until, times = random.Random(name), time.monotonic() + seconds, []
    while time.monotonic() < until:
        times.append(vote(collector, comparison(OURS, chance), f"{name} {len(times)}"))
        time.sleep(0.05)
    return times


@contextmanager
def flooder(collector: Collector) -> Iterator[None]:
    """Floods from one browser while the block lasts."""
    over = threading.Event()
    chance = random.Random(7)

    def flood() -> None:
        while not over.is_set():
            try:
                vote(collector, comparison(THEIRS, chance), "flooder")
            except VotingError:  # asked to wait; or out of time, on a machine with too much to do
                over.wait(0.2)

    threads = [threading.Thread(target=flood, daemon=True) for _ in range(3)]
    for one in threads:
        one.start()
    time.sleep(1)
    yield
    over.set()
    for one in threads:  # what is being screened would slow what is measured next
        one.join()


def votes_per_minute(collector: Collector, seconds: float, voters: int) -> float:
    """Returns how many comparisons of `OURS` characters are screened and kept in a minute."""
    until = time.monotonic() + seconds

    def work(number: int) -> int:
        chance, done = random.Random(number), 0
        while time.monotonic() < until:
            vote(collector, comparison(OURS, chance), f"capacity {number} {done}")
            done += 1
        return done

    began = time.monotonic()
    with ThreadPoolExecutor(voters) as threads:
        done = sum(threads.map(work, range(voters)))
    return 60 * done / (time.monotonic() - began)


def told(name: str, times: list[float]) -> None:
    """Prints median and 99th percentile."""
    p99 = statistics.quantiles(times, n=100)[-1]
    print(f"{name:<42} p50 {statistics.median(times) * 1000:6.0f} ms   p99 {p99 * 1000:6.0f} ms   n {len(times)}")


def main() -> None:
    """Prints all figures."""
    parser = argparse.ArgumentParser(description="What a voter notices of another one who floods.")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--voters", type=int, default=8)
    chosen = parser.parse_args()
    screener = load_screener(ScreeningSettings())
    screener.find("Warm-up.")
    with (
        tempfile.TemporaryDirectory(prefix="flood-") as directory,
        closing(open_store(StoreSettings(data_dir=Path(directory) / "data"))) as store,
    ):
        _compare(_maker(store, screener), chosen)
        many = _maker(store, screener)(Rates(votes=MANY, votes_in_all=MANY, characters=MANY, characters_in_all=MANY))
        each = votes_per_minute(many, 2 * chosen.seconds, chosen.voters)
        print(f"one process: {each:.0f} comparisons of {OURS:,} characters a minute, {each * OURS:,.0f} characters")


def _maker(store: OutcomeStore, screener: Screener) -> Callable[[Rates], Collector]:
    return lambda rates: Collector(store, lambda: screener, notice=make_notice("bench", "nobody"), pace=Pace(rates))


def _compare(make: Callable[[Rates], Collector], chosen: argparse.Namespace) -> None:
    quiet: list[float] = []
    flooded: dict[str, list[float]] = {"at the default limits": [], "without limits on one voter": []}
    for number in range(chosen.rounds):
        for name, times in flooded.items():
            own = {} if name == "at the default limits" else {"votes": MANY, "characters": MANY}
            rates = Rates(votes_in_all=MANY, characters_in_all=MANY, **own)
            quiet += voter_s(make(rates), chosen.seconds / 2, f"quiet {number} {name}")
            collector = make(rates)
            with flooder(collector):
                times.extend(voter_s(collector, chosen.seconds, f"flooded {number} {name}"))
    told("nobody else", quiet)
    for name, times in flooded.items():
        told(f"one browser floods, {name}", times)
        print(f"{'ratio of the medians':<42} {statistics.median(times) / statistics.median(quiet):.2f}")


if __name__ == "__main__":
    main()
