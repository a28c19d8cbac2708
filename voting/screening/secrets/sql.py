"""Passwords in SQL: of users and roles, of logins, in functions, and in columns of a table of users.

Forms: dev.mysql.com/doc/refman/8.4/en/create-user.html, www.postgresql.org/docs/current/sql-createrole.html,
learn.microsoft.com/sql/t-sql/statements/create-login-transact-sql, docs.oracle.com/en/database/oracle (CREATE USER),
duckdb.org/docs/configuration/secrets_manager.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.names import PASSWORD, PASSWORD_SHORT
from voting.screening.secrets.values import PASSWORD_NAME, is_secret

_LITERAL = r"[NEe]?(?:'((?:[^'\n\x00]|'')+)'|\"([^\"\n\x00]+)\")"
_CLAUSE = re2.compile(
    r"(?i)\b(?:(?:IDENTIFIED[ ]+(?:WITH[ ]+['\"]?\w+['\"]?[ ]+)?(?:BY|AS)(?:[ ]+PASSWORD)?|(?-i:PASSWORD|SECRET)|"
    r"(?:with|encrypted|(?:role|user)[ ]+\S+)[ ]+password)[ ]+(?:TO[ ]+|FOR[ ]+\S+[ ]*=[ ]*)?|"
    rf"(?:PASSWORD|OLD_PASSWORD|SECRET|SECRET_KEY)[ ]*[=(][ ]*)(?:PASSWORD[ ]*\([ ]*)?{_LITERAL}|"
    r"\b(?-i:IDENTIFIED[ ]+BY|identified[ ]+by)[ ]+([^\s'\"`;()\x00][^\s'\";()\x00]{2,})[ ]*"
    r"(?:;|$|\n|REPLACE|USING|DEFAULT|ACCOUNT|"
    r"PROFILE|QUOTA|TEMPORARY)|"
    rf"\bsp_(?:addlogin|password)[ ]+[^\n,]+,[ ]*{_LITERAL}"
)
_FUNCTION = re2.compile(
    rf"(?i)\b(?:password|pass|pwd|passwd|secret|pin)\w*[`\"\]]?[ ]*(?:=|<>|!=|,)[ ]*(?:\w+\.)?"
    rf"(?:md5|sha\w*|password|old_password|crypt|encode|digest|hash\w*|aes_encrypt|pgp_\w+|encrypt)\([ ]*{_LITERAL}"
)
_USER = "USER "
_INSERT = re2.compile(r"(?i)\bINTO\s+[\w.`\"\[\]]+\s*\(([^()\x00]+)\)\s*VALUES\s*\(")
_NAMED = late.compile(rf"(?i)\W*\w{{0,30}}(?:{PASSWORD}|{PASSWORD_SHORT})(?:_?hash|_?digest)?\W*\Z")
_CELL = r"[NEe]?(?:'((?:[^'\x00]|''){0,300})'|\"([^\"\x00]{0,300})\")"
_ITEM = late.compile(rf"\s*(?:\w{{1,20}}\(\s*{_CELL}[^()]{{0,60}}\)|{_CELL}|[^,()'\"\x00]{{0,100}})\s*([,)])")
_NEXT_ROW = late.compile(r"\s*,\s*\(")


def find_in_sql(text: str) -> Iterator[Match]:
    """Yields passwords of statements, without quotation marks."""
    for pattern in (_CLAUSE, _FUNCTION):
        for match in pattern.finditer(text):
            for group, value in enumerate(match.groups(), 1):
                if value and is_secret(
                    value,
                    PASSWORD_NAME,
                    quoted=group != 3,
                    certain=group != 3 or _USER in text[max(0, match.start() - 200) : match.start()].upper(),
                ):
                    yield Match(match.start(group), match.end(group), 0.9)
    for match in _INSERT.finditer(text):
        columns = match.group(1).split(",")
        wanted = {number for number, column in enumerate(columns) if _NAMED.match(column)}
        if wanted:
            yield from _rows(text, match.end(), wanted)


def _rows(text: str, at: int, wanted: set[int]) -> Iterator[Match]:
    """Yields the values of the wanted columns, row by row."""
    column = 0
    while True:
        item = _ITEM.match(text, at)
        if item is None:
            return
        for group in range(1, 5):
            value = item.group(group)
            if column in wanted and value and is_secret(value, PASSWORD_NAME, quoted=True, certain=True):
                yield Match(item.start(group), item.end(group), 0.9)
        at, column = item.end(), column + 1
        if item.group(5) == ")":
            following = _NEXT_ROW.match(text, at)
            if following is None:
                return
            at, column = following.end(), 0


SQL = Recogniser(
    name="secret_in_sql",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands where a database is given a password.",
    find=find_in_sql,
    literals=("identified", "password", "secret", "values", "pass", "pwd", "pin", "sp_addlogin", "sp_password"),
)
