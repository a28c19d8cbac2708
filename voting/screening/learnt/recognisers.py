"""The recognisers of what is told by the words around it, made for an app's settings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from operator import attrgetter

from voting.screening import late
from voting.screening.learnt.features import Features
from voting.screening.learnt.kinds import KINDS, Learnable
from voting.screening.learnt.measures import is_alike_in_a_row
from voting.screening.learnt.number_cues import type_of
from voting.screening.learnt.overrunning import overruns
from voting.screening.learnt.phrases import is_sentence
from voting.screening.learnt.places_of_none import stands_for_none
from voting.screening.learnt.tokens import Tokens
from voting.screening.learnt.weighing import load_weighing
from voting.screening.names.gazetteer import Listed, package_gazetteer
from voting.screening.once import once
from voting.screening.personal.ages.of_things import is_in_a_column
from voting.screening.personal.no_number import is_no_number, is_of_books
from voting.screening.personal.turns import is_of_a_turn
from voting.screening.personal.users.no_account import is_no_account
from voting.screening.personal.users.nobody import is_nobody
from voting.screening.personal.users.of_terminals import is_file, is_of_a_listing
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Find, Kind, Match, Recogniser
from voting.screening.secrets.certainly_none import is_certainly_none, is_none_of_persons
from voting.screening.secrets.none_in_talk import is_word_of_talk
from voting.screening.secrets.public import PublicPlaces
from voting.screening.secrets.randomness import looks_random
from voting.screening.source_code import has_kin, in_code, in_comment
from voting.settings import ScreeningSettings

_SURE_IN_CODE = 0.4
_SURE_AMONG_KIN = 0.85
# After the day in a log, a table, a chat that was exported; a diary's weekday
_TIME = late.compile(
    r"[ T]\d\d:\d\d:\d\d|,? \d?\d:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?(?:\]| [-–] )|"
    r",? \(?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{0,6}day)?\b"
)
_UNIT = late.compile(r"U-\d{1,4} (?:[A-Z][a-z]+ ){1,3}(?:Towers?|Residences?|Condo\w*|Place|Suites)\b")  # of an address
_SPAN = late.compile(
    r"(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d(?: [^\W\d_]+)?|(?:Ksh|KES|RM|Rs\.?|INR|Tk|NGN|₦|R\$|USD|EUR|GBP) ?\d[\d,.]*"
)  # years, money
_OF_COPYRIGHT = late.compile(r"(?i)(?:copyright|\(c\)|©)[^\n]{0,20}\Z")
_COPYRIGHT_REACH = 24
_OF_VERSION = late.compile(r"(?i)(?:[~^]|[<>=]=|version[\"']?[ ]?[:=])[ ]?[\"']?\Z")
_VERSION = late.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}")
_VERSION_REACH = 16
_CLOSER = 0.8  # less than so much of the probability of a value in it
_CLOSER_WORD = 0.3  # and of a word in it, which may be one of several
_SURE_OF_NOBODY = 0.9
_SURE_OF_A_PLAIN_USER = 0.6
_COLUMN = late.compile(r"[a-z]+(?:_[a-z]+)*_(?:ids?|date|name|at|by|key|no|num|count|type|code|status|uuid)")
_SURE_FAR = 0.19  # asked where no stem is near
_SURE_OF_A_ROW = 0.8  # likewise, of digits apart: "1 2 3 4 5 6"
_ROW = late.compile(r"\d(?: \d)+")
_SURE_OF_A_BOOKING = 0.3
_SURE_OF_WORDS = 0.04  # asked of words that may be any others
_SURE_WITHOUT_A_NAME = 0.1  # and where no word for a secret or a lock is near: "den kenn ich vom Trachtenverein"
_SURE_OF_A_PATH = 0.1  # and of what has slashes, or is a name of code in quotation marks
_PATH = late.compile(r"[^\s/\\]*[/\\]\S*")
_NAME = late.compile(r"[a-z]+(?:[-_.:][a-z]+)+")
_SURE_OF_A_LIST = 0.5  # of six words and more with commas between: "milk, eggs, bread, butter, olive oil, mint"
_SURE_OF_A_PHRASE = 0.1  # and of three words and more
_SURE_OF_A_QUOTED_PHRASE = 0.05
_BLANKS_OF_A_PHRASE = 2
_BLANKS_OF_TALK, _WORDS_OF_TALK, _COMMAS_OF_A_LIST = 3, 2, 5
_LISTED, _LIST_REACH = late.compile(r"(?:(?<![^\W_])(['\"]?)[^\W\d_]{2,20}(?: [^\W\d_]{2,20})?\1, ){2}['\"]?\Z"), 90
_WORDS = late.compile(r"[^\W\d_]*[^\W\d_A-Z](?:[ '-][^\W\d_]+)*")  # letters alone, the first word not in capitals
_SENTENCE = late.compile(r"[^\W\d_](?:[^\W\d_]|[ ,.;:!?'’…-])*")
_QUOTES = frozenset("\"'`“„«»‘’「『")
_SET = late.compile(r"[=:,(>\[{][ \t]?\Z")  # what stands before the quotation mark
_NO_LITERAL = late.compile(r"[=;{}<>$\n\x00]|%[sd]")  # a connection's string, a template
_LONGEST_LITERAL = 80
_STROKES = ("/", "+", "=")
_OF_BASE64 = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")
_LINE_ENDS = ("\\n", "\\r")
_KEYED = late.compile(r"(?<![*#\w])(?:\*\d{3,8}[A-Z]?[#*]|#\d{3,8}[A-Z]?[#*]?)\Z")
_MEMBERS = late.compile(r"\s[A-Za-z_]\w*=\S")  # "7f3a action=login": the next field of a line went with it
# `PGPASSWORD=x7-pq psql -h db`: what is behind the blank is run
_FOR_A_COMMAND = late.compile(r"(?:^|[\s;&|(])[A-Z][A-Z\d_]+=\Z")
_COMMAND = late.compile(
    r"\S [a-z][\w./-]+ (?:-\w|--)|\S (?:psql|pg_\w+|mysql\w*|mariadb\w*|redis-cli|sshpass|restic|borg)\b"
)
_NAME_REACH = 60
_LONG = 16  # characters from which a value may be a checksum, a commit and the like


def learnt_recognisers(settings: ScreeningSettings) -> tuple[Recogniser, ...]:
    """Returns what finds secrets, user names, ages and births by the words around them.

    Reads the models from the package: some hundredths of a second.

    Raises:
        OSError: A model is missing or damaged.
        ValueError: A model is of another form.
    """
    features = Features(package_gazetteer())
    return tuple(
        Recogniser(
            name=kind.name,
            # Where a rule knows what a value is, an address or a number, the rule names it.
            kind=Kind.PERSONAL,
            entity_type=kind.entity_type,
            explanation=kind.explanation,
            find=_find(kind, features, max(settings.learnt_threshold, kind.least)),
            literals=kind.literals,
            spreads=kind.stems is not None,
            own_threshold=True,
        )
        for kind in KINDS
    )


def _find(kind: Learnable, features: Features, threshold: float) -> Find:
    weighing = load_weighing(kind.model, networked=kind.networked)
    linear = weighing.linear

    def find(text: str) -> Iterator[Match]:
        places, cued = kind.weighed(text)
        if not places:
            return iter(())
        public, tokens = _Public(text), once(Tokens, text)
        found: list[Match] = []
        for start, end in places:
            told = linear.told(features.steps(tokens, start, end, cued))
            if told is None:
                continue
            probability = weighing.probability(*told, threshold)
            if probability < threshold or _is_of_code(text, start, end, kind, probability):
                continue
            if start and text[start - 1] in _QUOTES and text[start:end].rstrip().endswith(text[start - 1]):
                continue  # the quotation mark behind the value went with it
            sure = _SURE_OF_A_ROW if _ROW.fullmatch(text, start, end) is not None else _SURE_FAR
            if probability < sure and kind.stems is not None and not kind.stems.is_near(cued, start, end):
                continue
            if kind.entity_type == SECRET:
                none = _is_no_secret(text, start, end, probability, public)
            else:
                none = _is_no_persons(text, start, end, kind, probability)
            if not none and not (kind.refuses is not None and kind.refuses(text, start, end)):
                low, high = _encoded(text, start, end) or (start, _literal_end(text, start, end))
                found.append(Match(low - _is_keyed(text, low, end), high, probability))
        if kind.entity_type == "IDENTIFIER":
            typed = (one._replace(entity_type=type_of(text, cued, one.start, one.end)) for one in _surest(found))
            return (one for one in typed if not _is_no_number(text, one))
        values = sorted(one for one in found if " " not in text[one.start : one.end])
        spans = {(one.start, one.end) for one in found}
        return (one for one in found if not (_is_told_closer(text, one, values) or overruns(text, one, spans, values)))

    return find


_DECIMAL = late.compile(r"(?<![\d.,])\d[.,]\d(?![\d.,])")
_SURE = 0.9  # from here on how sure a model is says nothing of where a number ends


def _surest(found: Sequence[Match]) -> Iterator[Match]:
    """Yields of values that overlap the surest one, of those as sure, and of all that are sure enough, the longest."""
    taken: list[Match] = []
    for one in sorted(found, key=lambda one: (-round(min(one.score, _SURE), 1), one.start - one.end)):
        at = bisect_left(taken, one.start, key=attrgetter("end"))
        while at < len(taken) and taken[at].end <= one.start:
            at += 1
        if at == len(taken) or taken[at].start >= one.end:
            taken.insert(at, one)
            yield one


def _is_no_number(text: str, one: Match) -> bool:
    plate = one.entity_type == "LICENSE_PLATE"
    return (plate and _has_decimal(text, one)) or is_no_number(text, one.start, one.end, one.entity_type or "")


def _has_decimal(text: str, one: Match) -> bool:
    """Whether a number has a decimal, as an engine's size has and no plate: "golf 7 1.4 tsi"."""
    return _DECIMAL.search(text, one.start, one.end) is not None


def _is_told_closer(text: str, one: Match, values: Sequence[Match]) -> bool:
    """Whether a value in a find, or one in which it begins, is a good deal surer: words around were taken with it."""
    first = bisect_left(values, one.start, key=attrgetter("start"))
    if first and one.start < values[first - 1].end < one.end and one.score < _CLOSER * values[first - 1].score:
        return True
    for value in takewhile(lambda value: value.start < one.end, islice(values, first, None)):
        word = value.end > one.end or text[value.start : value.end].isalpha()
        if one.score < (_CLOSER_WORD if word else _CLOSER) * value.score:
            return True
    return False


class _Public:
    """The public places of a text, looked for when somebody first asks: that takes the longer, the longer it is."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: PublicPlaces | None = None

    def has(self, start: int, end: int) -> bool:
        """Whether a value that is long enough for it, or what is behind its form (`h1:`, `X_SHA256=`), is public."""
        text = self._text
        if end - start < _LONG or " " in text[start:end]:
            return False
        self._places = self._places or PublicPlaces(text)
        form_end = 1 + max(text.find(":", start, end), text.find("=", start, end - 2))
        return self._places.has(start, end) or self._places.has(max(start, form_end), end)


def _is_no_secret(text: str, start: int, end: int, probability: float, public: _Public) -> bool:
    """Whether a value is a sentence, code, public, a masked one's key or, unless it is rather sure, any words."""
    end = start + len(text[start:end].rstrip(" "))
    return (
        (probability < _asked_of_words(text, start, end) and _is_words(text, start, end))
        or (probability < _SURE_WITHOUT_A_NAME and is_word_of_talk(text, start, end))
        or (probability < _SURE_OF_A_PHRASE and (_is_talk(text[start:end]) or _is_listed(text, start, end)))
        or (probability < _SURE_OF_A_LIST and text.count(", ", start, end) >= _COMMAS_OF_A_LIST)
        or (probability < _SURE_OF_A_PATH and _is_path(text, start, end))
        or stands_for_none(text, start, end, probability)
        or is_sentence(text[start:end])
        or _MEMBERS.search(text, start, end) is not None
        or _runs_on(text, start, end)
        or is_alike_in_a_row(text, start, end)
        or is_certainly_none(text, start, end)
        or (probability < _SURE_OF_A_BOOKING and is_of_books(text, start, end))
        or public.has(start, end)
    )


def _encoded(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Returns where Base64 in quotation marks begins and ends, of which a part between strokes was found."""
    if text[start - 1 : start] not in _STROKES and text[end : end + 1] not in _STROKES:
        return None
    low, high = start, end
    while low and start - low < _LONGEST_LITERAL and text[low - 1] in _OF_BASE64:
        low -= 1
    while high < len(text) and high - end < _LONGEST_LITERAL and text[high] in _OF_BASE64:
        high += 1
    quoted = low > 0 and text[low - 1] in ("'", '"') and text[high : high + 1] == text[low - 1]
    run = text[low:high]
    drawn = len(run) >= _LONG and any(map(str.isdigit, run)) and run.upper() != run != run.lower() and looks_random(run)
    return (low, high) if quoted and drawn else None


def _literal_end(text: str, start: int, end: int) -> int:
    """Returns where a value ends that code sets in quotation marks and of which the first words alone were found."""
    quote = text[start - 1 : start]
    if end - start > len("\\n") and text.startswith(_LINE_ENDS, end - len("\\n"), end):
        return end - len("\\n")  # of a line as a program writes it
    if quote not in ("'", '"') or text[end : end + 1] != " ":
        return end
    close = text.find(quote, end, start + _LONGEST_LITERAL)
    if close < 0 or _SET.search(text, max(0, start - 6), start - 1) is None:
        return end
    return end if _NO_LITERAL.search(text, start, close) is not None or is_sentence(text[start:close]) else close


def _is_keyed(text: str, start: int, end: int) -> bool:
    """Whether the sign before a code is keyed in with it: "gate *4410#"."""
    return text[start - 1 : start] in ("*", "#") and _KEYED.match(text, start - 1, end) is not None


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether the command for which a variable is set went with its value."""
    before = text[max(0, start - _NAME_REACH) : start]
    return _FOR_A_COMMAND.search(before) is not None and _COMMAND.search(text, start, end + 3) is not None


def _is_path(text: str, start: int, end: int) -> bool:
    """Whether a value has slashes, or is words with signs between in quotation marks, as code names things."""
    if _PATH.fullmatch(text, start, end) is not None:
        return True
    return text[max(0, start - 1) : start] in _QUOTES and _NAME.fullmatch(text, start, end) is not None


def _is_no_persons(text: str, start: int, end: int, kind: Learnable, probability: float) -> bool:
    """Whether a value is a user that every machine has, no user's name at all, a table's count, a day with a time."""
    if kind.entity_type == "IDENTIFIER":
        unit = _UNIT.match(text, start, end + 24) is not None or _SPAN.fullmatch(text, start, end) is not None
        return unit or is_none_of_persons(text, start, end) or is_of_a_listing(text, start, end)
    if kind.entity_type == "USERNAME":
        nobody = probability < _SURE_OF_NOBODY and is_nobody(text[start:end])
        nobody = nobody or (probability < _SURE_OF_A_PLAIN_USER and is_file(text[start:end]))
        nobody = nobody or (probability < _SURE_OF_NOBODY and _COLUMN.fullmatch(text, start, end) is not None)
        if probability < _SURE_OF_A_PLAIN_USER and text[start:end].replace("-", "").isalpha():
            nobody = nobody or _is_plain_word(text[start:end]) or is_of_a_turn(text, start)
        nobody = nobody or (" " in text[start:end] and is_of_a_turn(text, start))
        return nobody or is_none_of_persons(text, start, end) or is_no_account(text, start, end)
    if kind.entity_type == "AGE":
        return is_in_a_column(text, start) or is_alike_in_a_row(text, start, end)
    return kind.entity_type == "DATE_OF_BIRTH" and (
        is_in_a_column(text, start)
        or is_alike_in_a_row(text, start, end)
        or _TIME.match(text, end) is not None
        or _OF_COPYRIGHT.search(text, max(0, start - _COPYRIGHT_REACH), end) is not None
        or (
            _VERSION.fullmatch(text, start, end) is not None
            and _OF_VERSION.search(text, max(0, start - _VERSION_REACH), start) is not None
        )
    )


_BEYOND_LATIN = "\u0370"


def _is_plain_word(value: str) -> bool:
    """Whether a value is a word of some language, as anybody writes it: "per-user domains", "users limited to".

    A word in small letters of Greek or Cyrillic is one even if it is on no list: of each there are a dozen forms, and
    accounts are seldom called so.
    """
    if not (value.isalpha() and value.islower()):
        return False
    if value[0] >= _BEYOND_LATIN:
        return True
    return bool(package_gazetteer().listed(value) & (Listed.EVERYDAY | Listed.WORD))


def _asked_of_words(text: str, start: int, end: int) -> float:
    """Returns how likely words must be that may be any others; in quotation marks, that is asked of phrases alone."""
    phrase = _is_phrase(text, start, end)
    if text[max(0, start - 1) : start] in _QUOTES:
        return _SURE_OF_A_QUOTED_PHRASE if phrase else 0.0
    return _SURE_OF_A_PHRASE if phrase else _SURE_OF_WORDS


def _is_words(text: str, start: int, end: int) -> bool:
    """Whether a value may be any words: letters alone, in a quoted phrase the signs of a sentence too."""
    if _WORDS.fullmatch(text, start, end) is not None:
        return True
    quoted = text[max(0, start - 1) : start] in _QUOTES
    return quoted and _is_phrase(text, start, end) and _SENTENCE.fullmatch(text, start, end) is not None


def _is_phrase(text: str, start: int, end: int) -> bool:
    return text.count(" ", start, end) >= _BLANKS_OF_A_PHRASE


def _is_talk(value: str) -> bool:
    """Whether a value is five words and more, numbers or signs among them: not what was told."""
    return value.count(" ") > _BLANKS_OF_TALK and sum(map(str.isalpha, value.split(" "))) > _WORDS_OF_TALK


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether a value is a word of a list: "milk, olive oil, rosemary"."""
    return text[start:end].isalpha() and _LISTED.search(text, max(0, start - _LIST_REACH), start) is not None


def _is_of_code(text: str, start: int, end: int, kind: Learnable, probability: float) -> bool:
    """Whether a value stands in source code and is not likely enough for that; a comment may tell a password."""
    if probability < _SURE_AMONG_KIN and has_kin(text, start, end):
        return True
    if probability >= _SURE_IN_CODE:
        return False
    return in_code(text, start, end) or (kind.entity_type != SECRET and in_comment(text, start, end))
