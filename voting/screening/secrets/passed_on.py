"""Secrets that a shell passes on: `echo … | sudo -S`, `echo … > password.txt`, `<<< …`, the line a command printed.

Commands: man sudo (`-S`), man chpasswd, docs.docker.com/reference/cli/docker/login (`--password-stdin`),
www.passwordstore.org, developer.hashicorp.com/vault/docs/commands, developer.1password.com/docs/cli,
docs.cloud.google.com/sdk/gcloud/reference.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.values import is_stand_in

_WORD = r"(?:'([^'\n\x00]{3,})'|\"([^\"\n\x00]{3,})\"|([^\s\"'`|<>\x00]{3,}))"
_PIPED = re2.compile(
    r"\b(?:echo|printf|print)[ \t]+(?:-\w[ \t]+)?(?:'(?:[A-Za-z][\w.@-]{2,}:)?([^'\n\x00]{3,})'|"
    r"\"(?:[A-Za-z][\w.@-]{2,}:)?([^\"\n\x00]{3,})\"|"
    r"(?:[A-Za-z][\w.@-]{2,}:)?([^\s\"'|\x00]{3,}))[ \t]*\|[ \t]*(?:sudo[ \t]+)?(?:-S\b|sudo\b|chpasswd|passwd|"
    r"docker[ \t]+(?:login|secret)|podman[ \t]+login|"
    r"su\b|cryptsetup|gpg\b|openssl\b|kinit|kubectl[ \t]+create[ \t]+secret|base64|gh[ \t]+auth|helm[ \t]+registry|"
    r"sshpass|smbpasswd|htpasswd|oc[ \t]+login|pass\b|"
    r"(?:heroku|fly|wrangler|vercel|gcloud)[ \t]+\S*secret)"
)
# Written to a file that keeps secrets, or given as a here-string.
_KEPT = re2.compile(
    rf"\b(?:echo|printf)[ \t]+(?:-\w[ \t]+)?{_WORD}[ \t]*>{{1,2}}[ \t]*\S*(?:pass|secret|token|key|cred|netrc|"
    rf"\.pgpass|auth|\.env|shadow)|"
    r"\b(?:kinit|sudo|su|secret|\w*passwd|password|login|auth|token|cryptsetup)\b"
    r"[^\n<]*<<<[ \t]*[\"']?([^\s\"'\x00]{4,})"
)
# The line after a command that prints a secret.
_PRINTED = re2.compile(
    r"(?:\bpass[ \t]+show|\.data\.[\w.]*(?:pass|token|secret|key)[^\n]*base64[ \t]+(?:-d|--decode|-D)|"
    r"\bvault[ \t]+(?:kv[ \t]+get|read)[^\n]*-field|\bop[ \t]+read|"
    r"find-generic-password[^\n]*-w|secrets[ \t]+versions[ \t]+access|get-secret-value[^\n]*SecretString|"
    r"\bopenssl[ \t]+rand|\bpwgen|\bpwmake|print-(?:access|identity)-token|"
    r"\bauth:token|\bauth[ \t]+token|\bbw[ \t]+get[ \t]+password|\bkeyring[ \t]+get|get-login-password|"
    r"initialAdminPassword|initial-admin-secret[^\n]*|keyvault[ \t]+secret[ \t]+show)"
    r"[^\n]*\n(?:[^\n]{0,3}[ \t])?([^\s\"'\x00]{6,})[ \t]*\r?(?:\n|$)"
)
_VARIABLE = late.compile(r"[A-Z]+(?:_[A-Z0-9]+)+=|[a-z]+(?:_[a-z0-9]+)+[=:]")


def find_passed_on(text: str) -> Iterator[Match]:
    """Yields what is piped, written or printed."""
    for pattern in (_PIPED, _KEPT, _PRINTED):
        for match in pattern.finditer(text):
            for group, value in enumerate(match.groups(), 1):
                if pattern is _PRINTED and value is not None and _VARIABLE.match(value):
                    continue  # the next line of a file of settings
                if value is not None and not is_stand_in(value, literal="(" in value or group % 3 != 0):
                    yield Match(match.start(group), match.end(group), 0.9)


PASSED_ON = Recogniser(
    name="secret_passed_on",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a password that a shell passes on.",
    find=find_passed_on,
    literals=(
        *("echo", "printf", "print", "<<<", "pass show", "base64", "-field", "read", "find-generic", "versions"),
        *("get-secret", "rand", "pwgen", "pwmake", "token", "keyring", "password", "-secret", "keyvault"),
    ),
)
