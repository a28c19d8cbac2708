"""Passwords given to a command: `curl -u user:password`, `mysql -pPassword`, `--password Password`, `sshpass -p …`."""

from __future__ import annotations

from collections.abc import Iterator

import re2

from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.values import is_stand_in

_OPTION = re2.compile(
    r"(?i)\s--?(?:password|passwd|pass|token|secret|api-?key|access-key|secret-key|auth-token|client-secret|requirepass)"
    r"(?:=|[ \t]+)[\"']?([^\s\"'\x00]{4,})"
)
_USER = re2.compile(
    r"\b(?:curl|wget|http|https|xh)\b[^\n\x00]{0,}?\s(?:-u|--user|-a|--auth)[ =]?[\"']?"
    r"[^\s:\"'\x00]{1,100}:([^\s\"'\x00]{3,200})"
)
_SHORT = re2.compile(
    r"\b(?:mysql|mysqldump|mariadb|mysqladmin)\b[^\n\x00]{0,200}?\s-p([^\s\"'\x00]{4,100})|"
    r"\bsshpass[ \t]+-p[ \t]*[\"']?([^\s\"'\x00]{3,100})|"
    r"\bredis-cli\b[^\n\x00]{0,200}?\s-a[ \t]+([^\s\x00]{4,100})|"
    r"\bdocker[ \t]+login\b[^\n\x00]{0,200}?\s-p[ \t]+([^\s\x00]{4,100})"
)


def find_on_command_line(text: str) -> Iterator[Match]:
    """Yields the password of a command, not the user."""
    for pattern in (_OPTION, _USER, _SHORT):
        for match in pattern.finditer(text):
            for group in range(1, len(match.groups()) + 1):
                if match.start(group) >= 0 and not is_stand_in(match.group(group)):
                    yield Match(match.start(group), match.end(group), 0.9)


COMMAND_LINE = Recogniser(
    name="secret_command_line",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands where a command is given a password or token.",
    find=find_on_command_line,
    literals=("--", "-u", "-p", "-a", "-pass"),
)
