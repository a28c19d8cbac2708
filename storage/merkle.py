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
_BLOCK_BITS: Final = 6

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
    """The subtrees that proofs of newly appended leaves need, worked out of the frontier and those leaves alone.

    Args:
        size: Leaves before.
        frontier: Of the tree before.
        leaves: Hashes of those appended.
    """

    def __init__(self, size: int, frontier: Sequence[bytes], leaves: Sequence[bytes]) -> None:
        self._known: dict[tuple[int, int], bytes] = {(0, index): leaf for index, leaf in enumerate(leaves, size)}
        roots = list(frontier)
        for level in range(size.bit_length()):
            if size >> level & 1:
                self._known[level, (size >> level) - 1] = roots.pop()

    def __call__(self, level: int, index: int) -> bytes:
        """See `Subtree`. The subtree must not lie within one that was perfect before."""
        root = self._known.get((level, index))
        if root is None:
            root = node_hash(self(level - 1, 2 * index), self(level - 1, 2 * index + 1))
            self._known[level, index] = root
        return root


class Inclusions:
    """Proofs of leaves of one tree: neighbours share most of the way to the root, which is worked out once.

    Args:
        size: Of the tree.
        subtree: Of its leaves.
    """

    def __init__(self, size: int, subtree: Subtree) -> None:
        self._size = size
        self._subtree = subtree
        self._roots: dict[tuple[int, int], bytes] = {}
        self._above: dict[int, tuple[int, int, tuple[bytes, ...]]] = {}

    def proof(self, index: int) -> tuple[bytes, ...]:
        """Returns the hashes that lead from a leaf to the root, the nearest first.

        Raises:
            ValueError: There is no such leaf in the tree.
        """
        if not 0 <= index < self._size:
            raise ValueError("index must be that of a leaf below size")
        block = index >> _BLOCK_BITS
        found = self._above.get(block)
        if found is None:
            found = self._above[block] = self._descent(index, 0, self._size, (), until=1 << _BLOCK_BITS)
        return self._descent(index, *found, until=1)[2]

    def _descent(
        self, index: int, start: int, end: int, path: tuple[bytes, ...], *, until: int
    ) -> tuple[int, int, tuple[bytes, ...]]:
        """Goes down from the leaves from `start` to `end` to at most `until` of them around the one at `index`."""
        passed = []
        while end - start > until:
            middle = start + _split(end - start)
            if index < middle:
                beside, end = (middle, end), middle
            else:
                beside, start = (start, middle), middle
            root = self._roots.get(beside)
            if root is None:
                root = self._roots[beside] = _root(*beside, self._subtree)
            passed.append(root)
        return start, end, (*reversed(passed), *path)


def inclusion_proof(index: int, size: int, subtree: Subtree) -> tuple[bytes, ...]:
    """Returns the hashes that lead from a leaf to the root of the first `size` leaves; see `Inclusions.proof`."""
    return Inclusions(size, subtree).proof(index)


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
