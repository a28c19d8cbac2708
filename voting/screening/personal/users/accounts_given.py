"""User names that are given together with a password: by options, prompts, telephone exchanges, lists, sentences.

`blat … -u jo -pw …`, `plink -l jo`, `net use Z: //nas/x /user:jo`, "Password for user jo:", "[sudo] Passwort für jo:",
`username=201` above `password=`, `USERS = {"jo_k": "…"}`, "rdp on it as jo / Zug!spitze9". Options and prompts:
the.earth.li/~sgtatham/putty, www.blat.net, learn.microsoft.com/windows-server/administration/windows-commands,
www.postgresql.org/docs/current/app-psql.html, www.sudo.ws; exchanges: docs.asterisk.org (`pjsip.conf`, `voicemail`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import GOES_ON, is_nobody
from voting.screening.personal.users.unheard import is_handle_like
from voting.screening.recogniser import Match
from voting.screening.secrets.values import is_password_like, trimmed

_NAME = r"([A-Za-z][\w.+-]{1,40})"
_DOMAIN = r"(?:[\w.-]{1,30}\\{1,2})?"
_BY_WHOM = r"(?:-{1,2}|/)(?:u|l|user|usr|un|username|login|loginname|userid|uid|account|sender)(?:[ =:]|[ ]{2,3})"
_WITH_WHAT = r"(?:-{1,2}|/)(?:pw|pass|password|passwd|pwd|passfile|pwfile|pwd-file)"
_OPTIONS = (
    re2.compile(
        rf"(?:^|[\s\"'])(?i:{_BY_WHOM})[\"']?{_DOMAIN}{_NAME}[\"']?[ ]{{1,3}}(?i:{_WITH_WHAT}[ =:]|/p:|"
        r"-p[ =]?[\"'a-z])"
    ),
    re2.compile(rf"(?i:{_WITH_WHAT}[ =:][\"']?[^\s\"']{{1,60}}[\"']?[ ]{{1,3}}{_BY_WHOM})[\"']?{_DOMAIN}{_NAME}"),
    re2.compile(
        r"\b(?:plink|pscp|psftp|putty|kitty|klink|rlogin|rsh|slogin|sqsh|telnet|ssh)(?:\.exe)?\b[^\n|;]{0,200}?[ ]-l[ ]"
        rf"[\"']?{_NAME}(?:[\s\"']|$)"
    ),
    re2.compile(rf"(?i)[ ]/(?:user|username|ru):[\"']?{_DOMAIN}{_NAME}(?:[\s\"'/]|$)"),
)
_PASSWORDS = (
    r"password|passwort|kennwort|mot de passe|contraseña|clave|senha|palavra-passe|wachtwoord|lösenord|adgangskode|"
    r"passord|salasana|hasło|heslo|jelszó|parol[aă]|şifre|parolası|пароль|кодова дума|κωδικός"
)
_USERS = (
    r"user|login|account|benutzer|(?:l['’])?utilisateur|usuario|usuário|(?:l['’])?utente|gebruiker|användare|"
    r"bruger|bruker|"
    r"käyttäjä|użytkownika|uživatele|felhasználó|utilizatorul|kullanıcı|пользователя|користувача|χρήστη"
)
_PROMPTS = (
    re2.compile(
        rf"(?i)(?:^|[^\w])(?:{_PASSWORDS})[ ](?:(?:for|für|pour|de|del|di|do|da|para|voor|för|til|per|dla|pro|"
        rf"pentru|для|για|dell['’]|"
        rf"the|den|le|el|lo|o|τον)[ ]?){{0,2}}(?:{_USERS})[ ][\"'‘“«„`]?{_NAME}(?:@[\w.-]{{1,60}})?[\"'’”»“`]?[ ]?:"
        r"(?:\s|$)"
    ),
    # Of sudo in every language, where all that it asks is a name
    re2.compile(rf"\[sudo(?::[^\]\n]{{1,30}})?\][^\n:]{{2,40}}[ ]{_NAME}[ ]?:(?:\s|$)"),
    re2.compile(rf"(?m)^(?:[^\n]{{0,80}}[$#>] )?{_NAME}@[\w.-]{{1,60}}['’]s password:"),
)
# Of a telephone exchange: the number of an extension signs in
_KEY = (
    r"(?:user(?:_?name)?|auth(?:_?(?:id|user(?:_?name)?))?|fromuser|defaultuser|userid|login|account|extension|ext|"
    r"sip_?user)"
)
_BESIDE = r"[a-z_]{0,12}(?:password|secret|passwd|pwd|pass|pin)"
_EXTENSIONS = (
    re2.compile(
        rf"(?im)^[ \t]*{_KEY}[ ]?=>?[ ]?[\"']?([0-9]{{2,10}})[\"']?[ \t]*\r?\n(?:[^\n\[]{{0,80}}\n){{0,2}}?"
        rf"[ \t]*{_BESIDE}[ ]?="
    ),
    re2.compile(
        rf"(?im)^[ \t]*{_BESIDE}[ ]?=[^\n]{{1,80}}\n(?:[^\n\[]{{0,80}}\n){{0,2}}?[ \t]*{_KEY}[ ]?=>?[ ]?"
        r"[\"']?([0-9]{2,10})[\"']?[ \t]*\r?(?:\n|$)"
    ),
    re2.compile(
        r"(?im)^\[([0-9]{2,6})\](?:\([^)\n]{0,30}\))?[ \t]*\r?\n(?:[^\n\[]{0,80}\n){0,8}?[ \t]*(?:secret|password|"
        r"md5secret|"
        r"remotesecret|auth_type|callerid|mailbox|aors)[ ]?="
    ),
    re2.compile(r"(?m)^([0-9]{2,6})[ ]?=>[ ]?[0-9]{3,8},[A-Za-z\x{c0}-\x{24f}][^,\n]{1,40}(?:,|$)"),
    re2.compile(rf"(?i)[\"']{_KEY}[\"'][ ]?:[ ]?[\"']?([0-9]{{2,10}})[\"']?,\s{{0,20}}[\"']{_BESIDE}[\"'][ ]?:"),
)
# A list of who may sign in, of Python or Lua
_LIST = re2.compile(
    r"(?i)(?:^|[^A-Za-z0-9])(?:[a-z]{1,16}_){0,3}(?:users|accounts|logins|creds|credentials|passwords|htpasswd|"
    r"basic_?auth(?:_users)?)"
    r"[\"']?[ ]?(?:=|:|=>|:=)[ ]?(?:new Map\(\[|dict\(|map\[string\]string)?[ ]?[{\[]\s{0,20}"
)
_ENTRY = late.compile(
    r"(?:[\[({][ ]?[\"']([A-Za-z][\w.-]{1,31})[\"'][ ]?,|\[?[\"']?([A-Za-z][\w.-]{1,31})[\"']?\]?[ ]?(?::|=>|=))[ ]?"
    r"[\"']([^\"'\n]{3,80})[\"'](?:[ ]?[\])}])?[,;]?\s{0,40}"
)
_KEYS = frozenset(
    "name user username user_name login email mail id uid role password pass passwd pwd secret token key host port url "  # noqa: SIM905
    "type scope client_id client_secret api_key apikey access_key secret_key region account database db server domain "
    "path file first last first_name last_name phone title label value default method kind status plan table model "
    "schema admin root test guest demo method endpoint issuer audience provider project tenant source header "
    "access_token refresh_token session cookie hash salt algorithm alg realm group groups description comment "
    "note".split()
)
_OF_KEYS = late.compile(
    r"(?i)[a-z0-9_.-]*[_.-](?:id|key|token|secret|name|url|uri|host|port|path|file|pass(?:word)?|type|email)\Z"
)
_MOST = 60  # entries
_LONG = 10  # characters of a password that has no sign in it
_SIGN = late.compile(r"[^\w.-]")
_ENDS = late.compile(r"[^\s:]{0,62}[ ]?:[ \t]*(?:\r?\n|\Z)")
# Who signs in and with what, a slash between
_PAIR = re2.compile(
    r"(?i)(?:^|[^\w])(?:as|under|with|using|via|user|login|account|unter|mit|als|под|с|как|від|під|sous|avec|comme|"
    r"compte|bajo|"
    r"con|como|usuario|sotto|come|utente|com|conta|onder|met|pod|jako|konto|som|under|med|ile|olarak|admin|panel|"
    r"cpanel|plesk|rdp|"
    r"рдп|ssh|s?ftp|vpn|db|baza|база|base|bd|datenbank|database|server|сервер|portal|webmail|nas|router|роутер|"
    r"wordpress|wp|"
    r"phpmyadmin|mysql|postgres|grafana|jenkins|idrac|ilo|ipmi|bmc|esxi|vcenter|proxmox)[ :–—-]{1,3}[\"'`„“«]?"
    rf"{_NAME}[\"'`”“»]?[ ]?(?:/|\||–|—|,[ ]pw|,[ ]pass)[ ][\"'`„“«]?([^\s\"'`<>\x00]{{6,64}})"
)
_WITH = re2.compile(
    r"(?i)\b(?:log(?:s|ged|ging)? ?in|sign(?:s|ed|ing)?[ -]in|account(?: name)?(?: is)?|user(?:name)?(?: is)?|"
    r"login(?: is)?)"
    rf"(?:[ ](?:as|under|is))?[ ][\"'`“]?{_NAME}[\"'`”]?[ ](?:with|mit|avec|con|com|met|med|"
    rf"z)[ ][\"'`“]?([^\s\"'`<>\x00]{{6,64}})"
)
# Who signs in, and then the password: 'mine is mkoenig, the password is …'
_OF_NETWORKS = late.compile(
    r"(?i)\b(?:networks?|wi-?fi|wlan|ssid|hotspot|router|netz(?:werk)?|gastnetz|réseau|red|rede|rete|netwerk|nett|"
    r"site|page|key|"
    r"pin|code)\b[^\n]{0,16}\Z"
)
_THEN = re2.compile(
    rf"(?i)(?:^|[\s:(\"'`]){_NAME}[\"'`]?(?:,| and| und| et| y| e| en)[ ](?:(?:the|my|its|his|her|das|mein|le|mon|"
    rf"la|mi|il|mia|"
    rf"het|mijn|o|a|minha)[ ])?(?:{_PASSWORDS}|pw|pass)[ ](?:is|was|ist|war|est|es|era|è|é|=)[ ]"
)
# Whose branch it is: `>>>>>>> jo-k/fix-menu`, `git switch -c jo-k/fix-menu`
_BRANCH = re2.compile(
    r"(?m)(?:^>{7}[ ]|\bgit[ ](?:checkout|switch|branch|merge|rebase|push|pull|"
    r"worktree add)[ ](?:[\w./-]{1,40}[ ])"
    r"{0,2}?"
    rf"(?:-{{1,2}}\w+[ ]){{0,2}}){_NAME}/[A-Za-z]"
)
_KINDS = frozenset(
    "feature features feat fix bugfix hotfix release releases origin upstream chore docs doc test tests refactor perf "  # noqa: SIM905
    "ci build style dependabot renovate refs heads tags main master develop dev staging stable experimental wip topic "
    "user users support improvement task issue spike snyk backport cherry-pick revert remotes deps vendor l10n "
    "i18n".split()
)
_ALL = (*_OPTIONS, *_PROMPTS, *_EXTENSIONS)
PATTERNS = (*_ALL, _LIST, _PAIR, _WITH, _THEN, _BRANCH)


def find_given(text: str) -> Iterator[Match]:
    """Yields the names alone."""
    for pattern in _ALL:
        for match in pattern.finditer(text):
            # "Password for user registration: see below" goes on, a prompt does not
            if pattern is not _PROMPTS[0] or _ENDS.match(text, match.end(1)) or is_handle_like(match.group(1)):
                yield from _named(match.group(1), match.start(1))
    for pattern in (_PAIR, _WITH):
        for match in pattern.finditer(text):
            value = trimmed(match.group(2))
            # "with Angular / React18" is rather a pair of products
            sure = pattern is _WITH or len(value) >= _LONG or _SIGN.search(value) is not None
            if sure and is_password_like(value, told=True) and "/" not in value:
                yield from _named(match.group(1), match.start(1))
    for match in _THEN.finditer(text):
        network = _OF_NETWORKS.search(text, max(0, match.start(1) - 32), match.start(1))
        if network is None and is_handle_like(match.group(1)):
            yield from _named(match.group(1), match.start(1))
    for match in _BRANCH.finditer(text):
        if match.group(1).lower() not in _KINDS and is_handle_like(match.group(1)):
            yield from _named(match.group(1), match.start(1))
    yield from _listed(text)


def _named(name: str, start: int) -> Iterator[Match]:
    name = name.rstrip(".-+")
    if not (is_nobody(name) or name.lower() in GOES_ON):
        yield Match(start, start + len(name), 0.7)


def _listed(text: str) -> Iterator[Match]:
    """Yields the keys of lists of who may sign in, where not one of them says what it is of one account."""
    for begins in _LIST.finditer(text):
        at = begins.end()
        found: list[re.Match[str]] = []
        for _ in range(_MOST):
            entry = _ENTRY.match(text, at)
            if entry is None:
                break
            key = (entry[1] or entry[2]).lower()
            if key in _KEYS or _OF_KEYS.match(key) is not None:
                found = []
                break
            found.append(entry)
            at = entry.end()
        if any(is_handle_like(entry[1] or entry[2]) or is_password_like(entry[3], told=True) for entry in found):
            for entry in found:
                yield from _named(entry[1] or entry[2], entry.start(1 if entry[1] else 2))
