"""`storage.verification` against any value in any column of any table: it is named, and the check goes on."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from storage import open_store
from storage.audit import open_audit
from storage.checkpoint import VerifierKey
from storage.key_sources import key_source
from storage.tables import Base
from storage.verification import Fault
from tests.storage.rotating import maintenance_of
from tests.storage.samples import StandingClock, cast, shown, skip
from voting.errors import KeyringError
from voting.settings import StoreSettings

_TAMPERINGS = 300
_NO_TEXT = object()
_VALUES: tuple[Any, ...] = (None, _NO_TEXT, b"\xff\xfe", b"", "text", "", 1.5, -(2**63), 2**63 - 1)
_TABLES = [table for table in Base.metadata.sorted_tables if table.name not in {"releases", "held", "verdicts"}]
_TOLD_FROM_NOTHING = [("store_clock", "purged_before", None)]
_COLUMNS = [(table.name, column.name) for table in _TABLES for column in table.c if table.name[:10] != "quarantine"]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[StoreSettings, VerifierKey, sqlite3.Connection]:
    """A small store in which everything happened that can happen, the key of its log, and its database in memory."""
    directory = tmp_path_factory.mktemp("fuzz")
    settings = StoreSettings(data_dir=directory / "data", retention_days=20, interaction_days=4)
    clock = StandingClock()
    with closing(open_store(settings, clock=clock)) as store:
        for day in range(34):
            store.pseudonym("browser")
            if day % 3 == 0:
                receipts = [cast(store, item_id=f"{day} {number}")[1] for number in range(8)]
                store.annotate(receipts[0].code, {"tags": ["clearer"]})
                store.annotate(receipts[0].code, {"tags": ["safer"]})
                store.withdraw(receipts[1].code)
                store.withdraw(receipts[2].code)
                impression = shown(item_id=f"skipped {day}")
                store.add_impression(impression)
                store.add_outcome(skip(impression.comparison_id))
                store.add_impression(shown(item_id=f"open {day}", voter="b" * 32))
            if day < 33:
                clock.advance(days=1)
            maintenance_of(store).keep_up()
            maintenance_of(store).purge_if_due()
        maintenance_of(store).destroy_day(clock.now.date() - timedelta(days=3))
        for _ in range(60):
            cast(store)
    with open_audit(settings) as audit:
        key = audit.key
        assert audit.whole(key).faults == []
    original = sqlite3.connect(":memory:")
    with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as file:
        file.backup(original)
    return settings, key, original


class _Copy:
    """A copy of the store to tamper with, and what is then named."""

    def __init__(self, whole: tuple[StoreSettings, VerifierKey, sqlite3.Connection], path: Path) -> None:
        settings, self._key, original = whole
        key_file = settings.data_dir.with_name("data-keys") / "voting.key"
        self._settings = settings.model_copy(update={"url": f"sqlite:///{path}", "key_file": key_file})
        path.unlink(missing_ok=True)
        self.raw = sqlite3.connect(path)
        original.backup(self.raw)
        self.raw.execute("PRAGMA foreign_keys = OFF")
        self.raw.execute("PRAGMA ignore_check_constraints = ON")

    def set(self, table: str, column: str, value: Any, rowid: int) -> bool:
        """Writes a value; False where the database does not take it, or makes of it what was there."""
        read = f"SELECT {column}, typeof({column}) FROM {table} WHERE rowid = ?"  # noqa: S608  # names from above
        before = self._exact(read, rowid)
        marks = "CAST(x'41ff42' AS TEXT)" if value is _NO_TEXT else "?"
        given = (rowid,) if value is _NO_TEXT else (value, rowid)
        try:
            self.raw.execute(f"UPDATE {table} SET {column} = {marks} WHERE rowid = ?", given)  # noqa: S608  # likewise
        except sqlite3.IntegrityError:
            self.raw.rollback()
            return False
        moved = self._exact(read, rowid)
        return moved is None or moved != before

    def _exact(self, read: str, rowid: int) -> Any:
        self.raw.text_factory = bytes
        row = self.raw.execute(read, (rowid,)).fetchone()
        self.raw.text_factory = str
        return row

    def rowids(self, table: str) -> list[int]:
        """Of all rows."""
        return [one for (one,) in self.raw.execute(f"SELECT rowid FROM {table} ORDER BY rowid")]  # noqa: S608

    def named(self) -> list[Fault]:
        """What the check names, with the store's key and with the log's that was kept elsewhere."""
        self.raw.commit()
        self.raw.close()
        with open_audit(self._settings) as audit:
            faults = audit.whole(self._key).faults
            with suppress(KeyringError):
                faults += audit.try_keys(key_source(self._settings))
        return faults


class TestAnyValue:
    """Of another type, in another encoding, empty, or as large as a number can be."""

    @pytest.mark.parametrize("table", [table.name for table in _TABLES if table.name[:10] != "quarantine"])
    def test_is_named(
        self, whole: tuple[StoreSettings, VerifierKey, sqlite3.Connection], tmp_path: Path, table: str
    ) -> None:
        """By the table in which it stands, whatever it is."""
        missed = []
        for column, value in ((one, value) for of, one in _COLUMNS if of == table for value in _VALUES):
            if (table, column, value) in _TOLD_FROM_NOTHING:
                continue
            copy = _Copy(whole, tmp_path / "copy.sqlite3")
            rowids = copy.rowids(table)
            if not copy.set(table, column, value, rowids[len(rowids) // 2]):
                copy.raw.close()
            elif not any(fault.table == table and fault.what for fault in copy.named()):
                missed.append((column, value))
        assert missed == []


def _set(copy: _Copy, table: str, chance: random.Random) -> str | None:
    rowid, column = chance.choice(copy.rowids(table)), chance.choice([one for of, one in _COLUMNS if of == table])
    ((value,),) = copy.raw.execute(f"SELECT {column} FROM {table} WHERE rowid = ?", (rowid,)).fetchall()  # noqa: S608
    others: list[Any] = [*_VALUES, 0, 1, "2031-05-17", "9999-12-31", b"something", "[]"]
    if isinstance(value, int):
        others += [value + 1, value - 1, value + 256, value + 0.25]
    elif isinstance(value, str):
        others += [value + " ", value.upper(), value[:-1], value + "\n", value.encode(), value[::-1]]
    elif isinstance(value, bytes):
        others += [value[:-1], value + b"\0", value[::-1], bytes(len(value)), value.hex()]
    other = chance.choice(others)
    days = {"2031-05-17", "9999-12-31"}
    if table == "store_clock" and (other in days or other is None):
        return None  # another day, which nothing else tells
    return f"{column} of {rowid} is {other!r}" if copy.set(table, column, other, rowid) else None


def _swap(copy: _Copy, table: str, chance: random.Random) -> str | None:
    """All that is not a key, or one column of it; of rows without more than a key there is nothing to swap."""
    rowids = copy.rowids(table)
    if table in {"tombstones", "pseudonym_keys"} or len(rowids) < 2:
        return None
    first, second = chance.sample(rowids, 2)
    unique = {"number", "comparison_id", "leaf_index", "day", "key_id", "receipt_sha256", "level", "tile_index"}
    columns = [one for of, one in _COLUMNS if of == table and one not in unique]
    if chance.random() < 0.5:
        columns = [chance.choice(columns)]
    read = f"SELECT {', '.join(columns)} FROM {table} WHERE rowid = ?"  # noqa: S608  # names from above
    rows = [copy.raw.execute(read, (one,)).fetchone() for one in (first, second)]
    if rows[0] == rows[1] or (table == "log_leaves" and columns == ["kind"]):
        return None  # of two entries that one purge deleted, nothing tells which was which
    write = f"UPDATE {table} SET {', '.join(f'{one} = ?' for one in columns)} WHERE rowid = ?"  # noqa: S608  # likewise
    copy.raw.execute(write, (*rows[1], first))
    copy.raw.execute(write, (*rows[0], second))
    return f"{columns} of {first} and {second} swapped"


def _delete(copy: _Copy, table: str, chance: random.Random) -> str | None:
    """One row, or all from one on."""
    if table == "pseudonym_keys":
        return None  # they end with every day
    rowids = copy.rowids(table)
    first = chance.randrange(len(rowids))
    gone = rowids[first:] if chance.random() < 0.3 else rowids[first : first + 1]
    copy.raw.executemany(f"DELETE FROM {table} WHERE rowid = ?", [(one,) for one in gone])  # noqa: S608  # likewise
    return f"{gone} deleted"


def _double(copy: _Copy, table: str, chance: random.Random) -> str | None:
    """A row like another one, under a key of its own."""
    columns = [one for of, one in _COLUMNS if of == table]
    rowid = chance.choice(copy.rowids(table))
    values = copy.raw.execute(f"SELECT {', '.join(columns)} FROM {table} WHERE rowid = ?", (rowid,)).fetchone()  # noqa: S608
    row = dict(zip(columns, values, strict=True))
    new, number = f"{chance.getrandbits(128):032x}", chance.choice([-9, 10**6, row.get("number", 0) + 1])
    fresh = {"comparison_id": new, "voter": new, "receipt_sha256": new, "one": 2, "day": "2031-04-01"}
    fresh |= {"key_id": new[:16], "public": new.encode(), "number": number, "tile_index": 9}
    fresh["leaf_index"] = chance.choice([-5, 10**6, None])
    row |= {name: value for name, value in fresh.items() if name in row}
    marks = ", ".join("?" * len(row))
    copy.raw.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values()))  # noqa: S608
    return f"{rowid} doubled"


def _told(copy: _Copy, chance: random.Random) -> str:
    """Does one thing at random, and says what."""
    while True:
        table = chance.choice([table.name for table in _TABLES if copy.rowids(table.name)])
        try:
            told = chance.choice((_set, _set, _swap, _delete, _double))(copy, table, chance)
        except sqlite3.IntegrityError:  # a constraint stood in the way: nothing was changed
            told = None
        if told is not None:
            return f"{table}: {told}"
        copy.raw.rollback()


class TestFuzz:
    """Rows that are changed, swapped, deleted, cut off and doubled, in all tables."""

    def test_each_is_named(self, whole: tuple[StoreSettings, VerifierKey, sqlite3.Connection], tmp_path: Path) -> None:
        """But for what docs/security.md says is not."""
        chance, missed = random.Random(20311129), []
        for _ in range(_TAMPERINGS):
            copy = _Copy(whole, tmp_path / "copy.sqlite3")
            told = _told(copy, chance)
            if not copy.named():
                missed.append(told)
        assert missed == []
