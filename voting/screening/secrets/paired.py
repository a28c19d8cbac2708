"""Secrets whose name and value stand apart: an element around it, an attribute beside it, a field of its own.

Forms: kubernetes.io/docs/tasks/inject-data-application (`name:`/`value:`), learn.microsoft.com/dotnet/framework/
configure-apps (`<add key= value=>`), maven.apache.org/settings.html (`<password>`), docs.spring.io (`<property name=
value=>`), developer.hashicorp.com/terraform/language/values/variables (`variable "x" { default = }`),
docs.docker.com/reference/cli/docker/login (`"auth":`), docs.npmjs.com/cli/configuring-npm/npmrc, www.gnu.org/software/
inetutils/manual (`.netrc`), www.postgresql.org/docs/current/libpq-pgpass.html, www.selenium.dev, playwright.dev.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import is_nobody
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.certainly_none import is_certainly_none
from voting.screening.secrets.names import KEY, LITERALS, PASSWORD, PASSWORD_SHORT, is_about, is_whole_name
from voting.screening.secrets.values import KEY_NAME, PASSWORD_NAME, is_message, is_phrase, is_secret, is_stand_in

_NAME = re2.compile(rf"(?i)({PASSWORD}|{PASSWORD_SHORT})|({KEY})")
_SUFFIX = late.compile(r"s?((?:[_.-]?[A-Za-z0-9]{1,20}){0,2})")
_QUOTED = r"[\"']([^\"'\n\x00]{3,2000})[\"']"
_SIGN = r"\s{0,4}[:=]\s{0,4}"
_OF_AN_OBJECT = late.compile(r"\b(?:get|has|set|del)attr\([ ]?\w{0,40}\Z")  # `getattr(secret, "line_number", 0)`
_AFTER = tuple(
    (late.compile(before, re.IGNORECASE), late.compile(after, re.IGNORECASE))
    for before, after in (
        # (setq jabber-password "…"), {:password, "…"}, kPassword{"…"}, PASSWORD: constant String := "…"
        (
            r"(?:\A|[\s,({;:@$]|[\s:][a-z]:)[\w.:*$-]{0,40}\Z",
            r"(?:\$|\[\w{0,4}\])?(?:[ ]?:[ ]?[\w&'.<>|* \[\]]{1,30}?(?=[ ]?:?=))?[ ]?(?::?=|\{|,|(?<=\w)[ ])[ ]{0,4}"
            r"[\"']([^\"'\s\x00]{4,200})[\"'][ ]{0,4}(?:[;,)}\]]|\r?\n|\Z)",
        ),
        # <password>…</password>
        (
            r"<[\w.:-]{0,60}\Z",
            r"(?:[ ][^<>\n]{0,200})?>\s{0,40}(?:<!\[CDATA\[)?([^<>\n\x00]{3,2000}?)(?:\]\]>)?\s{0,40}</",
        ),
        # <AdministratorPassword><Value>…</Value>, <key>APIKey</key><string>…</string>
        (
            r"<(?:key>)?[\w.:-]{0,60}\Z",
            r"(?:</key)?>\s{0,40}<(?:Value|string)>([^<>\n\x00]{3,2000}?)</",
        ),
        # <string name="api_key">…</string>
        (
            r"<\w[^<>\n]{0,160}\s(?:name|key|id)=[\"'][\w./:-]{0,60}\Z",
            r"[\"'][^<>\n]{0,100}>([^<>\n\x00]{3,2000})</",
        ),
        # <add key="…Password" value="…">
        (
            r"<\w[^<>\n]{0,160}\s(?:name|key|id)=[\"'][\w./:-]{0,60}\Z",
            rf"[\"']\s[^<>]{{0,100}}?\b(?:value|content)={_QUOTED}",
        ),
        # name: DB_PASSWORD, value: …, as YAML and JSON have it
        (
            r"\b(?:name|key|variable|param(?:eter)?|header|field|"
            r"id)\\?[\"']?\s{0,4}[:=]\s{0,4}\\?[\"']?[\w./:-]{0,60}\Z",
            rf"\\?[\"']?,?\s{{0,40}}\\?[\"']?\b(?:value|default|content|val)\\?[\"']?{_SIGN}"
            r"(?:\\?[\"']([^\"'\n\x00]{3,2000}?)\\?[\"']|([^\s\"'{}\[\],|>][^\n\"']{2,2000}))",
        ),
        # "password": {"value": "…"}, variable "db_password" { … default = "…" }
        (
            r"[\"'\w.-]\Z|\A\Z",
            rf"[\"']?\s{{0,4}}[:=]?\s{{0,4}}\{{[^{{}}\x00]{{0,300}}?[\"']?\b"
            rf"(?:value|default|plaintext|literal)[\"']?{_SIGN}{_QUOTED}",
        ),
        # As Terraform prints it: random_password.this: result = "…"
        (r"", rf"[\w.\[\]\"-]{{0,80}}:?\s{{0,20}}\+?[ ]{{0,20}}\bresult{_SIGN}{_QUOTED}"),
        # As browsers are driven: fill("#password", "…"), find_element(By.ID, "password").send_keys("…")
        (
            r"\b(?:fill|type|fill_in|setValue|set_field|set_value|input|sendKeys|typeText)[( ][\"'][^\"'\n]{0,40}\Z",
            rf"[^\"'\n]{{0,10}}[\"'],[ ]?(?:with:[ ]?)?{_QUOTED}",
        ),
        (
            r"[\"'][^\"'\n]{0,40}\Z",
            r"[^\"'\n]{0,20}[\"'][)\]\s]{0,20}(?:\.first)?\s{0,20}\.(?:send_keys|sendKeys|type|fill|setValue|"
            r"set_value|set_text|clear_and_type|"
            rf"pressSequentially|press_sequentially|input_text|replaceText)\([ ]?{_QUOTED}",
        ),
        # As .netrc and nmcli have it: machine … login … password …
        (
            r"(?:\b(?:machine[ \t]+\S{1,100}\s{1,40}login|connect)|(?:\A|"
            r"\n)[ \t]*login)[ \t]+[^\s\x00]{1,100}\s{1,40}"
            r"(?:port[ \t]+\w{1,10}\s{1,10})?\Z",
            r"[ \t]+[\"']?([^\s\"'\x00]{3,200})",
        ),
        # In a Dockerfile, on Windows, in C, fish, csh, Apache, nginx: ENV NAME value, set -gx NAME value
        (
            r"(?:\A|[\n;&])[ \t]*(?:ENV|setx|#[ ]?define|setenv|SetEnv|set(?:[ ]+--?[a-zA-Z]{1,10}){1,4}|"
            r"(?:fastcgi|uwsgi|scgi)_param|env)[ \t]+\w{0,60}\Z",
            r"[ \t]+(?:\"([^\"\n\x00]{4,200})\"|'([^'\n\x00]{4,200})'|[\"']?([^\s\"'=\x00]{3,2000}[^\s\"'=;\x00]))",
        ),
    )
)
# passwords = ["…", "…"], and lines with hyphens under a name
_COLLECTED = late.compile(
    r"s?[\"']?[ \t]{0,8}(?::[ ]?[\w\[\], ]{1,30})?[ \t]{0,4}(?:=>?|:|:=)[ \t]{0,8}(?:new[ ]\w{1,20}[ ]?|\[\]\w{1,10}|"
    r"array|list|set|frozenset|vec!|List\.of|Arrays\.asList)?[\[({]"
)
_LITERAL = late.compile(r"[\"']([^\"'\n\x00]{4,200})[\"'](?![ ]?(?::|=>))|([\])}])")
_LISTED = late.compile(r"s?[\"']?[ ]?:[ \t]*\r?\n((?:[ \t]*-[ ]+[^\s\x00]{4,400}[ \t]*\r?(?:\n|\Z)){1,50})")
_LINE = late.compile(r"-[ ]+[\"']?([^\s\"'\x00]{4,400})")
# Values that say by their place alone what they are.
_ALONE = re2.compile(
    r"(?i)[\"']auth[\"']\s{0,4}:\s{0,4}[\"']([A-Za-z0-9+/]{8,}={0,2})[\"']|"
    r"(?:^|[\n:])_(?:auth|password|authToken)[ \t]{0,4}[= ][ \t]{0,4}[\"']?([^\s\"'${}\x00]{4,})|"
    r"(?:\b[\w.-]+|\*):(?:\d{2,5}|\*):[^\s:&?=]+:[^\s:&?=]+:((?:[^\s:\"'\x00\\]|\\.){3,})(?:\s|$)|"
    r"\b(?:validationKey|decryptionKey)=[\"']([0-9A-Fa-f]{16,})|"
    r"(?:^|\n)[ \t]*(?:\w{1,20}:[ \t]*)?(?:PrivateKey|PresharedKey)[ \t]*=[ \t]*([A-Za-z0-9+/]{42,44}={0,2})|"
    r"(?:^|\n)[ \t]*(?:AUTH|requirepass|masterauth)[ \t]+[\"']?([^\s\"'\x00]{4,})[\"']?[ \t]*(?:\r?\n|$)|"
    # Of strongSwan (docs.strongswan.org, ipsec.secrets): `: RSA gate.pem "…"`, `jo : EAP "…"`
    r"(?:^|\n)[^\n:#\x00]{0,80}:[ \t]+(?i:RSA|ECDSA|BLISS|PKCS8|PKCS12|P12|EAP|XAUTH|NTLM|PSK)[ \t]+"
    r"(?:[^\s\"\x00]+[ \t]+)?\"([^\"\n\x00]{3,})\"|"
    # As Windows exports and shows a network's key
    r"<keyMaterial>([^<>\n\x00]{4,64})</|"
    r"(?:^|\n)[ \t]*(?:Key Content|Schlüsselinhalt)[ \t]*:[ ]([^\n\x00]{4,63})(?:\n|$)|"
    # A key as bytes: key[16] = {0x2b, 0x7e, …}
    r"(?:(?:key|secret|psk|seed|passw|passphrase|\b(?:pw|pwd|pass)\b)\w{0,12}|(?-i:\bK)(?:\[(?:16|24|32)\]))"
    r"(?:\[\w{0,8}\])?[ \t]{0,4}[:=]?[ \t]{0,4}(?:bytes\(|bytearray\(|"
    r"new[ ]\w+\[\][ ]?)?[\[{(]\s{0,9}"
    r"((?:0x[0-9a-f]{1,2}|[0-9]{1,3})(?:\s{0,9},\s{0,9}(?:0x[0-9a-f]{1,2}|[0-9]{1,3})){7,63})"
)


# `case "$user:$password" in "jo:…")`, `[ "$login:$pass" = "jo:…" ]`: what both are held against
_JOINED = late.compile(
    r"(?i)[\"']\$\{?\w{0,20}(?:user|login|name|account)\w{0,20}\}?:\$\{?\w{0,20}(?:pass|pw)\w{0,20}\}?[\"']"
)
_AGAINST = late.compile(r"[\"']([A-Za-z][\w.@-]{1,40}):([^\s\"':$\x00]{4,60})[\"']")
_MOST_AGAINST = 800  # characters


# Of SMTP and IMAP (www.iana.org/assignments/sasl-mechanisms): `AUTH LOGIN`.
_MECHANISM = late.compile(
    r"(?i)LOGIN|PLAIN|NTLM|GSSAPI|X?OAUTH2?|OAUTHBEARER|(?:CRAM|DIGEST)-MD5|SCRAM-SHA-\d+|EXTERNAL"
)


def find_paired(text: str) -> Iterator[Match]:
    """Yields values of a secret's name that stand apart from it."""
    for named in _NAME.finditer(text):
        strength = PASSWORD_NAME if named.start(1) >= 0 else KEY_NAME
        suffix = _SUFFIX.match(text, named.end())
        if suffix is None or is_about(suffix.group(1)) or not is_whole_name(text, *named.span()):
            continue
        yield from _collected(text, suffix.end(), strength)
        before = text[max(0, named.start() - 240) : named.start()]
        if _OF_AN_OBJECT.search(before[-60:]) is not None:
            continue
        for preceding, following in _AFTER:
            value = following.match(text, suffix.end())
            if value is not None and preceding.search(before) is not None:
                yield from _values(value, strength)
    for joined in _JOINED.finditer(text):
        for pair in _AGAINST.finditer(text, joined.end(), joined.end() + _MOST_AGAINST):
            if not is_stand_in(pair.group(2), literal=True):
                yield Match(*pair.span(2), 0.9)
                if not is_nobody(pair.group(1)):
                    yield Match(*pair.span(1), 0.8, "USERNAME")
    for match in _ALONE.finditer(text):
        group = match.lastindex or 1
        if not (_MECHANISM.fullmatch(match.group(group)) or match.group(group).startswith("[]")):
            yield Match(match.start(group), match.start(group) + len(match.group(group).rstrip()), 0.95)


def _collected(text: str, at: int, strength: int) -> Iterator[Match]:
    """Yields the members of a list that has a secret's name."""
    opened = _COLLECTED.match(text, at)
    if opened is not None:
        for literal in _LITERAL.finditer(text, opened.end(), opened.end() + 1_000):
            if literal.group(2):
                return
            none = is_certainly_none(text, *literal.span(1))
            if not none and is_secret(literal.group(1), strength, quoted=True, certain=False):
                yield Match(literal.start(1), literal.end(1), 0.9)
    listed = _LISTED.match(text, at)
    if listed is not None:
        for line in _LINE.finditer(text, *listed.span(1)):
            if is_secret(line.group(1), strength, quoted=True, certain=False):
                yield Match(line.start(1), line.end(1), 0.9)


def _values(found: re.Match[str], strength: int) -> Iterator[Match]:
    for group, value in enumerate(found.groups(), 1):
        if value is None or is_certainly_none(found.string, *found.span(group)):
            continue
        if is_secret(value.strip(), strength, quoted=True, certain=not is_message(value) or is_phrase(value)):
            yield Match(found.start(group), found.start(group) + len(value.rstrip()), 0.9)


_OF_STRONGSWAN = (": rsa ", ": ecdsa ", ": bliss ", ": pkcs", ": p12 ", ": eap ", ": xauth ", ": ntlm ", ": psk ")

PAIRED = Recogniser(
    name="secret_paired",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands where a password, key or token is given.",
    find=find_paired,
    literals=(*LITERALS, "k[16]", "k[24]", "k[32]", "pgpass", "*:", ":5432:", "schlüsselinhalt", *_OF_STRONGSWAN),
)
