"""How a text is laid out: its length, headings, lists and bold words, counted the same way for whoever wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

# CommonMark 0.31.2, section 4.5: a fence that is never closed reaches to the end.
_FENCED: Final = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,}).*?(?:^ {0,3}(?P=fence)[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)
_HEADING: Final = re.compile(r"^ {0,3}(#{1,6})[ \t]", re.MULTILINE)
_ORDERED: Final = re.compile(r"^[ \t]*\d{1,9}[.)][ \t]", re.MULTILINE)
_UNORDERED: Final = re.compile(r"^[ \t]*[-*+][ \t]", re.MULTILINE)
_STARS: Final = re.compile(r"\*\*[^*\n]+\*\*")
_UNDERSCORES: Final = re.compile(r"(?<!\w)__[^_\n]+__(?!\w)")
_PIECE: Final = re.compile(r"[A-Za-z]{1,6}|[0-9]{1,3}|[^\W\d_A-Za-z]{1,2}|\S")
_CODE: Final = re.compile(
    r"^ {0,3}(?:```|~~~)|^#!/|^[ \t]*(?:async )?def \w+\(|^[ \t]*class \w+(?:\(.*\))?:[ \t]*$|"
    r"^[ \t]*(?:from [\w.]+ import \w|import [\w.]+(?:;| as \w|[ \t]*$))|^[ \t]*#include[ \t]*[<\"]|"
    r"\bfunction(?:[ \t]+\w+)?[ \t]*\([^\n{]{0,200}\{|\bconsole\.log\(|"
    r"^[ \t]*(?:SELECT\b.+\bFROM|INSERT INTO|CREATE TABLE)\b|"
    r"^[ \t]*(?:public|private|static) .*[({;]|^[ \t]*\w.*;[ \t]*$\n[ \t]*\}",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Style:
    """Counts of one text.

    Attributes:
        characters: Code points.
        tokens: An estimate that needs no model's vocabulary: pieces of up to six ASCII letters, up to three digits, up
            to two other letters, or one other sign. Providers count each in their own way, which cannot be compared.
        headings: Of the levels 1 to 6.
        ordered: Items of numbered lists.
        unordered: Items of other lists.
        bold_stars: `**bold**`.
        bold_underscores: `__bold__`.
    """

    characters: int = 0
    tokens: int = 0
    headings: tuple[int, int, int, int, int, int] = (0, 0, 0, 0, 0, 0)
    ordered: int = 0
    unordered: int = 0
    bold_stars: int = 0
    bold_underscores: int = 0


def style_of(text: str, *, tokens: bool = True) -> Style:
    """Returns the counts of a Markdown text; what stands in fenced code counts for its length alone.

    Args:
        text: Any.
        tokens: Whether they are needed: they take twice as long as all else. Else 0.
    """
    prose = _FENCED.sub("", text) if "```" in text or "~~~" in text else text
    levels = [len(signs) for signs in _HEADING.findall(prose)] if "#" in prose else []
    return Style(
        characters=len(text),
        tokens=tokens_of(text) if tokens else 0,
        headings=tuple(levels.count(level) for level in range(1, 7)),  # type: ignore[arg-type]  # six of them
        ordered=len(_ORDERED.findall(prose)),
        unordered=len(_UNORDERED.findall(prose)),
        bold_stars=len(_STARS.findall(prose)) if "**" in prose else 0,
        bold_underscores=len(_UNDERSCORES.findall(prose)) if "__" in prose else 0,
    )


def style_of_all(texts: Iterable[str]) -> Style:
    """Returns the counts of several texts together, each read by itself."""
    styles = [style_of(text) for text in texts]
    return Style(
        characters=sum(one.characters for one in styles),
        tokens=sum(one.tokens for one in styles),
        headings=tuple(sum(one.headings[level] for one in styles) for level in range(6)),  # type: ignore[arg-type]  # six
        ordered=sum(one.ordered for one in styles),
        unordered=sum(one.unordered for one in styles),
        bold_stars=sum(one.bold_stars for one in styles),
        bold_underscores=sum(one.bold_underscores for one in styles),
    )


def tokens_of(text: str) -> int:
    """Returns the estimate that `Style.tokens` tells of."""
    return len(_PIECE.findall(text))


def has_code(text: str) -> bool:
    """Returns whether a text holds source code, as far as its look says: a fence, or a line as languages write them."""
    return _CODE.search(text) is not None
