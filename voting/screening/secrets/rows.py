r"""Accounts that code lists in rows: `[["jo", "…"], ["al", "…"]]`, `@("Jo Lee", "jlee", "…")`, `{ "op", "…", 3 }`.

Two rows and more of the same length. Which column is the password is told by the names that the code gives a row's
members (`for host, user, pw in`, `struct { char *u, *p; }`), else it is the last one of texts. Without such names the
list must be called one of credentials, or the code near must speak of passwords and the values be drawn, not words:
choices of a form, routes and columns are rows, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from voting.screening import late, re2
from voting.screening.personal.users.nobody import is_nobody
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching
from voting.screening.secrets.names import PASSWORD, PASSWORD_SHORT
from voting.screening.secrets.values import is_message, is_stand_in

_TEXT = r"[@LNbBrRuU]{0,2}(?:\"[^\"\n\x00]{0,80}\"|'[^'\n\x00]{0,80}')"
_ROW = re2.compile(
    rf"@?[(\[{{][ \t]{{0,8}}(?:{_TEXT}|[\w.$]{{1,30}})(?:[ \t]{{0,8}},[ \t]{{0,12}}(?:{_TEXT}|[\w.$-]{{1,30}})){{1,5}}"
    r"[ \t]{0,8},?[ \t]{0,4}[)\]}]"
)
_CELL = late.compile(rf"({_TEXT})|[\w.$-]{{1,30}}")
_BETWEEN = late.compile(
    r"[ \t]*,?[ \t]*(?:(?:#|//|--)[^\n]{0,80})?\s{0,4}[ \t]{0,24}(?:[\"']?[\w.-]{1,30}[\"']?[ ]?(?::|=>)[ ]{0,8})?\Z"
)
_CREDENTIALS = late.compile(
    r"(?i)(?:creds?|credentials?|credenciales|credenziali|logins?|accts|passwords?|passw(?:oe|ö)rter|zug(?:a|ä|ae)nge|"
    r"zugangsdaten|identifiants|usuarios_?claves|user_?pass\w*|hesla|konta)[\"']?\w{0,8}[ ]?(?:\[\w*\]){0,2}"
    r"(?:[ ]?:[^=\n]{1,40})?[ ]?(?:=>?|:=|:)[ ]?[^\n=;]{0,24}\s{0,40}\Z"
)
_PASSWORD = late.compile(
    r"(?i)accountpassword|securestring|pass(?:word|wort|wd)|\bpwd?\b|kennwort|contrase|senha|mdp|wachtwoord|heslo|has[lł]o|"
    r"\.login\(|\.auth\(|authenticate\("
)
_MEMBERS = late.compile(
    r"[*&$]?\w{1,24}(?:[ ]?(?:,|;)[ ]?(?:(?:const[ ])?(?:char|string|str|String|uint8_t|int)[ ])?[*&$]?\w{1,24}){1,5}"
)
_MEMBER = late.compile(r"(\w+)(?=[ ]?(?:[,;]|\Z))")
_PASSWORD_MEMBER = late.compile(rf"(?i)(?:p|{PASSWORD}|{PASSWORD_SHORT}|pwort|geheim)\Z")
_FIELD = late.compile(rf"(?i)[\w .-]{{0,20}}(?:{PASSWORD}|user(?:name)?|e-?mail)[\w .-]{{0,20}}\Z")
_USER = late.compile(r"[A-Za-z][\w.+-]{1,40}")
_LABEL = late.compile(
    r"[A-ZÀ-Ž][a-zà-ž]+(?: [A-Za-zà-ž]+)*[.:]?\Z|[A-Z]\w*[a-z][A-Z]\w*\Z|https?://|[\w./-]*/[\w./-]*\Z|\w+\([^)]*\)\Z"
)
_DRAWN = late.compile(r"[^\W\d_].*[^\w .,:-]|[^\W\d_].*\d|\d.*[^\W\d_]")
_BEFORE, _AFTER = 160, 420  # characters around a table
_FEWEST = 2


class _Cell(NamedTuple):
    start: int
    value: str
    text: bool  # written in quotation marks


def find_in_rows(text: str) -> Iterator[Match]:
    """Yields the passwords, and who signs in with them."""
    table: list[list[_Cell]] = []
    begin = end = 0
    for row in _ROW.finditer(text):
        cells = _cells(text, row)
        if table and (len(cells) != len(table[0]) or _BETWEEN.fullmatch(text[end : row.start()][:120]) is None):
            yield from _accounts(text, table, begin, end)
            table = []
        if not table:
            begin = row.start()
        table.append(cells)
        end = row.end()
    yield from _accounts(text, table, begin, end)


def _cells(text: str, row: re2.Match) -> list[_Cell]:
    cells = []
    for cell in _CELL.finditer(text, row.start() + 1, row.end() - 1):
        quoted = cell.group(1)
        if quoted is None:
            cells.append(_Cell(cell.start(), cell.group(), text=False))
        else:
            mark = min(at for at in (quoted.find('"'), quoted.find("'")) if at >= 0)
            cells.append(_Cell(cell.start() + mark + 1, quoted[mark + 1 : -1], text=True))
    return cells


def _accounts(text: str, table: Sequence[Sequence[_Cell]], begin: int, end: int) -> Iterator[Match]:
    if len(table) < _FEWEST:
        return
    before, after = text[max(0, begin - _BEFORE) : begin], text[end : end + _AFTER]
    column = _named_column(before, after, len(table[0]))
    sure = column is not None or _CREDENTIALS.search(before.rstrip(" \t\n([{@")) is not None
    if not sure and _PASSWORD.search(before + after) is None:
        return
    if column is None:
        column = next((at for at in range(len(table[0]) - 1, 0, -1) if all(row[at].text for row in table)), 0)
    words = [row[column].value for row in table if row[column].text]
    if (
        not column
        or any(cell.text and _FIELD.match(cell.value) for row in table for cell in row)
        or not _are_passwords(words, sure=sure)
    ):
        return
    for row in table:
        word, user = row[column], row[column - 1]
        if word.text and len(word.value) > _FEWEST and not is_stand_in(word.value, literal=True):
            yield Match(word.start, word.start + len(word.value), 0.85)
            if user.text and _USER.fullmatch(user.value) and not is_nobody(user.value):
                yield Match(user.start, user.start + len(user.value), 0.8, "USERNAME")


def _named_column(before: str, after: str, length: int) -> int | None:
    """Returns the member of a row that code calls a password, if its names stand near."""
    for near in (before[-100:], after):
        for names in _MEMBERS.finditer(near):
            members = _MEMBER.findall(names.group())
            told = [at for at, one in enumerate(members) if _PASSWORD_MEMBER.match(one)]
            if len(members) == length and told and told[0]:
                return told[0]
    return None


def _are_passwords(words: Sequence[str], *, sure: bool) -> bool:
    """Whether a column may hold passwords: no titles, paths or messages, and drawn values where nothing names them."""
    if not words or sum(_LABEL.match(one) is not None or is_message(one) for one in words) * 2 > len(words):
        return False
    drawn = [one for one in words if len(one) > _FEWEST and _DRAWN.search(one) is not None]
    return sure or len(drawn) * 2 > len(words)


ROWS = Recogniser(
    name="secret_in_rows",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands where code lists accounts and their passwords.",
    find=Searching(find_in_rows, (_ROW,)),
)
