"""Fields that code sets by a call: `customer.setCity("Hull")`, `$user->set_city('Hull')`, `builder().city("Hull")`."""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.fields.keys import AGE, SECRET, USER, Pair, meaning
from voting.screening.personal.fields.values import fits

_CALL = re2.compile(
    r"(?:\.|->)([A-Za-z][A-Za-z_]{2,40})\((?:[A-Za-z][A-Za-z.]{1,24}\()?(?:\"([^\"\n]{1,100})\"|'([^'\n]{1,100})'|"
    r"([0-9]{1,3}))\)"
)
_SETS = late.compile(r"(?:set|with|put|add|update)(?:_|(?=[A-Z]))")
_SET_ALONE = frozenset({SECRET, USER, "IDENTIFIER", "ORGANIZATION"})
"""What is told by a call that says "set": `.user("x")` and `.id("x")` are of many things."""


def setters(text: str) -> Iterator[Pair]:
    """Yields the values that fit what the call's name says."""
    for call in _CALL.finditer(text):
        name = call[1]
        sets = _SETS.match(name)
        field = meaning(name[sets.end() :] if sets is not None else name)
        if field is None or (sets is None and field.entity_type in _SET_ALONE):
            continue
        group = next(one for one in (2, 3, 4) if call.start(one) >= 0)
        if (group != 4 or field.entity_type == AGE) and fits(field.entity_type, call[group].strip(), loose=False):
            yield Pair(field, call.start(1), call.start(group), call.end(group))
