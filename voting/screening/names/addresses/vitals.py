"""What is measured where a postal box or a rural route might stand: "BP 118/76", "RR 14", a match's "RR 8.55"."""

from __future__ import annotations

from voting.screening import late

_PRESSURE = late.compile(r"(?i:bp|rr) \d{2,3}(?: ?/ ?\d{2,3}\b| ?mm ?hg| over \d| systolic)")  # of blood, no postal box
_RATE = late.compile(r"(?i:rr) ?\d{1,2}")
_VITALS = late.compile(r"(?i)\b(?:bp|hr|spo2|sats?|temp|gcs|puls\w?|resp|mmhg|afebrile)\b")

_DECIMAL = late.compile(r"[.,]\d")


def is_vital(text: str, start: int, end: int) -> bool:
    """Whether what looks like a postal box or a rural route is a pressure or a rate: "BP 118/76", "RR 8.55"."""
    if _PRESSURE.match(text, start, end + 12) is not None:
        return True
    rate = _RATE.fullmatch(text, start, end) is not None
    if rate and _DECIMAL.match(text, end) is not None:
        return True
    return rate and _VITALS.search(text, max(0, start - 40), end + 40) is not None
