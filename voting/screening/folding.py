"""One spelling for many: what is compared when two spellings of a value must count as the same.

Folding drops case, accents, look-alike letters of other scripts and some letters' two spellings (`ß`/`ss`);
squeezing also drops everything that is neither letter nor digit. Both keep the way back to the offsets.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from voting.screening import late

# Vowel signs are letters of their own in Indian scripts, Thai, Lao, Burmese and Khmer, which `\w` does not know.
VOWEL_SIGNS = "\u0900-\u0903\u093a-\u0963\u0971-\u0dff\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ecd\u102b-\u103e\u17b4-\u17d3"
"""Inside of brackets of a pattern; letters of Indian scripts are among them, and digits of some."""
LETTERS_AND_DIGITS = late.compile(rf"[^\W_]+(?:[{VOWEL_SIGNS}]+[^\W_]*)*|[{VOWEL_SIGNS}]+[^\W_]*")
# Letters of Cyrillic and Greek that are drawn like Latin ones (Unicode Technical Standard 39, confusables), in either
# case, and Latin letters that NFKD leaves whole. Lower case only: folding has lowered everything before.
_ALIKE = str.maketrans(
    {
        **dict(zip("авгекмнорстухіјѕԁԛԝьӏ", "abrekmhopctyxijsdqwbl", strict=True)),
        **dict(zip("αβεικνορτυχ", "abeikvoptux", strict=True)),
        **dict(zip("øłđıħŧðþ", "oldihtdp", strict=True)),
        "æ": "ae",
        "œ": "oe",
    }
)


@lru_cache(maxsize=4096)  # single characters only: nothing of a text is kept
def _fold_character(character: str) -> str:
    lowered = unicodedata.normalize("NFKD", character.casefold())
    return "".join(one for one in lowered if not unicodedata.combining(one)).translate(_ALIKE)


_ALIKE_CAPITALS = str.maketrans(
    {
        **{chr(code).upper(): alike.upper() for code, alike in _ALIKE.items() if len(chr(code).upper()) == 1},
        **dict(zip("ΗΝΥΜΖΡΧ", "HNYMZPX", strict=True)),
    }
)


def bare(character: str) -> str:
    """Returns the ASCII letter that a letter looks like, in its case and without marks; itself where there is none."""
    return "".join(
        one.translate(_ALIKE).translate(_ALIKE_CAPITALS)
        for one in unicodedata.normalize("NFKD", character)
        if not unicodedata.combining(one)
    )


def fold(text: str) -> str:
    """Returns the text without case, accents and look-alikes; its length may differ."""
    return text.lower() if text.isascii() else "".join(map(_fold_character, text))


def fold_mapped(text: str) -> tuple[str, list[int] | None]:
    """Returns the folded text and, per folded character, its index in `text`; None where that is the index itself."""
    if text.isascii():
        return text.lower(), None
    pieces = [character.lower() if character < "\x80" else _fold_character(character) for character in text]
    folded = "".join(pieces)
    if len(folded) == len(text) and all(len(piece) == 1 for piece in pieces):
        return folded, None
    return folded, [index for index, piece in enumerate(pieces) for _ in piece]


def squeeze(text: str) -> str:
    """Returns the folded letters and digits of a text."""
    return "".join(LETTERS_AND_DIGITS.findall(fold(text)))


class Squeezed:
    """The letters and digits of a folded text, with the way back to the text that was folded."""

    __slots__ = ("_origins", "_places", "_starts", "text")

    def __init__(self, folded: str, origins: list[int] | None) -> None:
        runs = [match.span() for match in LETTERS_AND_DIGITS.finditer(folded)]
        self.text = "".join([folded[start:end] for start, end in runs])
        self._places = [start for start, _ in runs]
        self._starts = list(accumulate((end - start for start, end in runs), initial=0))
        self._origins = origins

    def origin(self, index: int) -> int:
        """Returns where a letter or digit stands in the text that was folded."""
        run = bisect_right(self._starts, index) - 1
        place = self._places[run] + index - self._starts[run]
        return place if self._origins is None else self._origins[place]


def canonical(value: str) -> str:
    """Returns what two spellings of one value have in common, for giving them one number.

    An address keeps its punctuation, since `a.b@x` and `ab@x` are two people; of everything else the letters and
    digits count, so that `(415) 555-0132` and `415 555 0132` are one.
    """
    folded = fold(value).removeprefix("@")  # a handle's sign, which is left out as often
    if "@" in folded:
        return "".join(folded.split())
    squeezed = "".join(LETTERS_AND_DIGITS.findall(folded.removesuffix("'s").removesuffix("’s")))
    return squeezed or folded
