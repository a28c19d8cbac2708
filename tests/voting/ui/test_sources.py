"""`voting.ui.sources`: what an app gives as a response."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from voting.errors import ProviderError
from voting.ui.sources import Gate, Source, pieces_of


async def _asynchronously() -> AsyncIterator[str]:
    yield "a"
    yield "b"


async def _whole() -> str:
    return "ab"


async def _stream() -> AsyncIterator[str]:
    return _asynchronously()


async def _listed() -> list[str]:
    return ["a", "b"]


class TestGate:
    """No model is asked before the comparison is recorded, and none when it cannot be."""

    def test_a_shut_gate_asks_nobody(self) -> None:
        """The app's function is not even called."""
        asked = []

        def source() -> Iterator[str]:
            asked.append(1)
            yield "text"

        gate = Gate()
        gate.shut()
        assert list(pieces_of(source, model="larch", gate=gate)) == []
        assert not asked

    def test_an_open_one_lets_everything_through(self) -> None:
        """Text and functions alike."""
        gate = Gate()
        gate.open()
        assert list(pieces_of("text", model="larch", gate=gate)) == ["text"]
        assert list(pieces_of(lambda: iter(["a", "b"]), model="larch", gate=gate)) == ["a", "b"]


class TestPieces:
    """Whatever a client library returns."""

    @pytest.mark.parametrize(
        ("source", "pieces"),
        [
            ("ab", ["ab"]),
            (lambda: "ab", ["ab"]),
            (lambda: ["a", "b"], ["a", "b"]),
            (_asynchronously, ["a", "b"]),
            (_whole, ["ab"]),
            (_stream, ["a", "b"]),
            (_listed, ["a", "b"]),
            (lambda: iter(["", "a"]), ["", "a"]),
        ],
    )
    def test_in_order(self, source: Source, pieces: list[str]) -> None:
        """At once or asynchronously, whole or in pieces."""
        assert list(pieces_of(source, model="larch")) == pieces

    def test_one_that_is_left_is_closed(self) -> None:
        """An asynchronous one too, in its own loop."""
        ended = []

        async def endless() -> AsyncIterator[str]:
            try:
                while True:
                    yield "a"
            finally:
                ended.append(True)

        pieces = pieces_of(endless, model="larch")
        assert next(pieces) == "a"
        pieces.close()
        assert ended == [True]

    @pytest.mark.parametrize("source", ["", " \n", lambda: iter(()), lambda: ["", " "], lambda: ""])
    def test_no_text_is_a_failure(self, source: Source) -> None:
        """An empty pane would look as if something were still to come."""
        with pytest.raises(ProviderError, match="model larch gave an empty answer"):
            list(pieces_of(source, model="larch"))

    def test_what_is_raised_goes_to_the_reader(self) -> None:
        """At once or in the middle."""

        async def broken() -> AsyncIterator[str]:
            yield "a"
            raise KeyError("x")

        for source in (broken, lambda: {}["x"]):
            with pytest.raises(KeyError):
                list(pieces_of(source, model="larch"))
