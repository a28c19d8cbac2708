"""Sentences and labels of a learning platform's pages in some forty languages, in which nobody is named, to train with.

They are the translations that the package `kolibri` carries (Learning Equality, MIT licence).
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

from voting.screening import late

_SLOT = late.compile(r"\{[^{}]*\}|</?\w+>")
_LETTER = late.compile(r"[^\W\d_]")


def kolibri_lines(language: str) -> list[str]:
    """Returns the lines in a language, sorted, none twice; those that are the same in English were not translated.

    Args:
        language: The name of a folder of the package, such as `te` or `hi_IN`.

    Raises:
        ModuleNotFoundError: The package is not installed.
        FileNotFoundError: It has no such language.
    """
    return sorted(_lines(language) - _lines("en"))


def _lines(language: str) -> set[str]:
    spec = find_spec("kolibri")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("kolibri is not installed", name="kolibri")
    folder = Path(spec.submodule_search_locations[0]) / "locale" / language / "LC_MESSAGES"
    paths = sorted(folder.glob("*-messages.json"))
    if not paths:
        raise FileNotFoundError(f"kolibri has no {language}")
    texts = (text for path in paths for text in json.loads(path.read_text("utf-8")).values() if isinstance(text, str))
    lines = (line.strip() for text in texts for line in _filled(text).splitlines())
    return {line for line in lines if _LETTER.search(line) is not None}


def _filled(text: str) -> str:
    """Returns a message with `x` for what is filled in, which may hold messages itself."""
    while (filled := _SLOT.sub("x", text)) != text:
        text = filled
    return text
