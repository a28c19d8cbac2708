"""One spelling for many: what is compared when two spellings of a value must count as the same.

Folding drops case, accents, look-alike letters of other scripts and some letters' two spellings (`ß`/`ss`);
squeezing also drops everything that is neither letter nor digit. Both keep the way back to the offsets.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

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
    return "".join(filter(str.isalnum, fold(text)))


def squeeze_mapped(folded: str, origins: list[int] | None) -> tuple[str, list[int]]:
    """Returns the letters and digits of a folded text, and each one's index in the text that was folded."""
    kept = [index for index, character in enumerate(folded) if character.isalnum()]
    return "".join([folded[index] for index in kept]), kept if origins is None else [origins[index] for index in kept]


def canonical(value: str) -> str:
    """Returns what two spellings of one value have in common, for giving them one number.

    An address keeps its punctuation, since `a.b@x` and `ab@x` are two people; of everything else the letters and
    digits count, so that `(415) 555-0132` and `415 555 0132` are one.
    """
    folded = fold(value)
    if "@" in folded:
        return "".join(folded.split())
    squeezed = "".join(filter(str.isalnum, folded.removesuffix("'s").removesuffix("’s")))
    return squeezed or folded
