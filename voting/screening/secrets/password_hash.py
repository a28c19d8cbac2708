"""Hashes of passwords, which can be guessed back: modular crypt format and its kin.

Forms: passlib.readthedocs.io/en/stable/modular_crypt_format.html, man 5 crypt, github.com/P-H-C/phc-string-format,
docs.djangoproject.com/en/stable/topics/auth/passwords, RFC 2307 (`{SSHA}`), dev.mysql.com/doc/refman/8.0/en/
password-hashing.html (`*` and 40 hexadecimal capitals), www.postgresql.org/docs/current/catalog-pg-authid.html
(`SCRAM-SHA-256$`, `md5` and 32 digits), docs.ansible.com/ansible/latest/vault_guide.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser

_HASH = re2.compile(
    r"\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|md5|sha1|argon2(?:id?|d)|scrypt|pbkdf2(?:-sha\d{1,3})?|bcrypt-sha256|P|H|S|8|9|"
    r"14)"
    r"\$[A-Za-z0-9./+=,$:-]{20,}|"
    r"\$(?:krb5[a-z]{2,6}|DCC2|NETNTLM\w{0,3}|NT|LM|office|pdf|zip2?|rar5?|7z|bitlocker)\$[^\s\"'<>\x00]{16,}|"
    r"\b(?:pbkdf2_sha\d{1,3}|pbkdf2:sha\d{1,3}|bcrypt_sha256|bcrypt|argon2|"
    r"scrypt)(?::\d+){0,3}\$[A-Za-z0-9./+=,$:-]{30,}|"
    r"\{S?(?:SHA|MD5)(?:224|256|384|512)?\}[A-Za-z0-9+/]{20,}={0,2}|"
    r"\bSCRAM-SHA-(?:1|256)\$\d+:[A-Za-z0-9+/=:$]{40,}|"
    r"\bmd5[0-9a-f]{32}\b|"
    r"\*[0-9A-F]{40}\b"
)
_VAULT = re2.compile(r"\$ANSIBLE_VAULT;[\d.]+;AES(?:256)?(?:;[^\s\x00]{1,60})?")
_VAULT_BODY = late.compile(r"(?:(?:\\n|\s){1,40}[0-9a-f]{4,80}(?![^\s\\\"']))+")


def find_password_hashes(text: str) -> Iterator[Match]:
    """Yields whole hashes, salt and parameters included, and the body of Ansible's vaults."""
    for match in _HASH.finditer(text):
        end = match.start() + len(match.group().rstrip(".:,"))
        yield Match(match.start(), end)
    for match in _VAULT.finditer(text):
        body = _VAULT_BODY.match(text, match.end())
        if body is not None:
            yield Match(body.start() + len(body.group()) - len(body.group().lstrip()), body.end())


PASSWORD_HASH = Recogniser(
    name="secret_password_hash",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like the stored form of a password.",
    find=find_password_hashes,
    literals=("$", "}", "md5", "*"),
)
