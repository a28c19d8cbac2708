from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage import open_store
from tests.fakes import MemoryStore
from tests.storage.samples import StandingClock, cast
from tests.voting.cli.records import fill
from voting.cli import export, leaderboard, main, stats
from voting.ports import OutcomeStore
from voting.settings import StoreSettings


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in this process."""

    def ran(*arguments: object) -> Ran:
        try:
            code = main([str(one) for one in arguments])
        except SystemExit as ended:
            code = int(ended.code or 0)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return ran


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> MemoryStore:
    """A store with votes and all else, put where the commands open theirs."""
    return serve(monkeypatch, fill(MemoryStore()))


def serve(monkeypatch: pytest.MonkeyPatch, store: MemoryStore) -> MemoryStore:
    """Lets the commands open `store`."""

    @contextmanager
    def opened(_: object) -> Iterator[MemoryStore]:
        yield store

    for command in (export, leaderboard, stats):
        monkeypatch.setattr(command, "opened_store", opened)
    return store


def lines(ran: Ran) -> Sequence[str]:
    """What a command said on stderr."""
    return ran.err.splitlines()


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StoreSettings:
    """Of a store that is not made yet, in the working directory."""
    monkeypatch.chdir(tmp_path)
    return StoreSettings(data_dir=tmp_path / "data")


@pytest.fixture
def clock() -> StandingClock:
    """A clock that moves only when told."""
    return StandingClock()


@pytest.fixture
def app(settings: StoreSettings, clock: StandingClock) -> Iterator[OutcomeStore]:
    """A running app that holds the store, with a vote of each of two days."""
    with closing(open_store(settings, clock=clock)) as store:
        cast(store)
        clock.advance(days=1)
        cast(store)
        store.pseudonym("browser")
        yield store


ACCOUNT = 41_234


def owners(*paths: Path) -> set[int]:
    """The accounts that these paths, and all below them, belong to."""
    return {one.lstat().st_uid for path in paths for one in (path, *path.rglob("*"))}


class Terminal(io.StringIO):
    """Standard input at which a person sits."""

    def isatty(self) -> bool:
        """Yes."""
        return True
