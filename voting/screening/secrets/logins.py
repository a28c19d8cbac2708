"""Passwords beside who signs in: `login: admin / …`, `credentials bob:…`, `wifi HomeNet / …`, `me@example.org:…`."""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching
from voting.screening.secrets.certainly_none import is_certainly_none
from voting.screening.secrets.names import PASSWORD, PASSWORD_SHORT
from voting.screening.secrets.talk import NOT_MADE
from voting.screening.secrets.values import PASSWORD_NAME, is_dotted, is_password_like, is_secret, is_stand_in, trimmed

_PLACES = (
    r"log-?ins?|sign-?in|log(?:ging|ged)? in|sign(?:ing|ed)? in|einloggen|connecter|credentials?|creds|user(?:name)?|"
    r"account|acc|zugang(?:sdaten)?|anmeldung|"
    r"user/pass(?:word)?|username/password|u/p|basic[ -]auth|login[ -]daten|benutzer|identifiants?|credenciales|"
    r"usuario|credenziali|utente|inloggegevens|wi-?fi|wlan|ssid|hotspot|"
    r"admin panel|(?:local |domain |site |vpn |web )?admin(?:istrator)?|ftp|sftp|ssh|rdp|vpn|smtp|imap|db|database|"
    r"router|server"
)
_PAIR = re2.compile(
    rf"(?i)\b(?:{_PLACES})[\"'`)*]{{0,2}}(?:[ \t](?:for|to|of|in|für|zum|pour|para|per)(?:[ \t][\w-]+){{1,3}})?"
    r"(?:[ \t](?:decoded|plain|header|value|pair|string))?"
    r"([ \t]?[:=]|[ \t](?:->|\x{2192})|[ \t](?:is|are|was|with|as|using|mit|avec|con|com|details|data|ist|est|"
    r"es)\b:?)?[ \t]{1,3}[\"'`*]{0,2}"
    r"([^\s\"'`<>/:|\x00]{2,})[\"'`*]{0,2}(?:[ \t]{1,2}(?:/|\||:|;|-|and|und|et|y)[ \t]{1,2}|[/:|])[\"'`*]{0,2}"
    r"([^\s\"'`<>\x00]{4,})"
)
# Accounts that every device has: `admin/admin123 still works`.
_DEFAULT = re2.compile(
    r"(?i)(?:^|[\s\"'`(])(?:admin(?:istrator)?|root|guest|demo|ubnt|postgres|support|service|operator|"
    r"sysadmin)[ ]?[/:][ ]?"
    r"([^\s\"'`<>/\x00]{6,})(?:[\s\"'`)]|$)"
)
# As lists of leaked accounts have them.
_COMBINATION = re2.compile(
    r"\b[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+){1,4}"
    r"(?:[ \t]{0,2}[:|;,][ \t]{0,2}|[ \t]{1,2}/[ \t]{1,2}|[ \t]{1,3})([^\s\"'`<>,\x00]{5,})"
)
# "WLAN Gäste: willkommen2025": a network, whose it is, the word.
_OF_NETWORK = re2.compile(
    r"(?i)\b(?:wi-?fi|wlan|ssid|hotspot|gastnetz|guest network)\b(?:[^\n:;,.]{0,30}[:=][ ]?|"
    r"[ ])[\"'`“]?([^\s\"'`“”<>,;]{6,40})"
)
# A network's name in quotation marks, then the password: 'wifi "CasaMille" ciambellone.della.nonna'
_QUOTED_NETWORK = re2.compile(
    r"(?i)\b(?:wi-?fi|wlan|hotspot|internet|netz|gastnetz|rete|nett|réseau|red|rede|netwerk|network)[ :]{1,3}"
    r"[\"'“„«]([^\"'”“»\n\x00]{2,32})[\"'”“»](?:[ ]?[,+/:;–-][ ]?|[ ])[\"'“„]?([^\s\"'`“”<>,;\x00]{8,40})"
)
_WORDS = late.compile(
    r"[^\W\d_]{2,20}(?:(?:[._][^\W\d_]{1,20}){1,5}(?:[._-]?\d{1,4})?|(?:-[^\W\d_]{1,20}){1,5}-?\d{1,4})[!?]?\Z"
)
_OF_A_HOST = late.compile(r"(?i)\.(?:com|org|net|io|local|lan|[a-z]{2})\Z")
_IS_NAMED = late.compile(r"(?i)ssid[\"'`]?[ ]?[:=]")
_PASSWORD_NEXT = late.compile(
    r"(?i)[\"'`”]?(?:[ ]?[,;/|(–-][ ]?|[ ]|[ ]*\r?\n[ \t>*-]*)"
    rf"(?:{PASSWORD}|{PASSWORD_SHORT}|key|sandi|chiave|cl[eé]f?)\b"
)
# "user einkauf07 pass …"; `LOGIN me "…"` (RFC 9051), `AUTH default …` (redis.io/commands/auth), a network's QR code.
_SAID = re2.compile(
    r"(?:(?i:\buser(?:name)?[ ]|\b(?:login|acc(?:ount)?|benutzer(?:name)?|utilisateur|identifiant|usuario|utente)[ ])"
    r"[^\s\"'`<>,;:=]{2,40}[ ,;/\x{2013}\x{2014}-]{1,3}"
    r"(?i:(?:and |und |et |y |e )?(?:pass(?:word)?|pw|pwd|passwort|kennwort|mdp|mot de passe|clave|contraseña|senha))"
    r"[ :=]{1,2}([^\s\"'`<>,;]{4,40})|\b[Uu](?:[Nn]|"
    r"ser)?:[ ]?\S{2,40}[ ,;/]{1,3}[Pp][Ww]?:[ ]?([^\s\"'`<>,;]{4,40})|"
    r"\bLOGIN[ ][\"']?[^\s\"']{2,60}[\"']?[ ][\"']([^\s\"']{4,60})[\"']|"
    r"\bAUTH[ ][a-z][\w.-]{1,30}[ ]([^\s\"'|]{4,60})[ \t]*(?:\n|$)|\bftp>[ ]?user[ ]\S{1,40}[ ]([^\s\"']{4,60})|"
    r"(?i:\bnickserv[ ]+identify(?:[ ][^\s]{2,30})?[ ]+)([^\s]{4,60})|(?:^|"
    r"\n)[0-9a-fA-F]{32,128}:([^\s:]{4,64})(?:\r?\n|$)|"
    r"(?i:(?:login|zugang|account|anmeld|"
    r"passw)[^\n]{0,40})\n[^\s@]{1,60}@[\w.-]+\.[a-z]{2,10}\r?\n([^\s]{6,40})\r?(?:\n|$)|"
    r"\bWIFI:(?:[A-Z]:[^;\s]{0,60};){0,4}P:([^;\s\"]{4,64});)"
)
_NO_VALUE = late.compile(
    r"(?i)(?:must|should|can|cannot|needs?|contains?|muss|darf|doit|debe|deve|moet|måste|ste(?:ht|hen)|stimmt|funktioniert|geht|fehlt|liegt|wird|wurde|ist|sind|was|is|are|does|"
    r"did|has|not|nicht|est|estaba|funciona|fonctionne|rates?|through|combinations?|fields?|over|phrase|criteria|marks?|grade|phishing|"
    r"same|again|reset|changed|expired|unknown|below|above|attached|gleich|dasselbe|pareil|igual|uguale|"
    r"falsch|ungültig|wrong|incorrect[aeos]{0,2}|invalid[aeos]{0,2}|inválid[ao]s?|errat[aeio]|errad[ao]s?|onjuist|felaktigt?|forkert)\Z"
)
_BOTH = late.compile(r"(?i)\W*user(?:name)?[ ](?:and|or|und|et|y|e|en)[ ]")  # "the username and password quoting"
# "esxi root …", "switch enable …": what follows must be a password by itself.
_AFTER_ACCOUNT = re2.compile(
    r"(?i)\b(?:admin(?:istrator)?|root|enable|sysadmin|superuser|sysop|pi|ubnt|cisco)[ \t]{1,4}"
    r"([^\s\"'`<>/\x00]{6,40})(?:[\s\"'`),]|$)"
)
_ASKED = late.compile(
    r"(?im)(?:^\[sudo\]|^enter|^[\w.@-]+['’]s) pass(?:word|phrase)\b|pass(?:word|phrase) for ['\"]?\S+:"
)
_PHRASE_PROMPT = re2.compile(
    rf"(?im)^[^\n:]{{0,20}}\b(?:enter|new|repeat|confirm|retype|type|re-enter)\b[^\n:]{{0,20}}"
    rf"\b(?:{PASSWORD})[^\n:]{{0,40}}:[ \t]"
    r"([a-z]+(?:[ ][a-z]+){2,8})[ \t]*\r?$"
)
_OF_A_SENTENCE = frozenset({"the", "is", "in", "it", "to", "you", "your", "for", "and", "of", "on", "at", "not", "was"})
_LEET = late.compile(r"[A-Za-z][0-9@$!][A-Za-z]|[A-Za-z0-9][@!#$%&*?][A-Za-z0-9-]")
_JOINED = late.compile(r"[a-zà-ž]{5,}[0-9]{2,6}[!?]?")
_WORD_AND_DIGIT = late.compile(r"[A-Za-zÀ-ž]{4,20}[0-9]{1,6}[!?]?")
_BELOW_MAIL = 8  # of the groups of `_SAID`: where a word alone is rather none
_OF_PAIRS = late.compile(r"(?i)(?:cred|u/p|user/p|username/p|basic|login[ -]daten|zugangsdaten|identifiants)")
_ENDS = late.compile(r"[ \t]*(?:\r?\n|\Z)")
_TALKED = late.compile(r"(?i)passw|combo|leak|creds|credential|breach")
_TIME = late.compile(r"[\d:.]+\Z")
_FIELD = late.compile(r"[\w-]+=")  # the next field of a log's line
_REMOTE_COPY = late.compile(r"(?i)\b(?:scp|rsync|ssh|git|sftp|clone|remote|docker)\b[^\n]{0,120}\Z")
_PROMPT = re2.compile(
    rf"(?im)(?:^|"
    rf"[\n\]])[^\n:]*\b(?:{PASSWORD})"
    rf"(?:[ ]for[ ](?:key[ ])?['\"]?[\w.@/~-]+['\"]?)?:[ \t]?([^\s\"'`\x00][^\s\x00]{{3,}})[ \t]*(?:\r?\n|$)"
)


def find_logins(text: str) -> Iterator[Match]:
    """Yields the passwords, not who signs in."""
    for pair in _PAIR.finditer(text):
        value = trimmed(pair.group(3))
        if _TIME.match(value) or value.startswith(("aws:", "//")):  # the name of a resource; a link
            continue
        sure = _OF_PAIRS.match(pair.group()) is not None
        announced = (pair.group(1) or "").strip().endswith((":", "=", "->", "→")) and not is_stand_in(pair.group(2))
        if (
            is_password_like(value)
            or (announced and "/" not in value and is_secret(value, PASSWORD_NAME, quoted=False, certain=sure))
            or (sure and value.isalpha() and not is_stand_in(value) and not is_stand_in(pair.group(2)))
        ):
            yield Match(pair.start(3), pair.start(3) + len(value), 0.85)
    for pair in _DEFAULT.finditer(text):
        value = trimmed(pair.group(1))
        account = "\\" in value  # of a domain, not its password
        if is_password_like(value) and not account and "/" not in value and not NOT_MADE.match(value):
            yield Match(pair.start(1), pair.start(1) + len(value), 0.8)
    for combination in _COMBINATION.finditer(text):
        start = combination.start(1)
        value = trimmed(combination.group(1))
        told = value.isalpha() and _TALKED.search(text, max(0, start - 200), start) is not None
        sign = text[start - 3 : start].strip(" \t\"'`")[-1:]
        listed = sign in (":", "|", ";") and _WORD_AND_DIGIT.fullmatch(value) is not None
        listed = listed or (told and _ENDS.match(text, start + len(value)) is not None)
        if not (listed or is_password_like(value)) or "/" in value or _FIELD.match(value):
            continue
        if sign == "," and _LEET.search(value) is None:
            continue
        if _REMOTE_COPY.search(text, max(0, combination.start() - 120), combination.start()) is None:
            yield Match(start, start + len(value), 0.8)
    yield from _by_themselves(text)
    yield from _said(text)
    for prompt in _PROMPT.finditer(text):
        asked = _ASKED.search(prompt.group()) is not None
        none = prompt.group(1).startswith("=") or is_certainly_none(text, *prompt.span(1))
        if not none and is_secret(prompt.group(1), PASSWORD_NAME, quoted=False, certain=asked):
            yield Match(prompt.start(1), prompt.end(1), 0.9)


def is_before_password(text: str, end: int) -> bool:
    """Whether a word for a password comes next, so that what ends here is the network's or the account's name."""
    return _PASSWORD_NEXT.match(text, end) is not None


def _said(text: str) -> Iterator[Match]:
    """Yields what follows the word for it, an account's or a network's name."""
    for said in _SAID.finditer(text):
        group = said.lastindex or 1
        value = said.group(group).removesuffix("\\n")  # of a line as a program writes it
        word = value.isalpha() and group == _BELOW_MAIL
        if not (
            word
            or _NO_VALUE.match(value)
            or _BOTH.match(said.group())
            or is_stand_in(value, literal=group == len(said.groups()) or is_dotted(value))
        ):
            yield Match(said.start(group), said.start(group) + len(value), 0.85)
    for network in _QUOTED_NETWORK.finditer(text):
        value = trimmed(network.group(2))
        words = _WORDS.match(value) is not None and _OF_A_HOST.search(value) is None
        if words or is_password_like(value, told=True):
            yield Match(network.start(2), network.start(2) + len(value), 0.75)
    for network in _OF_NETWORK.finditer(text):
        value = trimmed(network.group(1))
        if _IS_NAMED.match(network.group()) or is_before_password(text, network.start(1) + len(value)):
            continue  # the network's name
        signed = text[network.start(1) - 2 : network.start(1)].strip(" \"'`“") in (":", "=")
        if is_password_like(value, told=True) and not _TIME.match(value) and (signed or _JOINED.fullmatch(value)):
            yield Match(network.start(1), network.start(1) + len(value), 0.8)


def _by_themselves(text: str) -> Iterator[Match]:
    """Yields what follows an account's name or a prompt and can hardly be anything else."""
    for after in _AFTER_ACCOUNT.finditer(text):
        value = trimmed(after.group(1))
        if is_password_like(value) and "/" not in value and _LEET.search(value):
            yield Match(after.start(1), after.start(1) + len(value), 0.8)
    for phrase in _PHRASE_PROMPT.finditer(text):
        if not _OF_A_SENTENCE.intersection(phrase.group(1).split()):
            yield Match(phrase.start(1), phrase.end(1), 0.8)


LOGINS = Recogniser(
    name="secret_login",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a password beside the name of an account.",
    find=Searching(
        find_logins,
        (_PAIR, _DEFAULT, _COMBINATION, _AFTER_ACCOUNT, _PHRASE_PROMPT, _PROMPT, _OF_NETWORK, _QUOTED_NETWORK, _SAID),
    ),
)
