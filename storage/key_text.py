"""Key-encryption keys as text: how they are written to a file, and what a variable or a command may give.

Written are two lines per key, `key-id: 16 hex digits` and `key: 32 bytes as base64`. The id is derived from the key, so
that a text that was cut or mistyped is noticed before it is used. Where nobody but a program writes it, base64 alone
will do. Several keys stand one after the other while one takes the place of another.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Iterable

from storage.sealing import KEY_BYTES, Key
from voting.errors import KeyringError

LARGEST_BYTES = 4096
"""A longer text is no key."""

_MOST_KEYS = 8


def key_of(secret: bytes) -> Key:
    """Returns the key of 32 secret bytes, with the id that is derived from them."""
    digest = hmac.new(secret, b"inline preference voting: key id", hashlib.sha256)
    return Key(digest.hexdigest()[:16], secret)


def written(keys: Iterable[Key]) -> str:
    """Returns the text of a key file."""
    return "".join(f"key-id: {key.key_id}\nkey: {base64.b64encode(key.secret).decode()}\n" for key in keys)


def read_labelled(raw: bytes, *, malformed: str) -> tuple[Key, ...]:
    """Returns the keys of what `written` wrote, at least one.

    Args:
        raw: The text; further lines are passed over.
        malformed: The error's message.

    Raises:
        KeyringError: It is malformed, cut off or mistyped. Nothing of it is shown.
    """
    lines = [line.split(b": ", 1) for line in raw.splitlines() if b": " in line]
    labelled = [(name, value.strip()) for name, value in lines if name in {b"key-id", b"key"}]
    names, values = labelled[::2], labelled[1::2]
    keys = tuple(_decoded(value, malformed) for _, value in values)
    labels = [value.decode("ascii", "replace") for _, value in names]
    paired = [name for name, _ in labelled] == [b"key-id", b"key"] * len(keys)
    if not keys or len(keys) > _MOST_KEYS or not paired or labels != [key.key_id for key in keys]:
        raise KeyringError(malformed)
    return keys


def read_any(raw: bytes, *, malformed: str) -> tuple[Key, ...]:
    """Returns the keys of a text that `written` wrote, or of base64 alone, divided by white space.

    Raises:
        KeyringError: As for `read_labelled`.
    """
    if b":" in raw:
        return read_labelled(raw, malformed=malformed)
    words = raw.split()
    if not words or len(words) > _MOST_KEYS or len(raw) > LARGEST_BYTES:
        raise KeyringError(malformed)
    return tuple(_decoded(word, malformed) for word in words)


def _decoded(value: bytes, malformed: str) -> Key:
    try:
        secret = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):  # ValueError: it is not ASCII
        raise KeyringError(malformed) from None
    if len(secret) != KEY_BYTES:
        raise KeyringError(malformed)
    return key_of(secret)
