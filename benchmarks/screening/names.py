"""Prints what the recogniser of names finds and what it takes wrongly.

    python -m benchmarks.screening.names                     the sentences of `names_texts`
    python -m benchmarks.screening.names --tune FILE.jsonl   and annotated sentences, for tuning alone

Per stratum: characters of names that are masked, names of which at least half is masked, and names masked whole;
whatever recogniser masked them. Clean text: characters taken as a name, a place or an address.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.screening.names_texts import SENTENCES, addresses, clean_prose, long_document, planted
from benchmarks.screening.texts import clean
from voting.conversation import Conversation
from voting.identity import Identity
from voting.ports import Screener
from voting.screening import load_screener
from voting.settings import ScreeningSettings

Labelled = Iterable[tuple[str, list[tuple[int, int, str]]]]
NAMES = frozenset({"PERSON", "LOCATION", "ORGANIZATION", "STREET_ADDRESS"})
_FOLDS: dict[str, Callable[[str], str]] = {
    "as typed": str,
    "lower case": lambda text: "".join(one.lower() if len(one.lower()) == 1 else one for one in text),
    "upper case": lambda text: "".join(one.upper() if len(one.upper()) == 1 else one for one in text),
    "no punctuation": lambda text: re.sub(r"[.,;:!?\"]", " ", text),
}


def covered(screener: Screener, text: str) -> list[bool]:
    """Returns per character whether it is masked."""
    mask = [False] * len(text)
    for span in screener.find(text):
        mask[span.start : span.end] = [True] * (span.end - span.start)
    return mask


def recall(screener: Screener, texts: Labelled, wanted: str) -> str:
    """Returns the three shares for one type."""
    characters = masked = names = half = whole = 0
    for text, spans in texts:
        mask = covered(screener, text)
        for start, end, kind in spans:
            if kind == wanted:
                hit = sum(mask[start:end])
                characters, masked, names = characters + end - start, masked + hit, names + 1
                half += hit * 2 >= end - start
                whole += hit == end - start
    return f"{masked / characters:7.1%} characters {half / names:7.1%} half {whole / names:7.1%} whole  ({names} names)"


def taken(screener: Screener, texts: list[str]) -> str:
    """Returns the share of characters taken as names."""
    removed = sum(span.end - span.start for text in texts for span in screener.find(text) if span.entity_type in NAMES)
    return f"{removed / sum(map(len, texts)):8.3%} of {sum(map(len, texts)):,} characters taken"


def documents(screener: Screener, count: int = 60) -> str:
    """Returns the share of people of whom every mention is masked, and of their characters."""
    draw = random.Random(7)
    whole = people = hit = characters = 0
    for _ in range(count):
        text, mentions = long_document(draw)
        screened = screener.screen(Conversation().with_turn("user", text), [], Identity())
        mask = _masked(text, next(iter(screened.conversation)).content)
        for places in mentions:
            people += 1
            whole += all(all(mask[start:end]) for start, end in places)
            hit += sum(sum(mask[start:end]) for start, end in places)
            characters += sum(end - start for start, end in places)
    return f"{whole / people:7.1%} of {people} people wholly masked, {hit / characters:.1%} of characters"


def main() -> None:
    """Prints every figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tune", type=Path, help="a JSONL file of annotated sentences")
    options = parser.parse_args()
    screener = load_screener(ScreeningSettings(minimum_budget_s=600))
    screener.find("warm up")
    for fold, written in _FOLDS.items():
        for kind in ("PERSON", "LOCATION"):
            texts = [(written(text), spans) for text, spans in planted("en", 500, seed=23)]
            print(f"en {fold:16}{kind:10}{recall(screener, texts, kind)}")
    for language in sorted(set(SENTENCES) - {"en"}):
        for fold in ("as typed", "lower case"):
            texts = [(_FOLDS[fold](text), spans) for text, spans in planted(language, 200, seed=23)]
            print(f"{language} {fold:16}{'PERSON':10}{recall(screener, texts, 'PERSON')}")
    for country in ("us", "uk", "de", "fr", "es", "it", "nl", "sv"):
        hits = [all(covered(screener, text)[start:end]) for text, start, end in addresses(country)]
        print(f"addresses {country}   {sum(hits) / len(hits):7.1%} whole of {len(hits)}")
    print(f"documents      {documents(screener)}")
    print(f"clean prose    {taken(screener, clean_prose())}")
    print(f"clean lower    {taken(screener, [text.lower() for text in clean_prose()])}")
    for kind, texts_ in clean().items():
        print(f"clean {kind:14}{taken(screener, texts_)}")
    if options.tune:
        tuned(screener, options.tune)
    start = time.process_time()
    size = sum(len(text) for text, _ in planted("en", 2_000, seed=5) if screener.find(text) is not None)
    print(f"speed          {size / (time.process_time() - start):,.0f} characters/s on short prompts, everything on")


def tuned(screener: Screener, path: Path) -> None:
    """Prints the figures of annotated sentences."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for fold in ("as typed", "lower case"):
        texts = [
            (_FOLDS[fold](row["text"]), [(one["start"], one["end"], one["entity_type"]) for one in row["spans"]])
            for row in rows
        ]
        print(f"tune {fold:16}PERSON   {recall(screener, texts, 'PERSON')}")
        print(f"tune {fold:16}LOCATION {recall(screener, texts, 'LOCATION')}")
        print(f"tune {fold:16}outside  {wrong(screener, texts)}")


def wrong(screener: Screener, texts: Labelled) -> str:
    """Returns the share of characters outside of every name that was taken as one."""
    removed = characters = 0
    for text, spans in texts:
        inside = {at for start, end, _ in spans for at in range(start, end)}
        found = {at for span in screener.find(text) if span.entity_type in NAMES for at in range(span.start, span.end)}
        removed += len(found - inside)
        characters += len(text) - len(inside)
    return f"{removed / characters:8.3%} of {characters:,} characters outside of names taken"


def _masked(text: str, redacted: str) -> list[bool]:
    """Returns per character of a text whether it is missing in its redacted form."""
    mask = [True] * len(text)
    at = 0
    for piece in re.split(r"<[A-Z_]+(?:_[0-9]+)?>", redacted):
        found = text.index(piece, at)
        mask[found : found + len(piece)] = [False] * len(piece)
        at = found + len(piece)
    return mask


if __name__ == "__main__":
    main()
