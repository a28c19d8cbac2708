"""Receipt codes that lead to their vote, and what a row keeps of them.

A row keeps a place of 40 bits and, behind it, the code's hash. The places of votes that follow each other do so too,
and with them the entries of the index by which a vote is found: if they were random, each would have the database write
a page of its own. The code says the place in its first 40 bits, encrypted under a key of the store: XOR with a keyed
hash of the other 80, which are random. So to whoever has not got that key all 120 bits are random, whatever else they
know: a code does not tell when its vote came nor how many there were, and it cannot be guessed from a row.

Rows of earlier versions keep the hash alone, and their codes are random as a whole. They are found as ever.
"""

from __future__ import annotations

import hashlib
import itertools
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import ColumnElement, func

from storage.sealing import KEY_BYTES, random_bytes
from storage.tables import OUTCOMES
from voting.receipts import code_of, digest, number_of

_INFO: Final = b"inline-preference-voting/receipts"
_PLACE_BYTES: Final = 5
OTHER_BYTES: Final = 10
"""Of a code that nobody can foresee."""
_PLACE_DIGITS: Final = 2 * _PLACE_BYTES
_HASH_DIGITS: Final = 64 - _PLACE_DIGITS
_PLACES: Final = 1 << 8 * _PLACE_BYTES
_OTHERS: Final = 8 * OTHER_BYTES


class ReceiptCodes:
    """Makes codes, and tells what the row of one keeps. Thread-safe.

    Args:
        seed: Secret of the store, the same as long as there are receipts. Their key is derived from it by HKDF-SHA256
            (RFC 5869).
    """

    def __init__(self, seed: bytes) -> None:
        key = HKDF(SHA256(), KEY_BYTES, salt=None, info=_INFO).derive(seed)
        self._keyed = hashlib.blake2b(key=key, digest_size=_PLACE_BYTES)
        self._places = itertools.count(int.from_bytes(random_bytes(_PLACE_BYTES)))

    def new(self, other: bytes | None = None) -> tuple[str, str]:
        """Returns a fresh code, and what its row keeps.

        Args:
            other: `OTHER_BYTES` of `storage.sealing.random_bytes` that serve for nothing else; None: they are drawn.
        """
        place = next(self._places) % _PLACES
        if other is None:
            other = random_bytes(OTHER_BYTES)
        code = code_of((place ^ self._hidden(other)) << _OTHERS | int.from_bytes(other))
        return code, f"{place:0{_PLACE_DIGITS}x}{hashlib.sha256(code.encode()).hexdigest()[:_HASH_DIGITS]}"

    def kept(self, code: str) -> tuple[str, str]:
        """Returns what the row of a code keeps: one of these, by whether this version made it or an earlier one.

        Raises:
            ValueError: `code` is malformed.
        """
        hashed = digest(code)
        number = number_of(code)
        other = (number & (1 << _OTHERS) - 1).to_bytes(OTHER_BYTES)
        place = number >> _OTHERS ^ self._hidden(other)
        return f"{place:0{_PLACE_DIGITS}x}{hashed[:_HASH_DIGITS]}", hashed

    def _hidden(self, other: bytes) -> int:
        keyed = self._keyed.copy()
        keyed.update(other)
        return int.from_bytes(keyed.digest())


def is_of(kept: str, code: str) -> bool:
    """Whether what a row keeps is of this code, for those who have no key."""
    hashed = digest(code)
    return kept == hashed or kept[_PLACE_DIGITS:] == hashed[:_HASH_DIGITS]


def keeps(code: str) -> ColumnElement[bool]:
    """Returns the condition that a row is of this code, likewise: it has all of them looked at."""
    hashed = digest(code)
    kept = OUTCOMES.c.receipt_sha256
    return (kept == hashed) | (func.substr(kept, 1 + _PLACE_DIGITS) == hashed[:_HASH_DIGITS])
