"""Passwords that a sentence hints at: what it might be, what it was changed from, what one logs in with.

The words around say that a password is meant without naming it right before: "the default login is admin and 1234",
"I changed it from Summer21 to Autumn21", "SSID HomeNet pass tulips-are-red", "wifi: NAME / 58392017463920175839".
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching
from voting.screening.secrets.talk import NOT_MADE
from voting.screening.secrets.values import is_password_like, is_stand_in, trimmed

_VALUE = r"[\"'`*“]{0,2}([^\s\"'`<>,\x00”]{4,40})"
# "the password might be fluffybunny or fluffybunny1"
_MIGHT_BE = re2.compile(
    r"(?i)\bpass(?:word|code|phrase)?s?\b[^\n.]{0,24}?[ ](?:might|may|could|should|must|used to|has to|ought to)[ ]"
    rf"(?:have[ ]been|be)[ ](?:either[ ])?{_VALUE}(?:[ \"'`]{{1,2}}or[ ]{_VALUE})?"
)
# "try logging in with iloveyou2", "changed it from Summer21 to Autumn21", "default login is admin and 1234"
_LOGGED_IN = re2.compile(rf"(?i)\b(?:log(?:ging|ged)?|sign(?:ing|ed)?)[ -]?(?:in|on)[ ](?:with|using)[ ]{_VALUE}")
_CHANGED = re2.compile(
    rf"(?i)\bchang(?:ed?|ing)[ ](?:it|mine|that|them|hers|his|both)[ ]from[ ]{_VALUE}[\"'`”]{{0,2}}[ ](?:to|"
    rf"into)[ ]{_VALUE}"
)
_PAIRED = re2.compile(
    r"(?i)\b(?:default[ ]|factory[ ]|initial[ ]|admin[ ])?(?:login|creds?|credentials?)[ ]?(?:is|are|was|were|[:=])[ ]"
    rf"[\"'`]?[\w.@-]{{2,40}}[\"'`]?[ ]?(?:and|with|und|et|y|,)[ ]{_VALUE}"
)
# "SSID HomeNet pass tulips-are-red", "my steam account is mattk98, pass dragonfly!"
_BESIDE = re2.compile(
    r"(?i)\b(?:ssid|wi-?fi|wlan|hotspot|account|user(?:name)?|login|sheet|workbook|excel|pdf|zip|archive|anydesk|"
    r"vnc)\b[^\n]{1,40}?[ ,;/]{1,3}(?:and[ ])?"
    rf"(?:pass(?:word)?|pw|pwd)[ ](?:is[ ])?{_VALUE}"
)
# What was typed into a page that was no bank's; what is to be remembered for an account.
_GIVEN = re2.compile(
    rf"(?i)\b(?:typed|entered|put|pasted|submitted)[ ](?:in[ ])?{_VALUE}[\"'`”]{{0,2}}[ ](?:in(?:to)?|on|"
    rf"at)[ ](?:a|an|the|some|that|"
    r"this)[ ](?:\w+[ ])?(?:phishing|login|log-?in|sign-?in|scam|fake|bank|page|site|website|form|prompt)|"
    r"\b(?:remember|memori[sz]e|note|save|store|keep)[ ](?:this|that|these|my|"
    r"it)\b[^\n:]{0,30}:[ ][A-Za-z][\w .]{1,20}[ ]?[-:/][ ]"
    rf"{_VALUE}(?:[ ,.]|\n|$)"
)
# A router's sticker; an unlock pattern by its dots.
_NUMBERS = re2.compile(
    r"(?i)\b(?:wi-?fi|wlan|ssid|router|fritz!?box|hotspot|"
    r"speedport)\b[^\n]{0,60}?[ :/]([0-9]{16,24})(?:[^0-9A-Za-z]|$)|"
    r"\b(?:unlock|lock|swipe)[ -]?(?:pattern|screen)\b[^\n.\d]{0,30}?[ ](?:is|was|:)[ ]?([0-9]{4,9})(?:[^0-9A-Za-z]|$)"
)
_SURE = (_MIGHT_BE, _PAIRED, _BESIDE)
_ALL = (_MIGHT_BE, _LOGGED_IN, _CHANGED, _PAIRED, _BESIDE, _GIVEN, _NUMBERS)
_MADE = late.compile(r"[A-Za-zÀ-ž]{3,24}[0-9]{1,6}[!?#$*]{0,3}|[a-z]{3,12}(?:-[a-z]{2,12}){1,4}|[A-Za-zÀ-ž]{6,24}!")
_NUMBER = late.compile(r"[0-9]{4,12}")
_NO_VALUE = late.compile(
    r"(?i)(?:the|a|an|my|your|our|its|their|this|that|at|in|on|for|to|of|and|or|not|no|be|been|is|are|was|case-\w+|"
    r"reset|changed|updated|different|wrong|long|longer|short|strong|stored|hashed|encrypted|something|field|fields|"
    r"google|facebook|apple|github|microsoft|twitter|linkedin|sso|two-factor|two-step|one-time|e-?mail|phone|face-id|"
    r"user-\w+|sign-\w+|log-\w+|set-\w+|up-to-\w+|read-only|re-\w+|auto-\w+)[.,;:!?]?\Z"
)


def find_hinted(text: str) -> Iterator[Match]:
    """Yields the passwords alone."""
    for pattern in _ALL:
        for match in pattern.finditer(text):
            values = [
                (match.start(group), trimmed(match.group(group)))
                for group in range(1, pattern.groups + 1)
                if match.start(group) >= 0
            ]
            enough = any if pattern is _MIGHT_BE else all
            if pattern is _NUMBERS or enough(_may_be_one(value, sure=pattern in _SURE) for _, value in values):
                yield from (Match(start, start + len(value), 0.75) for start, value in values if not _says_more(value))


def _says_more(value: str) -> bool:
    return _NO_VALUE.match(value) is not None


def _may_be_one(value: str, *, sure: bool) -> bool:
    if _says_more(value) or NOT_MADE.match(value) or is_stand_in(value):
        return False
    if is_password_like(value, told=True) or (sure and _NUMBER.fullmatch(value) is not None):
        return True
    return _MADE.fullmatch(value) is not None and (sure or any(map(str.isdigit, value)))


HINTED = Recogniser(
    name="secret_hinted",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a password that a sentence hints at.",
    find=Searching(find_hinted, _ALL),
)
