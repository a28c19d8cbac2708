"""What papers and tales hold that is no secret: a sum, a day, a tax code, what somebody did, said or is called.

"compensation: 14,775.00", "Joined: 01-Apr-2024", "tax code 1257L W1", "It had rained", 'He wrote "tripped"', 'held
under "Lang-Fisher Savings"'. A word counts as one only where nothing near speaks of what is typed in.
"""

from __future__ import annotations

from voting.screening import late
from voting.screening.names.gazetteer import Listed, package_gazetteer
from voting.screening.personal.no_number import is_tax_code

_SUM = late.compile(r"[1-9]\d{0,2}(?:,\d{3}){1,4}\.\d\d|[1-9]\d{0,2}(?:\.\d{3}){1,4},\d\d|\d{1,3}(?:'\d{3}){1,3}\.\d\d")
_DAY = late.compile(
    r"(?i)[0-3]?\d[-/. ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|mrz|mai|okt|dez|janv|févr|avr|juin|"
    r"juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|mrt|mei|maj)[a-zé]{0,6}\.?[-/. ](?:19|20)\d\d"
)
_SIDES = late.compile(r"\d{1,4}(?:x\d{1,4}){1,2}(?:cm|mm|in|m)?[?!.,]?")
# The rest of a time, "8:50 PM", and of an address, "192.0.2.144:27015"
_MINUTES, _OF_AN_HOUR = late.compile(r"[0-5]\d ?[AaPp][Mm]"), late.compile(r"(?<!\d)1?\d:\Z")
_PORT, _OF_AN_ADDRESS = late.compile(r"\d{2,5}"), late.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}:\Z")
_OF_TAX = late.compile(r"(?i)\btax[ -]?codes?\b|\bpaye\b|\bhmrc\b|\bpayslip\b|\bp(?:45|60|800)\b")
_ENTERED = late.compile(
    r"(?i)\bpass(?:word|wort|wd|code|phrase|key|es|e)?\b|"
    r"p/?w\b|pwd|\bpin\b|secret|\bkey|code|log[ -]?[io]n|wi-?fi|token|unlock|combination|credential|"
    r"phrase|\bhint|safe ?word|\bentry\b|\balarm\b|\bsign(?:ed|s)? in|kennwort|contraseñ|senha|mot de|wachtwoord|parol|"
    r"hasł|hesl|lösen"
)
_DONE = late.compile(r"[a-z]{3,14}(?:ed|en|wn|ng|nt|ne)")
_HAS = late.compile(r"(?i)\b(?:had|has|have|having|was|were|been|is|are|be)(?:n['’]t| not| just| never| already)? \Z")
_SAID = late.compile(
    r"(?i)\b(?:wrote|writes|said|says|answered|replied|shouted|muttered|whispered|meant|asked|thought|added|noted|"
    r"claimed|insists|insisted|screamed|yelled|told (?:me|us|him|her|them))[,:]? [\"“‘']\Z"
)
_WORD = late.compile(r"[a-z]{3,16}[.,!?]?")
# 'held under "Lang-Fisher Savings"': a name of several words in quotation marks, not all of which was taken
_NAMED = late.compile(r"[A-Z][\w'’&-]*")
_GOES_ON = late.compile(r"(?:[ ](?:&|and|of|the)){0,2}(?:[ ][A-Z][a-z][\w'’&-]*){1,4}[\"”]")
_TITLED = late.compile(
    r"(?i)\b(?:called|named|titled|entitled|under|as|labelled|the|in|styled|registered|trading as|by) [\"“]\Z"
)
_NEAR, _FAR, _REACH = 120, 400, 40


def is_none_on_paper(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a sum, a day, a tax code, a deed, a quoted word or a part of a name."""
    if _SUM.fullmatch(text, start, end) is not None or _DAY.fullmatch(text, start, end) is not None:
        return True
    if _SIDES.fullmatch(text, start, end) is not None or _is_a_rest(text, start, end):
        return True
    if is_tax_code(text[start:end]):
        return _OF_TAX.search(text, max(0, start - _FAR), end + _NEAR) is not None
    if not _is_word(text, start, end) or _ENTERED.search(text, max(0, start - _NEAR), end + _NEAR) is not None:
        return False
    before = text[max(0, start - _REACH) : start]
    if _NAMED.fullmatch(text, start, end) is not None:
        return _TITLED.search(before) is not None and _GOES_ON.match(text, end) is not None
    return _SAID.search(before) is not None or (
        _DONE.fullmatch(text, start, end) is not None and _HAS.search(before) is not None
    )


def _is_a_rest(text: str, start: int, end: int) -> bool:
    """Whether it is the minutes of a time or the port of an address."""
    before = text[max(0, start - _REACH) : start]
    if _MINUTES.fullmatch(text, start, end) is not None:
        return _OF_AN_HOUR.search(before) is not None
    return _PORT.fullmatch(text, start, end) is not None and _OF_AN_ADDRESS.search(before) is not None


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether it begins a name in quotation marks, or is a word in small letters of the language."""
    if _NAMED.fullmatch(text, start, end) is not None:
        return True
    word = text[start:end].rstrip(".,!?")
    return _WORD.fullmatch(text, start, end) is not None and bool(
        package_gazetteer().listed(word) & (Listed.EVERYDAY | Listed.WORD)
    )
