"""Reads words in a picture by Tesseract, through pipes: neither the picture nor its text touches a disk.

That is why neither pytesseract nor presidio-image-redactor is used: both hand the picture over in temporary files. The
words are screened by our own screener in any case, so that the same rules hold in pictures.
"""

from __future__ import annotations

import io
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from PIL import Image

from voting.picture import Box, Reading, Word, overlap

SURE: Final = 60.0
"""Tesseract's confidence, 0 to 100, from which a word counts as read."""
UNREADABLE: Final = "[unreadable]"

_BY_PAGE: Final = 3  # Tesseract's page segmentation modes: columns and lines in their order
_SCATTERED: Final = 11  # as much text as can be found, in no order
_SMALL: Final = 1_600  # pixels; letters of a smaller picture are read better at twice the size
_TALLEST: Final = 0.25  # of the picture's height; a taller "word" is a shape


@dataclass(frozen=True, slots=True)
class Seen:
    """What looked like a word, read well or not."""

    line: tuple[str, ...]
    text: str
    box: Box
    sure: bool


@dataclass(frozen=True, slots=True)
class Read:
    """What reading a picture gave.

    Attributes:
        readings: The text, read in two ways.
        unsure: Where something looked like a word that could not be read with confidence.
        sure: The share of words that were.
    """

    readings: tuple[Reading, Reading]
    unsure: tuple[Box, ...]
    sure: float


def read_words(image: Image.Image, tesseract: str, languages: str) -> Read:
    """Returns what is read in a picture.

    The first reading has the lines of the page, then those that only the second way found. Words without confidence
    stand as `[unreadable]`; specks that are no word are left out.

    Args:
        image: In grey.
        tesseract: Path of the program.
        languages: As in `eng+deu`.
    """
    by_page = list(_seen(image, 2 if max(image.size) <= _SMALL else 1, _BY_PAGE, tesseract, languages))
    scattered = list(_seen(image, 1, _SCATTERED, tesseract, languages))
    sure_of = [one for one in scattered if one.sure]
    mended = [one if one.sure else _mended(one, sure_of) for one in by_page]
    read = [one.box for one in mended if one.sure]
    more = [one for one in sure_of if _is_word(one.text) and not any(overlap(one.box, box) for box in read)]
    everything = [*mended, *more]
    sure = sum(one.sure for one in everything)
    return Read(
        (_reading(everything), _reading(scattered)),
        tuple(one.box for one in (*mended, *scattered) if not one.sure),
        sure / len(everything) if everything else 0.0,
    )


def _mended(unsure: Seen, sure_of: list[Seen]) -> Seen:
    """The same word as the other way read it, when it did so with confidence."""
    other = next((one for one in sure_of if overlap(one.box, unsure.box)), None)
    return unsure if other is None else replace(other, line=unsure.line)


def _is_word(text: str) -> bool:
    return text.isdigit() or sum(map(str.isalnum, text)) > 1


def _seen(image: Image.Image, scale: int, mode: int, tesseract: str, languages: str) -> Iterator[Seen]:
    larger = image.resize((image.width * scale, image.height * scale), Image.Resampling.LANCZOS)
    raw = io.BytesIO()
    larger.save(raw, "PPM")
    done = subprocess.run(  # noqa: S603  # a program that the operator named, arguments that were checked
        [tesseract, "stdin", "stdout", "--psm", str(mode), "-l", languages, "tsv"],
        input=raw.getvalue(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"OMP_THREAD_LIMIT": "1"} | {key: os.environ[key] for key in ("TESSDATA_PREFIX",) if key in os.environ},
        check=True,
    )
    for line in done.stdout.decode("utf-8", "replace").splitlines()[1:]:
        cells = line.split("\t")
        text = cells[-1].strip() if len(cells) == 12 else ""  # columns of Tesseract's TSV
        if not text:
            continue
        left, top, width, height = (int(cell) // scale for cell in cells[6:10])
        if height > image.height * _TALLEST and height > 60:
            continue
        sure = float(cells[10]) >= SURE
        if sure or _is_word(text):
            yield Seen((str(mode), *cells[1:5]), text, (left, top, left + width + 1, top + height + 1), sure)


def _reading(seen: list[Seen]) -> Reading:
    pieces: list[str] = []
    words: list[Word] = []
    length = 0
    line: tuple[str, ...] | None = None
    for one in seen:
        between = "" if line is None else " " if one.line == line else "\n"
        text = one.text if one.sure else UNREADABLE
        if between == " " and text == UNREADABLE and pieces[-1] == UNREADABLE:
            continue
        start = length + len(between)
        pieces += between, text
        length = start + len(text)
        line = one.line
        if one.sure:
            words.append(Word(start, length, one.box))
    return Reading("".join(pieces), tuple(words))
