"""Reads a desktop's help, written in thirty languages about files, accounts and passwords: nobody is named in it.

It is the folder `usr/share/help` of Debian's package `gnome-user-docs` 43.0-2 (CC BY-SA 3.0), whose pages are Mallard
(http://projectmallard.org/1.0/): XML, which `dpkg-deb -x` lays on the disk.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

from voting.screening.names.scripts.letters import in_scripts

_MALLARD = "{http://projectmallard.org/1.0/}"
_BLOCKS = frozenset(f"{_MALLARD}{name}" for name in ("p", "title", "desc", "screen", "code"))
_WITHOUT = f"{_MALLARD}info"  # who wrote a page stands there
LANGUAGES = (
    *("cs", "da", "de", "el", "es", "fi", "fr", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "nl", "pl", "pt"),
    *("pt_BR", "ro", "ru", "sl", "sr@latin", "sv", "uk", "vi", "zh_CN", "C"),
)
"""Those in which most pages are translated; C is English."""


_PAGES, _LINES, _LINES_IN_SCRIPTS = 100, 250, 500  # of a language
IN_SCRIPTS = ("el", "fa", "gu", "he", "hi", "kn", "mr", "pa", "ru", "sr", "ta", "te", "uk")
"""Languages of other scripts than the Latin one."""


def help_pages(folder: Path, languages: Sequence[str] = LANGUAGES) -> Iterator[list[str]]:
    """Yields the paragraphs of each page, always in the same order.

    A paragraph that is the same as the English one was not translated and is left out.

    Raises:
        FileNotFoundError: A language is not there.
    """
    for language in languages:
        paths = sorted((folder / language).glob("*/*.page"))
        if not paths:
            raise FileNotFoundError(f"no help in {language} there")
        for path in paths:
            english = set(_paragraphs(folder / "C" / path.relative_to(folder / language))) if language != "C" else set()
            paragraphs = [one for one in _paragraphs(path) if one not in english]
            if paragraphs:
                yield paragraphs


def drawn_pages(folder: Path, seed: int) -> Iterator[str]:
    """Yields `_PAGES` pages of each language, the same for the same seed."""
    for language in LANGUAGES:
        pages = list(help_pages(folder, (language,)))
        for page in random.Random(seed).sample(pages, min(_PAGES, len(pages))):
            yield "\n\n".join(page)


def drawn_lines(folder: Path, seed: int) -> Iterator[str]:
    """Yields `_LINES` paragraphs of each language but English, the same for the same seed, none twice."""
    for language in LANGUAGES[:-1]:
        lines = sorted({line for page in help_pages(folder, (language,)) for line in page})
        yield from random.Random(seed).sample(lines, min(_LINES, len(lines)))


def drawn_in_scripts(folder: Path, seed: int) -> Iterator[str]:
    """Yields `_LINES_IN_SCRIPTS` paragraphs in each language of another script than the Latin one, likewise."""
    for language in IN_SCRIPTS:
        lines = sorted({line for page in help_pages(folder, (language,)) for line in page if in_scripts(line)})
        yield from random.Random(seed).sample(lines, min(_LINES_IN_SCRIPTS, len(lines)))


def _paragraphs(path: Path) -> Iterator[str]:
    if path.is_file():
        yield from _blocks(ElementTree.parse(path).getroot())  # noqa: S314  # of a package that Debian signs


def _blocks(element: ElementTree.Element) -> Iterator[str]:
    for child in element:
        if child.tag == _WITHOUT:
            continue
        if child.tag in _BLOCKS:
            text = " ".join("".join(child.itertext()).split())
            if text:
                yield text
        else:
            yield from _blocks(child)
