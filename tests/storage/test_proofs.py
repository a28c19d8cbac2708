from __future__ import annotations

from dataclasses import replace

import pytest

from storage.checkpoint import CheckpointSigner, VerifierKey
from storage.merkle import GrownTree, leaf_hash
from storage.proofs import check_proof
from voting.errors import CheckpointError
from voting.ports import LogProof

_SIGNER = CheckpointSigner("test/log", bytes(32))
_LEAVES = [leaf_hash(bytes([number])) for number in range(7)]


def _proof(index: int) -> LogProof:
    tree = GrownTree(0, [], _LEAVES)
    return LogProof(index, _LEAVES[index], tree.proofs()[index], _SIGNER.sign(tree.size, tree.root))


class TestCheckProof:
    """With the log's public key alone."""

    @pytest.mark.parametrize("index", range(len(_LEAVES)))
    def test_every_entry(self, index: int) -> None:
        """The checkpoint says of how many it is one."""
        assert check_proof(_proof(index), _SIGNER.verifier).size == len(_LEAVES)

    @pytest.mark.parametrize(
        "changed",
        [
            replace(_proof(3), leaf_index=2),
            replace(_proof(3), leaf_index=7),
            replace(_proof(3), leaf_hash=_LEAVES[2]),
            replace(_proof(3), hashes=_proof(3).hashes[:-1]),
            replace(_proof(3), hashes=_proof(2).hashes),
            replace(_proof(3), checkpoint=_SIGNER.sign(7, bytes(32))),
            replace(_proof(3), checkpoint=_proof(3).checkpoint.replace("\n7\n", "\n8\n")),
        ],
    )
    def test_anything_changed(self, changed: LogProof) -> None:
        """The entry, its place, the path, the root, the size."""
        with pytest.raises(CheckpointError):
            check_proof(changed, _SIGNER.verifier)

    def test_another_key(self) -> None:
        """A log that somebody else signed, under the same name."""
        with pytest.raises(CheckpointError, match="not signed"):
            check_proof(_proof(3), VerifierKey("test/log", CheckpointSigner("x", b"x" * 32).verifier.public))
