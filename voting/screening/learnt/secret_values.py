"""What in a text may be a secret by its form; the model decides which are.

Near stems words count, phrases and numbers; far from them only what has a digit in it, as no word has.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from voting.screening import late, re2
from voting.screening.learnt import phrases
from voting.screening.learnt.cues import Cue
from voting.screening.learnt.measures import MEASURED
from voting.screening.learnt.secret_cues import LOCKS, SECRETS
from voting.screening.learnt.standing import (
    CHUNK,
    CHUNK_SIGN,
    LETTERS,
    UNSPACED,
    holds,
    is_behind,
    is_cut,
    is_rare,
    is_told,
)
from voting.screening.recogniser import BLANK

# "Saffron;Rice;4" in quotes, siren{wail}9 up to the end of a setting's line: values with signs that end others.
_SIGNED = r"(?=[^\s\"'`]{0,60}[<>(){}\[\],;|=])[^\s\"'`]{4,60}"
_IN_QUOTES = late.compile(rf"[\"'`]({_SIGNED})[\"'`]")
_TO_LINE_END = late.compile(rf"(?m)[:=][ \t]?({_SIGNED})[ \t]*$")
_HUMP = late.compile(r"[a-zà-ž][A-Z]")
_WITH_DIGIT = re2.Pattern(rf"{CHUNK_SIGN}*\d{CHUNK_SIGN}*")
# Two letters and a digit, four digits, a letter beside digits, a sign of a keypad.
_STRANGE = late.compile(
    r".*[^\W\d_]{2}.*\d|.*\d.*[^\W\d_]{2}|\d{4,8}\Z|[A-ZА-Я]\d{3,7}[A-ZА-Я]?\Z|\d{2,7}[A-ZА-Я]\d*\Z|\d+[#*]|[*#]\d"
)
_ORDINARY = late.compile(r"(?i)://|@\w+\.\w|\A(?:www\.|/|v?\d+\.\d|\d+(?:st|nd|rd|th|[a-z]{2,3})\Z|[a-z]+_\d+\Z)")
# Two literals beside each other, as code gives who and with what: `("mrtg", "oklahoma.rain")`
_PAIRED = late.compile(
    r"[\"'][A-Za-z][\w.@-]{1,30}[\"'](?=[ ]?(?:,|=>|:|to)[ \t]{0,12}"
    r"(?:[\"']?[\w.]{1,12}[\"']?[ ]?(?::|=>|=)[ ]?)?[bruL@]?[\"']([^\"'\\{}<>%$/\n\x00]{5,40})[\"'][ ]?[)\]},;])"
)
_NO_PAIR = late.compile(
    r"[A-Z][A-Z0-9_]*\Z|[a-z]+(?:[A-Z][a-z]+)*\([^)]*\)\Z|[^ ]+(?: [^ ]+){4,}\Z|[\d.,:-]+\Z|"
    r"[\w-]+\.(?:py|js|ts|json|ya?ml|txt|md|csv|com|org|net|io|de|html?|css|png|jpe?g|svg|xml|sql|java|go|rs|c|h|so|dll)\Z"
)
# A word and a number in a cell: `7|bmalinowska|szarlotka12|`
_CELL = late.compile(r"[^\W\d_]{5,20}\d{1,4}[!?*#]?\Z")
_CELLS = frozenset("|;,\t")
_FREE = late.compile(rf"[\s{UNSPACED}]?\Z")
_QUOTES = frozenset("\"'`“”«»")
# What is typed on a keypad; a star on both sides marks it.
_KEYS = late.compile(r"(?:\*\d+|\d+\*)\Z")
_ORDINARY_GROUP = "key"  # whose stems begin words that phrases are made of as well: salt, seed, pepper
_SHORTEST = 3
# Armenian to Georgian, without a digit: whoever writes so has passwords of other letters.
_WORDS_WITHOUT_CASE = late.compile(r"[\u0530-\u10ff\s'’\"“”()\[\].,:;!?-]+")
_SIGNS = frozenset(":：=→\"“«'")
_LONGEST_FAR = 30  # what is longer and random has rules of its own
# Of a lock that is turned: "left to 34, right to 8".
_NUMBER = late.compile(r"(?<![A-Za-z\d_.,:/$€£#%-])\d{1,2}(?![A-Za-z\d_/:%€$£°]|[.,]\d)")
_NEAR_LOCK = 140
_LETTER_LOCK = late.compile(r"(?<![\w./-])[A-ZÀ-ÞČĎĚŇŘŠŤŽĄĆĘŁŃŚŹŻА-ЯЁЇІЄ]{3,6}(?![\w/-])")  # "the padlock is on OAK"


def secrets(text: str, cued: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """Yields the places of values that may be secrets; one value may be yielded in several lengths."""
    if text.isascii():
        yield from _secrets(text, cued)
    else:
        yield from (place for place in _secrets(text, cued) if not _is_sentence(text, *place))


def _is_sentence(text: str, start: int, end: int) -> bool:
    """Whether it is words alone, of letters in which few passwords are, and nothing parts it from those before."""
    if _WORDS_WITHOUT_CASE.fullmatch(text, start, end) is None:
        return False
    return text[max(0, start - 2) : start].strip()[-1:] not in _SIGNS


def _secrets(text: str, cued: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    windows = list(SECRETS.windows(text, cued))
    for low, high in windows:
        last = low
        for match in CHUNK.finditer(text, low, high):
            start, end = match.span()
            # What begins where the last ends is the rest of something too long: no value of its own.
            rest, last = low < start == last, end
            if not (rest or is_cut(text, (start, end), low, high) or _is_host(text, start)):
                yield from _values(text, cued, start, end)
        for start in phrases.short_firsts(text, low, high):
            if is_behind(text, cued, start):
                yield from _phrases(text, cued, start)
        for pattern in (_IN_QUOTES, _TO_LINE_END):
            yield from (match.span(1) for match in pattern.finditer(text, low, high))
        yield from phrases.groups(text, low, high)
        yield from phrases.spelt_undivided(text, low, high)
        yield from phrases.told(text, low, high)
    yield from _far(text, windows)
    for cue in cued:
        if cue.stem in LOCKS:
            for match in _NUMBER.finditer(text, cue.end, cue.end + _NEAR_LOCK):
                if MEASURED.match(text, match.end()) is None:
                    yield match.span()
            for match in _LETTER_LOCK.finditer(text, cue.end, cue.end + _NEAR_LOCK):
                yield match.span()


def _is_host(text: str, start: int) -> bool:
    """Whether something is what follows a password in an address: `//<masked>@host:5432`."""
    return text[start] == "@" and text[start - 1 : start] == BLANK


def _far(text: str, windows: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yields what may be a secret wherever it stands."""
    for start, end in _WITH_DIGIT.spans(text):
        at = bisect_right(windows, (start, len(text)))
        if at and end <= windows[at - 1][1]:
            continue
        before, behind = text[max(0, start - 1) : start], text[end : end + 1]
        quoted = before in _QUOTES and behind in _QUOTES
        celled = before in _CELLS and behind in _CELLS and _CELL.match(text[start:end]) is not None
        if not (quoted or celled) and _FREE.match(before) is None and _FREE.match(behind) is None:
            continue  # between two signs: of a path, a formula, of what is random as a whole
        place = _bare(text, start, end)
        value = text[slice(*place)]
        if value.isdigit() and (
            text[max(0, start - 2) : start].strip().isdigit() or text[end : end + 2].strip().isdigit()
        ):
            continue  # one of a row of numbers
        if (
            _SHORTEST <= len(value) <= _LONGEST_FAR
            and _STRANGE.match(value) is not None
            and _ORDINARY.search(value) is None
        ):
            yield place
            yield from _parts(text, *place)
    yield from phrases.far_groups(text)
    for pair in _PAIRED.finditer(text):
        if _NO_PAIR.match(text, *pair.span(1)) is None:
            yield pair.span(1)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Returns a place without the signs around it that are of the sentence or mark it."""
    while start < end and text[end - 1] in ".:?~…":
        end -= 1
    if _KEYS.match(text, start, end):
        return start, end
    while start < end and text[start] in ".:*~":
        start += 1
    while start < end and text[end - 1] in ".:?*~…":
        end -= 1
    if LETTERS.match(text[start:end].rstrip("!")):
        while text[end - 1] == "!":
            end -= 1
    return start, end


def _values(text: str, cued: Sequence[Cue], start: int, end: int) -> Iterator[tuple[int, int]]:
    start, end = _bare(text, start, end)
    value = text[start:end]
    if len(value) < _SHORTEST or (value.isdigit() and MEASURED.match(text, end) is not None):
        return
    if value[0].isalnum() and is_behind(text, cued, start):
        yield from _phrases(text, cued, start)
    letters = value.isalpha()
    if not letters or _HUMP.search(value) or is_told(text, cued, start, end) or is_rare(value):
        yield start, end
    if not letters:
        yield from _parts(text, start, end)


def _phrases(text: str, cued: Sequence[Cue], start: int) -> Iterator[tuple[int, int]]:
    for stop in phrases.ends(text, start):
        if not holds(cued, start, stop, besides=_ORDINARY_GROUP):
            yield start, stop


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields the values in `user:value@host`, `user/value`, `name:value`."""
    value = text[start:end]
    scheme = value.find("://")
    at = value.rfind("@")
    colon = value.find(":", scheme + 3 if scheme >= 0 else 0)
    if 0 < colon < at - 3:
        yield start + colon + 1, start + at
    if scheme >= 0:
        return
    if 0 < colon < len(value) - 3 and not value[0].isdigit():
        yield start + colon + 1, end
    last = value.rfind(":")
    if colon < last < len(value) - 3:
        yield start + last + 1, end
    if value.count("/") == 1 and 2 < (cut := value.index("/")) < len(value) - 3:
        yield start + cut + 1, end
