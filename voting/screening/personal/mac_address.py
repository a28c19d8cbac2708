"""Hardware addresses of network cards (IEEE 802, EUI-48 and EUI-64): `00:1A:…`, `00-1A-…`, Cisco's `001A.2B3C.4D5E`."""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import re2
from voting.screening.recogniser import DIGITS, Kind, Match, Recogniser, stands_alone

_ADDRESS = re2.compile(
    r"[0-9A-Fa-f]{1,2}(?::[0-9A-Fa-f]{1,2}){5,7}|[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5,7}|"
    r"[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}"
)


def find_mac_addresses(text: str) -> Iterator[Match]:
    """Yields hardware addresses; not those of all zeros or ones, which are nobody's.

    BSD and macOS leave leading zeros out; without a letter, such a one is rather a list of numbers.
    """
    for match in _ADDRESS.finditer(text):
        written = match.group()
        digits = {one for one in written.upper() if one.isalnum()}
        if written[1] == ":" and not any(map(str.isalpha, digits)):
            continue
        if len(digits) > 1 and any(map(str.isdigit, digits)) and stands_alone(text, *match.span(), joiners=":.-"):
            yield Match(match.start(), match.end(), 0.8)


MAC_ADDRESS = Recogniser(
    name="mac_address",
    kind=Kind.PERSONAL,
    entity_type="MAC_ADDRESS",
    explanation="Looks like the hardware address of a device.",
    find=find_mac_addresses,
    literals=DIGITS,
    spreads=False,
)
