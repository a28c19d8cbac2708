"""Jupyter notebooks (nbformat 4): the source of each cell and what it printed; neither pictures nor metadata."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from voting.uploads.outcome import Collected, Outcome, UnreadableError


def read(content: bytes, collected: Collected) -> None:
    """Adds the cells in order.

    Raises:
        UnreadableError: It is no notebook.
    """
    notebook = json.loads(content.decode("utf-8-sig"))
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list):
        raise UnreadableError(Outcome.BROKEN)
    for cell in cells:
        source = _joined(cell.get("source"))
        if source:
            collected.add(f"```\n{source}\n```" if cell.get("cell_type") == "code" else source)
        for printed in _printed(cell.get("outputs") or []):
            collected.add(printed)


def _printed(outputs: list[dict[str, Any]]) -> Iterator[str]:
    for output in outputs:
        yield _joined(output.get("text"))
        yield _joined((output.get("data") or {}).get("text/plain"))
        yield _joined(output.get("traceback"))


def _joined(text: object) -> str:
    """Text as nbformat keeps it: one string, or one per line."""
    return "".join(map(str, text)).strip() if isinstance(text, list) else str(text or "").strip()
