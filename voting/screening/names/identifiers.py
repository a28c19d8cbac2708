"""What looks like a name and is one of source code, a manual or a table of characters, told by the signs beside it.

`Arel::Attributes`, `2>/dev/null`, `${ktype}`, `--max-dimension`, `Option<Waker>`, "The week that contains Jan 4th",
"LATIN SMALL LETTER C WITH CARON", "MERCHANTABILITY". Words of statements are identifiers (`source_code`); what stands
in a literal or a comment may name somebody.
"""

from __future__ import annotations

from voting.screening import late
from voting.screening.names.gazetteer import AREA, NAME, Gazetteer, Listed, known
from voting.screening.source_code import in_comment, in_statement

_MOSTLY_CAPITAL = 5  # level from which a word is hardly written without a capital letter: "anna", not "nil"
_REACH = 60  # characters to either side
_QUALIFIED = late.compile(r"[A-Za-z_]::[A-Za-z_]")  # `Arel::Attributes`
_SEVERAL = late.compile(r"\s.*[A-Z\xc0-\xde]")
_BEFORE = late.compile(
    r"(?:\$\{?|&mut |\{@(?:link|code|see|linkplain) |(?:^|[^A-Za-z])[CLFBIX]<|\\f[A-Z]|\w\[[\"']?)\Z"
)
_TYPED = late.compile(r"[A-Za-z]<\Z")  # `Option<Waker>`
_OPTION = late.compile(r"(?:^|[\s\"'|(\[])--?\Z")
_OPTION_GOES_ON = late.compile(r"[-=|)\]\"']|[ ]+(?:\||\\\n|--?\w)")
_ROOT = late.compile(r"(?:^|[^\w~.])/\Z")
_SLOT = late.compile(r"[ *(\[]<\Z")  # `<numreplicas>`
_PLUS = late.compile(r"(?:^|[\s(])\+\Z")  # RDoc's `+nil+`
_ROFF = late.compile(r"(?:^|\n)\.\Z")
_REQUEST = late.compile(
    r"(?:^|\n)\.(?:B|I|R|BR|IR|RB|BI|IB|RI|TH|SH|SS|SM|Nm|Xr|Fn|Ar|Fl|Pa) [\"(]?\Z"
)  # of a manual's page
_CONTRACTED = late.compile(r"['’]t\b|-t-")
_COUNTED = late.compile(r"-\d{1,6}\b")  # `CVE-2024-1`, `SHA-256`, `PEP-0263`
_SENTENCE = late.compile(r" [a-z]")
_COMMENT_START = late.compile(r"(?:^|\n)[ \t]*(?:#+|//[/!]?|/\*+|\*|\"\"\")[ \t]\Z")
_MONTH = late.compile(r"(?i)(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez)\Z")
_DAY_AFTER = late.compile(r"[ ]{1,2}\d{1,2}(?:st|nd|rd|th|,? (?:19|20)\d\d| +\d{1,2}:\d\d)\b")
_CLOCK_AFTER = late.compile(r"[ -](?:19|20)\d\d,? \d\d:\d\d\b")
_WEEKDAY_BEFORE = late.compile(r"(?i)\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? (\d{1,2} )?\Z")
_CHARACTERS = late.compile(
    r"\b(?:CAPITAL|SMALL|ARABIC|HEBREW) (?:LETTER|LIGATURE|POINT)\b|\b0[xX][0-9A-Fa-f]{2,6}\b.*\b[A-Z]{3,} ?[A-Z]*|"
    r"\bU\+[0-9A-F]{4,6}\b"
)
_ABSTRACT = late.compile(r"(?i)[a-z]{4,}(?:ability|ibility|ization|isation)\Z")
# Who is to do something, or did it: "TODO(jo)", "reported by jo".
_BY = late.compile(r"(?:TODO|FIXME|XXX|HACK|NOTE)\(\Z|(?i:\b(?:by|from|thanks to|thanks|ask|cc|author:?|to))\s\Z")
_CONSTANTS = late.compile(r"[\"']([A-Z][A-Z0-9_]{2,})[\"']")


_LONGEST_PREFIX = 4
_NEGATED = frozenset({"Don", "don", "Won", "Can", "Isn", "Didn", "Doesn", "Couldn", "Wouldn", "Shouldn"})
KEYWORDS = frozenset(
    "nil null bool boolean mut chan len int str char enum struct impl func elif fi esac args kwargs argv stdin stdout "  # noqa: SIM905
    "stderr errno dtype ndim ndarray attrs bufsize maxsize maxiter dirpath dirnames dirname basename urlopen regex "
    "uint ulong usize isize pathspec refspec keyid stdlib foobar baz qux iloc nargs argc "
    "currentmodule automodule toctree autofunction autoclass".split()
)
"""Words of programs that no sentence has; as a name somebody would write them with a capital letter."""


def is_identifier(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether what looks like a name is a word of code or of a table."""
    word = text[start:end]
    if word in KEYWORDS or _QUALIFIED.search(text, max(0, start - 3), min(len(text), end + 3)) is not None:
        return True
    if word.isalpha() and word.isascii() and _is_marked(text, start, end, word, gazetteer):
        return True
    if word.isupper() and _is_of_capitals(text, start, end, word, gazetteer):
        return True
    # A person in a row of data (`Anna;Lee;Leeds;`) or in a log's line has two words, or one that people are called.
    if _SEVERAL.search(word) is not None or _is_called_so(word, gazetteer):
        return False
    if in_statement(text, start, end) or _begins_comment(text, start, end, word, gazetteer):
        return True
    return word.islower() and not _BY.search(text, max(0, start - _REACH), start) and in_comment(text, start, end)


def _begins_comment(text: str, start: int, end: int, word: str, gazetteer: Gazetteer) -> bool:
    """Whether a word begins a comment's sentence that goes on in small letters: "// Block on the future"."""
    plain = gazetteer.listed(word) & (Listed.EVERYDAY | Listed.WORD)
    if not plain or not word.istitle() or _SENTENCE.match(text, end) is None:
        return False
    return _COMMENT_START.search(text, max(0, start - _REACH), start) is not None and in_comment(text, start, end)


def _is_marked(text: str, start: int, end: int, word: str, gazetteer: Gazetteer) -> bool:
    """Whether signs of code touch a word, or a date of which it is the month."""
    low = max(0, start - _REACH)
    after = text[end : end + 1]
    marks = (
        _BEFORE.search(text, low, start),
        _ABSTRACT.match(word),
        after in ("<", ">", ",") and _TYPED.search(text, low, start),
        after == "+" and _PLUS.search(text, low, start),
        len(word) == len("RS") and _ROFF.search(text, low, start),
        word in _NEGATED and _CONTRACTED.match(text, end),
    )
    if any(marks):
        return True
    if _REQUEST.search(text, low, start) is not None and not _is_called_so(word, gazetteer):
        return True
    if word.islower() and _is_of_shell(text, start, end, word, gazetteer):
        return True
    return _MONTH.match(word) is not None and _is_dated(text, start, end)


def _is_of_shell(text: str, start: int, end: int, word: str, gazetteer: Gazetteer) -> bool:
    """Whether it is a part of an option, of an absolute path, or what a manual puts for a value."""
    low = max(0, start - _REACH)
    if _OPTION.search(text, low, start) is not None:
        return _OPTION_GOES_ON.match(text, end) is not None
    if text[end : end + 1] == "/":
        return _ROOT.search(text, low, start) is not None
    slot = text[end : end + 1] == ">" and _SLOT.search(text, low, start) is not None
    return slot and not _is_called_so(word, gazetteer)


def _is_dated(text: str, start: int, end: int) -> bool:
    """Whether a day, a year or a time stands beside a month."""
    low = max(0, start - _REACH)
    if _DAY_AFTER.match(text, end, end + _REACH) is not None:
        return True
    weekday = _WEEKDAY_BEFORE.search(text, low, start)
    if weekday is not None:
        return weekday.group(1) is not None or text[end : end + 3].strip()[:1].isdigit()
    return _CLOCK_AFTER.match(text, end, end + _REACH) is not None


def _is_of_capitals(text: str, start: int, end: int, word: str, gazetteer: Gazetteer) -> bool:
    """Whether it is a part of a character's name, or one of several constants in quotes that nobody is called."""
    low = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    high = text.find("\n", end, end + _REACH)
    if len(word) <= _LONGEST_PREFIX and _COUNTED.match(text, end) and text[start - 1 : start] not in ("-", "_"):
        return True
    if _CHARACTERS.search(text[low : high if high >= 0 else end + _REACH]) is not None:
        return True
    if text[start - 1 : start] not in ('"', "'") or text[end : end + 1] != text[start - 1 : start]:
        return False
    near = _CONSTANTS.findall(text, max(0, start - 3 * _REACH), end + 3 * _REACH)
    return len(set(near)) > 1 and not any(gazetteer.listed(one) & NAME for one in {word, *near})


def _is_called_so(word: str, gazetteer: Gazetteer) -> bool:
    """Whether people or a place are called so, and nothing else that is written as this is."""
    bits = gazetteer.listed(word)
    if not bits & (NAME | AREA):
        return False
    plain = word.islower() or bits & (Listed.EVERYDAY | Listed.WORD)
    return not plain or known(bits).capital >= _MOSTLY_CAPITAL
