"""Checks the proof that a receipt carries, with the log's public key alone."""

from __future__ import annotations

from storage.checkpoint import Checkpoint, VerifierKey, read_checkpoint
from storage.merkle import root_by_inclusion
from voting.errors import CheckpointError
from voting.ports import LogProof


def check_proof(proof: LogProof, key: VerifierKey) -> Checkpoint:
    """Returns the checkpoint in which the entry is included, once its signature and the audit path were checked.

    Not checked: what the entry says. It is a salted commitment, which only the store's row can be compared with.

    Raises:
        CheckpointError: The checkpoint is not signed by this key, or the path does not lead to its root.
    """
    checkpoint = read_checkpoint(proof.checkpoint, key)
    root = root_by_inclusion(proof.leaf_hash, proof.leaf_index, checkpoint.size, proof.hashes)
    if root != checkpoint.root:
        raise CheckpointError("the proof does not lead from its entry to the signed root: one of them was changed")
    return checkpoint
