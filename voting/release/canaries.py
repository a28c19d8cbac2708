"""Strings that were planted so that it shows when something raw gets through."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from voting.ports import Json


class CanaryScan:
    """Looks for canaries in whole rows, whatever their case and whichever way their characters are composed.

    Args:
        canaries: The strings; one without a visible character is left out.
    """

    def __init__(self, canaries: Iterable[str]) -> None:
        self._canaries = tuple(sorted({_folded(one) for one in canaries} - {""}))

    def __len__(self) -> int:
        return len(self._canaries)

    def finds(self, values: Json) -> bool:
        """Whether one stands in a text among the values, however deep, in the name of a key included."""
        if not self._canaries:
            return False
        text = _folded("\n".join(_strings(values)))
        return any(one in text for one in self._canaries)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()


def _strings(value: Json) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
