"""Passwords and codes told after a first one, in words that leave out its name: "…, the one for the cloud wolkenlos".

The first is masked already, so that such words are looked at where something was, and a word for passwords or codes
stands before them: "celui du garage 5533", "and the ebay one is lindenblatt", "for family: 1207". A number alone needs
such a word near by and one that leads to it: "the house number backwards, so 611", "probé 20242024".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import BLANK, Kind, Match, Recogniser, Searching
from voting.screening.secrets.names import LITERALS, PASSWORD, is_about
from voting.screening.secrets.promotions import is_public_code
from voting.screening.secrets.talk import NOT_MADE
from voting.screening.secrets.telling import tells
from voting.screening.secrets.values import is_hyphenated, is_password_like, is_stand_in, trimmed

_FOR = (
    r"(?:for|of|to|on|in|at|from|für|fürs|vom|von|zum|zur|im|du|de|des|pour|del|para|della|dello|di|per|do|da|dos|das|"
    r"van|voor|till|för|på|til|dla|z)"
)
_ANCHOR = re2.compile(
    r"(?i)(?:^|[^A-Za-z0-9À-ž])(?:"
    # "the one for hulu …", "celui du routeur …", "das für die Cloud …", "la del correo …"
    r"(?P<sure>(?:the|that|this)[ ](?:one|code|pin|password)s?|the other(?:[ ]one)?|celui|celle|l['’]autre|el|la|das|"
    rf"der|die|quello|quella|den|det|dat)[ ]{_FOR}|[oa][ ]{_FOR}|"
    # Whose code comes next: "…; for the neighbours 6641"
    r"(?:for|für|pour|para|per|voor)|"
    # "and the ebay one is …", "the plumber's is …"
    r"(?:the|my|his|her|our|dad['’]s|mum['’]s|mom['’]s)(?:[ ][a-zÀ-ž'’-]{2,18}){1,3}[ ](?:one|ones|code|pin)|"
    r"(?:the|my|his|her|our)[ ][a-zÀ-ž-]{2,18}['’]s)[ :]"
)
_REST = late.compile(
    r"(?:[ ][^\s\d:;=(),.!?\x00]{1,18}){0,4}?"
    r"(?P<link>[ ]?(?:→|->|=>|:|=|–|—)|,|[ ](?:is|was|ist|war|lautet|est|es|era|è|é|är|er|jest|just))?"
    r"(?:[ ](?:still|now|just|immer noch))?[ ]"
    r"[\"'`*“„«]{0,2}(?P<value>[^\s\"'`*“”„«»<>,;()\x00]{3,40})"
    r"(?=[\"'`*”»]{0,3}(?:\s*\Z|[.,;!?):]?\s*\n|[.,;!?)](?:\s|\Z|[\"'”])|"
    r"[ ](?:and|und|et|y|e|en|och|i|but|aber|mais|pero|put|which|or)\b|[ ][–—-][ ]))",
    re.IGNORECASE,
)
_OF_ONE = late.compile(
    rf"(?i)(?:{PASSWORD}|\b(?:pass|pwd|pw|mdp|pins?|puk|passcode|log-?ins?|clave|zugangsdaten|credentials|código|"
    r"codice|combinaison|combination|kombination|key ?(?:safe|pad|box)|lock ?box)\b|"
    r"(?<!error )(?<!zip )(?<!promo )(?<!post )(?<!voucher )(?<!discount )(?<!source )\b[a-zäöü]{0,14}(?:code|"
    r"kod)(?:s|n|en|et)?\b)"
)
# "the number backwards, so 611", "I tried 20242024", "“one two three” – 1234 for us"
_NUMBER = re2.compile(
    r"(?i)(?:\b(?:so|so it['’]?s|i\.e\.|namely|also|alors|donc|entonces|quindi|versucht|habe|probiert|tried|try|"
    r"trying|typed|entered|probé|probado|prueba|essayé|provato|guess|guessed|it['’]?s|answer (?:was|is)|something|"
    r"actually|really|or|oder|ou)[:,]?[ ]|[\"”»][ ]?[–—-][ ]?)[\"'`“„]?(#?[0-9]{3,10}[#*]?)[\"'`”]?"
    r"(?:[ ]?[,.!?;)][\s\"']|[.!?]?$|[ ](?:for|and|but|or|und|oder|et|y|e|probiert|versucht|right|i|on|works?|no|did|"
    r"does|is|für|pour|para)\b)"
)
_OF_A_CODE = late.compile(
    r"(?i)\b(?:[a-zäöü-]{0,14}(?:pins?|puk|passcode|codes?|kod|koden|kode)|código|codice|clave|contraseña|digits|"
    r"ziffern|números|chiffres|pw|pwd|mdp|opens|combinaison|combination|kombination|key ?(?:safe|pad|box)|lock ?box|"
    r"passwor[dt]|senha|"
    r"mot de passe|wpa|psk)\b"
)
_MY_PIN = late.compile(
    r"(?i)\b(?:that['’]?s|is|das ist|c['’]est|es)[ ](?:my|meine?|ma|mon|mi)[ ](?:\w+[ ]){0,2}?(?:pin|passcode|code|"
    r"geheimzahl)\b"
)
# Relative clauses and sentences end with a verb or an adverb: "das für die Cloud gilt", "the one for work expired".
_VERB = late.compile(r"(?i)\w*(?:en|te?n?|tet|ed|ing|iert|ent|ait|aba|ava)\Z")
_MASKED = late.compile(rf"[\"'`]?[,:]?[ ]?{BLANK}")
_THEN = late.compile(r",[ ](#?[0-9]{3,10}[#*]?)\b")
_GOES_ON = late.compile(
    r"(?i)\w*(?:ing|ed|iert|ible|able|ment|mente|lich)\Z|(?:(?:two|multi|second)-(?:factor|step)|sign-?(?:in|on|up)s?|"
    r"log-(?:in|on)s?|e-mails?|set-?ups?|back-?ups?|wi-fi|again|please|today|works?|"
    r"first|later|maybe|either|though|sorry|thanks|together|online|offline|mode|question|problem|issue|phone|there|"
    r"where|which|years?|weeks?|months?|days?|people|time|house|home|office|only|fails?|account|website|site|page|"
    r"logins?|email|passwords?|codes?|router|laptop|printer|garage|server|manager|reset|change|access|fine|gone|"
    r"stdin|stdout|vault|keychain|keyring|banks?|cards?|everyone|anyone|family|wifi|internet|security|reasons?)\Z"
)
_UNIT = late.compile(
    r"(?i)[ ]?(?:%|€|\$|£|kr|zł|km|kg|cm|mm|px|ms|gb|mb|people|users|times|euros?|dollars?|years?|minutes?|words|"
    r"characters|digits|lines)\b"
)
_DEFAULT = late.compile(r"\w\.\w+(?:\(\))? (?:or|\|\||\?\?) \Z")  # "result.exit_code or 124"
_YEAR = late.compile(r"(?:19|20)\d\d\Z")
_MADE = late.compile(r"[A-Z][0-9]{3,6}|[A-Za-zÀ-ž]{4,20}[0-9]{1,6}!?")
_BEFORE, _AGO, _NEAR = 160, 120, 60  # characters
# "the PIN of the keyboard": whose it is or what it is of
_OF_WHAT = late.compile(
    r"(?i)(?<![^\W\d_])(?:(?:of|for|from|on|to) (?:the|an?|this|that|each|every|your|its|their)|des|eines|einer|"
    r"(?:von|für|zu) (?:dem|der|den)|du|de (?:la|l['’]|los|las)|del|della|dell['’]|do|da|van (?:de|het|een)|"
    r"voor (?:de|het)) ?\Z"
)
_SHORTEST, _MOST_DIGITS = 5, 10


def find_another(text: str) -> Iterator[Match]:
    """Yields the passwords and codes alone."""
    for anchor in _ANCHOR.finditer(text) if BLANK in text else ():
        before = text[max(0, anchor.start() - _BEFORE) : anchor.start() + 1]
        told = BLANK in before and _OF_ONE.search(before) is not None
        rest = _REST.match(text, anchor.end() - 1) if told else None
        if rest is None:
            continue
        start, value = rest.start("value"), trimmed(rest["value"]).rstrip("?!")
        then = _THEN.match(text, start + len(value))
        if then is not None:
            start, value = then.start(1), then.group(1)
        link = (rest["link"] or "").strip(" ,")
        plain = value.isalpha() and not link and (anchor.group("sure") is None or _VERB.match(value) is not None)
        plain = plain or (value.isalpha() and _OF_WHAT.search(text, max(0, start - 24), start) is not None)
        if _may_be_one(value) and not plain and _MASKED.match(text, start + len(value)) is None:
            yield Match(start, start + len(value), 0.7)
    for match in _NUMBER.finditer(text):
        start, end = match.span(1)
        low = max(0, start - _AGO)
        if _DEFAULT.search(text, max(0, start - 40), start) is not None or is_public_code(text, start, end):
            continue
        if _YEAR.match(match.group(1)) or _UNIT.match(text, end) or not _OF_A_CODE.search(text, low, end + _NEAR):
            continue
        near = _OF_A_CODE.search(text, max(0, start - _NEAR), start) or _MY_PIN.search(text, end, end + _NEAR)
        if near or BLANK in text[low : end + _AGO]:
            yield Match(start, end, 0.7)


def _may_be_one(value: str) -> bool:
    """Whether a value is a code, looks like a password, or is a word that no sentence about one would end with."""
    if value.rstrip("#*").isdigit():
        return len(value) <= _MOST_DIGITS and _YEAR.match(value) is None
    if NOT_MADE.match(value) or is_stand_in(value) or ("-" in value and _GOES_ON.match(value) is not None):
        return False
    if is_password_like(value, told=True) or is_hyphenated(value) or _MADE.fullmatch(value) is not None:
        return True
    word = value.isalpha() and len(value) >= _SHORTEST
    return word and tells(value) and not is_about(value) and _GOES_ON.match(value) is None


ANOTHER = Recogniser(
    name="secret_another",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a password or code that is told after another one.",
    find=Searching(find_another, (_ANCHOR, _NUMBER)),
    literals=(
        *(*LITERALS, "cod", "kod", "login", "log-in", "zugang", "combin", "kombin", "box", "safe", "puk", "mot"),
        *("digit", "ziffer", "número", "chiffres"),
    ),
)
