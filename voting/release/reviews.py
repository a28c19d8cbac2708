"""Rows that a person has to look at before they are released, and what was decided. No text is kept here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Held:
    """A row that waits.

    Attributes:
        review: Its id for the reviewer.
        digest: Keyed hash of its texts, as they were screened last: a decision holds for these texts alone.
        risk: See `Said.risk`.
        reason: `leak` or `fingerprint`.
        kinds: What may be left, by entity type.
    """

    review: str
    digest: str
    risk: float
    reason: str
    kinds: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided.

    Attributes:
        release: Or else never to release it.
        digest: Of the texts that the reviewer saw.
    """

    release: bool
    digest: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a held row, for people. Who decided is not kept.

    Attributes:
        review: Its id for the reviewer.
        release: Whether it was let into releases.
        why: In the reviewer's words; empty where none were asked for.
        day: UTC, as ISO text; empty for decisions older than this was kept.
        counts: Whether it still holds: what was let in is asked about again once its text is another one.
    """

    review: str
    release: bool
    why: str
    day: str
    counts: bool
