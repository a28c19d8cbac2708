"""Invented identities and secrets that must be found nowhere, and the search for them.

Each canary is told apart by pieces of it (`tellings`): whoever finds one of them knows where it came from.
"""

from __future__ import annotations

import base64
import string
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

import pandas as pd

from tests.voting.screening.samples import drawn
from voting.identity import Identity

_DIGITS: Final = string.digits
_HEX: Final = "0123456789abcdef"

SESSION: Final = Identity(
    account_id="auth0|" + drawn(24, _HEX, seed=11),
    email="ottilie.zwanzigermeyer@" + "canarymailhost.org",
    name="Ottilie Zwanzigermeyer",
    api_keys=("sk-" + "proj-" + drawn(48, seed=12),),
    project_ids=("canary-sandbox-" + drawn(6, _DIGITS, seed=13),),
    organisation="Quastenflosser Werke GmbH",
    others=("@canaryhandle_oz", "canarybox-" + drawn(5, _DIGITS, seed=14)),
)
BROWSER: Final = drawn(43, seed=15)
FILE_NAME: Final = "canaryfilename-zwanzigermeyer-2026.txt"

SECRETS: Final = {
    "cloud key": "AK" + "IA" + drawn(16, string.ascii_uppercase + "234567", seed=21),
    "code host": "gh" + "p_" + drawn(36, seed=22),
    "search key": "AI" + "za" + drawn(35, seed=23),
    "password in a URL": drawn(20, seed=24),
    "password": drawn(18, seed=25) + "!x",
    "bearer": drawn(40, seed=26),
    "mail of a stranger": "canary.stranger" + drawn(4, _DIGITS, seed=27) + "@elsewhere-canary.net",
    "phone": "+49 30 9018" + "20123",
    "card": "4111 1111" + " 1111 1111",
    "iban": "DE89 3704 0044" + " 0532 0130 00",
}

_ACCOUNT: Final = (SESSION.account_id or "").partition("|")[2]
_NAME_PARTS: Final = ("ottilie", "zwanzigermeyer", "canarymailhost", "quastenflosser", "canaryhandle", "canaryfilename")
TELLINGS: Final = (
    *_NAME_PARTS,
    _ACCOUNT,
    BROWSER,
    *SESSION.api_keys,
    *SESSION.project_ids,
    SESSION.others[1],
    *SECRETS.values(),
    *(value.replace(" ", "") for value in SECRETS.values() if " " in value),
)


def spellings() -> Iterator[str]:
    """Every identifier of the session as people and programs write it."""
    for _, value in SESSION.items():
        yield from (value, value.upper(), value.lower(), quote(value, safe=""), f'"{value}"', f"/home/{value}/x")
    yield "Ottilies Rechner, Frau Zwanzigermeyer, ZwanzigermeyerOttilie, o.zwanzigermeyer, ozwanzigermeyer"
    yield "ottilie.zwanzigermeyer (at) canarymailhost (dot) org, ottilie.zwanzigermeyer&#64;canarymailhost.org"
    yield "quastenflosserwerke.internal, quastenflosser_werke, Quastenflosser Werke"


def secrets() -> Iterator[str]:
    """Every secret in a sentence or a line of code, as it comes up in a chat."""
    yield f"aws_access_key_id = {SECRETS['cloud key']}"
    yield f"git clone https://x:{SECRETS['code host']}@github.com/a/b"
    yield f"https://maps.googleapis.com/maps/api/js?key={SECRETS['search key']}"
    yield f"postgres://admin:{SECRETS['password in a URL']}@db.internal:5432/app"
    yield f'password = "{SECRETS["password"]}"'
    yield f"curl -H 'Authorization: Bearer {SECRETS['bearer']}' https://api.example.org"
    yield f"Write to {SECRETS['mail of a stranger']} or call {SECRETS['phone']}."
    yield f"Card {SECRETS['card']}, IBAN {SECRETS['iban']}."


def full_text() -> str:
    """Everything at once, with one sentence that may be kept."""
    return "\n".join(("The harmless sentence stays.", *spellings(), *secrets()))


def traces(texts: Iterable[bytes | str]) -> list[str]:
    """Returns what is found of the canaries, each with the way it was written."""
    found = []
    needles = list(_needles())
    for text in texts:
        raw = text.encode("utf-8", "replace") if isinstance(text, str) else text
        lowered = raw.lower()
        found += [
            f"{telling} as {how}" for telling, how, needle, exact in needles if needle in (raw if exact else lowered)
        ]
    return found


def files(directory: Path) -> Iterator[bytes | str]:
    """Every file below a directory, byte for byte; a Parquet file, which is compressed, also as text. And the names."""
    for path in sorted(directory.rglob("*")):
        yield str(path.relative_to(directory))
        if path.is_file():
            yield path.read_bytes()
            if path.suffix == ".parquet":
                yield pd.read_parquet(path).to_json().encode()


def _needles() -> Iterator[tuple[str, str, bytes, bool]]:
    for telling in TELLINGS:
        raw = telling.lower().encode()
        yield telling, "text", raw, False
        yield telling, "UTF-16", telling.lower().encode("utf-16-le"), False
        yield telling, "hexadecimal", raw.hex().encode(), False
        for shift in range(3):
            # The first and last symbols depend on the neighbours, so only the middle is looked for.
            middle = base64.b64encode(b"\0" * shift + telling.encode())[4:-4]
            if len(middle) >= 8:
                yield telling, "base64", middle, True
