"""What an app gives as the responses of a ballot: texts, or functions that make them, read in a thread of their own.

An app's function may return what its client offers: pieces of text, a whole text, or either of them asynchronously.
"""

from __future__ import annotations

import asyncio
import inspect
import threading
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable, Iterator
from typing import TypeAlias

from voting.errors import ProviderError

Made: TypeAlias = str | Iterable[str] | AsyncIterable[str]
Source: TypeAlias = str | Callable[[], Made | Awaitable[Made]]
"""A text, or a function that makes one; called in another thread, where `st.session_state` is not to be had."""


class Gate:
    """Holds requests back until it is known that the comparison can be recorded."""

    def __init__(self) -> None:
        self._decided = threading.Event()
        self._opened = False

    def open(self) -> None:
        """Lets all requests go."""
        self._opened = True
        self._decided.set()

    def shut(self) -> None:
        """Has none of them made."""
        self._decided.set()

    def passes(self) -> bool:
        """Waits until it is decided, and returns whether a request may go."""
        self._decided.wait()
        return self._opened


def pieces_of(source: Source, *, model: str, gate: Gate | None = None) -> Iterator[str]:
    """Yields a response's text; calls a function in the thread that reads, so that what it raises is the response's.

    Args:
        source: The text, or what makes it.
        model: Who is said to have written it.
        gate: Waited for before anybody is asked; a shut one yields nothing.

    Raises:
        ProviderError: It ended without text.
    """
    if gate is not None and not gate.passes():
        return
    told = False
    for piece in _made(source):
        told = told or not isinstance(piece, str) or bool(piece.strip())
        yield piece
    if not told:  # an empty pane would look as if something were still to come, and nobody could judge it
        raise ProviderError(f"model {model} gave an empty answer; try again.", model=model, retryable=True)


def _made(source: Source) -> Iterator[str]:
    made = [source] if isinstance(source, str) else source()
    if not (inspect.isawaitable(made) or isinstance(made, AsyncIterable)):
        yield from [made] if isinstance(made, str) else made
        return
    with asyncio.Runner() as runner:
        if inspect.isawaitable(made):
            made = runner.run(_awaited(made))
        if not isinstance(made, AsyncIterable):
            yield from [made] if isinstance(made, str) else made
            return
        one_by_one = aiter(made)
        while True:
            try:
                yield runner.run(_next(one_by_one))
            except StopAsyncIteration:
                return


async def _awaited(made: Awaitable[Made]) -> Made:
    return await made


async def _next(pieces: AsyncIterator[str]) -> str:
    return await anext(pieces)
