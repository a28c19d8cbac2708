"""What is learnt: which values are weighed, and what they are called."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from voting.screening.learnt.age_values import ages, is_another_number
from voting.screening.learnt.birth_values import births
from voting.screening.learnt.cues import Cue, Stems
from voting.screening.learnt.number_cues import NUMBERED, NUMBERS
from voting.screening.learnt.number_values import numbers
from voting.screening.learnt.other_days import is_another_day
from voting.screening.learnt.secret_cues import SECRETS
from voting.screening.learnt.secret_values import secrets
from voting.screening.learnt.user_cues import USERS
from voting.screening.learnt.user_values import users
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import DIGITS

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
        more: Further types that are learnt to be one.
        other: Types that are none and not told apart either: nothing is learnt of them.
        least: How likely a value must be; a setting may ask for more.
        networked: Whether a network weighs features together, too. Of numbers and births it found no more.
        refuses: Whether what stands around a value says that it is none: asked of what the model takes for one, as
            it takes longer than the model does. Of what it refuses nothing is learnt.
    """

    name: str
    entity_type: str
    explanation: str
    candidates: Callable[[str, Sequence[Cue]], Iterator[tuple[int, int]]]
    stems: Stems | None
    literals: tuple[str, ...]
    more: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    least: float = 0.0
    networked: bool = False
    refuses: Callable[[str, int, int], bool] | None = None

    @property
    def model(self) -> Path:
        """The file of its weights."""
        return _MODELS / f"{self.name}.gz"

    def weighed(self, text: str) -> tuple[list[tuple[int, int]], list[Cue]]:
        """Returns the places of the values to weigh, each once, and the text's stems."""
        cued = self.stems.cues(text) if self.stems is not None else []
        return list(dict.fromkeys(self.candidates(text, cued))), cued


_TRUE_IN_SIX = 0.12
"""Below, of texts that a model did not learn from, fewer than one finding in six was true."""

KINDS = (
    Learnable(
        "secret_learnt",
        SECRET,
        "Reads like a password, a code or an answer that only its owner should know.",
        secrets,
        SECRETS,
        (),
        networked=True,
    ),
    Learnable(
        "username_learnt",
        "USERNAME",
        "Reads like the name of somebody's account.",
        users,
        USERS,
        (),
        least=_TRUE_IN_SIX,
        networked=True,
    ),
    Learnable(
        "age_learnt",
        "AGE",
        "Reads like somebody's age.",
        ages,
        None,
        (),
        least=_TRUE_IN_SIX,
        networked=True,
        refuses=is_another_number,
    ),
    Learnable(
        "birth_learnt",
        "DATE_OF_BIRTH",
        "Reads like the day on which somebody was born.",
        births,
        None,
        (),
        least=_TRUE_IN_SIX,
        refuses=is_another_day,
    ),
    Learnable(
        "number_learnt",
        "IDENTIFIER",
        "Reads like the number of somebody's document, car, account or record.",
        numbers,
        NUMBERS,
        DIGITS,
        more=NUMBERED,
        other=frozenset({"PHONE_NUMBER", "CREDIT_CARD", "IBAN_CODE", "STREET_ADDRESS", "DATE_OF_BIRTH", "UUID"}),
        least=0.2,
    ),
)
