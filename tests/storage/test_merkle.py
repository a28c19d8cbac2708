"""`storage.merkle`: held against the recursive definition of RFC 6962 and against its published vectors."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from storage.merkle import (
    EMPTY_ROOT,
    GrownTree,
    consistency_proof,
    extended,
    inclusion_proof,
    is_consistent,
    leaf_hash,
    node_hash,
    root_by_inclusion,
    root_of,
)

# Inputs and roots of the test vectors of the Certificate Transparency reference implementation.
_INPUTS = [
    bytes.fromhex(one)
    for one in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
_ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)


def _defined(leaves: Sequence[bytes]) -> bytes:
    """The Merkle tree hash as section 2.1 defines it."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return node_hash(_defined(leaves[:split]), _defined(leaves[split:]))


def _leaves(count: int) -> list[bytes]:
    return [leaf_hash(b"%d" % number) for number in range(count)]


def _tree(leaves: Sequence[bytes]):
    return lambda level, index: _defined(leaves[index << level : (index + 1) << level])


class TestRoot:
    """The root is the one that everybody else works out."""

    @pytest.mark.parametrize("count", range(1, 9))
    def test_published_vectors(self, count: int) -> None:
        """Roots of the first one to eight inputs."""
        frontier = extended(0, [], [leaf_hash(one) for one in _INPUTS[:count]])
        assert root_of(frontier).hex() == _ROOTS[count - 1]

    def test_an_empty_tree_has_the_hash_of_nothing(self) -> None:
        """As the RFC defines it."""
        assert root_of([]) == EMPTY_ROOT == hashlib.sha256(b"").digest()

    @given(st.integers(0, 70), st.integers(0, 70))
    @settings(deadline=None)
    def test_appending_in_pieces_changes_nothing(self, first: int, second: int) -> None:
        """However the leaves come, the frontier leads to the defined root."""
        leaves = _leaves(first + second)
        frontier = extended(first, extended(0, [], leaves[:first]), leaves[first:])
        assert root_of(frontier) == _defined(leaves)
        assert len(frontier) == (first + second).bit_count()

    def test_a_leaf_is_no_node(self) -> None:
        """Two hashes put into one leaf do not make the node over them."""
        left, right = _leaves(2)
        assert leaf_hash(left + right) != node_hash(left, right)


class TestInclusion:
    """A proof leads from its leaf to the root, and no other leaf, place or size does."""

    @pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 8, 13, 33])
    def test_every_leaf_of_a_tree(self, size: int) -> None:
        """Of all sizes up to two powers."""
        leaves = _leaves(size)
        for index, leaf in enumerate(leaves):
            proof = inclusion_proof(index, size, _tree(leaves))
            assert root_by_inclusion(leaf, index, size, proof) == _defined(leaves)

    @given(st.integers(2, 40), st.data())
    @settings(deadline=None)
    def test_nothing_else_is_included(self, size: int, data: st.DataObject) -> None:
        """Another leaf, another place, a changed, missing or further hash: each leads elsewhere or nowhere."""
        leaves = _leaves(size)
        index = data.draw(st.integers(0, size - 1))
        other = data.draw(st.integers(0, size - 1).filter(lambda one: one != index))
        proof, root = inclusion_proof(index, size, _tree(leaves)), _defined(leaves)
        changed = data.draw(st.integers(0, len(proof) - 1))
        flipped = [bytes([one[0] ^ 1]) + one[1:] if at == changed else one for at, one in enumerate(proof)]
        for leaf, place, path in (
            (leaves[other], index, proof),
            (leaves[index], other, proof),
            (leaves[index], index, flipped),
            (leaves[index], index, proof[:-1]),
            (leaves[index], index, [*proof, root]),
        ):
            assert root_by_inclusion(leaf, place, size, path) != root

    def test_a_path_that_ends_too_early(self) -> None:
        """The root of a part is not the root of the whole, whatever it is compared with."""
        leaves = _leaves(8)
        for length in range(3):
            proof = inclusion_proof(5, 8, _tree(leaves))[:length]
            assert root_by_inclusion(leaves[5], 5, 8, proof) is None

    @pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
    def test_a_leaf_that_is_not_there(self, index: int, size: int) -> None:
        """A caller's mistake when proving, a false proof when checking."""
        with pytest.raises(ValueError, match="index"):
            inclusion_proof(index, size, _tree(_leaves(3)))
        assert root_by_inclusion(_leaves(1)[0], index, size, []) is None


class TestGrownTree:
    """What is worked out while leaves are appended is what the whole tree gives."""

    @given(st.integers(0, 140), st.integers(1, 140))
    @example(64, 64)
    @example(127, 1)
    @settings(deadline=None)
    def test_the_tree_as_it_stands_then(self, before: int, added: int) -> None:
        """Root, frontier and the proof of each appended leaf, for whatever sizes."""
        leaves = _leaves(before + added)
        tree = GrownTree(before, extended(0, [], leaves[:before]), leaves[before:])
        assert (tree.size, tree.root) == (len(leaves), _defined(leaves))
        assert tree.frontier == extended(0, [], leaves)
        proofs = tree.proofs()
        assert len(proofs) == added
        for index, proof in enumerate(proofs, before):
            assert root_by_inclusion(leaves[index], index, tree.size, proof) == tree.root


class TestConsistency:
    """A newer tree is shown to begin with the older one, or is found out."""

    @pytest.mark.parametrize("newer", [1, 2, 3, 6, 7, 8, 9, 20])
    def test_every_older_size(self, newer: int) -> None:
        """Of all sizes up to it."""
        leaves = _leaves(newer)
        for older in range(1, newer + 1):
            proof = consistency_proof(older, newer, _tree(leaves))
            assert is_consistent(older, _defined(leaves[:older]), newer, _defined(leaves), proof)

    @given(st.integers(2, 40), st.data())
    @settings(deadline=None)
    def test_a_changed_past_is_found(self, newer: int, data: st.DataObject) -> None:
        """One older leaf that was another before: no proof of the changed tree fits the older root."""
        leaves = _leaves(newer)
        older = data.draw(st.integers(1, newer - 1))
        changed = list(leaves)
        changed[data.draw(st.integers(0, older - 1))] = leaf_hash(b"changed")
        proof = consistency_proof(older, newer, _tree(changed))
        assert not is_consistent(older, _defined(leaves[:older]), newer, _defined(changed), proof)

    @given(st.integers(2, 40), st.data())
    @settings(deadline=None)
    def test_a_changed_proof_is_found(self, newer: int, data: st.DataObject) -> None:
        """A hash that was flipped, left out or added."""
        leaves = _leaves(newer)
        older = data.draw(st.integers(1, newer - 1))
        roots = (older, _defined(leaves[:older]), newer, _defined(leaves))
        proof = consistency_proof(older, newer, _tree(leaves))
        at = data.draw(st.integers(0, len(proof) - 1))
        flipped = [bytes([one[0] ^ 1]) + one[1:] if number == at else one for number, one in enumerate(proof)]
        assert not is_consistent(*roots, flipped)
        assert not is_consistent(*roots, proof[:-1])
        assert not is_consistent(*roots, [*proof, roots[1]])

    def test_sizes_that_no_proof_can_have(self) -> None:
        """Nothing is older than the first leaf, and nothing is newer than the newest."""
        leaves = _leaves(4)
        root = _defined(leaves)
        for older, newer in ((0, 4), (5, 4)):
            with pytest.raises(ValueError, match="older"):
                consistency_proof(older, newer, _tree(leaves))
            assert not is_consistent(older, EMPTY_ROOT, newer, root, [])
        assert is_consistent(4, root, 4, root, [])
        assert not is_consistent(4, EMPTY_ROOT, 4, root, [])
