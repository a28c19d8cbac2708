"""Secrets in connection strings: ODBC and ADO (`Pwd=…;`), JDBC (`user=…&password=…`, `user/password@host`), Azure.

Keys: learn.microsoft.com/sql/connect/odbc/dsn-connection-string-attribute,
learn.microsoft.com/azure/storage/common/storage-configure-connection-string,
learn.microsoft.com/azure/azure-app-configuration (`Endpoint=…;Id=…;Secret=…`), docs.oracle.com JDBC thin style.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.public import PublicPlaces
from voting.screening.secrets.values import is_dotted, is_listing, is_stand_in

_ATTRIBUTE = re2.compile(
    r"(?i)\b(?:password|passwd|pwd|accountkey|sharedaccesskey|sharedaccesssignature|sharedsecretvalue|"
    r"secret|access[_ ]?key|"
    r"instrumentationkey|primarykey|secondarykey|sslpassword|trustStorePassword|keyStorePassword)[ ]?=[ ]?"
    r"(?:\{((?:[^}\n\"'\x00]|\}\}){1,200}|[^\n\"'\x00]{2,200}?)\}|([^;&\s\"'`<>{}\x00]{3,}))[;&\"'`\s]"
)
_OPTIONS = late.compile(r",[a-z_]{2,20}=[^,\s]{1,40}")
_CONDITION = late.compile(r"!?[A-Za-z_$][\w$.]{0,80}(?:\(\))?[ \t]{1,4}(?:\?{1,2}|\|\||&&|[=!]==?|[<>]=?)[ \t\n]")
_ORACLE = re2.compile(r"(?i)\bjdbc:oracle:(?:thin|oci):([^\s/@\x00]+)/([^\s\x00]+)@(?://)?[\w.-]+[:/]")
# An Azure storage or Cosmos DB key: 64 bytes in Base64.
_AZURE_KEY = re2.compile(r"\b[A-Za-z0-9+/]{86}==")
_CONTEXT = (
    "server=",
    "data source=",
    "host=",
    "uid=",
    "user id=",
    "user=",
    "endpoint=",
    "accountname=",
    "driver=",
    "jdbc:",
    "dsn=",
    "database=",
    "username=",
    ";",
)


def find_connection_secrets(text: str) -> Iterator[Match]:
    """Yields the secret attributes of connection strings."""
    for match in _ATTRIBUTE.finditer(text + "\n"):
        group = 1 if match.start(1) >= 0 else 2
        line = text[max(0, match.start() - 400) : match.end() + 200].lower()
        value = match.group(group)
        options = _OPTIONS.search(value) if group > 1 else None  # of `mount`: `password=…,vers=3.0`
        value = value[: options.start()] if options is not None else value
        if (group == 1 and value.startswith("{")) or _CONDITION.match(text, match.start(group)) is not None:
            continue  # a template's `{{ credentials.password }}`; `password = debug ? "a" : "b"`
        braced = group == 1 and any(map(value.__contains__, ";}"))  # what only braces can keep together
        listing = text[match.end(group) : match.end(group) + 1] == ";" and is_listing(value)
        if (braced or listing or not is_stand_in(value, literal=is_dotted(value))) and any(
            word in line for word in _CONTEXT
        ):
            yield Match(match.start(group), match.start(group) + len(value), 0.95)
    for match in _ORACLE.finditer(text):
        yield Match(match.start(1), match.end(1), 0.95, "USERNAME")
        yield Match(match.start(2), match.end(2), 0.95)
    public = PublicPlaces(text)
    for match in _AZURE_KEY.finditer(text):
        if not public.has(*match.span()):
            yield Match(match.start(), match.end(), 1.0)


CONNECTION_STRING = Recogniser(
    name="secret_connection_string",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like the secret part of a connection string.",
    find=find_connection_secrets,
    literals=("=", "jdbc:oracle"),
)
