"""Encryption that binds a value to its place: AES-256-GCM (NIST SP 800-38D) with the place as associated data.

A sealed value opens only under its key and only where it was put: copied to another store, table, row or column it
does not open. Layout: one version byte, a random 96-bit nonce, the ciphertext with its 128-bit tag. Random nonces are
safe for 2**32 values per key (SP 800-38D, 8.3); a data key lives for one day.

Not protected: the length of a value, and the memory of the running process.
"""

from __future__ import annotations

import json
import ssl
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from voting.errors import KeyringError, TextError
from voting.ports import Json

_VERSION: Final = b"\x01"
NONCE_BYTES: Final = 12
_BEFORE_TEXT: Final = len(_VERSION) + NONCE_BYTES
KEY_BYTES: Final = 32
TAG_BYTES: Final = 16  # at the end
# Made once: `json.dumps` would make it anew for each value.
_READER: Final = json.JSONDecoder()
_NULL: Final = b"null"
_LARGE: Final = 2.0**63
_SHORT: Final = 1_000  # bytes
_DIGITS: Final = bytes(ord("0") if byte in b"0123456789" else ord(" ") for byte in range(256))
_MANY_DIGITS: Final = b"0" * len(str(2**63))
# A twentieth of what the standard library takes for a vote, in a place where votes wait for each other.
_FAST: Final = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME
_JSON: Final = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


@dataclass(frozen=True, slots=True)
class Key:
    """A 256-bit key.

    Attributes:
        key_id: Its public name.
        secret: 32 bytes, never shown.
        cipher: Under it; thread-safe.
    """

    key_id: str
    secret: bytes = field(repr=False)
    cipher: AESGCM = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sets the cipher up once: that costs as much as sealing a short value."""
        object.__setattr__(self, "cipher", AESGCM(self.secret))


class Place(NamedTuple):
    """Where a sealed value belongs."""

    store_id: str
    table: str
    row_id: str
    column: str


class Columns(NamedTuple):
    """Sealed columns of one table."""

    table: str
    names: tuple[str, ...]


def random_bytes(count: int) -> bytes:
    """Returns bytes that nobody can foresee, of OpenSSL's generator: seeded by the system, and anew after a fork.

    The system's own source does as well, but lets go of the interpreter's lock, which with many callers at once costs
    more than all of the sealing.
    """
    return ssl.RAND_bytes(count)


def seal(key: Key, place: Place, plain: bytes) -> bytes:
    """Returns `plain` encrypted, to be opened at `place` only."""
    nonce = random_bytes(NONCE_BYTES)
    return _VERSION + nonce + key.cipher.encrypt(nonce, plain, _associated(key, place, _VERSION))


def seal_row(
    key: Key, store_id: str, columns: Columns, row_id: str, plain: Iterable[bytes], *, nonces: bytes | None = None
) -> list[bytes]:
    """Returns what `seal` makes of the values of several columns of one row, for a good deal less.

    Args:
        key: As for `seal`.
        store_id: Which store the row is of.
        columns: Those that the values are of, in their order.
        row_id: Which row.
        plain: The values.
        nonces: Of `random_bytes`, `NONCE_BYTES` for each of them, that serve for nothing else; None: they are drawn.
    """
    if nonces is None:
        nonces = random_bytes(NONCE_BYTES * len(columns.names))
    told, encrypt, sealed, at = _told(row_id), key.cipher.encrypt, [], 0
    for (before, after), value in zip(_around_all(store_id, columns, key.key_id), plain, strict=True):
        nonce = nonces[at : at + NONCE_BYTES]
        sealed.append(_VERSION + nonce + encrypt(nonce, value, before + told + after))
        at += NONCE_BYTES
    return sealed


def unseal(key: Key, place: Place, sealed: bytes) -> bytes:
    """Returns what `seal` was given.

    Raises:
        KeyringError: Wrong key, another place, or changed since; which of them cannot be told.
    """
    nonce, ciphertext = sealed[1:_BEFORE_TEXT], sealed[_BEFORE_TEXT:]
    try:
        return key.cipher.decrypt(nonce, ciphertext, _associated(key, place, sealed[:1]))
    except (InvalidTag, ValueError):  # ValueError: the nonce is cut off
        raise _unopened(place.table, place.column, place.row_id) from None


def unseal_row(key: Key, store_id: str, columns: Columns, row_id: str, sealed: Iterable[bytes]) -> list[bytes]:
    """Returns what `unseal` makes of the values of several columns of one row, for a good deal less.

    Raises:
        KeyringError: As `unseal`.
    """
    told, decrypt, opened = _told(row_id), key.cipher.decrypt, []
    for (before, after), value in zip(_around_all(store_id, columns, key.key_id), sealed, strict=True):
        # What begins with another version opens no more than what was changed elsewhere.
        associated = before + told + after if value[:1] == _VERSION else b""
        try:
            opened.append(decrypt(value[1:_BEFORE_TEXT], value[_BEFORE_TEXT:], associated))
        except (InvalidTag, ValueError):  # ValueError: the nonce is cut off
            raise _unopened(columns.table, columns.names[len(opened)], row_id) from None
    return opened


def _unopened(table: str, column: str, row_id: str) -> KeyringError:
    return KeyringError(
        f"{table}.{column} of row {row_id} cannot be opened: sealed with another key, moved from elsewhere, or changed"
    )


def packed(payload: Json, *, name: str) -> bytes:
    """Returns the payload as UTF-8 JSON with sorted keys, the same bytes for the same payload.

    An enumeration's member or a UUID, which the type does not allow, is written as its value.

    Raises:
        TextError: It holds a lone surrogate, an infinite number or what is no JSON; names it, never shows it.
    """
    try:
        plain = orjson.dumps(payload, option=_FAST)
    except TypeError:  # what is refused, but integers of more than 64 bits too
        return _packed_slowly(payload, name=name)
    # It makes null of a number that is none, too. To look through short lists takes half of what a long text does.
    if _has_no_fraction([payload]) or _NULL not in plain:
        return plain
    return _packed_slowly(payload, name=name)


def _packed_slowly(payload: Json, *, name: str) -> bytes:
    try:
        return _JSON.encode(payload).encode("utf-8")
    except (TypeError, ValueError):  # UnicodeEncodeError is a ValueError, and carries the text
        raise TextError(f"{name} cannot be written as JSON in UTF-8") from None


def unpacked(plain: bytes) -> Json:
    """Returns the payload that `packed` was given."""
    try:
        payload: Json = orjson.loads(plain)
    except orjson.JSONDecodeError:  # nested more deeply than it goes
        payload = None
    # In a short payload digits are sooner looked for than values gone through, in a long text it is the other way.
    short = len(plain) <= _SHORT
    if payload is None or (_MANY_DIGITS in plain.translate(_DIGITS) if short else not _is_exact([payload])):
        payload = _READER.decode(plain.decode("utf-8"))
    return payload


def _has_no_fraction(values: Iterable[Json]) -> bool:
    """Whether there is no fraction among them; nothing of a type that may hide one either."""
    for value in values:
        kind = type(value)
        if kind is str or kind is int or value is None or kind is bool:
            continue
        if kind is dict:
            if not _has_no_fraction(value.values()):  # type: ignore[union-attr]  # as was just asked
                return False
        elif kind is not list or not _has_no_fraction(value):  # type: ignore[arg-type]  # likewise
            return False
    return True


def _is_exact(values: Iterable[Json]) -> bool:
    """Whether no number is so large that it may have been an integer, which the fast reader makes a fraction."""
    for value in values:
        kind = type(value)
        if kind is str or kind is int or not value:
            continue
        if kind is dict:
            if not _is_exact(value.values()):  # type: ignore[union-attr]  # as was just asked
                return False
        elif kind is float:
            if not -_LARGE < value < _LARGE:  # type: ignore[operator]  # a number, likewise
                return False
        elif kind is list and not _is_exact(value):  # type: ignore[arg-type]  # likewise
            return False
    return True


def _associated(key: Key, place: Place, version: bytes) -> bytes:
    before, after = _around(place.store_id, place.table, place.column, key.key_id)
    return version + before[len(_VERSION) :] + _told(place.row_id) + after


@lru_cache(maxsize=1024)  # a table's few columns, and the keys of a year
def _around(store_id: str, table: str, column: str, key_id: str) -> tuple[bytes, bytes]:
    """Returns what stands before and after the row in what is associated: the same for all rows of a day."""
    return _VERSION + _told(store_id) + _told(table), _told(column) + _told(key_id)


@lru_cache(maxsize=1024)
def _around_all(store_id: str, columns: Columns, key_id: str) -> list[tuple[bytes, bytes]]:
    return [_around(store_id, columns.table, name, key_id) for name in columns.names]


def _told(part: str) -> bytes:
    """Length-prefixed, so that no two places make the same bytes."""
    raw = part.encode()
    return len(raw).to_bytes(4) + raw
