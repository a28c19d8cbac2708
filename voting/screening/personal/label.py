"""A word and the number that it announces."""

from __future__ import annotations

from typing import NamedTuple

# One token with a digit, or groups of capitals and digits: small letters would take the sentence along.
CODE = (
    r"(?-i:[A-Z]{1,4}[0-9]{2,6}(?: [0-9]{2,6}){1,3})\b|[A-Za-z]{0,6}[-/]?[0-9][A-Za-z0-9/-]{2,24}|"
    r"(?-i:[A-Z0-9]{1,8}(?:[ -][A-Z0-9]{1,8}){1,6})"
)
DIGIT_GROUPS = r"[0-9](?:[ -]?[0-9]){4,25}"
# Groups of digits with what people put between them, and the letters that some countries put at the ends.
GROUPS = r"(?:[A-Za-z]{1,4}-?)?[0-9]{1,14}(?:[ ./-][0-9]{1,12}){0,6}(?:-?[A-Za-z]{1,2}(?:-?[0-9]{1,6}[A-Za-z]?)?)?"
LETTERS_AND_DIGITS = r"[A-Za-z0-9](?:-?[A-Za-z0-9]){4,24}"


class Label(NamedTuple):
    """A word and the value that it announces.

    Attributes:
        name: Of the recogniser.
        entity_type: Of the placeholder.
        label: After "Looks like", for the voter.
        words: RE2 alternation, without regard to case.
        value: RE2.
        digits: How many the value has at least.
        literals: Lower-case texts, separated by `|`, of which one is in every match of `words`.
        letters: Whether the value needs a letter, too.
    """

    name: str
    entity_type: str
    label: str
    words: str
    value: str
    digits: int
    literals: str
    letters: bool = False
