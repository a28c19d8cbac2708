"""The work of `screen`: pieces in, lines of output out, in order, by one process or several."""

from __future__ import annotations

import json
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Final

from voting.cli.command import CommandError
from voting.cli.screen_input import Piece
from voting.conversation import Conversation, Role, Turn
from voting.errors import VotingError
from voting.identity import Identity
from voting.ports import Screener, Span
from voting.settings import ScreeningSettings

_BATCH_BYTES: Final = 100_000
_BATCHES_AHEAD: Final = 3  # per process: enough to keep it busy, few enough to keep memory constant

Render = Callable[[Screener, str], str]


class Result:
    """What became of a piece: its output, or the rule that it broke."""

    __slots__ = ("line", "output", "problem", "size_bytes")

    def __init__(self, piece: Piece, output: str, problem: str) -> None:
        self.line = piece.line
        self.output = output
        self.problem = problem
        self.size_bytes = piece.size_bytes


def redacted_json(screener: Screener, text: str) -> str:
    """Returns a JSON line with the redacted text."""
    return json.dumps({"text": redacted_text(screener, text)}, ensure_ascii=False) + "\n"


def redacted_text(screener: Screener, text: str) -> str:
    """Returns the redacted text."""
    conversation = Conversation((Turn(Role.USER, text),))
    return screener.screen(conversation, (), Identity()).conversation.turns[0].content


def spans_json(screener: Screener, text: str) -> str:
    """Returns a JSON line with the spans of a text."""
    return _spans_line((span.start, span.end, span) for span in screener.find(text))


def spans_by_line(screener: Screener, text: str) -> str:
    """Returns a JSON line per line of the text; a span over several lines is divided."""
    spans = deque(screener.find(text))
    output: list[str] = []
    start = 0
    lines = text.split("\n")
    for line in lines if lines[-1] else lines[:-1]:
        end = start + len(line.removesuffix("\r"))
        found: list[tuple[int, int, Span]] = []
        while spans and spans[0].start <= start + len(line):
            span = spans[0]
            low, high = max(span.start, start), min(span.end, end)
            if low < high:
                found.append((low - start, high - start, span))
            if span.end > start + len(line) + 1:
                break
            spans.popleft()
        output.append(_spans_line(found))
        start += len(line) + 1
    return "".join(output)


def _spans_line(found: Iterable[tuple[int, int, Span]]) -> str:
    spans: list[dict[str, Any]] = [
        {"start": start, "end": end, "entity_type": span.entity_type, "score": round(span.score, 4)}
        for start, end, span in found
    ]
    return json.dumps({"spans": spans}) + "\n"


def work_through(
    pieces: Iterator[Piece], render: Render, settings: ScreeningSettings, processes: int
) -> Iterator[Result]:
    """Yields the results of the pieces, in their order.

    Args:
        pieces: The input.
        render: A function of this module.
        settings: For the screener of each process.
        processes: 1 works in this process.

    Raises:
        CommandError: A process died, for want of memory for instance.
    """
    # Loaded before the processes are made: where they are copies of this one, they have it already.
    screener = _prepare(settings)
    if processes == 1:
        for piece in pieces:
            yield _result(piece, render, screener)
        return
    context = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else None)
    with ProcessPoolExecutor(processes, context, _start, (settings,)) as pool:
        waiting: deque[Future[list[Result]]] = deque()
        try:
            for batch in _batches(pieces):
                waiting.append(pool.submit(_results, batch, render, settings))
                if len(waiting) > processes * _BATCHES_AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool:
            raise CommandError("a process was ended from outside, perhaps for want of memory") from None
        finally:
            for future in waiting:
                future.cancel()


def _batches(pieces: Iterator[Piece]) -> Iterator[list[Piece]]:
    batch: list[Piece] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += piece.size_bytes
        if size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


_prepared: dict[ScreeningSettings, Screener] = {}


def _prepare(settings: ScreeningSettings) -> Screener:
    """Returns this process's screener, loaded."""
    if settings not in _prepared:
        from voting.screening import load_screener  # noqa: PLC0415  # the screener takes a second to load

        screener = load_screener(settings)
        _ = screener.version  # loads it now
        _prepared[settings] = screener
    return _prepared[settings]


def _start(settings: ScreeningSettings) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that was typed at tells the others to stop
    _prepare(settings)


def _results(batch: Sequence[Piece], render: Render, settings: ScreeningSettings) -> list[Result]:
    screener = _prepare(settings)
    return [_result(piece, render, screener) for piece in batch]


def _result(piece: Piece, render: Render, screener: Screener) -> Result:
    if piece.text is None:
        return Result(piece, "", piece.problem)
    try:
        return Result(piece, render(screener, piece.text), "")
    except VotingError as error:
        return Result(piece, "", f"was not screened: {error.sentence}")
