"""What was found in one text."""

from __future__ import annotations

from dataclasses import dataclass, field

from voting.screening.recogniser import Kind, Spelling


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in an original text, and what it stands for while the session lasts.

    Attributes:
        start: First code point in the original.
        end: One past the last.
        kind: Which of several findings wins.
        entity_type: Of the placeholder.
        recogniser: Who found it.
        explanation: For the voter.
        score: In [0, 1].
        value: The text as it was recognised, normalised.
        key: Equal for values that get one number.
        spreads: Whether the value is to be looked for elsewhere.
        spellings: Other forms to look for as well.
    """

    start: int
    end: int
    kind: Kind
    entity_type: str
    recogniser: str
    explanation: str
    score: float = 1.0
    value: str = field(default="", repr=False)
    key: str = field(default="", repr=False)
    spreads: bool = False
    spellings: tuple[Spelling, ...] = field(default=(), repr=False)
