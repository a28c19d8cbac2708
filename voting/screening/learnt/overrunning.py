"""Finds that run over the edge of a value which was found by itself as well.

`-p'…' shop` goes on behind the quotation mark that closes, `{pw: …}` has the bracket that closes what the line opened,
`key s:…` the sign of a kind, "mot de passe Ameli est …" what the password is for, "code wifi chez mamie …" whose it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import islice, takewhile
from operator import attrgetter

from voting.screening import late
from voting.screening.recogniser import Match

_OPENERS = {")": "(", "]": "[", "}": "{"}
_QUOTES = ("'", '"', "`")
_LINE = 160  # characters of a line before a value
_ENDS = late.compile(r"[\s;,)}\]|<>]")
_KIND = late.compile(r"s:")  # of iwconfig's: a key of letters
# "Ameli est ", "Netflix: ": what the value is of
_SAYS = late.compile(
    r"(?:[^\W\d_][\w'’-]*[ ]){1,3}(?:is|was|est|ist|war|lautet|es|era|è|é|är|er|jest|to|это|=)[ ]|"
    r"(?:[^\W\d_][\w'’-]*[ ]){0,2}[^\W\d_][\w'’-]*[ ]?[:=][ ]"
)
_WHOSE = late.compile(
    r"(?:chez|at|for|of|bei|beim|für|fürs|vom|von|zu|pour|de|du|des|del|della|di|da|do|casa|en|in|im|por|para|per|hos|"
    r"til|för|hjemme|hemma|voor|van|bij|dla|od|u|w|для|от|у)(?:[ ][^\W\d_]+){1,3}[ ]"
)
_IS = late.compile(r"[ ](?:(?:is|was|est|ist|war|lautet|es|era|è|é|är|er|jest|это)[ ]|[:=][ ])")
_LONGEST_SIGN = 10
_SURE, _FAR_LESS = 0.4, 0.3


def overruns(text: str, one: Match, places: Collection[tuple[int, int]], values: Sequence[Match]) -> bool:
    """Whether a find goes over the edge of another.

    Args:
        text: All of it.
        one: The find.
        places: Of all finds.
        values: Those without a blank, sorted.
    """
    if _passes_a_quote(text, one, places) or _has_a_sign(text, one, places):
        return True
    first = bisect_right(values, one.start, key=attrgetter("start"))
    near = takewhile(lambda value: value.start < one.end + _LONGEST_SIGN, islice(values, first, None))
    return any(
        _has_number(text, value) and (_has_words(text, one, value) or _is_of_it(text, one, value)) for value in near
    )


def _passes_a_quote(text: str, one: Match, places: Collection[tuple[int, int]]) -> bool:
    quote = text[one.start - 1 : one.start]
    if quote not in _QUOTES:
        return False
    closed = text.find(quote, one.start, one.end)
    return closed > 0 and _ENDS.match(text, closed + 1) is not None and (one.start, closed) in places


def _has_a_sign(text: str, one: Match, places: Collection[tuple[int, int]]) -> bool:
    """Whether a bracket that the line opened goes with the value, or the sign of its kind."""
    last = text[one.end - 1]
    opener = _OPENERS.get(last)
    if opener is not None and (one.start, one.end - 1) in places:
        low = max(text.rfind("\n", max(0, one.start - _LINE), one.start) + 1, one.start - _LINE, 0)
        inside = text.count(opener, one.start, one.end) - text.count(last, one.start, one.end)
        return inside < 0 and text.count(opener, low, one.start) > text.count(last, low, one.start)
    return _KIND.match(text, one.start, one.end) is not None and (one.start + 2, one.end) in places


def _has_number(text: str, value: Match) -> bool:
    return value.score >= _SURE and any(map(str.isdigit, text[value.start : value.end]))


def _has_words(text: str, one: Match, value: Match) -> bool:
    """Whether words that say what a value is for, or whose, stand before one that is found with them."""
    if not one.start < value.start < one.end <= value.end:
        return False
    said = _SAYS.fullmatch(text, one.start, value.start) or _WHOSE.fullmatch(text, one.start, value.start)
    return said is not None


def _is_of_it(text: str, one: Match, value: Match) -> bool:
    """Whether a find that is far less sure says what the value is for."""
    before = 0 < value.start - one.end < _LONGEST_SIGN and one.score < _FAR_LESS * value.score
    return before and _IS.fullmatch(text, one.end, value.start) is not None
