"""Columns of passwords: the cells under a heading that is a secret's name, in CSV and in Markdown tables."""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import is_nobody
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.certainly_none import is_certainly_none
from voting.screening.secrets.names import KEY, LITERALS, PASSWORD, PASSWORD_SHORT
from voting.screening.secrets.values import KEY_NAME, PASSWORD_NAME, is_phrase, is_secret

_HEADING = re2.compile(
    rf"(?im)^[^\n]*?(?:^|[,;\t|])[ \t\"'*]{{0,6}}(?:\w+[ _-])?(?:{PASSWORD}|{PASSWORD_SHORT}|{KEY})s?[ \t\"'*]{{0,6}}"
    r"(?:[,;\t|][^\n]*)?\r?$"
)
_NAMED = late.compile(rf"(?i)[\s\"'*]*(?:\w{{1,20}}[ _-])?(?:({PASSWORD}|{PASSWORD_SHORT})|{KEY})s?[\s\"'*]*\Z")
_OF_USERS = late.compile(
    r"(?i)[\s\"'*]*(?:user(?:[ _-]?(?:name|id))?|login(?:[ _-]?name)?|account|benutzer(?:name)?|usuario|utilisateur|"
    r"identifiant|utente|gebruiker(?:snaam)?)[\s\"'*]*\Z"
)
_USER = late.compile(r"[A-Za-z][\w.+@-]{1,60}")
# A cell of access that gives both: `| sa_omega / …|`, `| spravca heslo … |`
_BOTH = re2.compile(
    rf"(?im)\|[ ]{{0,4}}[\"'`]?([a-z][\w.@\\-]{{1,40}})[\"'`]?"
    rf"(?:[ ]/[ ]|[ ]?(?:,[ ]?|[ ])(?:{PASSWORD}|{PASSWORD_SHORT})[ :=]{{1,3}})"
    r"[\"'`]?([^|\n\t/\x00]{3,40}[^|\n\t/\s\"'`\x00])[\"'`]?[ ]{0,12}(?:\||\r?$)"
)
_OF_ACCESS = late.compile(
    r"(?i)\b(?:log-?ins?|zugang\w*|access|pr[íi]stup|přístup|dostęp|credentials?|acc[eè]s|acceso|accesso|acesso|toegang|"
    r"passw\w*|pw|hesl[oa]|has[łl]a?o?|kennw\w*|logga in|tilgang|adgang|hozzáférés|clave|mdp|mot de passe|contraseña|"
    r"senha|giriş|вход|доступ|user)\b"
)
_TOLD_BY_FORM = late.compile(r"[A-Za-z]\w*[_.@\\0-9]|[A-Z]{2,}\Z")
# A variable and what it is set to if nothing else is said, in a table of variables: `| DB_PASSWORD | | hunter2 |`
_VARIABLE = re2.compile(
    r"(?m)^[ \t]*\|[ \t]{0,8}[`*]{0,3}(?:[A-Z][A-Z0-9]*_)*(?:(PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|PW)|"
    r"(SECRET(?:_KEY)?|TOKEN|API_?KEY|KEY))[`*]{0,3}[ \t]{0,40}\|(?:[ \t]{0,4}(?i:optional|required|yes|no|string|-)?"
    r"[ \t]{0,20}\|)?[ \t]{0,8}(?:`([^\s|`\x00]{4,60})`|([^\s|`\x00]{4,60}))[ \t]{0,40}(?:\||$)"
)
_TABLE = 600  # characters above in which the heading stands
_RULE = late.compile(r"[\s|:+=-]+\Z")
_FEW = 2  # columns
_MOST_WORDS = 3  # of a heading's cell; a line with more is a sentence


def find_in_tables(text: str) -> Iterator[Match]:
    """Yields the cells under a secret's name, and cells that hold an account and its password."""
    yield from find_in_cells(text)
    yield from _of_variables(text)
    read = 0
    for heading in _HEADING.finditer(text):
        start, end = heading.span()
        if start < read:
            continue
        line = text[start:end]
        divider = max(",;\t|", key=line.count)
        cells = line.split(divider)
        titled = [cell for cell in cells if any(map(str.isalpha, cell))]
        # Before the first name a sentence may stand: "the columns are url,user,password".
        if len(titled) < 2 or any(len(cell.split()) > _MOST_WORDS for cell in titled[len(titled) > _FEW :]):
            continue
        wanted = [(number, _NAMED.match(cell)) for number, cell in enumerate(cells)]
        columns = {
            number: PASSWORD_NAME if named.group(1) else KEY_NAME for number, named in wanted if named is not None
        }
        users = [number for number, cell in enumerate(cells) if _OF_USERS.match(cell)]
        for low, high in _lines(text, end):
            row = text[low:high].split(divider)
            if len(row) != len(cells):
                break
            read = high
            yield from _cells(text, low, row, columns)
            yield from _users(text, low, row, users)


def find_in_cells(text: str) -> Iterator[Match]:
    """Yields what stands behind an account's name in one cell of a table in which access is told."""
    for both in _BOTH.finditer(text):
        above = text[max(0, both.start() - _TABLE) : both.start()].rpartition("\n\n")[2]
        user, value = both.group(1), both.group(2)
        named = both.group()[both.end(1) - both.start() :].lstrip("\"'` ")[:1] != "/"
        if not named and value.replace("-", "_").islower() and value.replace("-", "_").isidentifier():
            continue  # modes and programs stand so as well: `read_only / write_all`
        if not (named or (_TOLD_BY_FORM.match(user) and _OF_ACCESS.search(above))):
            continue
        if is_secret(value, PASSWORD_NAME, quoted=True, certain=True) or (not named and is_phrase(value)):
            yield Match(both.start(2), both.end(2), 0.85)
            if not is_nobody(user):
                yield Match(both.start(1), both.end(1), 0.8, "USERNAME")


def _of_variables(text: str) -> Iterator[Match]:
    """Yields what variables that are called a secret are set to, in a table of variables."""
    for row in _VARIABLE.finditer(text):
        group = 3 if row.start(3) >= 0 else 4
        name = PASSWORD_NAME if row.start(1) >= 0 else KEY_NAME
        none = is_certainly_none(text, *row.span(group))
        if not none and is_secret(row.group(group), name, quoted=group == 3, certain=group == 3):
            yield Match(row.start(group), row.end(group), 0.85)


def _lines(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Yields the lines after a heading, without the rule under it."""
    while at + 1 < len(text):
        low = at + 1
        high = text.find("\n", low, low + 2_000)
        at = high if high >= 0 else min(len(text), low + 2_000)
        if text[low:at].strip() and not _RULE.match(text, low, at):
            yield low, at


def _cells(text: str, at: int, row: list[str], columns: dict[int, int]) -> Iterator[Match]:
    for number, cell in enumerate(row):
        value = cell.strip(" \t\r\"'`*")
        if number in columns and is_secret(value, columns[number], quoted=True, certain=True):
            start = text.index(value, at)
            yield Match(start, start + len(value), 0.9)
        at += len(cell) + 1


def _users(text: str, at: int, row: list[str], columns: list[int]) -> Iterator[Match]:
    """Yields who signs in with what stands in the same row."""
    for number, cell in enumerate(row):
        name = cell.strip(" \t\r\"'`*")
        if number in columns and _USER.fullmatch(name) and not is_nobody(name):
            start = text.index(name, at)
            yield Match(start, start + len(name), 0.8, "USERNAME")
        at += len(cell) + 1


TABLES = Recogniser(
    name="secret_in_table",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands in a column of passwords or keys.",
    find=find_in_tables,
    literals=(*LITERALS, " / "),
)
