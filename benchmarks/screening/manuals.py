"""How much of books in many languages is taken, in which hardly anybody is named; what tempts is unknown words.

    python -m benchmarks.screening.manuals FILE.txt.gz … [--pieces 60]

Debian's packages `debian-reference-de` to `-zh-tw` and `developers-reference-ru` hold such files. Nothing is learnt
from them. A piece is some paragraphs; which ones are measured is drawn by a fixed seed.
"""

from __future__ import annotations

import argparse
import gzip
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.screening.tools import SETTINGS, load_screener
from voting.ports import Span

_SEED = 7
_PIECE, _LONGEST = 1_500, 3_000  # characters


def pieces(text: str, count: int) -> list[str]:
    """Returns so many pieces of whole paragraphs, the same for the same text."""
    found, piece = [], ""
    for paragraph in text.split("\n\n"):
        piece += paragraph + "\n\n"
        if len(piece) >= _PIECE:
            found.append(piece.strip()[:_LONGEST])
            piece = ""
    return random.Random(_SEED).sample(found, min(count, len(found)))


def taken(find: Callable[[str], Sequence[Span]], texts: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Yields the types found with the share of all characters that they took, percent; the largest first."""
    characters = Counter[str]()
    for text in texts:
        for span in find(text):
            characters[span.entity_type] += span.end - span.start
    total = sum(map(len, texts))
    yield from ((name, 100 * count / total) for name, count in characters.most_common())


def main() -> None:
    """Prints a line per file."""
    parser = argparse.ArgumentParser(description="How much of books in many languages is taken.")
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--pieces", type=int, default=60, help="of each file")
    options = parser.parse_args()
    screener = load_screener(SETTINGS)
    for path in options.files:
        raw = path.read_bytes()
        texts = pieces((gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8"), options.pieces)
        shares = list(taken(screener.find, texts))
        most = ", ".join(f"{name} {share:.2f}%" for name, share in shares[:5])
        total = sum(share for _, share in shares)
        print(f"{path.name:32} {sum(map(len, texts)):8,} characters  {total:5.2f}% taken: {most}", flush=True)


if __name__ == "__main__":
    main()
