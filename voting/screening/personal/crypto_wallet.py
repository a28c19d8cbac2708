"""Addresses of wallets: every coin that writes them in Base58Check or Bech32, Ethereum's, Monero's, Solana's by a word.

The check of Base58Check is the start of a double SHA-256 (en.bitcoin.it/wiki/Base58Check_encoding), that of Bech32 a
polynomial over the characters (BIP 173, BIP 350): one of four thousand million other texts passes. So the coin need
not be known: Bitcoin, Litecoin, Dogecoin, Dash, Tron, XRP with its own alphabet, Cardano, Cosmos. Ethereum's (EIP-55)
are 20 bytes in hexadecimal; the check hidden in their capitals is not looked at, since most are written without.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import re2

from voting.screening.recogniser import DIGITS, Kind, Match, Recogniser, pattern_find

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_FEWEST = 4  # different digits
_RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKED = re2.compile(r"\b[1-9A-HJ-NP-Za-km-z]{26,35}\b")
_WITH_PREFIX = re2.compile(
    r"(?i)\b(?:bc|tb|ltc|addr|stake|cosmos|osmo|terra|inj|sei|celestia|dydx|kava|juno|"
    r"akash)1[02-9ac-hj-np-z]{25,110}\b"
)
_MONERO = re2.compile(r"\b[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}(?:[1-9A-HJ-NP-Za-km-z]{11})?\b")
_SOLANA = re2.compile(
    r"(?i)\b(?:sol(?:ana)?|phantom|spl|wallet|airdrop)\b[^\n]{0,30}?[ :=\"'`(](?-i:([1-9A-HJ-NP-Za-km-z]{32,44}))\b"
)


def find_wallets(text: str) -> Iterator[Match]:
    """Yields addresses with a right check, those of Monero, and Solana's after a word."""
    for match in _CHECKED.finditer(text):
        if is_base58check(match.group()):
            yield Match(match.start(), match.end(), 1.0)
    for match in _WITH_PREFIX.finditer(text):
        if is_bech32(match.group()):
            yield Match(match.start(), match.end(), 1.0)
    for match in _MONERO.finditer(text):
        yield Match(match.start(), match.end(), 0.9)
    for match in _SOLANA.finditer(text):
        if any(map(str.isdigit, match.group(1))) and not match.group(1).islower():
            yield Match(match.start(1), match.end(1), 0.8)


def is_base58check(address: str) -> bool:
    """Whether 25 bytes in Base58, in Bitcoin's alphabet or in Ripple's, end in the right check."""
    return any(_is_checked(address, alphabet) for alphabet in (_BASE58, _RIPPLE))


def _is_checked(address: str, alphabet: str) -> bool:
    number = 0
    for character in address:
        number = number * 58 + alphabet.index(character)
    if number.bit_length() > 200:
        return False
    raw = number.to_bytes(25, "big")
    return hashlib.sha256(hashlib.sha256(raw[:21]).digest()).digest()[:4] == raw[21:]


def is_bech32(address: str) -> bool:
    """Whether a text with a prefix has the right check of Bech32 or Bech32m; mixed case is wrong."""
    if address not in (address.lower(), address.upper()):
        return False
    prefix, _, data = address.lower().rpartition("1")
    values = [ord(one) >> 5 for one in prefix] + [0] + [ord(one) & 31 for one in prefix]
    values += [_BECH32.index(one) for one in data]
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            check ^= generator if top >> bit & 1 else 0
    return check in (1, 0x2BC830A3)


WALLET_ADDRESS = Recogniser(
    name="wallet_address",
    kind=Kind.PERSONAL,
    entity_type="CRYPTO",
    explanation="Looks like the address of a wallet.",
    find=find_wallets,
    literals=DIGITS,
    spreads=False,
)

ETHEREUM_ADDRESS = Recogniser(
    name="ethereum_address",
    kind=Kind.PERSONAL,
    entity_type="CRYPTO",
    explanation="Looks like the address of an Ethereum wallet.",
    # Of few different digits are those that nobody has: nothing's own, where coins are burnt
    find=pattern_find(
        r"\b0x[0-9A-Fa-f]{40}\b", score=0.9, accept=lambda address: len(set(address[2:].lower())) > _FEWEST
    ),
    literals=("0x",),
    spreads=False,
)

ETHEREUM_NAME = Recogniser(
    name="ethereum_name",
    kind=Kind.PERSONAL,
    entity_type="CRYPTO",
    explanation="Looks like the name of an Ethereum wallet.",
    find=pattern_find(r"\b[a-z0-9][a-z0-9-]{2,40}\.eth\b", score=0.7),
    literals=(".eth",),
)
