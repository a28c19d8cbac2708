"""PDF by pypdf: the text of its pages, what was filled into its forms, and comments. Pictures of pages give none."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, Final

from pypdf import PageObject, PdfReader
from pypdf.errors import LimitReachedError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from voting.uploads.outcome import Collected, Outcome, UnreadableError

_MOST_PAGES: Final = 500
_MOST_OBJECTS: Final = 100_000
_RUNNING: Final = frozenset(("/JavaScript", "/Launch", "/ImportData", "/RichMediaExecute"))  # ISO 32000-2, 12.6.4
_CARRYING: Final = frozenset(("/FileAttachment", "/RichMedia", "/3D", "/Movie", "/Sound"))  # 12.5.6
_HIDDEN: Final = 2  # 12.5.3, the flag of an annotation that is never shown


def read(content: bytes, collected: Collected) -> None:
    """Adds the text of each page.

    Raises:
        UnreadableError: It needs a password, holds scripts or other files, or has too many pages or too much in them.
    """
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError(Outcome.ENCRYPTED)
    if len(reader.pages) > _MOST_PAGES:
        raise UnreadableError(Outcome.TOO_LONG)
    for found in _dictionaries(reader):
        if "/JS" in found or "/JavaScript" in found or _name(found, "/S") in _RUNNING:
            raise UnreadableError(Outcome.MACROS)
        if "/EF" in found or _name(found, "/Type") == "/EmbeddedFile" or _name(found, "/Subtype") in _CARRYING:
            raise UnreadableError(Outcome.EMBEDDED)
    try:
        for page in reader.pages:
            collected.add(page.extract_text())
            for line in _written_on(page):
                collected.add(line)
    except LimitReachedError:
        raise UnreadableError(Outcome.TOO_DENSE) from None


def _dictionaries(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Yields every dictionary of the file, whether or not a page leads to it."""
    numbers = {(number, generation) for generation, places in reader.xref.items() for number in places}
    numbers |= {(number, 0) for number in reader.xref_objStm}
    if len(numbers) > _MOST_OBJECTS:
        raise UnreadableError(Outcome.TOO_LONG)
    waiting: list[Any] = [reader.trailer]
    for number, generation in numbers:
        try:
            waiting.append(IndirectObject(number, generation, reader).get_object())
        except LimitReachedError:
            raise UnreadableError(Outcome.TOO_DENSE) from None
        except (PyPdfError, ValueError, KeyError):  # one that nothing can read does nothing
            continue
        while waiting:
            one = waiting.pop()
            if isinstance(one, DictionaryObject):
                yield one
                waiting += [one.raw_get(key) for key in one]
            elif isinstance(one, ArrayObject):
                waiting += list(list.__iter__(one))


def _name(dictionary: DictionaryObject, key: str) -> str:
    value = dictionary.get(key)
    return value if isinstance(value, str) else ""


def _written_on(page: PageObject) -> Iterator[str]:
    """Yields the values of form fields, and comments without their authors."""
    for reference in page.get("/Annots") or ():
        annotation = reference.get_object()
        if annotation.get("/F", 0) & _HIDDEN:
            continue
        if annotation.get("/Subtype") == "/Widget":
            field = annotation if "/V" in annotation else (annotation.get("/Parent") or {})
            value = field.get("/V")
        else:
            value = annotation.get("/Contents")
        if isinstance(value, str) and not value.startswith("/"):
            yield value
