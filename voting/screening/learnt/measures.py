"""Units behind a number, which then is no age and no code."""

import re
from typing import Final

UNIT: Final = (
    r"[ ]?(?:%|€|°|(?:k?m|kg|cm|mm|[kmg]b|ms|px|[ap]m|uhr|mins?|minutes?|minuten|hours?|eur|euros?|dollars?|pounds?)\b)"
)
MEASURED: Final = re.compile(UNIT, re.IGNORECASE)
