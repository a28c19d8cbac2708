from __future__ import annotations

import io
import sys
import threading
from contextlib import closing
from pathlib import Path
from textwrap import dedent

import pandas as pd
import pyarrow as pa
import pytest

from storage import open_store
from tests.fakes import MemoryStore
from tests.voting.cli.records import fill
from tests.voting.research.votes import store_with
from voting.research.vote_process import ReadingError, by_command, in_this_process, write_votes
from voting.settings import StoreSettings

WRITES = """
import sys
sys.path[:0] = {path!r}
from tests.voting.research.votes import store_with
from voting.research import vote_process
vote_process._BATCH = 30
{before}
vote_process.write_votes(store_with(100), sys.stdout.buffer)
{after}
"""


def writing(before: str = "", after: str = "") -> list[str]:
    """A command that writes 100 comparisons, 30 at a time."""
    return [sys.executable, "-c", WRITES.format(path=sys.path, before=before, after=after)]


def told_nothing(_: int, __: int) -> None:
    """Nobody listens."""


class TestInThisProcess:
    """`in_this_process`."""

    def test_tells_how_far_it_is(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """After each pile of rows."""
        monkeypatch.setattr("voting.research.vote_process._BATCH", 40)
        told: list[tuple[int, int]] = []
        frame = in_this_process(lambda: store_with(100))(lambda *one: told.append(one), threading.Event())
        assert frame is not None
        assert told == [(0, 100), (40, 100), (80, 100), (100, 100)]


class TestByCommand:
    """`by_command`."""

    def test_the_same_votes_as_in_this_process(self) -> None:
        """With the same types, whoever reads them; and it tells how far it is."""
        told: list[tuple[int, int]] = []
        there = by_command(writing())(lambda *one: told.append(one), threading.Event())
        here = in_this_process(lambda: store_with(100))(told_nothing, threading.Event())
        assert there is not None
        assert here is not None
        pd.testing.assert_frame_equal(there, here)
        assert told == [(0, 100), (30, 100), (60, 100), (90, 100), (100, 100)]

    def test_the_command_itself(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Finds the store by the settings, leaves no file behind, and hands over no text."""
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("VOTING_STORE__DATA_DIR", str(tmp_path / "data"))
        settings = StoreSettings(data_dir=tmp_path / "data")
        with closing(open_store(settings)) as store:
            fill(store)
            expected = in_this_process(lambda: store)(told_nothing, threading.Event())
            before = sorted(tmp_path.rglob("*"))
            frame = by_command()(told_nothing, threading.Event())
            assert sorted(tmp_path.rglob("*")) == before
        assert frame is not None
        assert expected is not None
        pd.testing.assert_frame_equal(frame, expected)
        assert "eggs" not in frame.to_csv().casefold()

    def test_no_votes(self) -> None:
        """Every column is there, of the same types."""
        empty = writing("vote_process.write_votes(store_with(0), sys.stdout.buffer); sys.stdout.flush(); sys.exit()")
        frame = by_command(empty)(told_nothing, threading.Event())
        here = in_this_process(MemoryStore)(told_nothing, threading.Event())
        assert frame is not None
        assert here is not None
        pd.testing.assert_frame_equal(frame, here)

    @pytest.mark.parametrize(
        "command",
        [
            writing(before='sys.exit("voting: the store could not be reached")'),
            writing(after='sys.stdout.flush(); sys.exit("voting: the store could not be reached")'),
        ],
        ids=["at once", "in the end"],
    )
    def test_what_went_wrong_is_told_in_its_words(self, command: list[str]) -> None:
        """Whenever it did: rows of a reading that failed are no results."""
        with pytest.raises(ReadingError) as told:
            by_command(command)(told_nothing, threading.Event())
        assert told.value.sentence == "the store could not be reached."

    def test_a_process_that_is_killed(self) -> None:
        """Is told of, without rows."""
        killed = writing(before="import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
        with pytest.raises(ReadingError, match="ended from outside"):
            by_command(killed)(told_nothing, threading.Event())

    def test_a_process_that_ends_in_the_midst_of_a_batch(self) -> None:
        """Likewise: what it had begun to hand over is neither rows nor a crash of the page."""
        cut = """
        import io
        whole = io.BytesIO()
        vote_process.write_votes(store_with(100), whole)
        sys.stdout.buffer.write(whole.getvalue()[:-{missing}])
        sys.stdout.flush()
        sys.exit("voting: the store went away")
        """
        for missing in (20, 500, 2_000):
            with pytest.raises(ReadingError, match="the store went away"):
                by_command(writing(before=dedent(cut).format(missing=missing)))(told_nothing, threading.Event())

    def test_a_command_that_is_not_there(self, tmp_path: Path) -> None:
        """Likewise."""
        with pytest.raises(ReadingError, match="cannot be read"):
            by_command([str(tmp_path / "none")])(told_nothing, threading.Event())

    def test_stopped(self) -> None:
        """It returns nothing, and the process ends, however much it had left to say."""
        stop = threading.Event()
        goes_on = writing(after="sys.stdout.flush(); import time; time.sleep(600)")
        assert by_command(goes_on)(lambda read, _: stop.set() if read else None, stop) is None

    @pytest.mark.parametrize("when", ["before", "after"])
    def test_stopped_while_it_waits(self, when: str) -> None:
        """For a database that hangs, say: it hands nothing over, and neither the page nor the app's end waits."""
        began, stop = threading.Event(), threading.Event()
        waits = "sys.stdout.flush(); import time; time.sleep(600)"
        command = writing(before=waits) if when == "before" else writing(after=waits)
        found: list[object] = []

        def read() -> None:
            found.append(by_command(command)(lambda *_: began.set(), stop))

        reading = threading.Thread(target=read, daemon=True)
        reading.start()
        if when == "after":
            assert began.wait(60)
        stop.set()
        reading.join(20)
        assert found == [None]


class TestWriteVotes:
    """`write_votes`."""

    def test_some_rows_at_a_time(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """So that whoever reads can tell how far it is, and no list of a million rows is made."""
        monkeypatch.setattr("voting.research.vote_process._BATCH", 40)
        out = io.BytesIO()
        write_votes(store_with(100), out)
        stream = pa.ipc.open_stream(out.getvalue())
        assert stream.schema.metadata[b"expected"] == b"100"
        assert [len(batch) for batch in stream] == [40, 40, 20]
