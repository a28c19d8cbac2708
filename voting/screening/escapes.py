r"""White space and quotation marks that a program wrote as two characters: `"Dear Anna,\nI met \"Pete\""`.

So JSON, logs and code hold texts. Read as it stands, "\nBrian" is a word that begins with an n, and a line's end is
none. What looks so and is not: a folder (`C:\temp\n1`), an account (`CORP\n12345`), a command of LaTeX (`\neq`,
`\textbf`), a backslash before a word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from voting.screening import late

_NEXT = r"A-ZÀ-ÖØ-Þ0-9<@+(*•·>\[#\-–—\s\x00"
_LATEX = (
    r"(?:n(?:abla|eq?|eg|ot|ew\w*|u|oindent|onumber)|t(?:ext\w*|heta|au|imes|o|frac|ilde|op|an|itle|able\w*)|"
    r"r(?:ho|ight\w*|angle|ef|m))(?![A-Za-z])"
)
_SURE = late.compile(
    r"(?<!\\)(?:"
    # Before a capital, a digit, a sign, another script, an address; several in a row
    rf"(?:\\{{1,2}}[nrt]){{1,20}}(?=[{_NEXT}]|[^\x00-\x7f]|[a-z][\w.+-]{{0,40}}@|https?:|www\.)|"
    r"(?:\\{1,2}[nrt]){2,20}(?=[a-z])|"
    # Before a small letter where a sentence, a line or a tag ended
    rf"(?:(?<=[.,!?;:)\]}}»…>*|])|(?<=[.!?,;:] ))\\(?!{_LATEX})[nrt](?=[a-z]))"
)
# Before a small letter: where another is sure nearby
_LIKELY = late.compile(rf"(?<=[A-Za-z0-9])\\(?!{_LATEX})[nrt](?=[a-z])")
_NEARBY = 400
_WRITTEN = ("\\n", "\\r", "\\t", '\\"')
_FOLLOWING = 128  # characters that any of these patterns looks at
_ONE = late.compile(r"\\{1,2}([nrt])")
_OF_A_FOLDER = late.compile(r"(?:(?<![A-Za-z0-9])[A-Za-z]:(?:[\\/]\S{0,200})?|(?<![\\\w])\\\\\w\S{0,200})\Z")
_OF_AN_ACCOUNT = late.compile(r"(?<![A-Za-z0-9])[A-Z][A-Z0-9-]{2,14}\\[nrt]\d{4,}(?![\d-])")
_REACH = 204
# One that opens or closes; inside a word it is a part of a password: `"pa\"ss"`
_QUOTE = late.compile(r"(?<=[\s(\[{:,=>\"'])\\\"|(?<!\\)\\\"(?=[\s)\]},.;:!?<\\\"']|\Z)")
_READ = {"n": "\n", "r": "\r", "t": "\t", '"': '"'}


def escaped(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yields where a blank or a quotation mark is written as two or three characters, and which it is, sorted.

    Args:
        text: All of it; what stands around decides.
        start: Where to begin.
        end: Where to stop.
    """
    if text.find("\\", start, end) < 0:
        return
    low, high = max(0, start - _NEARBY), end + _NEARBY
    sure = list(_places(_SURE, text, low, high))
    places = [run[0] for run in sure]
    likely = [run for run in _places(_LIKELY, text, start, end) if _has_near(places, run[0])]
    ones = {one.span(): one[1] for run in (*sure, *likely) if _is_one(text, *run) for one in _ONE.finditer(text, *run)}
    ones |= dict.fromkeys(_places(_QUOTE, text, start, end), '"')
    for (first, last), letter in sorted(ones.items()):
        if start <= first and last <= end:
            yield first, last, _READ[letter]


def _places(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields the matches that begin before `end`; what follows it decides, too, but no more than a little of it."""
    if all(text.find(one, start, end + 1) < 0 for one in _WRITTEN):  # as in most texts, which takes no time to see
        return iter(())
    return (run.span() for run in pattern.finditer(text, start, min(len(text), end + _FOLLOWING)) if run.start() < end)


def _has_near(places: list[int], at: int) -> bool:
    index = bisect_left(places, at - _NEARBY)
    return index < len(places) and places[index] <= at + _NEARBY


def _is_one(text: str, start: int, end: int) -> bool:
    """Whether it is no part of a folder's name or an account's."""
    if _OF_A_FOLDER.search(text, max(0, start - _REACH), start) is not None:
        return False
    account = _OF_AN_ACCOUNT.search(text, max(0, start - 16), end + 20)
    return account is None or not account.start() < start < account.end()
