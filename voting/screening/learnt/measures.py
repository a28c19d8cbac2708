"""What beside a number says that it is no age, birth or code: units behind it, signs before it, cells alike."""

import re
from typing import Final

from voting.screening import late

UNIT: Final = (
    r"[ ]?(?:%|€|°|(?:k?m|kg|cm|mm|[kmg]b|ms|px|[ap]m|uhr|mins?|minutes?|minuten|hours?|secs?|seconds?|sekunden|"
    r"secondes|segundos|secondi|seconden|sekunder|eur|euros?|dollars?|pounds?|"
    r"lbs?|stone|kilos?|mph|inch(?:es)?|[cdm]?l|ps|hp|kwh?|rpm|psi|qm|sqm|overs?|ov)\b)|[ -]?(?:ft|foot|feet)\b"
)
_SIGNS: Final = frozenset(".,:/-$€£#%=+_@\\")
_CELL = late.compile(r"[^|;\t]+")
_FEWEST_CELLS = 3
_LONGEST_ROW = 300  # characters to either side
MEASURED: Final = late.compile(UNIT, re.IGNORECASE)


def is_part(before: str) -> bool:
    """Whether the character before a number makes it a part of something else: an amount, a path, a word in Latin."""
    return before in _SIGNS or (before.isascii() and before.isalnum())


def is_alike_in_a_row(text: str, start: int, end: int) -> bool:
    """Whether digits stand in another cell of their row as well, as what is paid each month does: `| 2000 | 2000 |`."""
    value = text[start:end]
    if not value.isdigit():
        return False
    low = max(0, start - _LONGEST_ROW)
    low = max(low, text.rfind("\n", low, start) + 1)
    high = text.find("\n", end, end + _LONGEST_ROW)
    cells = [cell.strip() for cell in _CELL.findall(text, low, end + _LONGEST_ROW if high < 0 else high)]
    return len(cells) >= _FEWEST_CELLS and cells.count(value) > 1
