"""Merkle trees over append-only lists, hashed as in RFC 6962 (section 2.1), and their two proofs.

A tree of n leaves splits after the largest power of two below n, so that all but its right edge is made of perfect
subtrees that never change. The roots of those, largest first, are its *frontier*: at most 64 hashes that are enough to
append and to work out the root. Proofs and their checks follow RFC 9162 (sections 2.1.3 and 2.1.4), which RFC 6962 is
the older form of.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

HASH_BYTES: Final = 32
EMPTY_ROOT: Final = hashlib.sha256().digest()

Subtree: TypeAlias = Callable[[int, int], bytes]
"""Returns the root of the perfect subtree at `(level, index)`: over `1 << level` leaves from `index << level` on."""


def leaf_hash(data: bytes) -> bytes:
    """Returns the hash of a leaf: another one than any inner node has, so that neither passes for the other."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Returns the hash of an inner node."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def extended(size: int, frontier: Sequence[bytes], leaves: Sequence[bytes]) -> list[bytes]:
    """Returns the frontier of a tree after further leaves.

    Args:
        size: Leaves before.
        frontier: Of the tree before.
        leaves: Hashes of the leaves to append, in order.
    """
    edge = list(frontier)
    for position, leaf in enumerate(leaves, size):
        root = leaf
        complete = position
        while complete & 1:
            root = node_hash(edge.pop(), root)
            complete >>= 1
        edge.append(root)
    return edge


def root_of(frontier: Sequence[bytes]) -> bytes:
    """Returns the root of the tree that has this frontier."""
    if not frontier:
        return EMPTY_ROOT
    root = frontier[-1]
    for left in reversed(frontier[:-1]):
        root = node_hash(left, root)
    return root


class GrownTree:
    """A tree to which leaves were just appended: each of its new nodes is hashed once.

    Args:
        size: Leaves before.
        frontier: Of the tree before.
        leaves: Hashes of those appended; at least one.

    Attributes:
        size: Leaves now.
        root: Of the tree now.
        frontier: Likewise.
    """

    def __init__(self, size: int, frontier: Sequence[bytes], leaves: Sequence[bytes]) -> None:
        self.size = size + len(leaves)
        self._before = size
        before = list(frontier)
        first, nodes = size, list(leaves)
        # By level, from the leaves up: where the nodes begin, an even place, and those from there to the right edge.
        self._levels: list[tuple[int, list[bytes]]] = []
        while True:
            if first & 1:  # what stands left of it was perfect before
                first -= 1
                nodes.insert(0, before.pop())
            self._levels.append((first, nodes))
            if not first and len(nodes) == 1:
                break
            above = [node_hash(nodes[at], nodes[at + 1]) for at in range(0, len(nodes) - 1, 2)]
            if len(nodes) & 1:
                above.append(nodes[-1])  # alone at the edge: the subtree above it has no other
            first, nodes = first >> 1, above
        self.root = nodes[0]
        self.frontier = [
            nodes[(self.size >> level) - 1 - first]
            for level, (first, nodes) in reversed(list(enumerate(self._levels)))
            if self.size >> level & 1
        ]

    def proofs(self) -> list[tuple[bytes, ...]]:
        """Returns for each appended leaf, in order, the hashes that lead from it to the root, the nearest first."""
        above: list[tuple[bytes, ...]] = [()]
        above_first = 0
        for first, nodes in reversed(self._levels[:-1]):
            parent = (first >> 1) - above_first  # of the first node; its proof goes on with that of its parent
            above = [
                (nodes[at ^ 1], *above[parent + (at >> 1)]) if at ^ 1 < len(nodes) else above[parent + (at >> 1)]
                for at in range(len(nodes))
            ]
            above_first = first
        return above[self._before - self._levels[0][0] :]


def inclusion_proof(index: int, size: int, subtree: Subtree) -> tuple[bytes, ...]:
    """Returns the hashes that lead from a leaf to the root of the first `size` leaves, the nearest first.

    Raises:
        ValueError: There is no such leaf in the tree.
    """
    if not 0 <= index < size:
        raise ValueError("index must be that of a leaf below size")
    start, end, path = 0, size, []
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(_root(middle, end, subtree))
            end = middle
        else:
            path.append(_root(start, middle, subtree))
            start = middle
    return tuple(reversed(path))


def consistency_proof(older: int, newer: int, subtree: Subtree) -> list[bytes]:
    """Returns the hashes that show the first `older` leaves of a tree of `newer` leaves to be those they were.

    Raises:
        ValueError: Not `0 < older <= newer`.
    """
    if not 0 < older <= newer:
        raise ValueError("older must be at least 1 and no larger than newer")
    return _consistency(older, 0, newer, subtree, known=True)


def root_by_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes]) -> bytes | None:
    """Returns the root that a proof leads to, or None when no tree of this size has a proof of this form.

    The leaf was included where this equals the root of a checkpoint of the same size.
    """
    if not 0 <= index < size:
        return None
    node, last, root = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return None
        if node & 1 or node == last:
            root = node_hash(sibling, root)
            while not node & 1 and node:
                node >>= 1
                last >>= 1
        else:
            root = node_hash(root, sibling)
        node >>= 1
        last >>= 1
    return root if last == 0 else None


def is_consistent(older: int, older_root: bytes, newer: int, newer_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that the newer tree begins with the leaves of the older one, unchanged."""
    if older == newer:
        return not proof and older_root == newer_root
    if not 0 < older < newer or not proof:
        return False
    path = list(proof) if older & (older - 1) else [older_root, *proof]
    node, last = older - 1, newer - 1
    while node & 1:
        node >>= 1
        last >>= 1
    first = second = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            first = node_hash(sibling, first)
            second = node_hash(sibling, second)
            while not node & 1 and node:
                node >>= 1
                last >>= 1
        else:
            second = node_hash(second, sibling)
        node >>= 1
        last >>= 1
    return last == 0 and first == older_root and second == newer_root


def _consistency(older: int, start: int, end: int, subtree: Subtree, *, known: bool) -> list[bytes]:
    """Works on the leaves from `start` to `end`; `known`: the older root is a node of the proof's reader already."""
    if older == end:
        return [] if known else [_root(start, end, subtree)]
    middle = start + _split(end - start)
    if older <= middle:
        return [*_consistency(older, start, middle, subtree, known=known), _root(middle, end, subtree)]
    return [*_consistency(older, middle, end, subtree, known=False), _root(start, middle, subtree)]


def _root(start: int, end: int, subtree: Subtree) -> bytes:
    """Returns the root over the leaves from `start` to `end`, out of its perfect subtrees."""
    edge = []
    while start < end:
        level = (end - start).bit_length() - 1
        if start:
            level = min(level, (start & -start).bit_length() - 1)
        edge.append(subtree(level, start >> level))
        start += 1 << level
    return root_of(edge)


def _split(size: int) -> int:
    """The largest power of two below `size`, which is at least 2."""
    return 1 << (size - 1).bit_length() - 1
