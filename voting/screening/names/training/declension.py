"""Polish names in other cases than the first, to train with: `dla Doroty`, `z Nowakiem`, `list do Kowalskiej`."""

from __future__ import annotations

import random

_ENDINGS = (
    ("ski", ("skiego", "skiemu", "skim")),
    ("cki", ("ckiego", "ckiemu", "ckim")),
    ("ska", ("skiej", "ską")),
    ("cka", ("ckiej", "cką")),
    ("ek", ("ka", "kowi", "kiem")),
    ("ka", ("ki", "ce", "kę", "ką", "ko")),
    ("ia", ("ii", "ię", "ią", "iu")),
    ("a", ("y", "ie", "ę", "ą", "o")),
    ("o", ("a", "owi", "em")),
)
_AFTER_CONSONANT = ("a", "owi", "em", "ie")
_DECLINED = 0.45  # of names; the others stand in the first case


def declined(name: str, draw: random.Random) -> str:
    """Returns a name as it is or with all its words in some other case; roughly, as endings alone tell."""
    if draw.random() >= _DECLINED:
        return name
    return " ".join(_declined(word, draw) for word in name.split(" "))


def _declined(word: str, draw: random.Random) -> str:
    if len(word) < 4 or not word[1:].islower():
        return word
    for ending, others in _ENDINGS:
        if word.endswith(ending):
            return word[: -len(ending)] + draw.choice(others)
    return word + draw.choice(_AFTER_CONSONANT) if word[-1] not in "eéiouyąęó" else word
