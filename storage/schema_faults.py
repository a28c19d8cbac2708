"""Compares what a database is made of with what the migrations make: tables, columns, constraints, indexes, triggers.

Rows can be as they were entered, and a trigger copy each one before it is deleted, or an index be gone that decides
that a comparison has one outcome. An SQLite file is the store's alone, and compared as a whole with one that is made in
memory. On PostgreSQL the store has the schema that its tables are in to itself: what else is there is named, but for
extensions', and so is what in other schemas hangs on the store's tables: triggers, rules, tables that inherit from them
or refer to them.

Not found: a condition of a CHECK on PostgreSQL that is another under the same name; what copies rows and is no part of
these, such as a replica, a view in another schema or a program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final, TypeAlias

from sqlalchemy import (
    CheckConstraint,
    ColumnClause,
    ForeignKeyConstraint,
    PrimaryKeyConstraint,
    RowMapping,
    Table,
    column,
    create_engine,
    select,
    text,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.pool import StaticPool
from sqlalchemy.schema import ColumnCollectionConstraint, CreateIndex

from storage.engine import Reads, Snapshot
from storage.schema import migrate
from storage.tables import Base
from voting.errors import StoreError

_Parts: TypeAlias = Mapping[tuple[str, str, str], str]
"""Table, kind and name of a part of a schema, and how it is defined."""

MISSING: Final = "is missing"
_VERSION: Final = "alembic_version"
_STATISTICS: Final = "sqlite_stat1"  # of ANALYZE: numbers alone
_TABLES: Final = Base.metadata.sorted_tables
_SQLITE: Final = "SELECT tbl_name AS part_of, type AS kind, name, coalesce(sql, '') AS made FROM sqlite_master"
_NAMES: Final = ", ".join(f"'{table.name}'" for table in _TABLES)
_HERE: Final = "(SELECT oid FROM pg_namespace WHERE nspname = current_schema())"
_OURS: Final = f"(SELECT oid FROM pg_class WHERE relnamespace = {_HERE} AND relname IN ({_NAMES}))"  # noqa: S608  # ours
_ACTING: Final = f"""
    SELECT tgrelid AS rel, 'trigger' AS kind, CAST(tgname AS text) AS name, CAST(tgenabled AS text) AS made
    FROM pg_trigger WHERE tgrelid IN {_OURS} AND (NOT tgisinternal OR tgenabled = 'D')
    UNION ALL SELECT ev_class, 'rule', rulename, '' FROM pg_rewrite WHERE ev_class IN {_OURS}
"""  # noqa: S608  # likewise
_POSTGRESQL: Final = f"""
    {_ACTING}
    UNION ALL SELECT c.oid, 'table', c.relname, concat(c.relkind, c.relpersistence, c.relrowsecurity) FROM pg_class c
    WHERE c.relnamespace = {_HERE} AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    UNION ALL SELECT attrelid, 'column', attname, concat_ws(' ', format_type(atttypid, atttypmod),
    CASE WHEN attnotnull THEN 'not null' END, CASE WHEN atthasdef THEN 'default' END, nullif(attidentity, ''),
    nullif(attgenerated, '')) FROM pg_attribute WHERE attrelid IN {_OURS} AND attnum > 0 AND NOT attisdropped
    UNION ALL SELECT conrelid, 'constraint', conname,
    CASE WHEN contype = 'c' AND convalidated THEN 'CHECK' ELSE pg_get_constraintdef(oid) END
    FROM pg_constraint WHERE conrelid IN {_OURS} AND contype IN ('p', 'u', 'f', 'c', 'x')
    UNION ALL SELECT confrelid, 'reference', conname, '' FROM pg_constraint
    WHERE confrelid IN {_OURS} AND conrelid NOT IN {_OURS}
    UNION ALL SELECT inhparent, 'heir', CAST(CAST(inhrelid AS regclass) AS text), '' FROM pg_inherits
    WHERE inhparent IN {_OURS}
    UNION ALL SELECT indrelid, 'index', CAST(CAST(indexrelid AS regclass) AS text),
    concat(pg_get_indexdef(indexrelid), CASE WHEN NOT indisvalid THEN ' INVALID' END) FROM pg_index i
    WHERE indrelid IN {_OURS} AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = i.indexrelid)
"""  # noqa: S608  # likewise


def faults_of_schema(reads: Reads | Snapshot) -> Iterator[tuple[str, str, str]]:
    """Yields the table of what is not as the migrations make it, its kind and name, and what is wrong with it."""
    if reads.dialect.name == "sqlite":
        wanted, found = _made(), _of_sqlite(reads)
    else:
        wanted, found = _declared(), _of_postgresql(reads, _POSTGRESQL)
    for part in sorted(wanted.keys() | found.keys()):
        table, kind, name = part
        of = "" if kind == "table" else f"{kind} {name}"
        if part not in found:
            yield table, of, MISSING
        elif part not in wanted:
            yield table, of, f"{'' if of else 'a table or view that '}is no part of the store"
        elif wanted[part] != found[part]:
            yield table, of, "is defined otherwise than the store's"


def require_no_triggers(reads: Reads) -> None:
    """Returns when the database does nothing of its own when the store writes or deletes.

    Raises:
        StoreError: There is a trigger or a rule, or one of those that keep references was turned off.
        StoreUnavailableError: The database cannot be read.
    """
    sqlite = reads.dialect.name == "sqlite"
    found = _of_sqlite(reads) if sqlite else _of_postgresql(reads, _ACTING)
    named = sorted(f"{kind} {name} of {table}" for table, kind, name in found if kind in {"trigger", "rule"})
    if named:
        raise StoreError(
            f"the database has a part that is not the store's and acts on what is written or deleted: {named[0]}; "
            "python -m voting verify names all; find out who made it, and remove it"
        )


def _rows(reads: Reads | Snapshot, statement: str) -> Sequence[RowMapping]:
    names: list[ColumnClause[Any]] = [column(name) for name in ("part_of", "kind", "name", "made")]
    return reads.rows(select(*names).select_from(text(f"({statement}) AS found")))


def _of_sqlite(reads: Reads | Snapshot) -> _Parts:
    parts = {(str(row["part_of"]), str(row["kind"]), str(row["name"])): row["made"] for row in _rows(reads, _SQLITE)}
    return {part: _spelt(str(made)) for part, made in parts.items() if part[2] != _STATISTICS}


@cache
def _made() -> _Parts:
    """What the migrations make in an empty SQLite database."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    try:
        migrate(engine)
        return _of_sqlite(Reads(engine))
    finally:
        engine.dispose()


def _of_postgresql(reads: Reads | Snapshot, parts: str) -> _Parts:
    statement = f"SELECT c.relname AS part_of, p.kind, p.name, p.made FROM ({parts}) p JOIN pg_class c ON c.oid = p.rel"  # noqa: S608  # ours
    return {(row["part_of"], row["kind"], row["name"]): _spelt(row["made"]) for row in _rows(reads, statement)}


@cache
def _declared() -> _Parts:
    """What `storage.tables` declares, as PostgreSQL tells it."""
    parts: dict[tuple[str, str, str], str] = {(_VERSION, "table", _VERSION): "rpf"}
    for table in _TABLES:
        parts[table.name, "table", table.name] = "rpf"
        parts |= {(table.name, kind, name): _spelt(made) for kind, name, made in _parts_of(table)}
    return parts


def _parts_of(table: Table) -> Iterator[tuple[str, str, str]]:
    dialect: Any = postgresql.dialect()  # type: ignore[no-untyped-call]  # as SQLAlchemy has it
    for one in table.c:
        told = one.type.compile(dialect).lower().replace("varchar", "character varying")
        yield "column", one.name, told if one.nullable else f"{told} not null"
    for constraint in table.constraints:
        if not isinstance(constraint, ColumnCollectionConstraint) or isinstance(constraint, CheckConstraint):
            yield "constraint", str(constraint.name), "CHECK"
            continue
        names = ", ".join(one.name for one in constraint.columns)
        if isinstance(constraint, ForeignKeyConstraint):
            of = constraint.elements[0].column
            made = f"FOREIGN KEY ({names}) REFERENCES {of.table.name}({of.name})"
        else:
            made = f"{'PRIMARY KEY' if isinstance(constraint, PrimaryKeyConstraint) else 'UNIQUE'} ({names})"
        yield "constraint", str(constraint.name), made
    for index in table.indexes:
        yield "index", str(index.name), str(CreateIndex(index).compile(dialect=dialect))


def _spelt(made: str) -> str:
    """A definition without what databases, and versions of them, tell in several ways: quotes, brackets and types."""
    plain = re.sub(r"::text| USING btree|(?<= ON )\w+\.", "", made)
    return re.sub(r'[\s"()]+', " ", plain).replace(" ,", ",").strip()
