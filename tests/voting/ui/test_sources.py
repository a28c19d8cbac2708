"""`voting.ui.sources`: what an app gives as a response."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from voting.errors import ProviderError
from voting.ui.sources import Gate, Source, pieces_of


def read(source: Source, gate: Gate | None = None) -> list[str]:
    """Returns the pieces, read in a thread of its own, as a response is: where no other loop of events runs."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: list(pieces_of(source, model="larch", gate=gate))).result()


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
        assert read(source, gate) == []
        assert not asked

    def test_an_open_one_lets_everything_through(self) -> None:
        """Text and functions alike."""
        gate = Gate()
        gate.open()
        assert read("text", gate) == ["text"]
        assert read(lambda: iter(["a", "b"]), gate) == ["a", "b"]


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
        assert read(source) == pieces

    def test_one_that_is_left_is_closed(self) -> None:
        """An asynchronous one too, in its own loop."""
        ended = []

        async def endless() -> AsyncIterator[str]:
            try:
                while True:
                    yield "a"
            finally:
                ended.append(True)

        def read_one() -> str:
            pieces = pieces_of(endless, model="larch")
            first = next(pieces)
            pieces.close()
            return first

        with ThreadPoolExecutor(1) as thread:
            assert thread.submit(read_one).result() == "a"
        assert ended == [True]

    @pytest.mark.parametrize("source", ["", " \n", lambda: iter(()), lambda: ["", " "], lambda: ""])
    def test_no_text_is_a_failure(self, source: Source) -> None:
        """An empty pane would look as if something were still to come."""
        with pytest.raises(ProviderError, match="model larch gave an empty answer"):
            read(source)

    def test_what_is_raised_goes_to_the_reader(self) -> None:
        """At once or in the middle."""

        async def broken() -> AsyncIterator[str]:
            yield "a"
            raise KeyError("x")

        for source in (broken, lambda: {}["x"]):
            with pytest.raises(KeyError):
                read(source)
