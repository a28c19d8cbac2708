"""Prints what screening costs and what it finds, beside Presidio's default recognisers in the same run.

    python -m benchmarks.screening.run                  all of it, about two minutes
    python -m benchmarks.screening.run speed recall     some of: speed worst load recall clean

Times are processor seconds of one core. Presidio runs without a language model (`NoOpNlpEngine`) and at the same
threshold.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable

os.environ["TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS"] = ""

from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NoOpNlpEngine

from benchmarks.screening.texts import WORST, chat, clean, planted
from voting.screening import load_screener
from voting.settings import ScreeningSettings

SETTINGS = ScreeningSettings(minimum_budget_s=600)
Find = Callable[[str], list[tuple[int, int]]]


def finders() -> dict[str, Find]:
    """Both screeners, loaded and warm."""
    ours = load_screener(SETTINGS)
    presidio = AnalyzerEngine(nlp_engine=NoOpNlpEngine(models=[{"lang_code": "en", "model_name": "none"}]))

    def by_presidio(text: str) -> list[tuple[int, int]]:
        return [(one.start, one.end) for one in presidio.analyze(text, "en", score_threshold=SETTINGS.threshold)]

    both: dict[str, Find] = {
        "ours": lambda text: [(span.start, span.end) for span in ours.find(text)],
        "presidio": by_presidio,
    }
    for find in both.values():
        find("warm up: jo@example.org")
    return both


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of a piece of work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def speed() -> None:
    """Characters per second on a megabyte of mixed chat, three runs each, alternating."""
    turns = chat(1_050_000)
    characters = sum(map(len, turns))
    both = finders()
    best = dict.fromkeys(both, 0.0)
    for _ in range(3):
        for name, find in both.items():
            best[name] = max(best[name], characters / seconds(lambda find=find: [find(turn) for turn in turns]))
    for name, rate in best.items():
        print(f"speed      {name:10}{rate:12,.0f} characters/s")
    print(f"speed      ratio     {best['ours'] / best['presidio']:12.2f}")


def worst() -> None:
    """Seconds on inputs that break patterns."""
    find = finders()["ours"]
    for name, text in WORST.items():
        print(f"worst      {name:24}{len(text):9,} characters{seconds(lambda text=text: find(text)):8.2f} s")


def load() -> None:
    """Wall seconds from the import to the first span, and peak memory, in a fresh process."""
    code = (
        "import time; start = time.perf_counter()\n"
        "from voting.screening import load_screener\nfrom voting.settings import ScreeningSettings\n"
        "load_screener(ScreeningSettings()).find('jo@example.org')\n"
        "import resource; print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True) for _ in range(3)]
    taken, memory = min(tuple(map(float, run.stdout.split())) for run in runs)
    print(f"load       {taken:.2f} s, {memory:.0f} MB peak")


def recall() -> None:
    """Share of planted values of which at least nine tenths are masked."""
    both = finders()
    for kind in ("EMAIL_ADDRESS", "PHONE_NUMBER", "CREDIT_CARD", "IBAN_CODE", "IP_ADDRESS", "US_SSN", "SECRET"):
        hits = dict.fromkeys(both, 0)
        count = 400
        for text, start, end in planted(kind, count, seed=11):
            for name, find in both.items():
                covered = set().union(*(range(low, high) for low, high in find(text)), set())
                hits[name] += len(covered & set(range(start, end))) >= 0.9 * (end - start)
        print(f"recall     {kind:16}" + "".join(f"{name} {hit / count:7.1%}  " for name, hit in hits.items()))


def taken() -> None:
    """Share of characters that is taken of text with hardly anything personal in it."""
    both = finders()
    for kind, texts in clean().items():
        characters = sum(map(len, texts))
        for name, find in both.items():
            removed = sum(len(set().union(*(range(low, high) for low, high in find(text)), set())) for text in texts)
            print(f"clean      {kind:16}{characters:12,} characters  {name:9}{removed / characters:8.3%} taken")


PARTS = {"speed": speed, "worst": worst, "load": load, "recall": recall, "clean": taken}

if __name__ == "__main__":
    for part in sys.argv[1:] or PARTS:
        PARTS[part]()
