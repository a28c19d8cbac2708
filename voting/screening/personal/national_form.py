"""How a national number is told from another: by a pattern, a check, and where the check is weak by a word beside it.

A form with letters or separators and a check stands for itself; one of digits alone also needs a word nearby that says
what it is, since one of ten numbers passes a check of one digit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from voting.screening import late, re2
from voting.screening.recogniser import DIGITS, Find, Kind, Match, Recogniser, Searching, stands_alone


class Form(NamedTuple):
    """How a country writes a number.

    Attributes:
        name: Country code and name of the number.
        label: After "Looks like", for the voter.
        pattern: RE2.
        check: Says of the letters and digits of a match whether they are one; None where the form is all there is.
        words: Lower-case words of which one must stand within 60 characters before; empty when none is needed.
    """

    name: str
    label: str
    pattern: str
    check: Callable[[str], bool] | None
    words: tuple[str, ...] = ()


def answered(check: Callable[[str], object]) -> Callable[[str], bool]:
    """Returns a check that says no where another one fails, as some of the libraries' do for places they do not know.

    An exception would end the screening of the whole text.
    """

    def safe(compact: str) -> bool:
        try:
            return bool(check(compact))
        except (LookupError, ValueError, TypeError, ArithmeticError):
            return False

    return safe


def national_recogniser(form: Form) -> Recogniser:
    """Returns the recogniser of a form."""
    return Recogniser(
        name=f"national_id_{form.name}",
        kind=Kind.PERSONAL,
        entity_type="NATIONAL_ID",
        explanation=f"Looks like {form.label}.",
        find=_finder(form),
        literals=form.words or DIGITS,
    )


def _finder(form: Form) -> Find:
    pattern = re2.compile(form.pattern)
    near = late.compile("(?i)(?:" + "|".join(rf"\b{re.escape(word)}" for word in form.words) + r").{0,50}\Z", re.DOTALL)

    def find(text: str) -> Iterator[Match]:
        for start, end in pattern.spans(text):
            if not stands_alone(text, start, end, joiners="-."):
                continue
            if form.words and not near.search(text, max(0, start - 60), start):
                continue
            if _continues(text, start, end):
                continue
            if form.check is None or form.check("".join(filter(str.isalnum, text[start:end]))):
                yield Match(start, end, 0.9 if form.words or form.check is not None else 0.6)

    return Searching(find, (pattern,))


def _continues(text: str, start: int, end: int) -> bool:
    """Whether more groups of digits stand beside it, so that it is part of a longer number."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (len(before) == 2 and before[0].isdigit() and before[1] == " ") or (
        len(after) == 2 and after[0] == " " and after[1].isdigit()
    )
