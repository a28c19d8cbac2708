"""Passwords in plain sentences: of a network in any language, of what opens with one, of how strong one is.

"réseau GITE, clé chouette", "La chiave del wifi è limoncello", "safe word for pickup is pineapple", "is … stronger than
…", "how long to crack …", "logins: hulu bluefin / disney captainjack". Each sentence leaves one place, and what stands
there is a password whatever it looks like, unless sentences about passwords go on so (`telling`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching
from voting.screening.secrets.names import PASSWORD, is_about
from voting.screening.secrets.talk import NOT_MADE
from voting.screening.secrets.telling import tells
from voting.screening.secrets.values import is_hyphenated, is_password_like, is_phrase, is_stand_in, trimmed

_VALUE = r"[\"'`*“„«]{0,2}([^\s\"'`*“”„«»<>,;()\x00]{4,40})"
_END = (
    r"[\"'`*”»]{0,2}(?:[.!?]?[ \t]*(?:\r?\n|$)|[.,;!?)](?:[\s\"'”]|$)|"
    r"[ ](?:and|und|et|y|e|en|och|i|but|aber|mais|pero|ma|maar|men|if|for|in|so|oder|or)\b)"
)
_NET = (
    r"wi-?fi|wlan|w-lan|ssid|hotspot|réseau|red wifi|rede|rete|netwerk|nätverk(?:et)?|nettverk(?:et)?|netværk(?:et)?|"
    r"sieć|sieci|gastnetz|gäste(?:netz|-?wlan)|router|fritz!?box|livebox|freebox|speedport|вай-?ф[аи]\w*|вифи|wifi'si"
)
_KEY = (
    r"clé|clef|clave|chiave|chave|schlüssel|sleutel|"
    r"nyckel(?:n)?|nøgle|klucz|key|code|kod(?:en)?|código|codice|pass|pw|mdp|contra|ключ"
)
_IS = (
    r"(?:[ ]?[:=→][ ]?|"
    r"[ ](?:is|was|ist|war|lautet|heißt|est|es|era|è|é|är|er|to|это|c['’]est)[ ]"
    r"(?:now|still|jetzt|immer noch|ahora)?[ ]?|[ ])"
)
_OF_NETWORK = re2.compile(
    rf"(?i)(?:^|[^A-Za-z0-9À-ž])(?:{_NET})[ ,:;][^\n.;]{{0,50}}?[ ,;(]{{1,2}}(?:{_KEY}|{PASSWORD}){_IS}{_VALUE}{_END}|"
    rf"(?:^|[^A-Za-z0-9À-ž])(?:{_KEY}|{PASSWORD})[ ](?:del|de la|de|du|della|dell['’]|do|da|der|vom|von|für(?:s|"
    rf" das)?|van(?: de| het)?|till|til|för|от|for(?: the)?|do)[ ]?"
    rf"(?:[a-zà-ž]{{2,10}}[ ])?(?:{_NET}){_IS}{_VALUE}{_END}"
)
# A password or a word for one, who or what for, the word itself.
_OF_A_ROOM = re2.compile(
    rf"(?i)\b(?:server|meeting|room|lobby|guest|session|class|exam|game|stream|realm|party|house)[ ](?:password|pw|"
    rf"pass)[ ]?"
    rf"(?::|is|was)[ ]{_VALUE}(?:{_END}|[ ](?:on|at|to|of|till|until)[ ])"
)
_WORD_FOR = re2.compile(
    rf"(?i)\b(?:(?:safe|code|pass|security|memorable|secret|magic)[ -]?word|safeword|(?:telephone|phone|verbal|"
    rf"account|voice|bank|door|club|master)[ ]password|losungswort|lösungswort|"
    rf"codewort|kennwort|passwort|mot de passe|mot secret|contraseña|palabra (?:clave|secreta)|parola d['’]ordine|"
    rf"wachtwoord|lösenord(?:et)?|hasło|parola|пароль)"
    rf"(?:[ ](?:for|with|at|on|to|of|für(?:s)?|bei|beim|am|im|vom|von|zum|zur|des|der|pour|chez|du|de|d['’]|para|del|"
    rf"con|per|voor|bij|till|hos|do|dla|от|для|на)(?:[ ][^\s:=.,;!?\x00]{{1,20}}){{1,5}}?)+"
    rf"(?:[ ]?[:=→][ ]?|[ ](?:is|was|ist|war|lautet|heißt|est|es|era|è|é|är|to|brzmi|это)[ ]){_VALUE}{_END}"
)
_OPENS = re2.compile(
    r"(?i)\b(?:container|vault|volume|archive|zip|rar|pdf|drive|stick|usb|keepass|veracrypt|truecrypt|database|"
    r"keystore|backup|disk|wallet|statement|payslip|(?:exam|excel|pdf|zip|text)[ -]?file|exam|tresor|laufwerk|datei|"
    r"fichier|archivo|"
    r"workbook|spreadsheet|document|notebook)\b[^\n.]{0,30}?[ ](?:opens?|unlocks?|decrypts?|mounts?|öffnet|geht auf|"
    r"s['’]ouvre|se abre|si apre)[ ](?:with|using|mit|avec|con)[ ]"
    rf"{_VALUE}{_END}"
)
_COMPARED = re2.compile(
    rf"(?i)\b(?:is|are|ist|est|es)[ ]{_VALUE}[\"'`”]?[ ](?:a[ ])?(?:stronger|safer|weaker|better|worse|more secure|"
    rf"less secure|harder to (?:guess|crack)|sicherer|stärker|plus sûr|más segur[ao])[ ]"
    rf"(?:password[ ])?(?:than|or|als|que)[ ]{_VALUE}"
)
_CRACKED = re2.compile(
    rf"(?i)\bhow (?:long|fast|quick(?:ly)?|hard|easy)\b[^\n?]{{0,40}}?\b(?:crack|guess|brute-?force|"
    rf"hack)[ ](?:a password like[ ]|the password[ ]|something like[ ])?{_VALUE}[\"'`”]?[ ]?(?:\?|$)"
)
_USED = re2.compile(
    rf"(?i)\b(?:uses?|used|using|reuses?)[ ](?:the same[ ]|just[ ]|still[ ])?{_VALUE}[\"'`”]?[ ](?:for|on|as)[ ]"
    r"(?:everything|all (?:of )?(?:his|her|their|my)|every|most|both|literally)\b"
)
_LISTED = re2.compile(
    r"(?i)(?:^|[\s.;])(?:all |my |our |the )?(?:logins?|passwords|pws|passes|passwörter|kennwörter|mots de passe|"
    r"contraseñas|senhas|wachtwoorden|lösenord|hasła)(?: list| so far| are)?[ ]?[:=][ ]?\n?"
    r"((?:[^\n,;/|:]{2,30}[,;/|]){1,12}[^\n,;/|:]{2,30})"
)
_ITEM = late.compile(
    r"\s*(?:[-•*]\s)?([^\W\d_][\w.'’-]{1,20}(?: [a-z][\w.'’-]{1,14})?)[ ](?:is |= ?|- |– )?"
    r"([^\s,;/|]{4,30}?)\s*[.!]?\s*"
)
# Of a tunnel or a server of names: a word of its own follows
_SHARED = re2.compile(
    r"(?i)\b(?:pre-?shared(?:[ -]key)?|psk|shared[ -]secret|(?:radius|tacacs\+?|ipsec|l2tp)[ ](?:secret|key|psk))"
    rf"(?:[ ]?[:=]|[ ]is)?[ ](?:{_VALUE}{_END}|[\"“]([^\"“”\n\x00]{{4,60}})[\"”])"
)
# Several words: session_secret: keyboard cat; secret: '…'; the passphrase is "…"
_PHRASES = re2.compile(
    r"(?im)^[ \t]*[a-z0-9]+_(?:\w+_)?(?:secret|password|passphrase)[ ]?:[ ]([a-z]+(?:[ ][a-z0-9]+){1,5})[ \t]*\r?$|"
    r"\bsecret[\"']?[ ]?[:=][ ]?[\"']([a-z]+(?:[ ][a-z0-9]+){1,5})[\"']|"
    r"\bpass ?phrase\b[^\n\"“”=:;{}]{0,30}[ ][\"“]([a-z]+(?:[ ][a-z0-9]+){1,6})[\"”]|"
    r"\bpass[- ]?phrase\b(?:[ ](?:for|to|of|on)(?:[ ][\w'’-]{1,15}){1,4}?)?[ ](?:is|was)[ ]"
    r"([a-z]{2,12}(?:[ ][a-z]{2,12}){3,6})(?:[,.;)\n]|$)|"
    r"(?:pass\w{1,8}|kennwort|mot de passe|contraseña|wachtwoord)\b[^\n.:]{0,24}?[ ](?:is|ist|lautet|est|es)[ ][\"“„]?"
    r"([^\s\"“”.,;:()]{1,20}(?:[ ][^\s\"“”.,;:()]{1,20}){1,6})[\"”]?[ ]\((?:with|including|mit|avec|con|met)[ ]"
    r"(?:the[ ]|all[ ]|les[ ]|los[ ])?(?:spaces|blanks|leerzeichen|espaces|espacios|spaties)\b|"
    r"^[ \t]*(?:sv|rcon|sm|tv|mp|server)_\w{0,12}password[ ]+[\"']?([^\s\"'\x00]{4,40})[\"']?[ \t]*\r?$"
)
_CAMEL = late.compile(r"(?:[A-ZÀ-Ž][a-zà-ž]{2,}){2,5}\d{0,4}!?")
_MADE = late.compile(r"[A-Za-zÀ-ž]{4,20}[0-9]{1,8}[!?]?|[A-Z][a-zà-ž]{2,}(?:[-_.][A-Za-zà-ž]{2,}){1,4}\d{0,4}")
_NO_PASSWORD = late.compile(
    r"(?i)(?:this|that|these|those|them|it|mine|yours|passwords?|hashes|hash|md5|sha\d*|bcrypt|wpa\d?|wep|bitlocker|"
    r"veracrypt|keepass|encryption|accounts?|wi-?fi|zip|pdf|rsa|aes\d*|"
    r"router|network|internet|reset|change|changed|someone|anything|something|everything|hardware|software|"
    r"biometrics?|hours|minutes|today|years|default|printed|written|"
    r"always|never|usually|often|only|still|just|auto\w*|stickers?|back|bottom|label|under|behind|below|above|inside|"
    r"nothing|none|"
    r"not|very|the|a|an|your|my|our|their|his|her|one|what|which|where|how|when|why|www\S*)\Z"
)
# ruff: noqa: SIM905  # as a list, one word a line, these would be forty lines
_OF_A_SENTENCE = frozenset(
    "a an the this that these those of in on at to for from by with as and or but if so than then i we he she they you "
    "my his her our their what which who how when where why has have had do does did will would can could should may "
    "might must any all some more most much many every each no nothing somebody someone again today asked kept "
    "words word letters characters random common times".split()
)
_UNQUOTED, _WITH_BLANKS = 4, 5  # of the groups of `_PHRASES`
_FEWEST, _LONG = 2, 10


def find_spoken(text: str) -> Iterator[Match]:
    """Yields the passwords alone."""
    for pattern in (_OF_NETWORK, _WORD_FOR, _OF_A_ROOM):
        for match in pattern.finditer(text):
            group = match.lastindex or 1
            value = trimmed(match.group(group)).rstrip("!?")
            if _may_be_one(value, sure=pattern is _OF_NETWORK):
                yield Match(match.start(group), match.start(group) + len(value), 0.75)
    for match in (*_SHARED.finditer(text), *_PHRASES.finditer(text)):
        group = match.lastindex or 1
        value = trimmed(match.group(group))
        phrase = _is_phrase(value, match) if " " in value else group > 1 or _may_be_one(value, sure=True)
        if phrase and not is_stand_in(value, literal=True):
            yield Match(match.start(group), match.start(group) + len(value), 0.75)
    for pattern in (_OPENS, _USED, _CRACKED):
        for match in pattern.finditer(text):
            value = trimmed(match.group(1)).rstrip("?")
            joined = pattern is _CRACKED and value.isalpha() and len(value) >= 8 and _may_be_one(value)
            if joined or _looks_like_one(value):
                yield Match(match.start(1), match.start(1) + len(value), 0.75)
    for match in _COMPARED.finditer(text):
        values = [(match.start(group), trimmed(match.group(group)).rstrip("?")) for group in (1, 2)]
        if any(is_password_like(value) for _, value in values) and all(_looks_like_one(value) for _, value in values):
            yield from (Match(start, start + len(value), 0.75) for start, value in values)
    for listed in _LISTED.finditer(text):
        yield from _items(text, *listed.span(1))


def _is_phrase(value: str, match: re2.Match) -> bool:
    """Whether several words are a phrase: said to have blanks in it, or none of them one that tells of a phrase."""
    words = value.split()
    tell = (words[0][0].isupper() or tells(words[0])) and words[0].lower() not in _OF_A_SENTENCE
    if match.lastindex == _WITH_BLANKS:
        return tell
    return is_phrase(value) and (match.lastindex != _UNQUOTED or (tell and _OF_A_SENTENCE.isdisjoint(words)))


def _items(text: str, start: int, end: int) -> Iterator[Match]:
    """Yields the second halves of a list's items, when each has two."""
    found: list[Match] = []
    at = start
    for item in re.split("[,;/|]", text[start:end]):
        halves = _ITEM.fullmatch(item)
        if halves is not None and _may_be_one(halves.group(2)):
            found.append(Match(at + halves.start(2), at + halves.end(2), 0.7))
        at += len(item) + 1
    if len(found) >= _FEWEST and 2 * len(found) >= len(re.split("[,;/|]", text[start:end])):
        yield from found


def _looks_like_one(value: str) -> bool:
    made = _MADE.fullmatch(value) is not None or _CAMEL.fullmatch(value) is not None
    if NOT_MADE.match(value) or is_stand_in(value, literal=made) or _NO_PASSWORD.match(value):
        return False
    return made or is_password_like(value, told=True) or is_hyphenated(value)


def _may_be_one(value: str, *, sure: bool = False) -> bool:
    """Whether a word may be what is told, or looks like a password anyway."""
    if _looks_like_one(value):
        return True
    word = value.isalpha() and len(value) >= 5 and not is_about(value)
    word = word and (tells(value) or (sure and len(value) >= _LONG and value.endswith("en")))  # "sommerregen"
    return word and not is_stand_in(value) and _NO_PASSWORD.match(value) is None


SPOKEN = Recogniser(
    name="secret_spoken",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a password that a sentence tells.",
    find=Searching(
        find_spoken,
        (_OF_NETWORK, _WORD_FOR, _OF_A_ROOM, _SHARED, _PHRASES, _OPENS, _USED, _CRACKED, _COMPARED, _LISTED),
    ),
)
