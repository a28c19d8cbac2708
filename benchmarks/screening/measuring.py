"""Figures of a tool on labelled texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from benchmarks.screening.strata import Labelled
from benchmarks.screening.tools import Find

_ENOUGH = 0.5  # of a span's characters
_NO_LEAK = 0.9


def measure(find: Find, texts: Sequence[Labelled]) -> dict[str, float]:
    """Returns shares in percent.

    `span TYPE`: spans of which at least half is found; `characters TYPE`: characters found; `whole`: texts of which
    every span is found to nine tenths at least; `wrong`: characters taken that belong to no span.
    """
    seen: Counter[str] = Counter()
    found: Counter[str] = Counter()
    whole = wrong = rest = 0
    for text, spans in texts:
        taken = bytearray(len(text))
        for low, high in find(text):
            taken[low:high] = b"\x01" * (high - low)
        leaks = False
        meant = bytearray(len(text))
        for low, high, kind in spans:
            share = sum(taken[low:high]) / (high - low)
            meant[low:high] = b"\x01" * (high - low)
            leaks = leaks or share < _NO_LEAK
            for name in (kind, "all"):
                seen[f"span {name}"] += 1
                found[f"span {name}"] += share >= _ENOUGH
                seen[f"characters {name}"] += high - low
                found[f"characters {name}"] += sum(taken[low:high])
        whole += not leaks
        wrong += sum(one and not other for one, other in zip(taken, meant, strict=True))
        rest += len(text) - sum(meant)
    figures = {name: 100 * found[name] / total for name, total in seen.items()}
    return figures | {"whole": 100 * whole / len(texts), "wrong": 100 * wrong / max(1, rest)}
