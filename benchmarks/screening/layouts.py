"""Measures what is found of the closed texts laid out otherwise, beside the texts as they are.

    python -m benchmarks.screening.layouts [EACH]    of every EACH-th text, twelve if not said; some minutes

Broken by length as mails are, quoted, as a comment, indented, with numbers before their lines, with two blanks between
words, divided as programs divide texts, in paragraphs of HTML, as a transcript, in capitals and in small letters. A
value is found by the same characters, with what stands between them now.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping

from benchmarks.screening.encoded import put_together
from benchmarks.screening.tools import ours
from benchmarks.screening.written_measuring import Tally, measured
from benchmarks.screening.written_texts import Written, files, read

_BEFORE_SIGNS = re.compile(r"(?<=[\w)\]\"'])(?=[,.!?;:)\]\"](?:[\s.,!?;:)\]\"]|\Z))|(?<=\w)(?=['’]s\b)")
_AFTER_SIGNS = re.compile(r"(?:(?<=\s)|\A)[(\"\[](?=\w)")


def _wrapped(width: int, margin: str = "") -> Callable[[str], list[str]]:
    """Returns what breaks lines before they are longer than a width, with a margin before each but the first."""

    def pieces(text: str) -> list[str]:
        written = list(text)
        column, blank = len(margin), -1
        for at, character in enumerate(text):
            if character == "\n":
                written[at], column, blank = "\n" + margin, len(margin), -1
                continue
            blank = at if character == " " else blank
            column += 1
            if column > width and blank >= 0:
                written[blank], column, blank = "\n" + margin, len(margin) + at - blank, -1
        return written

    return pieces


def _each(rewrite: Callable[[str], str]) -> Callable[[str], list[str]]:
    return lambda text: [rewrite(character) for character in text]


def _lines(margin: Callable[[int], str], end: str = "") -> Callable[[str], list[str]]:
    """Returns what writes something before every line but the first, and behind every one but the last."""

    def pieces(text: str) -> list[str]:
        written = list(text)
        for number, line in enumerate(re.finditer(r"\n(?=[^\n])", text), 2):
            written[line.start()] = f"{end}\n{margin(number)}"
        return written

    return pieces


def _divided(text: str) -> list[str]:
    written = list(text)
    for place in _BEFORE_SIGNS.finditer(text):
        written[place.start()] = f" {written[place.start()]}"
    for place in _AFTER_SIGNS.finditer(text):
        written[place.start()] += " "
    return written


LAYOUTS: Mapping[str, tuple[str, Callable[[str], list[str]], str]] = {
    "as it is": ("", list, ""),
    "wrapped at 60": ("", _wrapped(60), ""),
    "wrapped at 30": ("", _wrapped(30), ""),
    "quoted": ("> ", _wrapped(72, "> "), ""),
    "comment": ("# ", _wrapped(90, "# "), ""),
    "indented": (" " * 8, _wrapped(90, " " * 8), ""),
    "numbered": ("   1  ", _lines(lambda number: f"{number:4}  "), ""),
    "two blanks": ("", _each(lambda character: "  " if character == " " else character), ""),
    "divided": ("", _divided, ""),
    "paragraphs": ("<p>", _lines(lambda _: "<p>", "</p>"), "</p>"),
    "transcript": ("[10:01] user: ", _lines(lambda number: f"[10:{number % 60:02}] user: "), ""),
    "capitals": ("", _each(str.upper), ""),
    "small letters": ("", _each(str.lower), ""),
}
"""What is written before a text, for each of its characters, and behind it."""


def laid_out_as(text: Written, layout: str) -> Written:
    """Returns a text with its marks, laid out otherwise."""
    before, pieces, behind = LAYOUTS[layout]
    inside = put_together(text, pieces(text.text))
    moved = [one._replace(start=one.start + len(before), end=one.end + len(before)) for one in inside.spans]
    return Written(before + inside.text + behind, moved)


def main(each: int) -> int:
    """Prints the shares found, half and nine tenths of a value, and what is wrongly taken; returns the exit code."""
    texts = [text for name in files("closed") if not name.startswith("clean-") for text in read(name)][::each]
    find = ours()
    for layout in LAYOUTS:
        shares = (Tally() + measured(find, [laid_out_as(text, layout) for text in texts])).shares()
        print(
            f"layouts    {layout:15}{shares['half all']:6.2f} % half {shares['whole all']:6.2f} % nine tenths "
            f"{shares['wrong']:5.2f} % wrong",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 12))
