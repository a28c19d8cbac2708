"""Reads the test texts that people wrote: `written/NAME-open.txt`, by which rules may be mended, and `NAME-closed.txt`.

Closed files are measured alone: whoever works on rules or templates does not read them, and no error, figure or
listing of this package tells what stands in one. Conversations are divided by a line that holds only `%%`:

    %%
    #! lang=de, style=lower
    hallo, ich bin ⟦PERSON#anna:anna kowalska⟧, karte ⟦CREDIT_CARD:{{card:visa}}⟧ … bin ⟦PERSON#anna:kowalska⟧

A personal span is `⟦TYPE:text⟧`, not nested, and may hold line breaks. The mentions of one person, project or key carry
one id behind `#`. Slots, see `slots`, are filled from the file's name and the conversation: the same at every run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.screening.slots import FOLDER, SLOT, SlotError, Slots, misspelt

PERSONAL = (
    *("PERSON", "LOCATION", "STREET_ADDRESS", "ORGANIZATION", "EMAIL_ADDRESS", "PHONE_NUMBER", "USERNAME", "URL"),
    *(
        "DATE_OF_BIRTH",
        "AGE",
        "CREDIT_CARD",
        "IBAN_CODE",
        "BANK_ACCOUNT",
        "CRYPTO",
        "US_SSN",
        "NATIONAL_ID",
        "PASSPORT",
    ),
    *(
        "DRIVER_LICENSE",
        "LICENSE_PLATE",
        "VEHICLE_ID",
        "MEDICAL_RECORD",
        "IP_ADDRESS",
        "MAC_ADDRESS",
        "UUID",
        "IDENTIFIER",
    ),
    "SECRET",
)
CLOUD = (
    *("GCP_PROJECT", "GCP_BILLING_ACCOUNT", "GCP_FOLDER", "GCP_ORGANISATION", "GCP_CLIENT", "AWS_ACCOUNT"),
    *("AWS_RESOURCE", "AZURE_SUBSCRIPTION", "AZURE_TENANT", "AZURE_CLIENT", "AZURE_RESOURCE"),
)
TYPES = frozenset(PERSONAL + CLOUD)
FILE = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)-(open|closed)\.txt")
_HEADER = re.compile(r"#!\s*((?:lang=[a-z]{2}|style=[a-z ]+?)(?:\s*,\s*(?:lang=[a-z]{2}|style=[a-z ]+?))*)\s*")
_TOKEN = re.compile(rf"⟦([^:⟦⟧\n]*):|⟦|⟧|{SLOT.pattern}")
_OPENING = re.compile(r"([A-Z_]+)(?:#([a-z0-9_.-]+))?")


class WrittenError(ValueError):
    """A file is not in the format. Its text names the file, the conversation's number and the rule, never a value."""


class Mark(NamedTuple):
    """A place in a text that is personal; places with one `entity` and type belong together."""

    start: int
    end: int
    entity_type: str
    entity: str | None = None


class Written(NamedTuple):
    """A conversation as people write it, and what is personal in it, sorted by start."""

    text: str
    spans: list[Mark]
    language: str = "en"
    style: str = ""


def files(part: str = "", folder: Path = FOLDER) -> list[str]:
    """Returns the names (`chat-open`) of the files of a part, or of both, sorted.

    Raises:
        WrittenError: A text file has no such name.
    """
    names = []
    for path in sorted(folder.glob("*.txt")):
        named = FILE.fullmatch(path.name)
        if named is None:
            raise WrittenError(f"{path.name}: the name of a file ends in -open.txt or -closed.txt")
        if part in ("", named.group(2)):
            names.append(path.stem)
    return names


def read(name: str, folder: Path = FOLDER) -> list[Written]:
    """Returns the conversations of one file, slots filled.

    Raises:
        WrittenError: The file breaks a rule of the format.
    """
    raw = (folder / f"{name}.txt").read_bytes()
    try:
        whole = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise WrittenError(f"{name}: the file is not UTF-8") from None
    if "\r" in whole or whole.startswith("\ufeff"):
        raise WrittenError(f"{name}: line ends are LF alone, and there is no byte order mark")
    return [_conversation(name, number, block) for number, block in enumerate(_blocks(whole), 1)]


def _blocks(whole: str) -> Iterator[str]:
    blocks = re.split(r"^%%$\n?", whole, flags=re.MULTILINE)
    # A divider may also open and end the file.
    yield from (block for at, block in enumerate(blocks) if block.strip() or 0 < at < len(blocks) - 1)


def _conversation(name: str, number: int, block: str) -> Written:
    header: dict[str, str] = {}
    first, _, rest = block.partition("\n")
    if first.startswith("#!") and not first.startswith("#!/"):  # a script's first line is no header
        read_ = _HEADER.fullmatch(first)
        if read_ is None:
            raise WrittenError(f"{name}, conversation {number}: a header is `#! lang=xx, style=words`, either or both")
        header = dict(one.strip().split("=", 1) for one in read_.group(1).split(","))
        block = rest
    block = block.strip("\n")
    if not block.strip():
        raise WrittenError(f"{name}, conversation {number}: a conversation holds some text")
    try:
        text, spans = _marked(block, Slots(f"{name}/{block}", closed=name.endswith("-closed")))
    except ValueError as error:
        raise WrittenError(f"{name}, conversation {number}: {error}") from None
    if name.startswith("clean-") and spans:
        raise WrittenError(f"{name}, conversation {number}: clean texts hold no marks")
    return Written(text, spans, header.get("lang", "en"), header.get("style", ""))


def _marked(block: str, slots: Slots) -> tuple[str, list[Mark]]:
    """Returns the text without its markup, slots filled, and the marks.

    Raises:
        ValueError: The markup breaks a rule, which the text tells.
    """
    if misspelt(block):
        raise SlotError("a slot is {{name:what}}, with /plain, /spaced or /dashed and =1 behind it")
    parts: list[str] = []
    spans: list[Mark] = []
    opened: tuple[int, str, str | None] | None = None
    at = length = 0
    for token in _TOKEN.finditer(block):
        parts.append(block[at : token.start()])
        length += len(parts[-1])
        at = token.end()
        if token.group() == "⟧":
            spans.append(_closed(opened, "".join(parts), length))
            opened = None
        elif token.group()[0] == "⟦":
            opened = (length, *_opening(token.group(1), opened is not None))
        else:
            parts.append(slots.fill(token.group()))
            length += len(parts[-1])
    if opened is not None:
        raise ValueError("a mark ends with ⟧ within its conversation")
    return "".join(parts) + block[at:], spans


def _opening(written: str | None, nested: bool) -> tuple[str, str | None]:
    if nested:
        raise ValueError("a mark stands in no other")
    read_ = _OPENING.fullmatch(written or "")
    if read_ is None:
        raise ValueError("a mark is ⟦TYPE:text⟧ or ⟦TYPE#id:text⟧, an id of small letters, digits and _.-")
    if read_.group(1) not in TYPES:
        raise ValueError("a mark has one of the types")
    return read_.group(1), read_.group(2)


def _closed(opened: tuple[int, str, str | None] | None, text: str, end: int) -> Mark:
    if opened is None:
        raise ValueError("⟧ ends a mark that began with ⟦")
    start, kind, entity = opened
    inside = text[start:end]
    if not inside.strip() or inside != inside.strip():
        raise ValueError("a mark holds a text without blanks around it")
    return Mark(start, end, kind, entity)
