"""`storage.audit` of a receipt where somebody changed the tiles of the log, which spare the hashing of all of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

import pytest

from storage import open_store
from storage.audit import Standing
from tests.storage.samples import cast, shown
from tests.storage.trimmed import standing
from voting.errors import CheckpointError
from voting.ports import Receipt
from voting.settings import StoreSettings

_ENTRIES = "is not made of the entries below it"
_IMPOSSIBLE = "holds what no such row can hold"
_CHANGED = (
    # what is set in the row, and what is told of it
    ("hashes = CAST(substr(hashes, 1, 6400) || zeroblob(32) || substr(hashes, 6433) AS BLOB)", _ENTRIES),
    ("hashes = zeroblob(8192)", _ENTRIES),
    ("hashes = substr(hashes, 1, 4096)", _IMPOSSIBLE),
    ("hashes = CAST(hashes || x'00' AS BLOB)", _IMPOSSIBLE),
    ("hashes = x''", _IMPOSSIBLE),
    ("hashes = 'text'", _IMPOSSIBLE),
    ("hashes = CAST(x'ff' AS TEXT)", _IMPOSSIBLE),
    ("hashes = 7", _IMPOSSIBLE),
    ("hashes = 1.5", _IMPOSSIBLE),
    ("tile_index = 77", "is missing"),
    ("level = 'x'", "is missing"),
)
_Made: TypeAlias = tuple[StoreSettings, bytes, Receipt, Receipt]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> _Made:
    """A store of more than two tiles, its file, the receipt of a vote that is there and that of one taken back."""
    settings = StoreSettings(data_dir=tmp_path_factory.mktemp("tiles") / "data")
    with closing(open_store(settings)) as store:
        (_, there), (_, withdrawn) = cast(store), cast(store)
        for _ in range(700):
            store.add_impression(shown())
        store.withdraw(withdrawn.code)
    return settings, (settings.data_dir / "votes.sqlite3").read_bytes(), there, withdrawn


@pytest.fixture
def settings(made: _Made) -> Iterator[StoreSettings]:
    """The same store, to tamper with."""
    settings, whole, _, _ = made
    yield settings
    for left in settings.data_dir.glob("votes.sqlite3-*"):
        left.unlink()
    (settings.data_dir / "votes.sqlite3").write_bytes(whole)


def _tamper(settings: StoreSettings, statement: str) -> None:
    path: Path = settings.data_dir / "votes.sqlite3"
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        assert raw.execute(statement).rowcount > 0


def _tamper_with_tile(settings: StoreSettings, index: int, changes: str) -> None:
    _tamper(settings, f"UPDATE log_tiles SET {changes} WHERE level = 0 AND tile_index = {index}")  # noqa: S608  # ours


class TestTiles:
    """A tile is to blame, and not the log, its signature or the receipt."""

    def test_whole(self, settings: StoreSettings, made: _Made) -> None:
        """What is to be told where nobody changed anything."""
        _, _, there, withdrawn = made
        assert standing(settings, there) is Standing.THERE
        assert standing(settings, withdrawn) is Standing.WITHDRAWN

    @pytest.mark.parametrize("index", [0, 1])
    @pytest.mark.parametrize(("changes", "what"), _CHANGED)
    def test_it_is_named(self, settings: StoreSettings, made: _Made, changes: str, what: str, index: int) -> None:
        """Whatever was done to it, and whatever became of the vote."""
        _tamper_with_tile(settings, index, changes)
        for receipt in made[2:]:
            with pytest.raises(CheckpointError, match=f"^log_tiles 0/{index} {what}; python -m voting verify names"):
                standing(settings, receipt)

    def test_all_are_gone(self, settings: StoreSettings, made: _Made) -> None:
        """The first that is needed is named."""
        _tamper(settings, "DELETE FROM log_tiles")
        for receipt in made[2:]:
            with pytest.raises(CheckpointError, match=r"^log_tiles 0/[01] is missing"):
                standing(settings, receipt)

    def test_one_that_is_not_full_is_not_there(self, settings: StoreSettings, made: _Made) -> None:
        """One that somebody put in the place of the last entries."""
        _tamper(settings, "INSERT INTO log_tiles VALUES (0, 2, zeroblob(8192))")
        for receipt in made[2:]:
            with pytest.raises(CheckpointError, match=f"^log_tiles 0/2 {_ENTRIES}"):
                standing(settings, receipt)

    def test_what_tells_why_a_vote_is_gone(self, settings: StoreSettings) -> None:
        """With a receipt that is as new as the log, only the entry of the withdrawal is looked for in its tree."""
        with closing(open_store(settings)) as store:
            _, receipt = cast(store)
            store.withdraw(receipt.code)
        _tamper_with_tile(settings, 1, "hashes = zeroblob(8192)")
        with pytest.raises(CheckpointError, match=f"^log_tiles 0/1 {_ENTRIES}"):
            standing(settings, receipt)


class TestEntries:
    """Where the entries themselves were changed, no tile is to blame."""

    @pytest.mark.parametrize(
        ("statement", "what"),
        [
            ("UPDATE log_leaves SET leaf_hash = zeroblob(32) WHERE leaf_index = 600", "does not begin"),
            ("UPDATE log_leaves SET leaf_hash = 'text' WHERE leaf_index = 600", "log_leaves from 512 on has lost"),
            ("UPDATE log_leaves SET leaf_hash = x'00' WHERE leaf_index = 600", "log_leaves from 512 on has lost"),
            ("DELETE FROM log_leaves WHERE leaf_index = 600", "log_leaves from 512 on has lost"),
        ],
    )
    def test_they_are_named(
        self,
        settings: StoreSettings,
        made: _Made,
        statement: str,
        what: str,
    ) -> None:
        """Of the last ones, of which no tile is made yet."""
        _tamper(settings, statement)
        with pytest.raises(CheckpointError, match=what):
            standing(settings, made[2])
