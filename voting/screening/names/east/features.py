"""What the model looks at: characters around, words that the text divides into, and the lists.

A feature is a short string. Training and recognition both use these (`train`, `tagger`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from voting.screening.names.east.division import Part, divided
from voting.screening.names.east.letters import kind
from voting.screening.names.east.words import Lexicon, flags_of, frequency_of, shares_of
from voting.screening.names.tokens import Token

_LEVELS = (2.8, 3.4, 4.0, 4.8)
_FIRST, _LAST = Part(0, 0, "<", 9.0), Part(0, 0, ">", 9.0)
_LONGEST_READ = 3  # characters of a token of other letters that are looked at as they are, and not in small letters
_LONGEST_REST = 3
_FARTHEST, _LONGEST_RUN = 5, 6
_PARTED = ""  # a token that is in no word


def segment_features(
    tokens: Sequence[Token], words: Lexicon, hidden: Collection[tuple[int, int]] = ()
) -> list[list[str]]:
    """Returns the features of each token of a segment.

    Args:
        tokens: Of the segment, at least one.
        words: The lists.
        hidden: Places of names that are to look as if they were on no list of names, to learn by.
    """
    return next(all_features([tokens], words, hidden))


def all_features(
    segments: Sequence[Sequence[Token]], words: Lexicon, hidden: Collection[tuple[int, int]] = ()
) -> Iterator[list[list[str]]]:
    """Yields the features of each token of each segment; faster than of one after the other.

    Args:
        segments: Each of at least one token.
        words: The lists.
        hidden: See `segment_features`.
    """
    read = [[_read(token.text, words) for token in tokens] for tokens in segments]
    known = words.known([one for each in read for one in (*each, _PARTED)])
    at = 0
    for tokens, each in zip(segments, read, strict=True):
        here = [codes[at : at + len(each)] for codes in known]
        apart = [False, *(one.start != before.end for before, one in pairwise(tokens))]
        marks = _marks(here, apart)
        for start, end in hidden:
            for index, token in enumerate(tokens):
                if start <= token.start < end:
                    marks[index] = [mark for mark in marks[index] if mark[0] in "ls"]
        yield _Segment(each, apart, here, marks).features()
        at += len(each) + 1


def _read(token: str, words: Lexicon) -> str:
    if len(token) == 1:
        return words.one_way.get(token, token)
    return words.read(token) if len(token) <= _LONGEST_READ else token.lower()


@lru_cache(maxsize=1_024)  # how often words are written: nothing of a text is kept
def _level(frequency: float) -> int:
    return 1 + sum(frequency >= least for least in _LEVELS) if frequency > 0 else 0


@lru_cache(maxsize=8_192)  # numbers of lists only: nothing of a text is kept
def _listed(code: int, length: int) -> tuple[tuple[str, ...], ...]:
    """Returns what is said of each character of a listed word: B begins it, E ends it, M is between."""
    told = []
    for flag in flags_of(code):
        name = flag.partition(".")[0]
        if name == "surname":
            told.append(f"s{flag[8:]}.{length}")
        elif length > 1:
            told.append(f"{'p' if name == 'place' else 'n'}{flag}.{length}")
    often = frequency_of(code)
    if length > 1 and often:
        told.append(f"l{length}.{_level(often)}")
    ends = ["B", *["M"] * (length - 2), "E"][:length]
    return tuple(tuple(one + end for one in told) for end in ends)


def _marks(known: Sequence[Sequence[int]], apart: Sequence[bool]) -> list[list[str]]:
    """Returns per token what the listed words say that it is in."""
    marks: list[list[str]] = [[] for _ in apart]
    for length, codes in enumerate(known, 1):
        for at, code in enumerate(codes):
            if not code or any(apart[at + 2 : at + length]):  # a blank may stand behind a surname of one character
                continue
            for place, told in enumerate(_listed(code, length), at):
                marks[place] += told
    return marks


class _Segment:
    """A segment whose features are written down."""

    def __init__(
        self, read: Sequence[str], apart: Sequence[bool], known: Sequence[Sequence[int]], marks: list[list[str]]
    ) -> None:
        self._count = len(read)
        self._kinds = ["-", "-", *map(kind, read), "-", "-"]
        self._read = ["", "", "", *read, "", "", ""]
        self._gaps = [*(" " if one else "" for one in apart), ""]
        self._marks = marks
        self._shares = ["", *map(shares_of, known[0]), ""]
        self._parts = [_FIRST, _FIRST, *divided(read, known, apart), _LAST, _LAST]

    def features(self) -> list[list[str]]:
        """Returns them."""
        rows = [self._characters(at) for at in range(self._count)]
        for number in range(2, len(self._parts) - 2):
            self._add_words(rows, number)
        runs = self._same_kind()
        for number, (start, end) in enumerate(runs):
            if self._kinds[start + 2] in "CKGHT":
                self._add_run(rows, start, end)
                if self._kinds[start + 2] == "G":
                    self._add_glued(rows, runs, number)
        for at, row in enumerate(rows):
            self._add_lists(row, at)
        rows[0].append("BOS")
        rows[-1].append("EOS")
        return rows

    def _characters(self, at: int) -> list[str]:
        before3, before2, before, here, after, after2, after3 = self._read[at : at + 7]
        left, right = self._gaps[at], self._gaps[at + 1]
        kind2, kind1, kind0, kind_1, kind_2 = self._kinds[at : at + 5]
        behind, ahead = before2 + before + left, right + after + after2
        return [
            "b",
            "0=" + here,
            f"1={right}{after}",
            f"-1={before}{left}",
            "2=" + after2,
            "-2=" + before2,
            "3=" + after3,
            "-3=" + before3,
            f"a={before}{left}{here}",
            f"c={here}{right}{after}",
            "d=" + ahead,
            "e=" + behind,
            f"f={before}_{after}",
            f"g={before3}{behind}",
            f"h={ahead}{after3}",
            f"i={after2}{after3}",
            f"k={kind2}{kind1}{left}{kind0}{right}{kind_1}{kind_2}",
        ]

    def _add_words(self, rows: Sequence[list[str]], number: int) -> None:
        before2, before, part, after, after2 = self._parts[number - 2 : number + 3]
        left = f"x={before.end - before.start}{_level(before.frequency)}."
        right = f".{after.end - after.start}{_level(after.frequency)}"
        around = (f"A={before.text}", f"B={after.text}", f"C={after2.text}", f"D={before2.text}")
        length, level = part.end - part.start, _level(part.frequency)
        for at in range(part.start, part.end):
            place = f"{length}{at - part.start}{level}"
            rows[at] += ("w=" + place, left + place + right, *around)

    def _same_kind(self) -> list[tuple[int, int]]:
        """Returns where tokens of one kind stand together, without a blank."""
        runs: list[tuple[int, int]] = []
        start = 0
        for at in range(1, self._count + 1):
            if at == self._count or self._gaps[at] or self._kinds[at + 2] != self._kinds[start + 2]:
                runs.append((start, at))
                start = at
        return runs

    def _add_run(self, rows: Sequence[list[str]], start: int, end: int) -> None:
        script, next_kind = self._kinds[start + 2], self._kinds[end + 2]
        length = min(_LONGEST_RUN, end - start)
        ahead, behind = self._text(end, end + 2), self._text(max(0, start - 2), start)
        for at in range(start, end):
            place = min(_FARTHEST, at - start)
            rest = self._text(at + 1, end) if end - at - 1 <= _LONGEST_REST else self._text(end - 3, end) + "+"
            rows[at] += (
                f"r={script}{place}.{length}",
                f"R={rest}|{next_kind}",
                f"s={place}{ahead}",
                f"S={length}{place}{behind}",
            )

    def _add_glued(self, rows: Sequence[list[str]], runs: Sequence[tuple[int, int]], number: int) -> None:
        """Adds what stands beside a Korean word, and what of the word is behind each character."""
        start, end = runs[number]
        after = self._text(*runs[number + 1]) if number + 1 < len(runs) else ""
        before = self._text(*runs[number - 1]) if number else ""
        for at in range(start, end):
            place, rest = min(_FARTHEST, at - start), self._text(at + 1, end)
            rows[at] += (f"E={place}{after}", f"F={place}{before}", f"G={rest}/{after[:2]}", f"H={rest}/{after[-1:]}")

    def _text(self, start: int, end: int) -> str:
        return "".join(self._read[start + 3 : min(end, self._count) + 3])

    def _add_lists(self, row: list[str], at: int) -> None:
        before, here, after = self._shares[at : at + 3]
        row += ("o=" + here, "p=" + after, "q=" + before, f"O={here},{after}")
        row += self._marks[at]
        if at + 1 < self._count:
            row += ["+" + mark for mark in self._marks[at + 1] if mark[-1] == "B" or mark[0] == "n"]
        if at:
            row += ["-" + mark for mark in self._marks[at - 1] if mark[0] == "s"]
