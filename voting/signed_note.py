"""Texts signed with Ed25519 (RFC 8032) in the C2SP form (https://c2sp.org/signed-note), and the key that checks them.

Any verifier of such notes can check one with the public key alone.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from voting.errors import CheckpointError

_ED25519 = b"\x01"
_PUBLIC_BYTES = 32
_MOST_BYTES = 16_384


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key, as it is handed to whoever wants to check.

    Attributes:
        name: Whose key it is; of a store's log, the log's origin.
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
            if raw[:1] == _ED25519 and len(raw) == 1 + _PUBLIC_BYTES and key.key_hash.hex() == parts[1]:
                return key
        raise CheckpointError("the public key is malformed or was mistyped")


class NoteSigner:
    """Signs notes under one name.

    Args:
        name: Without white space and plus signs.
        secret: Ed25519 seed, 32 bytes.
    """

    def __init__(self, name: str, secret: bytes) -> None:
        if not name or "+" in name or any(map(str.isspace, name)):
            raise ValueError("the name of a key must not be empty and must have no white space and no plus sign")
        self._key = Ed25519PrivateKey.from_private_bytes(secret)
        self.verifier = VerifierKey(name, self._key.public_key().public_bytes_raw())

    def sign(self, text: str) -> str:
        """Returns the note.

        Args:
            text: Lines, the last one ended as well, none of them empty.
        """
        signature = _base64(self.verifier.key_hash + self._key.sign(text.encode()))
        return f"{text}\n— {self.verifier.name} {signature}\n"


def read_note(note: str, key: VerifierKey, *, what: str) -> str:
    """Returns the text that a note signs, once a signature by this key was checked.

    Signatures by other keys (of witnesses, say) are passed over, as the form asks for.

    Args:
        note: As `NoteSigner.sign` wrote it.
        key: Whose signature counts.
        what: What to call it in the error.

    Raises:
        CheckpointError: It is malformed, not signed by this key, or was changed.
    """
    text, separator, signatures = note.partition("\n\n")
    text += "\n"
    if not separator or len(note) > _MOST_BYTES:
        raise CheckpointError(f"{what} is malformed: it is no signed note")
    if not any(_signed(text, line, key) for line in signatures.splitlines()):
        raise CheckpointError(f"{what} is not signed by the given key, or was changed")
    return text


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
