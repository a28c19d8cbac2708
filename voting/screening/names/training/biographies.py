"""Names of people of 170 nationalities, as an encyclopaedia's articles have them, to train with and for the lists.

The table is that of the package `firstname-to-nationality`: a million titles of biographies with their people's
nationalities. It comes as a pickle, which is read here without executing anything: only plain values are allowed.
"""

# ruff: noqa: SIM905  # as a list, these words would take fifty lines

from __future__ import annotations

import io
import pickle
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

from voting.screening import late
from voting.screening.folding import fold
from voting.screening.known_words import PARTICLES

_NAME = late.compile(r"[A-ZÀ-ÞŀĀ-Ỹ][\w'’.-]*(?: (?:[A-ZÀ-ÞĀ-Ỹ][\w'’.-]*|[a-zà-ÿ'’]{1,4}))* [\w'’-]{2,}")
_LATIN = late.compile(r"[A-Za-zÀ-ɏḀ-ỿ'’. -]+")
_BRACKETS = late.compile(r" ?\(.*|,.*")
# Their articles are headed by the family's name.
_FAMILY_FIRST = frozenset(
    {"Chinese", "Korean", "Vietnamese", "Taiwanese", "Hongkongese", "Cambodian", "Singaporean", "Macanese"}
)
_NO_NAMES = frozenset(
    "the of sir lord lady king queen prince princess pope saint st emperor empress dj mc lil little big young old "
    "black white red blue count duke baron earl marquess dr mr mrs ms miss father mother sister brother major "
    "general captain colonel chief judge rabbi sheikh imam jr sr i ii iii iv v vi vii viii ix x xi and".split()
)
_SHORTEST, _LONGEST = 2, 20


class _Plain(pickle.Unpickler):
    """Reads strings, lists and mappings alone."""

    def find_class(self, module: str, name: str) -> NoReturn:
        raise pickle.UnpicklingError(f"a table of names holds no {module}.{name}")


@cache
def biographies() -> Mapping[str, tuple[str, ...]]:
    """Returns the full names in Latin script per nationality, sorted, without what stands in brackets."""
    spec = find_spec("firstname_to_nationality")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("firstname-to-nationality is not installed", name="firstname_to_nationality")
    path = Path(spec.submodule_search_locations[0]) / "firstname_nationalities.pkl"
    table = _Plain(io.BytesIO(path.read_bytes())).load()
    found: dict[str, set[str]] = {}
    for title, nationalities in table.items():
        name = _BRACKETS.sub("", title)
        if not _LATIN.fullmatch(name) or not _NAME.fullmatch(name) or len(name.split()) > 4:
            continue
        if not _NO_NAMES.isdisjoint(name.lower().split()):
            continue
        for nationality in nationalities:
            found.setdefault(nationality, set()).add(name)
    return {nationality: tuple(sorted(names)) for nationality, names in sorted(found.items())}


@cache
def counted() -> tuple[Counter[str], Counter[str]]:
    """Returns how many people bear a given name, and a surname, folded; a hyphenated one counts by its parts, too."""
    given: Counter[str] = Counter()
    surnames: Counter[str] = Counter()
    for nationality, names in biographies().items():
        for name in names:
            words = [word for word in name.split() if word.lower() not in PARTICLES and "." not in word]
            if len(words) < 2:
                continue
            first, last = (words[-1], words[0]) if nationality in _FAMILY_FIRST else (words[0], words[-1])
            for counter, word in ((given, first), (surnames, last)):
                parts = {fold(word), *fold(word).replace("'", "-").replace("’", "-").split("-")}
                counter.update(part for part in parts if _SHORTEST <= len(part) <= _LONGEST)
    return given, surnames


def told_apart(name: str, nationality: str) -> tuple[str, str]:
    """Returns the given name and the surname of a full name of that nationality."""
    words = name.split()
    return (words[-1], words[0]) if nationality in _FAMILY_FIRST else (words[0], words[-1])
