"""Line ends, margins, tags and blanks that only lay a text out: a reader's eye does not notice them.

Mails, PDF files, comments and terminals break lines by their length and put a sign before each; typists and programs
put two blanks between words, or one before a full stop; pages are written with tags. Rules look for what stands beside
a value, so that a line's end between "born on" and the date parts what belongs together.
"""

from __future__ import annotations

from voting.screening.layout.blanks import needless_blanks
from voting.screening.layout.lines import margins_and_ends
from voting.screening.layout.place import Place
from voting.screening.layout.tags import tags

__all__ = ["Place", "laid_out"]


def laid_out(text: str) -> list[Place]:
    """Returns where a text is only laid out, and what a reader sees there, sorted and without overlaps."""
    found = sorted([*margins_and_ends(text), *needless_blanks(text), *tags(text)])
    at = 0
    places: list[Place] = []
    for place in found:
        if place.start >= at:
            places.append(place)
            at = place.end
    return places
