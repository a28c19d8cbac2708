"""Fields one by one: JSON, YAML, XML, forms, `key = value`, keyword arguments, a key on one line and its value below.

A key that may mean something else (`name`, `address`, `state`) counts when another one of a person stands near it.
Linear in the text: a separator is found in one pass, its key and value are looked for in windows of bounded length.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.known_words import PARTICLES
from voting.screening.names.gazetteer import Listed, package_gazetteer
from voting.screening.personal.fields.drivers import drives
from voting.screening.personal.fields.keys import LOCATION, LONGEST_KEY, PERSON, STREET, Field, Pair, meaning
from voting.screening.personal.fields.setters import setters
from voting.screening.personal.fields.values import LONGEST_VALUE, fits
from voting.screening.personal.users.unheard import is_name, is_unheard
from voting.screening.recogniser import Match

_NEAR = 240  # characters within which another key of a person makes sure of one
_SEPARATOR = late.compile(r"(?::=|=>|[:=>|：])[ \t]{0,8}")
_KEY = late.compile(
    r"(?:^|[\n{,;(\[|&?<\t\"'`]|\*\*|__| - |- |• )[ \t>*_#\"'`-]{0,6}"
    r"([^\W\d_](?:[\w '’./°º#&-]|[\u0900-\u0dff]){0,44}?(?:\([^()\n]{1,24}\))?)[ \t*:\"'`_)\]]{0,5}\Z"
)
_QUOTED = late.compile(rf"(?:[bruf]|N)?(\"|'|`|“|‘)(.{{1,{LONGEST_VALUE}}}?)(\1|”|’)")
_XML = late.compile(rf"([^<>\n]{{1,{LONGEST_VALUE}}})</")
_BARE = late.compile(rf"[^\n]{{1,{LONGEST_VALUE}}}")
_LISTED = late.compile(r"(?:[\w.]{0,20}\()?(?:[\w.]{0,12}[(\[{]) ?")
_COMMA = late.compile(r"\s{0,20},\s{0,20}")
# A full stop ends a value, but not after an initial or a title.
_STOP = r"(?<![\s=:.|>][A-ZÀ-Þ])(?<!\bDr)(?<!\bSt)(?<!\bMr)(?<!\bMs)(?<!\bMrs)\.(?:\s|$)"
_ENDS = late.compile(rf"(?:,(?! (?:19|20)\d\d\b)|[;|\t}}\])<])|  | [/–—-] |{_STOP}| (?=[A-Za-zÀ-ž_ ]{{2,24}}[:=])|\Z")
_ENDS_STREET = late.compile(r"[;|\t}\]]|  |(?<=[^\W_]{4})\.(?:\s|$)|,? (?=[A-Za-zÀ-ž_]{2,20}[:=])|\Z")
_LONE_LINE = late.compile(
    r"(?m)^[ \t>*_-]{0,4}([^\W\d_][\w '’./°º#&()-]{1,40})[*: \t]{0,4}\r?\n(?:[ \t]{0,4}\r?\n)?[ "
    r"\t>*_-]{0,4}(\S[^\n]{0,100})$"
)
# Where no sign tells, the key begins a line; dots, a rule, a gap, a dash or a bracket stand between; or cells of HTML.
_LINE = re2.compile(
    r"(?m)^[ \t>*_•-]{0,6}([^\s0-9:=|<>({\[\"'`.,;*_>#•-][^\n:=|<>(){}\[\]\"`\t;]{0,46}?(?:\([^()\n]{1,14}\))?)"
    r"(?: ?\.{3,} ?| ?…{1,20} ?| ?_{2,80} ?|[ \t]{2,40}| [–—-]{1,2} | ?\(|\? ?)([^\s=<>{}|].*)$"
)
_HEADS = late.compile(
    r"\S+(?: \S+)*(?: {2,}\S+(?: \S+)*)+[ \r]*\n[ ]*[-=─━]{3,}[-=─━ ]*(?:\n|\Z)"
)  # a table's, with a rule below
_MARKUP = re2.compile(
    r"(?i)>[ \t]{0,8}([^<>\n]{1,48}?)[ \t]*:?[ \t]*(?:</[a-z0-9]{1,8}>\s{0,20}){1,3}"
    r"(?:<(?:td|th|dd|span|p|div|b|strong|em|input|br)\b[^<>\n]{0,80}>\s{0,20}){1,3}([^<>\n]{1,120})<"
)
# `<span class="fn">…</span>`, `<input name="city" value="…">`.
_ATTRIBUTE = re2.compile(
    r"(?i)<[a-z][^<>\n]{0,80}?\b(?:class|itemprop|property|name|id|data-label)=\"([^\"\n]{2,48})\"[^<>\n]{0,80}?"
    r"(?:>[ ]?([^<>\n]{1,120})</|value=\"([^\"\n]{1,120})\")"
)
_HCARD = {"fn": Field(PERSON), "adr": Field(STREET), "locality": Field(LOCATION), "bday": Field("DATE_OF_BIRTH")}
_REVERSED = late.compile(
    r"[ \t*_]{0,4}[^\W\d_a-zß-ÿ][\w'’-]{1,24}(?: [^\W\d_a-zß-ÿ][\w'’-]{1,24})?, ([^\W\d_a-zß-ÿ](?:[\w'’-]{1,24}|\.)"
    r"(?: [^\W\d_a-zß-ÿ](?:[\w'’-]{1,24}|\.?))?)(?=[ \t*_]*(?:\n|\Z|[;|/(]| [–—-] |  |\t| [A-Z][a-z]+:))"
)
"""`Quiroga, Belén`: surname first."""
_BRACKET_ENDS = late.compile(r"[),;]")
_LONGEST_LIST = 200  # values
# On a line to write on, `SURNAME____SMITH____FORENAME____JOHN`; what a blank follows is the next key of an empty form
_WRITTEN = late.compile(
    r"([^\s_][^_\n]{0,46})_{2,80}(?:([A-ZÀ-ÖØ-ÞĀ-Ž\d][^_\n]{0,80})(?=_{2}|$)(?:_{2,80}(?![_\n]))?|"
    r"[ ]([A-ZÀ-ÖØ-ÞĀ-Ž\d][^_\n]{0,80})$)",
    re.MULTILINE,
)
_DUNDER = late.compile(r"__[a-z]\w*__")
_OF_POST = late.compile(r"(?i)(?:post|pin|zip|eir)[ _-]?code")  # of an address; it has a digit
_YEAR = late.compile(r"(?:19|20)\d\d\)")  # "Cell 126 (2006) 663-676"
_PARENT, _BLOCK = 48, 600  # characters
# What a page says of itself: `<meta name="twitter:card" …>` (developer.x.com/docs/twitter-for-websites/cards, ogp.me)
_OF_A_PAGE = late.compile(r"\b(?:name|property|itemprop)=[\"'][a-z]{1,20}\Z")
_ASSIGNS = frozenset({"=", ":=", "=>"})
# `bank:` and, below it, `  name: Capitec`
_OF_A_THING = late.compile(
    r"(?i)\b(?:bank|company|employer|firm|school|university|hospital|clinic|product|project|service|server|database|app|"
    r"application|vendor|merchant|shop|store|insurer|provider|organi[sz]ation|event|course|plan|package|image|network|"
    r"container|repository|device|vehicle|pet|team|club|venue|restaurant|hotel|file|dataset|model|cluster|metadata)"
    r"[\"']?[ ]?[:=][ \t]*\{?[ \t]*\r?\n?[ \t]*(?:- )?[\"']?\Z"
)
# `workspaces { name = "loja" }`, `resource "aws_s3_bucket" "b" {` with settings between: a block of Terraform's
_OF_A_BLOCK = late.compile(
    r"(?m)(?:^[ \t]*(?:resource|data|module|provider|variable|backend|output|terraform)\b[^\n{}]{0,80}\{|"
    r"^[ \t]*[a-z]+(?:_[a-z]+)*[ ]\{)(?:[ \t]*|[ \t]*\r?\n(?:[ \t]*(?:#[^\n]{0,80}|"
    r"[a-z_]+[ ]+=[ ][^\n{}]{1,120})?\r?\n){0,12}[ \t]*)\Z"
)
_OF_SOMEBODYS = late.compile(
    r"(?i)user|person|people|member|contact|owner|author|employee|customer|student|patient|admin"
)
_OF_METADATA = late.compile(
    r"(?m)^[ \t]*metadata:[ \t]*\r?\n(?:[ \t]+[^\n]{1,160}\n){1,12}[ \t]+\Z|"
    r"[\"']metadata\\?[\"'][ ]?:[ ]?\{[^{}]{0,300}\Z"
)
# What stands below the name of a container, a step, a port, a volume, a parameter
_BESIDE_A_THING = late.compile(
    r"[^\n]{0,120}\n[ \t]{1,16}(?:image|uses|run|with|env|valueFrom|containerPort|mountPath|targetPort|port|"
    r"configMap|"
    r"secret|emptyDir|hostPath|persistentVolumeClaim|digest|newTag|newName|command|args|hosts|become|apt|shell|kind|"
    r"namespace|labels|script|schedule|schema|driver|engine|build|ports|volumes|runs-on|steps|stage|provisioner)[ ]?:"
)
_CLIENT = late.compile(r"(?i)(?:\w{0,12}[_-])?client[ _-]?id")
_GRANTED = late.compile(
    r"(?i)\b(?:grant_?type|redirect_?uris?|response_?type|client_?secret|refresh_?token|code_?verifier|code_?challenge|"
    r"issuer(?:[_-]?ur[il])?|oauth2?|oidc|id_?token)\b"
)
# In `key=value&key=value`, of which blanks were decoded
_SENT_KEY = late.compile(r"[?&](?:amp;)?[A-Za-z_][\w.\[\]%-]{0,40}=\Z")
_SENT = late.compile(r"[^\s&\"'<>=;|{}][^\n&\"'<>=;|{}]{0,119}(?=\n?&(?:amp;)?[A-Za-z_][\w.\[\]%-]{0,40}=)")
_SENT_LAST = late.compile(r"[^\W\d_A-Z]{2,30}(?=[\s\"'<>]|\Z)|[^\s&\"'<>=;|{}][^\n&\"'<>=;|{}]{0,119}(?=[\"'])")
_MARKS = " \t\r*_\"'`“”"


def find_pairs(text: str) -> Iterator[Match]:
    """Yields the values of fields."""
    pairs = sorted(_pairs(text), key=lambda pair: pair.key_at)
    sure = [pair.key_at for pair in pairs if pair.field.sure]
    for pair in pairs:
        told = pair.field.sure or _has_near(sure, pair.key_at)
        if told and (pair.field.sure or pair.field.entity_type != PERSON or not _is_said(text[pair.start : pair.end])):
            yield Match(pair.start, pair.end, 0.7, pair.field.entity_type)


def _is_said(value: str) -> bool:
    """Whether a value is words that nobody is called, as steps are named: "Run tests", "login to registry"."""
    first, *others = value.split() or [""]
    if first[1:] != first[1:].lower() or not all(map(str.islower, others)):
        return False
    listed = package_gazetteer().listed
    bits, plain = listed(first), Listed.EVERYDAY | Listed.WORD
    if bits & Listed.COMMON_GIVEN or not bits & plain:
        return False
    return all(listed(word) & plain for word in others) if others else bits & plain == plain


def _has_near(places: list[int], at: int) -> bool:
    index = bisect_left(places, at)
    return any(abs(places[one] - at) <= _NEAR for one in (index - 1, index) if 0 <= one < len(places))


def _pairs(text: str) -> Iterator[Pair]:
    for separator in _SEPARATOR.finditer(text):
        start = separator.start()
        key = _KEY.search(text, max(0, start - LONGEST_KEY), start)
        if key is None:
            continue
        sign = separator.group().strip(_MARKS + ")]")
        name = key[1].strip()
        last = name.rpartition(" ")[2] if sign == "=" else name
        field = meaning(name) or (meaning(last) if last != name else None)  # `int age = 3`
        if field is None or (name.lower() == "name" and _is_of_a_thing(text, key.start(1))):
            continue
        if field.entity_type == "IDENTIFIER" and _is_of_an_app(text, key.start(1), separator.end(), name):
            continue
        before = text[max(0, key.start(1) - 1) : key.start(1)]
        if (sign == ">" and before not in ("<", ":")) or _OF_A_PAGE.search(text, max(0, key.start(1) - 12), start):
            continue
        of_post = field.entity_type == STREET and _OF_POST.search(name) is not None
        yield from (
            Pair(field, key.start(1), low, high)
            for low, high in _values(text, separator.end(), field, sign)
            if (not of_post or any(map(str.isdigit, text[low:high]))) and not drives(name, text[low:high])
        )
    for lone in _LONE_LINE.finditer(text):
        field = meaning(lone[1].strip())
        value = lone[2].rstrip(_MARKS)
        if field is None or not field.sure or ":" in value or (field.strict and _is_no_name(value)):
            continue
        if fits(field.entity_type, value, loose=True):
            yield Pair(field, lone.start(1), lone.start(2), lone.start(2) + len(value))
    yield from _lines(text)
    yield from setters(text)
    for cell in _MARKUP.finditer(text):
        field, value = meaning(cell[1]), cell[2].strip()
        if field is not None and fits(field.entity_type, value, loose=False):
            low = cell.start(2) + cell[2].find(value)
            yield Pair(field, cell.start(1), low, low + len(value))
    for cell in _ATTRIBUTE.finditer(text):
        field = next((one for word in cell[1].split() if (one := _HCARD.get(word) or meaning(word)) is not None), None)
        group = 2 if cell.start(2) >= 0 else 3
        value = cell[group].strip()
        if field is not None and value and fits(field.entity_type, value, loose=False):
            low = cell.start(group) + cell[group].find(value)
            yield Pair(field, cell.start(1), low, low + len(value))


def _is_of_an_app(text: str, start: int, end: int, name: str) -> bool:
    """Whether a key tells a program's id, by what a program sends with it to sign in (RFC 6749)."""
    if _CLIENT.fullmatch(name) is None:
        return False
    return _GRANTED.search(text, max(0, start - _BLOCK), end + _BLOCK) is not None


def _is_of_a_thing(text: str, start: int) -> bool:
    """Whether the line above a key, its block or the line below says that it names a bank, a program, a container."""
    if _OF_A_THING.search(text[max(0, start - _PARENT) : start]) is not None:
        return True
    block = _OF_A_BLOCK.search(text, max(0, start - _BLOCK), start)
    if block is not None:
        return _OF_SOMEBODYS.search(block.group().partition("{")[0]) is None
    return (
        _BESIDE_A_THING.match(text, start) is not None
        or _OF_METADATA.search(text, max(0, start - _BLOCK), start) is not None
    )


def _lines(text: str) -> Iterator[Pair]:
    """Yields the pairs of lines without a colon: `Passport No ...... X123`, `Alter (34)`."""
    for line in _LINE.finditer(text):
        field = meaning(line[1].strip(_MARKS))
        ruled = text[line.end(1) : line.start(2)].strip().startswith("__")
        if field is None or not (field.sure or ruled) or _HEADS.match(text, line.start(2)) is not None:
            continue
        bracketed = text[line.end(1) : line.start(2)].endswith("(")
        volume = bracketed and line[1][-1:].isdigit() and _YEAR.match(text, line.start(2)) is not None
        if volume or (bracketed and field.entity_type in (PERSON, LOCATION, STREET)):
            continue
        if bracketed:
            end = _BRACKET_ENDS.search(text, line.start(2), line.end())
            value = text[line.start(2) : end.start() if end is not None else line.end()].strip(_MARKS)
            spans = [(line.start(2), line.start(2) + len(value))] if fits(field.entity_type, value, loose=True) else []
        elif ruled:
            yield from _written(text, line.start(1), line.end())
            continue
        else:
            spans = list(_bare(text, line.start(2), field, ""))
        for low, high in spans:
            yield Pair(field, line.start(1), low, high)


def _written(text: str, low: int, high: int) -> Iterator[Pair]:
    """Yields the pairs of a line on which values were written on a rule behind their keys."""
    for written in _WRITTEN.finditer(text, low, high):
        field, value = meaning(written[1].strip(_MARKS)), (written[2] or written[3]).rstrip(_MARKS)
        if field is not None and fits(field.entity_type, value, loose=True):
            start = written.start(2 if written[2] else 3)
            yield Pair(field, written.start(1), start, start + len(value))


def _values(text: str, at: int, field: Field, sign: str) -> Iterator[tuple[int, int]]:
    """Yields where the value of a field is, of a list all of them."""
    quoted = _QUOTED.match(text, at)
    inner = _XML.match(text, at) if sign == ">" else None
    listed = _LISTED.match(text, at)
    if quoted is not None:
        spans = [quoted.span(2)]
    elif inner is not None:
        spans = [inner.span(1)]
    elif sign == ">":
        spans = []
    elif listed is not None:
        spans = list(_list(text, listed.end()))
    elif sign == "=" and (sent := _sent(text, at)) is not None:
        value = text[sent[0] : sent[1]]
        spans = [sent] if field.entity_type not in (PERSON, LOCATION) or _may_name(value, field) else []
    else:
        yield from _bare(text, at, field, sign)
        return
    for low, high in spans:
        value = text[low:high].strip()
        if fits(field.entity_type, value, loose=False) and not (field.strict and _is_no_name(value)):
            yield low, high


def _sent(text: str, at: int) -> tuple[int, int] | None:
    """Returns where a value of what a form sends begins and ends: before `&key=`, or in small letters the last one."""
    value = _SENT.match(text, at) or (
        _SENT_LAST.match(text, at) if _SENT_KEY.search(text, at - LONGEST_KEY, at) else None
    )
    return value.span() if value is not None else None


def _may_name(value: str, field: Field) -> bool:
    """Whether somebody or a place is called by a value, which may be in small letters if its key is sure."""
    words = value.lower().replace("-", " ").split()
    named = field.entity_type == LOCATION or all(is_name(word) or is_unheard(word) for word in words)
    return not value[0].islower() or (field.sure and named)


def _is_no_name(value: str) -> bool:
    """Whether a word of it begins in lower case, as no name's does that stands where much else may."""
    words = [word for word in value.split() if word not in PARTICLES]
    return not words or any(word[0].islower() for word in words)


def _list(text: str, at: int) -> Iterator[tuple[int, int]]:
    for _ in range(_LONGEST_LIST):
        one = _QUOTED.match(text, at)
        if one is None:
            return
        yield one.span(2)
        gap = _COMMA.match(text, one.end())
        if gap is None:
            return
        at = gap.end()


def _bare(text: str, at: int, field: Field, sign: str) -> Iterator[tuple[int, int]]:
    """Yields the value that has no quotes: up to the next sign, or the end of the line."""
    line = _BARE.match(text, at)
    if line is None:
        return
    ends = _ENDS_STREET if field.entity_type == STREET and sign not in ("=", "|") else _ENDS
    end = ends.search(text, at, line.end())
    found = text[at : end.start() if end is not None else line.end()]
    value = found.strip(_MARKS)
    if field.entity_type == PERSON and text[at + len(found) : at + len(found) + 1] == ",":
        reversed_name = _REVERSED.match(text, at, line.end())
        if reversed_name is not None and meaning(reversed_name[1]) is None:
            found = value = reversed_name.group().strip(_MARKS)
    if _DUNDER.match(found.strip()) is not None:  # who uploads to pypi.org with a token is `__token__`
        return
    if not value or (sign in _ASSIGNS and field.entity_type == PERSON and not value[0].isupper()):
        return
    if fits(field.entity_type, value, loose=True) and not (field.strict and _is_no_name(value)):
        start = at + found.find(value)
        yield start, start + len(value)
