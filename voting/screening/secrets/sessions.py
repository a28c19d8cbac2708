"""Passwords in what a terminal or a protocol's log shows: `PASS …`, `334 …`, a file of credentials that was printed.

Forms: RFC 959 and RFC 1939 (`USER`, `PASS`), RFC 4954 (`AUTH LOGIN`, `334`), redis.io/docs/latest/commands/acl-setuser,
www.openwall.com/john/doc, openvpn.net (`auth-user-pass`: who on one line, the password on the next).
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import is_nobody
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching
from voting.screening.secrets.values import is_stand_in

_PROMPT = r"(?:[\w.:/\[\]() -]{0,30}[<>$%#|]{1,3}[ ]{0,2}|[CS]:[ ])?"
# The two commands of FTP and POP3, in this order; between them the server's answer.
_USER_PASS = re2.compile(
    rf"(?m)^{_PROMPT}USER[ ]([^\s\x00]{{2,60}})[ \t]*\r?\n(?:[^\n]{{0,120}}\n){{0,3}}?"
    rf"{_PROMPT}PASS[ ]([^\s\x00]{{3,60}})"
    r"[ \t]*\r?$"
)
_PASS_ALONE = re2.compile(rf"(?m)^{_PROMPT}PASS[ ]([^\s\x00]{{4,60}})[ \t]*\r?$")
_SERVER = late.compile(r"\b(?:USER|RETR|230|331|530)\b|\+OK")
# What is sent after "334 VXNlcm5hbWU6" (Username:) and "334 UGFzc3dvcmQ6" (Password:).
# Logs of clients write who speaks before it: `DEBUG > …`, `~> …`, `send: '…'`; some what was meant, not its Base64.
_CHALLENGED = re2.compile(
    r"(?i)\b334 (?:VXNlcm5hbWU6|VXNlciBOYW1lA[AB]==|UGFzc3dvcmQ[6A]|dXNlcm5hbWU6|cGFzc3dvcmQ6)(?:\\r)?(?:\\n)?['\"]?"
    r"[^\n]{0,40}\n(?:[^\n>'\"\x00]{0,40}[<>]{1,2}[ ]{0,2}|[CS]: |"
    r"[^\n:'\"\x00]{0,30}\b(?:send|sent|client|c|out): ?b?['\"]?)?"
    r"([^\s'\"\x00\\]{4,60})(?:\\r)?(?:\\n)?['\"]?[ \t]*(?:\([^()\n]{1,60}\))?[ \t]*\r?(?:\n|$)"
)
# Of `chat` (man 8 chat): what to wait for, what to answer
_CHAT = re2.compile(r"(?i)\b(?:pa|a)?s?sword:[\"']?[ \\\n]{1,12}[\"']?([^\s\"'\x00\\]{4,60})[\"']?(?:[ ]|\\|\r?\n|$)")
_OF_CHAT = late.compile(r"(?i)\bogin:(?:-{1,2}[\w:-]{0,20})?[\"']?[ \\\n]{1,12}[^\s:]{2,40}[ \\\n\"']{1,14}\Z")
# What a script types, field by field: `Send jo{Tab}word{Enter}`, `SendKeys "jo{TAB}word~"`
# (www.autohotkey.com/docs/v2/lib/Send.htm, learn.microsoft.com `SendKeys`, keepass.info/help/base/autotype.html)
_TYPED = re2.compile(
    r"(?i)\b(?:send(?:input|raw|event|play|keys|text|wait)*|auto-?type|typewrite|default ?sequence)\b[^\n\x00{}]{0,24}?"
    r"[\s\"'(,:;=}](?:\{(?:text|raw|blind|delay[ =]\d+)\})?([A-Za-z0-9][^\s{}\"'\x00]{1,60})"
    r"\{tab(?:[ ]1)?\}(?:\{delay[ =]\d+\})?"
    r"((?:[^\s{}\"'~\x00]|\{[!+^#~%(){}\[\]]\}){4,60})(?:\{(?:enter|return|tab)\}|~)"
)
_ACL = re2.compile(r"(?i)\b(?:acl[ ]+setuser|user)[ ]+(\S{2,40})[ ](?:on|off)?[^\n>]{0,40}>([^\s\"'|~]{3,60})(?:\s|$)")
_CRACKED = re2.compile(r"(?m)^([^\s()\x00]{4,40})[ \t]{2,}\(([^()\s]{2,40})\)[ \t]*\r?$")
_OF_CRACKING = late.compile(r"(?i)\bjohn\b|password hash|\dg 0:0|\bDONE\b|cracked")
_PRINTED = re2.compile(
    r"(?mi)^(?:[^\n]{0,40}[$#>%][ ])?(?:cat|type|more|less|bat|gc|get-content|head)[ ]+(?:-\S+[ ]+)?[\"']?"
    r"(\S*(?:passw|passphrase|\bpw|/pass|secret|cred|token|\.auth|auth-user|userpass|login|apikey|api[_-]key)[^\s\"'|"
    r"]*)"
    r"[\"']?[ \t]*\r?\n([^\s:={}\[\]<>#\x00]{4,120})[ \t]*\r?(?:\n([^\s:={}\[\]<>#\x00]{4,120})[ \t]*\r?)?(?:$)"
)
_OF_TWO = late.compile(r"(?i)cred|auth|login|userpass")
_REACH = 400


def find_in_sessions(text: str) -> Iterator[Match]:
    """Yields the passwords, and who signs in with them."""
    for both in _USER_PASS.finditer(text):
        yield Match(both.start(2), both.end(2), 0.9)
        if not is_nobody(both.group(1)):
            yield Match(both.start(1), both.end(1), 0.8, "USERNAME")
    for number, alone in enumerate(_PASS_ALONE.finditer(text)):
        if number == 0 and _SERVER.search(text) is None:
            break
        if not is_stand_in(alone.group(1)):
            yield Match(alone.start(1), alone.end(1), 0.85)
    yield from _sent(text)
    for acl in _ACL.finditer(text):
        if not is_stand_in(acl.group(2)):
            yield Match(acl.start(2), acl.end(2), 0.9)
            if not is_nobody(acl.group(1)):
                yield Match(acl.start(1), acl.end(1), 0.7, "USERNAME")
    for cracked in _CRACKED.finditer(text):
        low = max(0, cracked.start() - _REACH)
        if _OF_CRACKING.search(text, low, cracked.end() + _REACH) is not None:
            yield Match(cracked.start(1), cracked.end(1), 0.8)
    yield from _printed(text)


def _sent(text: str) -> Iterator[Match]:
    """Yields what is sent when a password is asked for, and what a script types into two fields."""
    for sent in _CHALLENGED.finditer(text):
        if "@" not in sent.group(1):  # who signs in, by an address
            yield Match(sent.start(1), sent.end(1), 0.9)
    for answer in _CHAT.finditer(text):
        if _OF_CHAT.search(text, max(0, answer.start() - 100), answer.start()) and not is_stand_in(answer.group(1)):
            yield Match(answer.start(1), answer.end(1), 0.85)
    for typed in _TYPED.finditer(text):
        yield Match(typed.start(2), typed.end(2), 0.9)
        if not is_nobody(typed.group(1)):
            yield Match(typed.start(1), typed.end(1), 0.8, "USERNAME")


def _printed(text: str) -> Iterator[Match]:
    """Yields the first line of a file that keeps a secret; of one of two lines the second, the first being who."""
    for printed in _PRINTED.finditer(text):
        second = printed.group(3)
        if second and _OF_TWO.search(printed.group(1)):
            yield Match(printed.start(3), printed.end(3), 0.85)
            if not is_nobody(printed.group(2)):
                yield Match(printed.start(2), printed.end(2), 0.7, "USERNAME")
        elif not is_stand_in(printed.group(2), literal=True):
            yield Match(printed.start(2), printed.end(2), 0.85)


SESSIONS = Recogniser(
    name="secret_in_session",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands where a terminal or log shows a password.",
    find=Searching(find_in_sessions, (_USER_PASS, _PASS_ALONE, _CHALLENGED, _CHAT, _TYPED, _ACL, _CRACKED, _PRINTED)),
)
