from __future__ import annotations

import subprocess
import sys
import threading
import traceback
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.comparison import Response
from voting.errors import LimitError, ProviderError, TextError
from voting.ports import Chunk
from voting.streaming import CANCELLED, ResponseStream

SAID = "canary-in-the-text"


class Gate(Iterator[str]):
    """Gives a piece for every turn it is granted, and waits else. Closing it wakes it."""

    def __init__(self, *pieces: str) -> None:
        self._pieces = iter(pieces)
        self._turns = threading.Semaphore(0)
        self.closed = threading.Event()
        self.closed_by: list[str] = []

    def grant(self, turns: int = 1) -> None:
        """Lets so many more pieces pass."""
        self._turns.release(turns)

    def __next__(self) -> str:
        self._turns.acquire()
        if self.closed.is_set():
            raise StopIteration
        return next(self._pieces)

    def close(self) -> None:
        """Notes who closes it, and wakes who waits."""
        self.closed_by.append(threading.current_thread().name)
        self.closed.set()
        self._turns.release()


def finished(source: object) -> ResponseStream:
    stream = ResponseStream.of(source, model="m")  # type: ignore[arg-type]
    assert stream.wait(20)
    return stream


@pytest.fixture(autouse=True)
def _no_leftover_threads() -> Iterator[None]:
    """Every producer ends."""
    yield
    for thread in threading.enumerate():
        if thread.name == "response-producer":
            thread.join(20)
            assert not thread.is_alive()


class TestText:
    """What a page sees while the answer comes."""

    @given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))))
    def test_all_pieces_in_order(self, pieces: list[str]) -> None:
        """Nothing is lost or added."""
        assert finished(pieces).response().text == "".join(pieces)

    def test_grows_while_it_comes(self) -> None:
        """Each look sees what is there."""
        gate = Gate("one ", "two ", "three")
        stream = ResponseStream.of(gate, model="m")
        assert (stream.text, stream.done, stream.wait(0)) == ("", False, False)
        gate.grant(2)
        while stream.text != "one two ":
            stream.wait(0.01)
        assert not stream.done
        gate.grant(2)
        assert stream.wait(20)
        assert (stream.text, stream.done, stream.error) == ("one two three", True, None)

    def test_many_readers(self) -> None:
        """Whoever looks sees a prefix of the whole, and a longer one each time."""
        stream = ResponseStream.of((str(number % 10) for number in range(20_000)), model="m")
        looks: list[list[str]] = [[] for _ in range(4)]

        def look(seen: list[str]) -> None:
            while not stream.done:
                seen.append(stream.text)
                stream.wait(0.001)

        readers = [threading.Thread(target=look, args=(seen,)) for seen in looks]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
        whole = stream.response().text
        assert len(whole) == 20_000
        for seen in looks:
            assert all(whole.startswith(text) for text in seen)
            assert [len(text) for text in seen] == sorted(len(text) for text in seen)


class TestResponse:
    """What is kept in the end."""

    def test_counts_reason_and_times(self) -> None:
        """Taken from whichever chunk tells them."""
        chunks = [Chunk(""), Chunk("a", input_tokens=3), Chunk("b", finish_reason="stop"), Chunk("", output_tokens=2)]
        stream = ResponseStream.of(chunks, model="m", parameters={"temperature": 0.5})
        assert stream.wait(20)
        response = stream.response()
        assert (response.text, response.input_tokens, response.output_tokens) == ("ab", 3, 2)
        assert (response.finish_reason, response.model, response.parameters) == ("stop", "m", {"temperature": 0.5})
        assert (stream.first_token_ms, stream.last_token_ms) == (response.first_token_ms, response.last_token_ms)
        assert response.first_token_ms is not None

    def test_nothing_came(self) -> None:
        """Then there are no times."""
        response = finished([]).response()
        assert (response.text, response.first_token_ms, response.last_token_ms) == ("", None, None)

    def test_not_yet(self) -> None:
        """To ask too early is a mistake of the caller."""
        gate = Gate()
        stream = ResponseStream.of(gate, model="m")
        with pytest.raises(RuntimeError, match="not done"):
            stream.response()
        stream.stop()

    def test_prepared(self) -> None:
        """A prepared response is done from the start, with the times it was given, and needs no thread."""
        before = threading.active_count()
        prepared = Response("m", "text", {"a": 1}, 5, 9, 1, 2, "stop")
        stream = ResponseStream.finished(prepared)
        assert threading.active_count() == before
        assert (stream.done, stream.error, stream.text) == (True, None, "text")
        assert stream.response() == prepared
        stream.stop()
        assert stream.response() == prepared


class TestStop:
    """A reader that has seen enough."""

    def test_keeps_what_is_there(self) -> None:
        """Done at once, and nothing is added afterwards."""
        gate = Gate("one", "two")
        stream = ResponseStream.of(gate, model="m")
        gate.grant()
        while not stream.text:
            stream.wait(0.01)
        stream.stop()
        assert (stream.done, stream.text, stream.finish_reason, stream.error) == (True, "one", CANCELLED, None)
        assert gate.closed.wait(20)
        gate.grant(5)
        assert stream.response().text == "one"

    def test_wakes_a_waiting_iterator(self) -> None:
        """By closing it from the thread that stops."""
        gate = Gate()
        stream = ResponseStream.of(gate, model="m")
        threading.Event().wait(0.01)
        stream.stop()
        assert gate.closed.wait(20)

    def test_a_generator_is_closed_by_its_own_thread(self) -> None:
        """Another thread cannot close it."""
        ended_in: list[str] = []
        step = threading.Event()

        def generate() -> Iterator[str]:
            try:
                while True:
                    yield "x"
                    step.wait(20)
            finally:
                ended_in.append(threading.current_thread().name)

        stream = ResponseStream.of(generate(), model="m")
        while not stream.text:
            stream.wait(0.01)
        stream.stop()
        assert stream.text == "x"
        step.set()
        for thread in threading.enumerate():
            if thread.name == "response-producer":
                thread.join(20)
        assert ended_in == ["response-producer"]

    def test_twice_and_after_the_end(self) -> None:
        """Changes nothing."""
        stream = finished([Chunk("x", finish_reason="stop")])
        stream.stop()
        stream.stop()
        assert stream.finish_reason == "stop"


class TestFailure:
    """A source that breaks."""

    def test_our_own_error_is_kept(self) -> None:
        """With the text so far, and without what it was raised from."""

        def generate() -> Iterator[str]:
            yield "so far"
            try:
                {}[SAID]
            except KeyError as error:
                raise LimitError("Too many requests.") from error

        stream = finished(generate())
        assert (stream.text, str(stream.error)) == ("so far", "Too many requests.")
        assert stream.error is not None
        assert (stream.error.__cause__, stream.error.__context__, stream.error.__traceback__) == (None, None, None)
        with pytest.raises(LimitError) as caught:
            stream.response()
        assert SAID not in "".join(traceback.format_exception(caught.value))

    def test_any_other_is_told_without_its_text(self, caplog: pytest.LogCaptureFixture) -> None:
        """Its words may be the voter's; who runs the app reads in the log what it was and where."""

        def generate() -> Iterator[str]:
            yield "so far"
            raise ValueError(SAID)

        stream = finished(generate())
        assert isinstance(stream.error, ProviderError)
        assert str(stream.error) == "the answer of model m ended unexpectedly (ValueError)."
        assert stream.error.model == "m"
        with pytest.raises(ProviderError) as caught:
            stream.response()
        assert SAID not in "".join(traceback.format_exception(caught.value))
        line = generate.__code__.co_firstlineno + 2
        told = f"the answer of a model ended with ValueError, raised in line {line} of test_streaming.py"
        assert [record.getMessage() for record in caplog.records] == [told]

    def test_an_exit_in_the_producer_ends_the_response(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """No page may wait for ever."""
        monkeypatch.setattr(threading, "excepthook", lambda _: None)

        def generate() -> Iterator[str]:
            yield "so far"
            raise SystemExit

        assert isinstance(finished(generate()).error, ProviderError)

    @pytest.mark.parametrize("bad", ["nul \x00", "half \ud83d"])
    def test_text_that_no_store_can_hold(self, bad: str) -> None:
        """Refused as it comes; what came before stays."""
        stream = finished(["good ", bad])
        assert isinstance(stream.error, TextError)
        assert stream.text == "good "

    @pytest.mark.parametrize("bad", [[1], [None], 5, None])
    def test_no_text_at_all(self, bad: object) -> None:
        """A source of another kind is a failure, not a crash."""
        assert isinstance(finished(bad).error, ProviderError)

    def test_the_source_is_closed(self) -> None:
        """Also when the response fails of itself."""
        gate = Gate("\x00")
        stream = ResponseStream.of(gate, model="m")
        gate.grant()
        assert stream.wait(20)
        assert gate.closed.wait(20)
        assert gate.closed_by == ["response-producer"]

    def test_a_close_that_fails(self) -> None:
        """Changes nothing about the response."""

        class Stubborn(Gate):
            def close(self) -> None:
                super().close()
                raise OSError(SAID)

        stream = ResponseStream.of(Stubborn(), model="m")
        stream.stop()
        assert (stream.done, stream.error) == (True, None)


class TestRepr:
    """What a log might show."""

    def test_shows_no_text(self) -> None:
        """Model and state only."""
        assert repr(finished([SAID])) == "ResponseStream(model='m', done=True)"


class TestImport:
    """What loading it costs."""

    def test_neither_page_nor_client_is_loaded(self) -> None:
        """The back ends load when a provider is made, and no page ever."""
        code = (
            "import sys, voting.providers, voting.models, voting.streaming, voting.sampling;"
            "print(sorted({'openai', 'httpx2', 'streamlit', 'sqlalchemy', 'pandas'} & sys.modules.keys()))"
        )
        shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert shown.stdout.strip() == "[]"
