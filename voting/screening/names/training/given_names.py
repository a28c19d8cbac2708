"""Given names that many sources have, to list those that no biography's title has.

The table is that of the package `nomquamgender` (Van Buskirk, Clauset and Larremore 2022): 720,000 given names of some
thirty registers, censuses and studies, without accents, each with how many of those have it and how often in all.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from voting.screening.folding import fold
from voting.screening.names.training.frequencies import is_word, zipfs

_SHORTEST, _LONGEST = 3, 20
# Sources and times, at least; people who bear a name in the table of biographies if it is as frequent there.
_STEPS = ((12, 500, 25), (6, 100, 8), (3, 10, 3), (2, 20, 2))
_WRITTEN_SURE, _WRITTEN_OFTEN = 3.0, 4.0  # how often a word is written from which it takes more sources, or is none
_SOURCES_OF_WORDS = 6


def borne() -> Mapping[str, int]:
    """Returns folded given names, and about how many people of the table of biographies bear a name like it."""
    spec = find_spec("nomquamgender")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("nomquamgender is not installed", name="nomquamgender")
    table = json.loads((Path(spec.submodule_search_locations[0]) / "name_data.json").read_text("utf-8"))
    found: dict[str, int] = {}
    for name, (sources, times, *_) in sorted(table.items()):
        folded = fold(name)
        if not folded.isalpha() or not _SHORTEST <= len(folded) <= _LONGEST or _is_rather_word(folded, sources):
            continue
        people = next((people for least, often, people in _STEPS if sources >= least and times >= often), 0)
        if people:
            found[folded] = max(people, found.get(folded, 0))
    return found


def _is_rather_word(name: str, sources: int) -> bool:
    """Whether a name is a word so often that those who are counted as called so tell little."""
    written = zipfs().get(name, 0.0)
    return is_word(name) or written >= _WRITTEN_OFTEN or (written >= _WRITTEN_SURE and sources < _SOURCES_OF_WORDS)
