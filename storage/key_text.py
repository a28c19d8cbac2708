"""Key-encryption keys as text: how they are written to a file, and what a file, a variable or a command may give.

Written are two lines per key, `key-id: 16 hex digits` and `key: 32 bytes as base64`. The id is derived from the key, so
that a text that was cut or mistyped is noticed before it is used. Base64 alone will do, too: what is mistyped there
does not open the store. Several keys stand one after the other while one takes the place of another.
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


def read(raw: bytes, *, malformed: str) -> tuple[Key, ...]:
    """Returns the keys of a text that `written` wrote, or of base64 alone, divided by white space; at least one.

    Args:
        raw: The text. Empty lines and those that begin with `#` are passed over, and no others: what was meant to be a
            key is not thrown away.
        malformed: The error's message, to which the number of the line is added.

    Raises:
        KeyringError: It is malformed, cut off or mistyped, or there are too many. Nothing of it is shown.
    """
    if len(raw) > LARGEST_BYTES:
        raise KeyringError(malformed)
    keys: list[Key] = []
    label: bytes | None = None  # of the key that the next line must hold
    number = 0
    for number, line in enumerate(raw.splitlines(), 1):
        words = line.split()
        if not words or words[0].startswith(b"#"):
            continue
        told = f"{malformed} (line {number})"
        if words[0] == b"key-id:" and len(words) == 2 and label is None:
            label = words[1]
        elif words[0] == b"key:" and len(words) == 2 and label is not None:
            keys.append(_labelled(label, words[1], told))
            label = None
        elif label is None:
            keys.extend(_decoded(word, told) for word in words)
        else:
            raise KeyringError(told)
    if label is not None or not keys or len(set(keys)) < len(keys) or len(keys) > _MOST_KEYS:
        raise KeyringError(f"{malformed} (line {number})")
    return tuple(keys)


def _labelled(label: bytes, value: bytes, malformed: str) -> Key:
    key = _decoded(value, malformed)
    if label.decode("ascii", "replace") != key.key_id:
        raise KeyringError(malformed)
    return key


def _decoded(value: bytes, malformed: str) -> Key:
    try:
        secret = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):  # ValueError: it is not ASCII
        raise KeyringError(malformed) from None
    if len(secret) != KEY_BYTES:
        raise KeyringError(malformed)
    return key_of(secret)
