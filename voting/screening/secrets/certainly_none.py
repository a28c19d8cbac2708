r"""What certainly is no secret, whatever words stand near: told by its form, or by the name that it is given.

Forms: what code looks up (`process.env.DB_PASS`) or calls (`makePassword();`), an expression for values, a path that
begins with a variable, an option that is no secret's, a time, a place in a file (`secret.rs:27:24`), a host and its
port, a value that is sealed (getsops.io, github.com/voxpupuli/hiera-eyaml). Names: of two words and more, of which the
last says that the value is a count, a time, a rule or a state: `token_ttl`, `passwordResetTokenExpire`,
`PASSWORD_PATTERN`, `worker_connections`.
"""

from __future__ import annotations

import re

_FORM = re.compile(
    # what code looks up
    r"(?:process\.env|import\.meta\.env|os\.(?:environ|getenv)|(?:Deno|Bun)\.env|System\.getenv|Environment\.Get\w+|"
    r"\$env:[A-Za-z]|\$_(?:ENV|SERVER|POST|GET|REQUEST|SESSION|COOKIE)\b|ENV\.fetch)(?:[^\s\"'`]|[\[(][\"'`]\w{1,60}[\"'`][\])])*|"
    # what it names within a namespace
    r"[A-Z]\w*(?:::[A-Z]\w*)+|[a-z]\w+->[a-z]\w+|self::[A-Z]\w*|"
    r"(?:crypto|x509|tls|http|net|time|sync|big|rsa|ecdsa|json|os|io|fmt|context|url|hash|cipher|jwt|httptest)\.[A-Z]\w+|"
    # a variable of a shell and a path from it; `$PGDATA` alone as well
    r"[<>]{0,2}\$(?:\{[A-Z]\w*\}|[A-Z][A-Z0-9_]+)(?:/\S*)?|"
    # options; settings of a network's manager; a host behind its option
    r"--[a-z]+(?:-[a-z]+)*|-[hH](?:\d{1,3}(?:\.\d{1,3}){3}|localhost|[a-z][\w-]*(?:\.[a-z][\w-]*)+)|"
    r"(?:802-1x|802-11-wireless(?:-security)?|wifi(?:-sec)?|ipv[46]|connection)\.[a-z0-9]+(?:-[a-z0-9]+)*|"
    r"/[A-Za-z]{1,14}:(?:yes|no|on|off|\*)|"
    # numbers of code, licences, files of every project, escapes, a member of a structure left out when empty
    r"\d{1,4}\*(?:1024|1000|60|3600|24)(?:\*(?:1024|1000|60|24))*|0x[0-9a-fA-F]{1,8}|(?:\\{1,2}u[0-9a-fA-F]{4}-?)+|"
    r"(?:A?GPL|LGPL|MPL|BSD|Apache|EPL|EUPL|CC-BY(?:-[A-Z]{2})*)-\d[\w.-]*|README|LICENSE|Makefile|Dockerfile|omitempty|"
    r"\$[a-z]+(?:_[a-z0-9]+)+|"
    # files of which a tool reads it
    r"@[\w./~-]+\.(?:txt|json|pem|key|env|ya?ml|crt|conf|cfg|secret)|"
    # stand-ins
    r"([xX*•.#_-])\1{3,}|<[a-z][a-z _-]{2,40}>?|(?i:(?:your|wrong|invalid|incorrect)[-_ ](?:[a-z]{2,12}[-_ ]){0,3}"
    r"(?:password|passwd|pass|pw|key|token|secret|user|username|login)(?:[-_ ]here)?)|"
    # times
    r"(?:19|20)\d\d-\d\d-\d\d[T_]\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?|"
    # hosts with a port
    r"(?:localhost|[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:local|internal|lan|localdomain|svc|cluster|corp|intranet|com|"
    r"net|org|io|dev|example|test|cloud)):\d{2,5}|"
    # code points, escapes, issues, an image's tag of a base
    r"U\+[0-9A-F]{4,6}|\\f[BIRP].{1,40}\\fR|(?:GH|gh|PR|bpo|LP|BZ|JDK|PEP|RFC)[#-]\d{1,7}|"
    # algorithms and kinds of challenges, as prose and code name them
    r"[Aa]rgon2(?:i|d|id)|(?i:pbkdf2|oauth2?|fail2ban|starttls|nsec3param|vimdiff\d?)|(?:http|dns|tls-alpn|tls-sni)-\d\d|"
    r"(?:Atomic|NonZero)[UI](?:8|16|32|64|128|size)|MSWin32|Win32|u?int(?:8|16|32|64)(?:_t)?"
)
# `makePassword();`, `.typeText(`: a call, where no quotation marks say that it is none
_CALL = re.compile(r"(?:(?:[A-Za-z_$][\w$]*(?:\.|::|->))*[A-Za-z_$][\w$]{3,}!?\(\)|\.[a-z][A-Za-z_]{2,}\()[;,)]*")
_RULE = re.compile(r"\(\?(?:[:=!]|<[=!])|\[(?:A-Z|a-z|0-9)|\\[dws](?:[+*{]|\\)")  # an expression for values
_SEALED = re.compile(r"ENC\[(?:AES256_GCM|PKCS7|GPG),")
# More than a value: `cache-01.local:6379,password=`, and a query cut in two, `alt=media&token`
_ATTRIBUTES = re.compile(r"(?i)[,;](?:password|passwd|pwd|user(?:name| id)?|uid|ssl\w*|server|port|database|timeout)=")
_CUT = re.compile(r"[\w.-]+(?:&[\w.-]+)+")
_QUOTES = ("'", '"', "`")
_MOST_SEALED = 420  # characters
# A name, a sign and a value of a setting: `'token_ttl', '3600'`, `X_EXPIRE => 3600`, `PASSWORD_PATTERN = "…"`
_NAMED = re.compile(
    r"([A-Za-z][\w.-]{2,60})[\"'`\]]{0,2}[ \t]{0,12}(?:=>|:=|[:=]|(?<=[\"'`]),)[ \t]{0,12}[\"'`(/]{0,2}\Z"
)
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_OF_NUMBERS = frozenset(
    "ttl timeout timeouts seconds secs minutes hours days weeks ms millis expire expires expiry expiration expiring "  # noqa: SIM905
    "lifetime duration age interval window delay period retries attempts tries limit limits max min maximum minimum "
    "size sizes length len count counts total rounds cost iterations threads workers connections conns port ports "
    "version depth width height rate burst quota capacity buffer level priority threshold history leeway skew "
    "factor digits rotation grace retention timestamp epoch status parallelism memory poolsize backlog".split()
)
_OF_RULES = frozenset("pattern regex regexp policy rule charset alphabet validator format mask".split())  # noqa: SIM905
_NUMBER = re.compile(r"\d{1,3}(?:[_,.]?\d{3})*(?:\.\d+)?(?:ms|[smhdw]|kb|mb|gb|k|m)?", re.IGNORECASE)
_CODED = re.compile(
    r"(?i)(?:status|exit|error|return|result|response|http|reason|country|language|currency)[_-]?code\Z"
)
_PLACE_BEFORE = re.compile(r"[\w-]\.[A-Za-z]{1,5}:\Z")
_PLACE = re.compile(r"\d{1,6}(?::\d{1,5})?")
_OF_DIRECTORY = re.compile(r"(?i)\b(?:dc|ou)=\Z")  # RFC 4514
# `GPG_KEY=…`: in an image's variables the fingerprint by which a release is checked
_FINGERPRINT = re.compile(r"(?:0x)?(?:[0-9A-Fa-f]{40}|[0-9A-F]{16})")
_OF_GPG = re.compile(r"(?i)(?:gpg|pgp|signing)_?keys?(?:_?id)?[\"']?[ ]?[:=][ ]?[\"']?\Z")
# `ssh -p 2222`: what a client of a network takes is a port
_PORT = re.compile(r"\d{2,5}")
_OF_PORTS = re.compile(
    r"\b(?:ssh|scp|sftp|autossh|mosh|rsync|nc|nmap|psql|redis-cli|ssh-copy-id)\b[^\n]* (?:-[pP]|--port)[ =]?\Z"
)
# What code names, imports or declares at the beginning of a line; an example of a number
_DECLARED = re.compile(
    r"(?m)^[ \t]*(?:export |pub |public |private |static |async |default |declare )*(?:package|import|require|include|"
    r"namespace|struct|enum|interface|func|def|fn|function|const|let|var|export|class|module)[ \t]+[\"'<]?\Z|::\Z"
)
_TYPED = re.compile(r"(?m)^[ \t]*type[ \t]+\Z")
_OF_TYPES = re.compile(r" (?:struct|interface|func)\b")
_WORD = re.compile(r"[\w/.$@-]{2,80}")
_EXAMPLE = re.compile(r"(?i)\b(?:example|sample|dummy|mock)_[a-z_]{2,30}[\"']?[ ]?[=:][ ]?[\"']?\Z")
_CLOSED = re.compile(r"Closes:? (?:[^\n]{0,60}, )?\Z")
_BUG = re.compile(r"#\d{4,8}")

# What a device, a program or a server reports: "error code 0417", "Fehlercode E23"
_REPORTED = re.compile(
    r"(?i)(?:\b(?:error|fault|failure|trouble|status|exit|return|diagnostic|stop|warning)[ _-]?(?:codes?|numbers?|"
    r"no\.?)|\b(?:fehler|fout|fejl|fel|feil|störungs)[ -]?(?:code|kode|kod|nummer)|"
    r"\bcodes?[ -](?:d['’]erreur|erreur|defaut|défaut)|"
    r"\bc[óo]digos?[ ]d[eo][ ](?:error|erro|falla)|\bcodic[ei][ ](?:di[ ])?errore|\bkod[ ]błędu|\bhata[ ]kodu)"
    r"[ ]{0,2}[:=#(\"']?[ ]?\Z"
)
_REPORT = re.compile(r"[A-Za-z]{0,3}-?\d{1,6}")


def is_certainly_none(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` cannot be a secret, whatever stands near."""
    if _FORM.fullmatch(text, start, end) or _is_sealed(text, start, end) or _ATTRIBUTES.search(text, start, end):
        return True
    before = text[max(0, start - 80) : start]
    if text[end : end + 1] == "=" and (before.endswith("(") or _CUT.fullmatch(text, start, end) is not None):
        return True
    return (
        _OF_DIRECTORY.search(before) is not None
        or _EXAMPLE.search(before) is not None
        or _is_declared(before, text, start, end)
        or (before[-1:] not in _QUOTES and _CALL.fullmatch(text, start, end) is not None)
        or (_PLACE_BEFORE.search(before) is not None and _PLACE.fullmatch(text, start, end) is not None)
        or (_BUG.fullmatch(text, start, end) is not None and _CLOSED.search(before) is not None)
        or (_PORT.fullmatch(text, start, end) is not None and _OF_PORTS.search(before) is not None)
        or (_REPORT.fullmatch(text, start, end) is not None and _REPORTED.search(before) is not None)
        or is_fingerprint(text, start, end)
        or _is_setting(before, text[start:end])
    )


def _is_declared(before: str, text: str, start: int, end: int) -> bool:
    """Whether a value is what code names, imports or declares here; what it is then set to stands behind it."""
    if _WORD.fullmatch(text, start, end) is None:
        return False
    if _DECLARED.search(before) is not None:
        return True
    return _TYPED.search(before) is not None and _OF_TYPES.match(text, end) is not None


def is_fingerprint(text: str, start: int, end: int) -> bool:
    """Whether a value is the fingerprint of a key for signatures, as whose name it is given."""
    return (
        _FINGERPRINT.fullmatch(text, start, end) is not None
        and _OF_GPG.search(text, max(0, start - 40), start) is not None
    )


def _is_sealed(text: str, start: int, end: int) -> bool:
    """Whether a value is a part of one that is encrypted for whoever holds the key."""
    opened = text.rfind("ENC[", max(0, start - _MOST_SEALED), end)
    if opened < 0 or _SEALED.match(text, opened) is None:
        return False
    return "]" not in text[opened:start] and "\n" not in text[opened:end]


def _is_setting(before: str, value: str) -> bool:
    """Whether the name that a value is given says that it is a number of something, or a rule."""
    named = _NAMED.search(before)
    if named is None:
        return False
    name = named.group(1)
    words = _WORDS.findall(name)
    last = words[-1].lower() if len(words) > 1 else ""
    number = last in _OF_NUMBERS or _CODED.search(name) is not None
    return (number and _NUMBER.fullmatch(value) is not None) or (last in _OF_RULES and _RULE.search(value) is not None)
