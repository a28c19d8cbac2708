"""What is learnt: which values are weighed, and what they are called."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from voting.screening.learnt.age_values import ages
from voting.screening.learnt.birth_values import births
from voting.screening.learnt.cues import SECRETS, USERS, Cue, Stems
from voting.screening.learnt.secret_values import secrets
from voting.screening.learnt.user_values import users
from voting.screening.placeholders import SECRET

_MODELS = Path(__file__).parent / "model"


@dataclass(frozen=True, slots=True)
class Learnable:
    """One kind of values.

    Attributes:
        name: Of the recogniser and of the file of its weights.
        entity_type: What is learnt to be one.
        explanation: For the voter.
        candidates: Yields the places of values to weigh, given the stems in a text.
        stems: What must be near; None for values that may stand anywhere.
        literals: Of which one must occur.
    """

    name: str
    entity_type: str
    explanation: str
    candidates: Callable[[str, Sequence[Cue]], Iterator[tuple[int, int]]]
    stems: Stems | None
    literals: tuple[str, ...]

    @property
    def model(self) -> Path:
        """The file of its weights."""
        return _MODELS / f"{self.name}.gz"

    def weighed(self, text: str) -> tuple[list[tuple[int, int]], list[Cue]]:
        """Returns the places of the values to weigh, each once, and the text's stems."""
        cued = self.stems.cues(text) if self.stems is not None else []
        return list(dict.fromkeys(self.candidates(text, cued))), cued


KINDS = (
    Learnable(
        "secret_learnt",
        SECRET,
        "Reads like a password, a code or an answer that only its owner should know.",
        secrets,
        SECRETS,
        (),
    ),
    Learnable(
        "username_learnt",
        "USERNAME",
        "Reads like the name of somebody's account.",
        users,
        USERS,
        (*USERS.stems, "@"),
    ),
    Learnable("age_learnt", "AGE", "Reads like somebody's age.", ages, None, ()),
    Learnable(
        "birth_learnt",
        "DATE_OF_BIRTH",
        "Reads like the day on which somebody was born.",
        births,
        None,
        (),
    ),
)
