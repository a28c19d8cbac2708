r"""User names in logs of servers, of games and of repositories, in dialogues of protocols and in lists of accounts.

"Auth failed for mburton", `[White "Penguin"]`, "wip (4 days ago) <tbrennan>", "TofuMage#4821: reported",
`USER tinkerbell`, "muffin issued server command: /tp muffin", `pebble:x:1002:1002::/home/pebble:/bin/bash`. Forms: RFC
959 and 1939 (USER), www.saremba.de/chessgml/standards/pgn (games of chess), man 5 passwd.
"""

# ruff: noqa: SIM905  # as a list, one word a line, this would be ten lines

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.chat_names import OF_ISSUES
from voting.screening.personal.users.nobody import GOES_ON, is_nobody
from voting.screening.personal.users.unheard import is_handle_like, is_name
from voting.screening.recogniser import Match

_NAME = r"([A-Za-z][\w.-]{1,31})"
_REFUSED = re2.compile(
    r"(?i)\b(?:(?:auth(?:entication|orization|n)?|log-?[io]n|sign-?in|password|passwd|credentials?|access|account|"
    r"mfa|2fa|"
    r"otp|ldap|bind|kerberos|vpn)[ ](?:check[ ]|attempt[ ]|verification[ ])?(?:has[ ])?(?:failed|failure|error|denied|"
    r"rejected|refused|succeeded|successful|locked(?:[ ]out)?|expired|mismatch|reset)|"
    r"(?:invalid|wrong|incorrect|bad|expired|unknown|missing|no)[ ](?:user[ ]?name|password|passcode|passwd|"
    r"credentials?|"
    rf"login|otp|code))[ ](?:for|from|by)[ ](?:user[ ]|account[ ]|login[ ])?[\"'`]?{_NAME}(?:[\"'`]|[\s,;:)]|"
    rf"[.](?:\s|$)|$)"
)
_CHESS = re2.compile(rf"(?m)^\[(?:White|Black)[ ]\"{_NAME}\"\]")
_OF_CHESS = late.compile(r"(?m)^\[(?:Event|Site|Date|Result|WhiteElo|ECO|TimeControl|Black|White)[ ]\"")
_ENGINES = frozenset("stockfish lc0 leela komodo houdini alphazero fritz maia computer engine black white".split())
_COMMITTED = re2.compile(rf"(?m)\([^()\n]{{1,30}}[ ]ago\)[ ]<{_NAME}>[ \t]*\r?$")
_TAGGED = re2.compile(r"(?m)(?:^|[\s>\]])([A-Z][A-Za-z0-9_.]{1,30}#[0-9]{4}):[ ]")
_SIGNS_IN = re2.compile(
    rf"(?m)^(?:[ \t]{{0,8}}|[CS]:[ ]?|[-<>]{{1,4}}[ ]?)USER[ ]{_NAME}(?:[ ]\S{{1,20}}[ ]\S{{1,20}}[ ]:.*)?[ \t]*\r?$"
)
_DIALOGUE = late.compile(
    r"(?m)^(?:[ \t]{0,8}|[CS]:[ ]?|[-<>]{1,4}[ ]?)(?:PASS\b|NICK[ ]|CWD[ ]|QUIT\b|STAT\b|(?:220|230|331|530)[ -]|"
    r"\+OK\b|-ERR\b)"
)
_COMMANDED = re2.compile(
    rf"\b{_NAME}[ ]issued[ ]server[ ]command:(?:[ ]/(?:tp|teleport|tpa|tpahere|tphere|msg|tell|w|whisper|give|kick|ban|"
    rf"pardon|op|deop|mute|unmute|pay|invsee|friend|party)(?:[ ]{_NAME})?(?:[ ]{_NAME})?)?"
)
_PASSWD = re2.compile(
    rf"(?m)^{_NAME}:[x*!]{{0,2}}:([0-9]{{4,6}}):[0-9]{{1,6}}:[^:\n]{{0,60}}:/[^:\n]{{0,80}}:"
    rf"(?:/[\w/.-]{{0,40}})?[ \t]*\r?$"
)
PATTERNS = (_REFUSED, _CHESS, _COMMITTED, _TAGGED, _SIGNS_IN, _COMMANDED, _PASSWD)
_REACH = 300  # characters around
_OF_NOBODY = "65534"


def find_logged(text: str) -> Iterator[Match]:
    """Yields the names alone."""
    for match in _REFUSED.finditer(text):
        name = match.group(1).rstrip(".-")
        if is_handle_like(name) or (is_name(name) and not name.istitle()):
            yield from _named(name, match.start(1))
    for match in _CHESS.finditer(text):
        others = len(_OF_CHESS.findall(text, max(0, match.start() - _REACH), match.end() + _REACH)) > 1
        if others and match.group(1).lower() not in _ENGINES:
            yield from _named(match.group(1), match.start(1))
    for match in (*_COMMITTED.finditer(text), *_commanded(text)):
        for number, name in enumerate(match.groups(), 1):
            if name:
                yield from _named(name, match.start(number))
    for match in _TAGGED.finditer(text):
        if OF_ISSUES.match(match.group(1)) is None:
            yield Match(match.start(1), match.end(1), 0.7)
    for match in _SIGNS_IN.finditer(text):
        if _is_of_a_dialogue(text, match.start(), match.end()):
            yield from _named(match.group(1), match.start(1))
    yield from _of_accounts(text)


def _of_accounts(text: str) -> Iterator[Match]:
    """Yields who has a line in a list of a machine's accounts, but for those of its programs."""
    for match in _PASSWD.finditer(text):
        if match.group(2) != _OF_NOBODY:
            yield from _named(match.group(1), match.start(1))


def _is_of_a_dialogue(text: str, start: int, end: int) -> bool:
    """Whether another line of a dialogue with a server stands before or behind one."""
    before = _DIALOGUE.search(text, max(0, start - _REACH), start)
    return before is not None or _DIALOGUE.search(text, end, end + _REACH) is not None


def _commanded(text: str) -> Iterator[re2.Match]:
    return iter(()) if _COMMANDED.is_idle(text) else _COMMANDED.finditer(text)


def _named(name: str, start: int) -> Iterator[Match]:
    name = name.rstrip(".-")
    if not (is_nobody(name) or name.lower() in GOES_ON):
        yield Match(start, start + len(name), 0.7)
