"""An answer that arrives in the background while a page repaints what is there so far.

The producer is a daemon thread that knows nothing of any page. A reader polls `text`, which costs one join of what was
added since the last look, or waits.
"""

from __future__ import annotations

import contextlib
import logging
import threading
import time
import traceback
from collections.abc import Generator, Iterable, Iterator, Mapping
from pathlib import PurePath

from voting.comparison import Parameter, Response
from voting.conversation import check_text
from voting.errors import ProviderError, VotingError
from voting.ports import Chunk

_log = logging.getLogger(__name__)

CANCELLED = "cancelled"
"""Finish reason of an answer that was stopped by its reader."""


class ResponseStream:
    """A response under way. Thread-safe. Made by `of` and `finished`.

    The error, if there is one, carries no cause, context or frames: those could hold a user's text or a key.
    """

    def __init__(self, model: str, parameters: Mapping[str, Parameter] | None = None) -> None:
        self.model = model
        self._parameters = dict(parameters or {})
        self._changed = threading.Condition()
        self._parts: list[str] = []
        self._begun_at = time.monotonic()
        self._first_token_ms: int | None = None
        self._last_token_ms: int | None = None
        self._input_tokens: int | None = None
        self._output_tokens: int | None = None
        self._finish_reason: str | None = None
        self._error: VotingError | None = None
        self._done = False
        self._source: Iterator[str | Chunk] | None = None

    def __repr__(self) -> str:
        return f"ResponseStream(model={self.model!r}, done={self.done})"

    @classmethod
    def of(
        cls, chunks: Iterable[str | Chunk], *, model: str, parameters: Mapping[str, Parameter] | None = None
    ) -> ResponseStream:
        """Returns a response that `chunks` is read into from now on, in a thread of its own.

        Args:
            chunks: Such as `provider.stream(conversation)`. Its `close`, if it has one, is called when the response is
                stopped or fails: of a generator by the producing thread, of anything else also by the thread that
                stops, so that a waiting iterator can be woken.
            model: Public name of the model.
            parameters: Kept with the response.
        """
        stream = cls(model, parameters)
        threading.Thread(target=stream._produce, args=(chunks,), name="response-producer", daemon=True).start()
        return stream

    @classmethod
    def finished(cls, response: Response) -> ResponseStream:
        """Returns a response that is complete from the start, with the timings it was given."""
        stream = cls(response.model, response.parameters)
        stream._parts = [response.text]
        stream._first_token_ms, stream._last_token_ms = response.first_token_ms, response.last_token_ms
        stream._input_tokens, stream._output_tokens = response.input_tokens, response.output_tokens
        stream._finish_reason = response.finish_reason
        stream._done = True
        return stream

    @property
    def text(self) -> str:
        """All text so far; only grows, and stands still once `done`."""
        with self._changed:
            if len(self._parts) > 1:
                self._parts = ["".join(self._parts)]
            return self._parts[0] if self._parts else ""

    @property
    def done(self) -> bool:
        """Whether no more text will come: complete, stopped or failed."""
        with self._changed:
            return self._done

    @property
    def error(self) -> VotingError | None:
        """Why it failed, once it is done; None for one that is complete, stopped or under way."""
        with self._changed:
            return self._error

    @property
    def first_token_ms(self) -> int | None:
        """From the start to the first text, milliseconds."""
        with self._changed:
            return self._first_token_ms

    @property
    def last_token_ms(self) -> int | None:
        """From the start to the latest text, milliseconds."""
        with self._changed:
            return self._last_token_ms

    @property
    def finish_reason(self) -> str | None:
        """The provider's word, `cancelled` for a stopped one, None where it is not known."""
        with self._changed:
            return self._finish_reason

    def stop(self) -> None:
        """Ends it here: `done` at once, with the text so far. Again, or when it is done, changes nothing."""
        with self._changed:
            if self._done:
                return
            self._end(None, CANCELLED)
            source = self._source
        _close(source, own_thread=False)

    def wait(self, timeout_s: float | None = None) -> bool:
        """Waits until it is done, at most `timeout_s` seconds; returns whether it is."""
        with self._changed:
            return self._changed.wait_for(lambda: self._done, timeout_s)

    def response(self) -> Response:
        """Returns the response as it is kept.

        Raises:
            VotingError: It failed; the same as `error`.
            RuntimeError: It is not done.
        """
        text = self.text
        with self._changed:
            if not self._done:
                raise RuntimeError("the response is not done")
            if self._error is not None:
                raise self._error
            return Response(
                model=self.model,
                text=text,
                parameters=self._parameters,
                first_token_ms=self._first_token_ms,
                last_token_ms=self._last_token_ms,
                input_tokens=self._input_tokens,
                output_tokens=self._output_tokens,
                finish_reason=self._finish_reason,
            )

    def _produce(self, chunks: Iterable[str | Chunk]) -> None:
        failure: VotingError | None = self._unexpected("an interruption")
        source: Iterator[str | Chunk] | None = None
        try:
            source = iter(chunks)
            if self._begin(source):
                for chunk in source:
                    if not self._accept(chunk if isinstance(chunk, Chunk) else Chunk(chunk)):
                        break
            failure = None
        except VotingError as error:
            failure = error.with_traceback(None)
            failure.__cause__ = failure.__context__ = None
        except Exception as error:  # noqa: BLE001  # anything else may quote the text, so only its type is told
            failure = self._unexpected(type(error).__name__)
            _log_what_ended_it(error)
        finally:
            with self._changed:
                if not self._done:
                    self._end(failure, self._finish_reason)
            _close(source, own_thread=True)

    def _begin(self, source: Iterator[str | Chunk]) -> bool:
        with self._changed:
            self._source = source
            return not self._done

    def _accept(self, chunk: Chunk) -> bool:
        check_text(chunk.text, name="response")
        now_ms = round((time.monotonic() - self._begun_at) * 1000)
        with self._changed:
            if self._done:
                return False
            if chunk.text:
                self._parts.append(chunk.text)
                self._first_token_ms = now_ms if self._first_token_ms is None else self._first_token_ms
                self._last_token_ms = now_ms
            self._input_tokens = self._input_tokens if chunk.input_tokens is None else chunk.input_tokens
            self._output_tokens = self._output_tokens if chunk.output_tokens is None else chunk.output_tokens
            self._finish_reason = chunk.finish_reason or self._finish_reason
            return True

    def _end(self, error: VotingError | None, finish_reason: str | None) -> None:
        self._error, self._finish_reason, self._done = error, finish_reason, True
        self._changed.notify_all()

    def _unexpected(self, kind: str) -> ProviderError:
        return ProviderError(
            f"the answer of model {self.model} ended unexpectedly ({kind}).", model=self.model, retryable=True
        )


def _log_what_ended_it(error: Exception) -> None:
    """Tells who runs the app which error it was and what raised it; not its message, which may hold a user's text."""
    frames = traceback.extract_tb(error.__traceback__)
    line, file = (frames[-1].lineno or 0, PurePath(frames[-1].filename).name) if frames else (0, "?")
    _log.warning("the answer of a model ended with %s, raised in line %d of %s", type(error).__name__, line, file)


def _close(source: object, *, own_thread: bool) -> None:
    if isinstance(source, Generator) and not own_thread:
        return  # a generator that runs in another thread cannot be closed; that thread looks at every chunk
    close = getattr(source, "close", None)
    if callable(close):
        with contextlib.suppress(Exception):  # the response has ended; how its source ends changes nothing
            close()
