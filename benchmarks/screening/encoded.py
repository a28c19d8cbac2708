r"""Measures what is found of the closed texts as programs write them, beside the texts as they are.

    python -m benchmarks.screening.encoded [EACH]    of every EACH-th text, five if not said; some minutes

As JSON holds them (`\n`, `é` or `\u00e9`), in HTML's entities, and as UTF-8 that was read as Windows-1252. A value is
found by the same characters, however many are written for each.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate

from benchmarks.screening.tools import ours
from benchmarks.screening.written_measuring import Tally, measured
from benchmarks.screening.written_texts import Written, files, read


def _misread(character: str) -> str:
    return "".join(
        bytes([one]).decode("cp1252", "ignore") or bytes([one]).decode("latin-1") for one in character.encode("utf-8")
    )


def _entity(character: str) -> str:
    named = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}
    return named.get(character, character if character.isascii() else f"&#{ord(character)};")


ENCODINGS: Mapping[str, Callable[[str], str]] = {
    "plain": str,
    "JSON": lambda character: json.dumps(character, ensure_ascii=False)[1:-1],
    "JSON, ASCII": lambda character: json.dumps(character)[1:-1],
    "HTML entities": _entity,
    "misread": _misread,
}
"""What is written for each character."""


def encoded(text: Written, encode: Callable[[str], str]) -> Written:
    """Returns a text with its marks as it is written."""
    return put_together(text, [encode(character) for character in text.text])


def put_together(text: Written, pieces: Sequence[str]) -> Written:
    """Returns a text with its marks, for each of whose characters another piece is written."""
    at = list(accumulate(map(len, pieces), initial=0))
    return Written("".join(pieces), [one._replace(start=at[one.start], end=at[one.end]) for one in text.spans])


def main(each: int) -> int:
    """Prints the shares found, half and nine tenths of a value, and what is wrongly taken; returns the exit code."""
    texts = [text for name in files("closed") if not name.startswith("clean-") for text in read(name)][::each]
    find = ours()
    for name, encode in ENCODINGS.items():
        shares = (Tally() + measured(find, [encoded(text, encode) for text in texts])).shares()
        print(
            f"encoded    {name:15}{shares['half all']:6.2f} % half {shares['whole all']:6.2f} % nine tenths "
            f"{shares['wrong']:5.2f} % wrong"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
