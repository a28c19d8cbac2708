"""What a number is told by: its form, and the words that must stand near it."""

from __future__ import annotations

from typing import NamedTuple


class Shape(NamedTuple):
    """A form and the words that must stand near it.

    Attributes:
        name: Of the recogniser.
        entity_type: Of the placeholder.
        label: After "Looks like", for the voter.
        form: RE2 alternation, with regard to case.
        words: Of Python's `re`, without regard to case; "" where the form tells enough.
        before: Characters before the value in which a word counts.
        after: Characters after it, likewise.
        letters: How many letters the value has at least.
        digits: How many digits it has at least.
        needs: RE2 pattern without whose match somewhere there is none; "" where that is not worth its time.
    """

    name: str
    entity_type: str
    label: str
    form: str
    words: str = ""
    before: int = 100
    after: int = 0
    letters: int = 0
    digits: int = 0
    needs: str = ""
