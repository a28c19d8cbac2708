"""Receipt codes: made to be read aloud, copied by hand and typed on a phone. Standard library only.

A code is 26 symbols of Crockford's base 32 (https://www.crockford.com/base32.html) in groups of four: 24 that nobody
can foresee, 120 bits, and two check symbols. The alphabet has no I, L, O or U; whoever types one of the first three is
understood.

The 26 symbols, read as one number, are a multiple of 1021. That is a prime larger than 32 that divides neither 32 nor
31, so no single wrong symbol and no swap of two neighbours leaves a multiple (the reasoning of ISO/IEC 7064's pure
systems). Two check symbols hold every remainder, as 1021 < 32².
"""

from __future__ import annotations

import hashlib
import re
import ssl
import unicodedata
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's symbols in order of their value."""

_RANDOM_BYTES: Final = 15  # of 24 symbols
_SYMBOLS: Final = 26
_MODULUS: Final = 1021
_MOST_TYPED: Final = 200  # longer input is no code with stray spaces any more, and need not be looked at
_WRITTEN: Final = re.compile(f"(?:[{ALPHABET}]{{4}}-){{6}}[{ALPHABET}]{{2}}")  # nearly always, and read far faster
_VALUES: Final = {symbol: value for value, symbol in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_PAIRS: Final = tuple(first + second for first in ALPHABET for second in ALPHABET)
_PYTHONS: Final = str.maketrans(
    {symbol: "0123456789abcdefghijklmnopqrstuv"[value] for symbol, value in _VALUES.items()}
)


def new_code() -> str:
    """Returns a fresh code with 120 bits of OpenSSL's generator, which the system seeds, such as `R7KQ-…-8D`."""
    # The system's own source would do as well, but other threads run before it returns.
    return code_of(int.from_bytes(ssl.RAND_bytes(_RANDOM_BYTES)))


def code_of(number: int) -> str:
    """Returns the code that says a number of 120 bits."""
    number <<= 10
    return _written(number + -number % _MODULUS)


def number_of(code: str) -> int:
    """Returns the number that a code says, in the form that `normalise` returns."""
    return _value(code.replace("-", "")) >> 10


def normalise(text: str) -> str | None:
    """Returns the code as `new_code` writes it, or None when `text` is no code or was mistyped.

    Lower case, spaces and dashes of any kind are accepted, and O, I and L for 0, 1 and 1. Every single wrong symbol
    and every swap of two neighbours is noticed; other mistakes slip through once in 1021 times.
    """
    if len(text) > _MOST_TYPED:
        return None
    if _WRITTEN.fullmatch(text):
        return text if _value(text.replace("-", "")) % _MODULUS == 0 else None
    typed = [symbol for symbol in text.upper() if not symbol.isspace() and unicodedata.category(symbol) != "Pd"]
    if len(typed) != _SYMBOLS or not _VALUES.keys() >= set(typed):
        return None
    number = _value("".join(typed))
    return _written(number) if number % _MODULUS == 0 else None


def digest(code: str) -> str:
    """Returns the SHA-256 of a code, however it was typed, as 64 hex digits: what a store may keep of it.

    A plain hash is enough: 120 bits that nobody knows cannot be guessed, however fast the hash.

    Raises:
        ValueError: `code` is malformed; `normalise` tells beforehand.
    """
    normal = normalise(code)
    if normal is None:
        raise ValueError("code is not a receipt code")
    return hashlib.sha256(normal.encode("ascii")).hexdigest()


def _value(symbols: str) -> int:
    return int(symbols.translate(_PYTHONS), 32)


def _written(number: int) -> str:
    # Two symbols at a time, and no loop, which takes three times as long: one is drawn for every vote.
    of = _PAIRS
    return (
        f"{of[number >> 120]}{of[number >> 110 & 1023]}-{of[number >> 100 & 1023]}{of[number >> 90 & 1023]}-"
        f"{of[number >> 80 & 1023]}{of[number >> 70 & 1023]}-{of[number >> 60 & 1023]}{of[number >> 50 & 1023]}-"
        f"{of[number >> 40 & 1023]}{of[number >> 30 & 1023]}-{of[number >> 20 & 1023]}{of[number >> 10 & 1023]}-"
        f"{of[number & 1023]}"
    )
