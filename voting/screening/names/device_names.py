"""Whose a device is by the name it has in a network: `Gretas-MacBook-Pro.local`, `marek-thinkpad`.

Apple makes it of the computer's name, which is "Greta's MacBook Pro" to begin with: without the apostrophe, and with
hyphens for blanks (support.apple.com/guide/mac-help/mchlp2322). Only words that many people are called by count.
"""

# ruff: noqa: SIM905  # as a list, these words would be thirty lines

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.gazetteer import Gazetteer, Listed

_DEVICE = re2.compile(
    r"(?i)[-_](?:MacBook|iMac|Mac[-_](?:mini|Studio|Pro)|iPhone|iPad|Thinkpad|Laptop|Notebook|Desktop)(?:[-_.:@\s\d]|$)"
)
_OWNER = late.compile(r"(?<![\w.-])[^\W\d_]{3,20}\Z")
_LONGEST_OWNER = 21  # characters, and the one before
_OF_NOBODY = frozenset(
    "dell acer asus lenovo apple sony samsung guest work home office mini dev test build spare demo loan max ace rex "
    "linux windows ubuntu fedora arch debian".split()
)


def device_names(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields the given names in names of devices."""
    for match in _DEVICE.finditer(text):
        owner = _OWNER.search(text, max(0, match.start() - _LONGEST_OWNER), match.start())
        if owner is None:
            continue
        start, end = owner.span()
        for high in (end, end - text[start:end].lower().endswith("s")):
            word = text[start:high].lower()
            bits = gazetteer.listed(word)
            if bits & Listed.COMMON_GIVEN and not bits & Listed.EVERYDAY and word not in _OF_NOBODY:
                yield Name(start, high, PERSON, 0.7)
                break
