"""Reads what people posted and reviewed: 23,703 short texts, of which hardly one tells a secret or an account.

    python -m benchmarks.screening.snippets FOLDER    prints what is found in those that nothing was learnt from

They are the files `*_GroundTruth.txt` (a number, a rating and a text in each line) of `hutto_ICWSM_2014.tar.gz` in the
source distribution of `vaderSentiment` 3.3.2 (MIT): posts of Twitter, reviews of cameras, players and films, and
sentences of the editorials of a newspaper. C.J. Hutto, Eric Gilbert, VADER: A Parsimonious Rule-based Model for
Sentiment Analysis of Social Media Text, ICWSM 2014.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from voting.screening import load_screener
from voting.settings import ScreeningSettings

FILES = ("tweets", "amazonReviewSnippets", "nytEditorialSnippets", "movieReviewSnippets")
# What stands for an address and for a reader's account; people write neither.
_STANDS_FOR = re.compile(r"(?:https?:? ?(?://)?)?url_removed\S*|@anonymous")
# Where somebody's age may be told, which nobody has marked. A number elsewhere is none.
_AGES = re.compile(
    r"(?i)\b(?:age[ds]?|old|olds?|y\.?o|yrs?|years?|turn(?:s|ed|ing)?|birthday|b-?day|died|dies|born|teen\w*|"
    r"i'?m|im|is|was|were|at|in (?:his|her|my|their)|than|over|under)(?: \S+){0,2} \d|"
    r"\d{1,3}[ -]?(?:year|yr|yo\b|th\b)|\d0'?s\b|birthday|b-?day|, \d{1,3}[,.)]"
)
_KEPT = 4
_BIRTHS = re.compile(r"(?i)\bborn|birth|b-?day")


def snippets(folder: Path) -> Iterator[tuple[str, frozenset[str]]]:
    """Yields each text, and of which types a value may be in it that nobody has marked; always in the same order.

    Raises:
        FileNotFoundError: A file is not there.
    """
    for name in FILES:
        for line in (folder / f"{name}_GroundTruth.txt").read_text("utf-8", "replace").splitlines():
            if line.count("\t") >= 2:
                text = _STANDS_FOR.sub("", line.split("\t", 2)[2]).strip()
                unmarked = {"AGE": _AGES, "DATE_OF_BIRTH": _BIRTHS}
                yield text, frozenset(kind for kind, told in unmarked.items() if told.search(text) is not None)


def learnt_snippets(folder: Path) -> Iterator[tuple[str, frozenset[str]]]:
    """Yields three of four, which are learnt from."""
    return (one for number, one in enumerate(snippets(folder)) if number % _KEPT)


def kept_snippets(folder: Path) -> Iterator[tuple[str, frozenset[str]]]:
    """Yields every fourth, which nothing is learnt from: to measure what is taken of such text."""
    return (one for number, one in enumerate(snippets(folder)) if number % _KEPT == 0)


def main(folder: Path) -> int:
    """Prints per type how many were found, and which share of all characters that is; returns the exit code."""
    screener, characters = load_screener(ScreeningSettings()), 0
    count: Counter[str] = Counter()
    taken: Counter[str] = Counter()
    for text, _ in kept_snippets(folder):
        characters += len(text)
        for span in screener.find(text):
            count[span.entity_type] += 1
            taken[span.entity_type] += span.end - span.start
    for kind, found in count.most_common():
        print(f"{kind:16}{found:7,}{taken[kind] / characters:9.3%} of {characters:,} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
