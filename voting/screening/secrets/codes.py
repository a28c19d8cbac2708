"""Codes that people read off: PINs, one-time and door codes, recovery codes, set-up keys, licence keys.

Their forms are too plain to count alone; a word that says what they are must stand before them. Forms:
github.com/google/google-authenticator/wiki/Key-Uri-Format (base 32), docs.github.com/authentication (recovery codes),
learn.microsoft.com/windows/security/operating-system-security/data-protection/bitlocker (8 groups of 6 digits; each
divides by 11), support.microsoft.com (product keys: 5 groups of 5, without letters that look like digits).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching
from voting.screening.secrets.certainly_none import is_certainly_none

_PIN = re2.compile(
    r"(?i)\b(?:[mt]?-?pin[12]?|puk2?|(?:card|sim|atm|bank|phone|account|debit|credit)[ -]pin|pin[ -]?(?:code|nummer|"
    r"number)|"
    r"geheimzahl|"
    r"code pin|código pin|codice pin|pincode|(?:alarm|door|gate|entry|safe|garage|lock|access|keypad|building|"
    r"lockbox|unlock|"
    r"screen|passcode|security|pass|tür|zugangs|alarma|secret|parental|voicemail)[ -]?codes?|passcode|"
    r"host key|combination|zugangscode|türcode|código de (?:acceso|seguridad)|code d'accès|digicode|codice di accesso|"
    r"toegangscode|"
    r"kod pin|(?:port|dörr|lås|larm|grind)?kod(?:en)?|k[óo]dja|code (?:du|de la|de l'|des)[ ]?[^\s\d]+|combinaison|"
    r"пин(?:-?код)?|暗証番号|密码)"
    r"[\"'`)*]{0,3}(?:[ ](?:for|of|to|on|till|number|no\.?|für|del?|du)(?:[ ][^\s\d:=]{1,20}){1,4})?"
    r"[ \t]{0,4}(?:[:=#]|->|\b(?:is|was|ist|lautet|est|es|are|c'est|says|ko ay|ko|ay|niya|nya|ku|"
    r"saya|adalah|hai|mera|ni|yangu(?: ni)?|yake(?: ni)?)\b|[ ](?:é|è|är|to)[ ])?[ \t]{0,4}[\"'`*]{0,3}"
    r"([0-9]{4,10}|[0-9]{2,5}[A-Z][0-9]{0,3}|[0-9]{2,3}(?:[ -][0-9]{2,3}){1,3})[\"'`*#]{0,3}"
    r"(?:,?[ ](?:and|und|och|et|y|e|en|i)[ ](?:[^\s\d]+[ ]){1,5}([0-9]{4,8}))?(?:[^0-9A-Za-z%€$°/:-]|[.:]?\s|$)"
)
_ONE_TIME = re2.compile(
    r"(?i)(?:\b(?:otp|one[- ]time(?: (?:pass(?:word|code)|code|pin|key|number))?|einmal-?(?:code|passwort|kennwort|"
    r"pin)|"
    r"code (?:à )?usage unique|(?:verification|confirmation|security|"
    r"authentication|login|sign-in|"
    r"sms|auth|2fa|mfa|tan|activation|authenticator|two[- ]factor|whatsapp|google|reset|backup|bestätigungs|"
    r"sicherheits)[ -]?"
    r"(?:code|pin|number)s?|tan|code de (?:vérification|sécurité|confirmation)|código de (?:verificación|verificação|"
    r"seguridad|"
    r"confirmación)|codice di (?:verifica|sicurezza|conferma)|verificatiecode|engångskod|kod weryfikacyjny)|"
    r"код подтверждения|验证码|"
    r"確認コード|認証コード|인증 ?번호)"
    r"[\"'`)*]{0,3}(?:[ ](?:for|of|to|from|für|von|pour|para|per)(?:[ ][\w'.-]+){1,4})?"
    r"[ \t]{0,4}(?:[:=,]|->|\b(?:is|was|ist|lautet|est|es|are|says|reads|shows|sagt)\b:?|[ ](?:é|è|är|to)[ ]|は|"
    r"是)?[ \t]{0,4}[\"'`*]{0,3}"
    r"((?:[A-Z]{1,2}-)?[0-9]{3}[ -]?[0-9]{1,5}|[A-Z0-9]{5,8})[\"'`*]{0,3}(?:[^0-9A-Za-z]|$)"
)
_ONE_TIME_AFTER = re2.compile(
    r"(?i)\b(?:([0-9]{4,8}|[A-Z]-[0-9]{4,8}|[0-9]{3}[ -][0-9]{3,4})[\"'`*]{0,2}[ ](?:is|ist|est|es|é|è)[ ](?:your|my|"
    r"the|dein|ihr|votre|tu|su|seu|"
    r"il tuo)[ ](?:[\w-]+[ ]){0,3}(?:otp|pin|[^\s.,;:]*code|código|codice|tan))\b"
)
# After such a word a list of codes may follow, a line or blank between them.
_CODES = re2.compile(
    r"(?i)\b(?:(?:recovery|backup|scratch|emergency|rescue|wiederherstellungs|backup-|2fa|mfa|one[- ]time|sicherungs|"
    r"notfall)[ _-]?"
    r"(?:code|key)s?|recovery_codes|códigos? de (?:recuperación|respaldo|recuperação|backup)|codes? de (?:secours|"
    r"récupération)|"
    r"codici di (?:recupero|backup)|recovery password|tan-?list\w*|recovery|bitlocker(?:[ -]?(?:recovery)?[ -]?key)?)"
    r"[^\n0-9:=]{0,40}[ \t]{0,4}[:=]?[ \t]{0,4}((?:[\s,;|\"'`*\[\]-]|\\n|\d{1,2}[.)][ ]){0,12}[0-9A-Za-z-]{4,60})"
)
_CODE = late.compile(r"[0-9A-Za-z]{4,12}(?:-[0-9A-Za-z]{3,12}){0,8}")
_GAP = late.compile(r"(?:[\s,;|\"'`*\[\]-]|\\n|\d{1,2}[.)][ ]){1,12}|[ ]?\((?:un)?used\)[ ]?")
# Lines of one shape each, as services hand them out; somewhere before them must stand what they are.
_CODE_LINES = re2.compile(
    r"(?m)(?:^[ \t>*-]*(?:\d{1,2}[.)][ ]{1,2})?[A-Za-z0-9]{4,6}[- ][A-Za-z0-9]{4,6}[ \t]*\r?(?:\n|$)){3,}"
)
_CODE_LINE = late.compile(r"(?m)^[ \t>*-]*(?:\d{1,2}[.)] {1,2})?([A-Za-z0-9]{4,6}[- ][A-Za-z0-9]{4,6})[ \t]*\r?$")
_OF_CODES = late.compile(r"(?i)recovery|backup|codes?\b|2fa|two.factor|mfa|authenticator|códigos?|codici|notfall")
_MOST_CODES = 40
_LONGEST_YEAR = 5  # characters of a lone code that may be a number of another kind
_SETUP = re2.compile(
    r"(?i)(?:\b(?:totp|2fa|mfa|two[- ]factor|otp|authenticator|set-?up|manual entry|seed|secret|"
    r"einrichtungs)[ _-]?(?:secret|seed|key|set-?up|code|"
    r"app|schlüssel)?(?:[ _-]?(?:key|secret|code))?[\"'`)*]{0,3}[ \t]{0,4}(?:[:=]|->|\b(?:is|"
    r"ist)\b)?[ \t]{0,4}[\"'`*]{0,3})"
    r"((?:[A-Z2-7]{4}[ -]){3,15}[A-Z2-7]{2,4}|(?-i:[A-Z2-7]{16,64}))\b"
)
_LICENCE = re2.compile(
    r"(?i)\b(?:licen[sc]e|product|serial|activation|cd|windows|office|steam|gift|voucher|registration|produkt|lizenz|"
    r"seriennummer|"
    r"aktivierungs)[ -]?(?:key|code|number|no\.?|schlüssel|nr\.?|card)?[^\n0-9:=]{0,30}?[:=]?[ \t]{0,4}[\"'`*]{0,3}"
    r"\b([0-9A-Z]{3,8}(?:-[0-9A-Z]{3,8}){2,7})\b"
)
_COMBINATION = re2.compile(
    r"(?i)\b(?:combo|combination|combinaison|combinaci[óo]n|combinazione|combinação|combinatie|kombinacja|lock ?box|"
    r"padlock|lock|safe|tresor|kombination)\b[^\n0-9]{0,30}?"
    r"([0-9]{1,2}(?:[ ]?-[ ]?[0-9]{1,2}){2,3})(?:[^0-9-]|$)"
)
_TRIPLE = late.compile(r"\d(?:[ -]+\d)+\b")  # "a combination of 3-4-5"
# As they are read out: "is four four one nine", "it is still C-1-9-3", "lautet vier vier eins neun"
_DIGIT = (
    r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|"
    r"acht|"
    r"neun|due|tre|quattro|cinque|sei|sette|otto|nove|um|dois|três|quatro|oito|een|twee|drie|vijf|zes|zeven|negen|"
    r"noll|ett|två|fyra|fem|sju|åtta|nio|jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|zéro|un|deux|trois|quatre|cinq|sept|huit|neuf|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)"
)
_SPELT = re2.compile(
    r"(?i)\b(?:[a-zäöü]{0,12}code|pin|combo|combination|lock ?box|key ?safe|key ?pad|padlock|puk|digicode|código|clave|"
    r"schlüsselbox|tresor|cassaforte|kluis|sejf|codice|kod|sleutelkluis|master|override)\b[^\n.!?]{0,40}?"
    r"(?:[ ](?:is|are|was|were|ist|sind|lautet|est|es|è|é|är|to|it['’]?s)(?:[ ]it)?(?:[ ]still|[ ]now)?[ ]|"
    r":[ ])[\"'“„`]?"
    rf"({_DIGIT}(?:[ ,–-]{{1,2}}{_DIGIT}){{2,9}}|(?-i:[A-Z0-9](?:-[A-Z0-9]){{2,7}}))(?:[^0-9A-Za-z-]|$)"
)
# Digits one by one with hyphens, as they are told so that nobody mishears: "master 0-0-7-7-4-1"
_ONE_BY_ONE = re2.compile(
    r"(?i)\b(?:[a-zäöü]{0,12}code|kod|código|codice|pin|master|override|combo|combination|"
    r"lock ?box|key ?safe|key ?pad|padlock|safe|lock|gate|door|alarm|intercom|tresor|schloss|tür|coffre|porte|"
    r"portail|puerta|portón|porta|cassaforte|kluis|deur)\b"
    r"[^\n\d]{0,40}?[ :(=→]([0-9](?:-[0-9]){3,7}[#*]?)(?:[^0-9A-Za-z-]|$)"
)
# On the back of a card, after the rest of it
_ON_A_CARD = re2.compile(
    r"(?i)\b(?:exp\w{0,10}|valid\w{0,4}|card|carte|cb|karte|tarjeta|carta|cartão|kaart|kort\w{0,2}|karta|visa|mastercard|amex)\b"
    r"[^\n]{0,60}?\b(?:crypto(?:gramme)?(?: visuel)?|kpn|kartenprüf\w{0,8}|prüf(?:ziffer|nummer|nr)\.?|"
    r"code (?:au dos|de vérification)|three on the back|last three|on the back|au dos|hinten|al dorso|detrás|sul retro|"
    r"atrás|achterop)[ :=(]{1,3}([0-9]{3,4})(?:[^0-9A-Za-z%€$£-]|$)"
)
# Further words may stand between; the number is then at the sentence's end or as long as such codes are.
_TOLD = re2.compile(
    r"(?i)\bpin\b[^\n.:;]{1,40}?\bis[ ]([0-9]{4,6})\b|\b(?:use|enter|type)[ ]([0-9]{4,8})[ ](?:to|as)[ ](?:verify|"
    r"confirm|log|sign|reset|"
    r"authenticate|complete|your|a|the)\b|(?:^|[.!?\n\"'(>]|\b(?:your|dein|ihr|votre|tu|su|seu|tuo|my|"
    r"mein))[ ]?code[ ]?(?::|is|lautet|ist|est|es|é|è)"
    r"[ ]?([0-9]{6}|[0-9]{4}|[0-9]{3}[ -][0-9]{3})(?:[^0-9]|$)"
)
# "… pin at the shop (2714) but the old one 8093", "the CVV on the back is 448", "the code I got by sms 904 115".
_AFTER_WORDS = re2.compile(
    r"(?i)\b(?:(?:pin|puk|passcode|geheimzahl|disarm|"
    r"duress)\b[^\n\d]{1,60}?\b([0-9]{4,8})(?:[^\n\d%€$£]{1,40}\b([0-9]{4,8}))?|"
    r"(?:cvv2?|cvc2?|csc|security (?:code|number|digits)|card code|prüfziffer|sicherheitscode|kartenprüfnummer|"
    r"code de sécurité|cryptogramme|c[óo]digo de seguran[çz]a|código de seguridad|codice di sicurezza)"
    r"(?-i:\b|[^\x00-\x7f])[^\n\d]{0,40}?\b([0-9]{3,4})|"
    r"(?:code|kode|kod|código|codice|tan|otp)\b[^\n\d.]{0,30}\b(?:sms|texted|text message|mail|e-mail|app|"
    r"authenticator|"
    r"whatsapp|reçu|recu|received|got|sent|bekommen|erhalten|recibido|ricevuto)\b[^\n\d.]{0,30}?\b"
    r"([0-9]{3}[ -][0-9]{3}|[0-9]{4,8}))(?:[^0-9A-Za-z%€$°/:-]|[.:]?\s|$)"
)
_NOT_TOLD = late.compile(
    r"(?:19|20)\d\d\b|\d+ (?:lines?|characters|chars|words|bytes|people|users|times|points|km|pages)\b"
)
_NETWORK = re2.compile(
    r"(?i)\b(?:ssid|network|wlan|wi-?fi|router|fritz!?box|speedport|netgear|tp-link|hotspot)\b[^\x00]{0,60}?\b(?:key|"
    r"schlüssel|pass\w*|clé|clave|code|pw)"
    r"[\"'`*]{0,2}(?:[ ]?[:=]|[ ](?:is|ist|est|es|è|é))?[ ]{0,2}([0-9]{8,24})(?:[^0-9]|$)"
)
_THREE = re2.compile(
    r"(?i)\b(?:(?:cvv|cvc)2?[ ]([0-9]{3,4})|(?:cvv2?|cvc2?|csc|lock(?:er)?|padlock)"
    r"(?:[ ](?:code|number|combination|is|code is)|"
    r"[:=])+[ \t]{0,3}([0-9]{3,4}|[0-9]{1,2}(?:-[0-9]{1,2}){2,3}))\b"
)
# Groups of base 32, of which two have a digit, as set-up pages show a key.
_GROUPED = re2.compile(r"\b((?:[A-Z2-7]{4}[ -]){3,15}[A-Z2-7]{2,4})\b")
_TOTP = re2.compile(r"\b(?:TOTP|HOTP|totp|oathtool)(?:\.\w+)?(?:\([ ]*[bru]?[\"']|[^\n\"']*?[ ])([A-Z2-7]{16,})\b")
_PRODUCT_KEY = re2.compile(r"\b(?:[BCDFGHJKMNPQRTVWXY2-9]{5}-){4}[BCDFGHJKMNPQRTVWXY2-9]{5}\b")
_BITLOCKER = re2.compile(r"\b(?:[0-9]{6}-){7}[0-9]{6}\b")
_OTPAUTH = re2.compile(r"(?i)\botpauth(?:-migration)?://[^\s\"'<>\x00]*?[?&](?:secret|data)=([A-Za-z0-9%=+/_-]{8,})")


_ANNOUNCED = (
    _PIN,
    _ONE_TIME,
    _ONE_TIME_AFTER,
    _COMBINATION,
    _TOLD,
    _AFTER_WORDS,
    _NETWORK,
    _THREE,
    _SETUP,
    _SPELT,
    _ONE_BY_ONE,
    _ON_A_CARD,
    _TOTP,
    _LICENCE,
    _OTPAUTH,
)


# What a driver, a nurse, an angler has; a letter and digits alone, as many states number their drivers
_OF_A_PERSON = late.compile(
    r"(?i)(?:driv\w{0,5}['’]?s?|nurs\w{1,3}|medical|teach\w{1,3}|pilot['’]?s?|marriage|fishing|hunting|firearms?|"
    r"gun)[ ]\Z"
)
_DRIVER = late.compile(r"(?i)licen[sc]e[^=]*?[A-Za-z]\d{3,5}(?:-\d{4,5}){2,3}\Z")
_UUID = late.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\b")
_REFUSED = {_AFTER_WORDS: _NOT_TOLD, _COMBINATION: _TRIPLE}  # where a code would begin


def find_codes(text: str) -> Iterator[Match]:
    """Yields codes without the word that announces them."""
    return (found for found in _find(text) if not is_certainly_none(text, found.start, found.end))


def _find(text: str) -> Iterator[Match]:
    for pattern in _ANNOUNCED:
        for match in pattern.finditer(text):
            for group, code in enumerate(match.groups(), 1):
                refused = _REFUSED.get(pattern)
                if code and refused and refused.match(text, match.start(group)):
                    continue
                if pattern is _LICENCE and _is_no_key(text, match):
                    continue
                if code and (any(map(str.isdigit, code)) or pattern in (_OTPAUTH, _SETUP, _SPELT, _TOTP)):
                    yield Match(match.start(group), match.end(group), 0.9)
    yield from _by_form(text)
    for match in _CODE_LINES.finditer(text):
        told = _OF_CODES.search(text, max(0, match.start() - 400), match.start()) is not None
        for line in _CODE_LINE.finditer(text, *match.span()) if told else ():
            if any(map(str.isdigit, line.group(1))):
                yield Match(line.start(1), line.end(1), 0.9)
    for match in _CODES.finditer(text):
        yield from _listed(text, match.start(1))


def _is_no_key(text: str, match: re.Match[str]) -> bool:
    """Whether what a licence is told to be is another thing's id, or the number of somebody's own licence."""
    return (
        _UUID.match(text, match.start(1)) is not None
        or _OF_A_PERSON.search(text, max(0, match.start() - 16), match.start()) is not None
        or _DRIVER.match(text, match.start(), match.end(1)) is not None
    )


def _by_form(text: str) -> Iterator[Match]:
    """Yields what hardly anything else looks like."""
    for match in _GROUPED.finditer(text):
        if sum(any(map(str.isdigit, group)) for group in re.split("[ -]", match.group())) > 1:
            yield Match(*match.span())
    for pattern in (_PRODUCT_KEY, _BITLOCKER):
        for match in pattern.finditer(text):
            yield Match(*match.span())


def _listed(text: str, at: int) -> Iterator[Match]:
    """Yields the codes of a list, up to the first word that is none; codes of a list are of one length."""
    codes: list[tuple[int, int]] = []
    size = 0
    while len(codes) < _MOST_CODES:
        gap = _GAP.match(text, at)
        at = gap.end() if gap is not None else at
        code = _CODE.match(text, at)
        if code is None or size not in (0, len(code.group())) or not (size or any(map(str.isdigit, code.group()))):
            break
        size = len(code.group())
        codes.append(code.span())
        at = code.end()
    if len(codes) > 1 or size > _LONGEST_YEAR:
        yield from (Match(start, end, 0.9) for start, end in codes)


CODES = Recogniser(
    name="secret_code",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a code that opens something.",
    find=Searching(find_codes, (*_ANNOUNCED, _GROUPED, _PRODUCT_KEY, _BITLOCKER, _CODE_LINES, _CODES)),
)
