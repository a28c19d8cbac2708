"""Counts what a tool finds in written texts: sums that can be added over files, and shares made of them."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from benchmarks.screening.tools import Typed
from benchmarks.screening.written_texts import Mark, Written

Found = list[tuple[int, int, str]]
OFF = frozenset({"ORGANIZATION"})  # off by default: counted by themselves, in no sum
LOWER = "PERSON lower"
"""Names in texts that are typed in lower case: counted as any other, and by themselves."""

_HALF, _WHOLE = 0.5, 0.9  # of a span's characters
_CAPITALS = 0.02  # of the letters of a text that is typed in lower case, at most


class Tally:
    """What one tool found: `seen` and `found` by figure, such as `half PERSON` or `characters all`."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.characters = 0
        self.seconds = 0.0

    def __add__(self, other: Tally) -> Tally:
        both = Tally()
        both.seen, both.found = self.seen + other.seen, Counter(self.found)
        both.found.update(other.found)
        both.characters, both.seconds = self.characters + other.characters, self.seconds + other.seconds
        return both

    def share(self, figure: str) -> float:
        """Returns a figure in percent."""
        return 100 * self.found[figure] / self.seen[figure]

    def shares(self) -> dict[str, float]:
        """Returns all figures in percent."""
        return {figure: self.share(figure) for figure, seen in self.seen.items() if seen}

    def count(self, figure: str, seen: float, found: float) -> None:
        """Adds to a figure."""
        self.seen[figure] += seen  # type: ignore[assignment]
        self.found[figure] += found  # type: ignore[assignment]


def measured(find: Typed, texts: Sequence[Written]) -> Tally:
    """Returns the sums of a tool on texts.

    `half TYPE`, `whole TYPE`: spans of which at least half, and nine tenths, are found, whatever as; `characters TYPE`;
    with `LOWER` as the type, those of names in texts in lower case;
    `unleaked`: conversations of which every span is whole; `persons`, `others`: ids of which every mention is whole;
    `wrong`: characters outside of every span that are taken.
    """
    tally = Tally()
    for one in texts:
        start = time.process_time()
        found = find(one.text)
        tally.seconds += time.process_time() - start
        tally.characters += len(one.text)
        taken = flags(len(one.text), found)
        _spans(tally, one, taken)
        meant = flags(len(one.text), one.spans)
        wrong = sum(hit and not due for hit, due in zip(taken, meant, strict=True))
        tally.count("wrong", len(one.text) - sum(meant), wrong)
    return tally


def _spans(tally: Tally, one: Written, taken: bytearray) -> None:
    entities: dict[tuple[str, str], bool] = defaultdict(lambda: True)
    leaks = False
    in_lower_case = _is_lower(one.text)
    for low, high, kind, entity in one.spans:
        hit = sum(taken[low:high])
        whole = hit >= _WHOLE * (high - low)
        lower = (LOWER,) if kind == "PERSON" and in_lower_case and one.text[low:high].islower() else ()
        for name in (kind, *(() if kind in OFF else ("all",)), *lower):
            tally.count(f"half {name}", 1, hit >= _HALF * (high - low))
            tally.count(f"whole {name}", 1, whole)
            tally.count(f"characters {name}", high - low, hit)
        leaks = leaks or (kind not in OFF and not whole)
        if entity is not None and kind not in OFF:
            entities[kind, entity] &= whole
    tally.count("unleaked", 1, not leaks)
    for (kind, _), whole in entities.items():
        tally.count("persons" if kind == "PERSON" else "others", 1, whole)


def _is_lower(text: str) -> bool:
    letters = [one for one in text if one.isalpha()]
    return sum(map(str.isupper, letters)) <= _CAPITALS * len(letters)


def taken_by_type(find: Typed, texts: Iterable[Written]) -> Counter[str]:
    """Returns how many characters are taken as which type."""
    of: Counter[str] = Counter()
    for one in texts:
        for low, high, kind in find(one.text):
            of[kind] += high - low
    return of


def flags(length: int, spans: Iterable[Sequence[object]]) -> bytearray:
    """Returns one byte per character: 1 within a span."""
    set_ = bytearray(length)
    for low, high, *_ in spans:
        set_[low:high] = b"\x01" * (high - low)  # type: ignore[operator,index]
    return set_


def missed(find: Typed, one: Written) -> tuple[list[Mark], Found]:
    """Returns the spans that are not whole, and the pieces that were taken beside every span, with their types."""
    found = find(one.text)
    taken = flags(len(one.text), found)
    meant = flags(len(one.text), one.spans)
    misses = [span for span in one.spans if sum(taken[span.start : span.end]) < _WHOLE * (span.end - span.start)]
    return [span for span in misses if span.entity_type not in OFF], [
        span for span in found if not any(meant[span[0] : span[1]])
    ]
