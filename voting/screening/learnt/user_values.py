"""What in a text may be a user's name by its form; the model decides which are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from voting.screening import late, re2
from voting.screening.learnt import phrases
from voting.screening.learnt.cues import Cue
from voting.screening.learnt.standing import LETTERS, is_behind, is_cut, is_rare, is_told
from voting.screening.learnt.user_cues import USERS
from voting.screening.recogniser import BLANK

_HANDLE = late.compile(r"(?<![\w@.+-])@?([A-Za-z\d][\w.+-]{1,38}[A-Za-z\d_]|[^\W\d_][\w.-]{1,37}\w)")
_DECKED = late.compile(r"([★☆♥♡§†♛♚♕⚔☠✿❀ツ乂么](?<!\S.)[\w.★☆♥♡§†♛♚♕⚔☠✿❀ツ乂么-]{1,30})")  # "★Rolf★"
# "1. biscuit ..... 48,210", "🥇 grandma 2100", "3rd jacob r 8,002": of a list with points, where games are spoken of
_RANKED = late.compile(
    r"(?m)^[ \t>*-]{0,4}(?:#?\d{1,3}(?:[.):º°位]|st|nd|rd|th)?|🥇|🥈|🥉)[ \t]{1,4}"
    r"([^\W\d_][^\n|—…:\t\x00]{1,24}?)(?=[ ]?(?:\.{2,}|…|[—–|:-])|[ \t]{1,12}\d)"
)
_OF_RANKS = frozenset(("game", "site", "handle", "wrote"))
_MARKED = late.compile(r"@(?<![\w@./+-].)([A-Za-z_][\w.]{2,30}(?<!\.))")  # wherever it stands
_SPEAKER = late.compile(  # "X: gg", "X — Today at 18:02", "X has left the game"
    r"(?m)^[\[\d:/,.\] ~-]{0,24}(?:[^\w\s\x00-\u2fff]\ufe0f? ?){0,4}\*{0,2}([^\W\d_][^\n:<>*\[\]\x00\u2014]{1,28}?)"
    r"(?=\*{0,2}(?:: | [\u2014\u2013-] | joined| left| has (?:left|invited|joined)| donated))"
)
# "the user clicks": what an everyday word behind it is.
_SUBJECT = late.compile(r"(?i)\b(?:the|an?|each|every|any|this|that|your|our|when|if|no) users?[ ]\Z")
# "user agent": one word in two
_COMPOUND = late.compile(
    r"(?i)(?:agents?|groups?|roles?|account|profiles?|interface|experience|guide|manual|stor(?:y|ies)|input|data|"
    r"settings?|types?|table|list|page|model|session|space|land|base|research|journey|flow|feedback|error)\Z"
)
_BEFORE_COMPOUND = late.compile(r"(?i)\buser[ -]\Z")
_LONGEST, _MOST_WORDS = 40, 4  # characters and words of a name of several
# Words joined by signs and words with a number behind them: the names that need no word beside them.
_JOINED = re2.Pattern(
    r"[A-Za-z][A-Za-z0-9]{0,19}(?:[._-]{1,2}[A-Za-z0-9]{1,20}){1,4}_?|[A-Za-z]{1,20}[0-9]{1,4}[A-Za-z]{0,16}"
)
_WORD = late.compile(r"[^\W\d_]+")
_SIGNS = frozenset("/\\@:#$%&=+(~*^<{[.-")  # before: of a path, an address, a call
_PART_AFTER = late.compile(r"[/\\@#$%&=+(~*^<{\[-]|[.:]\S")
_CODE = late.compile(r"[{};=]|\(\)|->|::|://")
_ENDINGS = (  # of files and of hosts
    "txt|md|rst|csv|tsv|pdf|docx?|xlsx?|pptx?|odt|rtf|png|jpe?g|gif|svg|webp|mp3|mp4|mov|wav|zip|gz|tgz|tar|iso|exe|dll|so|"
    "bin|dat|db|bak|tmp|log|py|js|mjs|ts|tsx|jsx|go|rs|rb|sh|ps1|bat|cs|c|h|cc|cpp|hpp|java|kt|swift|php|pl|lua|r|sql|"
    "vue|css|scss|html?|xml|json|jsonl|ya?ml|toml|ini|cfg|conf|env|lock|pem|key|crt|tf|ipynb|com|org|net|io|dev|app|de|"
    "uk|fr|es|it|nl|eu|us|ca|au|ch|at|se|no|fi|dk|pl|cz|br|jp|cn|in|ru|info|biz|edu|gov|local|internal|example|test"
)
_NO_NAME = late.compile(  # a file, a host, a version, a constant, a unit
    rf"(?i:.*\.(?:{_ENDINGS})\d?\Z|www\.|v?\d)|[A-Z0-9]+(?:[._-][A-Z0-9]+)*\Z|[A-Z]{{1,3}}\d"
)
# Before what was masked, as a password is: `("dw_loader", "…")`, `redaktion / …`, `jo%…`
_BESIDE_MASKED = late.compile(
    rf"[\"'`]([A-Za-z][\w.@-]{{1,30}})[\"'`][ ]?(?:,|=>)[ \t]{{0,12}}[\"'`]{BLANK}|"
    rf"(?<![\w./\\@:%-])([A-Za-z][\w.-]{{1,30}})(?:[ ]?/[ ]?|[:%]){BLANK}"
)
_SHORTEST_FAR = 5
_LINE = 80  # characters on each side


def users(text: str, cued: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """Yields the places of what may be users' names.

    Near stems words with a digit or sign in them, rare ones and told ones, and what stands in quotes; anywhere what
    follows an @ or stands before what was masked and, but for code, words that are joined as no others are.
    """
    windows = list(USERS.windows(text, cued))
    for low, high in windows:
        for match in _HANDLE.finditer(text, low, high):
            start, end = match.span(1)
            if match[1].isdigit() or is_cut(text, (start, end), low, high):
                continue
            plain = LETTERS.match(match[1]) is not None and text[start - 1 : start] != "@"
            rare = is_rare(match[1])
            if plain and not rare and _is_spoken_of(text, start, match[1]):
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
    yield from _marked(text)
    if any(cue.group in _OF_RANKS for cue in cued):
        yield from (match.span(1) for match in _RANKED.finditer(text))
    yield from _far(text, windows)


def _marked(text: str) -> Iterator[tuple[int, int]]:
    """Yields what a sign marks, or what was masked behind it."""
    yield from (match.span(1) for match in _MARKED.finditer(text))
    if not text.isascii():
        yield from (match.span(1) for match in _DECKED.finditer(text))
    if BLANK in text:
        yield from (match.span(match.lastindex or 1) for match in _BESIDE_MASKED.finditer(text))


def _is_spoken_of(text: str, start: int, word: str) -> bool:
    """Whether a word behind "user" tells what a user does, or of what sort a thing is."""
    if _SUBJECT.search(text, max(0, start - 16), start) is not None:
        return True
    return _COMPOUND.match(word) is not None and _BEFORE_COMPOUND.search(text, max(0, start - 6), start) is not None


def _far(text: str, windows: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yields what by its form alone may be a user's name, wherever it stands but in code."""
    for start, end in _JOINED.spans(text):
        at = bisect_right(windows, (start, len(text)))
        if at and end <= windows[at - 1][1]:
            continue
        before = text[start - 1 : start]
        if (before.isalnum() and before.isascii()) or before in _SIGNS or _PART_AFTER.match(text, end) is not None:
            continue
        value = text[start:end]
        if (
            len(value) < _SHORTEST_FAR
            or _NO_NAME.match(value) is not None
            or ("-" in value and not any(map(is_rare, _WORD.findall(value))))
        ):
            continue
        first = text.rfind("\n", max(0, start - _LINE), start) + 1 or max(0, start - _LINE)
        last = text.find("\n", end, end + _LINE)
        if _CODE.search(text, first, last if last >= 0 else end + _LINE) is None:
            yield start, end
