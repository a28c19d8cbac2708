"""Lists of accounts as people keep them: "tesco - clubcard77", a line each, below a word for passwords.

What one line of such a list holds is too plain to count alone; the list counts where passwords, logins or codes are
spoken of before it or in it. A line is the name of an account, a sign or a gap, and one word that may be a password.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import is_nobody
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.certainly_none import is_certainly_none
from voting.screening.secrets.talk import NOT_MADE
from voting.screening.secrets.values import is_password_like, is_stand_in, trimmed
from voting.screening.source_code import in_code

_WORD = re2.compile(
    r"(?i)passw|\bpw[sd]?\b|\bpass(?:es)?\b|\blog-?ins?\b|\bcodes?\b|\bcred(?:s|ential)|\bpins?\b|kennw|zugangsdaten|"
    r"mots? de passe|\bmdp\b|identifiants|contrase|claves?\b|senhas?\b|wachtwoord|inlog|lösenord|adgangskode|passord|"
    r"has(?:ł|l)[oa]|şifre|парол|密码|密碼|パスワード|비밀번호|पासवर्ड"
)
_LINE = late.compile(
    r"(?m)^[ \t>*•–-]{0,6}(?P<label>[^\W\d_][^\n:=|\t]{1,40}?)[*`\"']{0,2}"
    r"(?P<sign>[ \t]{0,3}(?:->|=>|[:=|→–—]|(?:[._·]|[ ]\.){3,60}|…{1,20})[ \t]{0,3}|"
    r"[ ]-{1,2}[ ]|\t+|[ ]{1,8}(?![^\W\d_]+[ ]-{1,2}[ ]\S))[*`\"']{0,2}"
    r"(?P<value>[^\s\"'`*<>,;|]{4,40})[*`\"']{0,2}"
    r"(?P<rest>(?:(?:[ \t]*[(,;|]|[ \t]+[–-])[^\n]{0,80}|[ \t]*))\r?$"
)
# "web: demo / showme", "NAS  admin : Pl4t": what for, who, a sign, the password
_TRIPLE = late.compile(
    r"(?m)^[ \t>*•–-]{0,6}(?P<label>[^\W\d_][^\n:=|\t/]{0,30}?)(?:[ \t]{0,4}[:=–|-][ \t]|[ ]{2,24}|\t{1,4})[ \t]{0,4}"
    r"(?P<user>[^\s:/|,;]{2,60})(?P<sign>[ \t]{1,4}[/:|;–-][ \t]{1,4}|\t{1,4})"
    r"(?P<value>[^\s\"'`*<>,;|/]{4,40})(?P<rest>[ \t]{0,4}(?:[(,][^\n]{0,60})?)\r?$"
)
_LOGINS = late.compile(
    r"(?i)log-?ins?\b|passw|\bpw\b|credential|\bcreds\b|zugangsdaten|\baccounts?\b|\baccess\b|identifiants|credenciales|"
    r"handover|inlog|\bclaves?\b|contraseñ|senhas?\b|lösenord|adgangskode|wachtwoord|has(?:ł|l)[oa]\b|mots? de passe"
)
_PLAIN_DIGITS = late.compile(r"\d{4,8}\Z")
_DEVICE = late.compile(
    r"(?i)\b(?:i-?pad|i-?phone|phone|tablet|laptop|handy|tel|sim|alarm|door|gate|safe|locker|garage|bank|card|karte|"
    r"carte|tarjeta|cartão|carta|atm|visa|pin|code|kod|código|codice|voicemail|mailbox|puk|netbank|tv|parental)\b"
)
_OTHER_CODE = late.compile(
    r"(?i)\b(?:zip|post(?:al|e)?|area|country|dial\w*|sort|swift|bic|branch|error|exit|status|promo|discount|coupon|"
    r"voucher|product|order|tax|code postal|código postal)[ _-]?(?:code|kod|código|codice)?\Z|postcode\Z"
)
_KEYS = frozenset(
    "image version host hostname url uri port name type date time ip address file path branch tag model id "  # noqa: SIM905
    "ssid network user username login email mail phone from to subject region zone size value default kind title "
    "license licence files version author maintainer source homepage encoding charset".split()
)
# What counts in a list of two at least: a word and a digit; without any talk of passwords, a mark among the letters.
_WEAK = late.compile(r"[A-Za-zÀ-ž]{5,20}[0-9][!?*]?")
_CAPITALISED = late.compile(r"[A-ZÀ-Ž][a-zà-ž]{2,}(?:[.-][A-ZÀ-Ž][a-zà-ž]{2,})+(?:[.-]?\d{1,4})?[!?]?")
_LEADERS = (". .", "..", "…", "__", "··")
_MARKED = re2.compile(
    r"(?:[A-Za-z0-9_.-]{0,30}[A-Za-z0-9][!@#$%&*][A-Za-z0-9_.-]{1,30}[0-9!]|"
    r"[A-Z][A-Za-z]{3,20}[0-9]{1,6}[!@#$%&*]{1,3})"
)
_NUMBERED = late.compile(r"[a-z]+(?:-[a-z]+)*-\d{1,2}[a-z]?\Z")  # a zone, a host: `eu-central-1`
_OF_CODE = late.compile(
    r"[ \t]{2}|(?:cd|class|def|import|from|use|using|package|mkdir|git|pip|npm|apt|return|new|print|make|cmake|tar|"
    r"sudo|rm|cp|mv) "
)
_PLAIN = late.compile(r"\w\.\w+\.\w|[\w.+-]+@|https?:|www\.|[/\\(){}\[\]=]|\d+\.\d+|\.(?:[a-z]{2,4})\Z")
# Types, commits, standards, code points: `uint64`, `24-bit`, `POSIX.1-2008`, `U+E8001`
_OF_SOURCES = late.compile(
    r"[A-Za-z]+#\d+|CVE-\d{4}-\d+|0x[0-9a-fA-F]+|--?[a-z][\w-]*|_\w+|(?:many|musl)linux\w*|(?:sk-)?(?:ssh|ecdsa|rsa)-[a-z0-9@.-]+|"
    r"u?int\d+(?:_t)?|float\d+|complex\d+|[0-9a-f]{40}|\d+-[a-z]+|[A-Z]+\.\d[\d-]*|U\+[0-9A-F]{4,6}|\w+(?:::|->)\w+.*|"
    r"[a-z]+\d*\.[A-Z][A-Za-z]*\d?|[0-9a-f]{7,40}\.{2,3}[0-9a-f]{7,40}|[a-z_]\w*(?:\.\w+)*:[a-z_]\w*|\d{4}-\d\d-\d\d(?:-[a-z]+)?"
)
# What a header, a log or a history numbers: `X-Request-Id: c78ba991769390c6`, `Merge: 1a2b3c4 5d6e7f8`
_NUMBERED_BY = late.compile(
    r"(?i)(?:\A|[ ._-])(?:(?:request|req|trace|correlation|transaction|span|parent|message|event|build|job|run|"
    r"pipeline|task|node|pod|container|image|instance|deployment|snapshot|invocation|operation|activity|ray|cf|amz|zone|volume|"
    r"release|revision|change|artifact|order|invoice|tracking)[ _.-]?(?:id|no|nr|number|hash|sha|uid)|etag|cf-ray|"
    r"x-cache\w*|age|expires|last-?modified|(?:created|updated|modified|started|finished|generated|issued|deployed|"
    r"rotated|not)[ _-]?(?:at|on|before|after|time)|"
    r"commit|index|merge|tree|parents?|sha|sha1|sha256|md5|crc32|checksum|digest|revision|rev|head|blob|fixes|reverts|"
    r"build|changeset)\Z"
)
# Tickets by their number; what a setting chooses of a vendor's list: `sku_name = "GP_Standard_D2s_v3"`
_TICKET = late.compile(
    r"(?i)(?:ticket|issue|case|incident|change|request|task|bug|story|epic|problem|order|invoice|vorgang|fall|auftrag|"
    r"ci|asset|asset tag|configuration item|inventar(?:nr|nummer)?|"
    r"jira|ref|reference|dossier|ticketnummer|no|nr|number)[ ]?[.:#]?\Z"
)
_NUMBERED_TICKET = late.compile(r"[A-Z]{2,10}(?:-[A-Z]{2,6})?-?\d{2,10}\Z")
_CHOSEN = late.compile(
    r"(?i)(?:\A|[ ._-])(?:sku|size|tier|mechanism|mode|algorithm|cipher|ciphers|protocol|engine|runtime|dialect|codec|"
    r"collation|locale|arch|flavou?r|(?:instance|machine|vm|node|disk|storage|api|image|engine|schema|plan)[ _.-]?"
    r"(?:type|class|version|family|size))(?:[ _.-]?name)?\Z"
)
# What a setting names: `IMAGE_TAG=sha-0fabd22`, `const char* ssid = "…"`, `hostname SW-07`
_THING = late.compile(
    r"(?i)(?:\A|[\s_.*-])(?:tag|identifier|ssid|host(?:name)?|zone|image|url|uri|version|file|path|region|guid|uuid|"
    r"[a-z]{1,20}sum|etag|cert|register|bucket|endpoint|cluster|namespace|queue|topic)\Z"
)
_MOST_BEFORE = 1_200  # characters between the word and the list
_MOST_AFTER = 200  # characters between the list and the word


def find_notes(text: str) -> Iterator[Match]:
    """Yields the passwords of a list, not the accounts."""
    yield from _triples(text)
    words = [match.start() for match in _WORD.finditer(text)]
    if not words and _MARKED.search(text) is None:
        return
    likely: list[Match] = []
    leading: list[Match] = []
    sure = False
    for line in _LINE.finditer(text):
        value = trimmed(line["value"])
        if not _may_be_one(line, value):
            continue
        found = Match(line.start("value"), line.start("value") + len(value), 0.7)
        nearest = bisect_right(words, line.start() - _MOST_BEFORE)
        if nearest == len(words) or words[nearest] >= line.end() + _MOST_AFTER:
            if _MARKED.fullmatch(value) and is_password_like(value):
                likely.append(found)
            continue
        number = value.isdigit() and 4 <= len(value) <= 8 and _DEVICE.search(line["label"]) is not None
        if number or (any(map(str.isdigit, value)) and is_password_like(value, told=True)):
            sure = True
            yield found
        elif _WEAK.fullmatch(value) and line["sign"].strip() and not NOT_MADE.match(value):
            likely.append(found)
        elif _CAPITALISED.fullmatch(value) and line["sign"].strip(" \t").startswith(_LEADERS):
            leading.append(found)
    if len(likely) > 1:
        yield from likely
    if sure or len(leading) > 1:
        yield from leading


def _triples(text: str) -> Iterator[Match]:
    """Yields passwords of lines that also say what for and whose; a plain word only below a better one or above it."""
    lines = [line for line in _TRIPLE.finditer(text) if not _PLAIN.search(line["value"])]
    if not lines or _LOGINS.search(text, max(0, lines[0].start() - _MOST_BEFORE), lines[0].start()) is None:
        return
    lines = [line for line in lines if any(map(str.isalpha, line["user"])) and not is_stand_in(line["value"])]
    sure = [is_password_like(line["value"], told=True) for line in lines]
    for line in lines:
        word = line["value"].isalpha() or _PLAIN_DIGITS.match(line["value"]) is not None
        if any(sure) or not word:
            yield Match(*line.span("value"), 0.7)
            if not is_nobody(line["user"]):
                yield Match(*line.span("user"), 0.7, "USERNAME")


def _may_be_one(line: re.Match[str], value: str) -> bool:
    """Whether a line is one of accounts: not of settings, and a sign or a gap in it that a sentence has not."""
    start, end = line.start("value"), line.start("value") + len(value)
    if _OF_SOURCES.fullmatch(value) or is_certainly_none(line.string, start, end) or in_code(line.string, start, end):
        return False
    if _NUMBERED_BY.search(line["label"].rstrip()) is not None:
        return False
    key = line["sign"].strip() in (":", "=") and line["label"].strip().lower() in _KEYS
    other = _OTHER_CODE.search(line["label"]) is not None or _THING.search(line["label"].rstrip("\"'` ")) is not None
    other = other or (_NUMBERED_TICKET.match(value) is not None and _TICKET.search(line["label"]) is not None)
    other = other or (line["sign"].strip() in (":", "=") and _CHOSEN.search(line["label"].strip()) is not None)
    if key or other or _PLAIN.search(value) or _NUMBERED.match(value):
        return False
    signed = bool(line["sign"].strip()) or "\t" in line["sign"]
    if not signed and ("_" in value or _OF_CODE.match(line.group())):
        return False
    return signed or not (line["rest"].strip() or len(line["label"].split()) > 3)


NOTES = Recogniser(
    name="secret_in_notes",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a password in a list of accounts.",
    find=find_notes,
)
