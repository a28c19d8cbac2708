"""Ways to tamper with a store in an SQLite file, one of them at random."""

from __future__ import annotations

import json
import random
import re
import sqlite3
from collections.abc import Callable
from typing import Any

_ROWS = ("impressions", "outcomes", "annotations")
_LOG = ("log_leaves", "log_head", "log_keys")
_TABLES = (*_ROWS, *_LOG, "tombstones", "day_keys", "pseudonym_keys", "store_info", "store_clock")


def tampered(raw: sqlite3.Connection, chance: random.Random) -> str:
    """Changes one thing at random in a copy of a store, and says what.

    An older copy of the same store is attached as `older`.
    """
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("PRAGMA ignore_check_constraints = ON")
    while True:
        table = chance.choice(_TABLES)
        way: Callable[[sqlite3.Connection, str, random.Random], str | None] = chance.choice(
            (_change, _cut, _delete, _truncate, _add, _swap, _put_back, _relabel)
        )
        try:
            told = way(raw, table, chance)
        except sqlite3.IntegrityError:  # a constraint stood in the way: nothing was changed
            raw.rollback()
            continue
        if told is not None:
            raw.commit()
            return told


def _pick(raw: sqlite3.Connection, table: str, chance: random.Random) -> int:
    return int(chance.choice(raw.execute(f"SELECT rowid FROM {table}").fetchall())[0])  # noqa: S608


def _change(raw: sqlite3.Connection, table: str, chance: random.Random) -> str | None:
    columns = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
    column = chance.choice([one for one in columns if one not in ("one", "complete")])
    rowid = _pick(raw, table, chance)
    value = raw.execute(f"SELECT {column} FROM {table} WHERE rowid = ?", (rowid,)).fetchone()[0]  # noqa: S608
    other: Any
    if isinstance(value, bytes) and value:
        at = chance.randrange(len(value))
        other = value[:at] + bytes([value[at] ^ 1 << chance.randrange(8)]) + value[at + 1 :]
    elif isinstance(value, int):
        other = value + chance.choice((-1, 1, 1_000))
    elif isinstance(value, str) and value:
        at = chance.randrange(len(value))
        other = value[:at] + chance.choice("abcdef0123456789").replace(value[at], "x") + value[at + 1 :]
    else:
        other = b"something"
    if table == "store_clock" and re.fullmatch(r"\d{4}-\d\d-\d\d", str(other)):
        return None  # how far the clock came, nothing else tells
    raw.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (other, rowid))  # noqa: S608
    return f"{table}.{column} of {rowid} changed"


def _cut(raw: sqlite3.Connection, table: str, chance: random.Random) -> str | None:
    """The end of a text or of bytes is gone."""
    column = chance.choice([row[1] for row in raw.execute(f"PRAGMA table_info({table})")])
    rowid = _pick(raw, table, chance)
    value = raw.execute(f"SELECT {column} FROM {table} WHERE rowid = ?", (rowid,)).fetchone()[0]  # noqa: S608
    if not isinstance(value, bytes | str) or not value:
        return None
    left = chance.randrange(len(value))
    raw.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (value[:left], rowid))  # noqa: S608
    return f"{table}.{column} of {rowid} cut to {left}"


def _truncate(raw: sqlite3.Connection, table: str, chance: random.Random) -> str | None:
    """The newest rows of a table are gone, or all of them."""
    if table == "pseudonym_keys":  # they end with every day
        return None
    first = _pick(raw, table, chance)
    raw.execute(f"DELETE FROM {table} WHERE rowid >= ?", (first,))  # noqa: S608
    return f"{table} ends before {first}"


def _delete(raw: sqlite3.Connection, table: str, chance: random.Random) -> str | None:
    if table == "pseudonym_keys":  # they end with every day
        return None
    rowid = _pick(raw, table, chance)
    raw.execute(f"DELETE FROM {table} WHERE rowid = ?", (rowid,))  # noqa: S608
    return f"{table} {rowid} deleted"


def _add(raw: sqlite3.Connection, table: str, chance: random.Random) -> str | None:
    """A row like another one, under a key of its own, at a place that is free, taken, nobody's or none."""
    names = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
    values = raw.execute(f"SELECT * FROM {table} WHERE rowid = ?", (_pick(raw, table, chance),)).fetchone()  # noqa: S608
    row = dict(zip(names, values, strict=True))
    new = f"{chance.getrandbits(128):032x}"
    ((size,),) = raw.execute("SELECT size FROM log_head").fetchall()
    unanswered = "SELECT comparison_id FROM impressions EXCEPT SELECT comparison_id FROM outcomes"
    numbers = dict(raw.execute("SELECT comparison_id, number FROM impressions").fetchall())
    ids = [
        new,
        *(one for (one,) in raw.execute(unanswered)),
        *(one for (one,) in raw.execute("SELECT * FROM tombstones")),
    ]
    places = [None, -1, *range(size + 2)]
    fresh = {"comparison_id": chance.choice(ids), "voter": new, "receipt_sha256": new, "one": 2}
    fresh |= {"day": "2031-05-01", "key_id": new[:16], "public": new.encode()}
    fresh["leaf_index"] = chance.choice([-1, size, size + 9] if table == "log_leaves" else places)
    fresh["number"] = (
        chance.choice([size + 9, -9]) if table == "impressions" else numbers.get(fresh["comparison_id"], -9)
    )
    row |= {name: value for name, value in fresh.items() if name in row}
    marks = ", ".join("?" * len(names))
    raw.execute(f"INSERT INTO {table} VALUES ({marks})", list(row.values()))  # noqa: S608
    return f"a row of {table} added: {row.get('leaf_index', row.get('comparison_id'))}"


def _swap(raw: sqlite3.Connection, table: str, chance: random.Random) -> str | None:
    if table not in (*_ROWS, "log_leaves", "day_keys"):  # one row, or rows in no order: there is nothing to swap
        return None
    columns = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
    column = chance.choice(columns)
    first, second = _pick(raw, table, chance), _pick(raw, table, chance)
    read = f"SELECT {column} FROM {table} WHERE rowid = ?"  # noqa: S608
    values = [raw.execute(read, (one,)).fetchone()[0] for one in (first, second)]
    if values[0] == values[1] or (column == "kind" and _purged_together(raw, first, second)):
        return None  # of two entries that one purge deleted, nothing tells which was which
    write = f"UPDATE {table} SET {column} = ? WHERE rowid = ?"  # noqa: S608
    if isinstance(values[0], int):
        raw.execute(write, (-1_000_000, first))  # out of the way of a unique index
    elif isinstance(values[0], str):
        raw.execute(write, ("out of the way", first))
    raw.execute(write, (values[0], second))
    key = {"log_leaves": "leaf_index", "day_keys": None}.get(table, "number")  # by which SQLite knows the row
    raw.execute(write, (values[1], -1_000_000 if column == key else first))
    return f"{table}.{column} of {first} and {second} swapped"


def _put_back(raw: sqlite3.Connection, table: str, chance: random.Random) -> str | None:
    """A row that is gone, as it was, at its own place."""
    if table not in _ROWS:
        return None
    gone = f"SELECT rowid FROM older.{table} WHERE number NOT IN (SELECT number FROM main.{table})"  # noqa: S608
    found = raw.execute(gone).fetchall()
    if not found:
        return None
    (rowid,) = chance.choice(found)
    raw.execute(f"INSERT INTO main.{table} SELECT * FROM older.{table} WHERE rowid = ?", (rowid,))  # noqa: S608
    return f"row {rowid} of {table} put back"


def _relabel(raw: sqlite3.Connection, table: str, chance: random.Random) -> str | None:
    """Entries of the log, most of them without a row: one is said to be of another kind, or a vote's two change."""
    if table != "log_leaves":
        return None
    withdrawn = [json.loads(body) for (body,) in raw.execute("SELECT body FROM log_leaves WHERE kind = 'withdrawal'")]
    if chance.random() < 0.5:
        rowid = _pick(raw, table, chance)
        ((kind,),) = raw.execute("SELECT kind FROM log_leaves WHERE rowid = ?", (rowid,)).fetchall()
        other = chance.choice([one for one in ("impression", "outcome", "annotation", "withdrawal") if one != kind])
        changes = [(other, rowid)]
    else:
        places = chance.choice(withdrawn)
        changes = [("outcome", places["impression_leaf"]), ("impression", places["outcome_leaf"])]
    raw.executemany("UPDATE log_leaves SET kind = ? WHERE leaf_index = ?", changes)
    return f"entries said to be of another kind: {changes}"


def _purged_together(raw: sqlite3.Connection, *leaves: int) -> bool:
    for (body,) in raw.execute("SELECT body FROM log_leaves WHERE kind = 'purge'"):
        ranges = json.loads(body)["ranges"]
        if all(any(first <= leaf <= last for first, last in ranges) for leaf in leaves):
            return True
    return False
