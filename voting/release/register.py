"""What was released before, and what reviewers decided: beside the store, and without any text.

Of a release it keeps the manifest and the ids that it holds, to tell later what was withdrawn since. The ids are of the
release's own space: without the store's secret they lead nowhere.
"""

from __future__ import annotations

import json
import os
import sqlite3
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from voting.release.errors import ReleaseError
from voting.release.facts import ReleaseFacts
from voting.release.labels import labels_of
from voting.release.ports import Vault
from voting.release.reviews import Decision, Held, Verdict

_PATIENCE_S: Final = 60.0
_ID_BYTES: Final = 16
_FILE: Final = "register.sqlite3"
_TABLES: Final = (
    "CREATE TABLE IF NOT EXISTS releases"
    " (name TEXT PRIMARY KEY, number INTEGER UNIQUE, sha256 TEXT, manifest TEXT, ids BLOB)",
    "CREATE TABLE IF NOT EXISTS held (review TEXT PRIMARY KEY, digest TEXT, risk REAL, reason TEXT, kinds TEXT)",
    "CREATE TABLE IF NOT EXISTS verdicts (review TEXT PRIMARY KEY, release INTEGER, digest TEXT, why TEXT, day TEXT)",
)
_ADDED: Final = {"verdicts": ("why", "day")}  # columns that registers of older versions lack


@dataclass(frozen=True, slots=True)
class Registered:
    """A release that was built.

    Attributes:
        facts: What its manifest says.
        manifest_sha256: Of its manifest.
    """

    facts: ReleaseFacts
    manifest_sha256: str


class ReleasedIds:
    """Ids of a release, 16 bytes each and sorted: looked up without a set of a million texts in memory."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw

    def __len__(self) -> int:
        return len(self._raw) // _ID_BYTES

    def __contains__(self, label: str) -> bool:
        wanted = bytes.fromhex(label)
        at = bisect_left(range(len(self)), wanted, key=self._at)
        return at < len(self) and self._at(at) == wanted

    def _at(self, number: int) -> bytes:
        return self._raw[number * _ID_BYTES : (number + 1) * _ID_BYTES]


def register_of(directory: Path) -> Register | None:
    """Returns the register in a directory, or None where no release was built yet; nothing is made."""
    return Register(directory) if (directory / _FILE).exists() else None


class Register:
    """Any number of processes may use one.

    Args:
        directory: Made with mode 0700 when missing.
    """

    def __init__(self, directory: Path) -> None:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._path = directory / _FILE
        os.close(os.open(self._path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600))
        with self._open() as connection:
            for statement in _TABLES:
                connection.execute(statement)
            for table, names in _ADDED.items():
                there = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
                for name in names:
                    if name not in there:
                        connection.execute(f"ALTER TABLE {table} ADD COLUMN {name} TEXT")

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        # No write-ahead log: SQLite's had a fault when two processes wrote at the same moment.
        with closing(sqlite3.connect(self._path, timeout=_PATIENCE_S)) as connection, connection:
            yield connection

    def releases(self) -> tuple[Registered, ...]:
        """Returns all releases in the order in which they were first built."""
        with self._open() as connection:
            rows = connection.execute("SELECT manifest, sha256 FROM releases ORDER BY number").fetchall()
        return tuple(Registered(ReleaseFacts.from_json(json.loads(manifest)), sha256) for manifest, sha256 in rows)

    def add(self, facts: ReleaseFacts, manifest: str, sha256: str, ids: bytes) -> None:
        """Registers a release; the same one again changes nothing.

        Args:
            facts: Of the release.
            manifest: The text of its manifest.
            sha256: Of the manifest.
            ids: Of all its rows, 16 bytes each, sorted.

        Raises:
            ReleaseError: There is another release of this name.
        """
        with self._open() as connection:
            connection.execute("BEGIN IMMEDIATE")
            found = connection.execute("SELECT sha256 FROM releases WHERE name = ?", (facts.name,)).fetchone()
            if found is not None:
                if found[0] != sha256:
                    raise ReleaseError(
                        f"release {facts.name} was built before, and the store or the filters have changed since: "
                        "choose another name (two releases of one name could be joined by their ids)"
                    )
                return
            connection.execute(
                "INSERT INTO releases SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ? FROM releases",
                (facts.name, sha256, manifest, ids),
            )

    def ids(self, name: str) -> ReleasedIds:
        """Returns the ids of a release's rows, as they stand in it."""
        with self._open() as connection:
            found = connection.execute("SELECT ids FROM releases WHERE name = ?", (name,)).fetchone()
        return ReleasedIds(found[0] if found else b"")

    def withdrawn(self, name: str, vault: Vault) -> frozenset[str]:
        """Returns the ids of a release's rows that were taken back after it was built, as they stand in it."""
        labels = labels_of(vault, name)
        ids = self.ids(name)
        return frozenset(label for label in map(labels.comparison, vault.withdrawn()) if label in ids)

    def hold(self, held: Iterable[Held]) -> None:
        """Puts rows on the list of what a reviewer is to look at; those that are on it keep one place."""
        rows = [(one.review, one.digest, one.risk, one.reason, json.dumps(dict(one.kinds))) for one in held]
        with self._open() as connection:
            connection.executemany("INSERT OR REPLACE INTO held VALUES (?, ?, ?, ?, ?)", rows)

    def held(self) -> tuple[Held, ...]:
        """Returns the rows that wait for a decision, the riskiest first."""
        statement = (
            "SELECT review, digest, risk, reason, kinds FROM held WHERE NOT EXISTS (SELECT 1 FROM verdicts"
            " WHERE verdicts.review = held.review AND (NOT verdicts.release OR verdicts.digest = held.digest))"
            " ORDER BY risk DESC, review"
        )
        with self._open() as connection:
            rows = connection.execute(statement).fetchall()
        return tuple(
            Held(review, digest, risk, reason, json.loads(kinds)) for review, digest, risk, reason, kinds in rows
        )

    def decide(self, review: str, *, release: bool, why: str = "") -> None:
        """Keeps a reviewer's decision about a held row, as its texts are now; a later one replaces it.

        Args:
            review: The row's id for the reviewer.
            release: Whether it may be in later releases.
            why: The reviewer's words.

        Raises:
            ReleaseError: No such row is held.
        """
        with self._open() as connection:
            found = connection.execute("SELECT digest FROM held WHERE review = ?", (review,)).fetchone()
            if found is None:
                raise ReleaseError(f"no held row has the id {review[:40]}")
            row = (review, release, found[0], why, datetime.now(UTC).date().isoformat())
            connection.execute("INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?, ?, ?)", row)

    def reopen(self, reviews: Iterable[str]) -> None:
        """Forgets what was decided about these rows, so that they wait again."""
        with self._open() as connection:
            connection.executemany("DELETE FROM verdicts WHERE review = ?", [(one,) for one in reviews])

    def decisions(self) -> tuple[Decision, ...]:
        """Returns what was decided, the newest first."""
        statement = (
            "SELECT v.review, v.release, v.why, v.day, NOT v.release OR v.digest = h.digest"
            " FROM verdicts v JOIN held h ON h.review = v.review ORDER BY v.day DESC, v.review"
        )
        with self._open() as connection:
            rows = connection.execute(statement).fetchall()
        return tuple(
            Decision(review, bool(release), why or "", day or "", bool(counts))
            for review, release, why, day, counts in rows
        )

    def verdicts(self) -> Mapping[str, Verdict]:
        """Returns all decisions, by review id."""
        with self._open() as connection:
            rows = connection.execute("SELECT review, release, digest FROM verdicts").fetchall()
        return {review: Verdict(bool(release), digest) for review, release, digest in rows}
