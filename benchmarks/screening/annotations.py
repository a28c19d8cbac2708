"""Reads what Unicode calls its pictures, some 3,000 everyday words in each of a hundred languages: nobody is named.

It is the folder `usr/share/unicode/cldr/common/annotations` of Debian's package `unicode-cldr-core` 41 (Unicode License
v3), in the form of Unicode Technical Standard 35, part 7: XML, which `dpkg-deb -x` lays on the disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

LANGUAGES = ("ar", "bn", "fa", "gu", "he", "hi", "kn", "ml", "mr", "ne", "pa", "ta", "te", "th", "ur", "vi")


def annotated_words(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Yields each of the languages with its words, sorted, none twice.

    Raises:
        FileNotFoundError: A language is not there.
    """
    for language in LANGUAGES:
        root = ElementTree.parse(folder / f"{language}.xml").getroot()  # noqa: S314  # of a package that Debian signs
        yield language, sorted({word for one in root.iter("annotation") for word in _words(one.text or "")})


def _words(text: str) -> Iterator[str]:
    bare = (word.strip(".,:;()[]!?“”‘’'\"").casefold() for word in text.replace("|", " ").split())
    yield from (word for word in bare if len(word) > 1 and not any(map(str.isdigit, word)))
