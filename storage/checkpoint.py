"""Signed checkpoints of a log: how many entries it has and what their root is, in the C2SP forms.

The text is a tlog-checkpoint (https://c2sp.org/tlog-checkpoint): origin, size, root in base64. It is signed as a
signed note (https://c2sp.org/signed-note) with Ed25519 (RFC 8032), so that any verifier of such notes can check it
with the public key alone. One who holds an older checkpoint can tell a log that was cut, forked or rewritten since.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from storage.merkle import HASH_BYTES
from voting.errors import CheckpointError

_ED25519 = b"\x01"
_NUMBER = re.compile(r"0|[1-9][0-9]{0,18}")
_MOST_BYTES = 16_384


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


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A log's public key, as it is handed to whoever wants to check.

    Attributes:
        name: The origin of the log whose key this is.
        public: 32 bytes.
    """

    name: str
    public: bytes

    @property
    def key_hash(self) -> bytes:
        """The four bytes by which a signature names its key."""
        return hashlib.sha256(self.name.encode() + b"\n" + _ED25519 + self.public).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.key_hash.hex()}+{_base64(_ED25519 + self.public)}"

    @classmethod
    def parsed(cls, text: str) -> VerifierKey:
        """Returns the key that `str` wrote.

        Raises:
            CheckpointError: It is no such key, or was mistyped.
        """
        parts = text.strip().split("+", 2)
        if len(parts) == 3:  # name, hash, key
            try:
                raw = base64.b64decode(parts[2], validate=True)
            except ValueError:  # binascii.Error is one, and what is not ASCII is another
                raw = b""
            key = cls(parts[0], raw[1:])
            if raw[:1] == _ED25519 and len(raw) == 1 + HASH_BYTES and key.key_hash.hex() == parts[1]:
                return key
        raise CheckpointError("the public key is malformed or was mistyped")


class CheckpointSigner:
    """Signs the checkpoints of one log.

    Args:
        origin: The log's name; also the key's. Without white space and plus signs.
        secret: Ed25519 seed, 32 bytes.
    """

    def __init__(self, origin: str, secret: bytes) -> None:
        if not origin or "+" in origin or any(map(str.isspace, origin)):
            raise ValueError("origin must not be empty and must have no white space and no plus sign")
        self._key = Ed25519PrivateKey.from_private_bytes(secret)
        self.verifier = VerifierKey(origin, self._key.public_key().public_bytes_raw())

    def sign(self, size: int, root: bytes) -> str:
        """Returns the signed checkpoint of a log with this many entries and this root."""
        text = Checkpoint(self.verifier.name, size, root).text()
        signature = _base64(self.verifier.key_hash + self._key.sign(text.encode()))
        return f"{text}\n— {self.verifier.name} {signature}\n"


def read_checkpoint(note: str, key: VerifierKey) -> Checkpoint:
    """Returns the checkpoint that a signed note holds, once its signature by this key was checked.

    Signatures by other keys (of witnesses, say) and further lines of the text are passed over, as the forms ask for.

    Raises:
        CheckpointError: It is malformed, of another log, not signed by this key, or was changed.
    """
    text, separator, signatures = note.partition("\n\n")
    text += "\n"
    if not separator or len(note) > _MOST_BYTES:
        raise CheckpointError("the checkpoint is malformed: it is no signed note")
    if not any(_signed(text, line, key) for line in signatures.splitlines()):
        raise CheckpointError("the checkpoint is not signed by the given key, or was changed")
    lines = text.split("\n")
    try:
        origin, size, root = lines[:3]
        decoded = base64.b64decode(root, validate=True)
    except ValueError:
        raise CheckpointError("the checkpoint is malformed: origin, size and root are missing") from None
    if origin != key.name or _NUMBER.fullmatch(size) is None or len(decoded) != HASH_BYTES:
        raise CheckpointError("the checkpoint is malformed, or of another log")
    return Checkpoint(origin, int(size), decoded)


def _signed(text: str, line: str, key: VerifierKey) -> bool:
    dash, _, rest = line.partition(" ")
    name, _, encoded = rest.partition(" ")
    if dash != "—" or name != key.name:
        return False
    try:
        raw = base64.b64decode(encoded, validate=True)
        if raw[:4] != key.key_hash:
            return False
        Ed25519PublicKey.from_public_bytes(key.public).verify(raw[4:], text.encode())
    except (InvalidSignature, ValueError):
        return False
    return True


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")
