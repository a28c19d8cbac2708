"""What in a text may be a user's name by its form; the model decides which are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from voting.screening.learnt import phrases
from voting.screening.learnt.cues import USERS, Cue
from voting.screening.learnt.standing import LETTERS, is_behind, is_cut, is_rare, is_told

_HANDLE = re.compile(r"(?<![\w@.+-])@?([A-Za-z\d][\w.+-]{1,38}[A-Za-z\d_]|[^\W\d_][\w.-]{1,37}\w)")
_MARKED = re.compile(r"(?<![\w@./+-])@([A-Za-z_][\w.]{2,30}(?<!\.))")  # wherever it stands
_SPEAKER = re.compile(  # "X: gg", "X — Today at 18:02", "X has left the game"
    r"(?m)^[\[\d:/,.\] -]{0,24}\*{0,2}([^\W\d_][^\n:<>*\[\]\x00\u2014]{1,28}?)"
    r"(?=\*{0,2}(?:: | [\u2014\u2013-] | joined| left| has (?:left|invited|joined)| donated))"
)
# "the user clicks": what an everyday word behind it is.
_SUBJECT = re.compile(r"(?i)\b(?:the|an?|each|every|any|this|that|your|our|when|if|no) users?[ ]\Z")
_LONGEST, _MOST_WORDS = 40, 4  # characters and words of a name of several


def users(text: str, cued: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """Yields the places of what may be users' names.

    Near stems words with a digit or sign in them, rare ones and told ones, and what stands in quotes; anywhere what
    follows an @.
    """
    for low, high in USERS.windows(text, cued):
        for match in _HANDLE.finditer(text, low, high):
            start, end = match.span(1)
            if match[1].isdigit() or is_cut(text, (start, end), low, high):
                continue
            plain = LETTERS.match(match[1]) is not None and text[start - 1 : start] != "@"
            rare = is_rare(match[1])
            if plain and not rare and _SUBJECT.search(text, max(0, start - 16), start) is not None:
                continue
            if not plain or rare or is_told(text, cued, start, end):
                yield start, end
            if plain and is_behind(text, cued, start):
                for stop in phrases.ends(text, start):
                    if text.count(" ", start, stop) < _MOST_WORDS:
                        yield start, stop
        yield from (match.span(1) for match in _SPEAKER.finditer(text, low, high))
        for start, end in phrases.told(text, low, high):
            if end - start <= _LONGEST:
                yield start, end
    yield from (match.span(1) for match in _MARKED.finditer(text))
