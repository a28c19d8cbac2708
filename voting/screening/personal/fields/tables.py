"""Tables: the head of a column tells what all cells below it are. CSV, TSV, Markdown, psql's output, `INSERT INTO`.

A head counts as one when its cells are short and one of them says something of a person for sure; a `name` counts
beside another such column. Linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from voting.screening import late
from voting.screening.personal.fields.keys import Field, meaning
from voting.screening.personal.fields.numbers import numbered, type_of_cell
from voting.screening.personal.fields.values import fits
from voting.screening.recogniser import Match

_MOST_COLUMNS = 120
_LONGEST_HEAD = 4_000
_LONGEST_CELL = 48  # of a head
_LONGEST_ROW = 20_000
_MOST_ROWS = 2_000  # of one statement
_CELL = {
    mark: late.compile(
        rf"[ \t]*(?:\"((?:[^\"\n]|\"\"){{0,2000}})\"|'([^'\n]{{0,200}})'(?=[ \t]*(?:{re.escape(mark)}|"
        rf"$))|([^{re.escape(mark)}\n]*))[ \t]*(?:{re.escape(mark)}|$)"
    )
    for mark in ",;\t|"
}
_RULE = late.compile(r"[ \t>]*[|+]?[ :|+=-]*-{2,}[ :|+=-]*[|+]?[ \t]*")
_INSERT = late.compile(
    r"(?i)\binsert\s{1,4}into\s{1,4}([\w.`\"\[\]]{1,80})\s{0,4}\(([^()]{1,1000})\)\s{0,4}values\s{0,4}"
)
# What a dump of PostgreSQL holds: postgresql.org/docs/current/sql-copy.html
_COPY = late.compile(
    r"(?i)\bcopy\s{1,4}([\w.\"]{1,80})\s{0,4}\(([^()]{1,1000})\)\s{1,4}from\s{1,4}stdin[^\n;]{0,60};[ \t]*\r?\n"
)
_COPIED_CELL = late.compile(r"([^\t\r\n]*)(?:\t|\r?$)", re.MULTILINE)
_COPIES = late.compile(r"(?i)copy\b")
_OF_PEOPLE = late.compile(
    r"(?i)(?:\A|[^a-z])(?:operators?|users?|staff|employees?|persons?|people|customers?|members?|patients?|students?|teachers?|"
    r"pupils|drivers?|contacts?|guests?|workers?|personnel|participants?|attendees|residents?|tenants?|players?|"
    r"kunden?|mitarbeiter|personen?|bediener|benutzer|schueler|lehrer|fahrer|usuarios?|clientes?|empleados?|alumnos?|"
    r"pacientes?|utilisateurs?|salaries|employes?|eleves?|utenti|clienti|dipendenti|medewerkers?|klanten|pracownicy|"
    r"osoby|uczniowie|klienci)[\W_]*\Z"
)
# A list of accounts: what it tells of each, and the column of their names
_OF_ACCOUNTS = late.compile(
    r"(?i)(?:last|first)[ _-]?(?:seen|log[io]n|logon|active|used|sign-?in)|lastlogon(?:date)?|shell|home(?:dir)?|"
    r"enabled|disabled|locked|mfa|2fa|(?:pwd|password)[ _-]?(?:last[ _-]?set|age|expires)|letzte[ _-]?anmeldung|"
    r"derni[eè]re[ _-]?connexion|[uú]ltim[oa][ _-]?(?:acceso|acesso|login)|laatste[ _-]?aanmelding"
)
_NAMES_ACCOUNT = late.compile(
    r"(?i)login|log[io]n|user|user[ _-]?id|uid|account|acct|samaccountname|sam|handle|benutzer|utilisateur|usuario|"
    r"utente|gebruiker|konto|compte|cuenta"
)
_ACCOUNT = Field("USERNAME")
_TUPLE = late.compile(r"\s{0,20},?\s{0,20}\(((?:'(?:[^'\n]|''){0,500}'|\"[^\"\n]{0,500}\"|[^()'\"]){1,2000})\)")
_SQL_CELL = late.compile(r"\s*(?:[NE]?'((?:[^']|''){0,500})'|\"([^\"]{0,500})\"|([^,'\"]*))\s*(?:,|$)")
_NO_HEAD = late.compile(
    r"[={}<>\[\]]|\((?![^()]{1,14}\)\Z)|::|->|(?i:(?<!\bno)(?<!\bnr)(?<!\bnum)(?<!\btel)(?<!\bn)(?<!\bgeb)\.)(?:\s|\Z)|[?!]\Z"
)


def find_in_tables(text: str) -> Iterator[Match]:
    """Yields the cells under heads that say what they are."""
    yield from _lines(text)
    lowered = text.lower()
    inserts = "nsert" in lowered or "nſert" in lowered  # the long s is an s without regard to case
    for match in _INSERT.finditer(text) if inserts else ():
        at = match.end()
        columns = _columns(match)
        for _ in range(_MOST_ROWS if columns else 0):
            row = _TUPLE.match(text, at)
            if row is None:
                break
            yield from _cells(_split(_SQL_CELL, text, row.start(1), row.end(1)), text, columns)
            at = row.end()
    at = 0
    for match in _COPY.finditer(text) if "stdin" in lowered else ():
        if match.start() < at:  # a row of the one before
            continue
        at = match.end()
        columns = _columns(match)
        for _ in range(_MOST_ROWS if columns else 0):
            end = text.find("\n", at, at + _LONGEST_ROW)
            end = min(len(text), at + _LONGEST_ROW) if end < 0 else end
            if end <= at or text.startswith("\\.", at) or _COPIES.match(text, at) is not None:
                break
            yield from _cells(_split(_COPIED_CELL, text, at, end), text, columns)
            at = end + 1


def _columns(match: re.Match[str]) -> dict[int, Field]:
    """Returns what the columns are that a statement fills."""
    heads = [cell.strip(' `"[]\n\t') for cell in match[2].split(",")]
    return _fields(heads, of_people=_OF_PEOPLE.search(match[1]) is not None)


def _lines(text: str) -> Iterator[Match]:
    columns: dict[int, Field] = {}
    mark, width, at, listed = "", 0, 0, ""
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        low, high = at, end
        at = end + 1
        while high > low and text[high - 1] in " \t\r":
            high -= 1
        if high - low > _LONGEST_ROW:
            columns = {}
            continue
        if columns:
            if _RULE.fullmatch(text, low, high):
                continue
            cells = _row(text, low, high, mark)
            if len(cells) == width or (len(cells) > 1 and abs(len(cells) - width) == 1):
                yield from _cells(cells, text, columns)
                continue
            columns = {}
        if high - low > _LONGEST_HEAD or high - low < 5 or text[high - 1] in ".?!:{(":
            continue
        for candidate in "\t|;,":
            first = text.find(candidate, low, high)
            if first < 0:
                continue
            if first - low > _LONGEST_CELL:
                break
            heads = _row(text, low, high, candidate)
            names = [text[start:stop] for start, stop in heads]
            goes_on = listed == candidate and len(heads) == 2
            listed = candidate if goes_on or _is_field(text, end, candidate, names) else ""
            if not listed and _are_heads(names) and _looks_like_head(text, end, candidate, len(heads)):
                columns, mark, width = _fields(names), candidate, len(heads)
            break


def _are_heads(names: Sequence[str]) -> bool:
    """Whether cells are as short as heads, and none is code or a sentence."""
    short = all(len(name) <= _LONGEST_CELL and _NO_HEAD.search(name) is None for name in names)
    return 2 <= len(names) <= _MOST_COLUMNS and short


def _looks_like_head(text: str, end: int, mark: str, width: int) -> bool:
    """Whether the line below has as many cells, or is a table's rule."""
    stop = text.find("\n", end + 1)
    stop = len(text) if stop < 0 else stop
    below = text[end + 1 : min(stop, end + _LONGEST_ROW)]
    return bool(_RULE.fullmatch(below)) or abs(below.count(mark) + (mark != "|") - width) <= 1 or '"' in below


def _is_field(text: str, end: int, mark: str, names: Sequence[str]) -> bool:
    """Whether a line is a key and its value, as the one below is: "Preferred name<tab>Bex"."""
    if len(names) != 2 or meaning(names[1]) is not None:
        return False
    below = text[end + 1 : end + 1 + _LONGEST_CELL].partition("\n")[0].partition(mark)
    return bool(below[1]) and meaning(below[0].strip(' \t*_`"')) is not None


def _row(text: str, low: int, high: int, mark: str) -> list[tuple[int, int]]:
    if mark == "|":
        while low < high and text[low] in " \t>":
            low += 1
        low += text[low : low + 1] == "|"
        high -= high > low and text[high - 1] == "|"
    return _split(_CELL[mark], text, low, high)


def _split(pattern: re.Pattern[str], text: str, low: int, high: int) -> list[tuple[int, int]]:
    cells: list[tuple[int, int]] = []
    while low <= high and len(cells) <= _MOST_COLUMNS:
        cell = pattern.match(text, low, high)
        if cell is None:
            break
        start, end = cell.span(cell.lastindex or 0)
        while end > start and text[end - 1] in " \t*_`":
            end -= 1
        while start < end and text[start] in " \t*_`":
            start += 1
        cells.append((start, end))
        if cell.end() == low or cell.end() >= high:
            break
        low = cell.end()
    return cells


def _fields(heads: Sequence[str], *, of_people: bool = False) -> dict[int, Field]:
    """Returns what the columns are; nothing where no head is sure, unless the table is one of people."""
    found = {index: field for index, head in enumerate(heads) if (field := meaning(head)) is not None}
    if any(_OF_ACCOUNTS.fullmatch(head) for head in heads):
        found |= {index: _ACCOUNT for index, head in enumerate(heads) if _NAMES_ACCOUNT.fullmatch(head)}
    known = numbered(heads, found)
    if of_people or any(field.sure for field in found.values()):
        return known if len(known) * 6 >= len(heads) else {}
    return {}


def _cells(cells: Sequence[tuple[int, int]], text: str, columns: dict[int, Field]) -> Iterator[Match]:
    for index, field in columns.items():
        if index < len(cells):
            start, end = cells[index]
            entity_type = type_of_cell(field, text[start:end])
            if entity_type is not None and fits(entity_type, text[start:end], loose=False):
                yield Match(start, end, 0.7, entity_type)
