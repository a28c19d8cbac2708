"""What is true of a release: everything that its manifest says, and all that its papers are made from.

`MANIFEST.json` is these facts as JSON. None of them depends on when or where the release was built, so building it
again from the same store gives the same bytes. None of them quotes a text of a voter.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Final

from voting.ports import Json

FORM: Final = 1
"""Version of the form of a release; raised when a reader of the old form would misread the new one."""

DRAWING: Final = 2
"""How ids and splits are drawn (`voting.release.labels`, `voting.release.planning`); raised when that changes."""


@dataclass(frozen=True, slots=True)
class FileFact:
    """One file of the release.

    Attributes:
        path: Relative to the release, with `/` between the parts.
        sha256: Hex digest of its bytes.
        size_bytes: Its size.
        rows: How many rows it has; None for what has none.
        table: `votes`, `outcomes`, `presets/arena` …; None for papers.
        split: Of a table's file; None for papers.
    """

    path: str
    sha256: str
    size_bytes: int
    rows: int | None = None
    table: str | None = None
    split: str | None = None

    def __post_init__(self) -> None:
        for one in fields(self):
            if type(getattr(self, one.name)) not in _OF_FILE[one.name]:
                raise TypeError(f"{one.name} of a file has another type")


_NONE: Final = type(None)
_OF_FILE: Final = {
    **{"path": (str,), "sha256": (str,), "size_bytes": (int,)},
    **{"rows": (int, _NONE), "table": (str, _NONE), "split": (str, _NONE)},
}
"""The types that a file's values have: a manifest that was tampered with is told by them."""


@dataclass(frozen=True, slots=True)
class GateFact:
    """What a gate found.

    Attributes:
        name: Such as `k-anonymity`.
        passed: Whether it found nothing; a build stops at those of `Build.stop_at` that did.
        counts: What it counted, by name.
        told: Sentences for the reader of the report.
    """

    name: str
    passed: bool
    counts: Mapping[str, int]
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoticeFact:
    """A notice that voters had been shown.

    Attributes:
        version: As the records name it; None where too few votes share it.
        sha256: Hex digest of its words; likewise.
        votes: How many votes of the release name it.
        text: Its words, where the builder has them; else None.
    """

    version: str | None
    sha256: str | None
    votes: int
    text: str | None = None


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """See the module.

    Attributes:
        name: Of the release.
        query: The filters it was built with, as they were given; empty: everything.
        settings: `time_unit`, `k`, `leak_threshold`, `surrogates`, `splits`, `shard_bytes` … as they were in force; and
            for the data card, where the publisher gave them, `licence` (an SPDX id), `publisher` and `contact`.
        versions: `form`, `software`, `screening` (the present version, that every text was screened with again),
            `drawing` (`DRAWING`; missing: ids were keyed by the name alone, and splits drawn anew in each release).
        counts: Rows by what became of them: `votes`, `skips`, `voids`, `unanswered` are in it; `withdrawn`,
            `filtered`, `held`, `quarantined`, `canaries`, `suppressed` … are not.
        splits: Votes by split.
        winners: Votes by winner.
        models: Votes by model; each vote counts for both of its models.
        languages: Votes by language, `""` where none is told.
        categories: Likewise by category.
        sources: Votes by source.
        periods: Votes by `period_start`.
        turns: Votes by number of turns, as text; `""` where it is left out.
        skew: Numbers in [0, 1] that tell how uneven the votes are: `left_wins` (of the votes with a winner, the share
            of the left side), `largest_voter`, `largest_model`, `largest_language` (of those that are told),
            `largest_prompt_group` (shares of all votes), `skipped` (of votes and skips).
        gates: Their reports, in the order in which they ran.
        notices: The most frequent first.
        presets: By preset: rows written (`rows`) and votes left out, by reason (`left_out_tie` …).
        columns: By table (`votes`, `outcomes`, not presets): what each column holds (`voting.release.columns.Kind`).
        tombstones: Ids listed in TOMBSTONES.jsonl, by earlier release.
        previous: The release that the changelog compares with; its own `previous` is None.
        previous_manifest_sha256: Of its manifest.
        files: Every file but MANIFEST.json and MANIFEST.sig, by path. For the papers: those of the data alone.
        checkpoint: The store's newest signed log checkpoint at the build; empty where the store has no log.
    """

    name: str
    query: Mapping[str, Json] = field(default_factory=dict)
    settings: Mapping[str, Json] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    splits: Mapping[str, int] = field(default_factory=dict)
    winners: Mapping[str, int] = field(default_factory=dict)
    models: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    categories: Mapping[str, int] = field(default_factory=dict)
    sources: Mapping[str, int] = field(default_factory=dict)
    periods: Mapping[str, int] = field(default_factory=dict)
    turns: Mapping[str, int] = field(default_factory=dict)
    skew: Mapping[str, float] = field(default_factory=dict)
    gates: tuple[GateFact, ...] = ()
    notices: tuple[NoticeFact, ...] = ()
    presets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    tombstones: Mapping[str, int] = field(default_factory=dict)
    previous: ReleaseFacts | None = None
    previous_manifest_sha256: str | None = None
    files: tuple[FileFact, ...] = ()
    checkpoint: str = ""

    def beginning(self) -> str:
        """Returns what is known before anything is read but for the name, as JSON: the same of the same release."""
        return json.dumps([self.query, self.settings, self.versions, self.checkpoint], sort_keys=True)

    def as_json(self) -> dict[str, Json]:
        """Returns the facts as JSON values; `from_json` gives them back."""
        return asdict(self)

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> ReleaseFacts:
        """Returns the facts that `as_json` wrote.

        Raises:
            KeyError: One is missing or unknown, or a part has another form.
            TypeError: Likewise.
        """
        if type(told["name"]) is not str:
            raise TypeError("name has another type")
        previous = told["previous"]
        return cls(
            **{
                **told,
                "gates": tuple(GateFact(**{**one, "told": tuple(one["told"])}) for one in told["gates"]),
                "notices": tuple(NoticeFact(**one) for one in told["notices"]),
                "files": tuple(FileFact(**one) for one in told["files"]),
                "previous": None if previous is None else cls.from_json(previous),
            }
        )
