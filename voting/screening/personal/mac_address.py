"""Hardware addresses of network cards (IEEE 802, EUI-48 and EUI-64): `00:1A:…`, `00-1A-…`, Cisco's `001A.2B3C.4D5E`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import re2
from voting.screening.recogniser import DIGITS, Kind, Match, Recogniser, stands_alone

_GROUPS = re2.compile(r"\b(?:[0-9A-Fa-f]{1,2}(?::[0-9A-Fa-f]{1,2}){5,}|[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5,})")
_DOTTED = re2.compile(r"[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}")
# Of a card, of EUI-64, and as a firewall logs a frame: both cards and the type. Others are fingerprints of keys.
_SIZES = frozenset({6, 8, 14})


def find_mac_addresses(text: str) -> Iterator[Match]:
    """Yields hardware addresses; not those of all zeros or ones, which are nobody's.

    A label or a name may touch them with the same sign, as in `MAC:00:1a:…` and `00:1a:…-eth0`. BSD and macOS leave
    leading zeros out; without a letter, such a one is rather a list of numbers.
    """
    for match in _GROUPS.finditer(text):
        (start, end), written = match.span(), match.group()
        joiner = written[2 if written[1] not in ":-" else 1]
        groups = written.split(joiner)
        short = any(len(group) == 1 for group in groups)
        if len(groups) not in _SIZES or (short and not any(map(str.isalpha, written))):
            continue
        if _telling(written) and _is_whole(text, start, end, joiner):
            yield Match(start, end, 0.8)
    for match in _DOTTED.finditer(text):
        weight = text[match.start() - 1 : match.start()] == "."  # of a letter where words are sorted: [.FFF0.0000.0001]
        if not weight and _telling(match.group()) and stands_alone(text, *match.span(), joiners=":.-"):
            yield Match(match.start(), match.end(), 0.8)


def _telling(written: str) -> bool:
    digits = {one for one in written.upper() if one.isalnum()}
    return len(digits) > 1 and any(map(str.isdigit, digits))


def _is_whole(text: str, start: int, end: int, joiner: str) -> bool:
    """Whether no further group of hexadecimal digits belongs to it."""
    if not stands_alone(text, start, end):
        return False
    before = re.search(r"[0-9A-Za-z]*\Z", text[max(0, start - 9) : max(0, start - 1)])
    after = re.match(r"[0-9A-Za-z]*", text[end + 1 : end + 9])
    further = [found[0] for found, touches in ((before, text[start - 1 : start]), (after, text[end : end + 1]))
               if found and touches == joiner]  # fmt: skip
    return not any(re.fullmatch(r"[0-9A-Fa-f]{1,4}", one) for one in further)


MAC_ADDRESS = Recogniser(
    name="mac_address",
    kind=Kind.PERSONAL,
    entity_type="MAC_ADDRESS",
    explanation="Looks like the hardware address of a device.",
    find=find_mac_addresses,
    literals=DIGITS,
    spreads=False,
)
