"""What screening said of texts, kept so that the same texts need not be screened for every release.

Holds no text: its keys are keyed hashes of a row's texts or of the mark that they have in the store, its values say
where something is masked and with which placeholder, and what a stricter screening would mask as well; and keyed hashes
that tell equal texts and near duplicates. Entries of another version of the screening are deleted.

Before each hash stands roughly where its row comes in the order in which rows are read: so what is looked up together
stands together in the file. Else a million rows would be a million pages, each read anew.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final, TypeAlias

from voting.release.errors import disk_faults

_WRITTEN_AT_ONCE: Final = 200
_PATIENCE_S: Final = 60.0
_DIGEST_BYTES: Final = 16
_REFUSED: Final = ("screened.sqlite3 in release.state_dir cannot be read or written", "it only saves time: delete it")
_FORM: Final = "3"  # of keys and values; entries of another form are deleted, as those of another version are

Edit: TypeAlias = tuple[int, int, int, str]
"""Which text, from where to where (exclusive), and what stands there instead."""


@dataclass(frozen=True, slots=True)
class Said:
    """What screening said of the texts of one row.

    Attributes:
        edits: In order; none: nothing is to be masked.
        left: Entity type and score of what only the stricter screening would mask, in the texts as edited.
    """

    edits: tuple[Edit, ...] = ()
    left: tuple[tuple[str, float], ...] = ()

    def applied(self, texts: Sequence[str]) -> list[str]:
        """Returns the texts with the edits made."""
        done = list(texts)
        for index, start, end, replacement in reversed(self.edits):
            done[index] = done[index][:start] + replacement + done[index][end:]
        return done

    @property
    def risk(self) -> float:
        """The probability that at least one thing that was left is personal, taking scores for probabilities."""
        clean = 1.0
        for _, score in self.left:
            clean *= 1.0 - score
        return 1.0 - clean


_NOTHING: Final = Said()


class ScreenedCache:
    """One process's way to the cache. Any number of processes may use one file.

    Args:
        path: Made when missing, with mode 0600.
        key: Of the hashes, 32 bytes.
        version: Of the screening.

    Raises:
        ReleaseError: The disk does not allow it, or the file is damaged; so do `get` and all that writes.
    """

    def __init__(self, path: Path, key: bytes, version: str) -> None:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600))
        version = f"{version}/{_FORM}"
        salt = blake2b(version.encode(), digest_size=16).digest()
        self._begun = blake2b(key=key, salt=salt, digest_size=_DIGEST_BYTES)
        self._fresh: list[tuple[bytes, str | None, bytes]] = []
        # No write-ahead log: SQLite's had a fault when two processes wrote at the same moment.
        self._connection = sqlite3.connect(path, timeout=_PATIENCE_S, isolation_level=None)
        with disk_faults(*_REFUSED):
            self._open(version)

    def _open(self, version: str) -> None:
        self._connection.execute("PRAGMA synchronous=OFF")  # what a power cut takes is worked out again
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS said (digest BLOB PRIMARY KEY, said TEXT, bands BLOB) WITHOUT ROWID"
        )
        self._connection.execute("CREATE TABLE IF NOT EXISTS version (version TEXT)")
        if self._connection.execute("SELECT version FROM version").fetchall() != [(version,)]:
            self._start_anew(version)

    def digest(self, texts: bytes, place: bytes) -> bytes:
        """Returns what a row's texts are called here, other bytes under another version of the screening.

        Args:
            texts: A keyed hash of the texts, or their mark.
            place: A few bytes that sort as rows are read; the same for the same row.
        """
        hashed = self._begun.copy()
        hashed.update(texts)
        return place + hashed.digest()

    def get(self, digests: Sequence[bytes]) -> dict[bytes, tuple[Said, bytes]]:
        """Returns what was put there for each of a few digests for which something was."""
        marks = ",".join("?" * len(digests))
        with disk_faults(*_REFUSED):
            found = self._connection.execute(
                f"SELECT digest, said, bands FROM said WHERE digest IN ({marks})",  # noqa: S608  # question marks alone
                digests,
            ).fetchall()
        return {digest: (_NOTHING if told is None else _read(told), hashes) for digest, told, hashes in found}

    def put(self, digest: bytes, said: Said, hashes: bytes) -> None:
        """Keeps what was said, and hashes of the texts; on the disk after some more, or after `flush`."""
        plain = None if said == _NOTHING else json.dumps([said.edits, said.left], separators=(",", ":"))
        self._fresh.append((digest, plain, hashes))
        if len(self._fresh) >= _WRITTEN_AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Writes what is not yet on the disk."""
        if self._fresh:
            with disk_faults(*_REFUSED), self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                self._connection.executemany("INSERT OR REPLACE INTO said VALUES (?, ?, ?)", self._fresh)
            self._fresh.clear()

    def close(self) -> None:
        """Writes the rest, then closes."""
        self.flush()
        self._connection.close()

    def _start_anew(self, version: str) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        if self._connection.execute("SELECT version FROM version").fetchall() != [(version,)]:
            self._connection.execute("DELETE FROM said")
            self._connection.execute("DELETE FROM version")
            self._connection.execute("INSERT INTO version VALUES (?)", (version,))
        self._connection.execute("COMMIT")


def _read(told: str) -> Said:
    edits, left = json.loads(told)
    return Said(tuple((i, s, e, r) for i, s, e, r in edits), tuple((kind, score) for kind, score in left))
