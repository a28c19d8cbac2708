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

    def left_out(self, row: Row) -> str | None:
        """Returns why a row of the table `votes` is not in it, such as `tie`, or None for one that is.

        `ReleaseFacts.presets` counts the votes by it.
        """
        ...

    def rows(self, row: Row) -> Iterable[Mapping[str, Json]]:
        """Returns what becomes of a row of the table `votes` for which `left_out` is None: one or several rows.

        Values are JSON values: days and times as ISO text. `voting.release.presets.batch_of` makes Arrow of them.
        """
        ...
