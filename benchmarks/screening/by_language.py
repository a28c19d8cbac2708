"""Prints what is found in each language of the texts that people wrote: names of people, and all that is personal.

    python -m benchmarks.screening.by_language            the closed files
    python -m benchmarks.screening.by_language open       the open ones

Whoever wrote a text said its language. Languages with fewer than `FEWEST` names are left out.
"""

from __future__ import annotations

import sys

from benchmarks.screening.tools import ours
from benchmarks.screening.written_measuring import Tally, measured
from benchmarks.screening.written_texts import Written, files, read

FEWEST = 30


def by_language(part: str) -> dict[str, list[Written]]:
    """Returns the conversations of a part that are in another language than English, by language."""
    grouped: dict[str, list[Written]] = {}
    for file in files(part):
        for one in read(file) if not file.startswith("clean-") else ():
            if one.language != "en":
                grouped.setdefault(one.language, []).append(one)
    return grouped


def row(language: str, tally: Tally) -> str:
    """Returns the figures of a language: names, and of them half and nine tenths masked; likewise all spans."""
    cells = (
        f"{tally.seen[f'half {kind}']:6} {tally.share(f'half {kind}'):6.1f} % {tally.share(f'whole {kind}'):6.1f} %"
        for kind in ("PERSON", "all")
    )
    return f"{language:10}" + "    ".join(cells)


def main(part: str) -> None:
    """Prints a row for each language, those with most names first."""
    find = ours()
    tallies = {language: measured(find, texts) for language, texts in by_language(part).items()}
    print(f"{'':10}{'names':>6}{'half':>9}{'9/10':>9}    {'all':>6}{'half':>9}{'9/10':>9}")
    for language, tally in sorted(tallies.items(), key=lambda one: -one[1].seen["half PERSON"]):
        if tally.seen["half PERSON"] >= FEWEST:
            print(row(language, tally))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "closed")
