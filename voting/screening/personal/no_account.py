r"""What stands where a user's name does and is none: a variable of a program, a share of a server, a column asked for.

`CONNECT TO PAYDB USER :WS-DB2-USER`, `01 WS-DB2-USER PIC X(8)`, `Data Source=SRV\SQLEXPRESS`, `\\NAS2\backup`,
`Get-ADUser -Properties PasswordLastSet, PasswordNeverExpires`, `username: __token__`.
"""

from __future__ import annotations

import re

from voting.screening.personal.nobody import TAGS

_OF_COBOL = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+")
_PICTURE = re.compile(
    r"[ \t]+(?:PIC(?:TURE)?|USAGE|VALUE|REDEFINES|OCCURS|COMP(?:-\d)?|TO|FROM|GIVING)\b|[ \t]*\.[ \t]*$", re.M
)
_LEVEL = re.compile(
    r"(?m)(?:^[ \t\d]*(?:0[1-9]|[1-4]\d|66|77|88)[ \t]+|\b(?:MOVE|INTO|USING|SET|INITIALIZE|ACCEPT)[ \t]+)\Z"
)
_OF_PROGRAM = re.compile(r"-(?:USER(?:ID|NAME)?|UID|LOGIN|NAME|ID|ACCT|ACCOUNT|OWNER|OPER)\Z")
# `:name` of a statement that is prepared
_BOUND = re.compile(
    r"(?i)\b(?:exec sql|using|values|where|into|select|identified by|connect|set|and)\b[^\n;]{0,120}[\s(,=]:\Z"
)
_SERVER = re.compile(
    r"(?i)(?:data[ ]?source|server|addr(?:ess)?|network address|host(?:name)?|instance|-serverinstance|"
    r"(?:sqlcmd|bcp|osql)[^\n]{0,60} -S)[ ]?[=: ][ ]?(?:tcp:|np:)?[\"']?(?:[\w.-]{1,40}\\{1,2})?\Z"
)
_SHARE = re.compile(r"(?:\A|[\s\"'`=(,])\\{2,4}[\w.-]{1,40}\\{1,2}\Z")
_ASKED_FOR = re.compile(
    r"(?i)(?:-propert(?:y|ies)|\|[ ]?select|\b(?:select-object|format-(?:table|list)|(?:sort|group|where)-object))\b"
    r"[^\n|;{}]{0,160}[ ,(@]\Z|\$_\.\Z"
)


def is_no_account(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is the name of a variable, a share, a server's instance or a column."""
    name = text[start:end]
    if name.startswith("__") and name.endswith("__"):
        return True
    before = text[max(0, start - 200) : start]
    scope = name.islower() and text[end : end + 1] == "/" and text[end + 1 : end + 2].islower()
    if before.endswith("@") and (scope or name.lower() in TAGS):
        return True  # a comment's `@memberOf`, a package's `@stylistic/plugin`
    if _OF_COBOL.fullmatch(name) is not None and (
        before.endswith(":")
        or _OF_PROGRAM.search(name) is not None
        or _PICTURE.match(text, end) is not None
        or _LEVEL.search(before) is not None
    ):
        return True
    if before.endswith(":") and _BOUND.search(before) is not None:
        return True
    if before.endswith("\\") and (_SHARE.search(before) is not None or _SERVER.search(before) is not None):
        return True
    return _ASKED_FOR.search(before) is not None
