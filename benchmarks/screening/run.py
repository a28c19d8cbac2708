"""Prints what screening costs and what it finds, beside Presidio's default recognisers and detect-secrets.

    python -m benchmarks.screening.run                   all of it, some minutes
    python -m benchmarks.screening.run speed recall      some of: speed worst load recall strata clean written
    python -m benchmarks.screening.run strata --baseline        exits with 1 where a figure of ours fell by a point
    python -m benchmarks.screening.run strata --write-baseline  keeps today's figures; both also with `written`
    python -m benchmarks.screening.run written --open           the open files of what people wrote, not the closed ones
    python -m benchmarks.screening.run --misses chat-open       what is missed and wrongly taken in one open file

Times are processor seconds of one core. Presidio runs without a language model (`NoOpNlpEngine`) and at the same
threshold; for speed, beside one as well (`language_model`), which is how it comes and how it finds names. Names have a
measurement of their own: `benchmarks.screening.names`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from benchmarks.screening import written
from benchmarks.screening.language_model import presidio_with_model
from benchmarks.screening.measuring import measure
from benchmarks.screening.names_texts import clean_prose
from benchmarks.screening.strata import strata
from benchmarks.screening.texts import WORST, chat, clean, pasted, planted, prompts
from benchmarks.screening.tools import SETTINGS, Find, finders
from benchmarks.screening.written_texts import files, read
from voting.screening import load_screener

BASELINE = Path(__file__).with_name("baseline.json")
PER_STRATUM = 280
_SHARE = 5  # of so many texts, one is given to Presidio beside a model, which would else take minutes


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of a piece of work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def speed() -> None:
    """Characters per second, three runs each, alternating; no text is seen twice.

    On a megabyte of mixed chat in turns of 2,000 characters, on short prompts, on what people paste, pieces as long of
    documentation, code and settings that hold hardly anything personal, and on what people wrote, which is dense with
    personal data (`written`, the open files).
    """
    tools = {**finders(), "presidio-model": presidio_with_model(SETTINGS.threshold)}
    by_hand = [one.text for file in files("open") for one in read(file)]
    for name, texts in (
        ("chat", lambda run: chat(1_050_000, seed=3 + run)),
        ("prompts", lambda run: prompts(150_000, seed=3 + run)),
        ("pasted", lambda run: pasted(300_000, seed=3 + run)),
        ("written", lambda run: by_hand[run::3]),
    ):
        _rates(name, tools, [texts(run) for run in range(3)])


def _rates(kind: str, tools: Mapping[str, Find], runs: Sequence[Sequence[str]]) -> None:
    """Prints the best rates, and ours beside the others'."""
    best = dict.fromkeys(tools, 0.0)
    for texts in runs:
        for name, find in tools.items():
            some = texts[::_SHARE] if name == "presidio-model" else texts
            best[name] = max(best[name], sum(map(len, some)) / seconds(partial(_run, find, some)))
    for name, rate in best.items():
        print(f"speed      {kind:9}{name:15}{rate:12,.0f} characters/s")
    for name in ("presidio", "presidio-model", "detect-secrets"):
        print(f"speed      {kind:9}ours / {name:14}{best['ours'] / best[name]:8.2f}")


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
        "taken = time.perf_counter() - start\n"
        # Not `ru_maxrss`: that of a new process is its parent's at least, which has measured other things before.
        "peak = next(line for line in open('/proc/self/status') if line.startswith('VmHWM'))\n"
        "print(taken, int(peak.split()[1]) / 1024)"
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
    """Share of characters that is taken of text with hardly anything personal in it; of ours also per type."""
    tools = finders()
    screener = load_screener(SETTINGS)
    prose = clean_prose()
    kinds = {"prose": prose, "prose, lower case": [text.lower() for text in prose]} | clean()
    for kind, texts in kinds.items():
        characters = sum(map(len, texts))
        for name, find in tools.items():
            removed = sum(len(set().union(*(range(low, high) for low, high in find(text)), set())) for text in texts)
            print(f"clean      {kind:18}{characters:12,} characters  {name:15}{removed / characters:8.3%} taken")
        of: Counter[str] = Counter()
        for text in texts:
            for span in screener.find(text):
                of[span.entity_type] += span.end - span.start
        print(" " * 11 + ", ".join(f"{name} {count / characters:.3%}" for name, count in of.most_common(6)))


def _run(find: Find, texts: Sequence[str]) -> None:
    for text in texts:
        find(text)


def by_stratum(options: argparse.Namespace) -> int:
    """Recall, leaks and wrong characters per stratum and type, of each tool; 1 where a figure fell, if asked for."""
    figures: dict[str, dict[str, float]] = {}
    tools = finders()
    for stratum, texts in strata(PER_STRATUM).items():
        characters = sum(len(text) for text, _ in texts)
        of = {name: measure(find, texts) for name, find in tools.items()}
        rates = {
            name: characters / seconds(partial(_run, find, [text for text, _ in texts])) for name, find in tools.items()
        }
        figures[stratum] = {name: round(share, 2) for name, share in of["ours"].items()}
        print(f"\nstratum    {stratum}, {len(texts)} conversations, {characters:,} characters")
        print(f"{'':28}" + "".join(f"{name:>16}" for name in tools))
        for measured in of["ours"]:
            if not measured.startswith("characters") or measured == "characters all":
                print(f"{measured:28}" + "".join(f"{of[name][measured]:15.1f}%" for name in tools))
        print(f"{'characters/s':28}" + "".join(f"{rates[name]:16,.0f}" for name in tools))
    if options.write_baseline:
        BASELINE.write_text(json.dumps(figures, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    return _fallen(figures) if options.baseline else 0


def _fallen(figures: dict[str, dict[str, float]]) -> int:
    """Prints the figures that are worse than those kept; returns 1 when there is one."""
    fallen = [
        f"fallen     {stratum}: {name} from {before} % to {figures.get(stratum, {}).get(name)} %"
        for stratum, kept in json.loads(BASELINE.read_text(encoding="utf-8")).items()
        for name, before in kept.items()
        if written.is_worse(name, before, figures.get(stratum, {}).get(name))
    ]
    print("\n".join(fallen) or "no figure fell")
    return int(bool(fallen))


def by_hand(options: argparse.Namespace) -> int:
    """The same for the texts that people wrote."""
    part = "open" if options.open else ""
    figures = written.report(part)
    if options.write_baseline:
        written.keep(figures)
    return written.fallen(figures, part) if options.baseline else 0


PARTS: dict[str, Callable[[], None]] = {"speed": speed, "worst": worst, "load": load, "recall": recall, "clean": taken}
COMPARED: dict[str, Callable[[argparse.Namespace], int]] = {"strata": by_stratum, "written": by_hand}


def main() -> int:
    """Prints what is asked for; returns 1 where a figure is worse than the one kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help="what to print; all of it when none is named")
    parser.add_argument("--baseline", action="store_true", help="compare with the figures that are kept")
    parser.add_argument("--write-baseline", action="store_true", help="keep today's figures")
    parser.add_argument("--open", action="store_true", help="of the written texts the open ones alone")
    parser.add_argument("--misses", metavar="NAME-open", help="list what is missed in one open file")
    options = parser.parse_args()
    if options.misses:
        written.misses(options.misses)
        return 0
    fell = 0
    for part in options.parts or (*PARTS, *COMPARED):
        if part in COMPARED:
            fell |= COMPARED[part](options)
        elif part in PARTS:
            PARTS[part]()
        else:
            parser.error(f"parts: one of {', '.join((*PARTS, *COMPARED))}")
    return fell


if __name__ == "__main__":
    sys.exit(main())
