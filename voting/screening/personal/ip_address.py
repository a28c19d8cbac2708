"""Internet addresses, version 4 and 6 (RFC 791, RFC 4291), with a prefix length or zone.

Addresses that are the same on every machine stay: they point at nobody and code needs them (loopback, unspecified,
broadcast, multicast, netmasks, the public name servers). Numbers with four parts after "version" stay, too.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.recogniser import DIGITS, Kind, Match, Recogniser

_VERSION_4 = re2.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?:/[0-9]{1,2})?")
_VERSION_6 = re2.compile(
    r"[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:\.[0-9]{1,3}){0,3}(?:%[0-9A-Za-z]{1,15})?(?:/[0-9]{1,3})?"
)
# ec2-54-1-2-3.compute.amazonaws.com; src=1433203985, as firewalls and databases keep it.
_IN_A_NAME = re2.compile(
    r"(?i)\b(?:ip|ec2|host|dyn\w{0,8}|static|cpe|pool|dsl|cable|client|p|"
    r"node)-((?:[0-9]{1,3}-){3}[0-9]{1,3})\b"
)
_DECIMAL = re2.compile(
    r"(?i)\b(?:ip|src|dst|src_?ip|dst_?ip|source|client_?ip|remote_?addr|peer|ipv4|decimal)[\"']?[ ]?[=:][ "
    r"]?[\"']?([1-9][0-9]{8,9})\b"
)
# IPAddress ip(192, 168, 1, 50), as programs of small boards have it.
_IN_CODE = re2.compile(
    r"(?i)(?:ip|gateway|dns|subnet|addr)\w{0,10}(?:[ ]\w{1,16})?(?:\[\])?[ =]{0,3}[({][ ]?"
    r"([0-9]{1,3}(?:,[ ]?[0-9]{1,3}){3})[ ]?[)}]"
)
_IS_VERSION = late.compile(
    r"(?i)(?:(?:\bv|version|release|build|chrome/|firefox/|section|rev|kernel|firmware|driver|schema|patch|oid|"
    r"clause|versions? to|changes in|fixes since|updated to|dpkg|"
    r"\bcontentversion\"|\bgit|article|chapter|paragraph|figures?|table|annex|appendix|"
    r"upgrade(?: path:?)?(?: from)?)[ :='\"]{0,3}|"
    r"version[\"']?[ ]{0,2}(?:[:=(]|=>)[ ]{0,2}[\"'(]{0,2}|"  # `AssemblyVersion("…")`, `'version' => '…'`
    r"(?:[\w\]](?:==|>=|<=|~=|!=)|\^|(?:>=|<=|~=) ))\Z"
)
_OF_ADDRESS = late.compile(r"(?i:\baddress)|\bIPv?4?\b")  # "the IP address was updated to …"
_VERSION_GOES_ON = late.compile(
    r"(?i) release notes|\+(?:svn|git|dfsg)|-\d{1,2}(?:\.\d+){0,2}\)| \([A-Z][a-z]{2,8} \d{1,2}, \d{4}\)|"
    r"-\d{1,2}[ ](?:to|for|in)\b"
)
_ANOTHER = late.compile(r"(?i)[ ]?(?:to|,|and|or|->|→|–|-|vs\.?|bis|through)[ ]?\Z")
_OF_PASSWD = late.compile(r":[x*!]{0,2}:\Z")  # who a file belongs to: `jo:x:1002:1002::/home/jo`
_LABEL = late.compile(r"[A-Za-z0-9_]*[G-Zg-z]\w*\Z")  # a word that is no group of an address
_OCTET = 3  # digits
_LONG_GROUP = 4  # digits of a group of an address, which counts nothing in code
_SUBSCRIPT = late.compile(r"[\w)\]]\[[-\w, :]{0,12}\Z")
_PADDED = late.compile(r"(?<![0-9])0{1,2}(?=[0-9])")  # as some devices write it: 192.168.001.045
# Blocks that short addresses are given out of: global, unique local, link-local (RFC 4291, RFC 4193).
_ASSIGNED = late.compile(r"(?i)[0-9]|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:")
_EVERYBODYS = frozenset({"1.1.1.1", "1.0.0.1", "8.8.8.8", "8.8.4.4", "9.9.9.9", "208.67.222.222", "208.67.220.220"})


def find_ip_addresses(text: str) -> Iterator[Match]:
    """Yields addresses of hosts and networks."""
    version = -1  # where the last one that is none ends
    for match in _VERSION_4.finditer(text):
        start, end = match.span()
        listed = start - 8 < version and _ANOTHER.fullmatch(text, version, start) is not None
        versioned = _IS_VERSION.search(text, max(0, start - 20), start) is not None
        versioned = versioned and _OF_ADDRESS.search(text, max(0, start - 48), start) is None
        if listed or versioned or _VERSION_GOES_ON.match(text, end):
            version = end
        elif _free(text, start, end, ".", "."):
            yield from _if_telling(match.group(), start, end)
    for match in _IN_A_NAME.finditer(text):
        yield from _if_telling(match.group(1).replace("-", "."), match.start(1), match.end(1))
    for match in _IN_CODE.finditer(text):
        yield from _if_telling(re.sub(",[ ]?", ".", match.group(1)), match.start(1), match.end(1))
    for match in _DECIMAL.finditer(text):
        yield from _if_telling(str(ipaddress.ip_address(int(match.group(1)) % 2**32)), match.start(1), match.end(1))
    for match in _VERSION_6.finditer(text):
        start, end = match.span()
        found = match.group()
        labelled = found[:1] == ":" != found[1:2] and _LABEL.search(text, max(0, start - 16), start) is not None
        start, found = (start + 1, found[1:]) if labelled else (start, found)  # "addr:2001:db8::1"
        if found[-1:] == ":" != found[-2:-1]:  # `[…]:/srv`
            end, found = end - 1, found[:-1]
        if (
            _OF_PASSWD.search(text, max(0, start - 4), start) is not None
            or found.count(":") < 2
            or not any(map(str.isdigit, found))
        ):
            continue
        if _free(text, start, end, "" if labelled else ":", "" if "." in found else ":"):
            short = all(part.isdigit() and len(part) < _LONG_GROUP for part in found.split(":") if part)
            if short and _SUBSCRIPT.search(text, max(0, start - 16), start) is not None:
                continue  # `digits[-1::-2]`
            yield from _if_telling(found, start, end)


def _free(text: str, start: int, end: int, joiner: str, following: str) -> bool:
    before = text[start - 1] if start else " "
    after = text[end : end + 2]
    if (before.isascii() and before.isalnum()) or before == joiner:
        return False
    if after[:1].isascii() and (after[:1].isalnum() or after[:1] == "_"):
        return False
    # A fingerprint of a key goes on after the eight groups of an address.
    return not (after[:1] == following and after[1:2].isalnum())


def _if_telling(found: str, start: int, end: int) -> Iterator[Match]:
    padded = ":" not in found and _PADDED.search(found) is not None
    if padded and any(len(part) < _OCTET for part in found.partition("/")[0].split(".") if part[:1] == "0" != part):
        return
    try:
        address = ipaddress.ip_interface(_PADDED.sub("", found) if padded else re.sub(r"%[^/]*", "", found)).ip
    except ValueError:
        return
    if (
        address.is_loopback
        or address.is_unspecified
        or (address.is_multicast and (address.version == 4 or "::" in found))
        or found.startswith(("255.", "0."))
        or found in _EVERYBODYS
    ):
        return
    groups = [group for group in found.split(":") if group]
    if address.version == 6 and len(groups) < 3 and "." not in found and not _ASSIGNED.match(found):
        return  # `a1::b` is C++ more often than a network
    yield Match(start, end, 0.8)


IP_ADDRESS = Recogniser(
    name="ip_address",
    kind=Kind.PERSONAL,
    entity_type="IP_ADDRESS",
    explanation="Looks like an internet address of a computer.",
    find=find_ip_addresses,
    literals=DIGITS,
    spreads=False,
)
