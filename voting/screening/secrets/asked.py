"""What is answered where a password was asked for, and the word that opens what is locked.

"What's the login for the supplier portal?" and on the next line "same as ever, kontor_nord and Hafen2019"; "The sheet
is protected and I know the word: it's …". On a network's line a word stands after its name: `Wi-Fi "Loft" → …`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import is_nobody
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching
from voting.screening.secrets.logins import is_before_password
from voting.screening.secrets.talk import NOT_MADE
from voting.screening.secrets.telling import tells
from voting.screening.secrets.values import is_dotted, is_hyphenated, is_password_like, is_stand_in, trimmed

_ASKED = re2.compile(
    r"(?im)^[^\n]{0,80}\b(?:log-?ins?|passwords?|pass|pw|pwd|passcode|credentials|creds|pins?|codes?|wi-?fi|wlan|"
    r"zugangsdaten|"
    r"passwort|kennwort|login-?daten|mdp|mot de passe|identifiants|contraseña|clave|senha|wachtwoord|lösenord|"
    r"hasło)\b[^\n?]{0,60}\?[ \t]*\n"
    r"(?:[ \t>]*\n)?([^\n]{4,120})"
)
_TWO = late.compile(  # looked for at every word, since one may be part of both
    r"(?<![^\s,:>])(?=(?P<user>[^\s,;:/|?!]{2,40})(?:[ ](?:and|und|et|y|e|en|och|i|&|/|\||-|–)[ ]|,[ ](?:and[ ])?|/|"
    r"[ ]:[ ])"
    r"[\"'`]?(?P<value>[^\s\"'`,;/|]{4,40})[\"'`]?[.!]?(?:\s|\Z|[,;)]))"
)
# "lwagner / Erdbeere7 doesn't let me in"
_TRIED = re2.compile(
    r"(?im)^[ \t>*-]{0,4}([a-z][\w.@-]{2,40})(?:[ ][/|][ ]|[ ]?:[ ]?)([^\s/:|\"'`\x00]{6,40})[^\n]{0,60}?[ ,;–-]"
    r"(?:log ?(?:me )?in|let me in|sign(?:ing)? in|log ?on|rejected|denied|(?:doesn['’]?t|not|isn['’]?t) work(?:ing)?|"
    r"incorrect|invalid|refused|abgelehnt|funktioniert nicht|geht nicht|refusé|rechazad[oa]|no funciona)"
)
_LIKE = late.compile(r"[A-Za-zÀ-ž]{4,20}[0-9]{1,8}[!?]?|[A-Za-zÀ-ž]+[-_.][A-Za-zÀ-ž]+[-_.]?[0-9]{1,6}!?")
_TOKEN = late.compile(r"(?<![^\s\"'`“„(:=/])([^\s\"'`“”„,;()<>\x00]{4,40})(?=[\"'`”,;)!.?]{0,2}(?:\s|\Z))")
_CODE = late.compile(r"#?[0-9]{4,8}[#*]?|[0-9]{3}[ -][0-9]{3}")
_OF_CODES = late.compile(r"(?i)\b(?:pins?|passcode|[a-z]*codes?|wi-?fi|wlan|clave|mdp)\b")
_YEAR = late.compile(r"(?:19|20)\d\d\Z")
_VERSION = late.compile(r"[A-Za-z]{2,8}[vV][0-9]{1,2}")
_FIELDS = 3  # colons, from which on it is a line of a file: "root:!:19790:0:99999:7"
# What something that is locked opens with, by the sentence that says so
_WORD = re2.compile(
    r"(?i)\b(?:protected|locked|encrypted|secured|geschützt|gesperrt|verschlüsselt|protégée?|verrouillée?|chiffrée?|"
    r"protegid[oa]|bloquead[oa]|"
    r"cifrad[oa]|protett[oa]|bloccat[oa]|beveiligd|versleuteld|skyddad|låst)\b[^\n]{0,80}?\b"
    r"(?:(?:the|das|le|la|el|il|het|magic|secret|right|pass)[ ]?(?:word|wort|mot|palabra|parola|woord|"
    r"ord)\b[^\n.?!:]{0,30}?(?:[ ](?:is|was|ist|war|lautet|est|es|è|é|är)|:)|"
    r"(?:told|said|says|think|know|heißt|dit|dice)[ ](?:it['’]?s|it is|me|es ist|que es|"
    r"que c['’]est))(?:[ ]?it['’]?s)?[ ]?"
    r"[\"'`“„«]?([^\s\"'`“”„«»<>,;\x00]{4,40})"
)
# A network, whose it is, a sign, the word.
_NETWORK = re2.compile(
    r"(?i)(?:^|[^A-Za-z0-9-])(?:wi-?fi|wlan|wpa[23]?(?:-psk|[ -]personal)?|hotspot|(?:guest|home)[ -](?:network|net)|"
    r"gäste(?:netz|-?wlan)|gastnetz|réseau|red wifi)\b"
    r"(?:[ ][^\s:;=→»>|(\"“„«,–—-][^\s:;=→»>|(\"“„«,]{0,19}){0,3}?(?:[ ]?[\"“„«'][^\"“”„«»'\n]{1,30}[\"”“»']|"
    r"[ ]?\([^()\n]{1,30}\))?[*]{0,2}[ \t]*(?:→|->|=>|⇒|»|>|=|:|\||[–—]|-[ ])[ \t]*[\"'`*“„]{0,3}"
    r"([^\s\"'`*“”„<>|,;]{6,40})[\"'`*”“]{0,3}(?:[ \t]*(?:$|[|,;)(\n]|[–—-][ ])|[.!?](?:\s|$))"
)
_JOINED = late.compile(
    r"[A-ZÀ-Ža-zà-ž]{2,}(?:[-_.][A-Za-zÀ-ž]{2,}){0,3}[-_.]?[0-9]{1,6}[!?]?|[a-zà-ž]{2,}(?:_[a-zà-ž]{2,}){1,3}|"
    r"[A-ZÀ-Ž][a-zà-ž]+(?:[-_.][A-ZÀ-Ža-zà-ž]+){1,4}"
)
_ADVERBS = frozenset({"ever", "never", "always", "first", "already", "initially", "originally", "just", "once", "only"})
_OF_NETWORKS = late.compile(
    r"(?i)(?:[\w-]*-)?(?:band|ghz|range|speed|power|mode|type|free|based|wide|only|up|down|in|on|off|end|time|date|"
    r"connected|working|enabled|disabled|protected|auto)\Z|"
    r"(?:wi-?fi|wlan|wpa|wep|psk|aes|tkip|eap|802|dhcp|ipv|5g|4g|2[.,]4|ax|ac|be)[\w.-]*\Z|\w+[-_.](?:guest|gast|5g|"
    r"2g|ext|plus)\Z"
)


def find_asked(text: str) -> Iterator[Match]:
    """Yields passwords, and who signs in with one where both are answered."""
    for asked in _ASKED.finditer(text):
        for match in _answered(text, *asked.span(1), code=_OF_CODES.search(asked.group()) is not None):
            value = text[match.start : match.end]
            # A protocol that the question is about is no answer: "SNMPv3 …, two passwords?", below it "snmpv3 user1".
            if not _VERSION.fullmatch(value) or value.lower() not in text[asked.start() : asked.start(1)].lower():
                yield match
    for tried in _TRIED.finditer(text):
        value = trimmed(tried.group(2))
        if _is_like(value) and any(map(str.isdigit, value)) and not is_stand_in(tried.group(1)):
            yield Match(tried.start(2), tried.start(2) + len(value), 0.75)
            if not is_nobody(tried.group(1)) and "/" in text[tried.end(1) : tried.start(2)]:
                yield Match(tried.start(1), tried.end(1), 0.7, "USERNAME")
    for word in _WORD.finditer(text):
        quoted = text[word.start(1) - 1] in "\"'`“„«"
        value = trimmed(word.group(1)).rstrip("?!")
        if (
            not is_stand_in(value, literal=quoted)
            and (quoted or value.lower() not in _ADVERBS)
            and (
                quoted
                or is_password_like(value, told=True)
                or (value.isalpha() and tells(value) and value[-3:] not in ("ing", "ble"))
            )
        ):
            yield Match(word.start(1), word.start(1) + len(value), 0.75)
    for network in _NETWORK.finditer(text):
        value = trimmed(network.group(1))
        if (
            is_before_password(text, network.start(1) + len(value))
            or _OF_NETWORKS.match(value)
            or NOT_MADE.match(value)
            or is_stand_in(value)
        ):
            continue
        if is_password_like(value, told=True) or is_hyphenated(value) or is_dotted(value) or _JOINED.fullmatch(value):
            yield Match(network.start(1), network.start(1) + len(value), 0.75)


def _answered(text: str, start: int, end: int, *, code: bool) -> Iterator[Match]:
    """Yields what the line after a question tells."""
    line = text[start:end]
    for two in _TWO.finditer(line):
        value = trimmed(two["value"])
        if _is_code(value) or _is_like(value):
            yield Match(start + two.start("value"), start + two.start("value") + len(value), 0.75)
            user = two["user"]
            if (
                user[0].isalpha()
                and not is_nobody(user)
                and (
                    re.search(r"[0-9_.@-]", user)
                    or (line[two.end("user")] == " " and user.islower() and "/" in two.group())
                )
            ):
                yield Match(start + two.start("user"), start + two.end("user"), 0.7, "USERNAME")
    for token in _TOKEN.finditer(line):
        value = trimmed(token.group(1)).rstrip("?")
        if (code and _is_code(value)) or (_is_like(value) and "/" not in value):
            yield Match(start + token.start(1), start + token.start(1) + len(value), 0.7)


def _is_code(value: str) -> bool:
    return _CODE.fullmatch(value) is not None and _YEAR.match(value) is None


def _is_like(value: str) -> bool:
    of_a_file = "://" in value or "@" in value[1:-1] or value.count(":") >= _FIELDS
    if NOT_MADE.match(value) or is_stand_in(value) or of_a_file:
        return False
    return is_password_like(value) or _LIKE.fullmatch(value) is not None


ASKED = Recogniser(
    name="secret_asked",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a password that answers a question or opens what is locked.",
    find=Searching(find_asked, (_ASKED, _TRIED, _WORD, _NETWORK)),
)
