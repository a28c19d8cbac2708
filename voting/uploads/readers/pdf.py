"""PDF by pypdf: the text of its pages. Pages that are pictures give none."""

from __future__ import annotations

import io
from typing import Any, Final

from pypdf import PdfReader
from pypdf.errors import LimitReachedError

from voting.uploads.outcome import Collected, Outcome, UnreadableError

_MOST_PAGES: Final = 500


def read(content: bytes, collected: Collected) -> None:
    """Adds the text of each page.

    Raises:
        UnreadableError: It needs a password, runs scripts, or has too many pages or too much in them.
    """
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError(Outcome.ENCRYPTED)
    if _runs_something(reader):
        raise UnreadableError(Outcome.MACROS)
    if len(reader.pages) > _MOST_PAGES:
        raise UnreadableError(Outcome.TOO_LONG)
    try:
        for page in reader.pages:
            collected.add(page.extract_text())
    except LimitReachedError:
        raise UnreadableError(Outcome.TOO_DENSE) from None


def _runs_something(reader: PdfReader) -> bool:
    """Whether a script or program is started when it is opened (ISO 32000-2, 12.6.4)."""
    root = reader.root_object
    names: Any = root.get("/Names")
    if names is not None and "/JavaScript" in names.get_object():
        return True
    action: Any = root.get("/OpenAction")
    action = action.get_object() if action is not None else None
    return isinstance(action, dict) and action.get("/S") in ("/JavaScript", "/Launch")
