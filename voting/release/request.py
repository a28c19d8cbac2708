"""What is asked for when a release is built, checked before anything is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from voting.release.errors import ReleaseError
from voting.release.planning import Rules
from voting.release.preset import Preset
from voting.release.query import Query
from voting.release.rows import PERIODS

NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,62}")
GATES: Final = ("canaries", "quarantine", "screening", "leak-risk", "fingerprints", "k-anonymity", "ids")
"""Gates that can find something, and so stop a build."""


@dataclass(frozen=True, slots=True)
class Build:
    """What is asked for.

    Attributes:
        name: Of the release: letters, digits, `.`, `_` and `-`.
        directory: Where it shall stand, a directory that is not there yet.
        state: Directory of the register and of what screening said, kept from release to release.
        query: Which comparisons.
        rules: How strict the gates are.
        time_unit: Of `voting.release.rows.PERIODS`.
        canaries: Strings that must not be found.
        quarantine: Ids of comparisons that are left out as suspicious.
        stop_at: Gates of `GATES` that stop the build when they find something.
        formats: Suffixes beside `.parquet`.
        presets: What else is made of the votes.
        surrogates: Whether made-up values stand in the place of placeholders.
        shard_bytes: About how large a shard is, as JSON; as Parquet it is a fraction of that.
        processes: How many work at once.
        card: For the data card: `licence`, `publisher`, `contact`.
        notices: The words of notices, by their SHA-256.
        software: Version of this software.
        today: UTC day; what was begun on another day is not gone on with, for something may have been purged since.
    """

    name: str
    directory: Path
    state: Path
    query: Query = field(default_factory=Query)
    rules: Rules = field(default_factory=lambda: Rules(10, 0.5, {"train": 0.9, "test": 0.1}))
    time_unit: str = "week"
    canaries: tuple[str, ...] = ()
    quarantine: frozenset[str] = frozenset()
    stop_at: frozenset[str] = frozenset({"canaries"})
    formats: tuple[str, ...] = ()
    presets: tuple[Preset, ...] = ()
    surrogates: bool = False
    shard_bytes: int = 250_000_000
    processes: int = 1
    card: Mapping[str, str] = field(default_factory=dict)
    notices: Mapping[str, str] = field(default_factory=dict)
    software: str = ""
    today: date = date.min

    def __post_init__(self) -> None:
        if NAME.fullmatch(self.name) is None:
            raise ReleaseError("the name must be of letters, digits, '.', '_' and '-', and begin with one of the first")
        if self.rules.k < 1 or not 0 <= self.rules.leak_threshold <= 1:
            raise ReleaseError("k must be at least 1, and the leak threshold between 0 and 1")
        if self.time_unit not in PERIODS:
            raise ReleaseError(f"the unit of time must be one of {', '.join(PERIODS)}")
        if unknown := self.stop_at - set(GATES):
            raise ReleaseError(f"there is no gate {min(unknown)[:40]}: there are {', '.join(GATES)}")
        shares = self.rules.splits
        if not shares or not all(share > 0 for share in shares.values()) or abs(sum(shares.values()) - 1) > 1e-9:
            raise ReleaseError("the shares of the splits must be greater than 0 and add up to 1")
        if any(re.fullmatch(r"[a-z][a-z0-9_]{0,30}", split) is None for split in shares):
            raise ReleaseError("the name of a split must be of lower-case letters, digits and '_'")
        if "all" in shares:
            raise ReleaseError("no split may be called all: Hugging Face's datasets has another meaning for it")

    def settings(self) -> dict[str, Any]:
        """Returns what the manifest says of how it was built."""
        rules = self.rules
        return {
            "time_unit": self.time_unit,
            "k": rules.k,
            "leak_threshold": rules.leak_threshold,
            "hold_fingerprints": rules.hold_fingerprints,
            "splits": dict(rules.splits),
            "surrogates": self.surrogates,
            "shard_bytes": self.shard_bytes,
            "formats": [".parquet", *self.formats],
            "presets": [preset.name for preset in self.presets],
            "stop_at": sorted(self.stop_at),
            **self.card,
        }
