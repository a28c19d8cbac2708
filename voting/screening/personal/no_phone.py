"""What has the form of a telephone number and is none: a range, a table's row, bytes, a part and how many of it.

"1800-2200 kcal", "80.000 - 100.000 km"; `0 5.1 3.5 1.4 0.2 setosa`, `4000 5000 6000`, a week of a calendar, columns
with gaps between, "VW 504 00 / 507 00", "7720-114 12 Hex bolt", `978-3-16-148410-0`,
"Lei 13.709/2018".
"""

from __future__ import annotations

from itertools import pairwise

from voting.screening import late
from voting.screening.learnt.measures import MEASURED
from voting.screening.personal.of_laws import is_of_a_law

_NUMBER = r"([1-9]\d{1,4}|[1-9]\d{0,2}(?:[. \xa0]\d{3})+)"
_RANGE = late.compile(rf"{_NUMBER}[ ]?[-–‑][ ]?{_NUMBER}")
_MOST_TIMES, _ROUND, _TENS = 5, 50, 10
# What is counted or measured so
_UNIT = late.compile(
    r"(?i)[ \xa0-]?(?:k?cal|kilocalor\w+|calor\w+|kj|w[oö]rd(?:s|en)?|wörter\w?|mots|palabras|parole|palavras|woorden|"
    r"ord|słów|characters|chars|zeichen|signes|steps|schritten?|pas|pasos|passi|m|meters?|mètres|metros|metri|k|kelvin|rpm|"
    r"u/min|lumens?|lux|watts?|kwh|mah|mg|ie|iu|ui|net|netto|brutto|gross|brut|people|personen|personnes|personas|"
    r"persone|pessoas|einwohner\w?|habitants|visitors|pro|per|par|al|im|a|chf|usd|gbp|pln|zł|kr|sek|nok|dkk|czk|kč|huf|ft|₽|₹|€|\$|£)"
    r"(?![^\W_])"
)
_GOES_ON = late.compile(r"[ \xa0][^\W\d_A-ZÀ-Þ]")  # a word in small letters
_WORD_BEHIND = late.compile(r" {1,3}[^\W\d_]")
_GAP = late.compile(r"(?: {2,}|\t[ \t]*)")
_GAPS = 2
_DECIMALS = late.compile(r"(?<!\S)\d{1,4}\.\d{1,8}(?!\S)")
_DECIMAL = late.compile(r"(?:0|[1-9]\d{0,2})\.\d{3,}")
_FIRST_OF_A_TABLE, _SHORTEST = "0 ", 10  # "0 1200 350", of which Turkish numbers have eleven digits
_GROUPS = late.compile(r"\d+(?:[ \t]+\d+){2,}")
_YEAR = late.compile(r"(?:19|20)\d\d")
_PAIRS = late.compile(r"0\d(?: \d\d){5,}")
_PAIR_BEFORE = late.compile(r"(?:^|[ \n])(?=\d?[a-fA-F])[0-9a-fA-F]{2} {1,2}\Z")
_PAIR_BEHIND = late.compile(r" {1,2}(?=\d?[a-fA-F])[0-9a-fA-F]{2}(?![^\s|])")
_NUMBERS = late.compile(r"[1-9]\d\d \d\d \d{4}")  # "512 64 2048"; nobody groups a telephone's so
_ALTERNATIVES = late.compile(r"([1-9]\d{1,3}) (\d{2,3}) ?/ ?([1-9]\d{1,3}) (\d{2,3})")  # norms of oil
_PART_AND_COUNT = late.compile(r"[1-9]\d{2,3}-\d{2,3} {1,3}\d{1,3}")
_DATED = late.compile(r"(?<!\d)[0-3]?\d/[0-3]?\d/(?:19|20)\d\d(?!\d)")  # an extension, and a day in the next column
_BOOK = late.compile(r"97[89]-\d{1,5}-\d{1,7}-\d{1,7}-\d")
_BOOK_DIGITS = 13


def is_no_phone(text: str, start: int, end: int) -> bool:
    """Whether a place without a word before it that tells of a telephone holds something else by its form."""
    window = text[start:end]
    return (
        _is_range(text, window, end)
        or _is_row(window)
        or _is_of_bytes(text, start, end)
        or _is_of_norms(window)
        or _DATED.search(window) is not None
        or is_of_a_law(text, start, end)
        or _NUMBERS.fullmatch(window) is not None
        or (_PART_AND_COUNT.fullmatch(window) is not None and _WORD_BEHIND.match(text, end) is not None)
    )


def is_decimal(window: str) -> bool:
    """Whether it is a number with a point, as in a row of coordinates."""
    return _DECIMAL.fullmatch(window) is not None


def is_book(window: str) -> bool:
    """Whether it is a book's number with its right last digit (ISO 2108)."""
    digits = [int(digit) for digit in window if digit.isdigit()]
    if _BOOK.fullmatch(window) is None or len(digits) != _BOOK_DIGITS:
        return False
    return (sum(digits[::2]) + 3 * sum(digits[1::2])) % 10 == 0


def _is_range(text: str, window: str, end: int) -> bool:
    """Whether it says from how much to how much: two numbers that rise, both round or what is counted behind them."""
    pair = _RANGE.fullmatch(window)
    if pair is None:
        return False
    low, high = (int("".join(filter(str.isdigit, number))) for number in pair.groups())
    if not low < high <= _MOST_TIMES * low:
        return False
    if low % _ROUND == 0 == high % _ROUND:
        return True
    if _UNIT.match(text, end) is not None or MEASURED.match(text, end) is not None:
        return True
    return low % _TENS == 0 == high % _TENS and _GOES_ON.match(text, end) is not None


def _is_row(window: str) -> bool:
    """Whether it is some of a table's row: decimals, gaps, a row's number, years, numbers in equal steps."""
    gapped = window[0] in "123456789" or sum(map(str.isdigit, window)) < _SHORTEST - 1
    if (gapped and len(_GAP.findall(window)) >= _GAPS) or len(_DECIMALS.findall(window)) >= _GAPS:
        return True
    if window.startswith(_FIRST_OF_A_TABLE) and sum(map(str.isdigit, window)) < _SHORTEST:
        return True
    if _GROUPS.fullmatch(window) is None:
        return False
    groups = window.split()
    if all(_YEAR.fullmatch(group) is not None for group in groups):
        return True
    steps = {int(right) - int(left) for left, right in pairwise(groups)}
    return len(steps) == 1 and 0 not in steps and window[0] != "0"


def _is_of_bytes(text: str, start: int, end: int) -> bool:
    """Whether it is six pairs and more, or pairs beside one with a letter in it, as a file's bytes are shown."""
    window = text[start:end]
    if _PAIRS.fullmatch(window) is not None:
        return True
    if any(len(pair) != 2 for pair in window.split(" ")):
        return False
    return _PAIR_BEFORE.search(text, max(0, start - 5), start) is not None or _PAIR_BEHIND.match(text, end) is not None


def _is_of_norms(window: str) -> bool:
    """Whether it names two things by numbers of one form that are too short to be dialled."""
    both = _ALTERNATIVES.fullmatch(window)
    return both is not None and [len(both[1]), len(both[2])] == [len(both[3]), len(both[4])]
