from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from storage import open_store
from tests.storage.copies import checked
from tests.storage.samples import StandingClock, cast, shown, vote
from voting.errors import StoreFullError, StoreUnavailableError
from voting.ports import OutcomeStore
from voting.settings import StoreSettings

_LARGE = {"response_a": "x" * 100_000}


@pytest.fixture
def room() -> Iterator[Callable[[int], None]]:
    """Sets how many pages of 4 kB the databases opened from now on may have: a small disk."""
    pages = [1_000_000]

    def limit(raw: object, _: object) -> None:
        raw.execute(f"PRAGMA max_page_count={pages[0]}")  # type: ignore[attr-defined]  # an sqlite3 connection

    def set_room(number: int) -> None:
        pages[0] = number

    event.listen(Engine, "connect", limit)
    yield set_room
    event.remove(Engine, "connect", limit)


def _fill(store: OutcomeStore) -> tuple[list[str], str]:
    """Votes until the disk is full; returns what was saved, and the comparison whose vote was not."""
    saved = []
    for _ in range(1_000):
        impression = shown()
        try:
            store.add_impression(impression)
            store.add_outcome(vote(impression.comparison_id, content=_LARGE))
        except StoreFullError:
            return saved, impression.comparison_id
        saved.append(impression.comparison_id)
    raise AssertionError("the disk was never full")


class TestFullDisk:
    """A quota, with SQLite's own means."""

    def test_is_told_and_nothing_is_half_written(
        self, settings: StoreSettings, clock: StandingClock, room: Callable[[int], None]
    ) -> None:
        """What was saved before is whole; with room again, the same vote is saved without a restart."""
        room(120)
        with closing(open_store(settings, clock=clock)) as store:
            saved, refused = _fill(store)
            assert saved
            for _ in range(3):
                with pytest.raises(StoreFullError, match="free space"):
                    store.add_outcome(vote(refused, content=_LARGE))
            assert store.counts()["votes"] == len(saved)
            assert {one.impression.comparison_id for one in store.records() if one.record} == set(saved)
            room(10_000)
            store.add_impression(shown(refused))
            assert store.add_outcome(vote(refused, content=_LARGE)).first
            assert store.counts()["votes"] == len(saved) + 1

    def test_withdrawing_makes_room(
        self, settings: StoreSettings, clock: StandingClock, room: Callable[[int], None]
    ) -> None:
        """A full store can still be read and erased from."""
        room(120)
        with closing(open_store(settings, clock=clock)) as store:
            _, receipt = cast(store)
            saved, refused = _fill(store)
            assert len(list(store.records())) >= len(saved)
            code = store.add_outcome(vote(saved[0], content=_LARGE)).code
            assert store.withdraw(code)
            assert store.add_outcome(vote(refused, content=_LARGE)).first
            assert store.withdraw(receipt.code)


class TestReadOnly:
    """The database takes no changes, as where its file system was mounted anew because of a fault."""

    def test_is_told_and_goes_on_by_itself(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The probe and the vote fail, nothing of it is there; once it can be written, the same vote is saved."""
        read_only = [False]

        def set_up(connection: Connection) -> None:
            driver: Any = connection.connection.dbapi_connection
            driver.execute(f"PRAGMA query_only={read_only[0]:d}")

        with closing(open_store(settings, clock=clock)) as store:
            store.add_impression(impression := shown())
            event.listen(Engine, "begin", set_up)
            try:
                read_only[0] = True
                for write in (store.check, lambda: store.add_outcome(vote(impression.comparison_id))):
                    with pytest.raises(StoreUnavailableError, match="SQLITE_READONLY"):
                        write()
                assert store.counts()["unanswered"] == store.counts()["impressions"] == 1
                read_only[0] = False
                assert store.add_outcome(vote(impression.comparison_id)).first
            finally:
                event.remove(Engine, "begin", set_up)
        assert checked(settings).fault_count == 0


_LIMITED = """
import resource, signal, sys
from contextlib import closing
from pathlib import Path
from storage import open_store
from tests.storage.samples import cast
from voting.errors import StoreUnavailableError
from voting.settings import StoreSettings

settings = StoreSettings(data_dir=Path(sys.argv[1]))
with closing(open_store(settings)) as store:
    cast(store)
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    errors = set()
    try:
        store.check()
    except StoreUnavailableError:
        print("not ready")
    for _ in range(5):
        try:
            cast(store)
        except StoreUnavailableError as error:
            errors.add(str(error))
    print(len(errors), store.counts()["votes"])
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    store.check()
    cast(store)
    print(store.counts()["votes"], len([one for one in store.records() if one.record]))
with closing(open_store(settings)) as store:
    print(store.counts()["votes"], len([one for one in store.records() if one.record]))
"""


class TestUnwritable:
    """The system refuses every write of the process, root's too (a limit on the size of files)."""

    @pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="needs a limit on the size of files")
    def test_is_told_and_goes_on_by_itself(self, settings: StoreSettings) -> None:
        """The probe fails, five votes fail with one sentence each; as soon as writing works again, so do votes."""
        done = subprocess.run(
            [sys.executable, "-c", _LIMITED, str(settings.data_dir)],
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.stderr == ""
        assert done.stdout.splitlines() == ["not ready", "1 1", "2 2", "2 2"]


_LOG_IS_FULL = """
import resource, sys
from contextlib import closing
from pathlib import Path
from storage import open_store
from tests.storage.samples import cast
from voting.settings import StoreSettings

settings = StoreSettings(data_dir=Path(sys.argv[1]))
with closing(open_store(settings)) as store:
    receipts = [cast(store)[1]]
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, hard))
    receipts += [cast(store)[1] for _ in range(60)]
    print(store.counts()["votes"], all(receipt.first for receipt in receipts), store.withdraw(receipts[30].code))
with closing(open_store(settings)) as store:
    print(len([one for one in store.records() if one.record]))
"""


class TestLogIsFull:
    """The disk has no room for more of the log, which the database could take in."""

    @pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="needs a limit on the size of files")
    def test_it_is_emptied_and_votes_go_on(self, settings: StoreSettings) -> None:
        """None is refused, each is there once, and one is withdrawn. Here it is a limit on the size of each file."""
        done = subprocess.run(
            [sys.executable, "-c", _LOG_IS_FULL, str(settings.data_dir)],
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.stderr == ""
        assert done.stdout.splitlines() == ["61 True True", "60"]
        assert checked(settings).fault_count == 0


class TestDamaged:
    """The disk gave back something else than was written."""

    def test_is_told_at_the_start(self, settings: StoreSettings, clock: StandingClock) -> None:
        """As a store that cannot be reached, without a word of SQL."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
        path = settings.data_dir / "votes.sqlite3"
        raw = bytearray(path.read_bytes())
        raw[4096:] = b"\xff" * (len(raw) - 4096)
        path.write_bytes(raw)
        with pytest.raises(StoreUnavailableError, match="damaged") as caught:
            open_store(settings, clock=clock)
        assert "SELECT" not in str(caught.value)
