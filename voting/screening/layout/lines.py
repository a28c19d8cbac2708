"""What stands before lines, and ends of lines of prose that were broken by its length alone.

Before lines: signs of quotations, comments, frames and differences, numbers of lines, what all lines are indented by,
and that a user speaks, where a transcript says it. A line's end is taken for a blank where the next word had no room
before it and the line is prose; lists, tables, forms and code stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from voting.screening import late
from voting.screening.layout.blanks import is_prose
from voting.screening.layout.place import Place

_SIGN = late.compile(r"(?:>[ ]?){1,6}(?!>)|(?:#+|//+|--|;+|\||%+)(?:[ ]|\Z)|\+(?![\d+]|\Z)")
_NUMBER = late.compile(r"(\d{1,6})(?:[ \t]?(?:[|│]|:(?!\d))| {2}|\t)[ ]?")
_OF_COMMENTS = "*"  # before each line of a comment, and indented by a blank
_ROLE = late.compile(r"(?:\[[^\[\]\n]{4,25}\][ ]|\d{1,2}:\d\d(?::\d\d)?[ ](?:[-–][ ])?)?(?:user|User|USER)[ ]?:[ ]")
_SAID = late.compile(r"\S+[ ]\S+[ ]\S")  # by a speaker; of an account there is one word
_NARROWEST, _WIDEST = 25, 130  # characters of a line
_SURE = 45  # characters of a line after which one small letter alone says that it goes on
_FULL = 0.55  # of the widest line beside it
_NO_PROSE = late.compile(r"[|\t{}<>\\]|[=;]\S|,[^\s,]+,|[;{]\Z")
_COMMAND = late.compile(r" --?[A-Za-z]|\$[A-Za-z_({]")
_FEWEST = 4  # words of a line of prose
_PLAIN, _PLAINER = 0.5, 0.7  # share of them that are words indeed; of a line whose end stands alone
_WORD = late.compile(r"[(\"'“‘«„*_-]*[^\W\d_]+(?:['’.-][^\W\d_]+)*[.,;:!?)\"'”’»*_-]*")
_BEGUN = late.compile(r"(?:[ (](?:\+\d{1,3}|0\d{1,4}\)?)(?:[ -]\d{1,4})?|[/-])\Z")  # a telephone number
_REST = late.compile(r"\d{2,5}(?:[ -]\d{2,5}){0,3}(?![\w/])")
_COLUMNS = late.compile(r"\S {2,}\S")
_BEGINS_ANEW = late.compile(r"(?:[-*+•·–—]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s|\w[\w /.'-]{0,24}:(?:\s|\Z)|\W*\Z|```|~~~")
_FEW = 3  # lines with numbers before them


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank.

    Attributes:
        start: Where it starts.
        margin: Where what stands before it ends; what it is indented by beyond that is its own.
        sign: What stands before it, as lines that belong together have it.
        body: Where its text starts.
        text: From there on, without blanks at its end.
        end: Where the line ends.
    """

    start: int
    margin: int
    sign: str
    body: int
    text: str
    end: int

    @property
    def room(self) -> int:
        """How many characters it takes, with what stands before it."""
        return self.body - self.start + len(self.text)


def margins_and_ends(text: str) -> Iterator[Place]:
    """Yields what stands before lines, and ends of lines that are blanks for a reader."""
    if "\n" not in text and text[:1] != ">":
        return
    lines = list(_lines(text))
    yield from _roles(lines)
    small = 2 * sum(line.text[:1].islower() for line in lines) > len(lines)  # as many people type
    block: list[_Line] = []
    for line in lines:
        if block and not (block[-1].end + 1 == line.start and block[-1].sign == line.sign):
            yield from _of_block(block, small=small)
            block = []
        block.append(line)
    yield from _of_block(block, small=small)


def _roles(lines: Sequence[_Line]) -> Iterator[Place]:
    """Yields that a user speaks, where several lines say it before a sentence: else a user's name may follow."""
    told = [(line, role) for line in lines if (role := _ROLE.match(line.text)) is not None]
    if sum(_SAID.match(line.text, role.end()) is not None for line, role in told) > 1:
        for line, role in told:
            yield Place(line.body, line.body + role.end(), "")


def _lines(text: str) -> Iterator[_Line]:
    written = text.split("\n")
    depths = [len(line) - len(bare) for line in written if (bare := line.lstrip(" "))]
    common = min(depths) if len(depths) > 1 else 0  # what all are indented by
    start = 0
    for number, line in enumerate(written):
        end = start + len(line)
        bare = line.lstrip(" \t")
        if bare:
            indent = len(line) - len(bare)
            sign, length = _sign_of(bare, number, indent)
            body = bare[length:].lstrip(" \t")
            margin = start + (indent + length if sign else common)
            yield _Line(start, margin, sign, end - len(body), body.rstrip(), end)
        start = end + 1


def _sign_of(bare: str, number: int, indent: int) -> tuple[str, int]:
    """Returns the sign before a line, the same of lines with numbers in their order, and how long it is."""
    if (sign := _SIGN.match(bare)) is not None:
        return sign.group().strip(), sign.end()
    if (told := _NUMBER.match(bare)) is not None:
        return f"number {int(told[1]) - number}", told.end()
    if indent % 4 == 1 and bare.startswith(f"{_OF_COMMENTS} "):
        return _OF_COMMENTS, 2
    return "", 0


def _of_block(block: Sequence[_Line], *, small: bool) -> Iterator[Place]:
    """Yields the margins and the ends of lines that follow each other and have the same before them."""
    widest = max((line.room for line in block), default=0)
    ends: list[Place] = []
    run: list[tuple[_Line, _Line]] = []
    for one, other in pairwise(block):
        if _is_broken_hard(one.text, other.text):
            yield Place(one.body + len(one.text) - 1, one.body + len(one.text), "")
        if _goes_on(one, other, widest):
            run.append((one, other))
        else:
            ends += _of_run(run, small=small)
            run = []
    ends += _of_run(run, small=small)
    if block and _is_margin(block, joined=bool(ends)):
        yield from (Place(line.start, line.margin, "") for line in block if line.margin > line.start)
    yield from ends


def _is_broken_hard(line: str, following: str) -> bool:
    """Whether a backslash ends a line as in Markdown: a command's has a blank before it, a value goes on."""
    word = line.rpartition(" ")[2]
    return word.endswith("\\") and following[:1].isupper() and _WORD.fullmatch(word[:-1]) is not None


def _is_margin(block: Sequence[_Line], *, joined: bool) -> bool:
    """Whether what is before lines says nothing: settings that a sign makes a comment stay one."""
    sign = block[0].sign
    if sign.startswith("number"):
        return len(block) >= _FEW
    if sign == "|":
        return len(block) > 1 and not any("|" in line.text for line in block)
    prose = sum(_share_of_words(line.text) >= _PLAIN for line in block)
    return joined or not sign or sign[0] in ">+" or (len(block) > 1 and 2 * prose >= len(block))


def _share_of_words(line: str) -> float:
    """Returns which share of a line's words are of letters alone; 0 where there are few words."""
    words = line.split()
    return sum(_WORD.fullmatch(word) is not None for word in words) / len(words) if len(words) >= _FEWEST else 0.0


def _goes_on(one: _Line, other: _Line, widest: int) -> bool:
    """Whether a line is prose that the next one's first word had no room in."""
    if not (_NARROWEST <= one.room <= _WIDEST and one.room >= _FULL * widest):
        return False
    if not other.text or one.room + 1 + len(other.text.split(None, 1)[0]) <= widest:
        return False
    if _BEGINS_ANEW.match(other.text) is not None or _NO_PROSE.search(one.text) is not None:
        return False
    if _share_of_words(one.text) < _PLAIN or _COMMAND.search(one.text) is not None:
        return False
    return _COLUMNS.search(one.text) is None or is_prose(one.text)


def _of_run(run: Sequence[tuple[_Line, _Line]], *, small: bool) -> Iterator[Place]:
    """Yields the ends of lines of one paragraph, where enough of them are in the middle of a sentence.

    Args:
        run: Lines, each with the one after it.
        small: Whether most lines of the text begin with a small letter, so that it says little.
    """
    if not run:
        return
    going_on = sum(_is_middle(one.text, other.text) for one, other in run)
    first = run[0][0]
    if len(run) == 1:
        long = len(first.text) >= _SURE and first.text[-1] not in ".!?:;"
        sure = going_on == 1 and not small and long and _share_of_words(first.text) >= _PLAINER
    elif small and len(run) == 2:
        sure = False
    else:
        sure = 2 * going_on >= len(run) or (len(run) > 2 and (first.sign.startswith(">") or going_on > 0))
    if sure:
        for one, other in run:
            yield Place(one.body + len(one.text), other.body, " ")


def _is_middle(line: str, following: str) -> bool:
    """Whether the next line begins with a small letter, or with the rest of a number."""
    return following[0].islower() or (_BEGUN.search(line) is not None and _REST.match(following) is not None)
