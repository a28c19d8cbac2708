"""What somebody who sets PostgreSQL up has to mend: why a server lets nobody in, or does not do what it was told.

Of a connection that it refuses, the driver tells no code, only the server's sentence. That is in the server's language:
in another than English nothing is recognised, and the error stays a general one.
"""

from __future__ import annotations

import re
from typing import Final

_REFUSED: Final = (
    (r'FATAL: +database ".*" does not exist', "3D000", "the server has no database of that name: make it first"),
    (
        r"FATAL: +password authentication failed|no password supplied",
        "28P01",
        "the server refuses the password, or was given none: it belongs into PGPASSWORD, ~/.pgpass or the address",
    ),
    (r'FATAL: +role ".*" does not exist', "28000", "the server has no role of that name: make it first"),
    (r'FATAL: +role ".*" is not permitted to log in', "28000", "the role may not log in: ALTER ROLE … LOGIN"),
    (
        r"FATAL: +(no pg_hba\.conf entry|pg_hba\.conf rejects)",
        "28000",
        "the server's pg_hba.conf does not let this role in from here",
    ),
    (
        r"FATAL: +permission denied for database",
        "42501",
        "the role may not connect to the database: GRANT CONNECT ON DATABASE … TO …",
    ),
    (
        r"FATAL: +(sorry, )?too many (clients|connections)|FATAL: +remaining connection slots",
        "53300",
        "the server has no connection left for this role: raise max_connections or the role's or the database's "
        "CONNECTION LIMIT, or lower store.pool_size",
    ),
)
# Of the driver: the address cannot be meant so. Of the name no more is told than that it looks like one.
_MISTAKES: Final = (
    (
        r'invalid (?:URI query parameter: |connection option )"(?P<name>\w{1,40})"',
        "the address has a connection parameter that there is not: {name}",
    ),
    (
        r"(?:^|: )(?:bad value for (?P<of>[a-z_]{1,40}):|invalid (?P<named>[a-z_]{1,40}) (?:value|number):)",
        "the address has a connection parameter with a value that it cannot have: {name}",
    ),
)
_ABSENT: Final = (
    (r"Connection refused", "nothing listens there: is its server running, and are host and port right?"),
    (
        r"on socket .* failed: No such file or directory",
        "its folder holds no socket of a server: is the server running, and is the folder right?",
    ),
    (r"on socket .* failed: Permission denied", "this account may not use the server's socket"),
    (r"failed to resolve host|could not translate host name", "its host is not known: is the name right?"),
    (r"Network is unreachable|No route to host", "there is no way from here to its host: is the address right?"),
    (
        r"timeout expired|timed out",
        "its host does not answer: is the address right, and does a firewall let this machine through?",
    ),
)
ABSENT: Final = "08001"
"""The code of a server that is not there: SQL's sqlclient_unable_to_establish_sqlconnection."""
_READ_ONLY: Final = "25006"
_NO_RIGHT: Final = "42501"
# Nothing else of the server's sentence, which a function of the operator's own may have made.
_OBJECT: Final = re.compile(
    r"\b(database|schema|table|sequence|relation|view|function) \"?([A-Za-z_][A-Za-z0-9_$]*)\"?$"
)


def refusal(cause: BaseException | None) -> tuple[str, str] | None:
    """Returns a sentence and the server's code; None where neither a setting nor a right would mend it.

    Args:
        cause: The driver's error. Of what it says, the sentence has the kind and the name of a table or the like alone.
    """
    state = getattr(cause, "sqlstate", "")
    if state == _READ_ONLY:
        return "the database takes no changes: it is a standby, or default_transaction_read_only is on", state
    if state == _NO_RIGHT:
        found = _OBJECT.search(str(cause).partition("\n")[0])
        what = f"on {found[1]} {found[2]}" if found else "in the database"
        return f"the role lacks a right {what}: it must be allowed to make tables there, and own them", state
    if state is None:
        told = str(cause)
        for pattern, sentence in _MISTAKES:
            if found := re.search(pattern, told):
                return sentence.format(name=found[found.lastgroup or 0]), ABSENT
        return next(((sentence, code) for pattern, code, sentence in _REFUSED if re.search(pattern, told)), None)
    return None


def absence(cause: BaseException | None) -> str | None:
    """Returns why a server is not reached, which may pass; None where the driver says nothing that is known here."""
    if getattr(cause, "sqlstate", "") is not None:
        return None
    told = str(cause)
    return next((sentence for pattern, sentence in _ABSENT if re.search(pattern, told)), None)
