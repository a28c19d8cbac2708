"""The votes of the store without their texts, read by a process of its own: no voter's chat waits for it.

The process is the command `leaderboard --arrow`. It hands its rows over as an Arrow stream through a pipe, so nothing
of it ever stands on a disk, and the memory that opening a million votes takes is given back when it ends.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from typing import IO, TYPE_CHECKING, Final, TypeAlias

from voting.errors import VotingError
from voting.research.release_run import environment

if TYPE_CHECKING:
    import pandas as pd

    from voting.ports import OutcomeStore, StoredRecord

Told: TypeAlias = Callable[[int, int], None]
"""Is told how many comparisons were read, and how many there were when the reading began."""

Reader: TypeAlias = "Callable[[Told, threading.Event], pd.DataFrame | None]"
"""Reads all votes, see `voting.ranking.frame_of_records`; None when it was stopped by the event."""

_COMMAND: Final = (sys.executable, "-m", "voting", "leaderboard", "--arrow")
_NICENESS: Final = 10
_BATCH: Final = 10_000  # rows that are Python objects at a time: some 15 MB
_EXPECTED: Final = b"expected"
_PATIENCE_S: Final = 10.0
_LOOK_S: Final = 0.5  # between two looks whether it has ended by itself


class ReadingError(VotingError):
    """The votes cannot be read."""


def in_this_process(store: Callable[[], OutcomeStore]) -> Reader:
    """Returns a reader that takes what the store yields, some thousand rows at a time.

    Args:
        store: Returns the store; asked at every reading.
    """

    def read(told: Told, stop: threading.Event) -> pd.DataFrame | None:
        import pandas as pd  # noqa: PLC0415  # a voter's page needs no pandas

        from voting.ranking import frame_of_records  # noqa: PLC0415  # likewise

        opened = store()
        expected, parts = opened.counts()["impressions"], []
        told(0, expected)
        for part in _frames(opened.records()):
            if stop.is_set():
                return None
            parts.append(part)
            told(sum(map(len, parts)), expected)
        return pd.concat(parts, ignore_index=True) if parts else frame_of_records(())

    return read


def by_command(command: Sequence[str] = _COMMAND) -> Reader:
    """Returns a reader that runs the command, which finds the store by the same settings as this process.

    Args:
        command: Writes what `write_votes` does.
    """

    def read(told: Told, stop: threading.Event) -> pd.DataFrame | None:
        try:
            process = subprocess.Popen(  # noqa: S603  # our own command
                list(command), env=environment(), stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
            )  # fmt: skip
        except OSError as error:
            raise ReadingError(f"the votes cannot be read: {error.strerror}") from None
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process.pid, _NICENESS)
        with process:  # closes both pipes and waits
            threading.Thread(target=_end_with, args=(process, stop), name="vote-reading", daemon=True).start()
            try:
                return _received(process, told, stop)
            except ReadingError:
                if stop.is_set():  # and it ended for that
                    return None
                raise
            finally:
                process.kill()

    return read


def write_votes(store: OutcomeStore, out: IO[bytes]) -> None:
    """Writes the votes as an Arrow stream, some thousand rows at a time; its schema tells how many are expected."""
    import pyarrow as pa  # noqa: PLC0415  # as above

    from voting.ranking import frame_of_records  # noqa: PLC0415  # likewise

    schema = pa.Schema.from_pandas(frame_of_records(()), preserve_index=False)
    schema = schema.with_metadata({**schema.metadata, _EXPECTED: str(store.counts()["impressions"]).encode()})
    with pa.ipc.new_stream(out, schema) as stream:
        out.flush()
        for part in _frames(store.records()):
            stream.write_batch(pa.RecordBatch.from_pandas(part, schema=schema, preserve_index=False))
            out.flush()


def _frames(records: Iterable[StoredRecord]) -> Iterator[pd.DataFrame]:
    from voting.ranking import frame_of_records  # noqa: PLC0415  # as above

    rest = iter(records)
    while batch := list(islice(rest, _BATCH)):
        yield frame_of_records(batch)


def _end_with(process: subprocess.Popen[bytes], stop: threading.Event) -> None:
    """Kills it when it is to stop: one that waits for a database that hangs hands over nothing for long."""
    while process.poll() is None:
        if stop.wait(_LOOK_S):
            process.kill()


def _received(process: subprocess.Popen[bytes], told: Told, stop: threading.Event) -> pd.DataFrame | None:
    import pyarrow as pa  # noqa: PLC0415  # as above

    assert process.stdout is not None and process.stderr is not None  # noqa: S101, PT018  # both are pipes
    batches: list[pa.RecordBatch] = []
    try:
        with pa.ipc.open_stream(process.stdout) as stream:
            expected = int(stream.schema.metadata[_EXPECTED])
            told(0, expected)
            for batch in stream:
                if stop.is_set():
                    return None
                batches.append(batch)
                told(sum(map(len, batches)), expected)
            schema = stream.schema
    except (pa.ArrowInvalid, OSError):  # it ended early, in the midst of a batch too; exit code and last line say why
        schema = None
    said = process.stderr.read().decode(errors="replace").strip()  # one line: more would not be ours
    with suppress(subprocess.TimeoutExpired):
        process.wait(_PATIENCE_S)
    if process.returncode != 0 or schema is None:
        raise ReadingError(said.rpartition("\n")[2].removeprefix("voting: ") or "the reading was ended from outside")
    # Texts stay where the stream put them; numbers are copied, and the batches let go one column after the other.
    frame: pd.DataFrame = pa.Table.from_batches(batches, schema).to_pandas(split_blocks=True)
    return frame
