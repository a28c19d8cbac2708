"""Credentials in HTTP headers and cookies, in logs, code and shell commands (RFC 9110, 11.6.2; RFC 6265)."""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.values import is_stand_in, is_wordlike

_SCHEME = re2.compile(
    r"(?i)\b(?:bearer|basic|digest|negotiate|apikey|aws4-hmac-sha256|sharedkey|sharedaccesssignature)"
    r"[ \t]+([A-Za-z0-9._~+/=:%,&-]{8,})"
)
_HEADER = re2.compile(
    r"(?i)\b(?:proxy-)?(?:authorization|x-[a-z-]{0,30}(?:key|token|secret|auth|signature)|api-key|"
    r"ocp-apim-subscription-key|"
    r"private-token|x-csrf-token)[\"']?[ \t]{0,4}[:=][ \t]{0,4}[\"']?(?:[A-Za-z]+[ \t]+)?([A-Za-z0-9._~+/=:%-]{8,})"
)
# Given to a command in quotation marks, where a weak one is no word of a sentence.
_OPTION = re2.compile(
    r"(?i)(?:-H|--header)[ =]?(?:\"(?:(?:proxy-)?authorization|x-[a-z-]{0,30}(?:key|token|secret|auth)|api-?key|"
    r"private-token)[ ]?:[ ]?(?:(?:bearer|basic|token|apikey)[ ]+)?([^\"\s$<{%\x00]{6,200})\"|"
    r"'(?:(?:proxy-)?authorization|x-[a-z-]{0,30}(?:key|token|secret|auth)|api-?key|"
    r"private-token)[ ]?:[ ]?(?:(?:bearer|basic|token|apikey)[ ]+)?([^'\s$<{%\x00]{6,200})')"
)
_COOKIE = re2.compile(r"(?i)\b(?:set-)?cookie[\"']?[ \t]{0,4}:[ \t]{0,4}[\"']?([^\n\"'\x00]{8,})")
_COOKIE_PAIR = late.compile(r"(?!(?i:max-age|expires|path|domain|samesite|version)=)([^=;\s]{1,100})=([^;\s]{6,})")
_SAID = late.compile(r"(?i)token|secret|bearer|key|auth|value|here|string")  # a stand-in as manuals have it
_CHECKSUM = late.compile(r"\Asha\d{1,3}[:-]")  # "pushed, digest sha256:…"
_FILE = late.compile(r"/[\w.-]+\.(?:png|jpe?g|gif|svg|ico|css|js|html?|xml|txt|pdf)\Z")
_AMOUNT = late.compile(r"\A\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?%?[,.]?\Z")  # a payroll's "basic 3,200.00"
_NONE = (_CHECKSUM, _FILE, _AMOUNT)
_OF_A_SESSION = late.compile(r"(?i)sess|sid\b|auth|token|jwt|login|remember|csrf|xsrf|secret|key|user")


def find_authorisation(text: str) -> Iterator[Match]:
    """Yields the credential, not the header's name."""
    for pattern in (_SCHEME, _HEADER):
        for match in pattern.finditer(text):
            value = match.group(1)
            if not (is_stand_in(value) or is_wordlike(value) or any(none.search(value) for none in _NONE)):
                yield Match(match.start(1), match.end(1), 0.9)
    for match in _OPTION.finditer(text):
        group = match.lastindex or 1
        value = match.group(group)
        if not (is_stand_in(value, literal=True) or _SAID.search(value)):
            yield Match(match.start(group), match.end(group), 0.9)
    for match in _COOKIE.finditer(text):
        for pair in _COOKIE_PAIR.finditer(text, *match.span(1)):
            value = pair.group(2)
            if len(value) < 12 and _OF_A_SESSION.search(pair.group(1)) is None:
                continue
            if any(map(str.isdigit, value)) and not is_stand_in(value, literal=True):
                yield Match(pair.start(2), pair.end(2), 0.9)


AUTHORISATION = Recogniser(
    name="secret_authorisation",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a credential in a request header.",
    find=find_authorisation,
    literals=(
        "bearer",
        "basic",
        "digest",
        "negotiate",
        "authorization",
        "key",
        "token",
        "cookie",
        "secret",
        "hmac",
        "signature",
        "x-",
    ),
)
