"""What beside a number says that it is no age, no birth and no code: units behind it, signs before it."""

import re
from typing import Final

from voting.screening import late

UNIT: Final = (
    r"[ ]?(?:%|€|°|(?:k?m|kg|cm|mm|[kmg]b|ms|px|[ap]m|uhr|mins?|minutes?|minuten|hours?|secs?|seconds?|sekunden|"
    r"secondes|segundos|secondi|seconden|sekunder|eur|euros?|dollars?|pounds?|"
    r"lbs?|stone|kilos?|mph|inch(?:es)?|[cdm]?l|ps|hp|kwh?|rpm|psi|qm|sqm|overs?|ov)\b)|[ -]?(?:ft|foot|feet)\b"
)
_SIGNS: Final = frozenset(".,:/-$€£#%=+_@\\")
MEASURED: Final = late.compile(UNIT, re.IGNORECASE)


def is_part(before: str) -> bool:
    """Whether the character before a number makes it a part of something else: an amount, a path, a word in Latin."""
    return before in _SIGNS or (before.isascii() and before.isalnum())
