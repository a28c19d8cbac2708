"""Presidio's recognisers, for the checks that they hold, loaded when the first number is checked.

Importing any part of Presidio imports all of it, and spaCy with it: about half a second and 80 MB, which most texts
have no use for.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from typing import Any


class LateRecogniser:
    """A recogniser of Presidio that is made at its first check. Thread-safe: made twice it would be the same."""

    def __init__(self, name: str) -> None:
        self._made = cache(partial(_make, name))

    def validate_result(self, value: str) -> bool | None:
        """Returns what Presidio says of the value: right, wrong, or nothing."""
        valid: bool | None = self._made().validate_result(value)
        return valid

    def invalidate_result(self, value: str) -> bool | None:
        """Returns whether Presidio takes the value for none, such as one that is given as an example everywhere."""
        invalid: bool | None = self._made().invalidate_result(value)
        return invalid


def _make(name: str) -> Any:
    return getattr(import_module("presidio_analyzer.predefined_recognizers"), name)()


class _Recognisers:
    """Stands for `presidio_analyzer.predefined_recognizers`: its classes, by their names."""

    def __getattr__(self, name: str) -> Callable[[], LateRecogniser]:
        return partial(LateRecogniser, name)


presidio = _Recognisers()
