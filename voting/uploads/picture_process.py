"""The process that reads a picture, or blanks words in one that was read; it has the limits of `process`.

    python -m voting.uploads.picture_process read TESSERACT LANGUAGES < FILE
    python -m voting.uploads.picture_process blank TESSERACT LANGUAGES < BOXES-AND-PNG

It answers with an `Outcome` as exit code and, on standard output, a line of JSON (the readings) and the PNG. Of the
picture nothing is drawn but words that were read, at their places on a blank ground: no face, no drawing, no bar code
and no handwriting has to be recognised to be left out. Nor are words drawn that mix letters with digits or hold many
digits: those are what readings get wrong.
"""

from __future__ import annotations

import io
import json
import sys
import warnings
from typing import Final

from PIL import Image, ImageChops, ImageOps, ImageStat, UnidentifiedImageError

from voting.picture import Box, Reading, overlap
from voting.uploads.ocr import Read, read_words
from voting.uploads.outcome import Outcome, UnreadableError
from voting.uploads.process import give_up_resources

_FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF", "AVIF")
_MOST_PIXELS: Final = 40_000_000
_LONGEST_SIDE: Final = 2_000  # pixels; larger pictures are made smaller before they are read
_MOST_PNG_BYTES: Final = 500_000
_LEAST_SURE: Final = 0.8  # of all words; below, most of the picture is something else than text
_GROUND: Final = 238
_MARGIN: Final = 2  # pixels around a word that is blanked
_NARROWEST, _WIDEST = 0.12, 1.4  # width of a letter by its height
_CODE: Final = 6  # characters from which a word with digits may be a code
_ENDS: Final = (
    (Image.DecompressionBombError, Outcome.TOO_DENSE),
    (Image.DecompressionBombWarning, Outcome.TOO_DENSE),
    (MemoryError, Outcome.OUT_OF_MEMORY),
    (FileNotFoundError, Outcome.NO_READER),
)


def main(task: str, tesseract: str, languages: str) -> Outcome:
    """Reads standard input and writes the answer; returns what became of it."""
    give_up_resources()
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = _MOST_PIXELS
    try:
        answer = _answer(task, sys.stdin.buffer.read(), tesseract, languages)
    except UnreadableError as error:
        return error.outcome
    except Exception as error:  # noqa: BLE001  # decoders raise what they like at a file made to break them
        return next((outcome for kind, outcome in _ENDS if isinstance(error, kind)), Outcome.BROKEN)
    sys.stdout.buffer.write(answer)
    return Outcome.READ


def _answer(task: str, content: bytes, tesseract: str, languages: str) -> bytes:
    """Empty where a picture was read and too little in it is sure enough to be kept."""
    if task == "read":
        image = _opened(content)
        read = read_words(image, tesseract, languages)
        return _told(read.readings, _drawn(image, read)) if read.sure >= _LEAST_SURE else b""
    boxes, png = content.split(b"\n", 1)
    blanked = _blanked(Image.open(io.BytesIO(png), formats=("PNG",)).convert("L"), json.loads(boxes))
    return _told(read_words(blanked, tesseract, languages).readings, blanked)


def _opened(content: bytes) -> Image.Image:
    """The picture upright, in grey, on white where it was transparent; of its metadata nothing is left."""
    try:
        opened = Image.open(io.BytesIO(content), formats=_FORMATS)
    except UnidentifiedImageError:
        raise UnreadableError(Outcome.BROKEN) from None
    if getattr(opened, "n_frames", 1) > 1:
        raise UnreadableError(Outcome.TOO_LONG)
    upright = ImageOps.exif_transpose(opened).convert("RGBA")
    upright.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    white = Image.new("RGBA", upright.size, "white")
    return Image.alpha_composite(white, upright).convert("L")


def _drawn(image: Image.Image, read: Read) -> Image.Image:
    """The words that were read, at their places; one that touches something unread may be longer than was read."""
    canvas = Image.new("L", image.size, _GROUND)
    reading = read.readings[0]
    for word in reading.words:
        touched = any(overlap(word.box, box) for box in read.unsure)
        if not touched and _drawable(reading.text[word.start : word.end], word.box):
            left, top, right, bottom = word.box
            around = (max(0, left - 1), max(0, top - 1), min(image.width, right + 1), min(image.height, bottom + 1))
            canvas.paste(_on_the_ground(image.crop(around)), around[:2])
    return canvas


def _on_the_ground(word: Image.Image) -> Image.Image:
    """Dark letters on the light ground, also where they were light on dark: so that they can be read again."""
    dark = ImageStat.Stat(word).median[0] < 128
    upright = ImageOps.invert(word) if dark else word
    return ImageChops.darker(ImageOps.autocontrast(upright), Image.new("L", word.size, _GROUND))


def _drawable(word: str, box: Box) -> bool:
    """Whether a word is one beyond doubt: not a speck taken for a letter, no shape, no code."""
    digits = sum(map(str.isdigit, word))
    code = digits >= _CODE or (digits > 0 and len(word) >= _CODE and any(map(str.isalpha, word)))
    wide, high = box[2] - box[0], box[3] - box[1]
    return len(word) > 1 and not code and _NARROWEST < wide / (high * len(word)) < _WIDEST


def _blanked(image: Image.Image, boxes: list[Box]) -> Image.Image:
    for left, top, right, bottom in boxes:
        image.paste(0, (left - _MARGIN, top - _MARGIN, right + _MARGIN, bottom + _MARGIN))
    return image


def _told(readings: tuple[Reading, ...], drawn: Image.Image) -> bytes:
    told = [{"text": one.text, "words": [[word.start, word.end, *word.box] for word in one.words]} for one in readings]
    png = io.BytesIO()
    drawn.point([16 * (level // 16) for level in range(256)]).save(png, "PNG", optimize=True)
    return json.dumps(told).encode() + b"\n" + (png.getvalue() if png.tell() <= _MOST_PNG_BYTES else b"")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
