"""US social security and taxpayer numbers (www.ssa.gov/employer/randomization.html; www.irs.gov, "ITIN").

Area 000, 666 and 9xx, group 00 and serial 0000 are never given; 9xx with a group of 50 to 99 is a taxpayer number.
Nine bare digits count only near a word that says what they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.recogniser import DIGITS, Find, Kind, Match, Recogniser, stands_alone

_GROUPED = re2.compile(r"[0-9]{3}(?:-[0-9]{2}-|[ ][0-9]{2}[ ]|\.[0-9]{2}\.|‑[0-9]{2}‑|–[0-9]{2}–)[0-9]{4}")
_BARE = re2.compile(r"[0-9]{9}|[0-9]{3}-?[0-9]{6}|[0-9]{5}-[0-9]{4}")
_CONTEXT = late.compile(
    r"(?i)(?:\bssn|social[ -]?security|\bss ?#|\bsocial\b|\bitin\b|taxpayer|\btax[ -]?id|\btin\b)[^\n]{0,40}\Z"
)

# With blanks between, three numbers may be any: a row of a table, a place in space, what a computer has.
_SPOKEN_OF = late.compile(
    r"(?i)(?<![^\W\d_])(?:ssn|social|ss ?#|itin|tin\b|tax|w-?2|w-?4|i-?9|1099|1040|dob|d\.o\.b|date of birth|born|"
    r"name[ds]?\b|surname|applicant|employee|patient|spouse|dependent|identity|id\b|security|seguro social|"
    r"sozialversicherung)"
)
_NEAR = 160  # characters


def _find(*, taxpayer: bool) -> Find:
    def find(text: str) -> Iterator[Match]:
        for pattern, score in ((_GROUPED, 0.85), (_BARE, 0.6)):
            for start, end in pattern.spans(text):
                if (text[start] == "9") is not taxpayer or not stands_alone(text, start, end, joiners="-."):
                    continue
                if not _is_given("".join(filter(str.isdigit, text[start:end])), taxpayer=taxpayer):
                    continue
                if pattern is _GROUPED and text[start + 3] == " ":
                    if _is_spoken_of(text, start, end):
                        yield Match(start, end, score)
                elif pattern is _GROUPED or _CONTEXT.search(text, max(0, start - 60), start):
                    yield Match(start, end, score)

    return find


def _is_spoken_of(text: str, start: int, end: int) -> bool:
    """Whether a word near tells what it is, or it is all that somebody answered, and no round number."""
    if _SPOKEN_OF.search(text, max(0, start - _NEAR), end + _NEAR) is not None:
        return True
    return text[end - 1] != "0" and text.strip(" .\n") == text[start:end]


def _is_given(digits: str, *, taxpayer: bool) -> bool:
    area, group, serial = digits[:3], digits[3:5], digits[5:]
    if group == "00" or serial == "0000" or area in ("000", "666"):
        return False
    return not taxpayer or group >= "50"


US_SSN = Recogniser(
    name="us_ssn",
    kind=Kind.PERSONAL,
    entity_type="US_SSN",
    explanation="Looks like a US social security number.",
    find=_find(taxpayer=False),
    literals=DIGITS,
)

US_ITIN = Recogniser(
    name="us_itin",
    kind=Kind.PERSONAL,
    entity_type="US_ITIN",
    explanation="Looks like a US taxpayer number.",
    find=_find(taxpayer=True),
    literals=DIGITS,
)
