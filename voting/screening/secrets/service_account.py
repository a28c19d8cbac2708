"""The telling fields of a Google service-account file (docs.cloud.google.com/iam/docs/keys-create-delete).

The private key and the mail addresses are found by their own rules; here are the key's id, the account's number and
the address that is URL-encoded in `client_x509_cert_url`.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser

_FIELD = re2.compile(
    r"(?i)\bprivate_key_id\\?[\"']?\s{0,4}[:=]\s{0,4}\\?[\"']?([0-9a-f]{20,64})\b|"
    r"\bclient_id\\?[\"']?\s{0,4}[:=]\s{0,4}\\?[\"']?(\d{18,24})\b|"
    r"/(?:robot/v1/metadata/)?x509/([^\s\"'<>\x00]{1,100}(?:%40|@)[^\s\"'<>\x00]{2,})"
)


def find_service_account(text: str) -> Iterator[Match]:
    """Yields key id, client number and certificate address of a service account."""
    for match in _FIELD.finditer(text):
        yield from (Match(*match.span(group)) for group in (1, 2, 3) if match.start(group) >= 0)


SERVICE_ACCOUNT = Recogniser(
    name="secret_service_account",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like part of a service account's key file.",
    find=find_service_account,
    literals=("private_key_id", "client_id", "x509/"),
)
