"""Addresses of Bitcoin and Ethereum wallets.

Bitcoin's are checked by Presidio's implementation of Base58Check and Bech32 (BIP 173, BIP 350). Ethereum's (EIP-55)
are 20 bytes in hexadecimal; the check that is hidden in their capitals is not looked at, since most are written
without.
"""

from __future__ import annotations

from voting.screening.personal.presidio_checks import presidio
from voting.screening.recogniser import Kind, Recogniser, pattern_find

_BITCOIN = r"\b(?:(?i:bc1)[A-Za-z0-9]{25,59}|[13][a-km-zA-HJ-NP-Z1-9]{25,34})\b"
_ETHEREUM = r"\b0x[0-9A-Fa-f]{40}\b"
_PRESIDIO = presidio.CryptoRecognizer()


def _is_checked(address: str) -> bool:
    return bool(_PRESIDIO.validate_result(address.lower() if address[:3].lower() == "bc1" else address))


BITCOIN_ADDRESS = Recogniser(
    name="bitcoin_address",
    kind=Kind.PERSONAL,
    entity_type="CRYPTO",
    explanation="Looks like the address of a Bitcoin wallet.",
    find=pattern_find(_BITCOIN, accept=_is_checked),
    spreads=False,
)

ETHEREUM_ADDRESS = Recogniser(
    name="ethereum_address",
    kind=Kind.PERSONAL,
    entity_type="CRYPTO",
    explanation="Looks like the address of an Ethereum wallet.",
    find=pattern_find(_ETHEREUM, score=0.9),
    literals=("0x",),
    spreads=False,
)
