from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from tests.fakes import MemoryStore
from tests.voting.cli.records import fill
from voting.cli import export, main, stats


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

    for command in (export, stats):
        monkeypatch.setattr(command, "opened_store", opened)
    return store


def lines(ran: Ran) -> Sequence[str]:
    """What a command said on stderr."""
    return ran.err.splitlines()
