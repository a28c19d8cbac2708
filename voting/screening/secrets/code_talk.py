"""Codes in talk about codes: "she asked for the code, I told her …", "could be … or …", "press … then the tick".

A number of four to eight digits is a year, a price, a part's number; where a sentence or two before a code, a PIN or a
lock is spoken of, and a verb of telling, typing or changing stands before it, it is the code. In lists of what opens
what ("gate C2209, keypad 5510") each stands beside its thing, and the others say what it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching
from voting.screening.secrets.locks import is_other_code
from voting.screening.secrets.none_in_talk import is_none_in_talk
from voting.screening.secrets.promotions import is_public_code

_TOPIC = re2.compile(
    r"(?i)\b(?:(?:[a-z]+[ -])?(?:code|kode|kod|código|codice|pass-?code|passcode|pin|tan|otp|2fa|mfa|puk)s?|"
    r"second factor|two[- ]factor|authenticator|combination|keypad|lock(?:ed)? out|zahlencode|geheimzahl)\b"
)
_NUMBER = r"([#*]?[0-9]{4,8}[#*]?|[0-9]{3}[ -][0-9]{3,4}|[A-Z]-?[0-9]{4,6})"
_END = r"[\"'`*]{0,2}(?:[^0-9A-Za-zÀ-ž%€$£°/:.-]|[.:](?:\s|$)|$)"
_OBJECT = (
    r"(?:[ ](?:her|him|them|it|that|this|you|me|us|mine|in|out|as|the|number|numbers|digits|only|just|now|back|to))"
)
_TELLS = re2.compile(
    r"(?i)\b(?:told|tell|gave|give|typed|type|entered|enter|tried|try|punched|dialled|dialed|keyed|wrote|write|texted|"
    r"read|said|say|says|sent|got|received|came|arrived|changed|set|reset|used|use|put|guessed|remember|noted|shows?|"
    r"showed|reads|displays?|could be|might be|must be|should be|used to be|maybe|perhaps|was|is|now|it['’]s|"
    r"it is|it was|or|then|be|sagte?|gesagt|war|ist|lautet|zeigt|kam|eingegeben|oder|dit|donné|était|tapé|reçu|ou|"
    rf"era|dije|di|puse|llegó|o|oppure|detto)\b{_OBJECT}{{0,4}}[:,]?[ ][\"'`*“]{{0,2}}{_NUMBER}{_END}"
)
_BARE_CODE = late.compile(r"(?i)\b(?:the|a|an|my|this|your|no|new|old|same|some|any|these|those)[ ]codes?\Z|^codes?\Z")
_STRONG = late.compile(r"(?i)(?:told|gave|typed|entered|texted|read|came|arrived|received|got|sagte|dit|dije|detto)\b")
_REFUSED = late.compile(
    r"(?:19|20)\d\d\b|\d+ (?:lines?|characters|chars|words|bytes|people|users|times|points|km|m|kg|pages|euros?|pounds|"
    r"quid|bucks|dollars|rows|files|errors|requests|ms|seconds|minutes|hours|days|years|miles|steps|calories|pcs|units)\b"
)
_NOT_BEFORE = late.compile(
    r"(?i)(?:[€$£#№]|\b(?:no\.?|nr\.?|line|port|room|page|order|invoice|ticket|year|in|since|by))[ ]?\Z"
)
# "press 1962 then the tick", "4471 opens the shed", "enter 2209 at the gate"
_THING = (
    r"(?:doors?|gates?|key ?pads?|alarm|locks?|safe|lock ?box|key ?box|panel|intercom|garage|shed|barrier|bell|"
    r"tick|hash|star|pound|tür|tor|porte|portail|puerta|portón|porta|cancello|deur)"
)
_PRESSED = re2.compile(
    rf"(?i)\b{_THING}\b[^\n.;\d]{{0,30}}?\b(?:press|enter|type|dial|punch in|key in|tap|hit|use|put in)[ ]"
    rf"(?:in[ ])?[\"'`*]{{0,2}}((?-i:[#*]?[0-9]{{3,8}}[A-Z]?[#*]?|[A-Z][0-9]{{3,6}}|[0-9]{{3}}[ -][0-9]{{3}})){_END}|"
    r"\b(?:press|enter|type|dial|punch(?:[ ]in)?|key in|tap|use|tippe?n?|tapez|marca|composez)[ ](?:in[ ])?[\"'`*]{0,2}"
    r"((?-i:[#*]?[0-9]{3,8}[A-Z]?[#*]?|[A-Z][0-9]{3,6}|[0-9]{3}[ -][0-9]{3}))[\"'`*]{0,2}"
    r"[ ](?:and|then|on|at|to|followed by|und|an|sur|en)(?:[ ][a-z]{1,10}){0,3}?[ ]"
    rf"(?:(?:press|hit|push)[ ](?:the[ ])?)?(?:{_THING}|open|unlock|disarm|enter)\b|"
    rf"\b((?-i:[#*]?[0-9]{{4,8}}[A-Z]?[#*]?|[A-Z][0-9]{{3,6}}))[ ](?:opens|unlocks|disarms|öffnet|ouvre|abre|apre)\b"
)
# "gate C2209, bike lock 318, garage keypad #5510"
_OPENED = (
    r"key ?pad|alarm(?:[ ](?:on|off|system))?|gate|door|garage|shed|safe|locker|lock|padlock|bike lock|suitcase|"
    r"voicemail|mailbox|lock ?box|key ?box|luggage|intercom|entrance|lobby|tablet|phone|laptop|i-?pad|sim|card|"
    r"tresor|tür|tor|alarmanlage|koffer|fahrradschloss|handy|mailbox|"
    r"porte|portail|coffre|alarme|cadenas|valise|digicode|puerta|portón|caja fuerte|candado|maleta|alarma|móvil|"
    r"porta|cancello|cassaforte|lucchetto|valigia|allarme|deur|kluis|kod|portier"
)
_BESIDE = re2.compile(
    rf"(?i)\b(?:{_OPENED})(?:[ ]\d{{1,2}})?[ ](?:combo[ ]|code[ ]|pin[ ])?[\"'`*]{{0,2}}"
    r"(?-i:([#*]?[0-9]{3,8}[A-Z]?[#*]?|[A-Z][0-9]{3,6}|[0-9]{1,2}(?:-[0-9]{1,2}){2,3}))"
    r"[\"'`*]{0,2}(?:[,;.)\n]|[ ]and\b|$)"
)
_ITEM = late.compile(r"(?i)(?:\A|[,;.:\n(]|\b(?:and|und|et|y|e))[ *-]{0,3}(?:[a-zÀ-ž'’]{1,12}[ ]){0,2}\Z")
_OF_LISTS = late.compile(
    r"(?i)\b(?:codes?|pins?|combos?|lock|locks|keypad|remember|passwords?|digicode|notes?|kod|alarm)\b"
)
# "change the 0914 code", "my 4471 pin"; years have codes of other kinds
_OWN = re2.compile(
    r"(?i)\b(?:the|my|our|your|her|his|their|that|this|old|new)[ ][\"'`*]{0,2}([0-9]{4,8})[\"'`*]{0,2}[ ]"
    r"(?:(?:door|gate|alarm|entry|access|lock|phone|safe|sim)[ ])?(?:code|pin|passcode|combo|combination|pass-?word)\b"
)
# What it stands for, and the code, in brackets: "my phone code (our wedding day, 061209)"
_BRACKETED = re2.compile(
    r"(?i)((?:^|[^A-Za-zÀ-ž])(?:[A-Za-zÀ-ž]+[ -])?[A-Za-zÀ-ž]*"
    r"(?:code|kode|kod|código|codice|pin|clave|combo|zahl))"
    r"(?:[ ][^\s\d.:;,()]{1,14}){0,3}[ ]?\((?:[^()\n\d]{1,40}[ ,:=])?([0-9]{4,8})\)"
)
_BEFORE = 180  # characters in which codes are spoken of
_NEAR = 70  # characters between two of a list
_PLAIN_NUMBER = late.compile(r"[0-9]{3}\Z")


def find_in_talk_of_codes(text: str) -> Iterator[Match]:
    """Yields the codes alone."""
    return (
        found
        for found in _find(text)
        if not (is_none_in_talk(text, found.start, found.end) or is_public_code(text, found.start, found.end))
    )


def _find(text: str) -> Iterator[Match]:
    topics = [match.end() for match in _TOPIC.finditer(text) if not is_other_code(match.group())]
    for told in _TELLS.finditer(text) if topics else ():
        start = told.start(1)
        at = bisect_left(topics, start - _BEFORE)
        if at == len(topics) or topics[at] >= start:
            continue
        if "\n\n" in text[topics[at] : start] or _REFUSED.match(text, start):
            continue
        weak = _BARE_CODE.search(text, max(0, topics[at] - 12), topics[at]) is not None
        if weak and _STRONG.match(told.group()) is None:
            continue  # "the code" is rather that of a program
        if _NOT_BEFORE.search(text, max(0, start - 12), start) is None:
            yield Match(told.start(1), told.end(1), 0.7)
    for pressed in _PRESSED.finditer(text):
        group = pressed.lastindex or 1
        yield Match(pressed.start(group), pressed.end(group), 0.75)
    for match in _BRACKETED.finditer(text):
        if not is_other_code(match.group(1).strip()) and _REFUSED.match(text, match.start(2)) is None:
            yield Match(match.start(2), match.end(2), 0.75)
    for match in _OWN.finditer(text):
        if _REFUSED.match(text, match.start(1)) is None:
            yield Match(match.start(1), match.end(1), 0.75)
    yield from _listed(text)


def _listed(text: str) -> Iterator[Match]:
    """Yields numbers beside things that are locked, where there are two of them or codes are spoken of."""
    places = [
        match.span(1)
        for match in _BESIDE.finditer(text)
        if _ITEM.search(text[max(0, match.start() - 40) : match.start()]) is not None
    ]
    for number, (start, end) in enumerate(places):
        neighbours = (*places[max(0, number - 1) : number], *places[number + 1 : number + 2])
        near = any(abs(start - other) < _NEAR for other, _ in neighbours)
        told = _OF_LISTS.search(text, max(0, start - _BEFORE), min(len(text), end + _NEAR)) is not None
        if told and (near or _PLAIN_NUMBER.match(text[start:end]) is None):
            yield Match(start, end, 0.7)


CODE_TALK = Recogniser(
    name="secret_in_talk_of_codes",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a code that is told in talk about codes.",
    find=Searching(find_in_talk_of_codes, (_TELLS, _PRESSED, _BESIDE, _BRACKETED, _OWN)),
)
