"""Any number of rows in random order, with a few thousand of them in memory."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Final

from voting.ports import Json

PILE_ROWS: Final = 1_000
"""Rows of one pile on average; what is in memory at a time, up to 256,000 rows in all."""

_MOST_PILES: Final = 256  # open files; many systems allow 1,024


class ShuffledRows:
    """Takes rows in any order and gives them back in one that every permutation was equally likely to be.

    Each row goes to a random pile, each pile is shuffled in memory, and the piles follow one another (Rao and
    Sandelius's shuffle). Piles are files without a name, so nothing of them is left when the process dies. They hold
    what the export holds: de-identified rows.
    """

    def __init__(self, directory: Path, expected_rows: int) -> None:
        """Opens the piles.

        Args:
            directory: Where there is room for the rows; they take about as much as the export as JSONL.
            expected_rows: About how many there will be; more only cost memory.
        """
        self._random = secrets.SystemRandom()
        self._files = ExitStack()
        count = min(_MOST_PILES, expected_rows // PILE_ROWS + 1)
        self._piles: list[IO[str]] = [
            self._files.enter_context(TemporaryFile("w+", encoding="utf-8", dir=directory))  # noqa: SIM115  # the stack closes it
            for _ in range(count)
        ]

    def __enter__(self) -> ShuffledRows:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._files.close()

    def add(self, row: dict[str, Json]) -> None:
        """Takes one row."""
        self._random.choice(self._piles).write(json.dumps(row) + "\n")

    def piles(self) -> Iterator[list[dict[str, Json]]]:
        """Yields all rows, pile by pile, each row once."""
        for pile in self._piles:
            pile.seek(0)
            rows = [json.loads(line) for line in pile]
            self._random.shuffle(rows)
            yield rows
