"""What several rules derive from a text, derived once while somebody looks at it.

Nothing of a text is kept any longer than the call lasts in which it is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, TypeVar

_Derived = TypeVar("_Derived")


@dataclass(frozen=True, slots=True)
class _Held:
    text: str
    lasting: dict[Callable[[], Any], Any]
    derived: dict[Callable[[str], Any], Any] = field(default_factory=dict)


_HELD: ContextVar[_Held | None] = ContextVar("held", default=None)


@contextmanager
def held(text: str, lasting: dict[Callable[[], Any], Any]) -> Iterator[None]:
    """Keeps what `once` derives from a text for as long as this lasts, and in `lasting` what `lasts` makes."""
    token = _HELD.set(_Held(text, lasting))
    try:
        yield
    finally:
        _HELD.reset(token)


def once(derive: Callable[[str], _Derived], text: str) -> _Derived:
    """Returns `derive(text)`; while the very text is `held`, what was derived before, which nobody may change."""
    kept = _HELD.get()
    if kept is None or kept.text is not text:
        return derive(text)
    if derive not in kept.derived:
        kept.derived[derive] = derive(text)
    derived: _Derived = kept.derived[derive]
    return derived


def lasts(make: Callable[[], _Derived]) -> _Derived:
    """Returns `make()`; while a text is `held`, what was made for one of the same call before."""
    kept = _HELD.get()
    if kept is None:
        return make()
    if make not in kept.lasting:
        kept.lasting[make] = make()
    made: _Derived = kept.lasting[make]
    return made
