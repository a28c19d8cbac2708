"""Reads the words of pictures by Tesseract, where it is installed and a setting asks for it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from typing import Final

from voting.picture import Picture, Reading, Word
from voting.uploads.extraction import error_of, run_reader
from voting.uploads.outcome import Outcome

TESSERACT: Final = "tesseract"
_TIMEOUT_S: Final = 60.0
_MODULE: Final = "voting.uploads.picture_process"


class PictureReader:
    """Implements `voting.ports.PictureBlanker`. Thread-safe: each picture is read by a process of its own.

    Args:
        languages: Of Tesseract, as in `eng+deu`; see `missing_for`.
        keeps_pictures: Whether to return the picture, too, or its text alone.
    """

    def __init__(self, languages: str, *, keeps_pictures: bool) -> None:
        self._tesseract = shutil.which(TESSERACT) or TESSERACT
        self._languages = languages
        self._keeps_pictures = keeps_pictures

    def read(self, ending: str, content: bytes) -> tuple[str | None, Picture | None]:
        """Returns the text of a picture and, where wanted, its words on a blank ground; None where too little is sure.

        Raises:
            LimitError: It has too many pixels or frames, or took too long or too much memory.
            TextError: It is broken.
        """
        code, output = self._run(ending, "read", content)
        if code == Outcome.TOO_LONG:  # frames: a film, which nobody could screen
            return None, None
        if code != Outcome.READ:
            raise error_of(ending, code)
        if not output:
            return None, None
        picture = _understood(output)
        return picture.readings[0].text or None, picture if self._keeps_pictures and picture.png else None

    def blank(self, picture: Picture, places: Sequence[Sequence[tuple[int, int]]]) -> Picture:
        """Returns the picture without the words at these places, read again.

        Args:
            picture: As `read` or this returned it.
            places: Per reading: start and end (exclusive) in its text.

        Raises:
            VotingError: It could not be done.
        """
        boxes = [box for reading, of_it in zip(picture.readings, places, strict=True) for box in reading.boxes(of_it)]
        code, output = self._run("png", "blank", json.dumps(boxes).encode() + b"\n" + picture.png)
        if code != Outcome.READ or not output:
            raise error_of("png", code)
        return _understood(output)

    def _run(self, ending: str, task: str, content: bytes) -> tuple[int, bytes]:
        arguments = [task, self._tesseract, self._languages]
        return run_reader(ending, arguments, content, module=_MODULE, timeout_s=_TIMEOUT_S)


def missing_for(languages: str) -> str | None:
    """Returns what has to be installed before pictures can be read in these languages; None when nothing is missing."""
    program = shutil.which(TESSERACT)
    if program is None:
        return "Tesseract is not installed (Debian: apt install tesseract-ocr)"
    listed = subprocess.run(  # noqa: S603  # a program found on the path
        [program, "--list-langs"], capture_output=True, text=True, timeout=30, check=False
    )
    lacking = sorted(set(languages.split("+")) - set(listed.stdout.split()))
    return f"Tesseract lacks {lacking[0]} (Debian: apt install tesseract-ocr-{lacking[0]})" if lacking else None


def _understood(output: bytes) -> Picture:
    head, png = output.split(b"\n", 1)
    readings = tuple(
        Reading(one["text"], tuple(Word(start, end, tuple(box)) for start, end, *box in one["words"]))
        for one in json.loads(head)
    )
    return Picture(png, readings)
