"""Signed checkpoints of a log: how many entries it has and what their root is, in the C2SP forms.

The text is a tlog-checkpoint (https://c2sp.org/tlog-checkpoint): origin, size, root in base64, signed as a note
(`voting.signed_note`). One who holds an older checkpoint can tell a log that was cut, forked or rewritten since.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass

from storage.merkle import HASH_BYTES
from voting.errors import CheckpointError
from voting.signed_note import NoteSigner, VerifierKey, read_note

__all__ = ["Checkpoint", "CheckpointSigner", "VerifierKey", "read_checkpoint"]

_NUMBER = re.compile(r"0|[1-9][0-9]{0,18}")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a log held at one moment.

    Attributes:
        origin: Which log, the same in all its checkpoints.
        size: Entries.
        root: RFC 6962 root over them, 32 bytes.
    """

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        """Returns what is signed."""
        return f"{self.origin}\n{self.size}\n{_base64(self.root)}\n"

    def is_all_of(self, note: str) -> bool:
        """Whether a note that was read as this checkpoint is just as it was signed, with one signature and no more.

        A note may have further lines and signatures, and the last bits of base64 can be spelt in several ways.
        """
        signature = note.rpartition(" ")[2]
        try:
            spelt = _base64(base64.b64decode(signature))
        except ValueError:
            return False
        return note == f"{self.text()}\n— {self.origin} {spelt}\n"


class CheckpointSigner:
    """Signs the checkpoints of one log.

    Args:
        origin: The log's name; also the key's. Without white space and plus signs.
        secret: Ed25519 seed, 32 bytes.
    """

    def __init__(self, origin: str, secret: bytes) -> None:
        self._signer = NoteSigner(origin, secret)
        self.verifier = self._signer.verifier

    def sign(self, size: int, root: bytes) -> str:
        """Returns the signed checkpoint of a log with this many entries and this root."""
        return self._signer.sign(Checkpoint(self.verifier.name, size, root).text())


def read_checkpoint(note: str, key: VerifierKey) -> Checkpoint:
    """Returns the checkpoint that a signed note holds, once its signature by this key was checked.

    Further lines of the text are passed over, as the form asks for.

    Raises:
        CheckpointError: It is malformed, of another log, not signed by this key, or was changed.
    """
    if note.partition("\n")[0] != key.name:
        raise CheckpointError("the checkpoint is malformed, or of another log: that of another store")
    lines = read_note(note, key, what="the checkpoint").split("\n")
    try:
        origin, size, root = lines[:3]
        decoded = base64.b64decode(root, validate=True)
    except ValueError:
        raise CheckpointError("the checkpoint is malformed: origin, size and root are missing") from None
    if origin != key.name or _NUMBER.fullmatch(size) is None or len(decoded) != HASH_BYTES:
        raise CheckpointError("the checkpoint is malformed, or of another log")
    return Checkpoint(origin, int(size), decoded)


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")
