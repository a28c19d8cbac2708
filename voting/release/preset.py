"""What a preset is: the votes once more, in the columns that an existing tool expects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from voting.ports import Json
from voting.release.columns import Row


class Preset(Protocol):
    """Makes its rows out of canonical ones, one after the other, without memory of earlier ones."""

    @property
    def name(self) -> str:
        """As it is typed after `--preset`, and the folder below `presets/`."""
        ...

    def schema(self) -> Any:
        """Returns the `pyarrow.Schema` of its rows."""
        ...

    def rows(self, row: Row) -> Iterable[Mapping[str, Json]]:
        """Returns what becomes of one row of the table `votes`: none, one or several rows.

        None at all counts as left out in `ReleaseFacts.presets`.
        """
        ...
