r"""Passwords that people tell in a sentence: "the password for the router is …", "use … as the password".

In prose a value counts when it can hardly be anything but a password (`values.is_password_like`), or when it is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import BLANK, Kind, Match, Recogniser
from voting.screening.secrets.certainly_none import is_certainly_none
from voting.screening.secrets.names import KEY, LITERALS, PASSWORD, PASSWORD_SHORT, is_about, is_whole_name
from voting.screening.secrets.public import PublicPlaces
from voting.screening.secrets.talk import NOT_MADE, find_in_talk
from voting.screening.secrets.telling import OF_MINE, tells
from voting.screening.secrets.values import (
    KEY_NAME,
    PASSWORD_NAME,
    is_dotted,
    is_drawn,
    is_hyphenated,
    is_password_like,
    is_secret,
    is_stand_in,
    trimmed,
)

_VALUE = r"[\"'`*“„«]{0,3}([^\s\"'`<>\x00“”«»]{4,100})"
_NAME = re2.compile(rf"(?i)(?:{PASSWORD}|{PASSWORD_SHORT})s?")
_IS = (
    r"(?:is|was|are|to|as|ist|war|lautet|auf|est|était|es|era|é|è|är|var|er|jest|brzmi|c'est|это|to be|should be|"
    r"must be|will be|till?|op|su|na|reads|remains|set to|changed to|reset to)"
)
# What stands between the name and the value: nothing, a few words and "is", "from … to …".
_DIRECT = late.compile(rf"[\"'`*)]{{0,3}}[ \t]{{1,4}}(\(?){_VALUE}")
# Several words and a colon are prose; one word and a colon are code as well.
_NAMED = late.compile(
    rf"[\"'`*)]{{0,3}}(?:[ \t][^\W\d_][^\s:=<>\"'(){{}}\[\],;.\x00]{{0,19}}){{1,6}}[ \t]?[:=][ \t]{{0,3}}{_VALUE}"
)
_LATER = late.compile(
    rf"[\"'`*)]{{0,3}}(?:[ \t](?!(?i:is|was|to)\b)[^\s:=<>\x00]{{1,20}}){{0,7}}?[ \t](?i:{_IS}):?[ \t]+{_VALUE}"
)
_GOOD = late.compile(
    rf"{_VALUE}[\"'`*”»]{{0,3}}[ \t](?:(?:a|an|any|such a|ein|un|una|um|uma|een|ett)[ \t])?(?i:good|strong|safe|secure|"
    r"weak|bad|ok|okay|decent|terrible|great|gutes|sicheres|starkes|bon|buena|boa|goed|bra|silne)[ \t]\Z"
)
# "… at home is schnitzel,": one word of letters, told of a place, at the end of its clause.
_PLACED = late.compile(
    r"(?:[ ](?i:for|at|on|of|to|in|from|del|de|du|des|der|für|vom|von|zum|im|för|till|til|voor|van|do|da|per|pour|"
    r"para|dla|z|na)(?:[ ][^\W\d_][\w'’-]{0,19}){1,4}?)[ ](?i:is|ist|lautet|est|es|è|é|är|er|jest|"
    r"to)[ ][\"'`“„]?([^\W\d_]{5,40})\b"
)
# "has … as password", "hat als Kennwort kirsche.", "I use tangerine as my password"
_AS = late.compile(
    r"(?i)\b(?:as|als|comme|como|come|som|jako)(?:[ ](?:the|my|our|its|das|mein|le|la|mon|el|mi|il))?[ ]\Z"
)
_USED_AS = late.compile(
    r"(?i)\b(?:used?|using|has|had|have|set|put|chose|picked|nehme|benutze|utilise|uso|hat)[ ](?:still[ ]|just[ ])?"
    r"[\"'`“„]?([^\W\d_]{5,40})[\"'`”]?[ ](?:as|als|comme|como|come|som)[ ]"
    r"(?:my|our|the wi-?fi|mein|mon|mi|meu|il mio|mitt)"
    r"(?:[ ][\w-]{1,15}){0,2}?[ ]\Z"
)
# "Old: Autumn-19. New: Autumn-20": word and number, soon after a password is spoken of.
_CHANGED = late.compile(
    r"(?i)(?:\b(?:old|new|before|after|alt|neu|ancien|nouveau|vieja|nueva|antes|ahora)[ ]?(?::|=|->)[ ]?|"
    r"\b(?:i|we|he|she|they)[ ](?:changed|set|reset|switched|updated)[ ](?:it|that|them|mine)[ ](?:to|from)[ ])"
    r"[\"'`“„]?([^\s\"'`<>“”,;:]{5,40})"
)
_OLD_AND_NEW = re2.compile(
    r"(?i)\b(?:old|previous|before|current|alt|ancien|vieja)(?:[ ](?:one|password|pw))?[ ]?[:=][ ]?"
    r"[\"'`“]?([^\s\"'`“”<>,;\x00]{5,40})[\"'`”]?[.,;]?\s{1,3}(?:and[ ])?(?:new|after|now|neu|nouveau|nueva)"
    r"(?:[ ](?:one|password|pw))?[ ]?[:=][ ]?"
    r"[\"'`“]?([^\s\"'`“”<>,;\x00]{5,40})"
)
_AROUND = 200  # characters
# "mon mdp netflix ratatouille", "la clave del wifi casapueblo,": beside another one that was masked already.
_AMONG = late.compile(
    r"(?:[ ](?i:for|of|del|de la|de|du|des|vom|für|on|per|do|da|voor))?"
    r"(?:[ ](?!(?i:no|ne|not|nicht|non|não|is|never|still|"
    r"in|into|im|with|without|via|by|and|or|und|oder|mit)[ ])[^\W\d_]{2,14})?[ ][\"'`“]?([^\W\d_]{5,40})"
    r"(?=[\"'`”]?(?:[,;)\n]|\.(?:\s|\Z)|\s*\Z|[ ](?:and|und|et|y|e|en|och)[ ]))"
)
_AMONG_REACH = 70
_EVERYDAY = late.compile(
    r"(?i)(?:again|please|today|yesterday|tomorrow|works?|matters?|changes?|fails?|first|later|maybe|either|though|"
    r"números|ziffern|zeichen|chiffres|caratteri|cifre|dígitos|digits|letras|lettres|caracteres|sorry|thank(?:s|you)|"
    r"because|anyway|together|online|mode|sharing|question|problem|issue|phone|there|where|which)\Z"
)
_CLAUSE_END = late.compile(
    r"[.!?]?(?:\s*\Z|\n)|[,;.!?][\s\"'”)]|[\"'”]|,? (?:and|but|und|aber|et|mais|y|pero) (?:it|i|we|ich|je|il|no)\b"
)
_INSIDE = late.compile(r"[: ]{1,2}([^\s()]{4,40})\)")  # "(pw raspberry)"
_BRIEF = frozenset({"pw", "pwd", "pass", "mdp", "password", "kennwort", "passwort", "psw"})
# "log in as anna with password holunder", "mail anna@…, password holunder"
_WITH_IT = late.compile(
    r"(?i)(?:\b(?:log(?:ged|ging)?[ -]?in|sign(?:ed)?[ -]?in|user(?:name)?|login|account|e-?mail|benutzer|utilisateur|"
    r"usuario|as)\b"
    r"|@[\w.-]+)[^\n.;:]{0,60}(?:\b(?:with|using|and|mit|und|avec|et|con|y|e|com)(?: (?:the|dem|das|le|la|a))?|,) \Z"
)
_BESIDE = late.compile(r" [\"'`“„]?([^\W\d_]{5,40})[\"'`”]?(?:[.!?]?\s*\Z|[.,;!?)]?\n|[.;!?)] )")
_GIVEN = late.compile(
    r"(?: (?:on|for|of|at|to|für|von|pour|de|du|del|para|per)(?: (?!to\b|is\b|as\b)[\w'’-]{2,20}){1,3})?"
    r"(?: (?:was|is|has been|got))?(?: (?i:set|changed|reset|updated|switched))? (?:to|is|was|as|auf|à|a|en) ?"
    r"[\"“`]([^\W\d_]{5,40}|[A-ZÀ-Ž][^\W\d_]{2,20}(?: [A-ZÀ-Ž][^\W\d_]{2,20}){1,2})[.,]?[\"”`]"
)
_MADE = late.compile(r"[A-Za-zÀ-ž]{4,20}[0-9]{1,8}[!?]?")
_WORD_AND_NUMBER = late.compile(r"[A-Za-zÀ-ž]{3,20}[-._][0-9]{1,4}[!?]?")
_DIALOGUE = late.compile(
    r"(?i)(?:prompt|dialog|page|screen|box|only|instead|please|form|generator|vault|alone|again)\w{0,3}\Z"
)
_OF_MINE = late.compile(r" \(([a-z]+[A-Z][A-Za-z]{2,})\)")  # "my password (redDog)"
_FROM_TO = late.compile(
    rf"[\"'`*)]{{0,3}}(?:[ \t][^\s<>\x00]{{1,20}}){{0,4}}?[ \t](?i:from|von|de|da|van|från)[ \t]+{_VALUE}"
    rf"[\"'`*”»]{{0,3}}[ \t]+(?i:to|in|auf|zu|à|a|para|naar|till|en)[ \t]+{_VALUE}"
)
_BEFORE = late.compile(
    rf"(?:\A|[\s(]){_VALUE}[\"'`*”»]{{0,3}}[ \t](?:(?i:ok|okay|good|fine|safe|strong|enough|gut|sicher|buena|segura|"
    rf"bon)[ \t])?"
    r"(?i:as|for|is|als|comme|como|come|som|de|jako|til)[ \t]"
    r"(?:[^\s.,;:!?\"'`<>]{1,15}[ \t]){0,4}\Z"
)
# Scripts without blanks: particles and verbs of the script, then the value in another one.
_ASIAN = late.compile(r"[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af ]{1,10}([!-~]{6,64})")
# What a key's name is followed by at once: "API key …", "the token is …".
_KEY = re2.compile(rf"(?i)(?:{KEY})s?(?:[ ](?:is|was|ist|est|es))?[ ][\"'`]?([A-Za-z0-9_./+=-]{{16,}})")
_CRACKED = re2.compile(
    r"(?i)\b(?:cracked|decrypts?|decrypted|decodes|resolves|resolved|recovered|password\s+found)"
    r"(?:\s+(?:to|as|it|:|is)|:)+\s+[\"'`]?([^\s\"'`\x00]{4,})"
)
_CHARACTERS = late.compile(
    r"(?i)(?:iso|utf|cp|windows|koi8|gb|euc|big|shift|"
    r"latin)[-_]?\w*(?:-\w+)*\Z"
)  # what bytes are read as
# A literal whose line ends with a comment that says what it is.
_COMMENTED = re2.compile(
    r"(?i)[\"']([^\"'\n\x00]{4,})[\"'][^\n\"']*(?:#|//|/\*|--|<!--)[^\n]*"
    r"\b(?:passwords?|passwd|pw|credentials?|creds|login)\b"
)


_OF_CODES = ("pin", "otp", "2fa")  # which have a rule of their own
_CLOSE = 12  # characters between two names in a row
_MOST_IN_A_ROW = 24  # of names; no sentence has more


def find_told(text: str) -> Iterator[Match]:
    """Yields passwords told in sentences."""
    return (found for found in _find(text) if not is_certainly_none(text, found.start, found.end))


def _find(text: str) -> Iterator[Match]:
    end = row = 0
    for named in _NAME.finditer(text):
        row = row + 1 if named.start() - end < _CLOSE else 0
        end = named.end()
        name = named.group().lower()
        if row < _MOST_IN_A_ROW and is_whole_name(text, *named.span()) and name not in _OF_CODES:
            yield from _around(text, named.start(), named.end(), verb=name in ("pass", "clave", "secret"))
    for both in _OLD_AND_NEW.finditer(text):
        around = text[max(0, both.start() - _AROUND) : both.end() + _AROUND]
        for group in (1, 2):
            value = trimmed(both.group(group))
            like = is_password_like(value, told=True) or _WORD_AND_NUMBER.fullmatch(value) is not None
            if like and _NAME.search(around):
                yield Match(both.start(group), both.start(group) + len(value), 0.8)
    for pattern in (_CRACKED, _COMMENTED):
        for match in pattern.finditer(text):
            value = trimmed(match.group(1))
            if is_password_like(value, told=True) and _CHARACTERS.match(value) is None:
                yield Match(match.start(1), match.start(1) + len(value), 0.8)
    public: PublicPlaces | None = None
    for key in _KEY.finditer(text):
        value = trimmed(key.group(1))
        secret = is_secret(value, KEY_NAME, quoted=False, certain=True) and any(map(str.isdigit, value))
        public = public or (PublicPlaces(text) if secret else None)
        if secret and public is not None and not public.has(key.start(1), key.start(1) + len(value)):
            yield Match(key.start(1), key.start(1) + len(value), 0.8)
    yield from find_in_talk(text)


def _around(text: str, start: int, end: int, *, verb: bool) -> Iterator[Match]:
    """Yields what a sentence tells after or before the name at `text[start:end]`.

    Args:
        text: All of it.
        start: Of the name.
        end: Of the name.
        verb: Whether the name is another word as well: "pass `x=1` on", "the secret pass2 file".
    """
    value = _DIRECT.match(text, end)
    if value is not None:  # in brackets after it a password stands, whatever else its name may mean
        yield from _told(text, value, sure=False, verb=verb and not value.group(1))
    for pattern in (_LATER, _NAMED, _FROM_TO):
        value = pattern.match(text, end)
        if value is not None:
            yield from _told(text, value, sure=True, verb=verb)
    value = _ASIAN.match(text, end) if not text[end - 1].isascii() else None
    if value is not None:
        yield from _told(text, value, sure=True, verb=False)
    yield from _word(text, start, end, verb=verb)
    for pattern in (_BEFORE, _GOOD):
        value = pattern.search(text, max(0, start - 160), start)
        if value is not None:
            yield from _told(text, value, sure=False, verb=verb)


def _word(text: str, start: int, end: int, *, verb: bool) -> Iterator[Match]:
    """Yields a word of letters: "my wifi password at home is schnitzel.", "(pw raspberry)"."""
    place = _PLACED.match(text, end) if not verb else None
    if place is not None:
        word = place.group(1)
        if _CLAUSE_END.match(text, place.end(1)) and tells(word) and not is_stand_in(word):
            yield Match(*place.span(1), 0.8)
    inside = _INSIDE.match(text, end) if text[start - 1 : start] == "(" else None
    if inside is not None and text[start:end].lower() in _BRIEF and tells(inside.group(1)):
        yield Match(*inside.span(1), 0.8)
    if text[start:end].lower() == "clave" or not (verb or text[start:end].lower() == "parola"):
        yield from _among_others(text, end)
    yield from _as_password(text, start, end, verb=verb)
    with_it = _WITH_IT.search(text, max(0, start - 100), start) if not verb else None
    beside = _BESIDE.match(text, end) if with_it is not None else None
    if beside is not None and _may_be_one(beside.group(1)):
        yield Match(*beside.span(1), 0.75)
    given = _GIVEN.match(text, end) if not verb else None
    if given is not None and _may_be_one(given.group(1)):
        yield Match(*given.span(1), 0.75)
    of_mine = _OF_MINE.match(text, end)
    if of_mine is not None and OF_MINE.search(text, max(0, start - 60), start) is not None:
        yield Match(*of_mine.span(1), 0.7)


def _as_password(text: str, start: int, end: int, *, verb: bool) -> Iterator[Match]:
    """Yields what is used as a password, what an old one and a new one are, where nothing else is said so."""
    as_it = _AS.search(text, max(0, start - 24), start) if not verb else None
    beside = _BESIDE.match(text, end) if as_it is not None else None
    if beside is not None and _may_be_one(beside.group(1)):
        yield Match(*beside.span(1), 0.7)
    used = _USED_AS.search(text, max(0, start - 80), start) if not verb else None
    if used is not None and _CLAUSE_END.match(text, end) and _may_be_one(used.group(1)):
        yield Match(*used.span(1), 0.7)
    for changed in _CHANGED.finditer(text, end, min(len(text), end + 160)):
        value = trimmed(changed.group(1))
        word = changed.group()[0] in "iwhtIWHT" and value.isalpha() and _may_be_one(value)
        if word or is_password_like(value, told=True) or _WORD_AND_NUMBER.fullmatch(value):
            yield Match(changed.start(1), changed.start(1) + len(value), 0.7)


def _among_others(text: str, end: int) -> Iterator[Match]:
    """Yields a word after a password's name and what for, in a list of which something was masked already."""
    among = _AMONG.match(text, end)
    if among is None or BLANK not in text[max(0, end - _AMONG_REACH) : among.end() + _AMONG_REACH]:
        return
    if _may_be_one(among.group(1)) and _EVERYDAY.match(among.group(1)) is None:
        yield Match(*among.span(1), 0.6)


def _may_be_one(word: str) -> bool:
    """Whether a word after a password's name may be it: "… password manager" is not."""
    return tells(word) and not is_stand_in(word) and not is_about(word) and _DIALOGUE.match(word) is None


def _told(text: str, match: re.Match[str], *, sure: bool, verb: bool) -> Iterator[Match]:
    for group in range(1, len(match.groups()) + 1):
        start = match.start(group)
        if match.re is _DIRECT and group == 1:
            continue
        value = _whole(text, start, match.group(group))
        quoted = text[start - 1 : start] in ("'", '"', "`", "“", "„", "«", "*")
        if verb and (quoted or "=" in value or ("(" in value and not is_drawn(value))):
            continue
        number = value.isdigit() and len(value) >= 6
        if (
            number
            or is_password_like(value, told=not verb)
            or (sure and not verb and _is_joined(value))
            or (not verb and _MADE.fullmatch(value) is not None and NOT_MADE.match(value) is None)
            or ((sure or quoted) and is_secret(value, PASSWORD_NAME, quoted=quoted, certain=False))
        ):
            yield Match(start, start + len(value), 0.85)


def _whole(text: str, start: int, given: str) -> str:
    """Returns a value without what follows it; a bracket at its end is its own if it is drawn and none is open."""
    value, bare = trimmed(given), given.rstrip(".,;:")
    if bare == value or not is_drawn(bare):
        return value
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return bare if before.count("(") <= before.count(")") else value


def _is_joined(value: str) -> bool:
    """Whether a value is words joined that nobody says of a password: `crab-sandwich`, not `case-sensitive`."""
    joined = is_dotted(value) or (is_hyphenated(value) and tells(value.rpartition("-")[2]))
    return joined and not is_stand_in(value, literal=True)


TOLD = Recogniser(
    name="secret_told",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a password that is told in a sentence.",
    find=find_told,
    literals=(
        *(*LITERALS, "crack", "brute", "hashcat", "pwn", "leak", "decr", "decod", "recover", "resol", "login"),
        *(
            "crypt",
            "chiffr",
            "cifrad",
            "protec",
            "proteg",
            "geschützt",
            "protetto",
            "lock",
            "open",
            "secured",
            " all",
            "everyth",
        ),
        *(" every ", " most ", " both ", " literally ", " pretty ", " tout", " todo", " todas", " tutto"),
    ),
)
