"""How overlapping finds become one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from voting.screening import late
from voting.screening.folding import canonical
from voting.screening.hits import Hit
from voting.screening.naming import naming
from voting.screening.recogniser import Kind

_CELL_EDGE = late.compile(r"\s+\|\s*|\s*\|\s+")


def merge(hits: Iterable[Hit], text: str) -> list[Hit]:
    """Returns hits that are sorted, do not overlap, and cover every character that any of them covered.

    Hits that share a character become one. It is named by the one that covers all of it, else by the longest, but not
    by what only the surroundings tell where a rule takes more than half of it; among equals `precedence` decides. White
    space at the edges is given back, and one that crosses a table's cells is divided.
    """
    merged: list[Hit] = []
    for cluster in _clusters(hits):
        start, end = cluster[0].start, max(hit.end for hit in cluster)
        named = naming(cluster, end - start)
        for low, high in _parts(text, start, end):
            whole = (low, high) == (named.start, named.end)
            value = named.value if whole else text[low:high]
            key = named.key if whole or named.kind is Kind.KNOWN else canonical(value)
            same = whole and key == named.key
            merged.append(named if same else replace(named, start=low, end=high, value=value, key=key))
    return merged


def _clusters(hits: Iterable[Hit]) -> Iterator[list[Hit]]:
    cluster: list[Hit] = []
    end = -1
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if cluster and hit.start >= end:
            yield cluster
            cluster = []
        cluster.append(hit)
        end = max(end, hit.end) if len(cluster) > 1 else hit.end
    if cluster:
        yield cluster


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for edge in (*_CELL_EDGE.finditer(text, start, end), None):
        high = edge.start() if edge is not None else end
        piece = text[at:high]
        stripped = piece.strip()
        if any(map(str.isalnum, stripped)) or (stripped and edge is None and at == start):
            low = at + len(piece) - len(piece.lstrip())
            yield low, low + len(stripped)
        at = edge.end() if edge is not None else end
