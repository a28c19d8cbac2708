"""Words in talk about passwords that are likely ones: `Tr0ub4dor&3`, "I tried rosebud1", "encrypted with dolphin88".

What is talked of are passwords, cracking, logins; then a word of letters, digits and marks is hardly anything else, a
word and a number is one unless it is a name of the trade (`sha256`, `Python3`). A few phrases need no such talk.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.recogniser import BLANK, Match
from voting.screening.secrets.names import PASSWORD
from voting.screening.secrets.values import is_hyphenated, is_mixed, is_password_like, trimmed

_VALUE = r"[\"'`*“„«]{0,3}([^\s\"'`<>\x00“”«»]{4,100})"
# Talk about passwords, in which one stands: "how long to crack …", "is … strong?".
_TALK = re2.compile(
    rf"(?i)(?:{PASSWORD}|\b(?:passcodes?|pwd|pw|mdp|crack(?:ed|ing)?|brute-?force|hashcat|pwned|leaked|passwörter|"
    rf"logins|credentials|identifiants|zugangsdaten|credenziali|credenciales|claves?)\b)"
)
_STRONG = late.compile(r"(?<![^\s\"'`“„(:])([A-Za-z0-9!@#$%^&*?+~_.-]{7,40})(?=[\"'`”,;:)?!.]{0,3}(?:\s|\Z))")
# A word and a number, or letters with digits among them, as people make passwords.
_MADE = late.compile(
    r"(?<![^\s\"'`“„(:])([A-Za-zÀ-ž]{3,}[0-9]{2,8}[!?#$*]{0,3}|[A-ZÀ-Ž][a-zà-ž]{5,}[0-9][!?#$*]{0,3}|"
    r"[A-Za-z]+[0-9][A-Za-z]+[0-9A-Za-z]*[!?#$*]{0,3})(?=[\"'`”,;:)?!.]{0,3}(?:\s|\Z))"
)
NOT_MADE = late.compile(
    r"(?i)(?:sha|md|utf|base|angular|bootstrap|drupal|joomla|fedora|django|swift|type|level|part|week|day|phase|team|"
    r"group|section|table|question|option|answer|method|class|tier|player|case|scenario|task|appendix|exercise|lesson|"
    r"rfc|iso|ansi|aes|rsa|des|rc|cve|ps|usb|mp|win(?:dows)?|office|python|py|java|php|node|"
    r"ruby|"
    r"perl|debian|ubuntu|centos|rhel|ios|android|firefox|chrome|edge|gpt|llama|covid|room|page|step|line|item|user|"
    r"test|"
    r"example|chapter|figure|version|release|build|cp|latin|windows|unicode|oauth|tls|ssl|http|ip|ipv|x|es|k|log|"
    r"pbkdf|argon|"
    r"(?:\w+-)?blake|(?:\w+-)?sha|ed|curve|secp|hs|rs|hmac|ntlm|wpa|web|mysql|postgres(?:ql)?|sql|oracle|server|host|db|port|vlan|eth|node|v|"
    r"port-channel|tun|tap|wlan|bond|veth|docker|virbr|wg|ppp|enp|eno|ens|gigabitethernet|fastethernet|ethernet|loopback|tunnel)"
    r"[-_]?\d\w{0,6}\Z|\d+(?:th|st|nd|rd|px|em|gb|mb|kb|ms|x\d+)\Z|[a-z]\d+[a-z]\Z|[\da-f]{6,}\Z|"
    r"(?:relay|redis|mongo|rabbit|kafka|srv|smtp|mx|ns|dns|vm|replica|shard|nas|proxy|worker|sw|gw)[-_]?\d{1,2}\Z"
)
# A class, a module, a key of an example: what follows such a name in code is no password.
_CODE_LINE = late.compile(
    r"[{};]\s*\Z|\w\(|\s=\s|^\s*(?:import|from|class|def|public|private|package|using|#include|>>>|@\w)|</|::|->"
)
# What such words are called that are no passwords: codes of shops, numbers of orders
_OF_A_SHOP = late.compile(
    r"(?i)(?:(?:promo(?:tion(?:al)?)?|voucher|coupon|discount|gift|referral|order|invoice|ticket|sku|model|part|flight|"
    r"gutschein\w*|rabatt\w*|bestell\w*|código promocional|cupón|code promo)[ -]?(?:code|no\.?|number|nr\.?|id)?|"
    r"\b(?:use|with|apply) code)"
    r"[:# ]{1,2}[\"'`*]?\Z"
)
_HUMPS = late.compile(r"[A-Za-z]+\d{1,2}(?:[A-Z][a-z]+)+\Z")  # `S3Config`
# A word with one digit, or capitalised words and a number, where a verb or a colon leads to it.
_USED = late.compile(
    r"(?:(?:->|=>|→)[ ][\"'`]?([A-Za-zÀ-ž]{5,20}[0-9]{1,8}[!?#$*]{0,3})|\b(?i:used|tried|trying|typed|typing|entered|"
    r"enter|put|putting|chose|picked|went with|guessed|mit|avec|con|"
    r"nehme|utilise|uso|was)[: ]+[\"'`“„]?([A-Za-zÀ-ž]{5,20}[0-9]{1,8}[!?#$*]{0,3})|"
    r": ([A-ZÀ-Ž][a-zà-ž]+(?:[_.-][A-Za-zà-ž]+){1,4}[0-9]{1,8}))(?=[\"'`”,;:)?!.]{0,3}(?:\s|\Z))"
)
# Phrases that tell of a password by themselves.
_PHRASES = re2.compile(
    r"(?i)\b(?:(?:encrypted|protected|locked|unlocks?|unlocked|decrypts?|secured|opens?|verschlüsselt|geschützt|"
    r"chiffrée?|protégée?|protegid[oa]|cifrad[oa]|protetto|criptato)[ ](?:it[ ])?(?:with|by|using|mit|avec|par|con|"
    r"com)[ ](?:the[ ])?"
    r"[\"'`“]?([^\s\"'`“”<>,\x00]{7,40})|"
    r"(?:use|used|using|have|reuse|reused|benutze|nehme|utilise|uso)[ ][\"'`“]?([^\s\"'`“”<>,\x00]{7,40})[\"'`”]?[ ]"
    r"(?:for|on|für|pour|para|per)[ ](?:everything|all|every|most|both|literally|pretty|alles|tout|todo|todas|tutto))"
)
# A word with a digit, words joined with a capital or a digit among them.
_WEAK = late.compile(
    r"(?<![^\s\"'`“„(:])([A-Za-zÀ-ž]{4,20}[0-9]{1,8}[!?#$*]{0,3}|(?:[A-ZÀ-Ž][a-zà-ž]{2,}){3,5}|"
    r"[A-ZÀ-Ž][a-zà-ž]+(?:[-_][A-Za-zà-ž]+)+[0-9]{1,6}|"
    r"[a-zà-ž]{3,}(?:[-_][a-zà-ž]+){0,3}[-_]?[0-9]{1,6}[!?#$*]{0,3})(?=[\"'`”,;:)?!.]{0,3}(?:\s|\Z))"
)
_LISTED = late.compile(rf"{BLANK}[\"'`]?[,;]?[ ](?:(?:and|und|et|y|or|oder)[ ])?[\"'`]?\Z")
_NEAR = 50  # characters between one and what was masked
_STRONG_MARK = late.compile(r"[!@#$%^&*?+~]")
# Another one, told after the first: "and the guest one is …", "das Gastnetz …", "so …".
_ANOTHER = late.compile(
    rf"(?i:\b(?:guest|other|second|backup|main|temp(?:orary)?|old|new|kids?|provisoire|ancien|nouveau|neue|alte|"
    rf"\w*netz|"
    rf"nueva|vieja|instead|maybe|so|try|tried|or|now|it)(?:[ ](?:one|network|wifi|pass|is|was|est|ist|es|like)){{1,3}}|"
    rf"\b(?:the|das|die|le|la|el)[ ](?:old|new|other|neue|alte|nouveau|ancien|nueva|nuevo)|it['’]s|"
    rf"\b(?:provisoire|\w*netz|instead|so|try|tried))[:]?[ ]{_VALUE}"
)
_ONE_MADE = late.compile(r"[A-Za-zÀ-ž]{4,}[0-9]{1,8}\Z|[A-Za-zÀ-ž]+[0-9]+[A-Za-zÀ-ž]+[0-9A-Za-z]*\Z")
_CAPITALISED = late.compile(r"[A-ZÀ-Ž][a-zà-ž]{5,}[0-9][!?#$*]{0,3}")
_SHORTEST_MADE = 7
_IN_TALK = 120  # characters to either side


def find_in_talk(text: str) -> Iterator[Match]:
    """Yields words of talk about passwords that have letters, digits and marks: hardly anything else has."""
    read = 0
    for word in _TALK.finditer(text):
        low, high = max(read, word.start() - _IN_TALK), min(len(text), word.end() + _IN_TALK)
        for strong in _STRONG.finditer(text, low, high):
            value = strong.group(1).rstrip(".")
            marked = _STRONG_MARK.search(value) is not None and any(map(str.isdigit, value))
            if marked and is_mixed(value) and is_password_like(value):
                yield Match(strong.start(1), strong.start(1) + len(value), 0.7)
        for made in _MADE.finditer(text, low, high):
            value = made.group(1)
            shop = _OF_A_SHOP.search(text, max(0, made.start(1) - 40), made.start(1)) is not None
            if shop or _HUMPS.match(value) or (not _quoted(text, *made.span(1)) and _in_code(text, *made.span(1))):
                continue
            like = len(value) >= _SHORTEST_MADE and is_password_like(value, told=True)
            if (like or _CAPITALISED.fullmatch(value)) and not NOT_MADE.match(value):
                yield Match(*made.span(1), 0.6)
        yield from _used(text, low, high)
        yield from _beside_masked(text, low, high)
        for another in _ANOTHER.finditer(text, word.end(), high):
            value = trimmed(another.group(1))
            if is_password_like(value, told=True) or is_hyphenated(value):
                yield Match(another.start(1), another.start(1) + len(value), 0.7)
        read = max(read, high - 40)
    yield from _phrases(text)


def _used(text: str, low: int, high: int) -> Iterator[Match]:
    """Yields a word and a number that somebody typed, tried or was given."""
    for used in _USED.finditer(text, low, high):
        group = used.lastindex or 1
        if not NOT_MADE.match(used.group(group)):
            yield Match(used.start(group), used.end(group), 0.6)


def _beside_masked(text: str, low: int, high: int) -> Iterator[Match]:
    """Yields weaker ones where something of the sentence was masked already: passwords are told in twos."""
    if BLANK not in text[low:high]:
        return
    for weak in _WEAK.finditer(text, low, high):
        value = weak.group(1)
        near = BLANK in text[max(low, weak.start() - _NEAR) : weak.end() + _NEAR]
        if value.isalpha() and _LISTED.search(text, max(low, weak.start() - 12), weak.start(1)) is None:
            continue
        if near and not NOT_MADE.match(value) and (_quoted(text, *weak.span(1)) or not _in_code(text, *weak.span(1))):
            yield Match(weak.start(1), weak.end(1), 0.6)


def _phrases(text: str) -> Iterator[Match]:
    """Yields what something is locked with, or what is used for everything."""
    for phrase in _PHRASES.finditer(text):
        group = phrase.lastindex or 1
        value = trimmed(phrase.group(group)).rstrip("?!)")
        like = _ONE_MADE.match(value) is not None and not NOT_MADE.match(value)
        if (like or (_STRONG_MARK.search(value[:-1]) and is_mixed(value))) and is_password_like(value, told=True):
            yield Match(phrase.start(group), phrase.start(group) + len(value), 0.7)


def _quoted(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in ("'", '"', "`") and text[end : end + 1] == text[start - 1 : start]


def _in_code(text: str, start: int, end: int) -> bool:
    low = max(text.rfind("\n", max(0, start - 200), start) + 1, start - 200, 0)
    high = text.find("\n", end, end + 200)
    return _CODE_LINE.search(text[low : high if high >= 0 else end + 200]) is not None
