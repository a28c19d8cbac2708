"""Names told by what stands before them: a title, "my name is", a field's label, a closing line, a mail address.

Each rule finds its phrase in one linear scan and looks at a few words after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import ahocorasick

from voting.screening import late, re2
from voting.screening.known_words import GENERIC_MAILBOXES, PARTICLES
from voting.screening.names.birthplaces import birthplaces
from voting.screening.names.card_labels import card_names
from voting.screening.names.catalogues import catalogued
from voting.screening.names.contacts import contacts
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.device_names import device_names
from voting.screening.names.directories import in_directories
from voting.screening.names.file_names import file_names
from voting.screening.names.gazetteer import EVERYWHERE, NAME, Gazetteer, Listed, known
from voting.screening.names.honorifics import honoured
from voting.screening.names.initials import told_by_form
from voting.screening.names.introduced import introduced
from voting.screening.names.lived_in import lived_in, lived_in_asia
from voting.screening.names.phrases import (
    CLOSINGS,
    FIELDS,
    LOWER_TITLES,
    MAYBE_BEFORE,
    NO_NAMES,
    NOT_ADDRESSED,
    OPEN_CLOSINGS,
    SURE_TITLES,
    SURELY_BEFORE,
    TITLES,
    TOLD_BEFORE,
)
from voting.screening.names.romanised import romanised
from voting.screening.names.salutations import salutations
from voting.screening.names.speakers import speakers
from voting.screening.names.things import THINGS
from voting.screening.names.told_by_others import told_by_others
from voting.screening.names.told_lists import told_lists
from voting.screening.names.told_names import told_names
from voting.screening.names.word_names import capital_names, without_capitals, word_names

_REACH = 80  # characters after a phrase in which its name must end
_LONGEST_LABEL = 30
_MOST_WORDS = 4
_LONGEST_ABBREVIATION = 2  # letters of a part of a name before a full stop that ends no sentence: "J.", "Wm."
_MOSTLY_CAPITAL = 5  # level from which a word is hardly written without a capital letter: "mike", not "may"
_THING = late.compile(r"(?i)(?:the|an?) ")  # "called the HOA"
_HARDLY = 3  # level up to which a word seldom has one
_WORD = late.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TITLE = late.compile(r"\.?[ \t]+")
_GAP = late.compile(r"\.[ ]{0,2}|[ ]{1,2}(?![ \t])")  # what is further away is another cell
_AFTER_PHRASE = late.compile(
    r"[:,]?[ \t]+[\"“*_]{0,2}|[.][ \t]*(?:(?:dr|prof)[.]?[ \t]+)*|[:,]?[ \t]*\r?\n[ \t>]*(?=\S)", re.IGNORECASE
)
_AFTER_TITLE = late.compile(  # "Dear Sir, we write" goes on with no name
    r":?[ \t]+[\"“*_]{0,2}|[.][ \t]*(?:(?:dr|prof)[.]?[ \t]+)*|[ \t]*\r?\n[ \t>]*(?=\S)", re.IGNORECASE
)
_LABEL_END = late.compile(r"[:=|][ \t\"'*_]{0,6}")
_MARKS = "\"'*_ \t"
_MOST_MARKS = 4  # between a label and its sign
_LABEL = late.compile(r"(?:^|[|;,{(>\n\t]|\*\*|\"|')[ \t>*#_\"'-]*([^\W\d_][^\W\d_ ’'-]*(?:[ _-][^\W\d_]+){0,3})$")
_AT_HOST = late.compile(r"@[\w-]{1,63}\.")
_MAILBOX = late.compile(r"[\w.+-]*@")  # the rest of one
_OF_A_MODULE = late.compile(r"(?:\.[a-z]\w*){2}|_\w")  # "name": "django.contrib.auth"
_LOCAL = late.compile(r"(?<![\w.+-])[^\W\d_][\w.%+-]{2,63}\Z")
_LONGEST_LOCAL = 64
_LIST_GAP = late.compile(r"[ \t]*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b)[ \t]*")
_FIELDS = tuple(FIELDS)
_ENDS_OF_FIELDS = frozenset(field[-2:] for field in FIELDS)
# "Back Thursday, Beat" at the end of a paragraph or a quotation
_LAST_WORD = re2.compile(
    r"(?:^|[.!?\n\"“„«][ ]?)(?:Back|Away|Bye|See (?:you|ya)|Talk|Speak|Until|Till|Cheers|Love|Thanks?|Thx|Ta|Best|"
    r"Take care|Bis|Tschüss|Tschau|Ciao|Merci|Danke|Gruß|A|À|Bisous|Hasta|Gracias|Un abrazo|Grazie|Até|Obrigad[oa]|"
    r"Tot|Groet(?:en|jes)?|Dank|Vi ses|Hej då|Tack|Hilsen|Pozdrawiam|Dzięki|Do (?:zobaczenia|jutra))"
    r"(?: [^\s.!?,;:]{1,14}){0,4}, ([A-ZÀ-ÖØ-Þ][a-zß-öø-ž]{1,14})[.!]?(?:[ \t]*(?:\n[ \t]*\n|$)|[\"”»])"
)
_GERMAN = late.compile(
    r"(?<![^\W_])(?:und|der|die|das|den|dem|ist|sind|wird|werden|nicht|mit|für|ein|eine|einen|ich|wir|auf|von|zum|wer|hat|"
    r"haben|bei|aus|auch|nur|noch)(?![^\W_])"
)
_JOINED = frozenset("@._-+")
_APOSTROPHES = frozenset("'’")


class Rules:
    """The rules over one gazetteer. Immutable."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._phrases = ahocorasick.Automaton()
        for phrases, gaps, accepts, score in (
            (MAYBE_BEFORE, _AFTER_PHRASE, self._is_given, 0.6),
            (SURELY_BEFORE, _AFTER_PHRASE, self._whatever, 0.9),
            (TOLD_BEFORE, _AFTER_PHRASE, self._is_told, 0.9),
            (set(TITLES) - LOWER_TITLES, _AFTER_TITLE, self._is_capitalised, 0.9),
            (LOWER_TITLES - SURE_TITLES, _AFTER_TITLE, self._has_capital, 0.9),
            (SURE_TITLES, _AFTER_TITLE, self._whatever, 0.9),
        ):
            for phrase in phrases:
                self._phrases.add_word(phrase, (len(phrase), gaps, accepts, score))
        self._phrases.make_automaton()

    def names(self, text: str) -> Iterator[Name]:
        """Yields persons' names, in no order, overlaps included."""
        lowered = text.lower()
        if len(lowered) != len(text):  # a letter whose lower case is two characters would move all that follow
            lowered = "".join(one.lower()[0] for one in text)
        for last, (length, gaps, accepts, score) in self._phrases.iter(lowered):
            start = last + 1 - length
            inside = start and (text[start - 1].isalnum() or text[start - 1] in "_-'’.")
            if inside or (lowered[start : last + 1] == "im" and _is_german(text, start)):
                continue
            gap = gaps.match(text, last + 1)
            if gap is not None and (accepts != self._is_capitalised or text[start].isupper()):
                yield from self._after(text, gap.end(), score, accepts)
        for match in _LABEL_END.finditer(text):
            high = match.start()
            least = high - _MOST_MARKS
            while high and high > least and text[high - 1] in _MARKS:
                high -= 1
            low = max(0, high - _LONGEST_LABEL)
            # Most signs end something else, and this is soon told.
            if lowered[max(0, high - 2) : high].lstrip() in _ENDS_OF_FIELDS and lowered.endswith(_FIELDS, low, high):
                label = _LABEL.search(text[low:high])
                if label is not None and label[1].lower() in FIELDS:
                    yield from self._listing(text, match.end())
        yield from self._closings(text)
        for start, end in _LAST_WORD.places(text):
            if self._signs([text[start:end]]):
                yield Name(start, end, PERSON, 0.7)
        yield from honoured(text, self._gazetteer)
        yield from contacts(text, self._gazetteer)
        yield from card_names(text)
        yield from () if text.isascii() else lived_in_asia(text)
        yield from introduced(text)
        yield from told_by_form(text, self._gazetteer)
        yield from birthplaces(text)
        yield from romanised(text)
        if without_capitals(text):
            yield from word_names(text, self._gazetteer)
            yield from lived_in(text, self._gazetteer)
        yield from capital_names(text, self._gazetteer)
        yield from told_names(text, self._gazetteer)
        yield from told_by_others(text, self._gazetteer)
        yield from told_lists(text, self._gazetteer)
        yield from speakers(text, self._gazetteer)
        yield from salutations(text, self._gazetteer)
        yield from catalogued(text)
        yield from device_names(text, self._gazetteer)
        yield from in_directories(text, self._gazetteer)
        yield from file_names(text, self._gazetteer)
        if "@" in text:
            yield from self._mailboxes(text, lowered)

    def _closings(self, text: str) -> Iterator[Name]:
        """Yields the names under lines such as "Kind regards"."""
        at, closed = 0, 0
        for line in text.splitlines(keepends=True):
            bare = line.strip(" \t\r\n>*_-–—~")
            if closed and bare:
                start = at + line.index(bare)
                if len(bare) <= _REACH and len(bare.split()) <= _MOST_WORDS:
                    yield from self._after(text, start, 0.8, self._signs)
            closed = 3 if len(bare) < _LONGEST_LABEL and _closes(bare) else closed - (closed > 0)
            closed = 0 if closed < 3 and bare else closed
            at += len(line)

    def _listing(self, text: str, at: int) -> Iterator[Name]:
        """Yields the names of a field, which may be several."""
        for _ in range(20):
            found = next(self._after(text, at, 0.8, self._is_full), None)
            if found is None:
                return
            yield found
            gap = _LIST_GAP.match(text, found.end)
            if gap is None or gap.end() == found.end:
                return
            at = gap.end()

    def _mailboxes(self, text: str, lowered: str) -> Iterator[Name]:
        """Yields words that a mail address in the same text is made of: `Anna Lee` beside `anna.lee@…`."""
        parts = {
            part
            for match in _AT_HOST.finditer(lowered)
            for local in _LOCAL.findall(lowered, max(0, match.start() - _LONGEST_LOCAL), match.start())
            for part in self._of_a_person(re.split(r"[\W\d_]+", local))
        }
        if not parts:
            return
        automaton = ahocorasick.Automaton()
        for part in parts:
            automaton.add_word(part, len(part))
        automaton.make_automaton()
        for last, length in automaton.iter(lowered):
            start, end = last + 1 - length, last + 1
            word = text[start:end]
            if _is_word(text, start, end) and (not word.islower() or self._is_name(word)):
                yield Name(start, end, PERSON, 0.7)

    def _after(self, text: str, at: int, score: float, accepts: Callable[[list[str]], bool]) -> Iterator[Name]:
        """Yields the name that begins at a place, if its words are accepted."""
        limit = min(len(text), at + _REACH)
        start, end = at, at
        words: list[str] = []
        while len(words) < _MOST_WORDS:
            match = _WORD.match(text, at, limit)
            if match is None or match.end() == limit < len(text) or _MAILBOX.match(text, match.end(), limit):
                break
            if not words and _OF_A_MODULE.match(text, match.end(), limit):
                break
            word = match.group()
            title = _TITLE.match(text, match.end(), limit) if not words and word.lower() in SURE_TITLES else None
            if title is not None:
                at = start = end = title.end()
                continue
            if word.lower() in PARTICLES and (words or word.islower()):
                pass  # a part of the name when another word of it follows
            elif (words and self._continues(word, words[-1])) or (not words and word.lower() not in NOT_ADDRESSED):
                end = match.end()
                words.append(word)
            else:
                break
            gap = _GAP.match(text, match.end(), limit)
            if gap is None or (gap.group()[0] == "." and len(word) > _LONGEST_ABBREVIATION):
                break
            at = gap.end()
        if words and end - start > 1 and accepts(words) and _THING.match(text, start) is None:
            yield Name(start, end, PERSON, score)

    def _continues(self, word: str, before: str) -> bool:
        bits = self._gazetteer.listed(word)
        if word[0].isupper():
            return bool(bits & NAME) or not bits & Listed.EVERYDAY
        return before[0].islower() and self._is_name(word) and len(word) > 2  # "Herr Meier kam"

    def _of_a_person(self, parts: list[str]) -> Iterator[str]:
        """Yields the parts of a mailbox that may be somebody's names, none of "pod-simple" or "perl"."""
        listed = [self._gazetteer.listed(part) for part in parts]
        named = len(parts) == 1 or any(bits & NAME for bits in listed)  # "Drak <drak@…>" is called so
        for part, bits in zip(parts, listed, strict=True):
            plain = part in THINGS or (not named and bits & (Listed.EVERYDAY | Listed.WORD))
            if len(part) > 2 and part not in GENERIC_MAILBOXES and not plain:
                yield part

    def _is_name(self, word: str) -> bool:
        bits = self._gazetteer.listed(word)
        return bool(bits & NAME) and not bits & Listed.EVERYDAY

    def _whatever(self, words: list[str]) -> bool:
        bits = self._gazetteer.listed(words[0])
        return not bits & Listed.EVERYDAY or (words[0][0].isupper() and bool(bits & NAME))

    def _is_told(self, words: list[str]) -> bool:
        """Whether somebody may be called so who is said to be called somehow."""
        first = words[0]
        if first.lower() in NO_NAMES:
            return False
        return self._whatever(words) or (first[0].isupper() and first[1:].islower())

    def _is_capitalised(self, words: list[str]) -> bool:
        return self._has_capital(words)

    def _has_capital(self, words: list[str]) -> bool:
        return words[0][0].isupper() and self._whatever(words)

    def _is_given(self, words: list[str]) -> bool:
        bits = self._gazetteer.listed(words[0])
        if bits & Listed.EVERYDAY:
            named = words[0][0].isupper() or (not bits & Listed.WORD and known(bits).capital >= _MOSTLY_CAPITAL)
            return named and bool(bits & Listed.COMMON_GIVEN)
        if words[0].islower():
            written = known(bits)
            if written.frequency == EVERYWHERE or (bits & Listed.WORD and 0 < written.capital <= _HARDLY):
                return False  # "ciao, ho", "hoi kun je"
        return bool(bits & Listed.GIVEN)

    def _signs(self, words: list[str]) -> bool:
        """Whether words under a closing line are a name, which alone may be a word: "Rose", "Beat"."""
        alone = len(words) == 1 and words[0][0].isupper() and bool(self._gazetteer.listed(words[0]) & Listed.GIVEN)
        return alone or self._is_full(words)

    def _is_full(self, words: list[str]) -> bool:
        if any(map(self._is_name, words)):
            return True
        plain = any(self._gazetteer.listed(word) & Listed.EVERYDAY or not word[0].isupper() for word in words)
        return len(words) > 1 and not plain


def _is_german(text: str, at: int) -> bool:
    """Whether German is written around a place: "im Mai wird gebaut" introduces nobody."""
    return _GERMAN.search(text, max(0, at - _REACH), at + _REACH) is not None


def _closes(bare: str) -> bool:
    """Whether a short line ends a letter: "Best,", "Thanks for all,"."""
    words = bare.rstrip(" ,.!").lower()
    return words in CLOSINGS or (bare[-1:] == "," and words.startswith(OPEN_CLOSINGS))


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether letters are a word of their own, no part of another, of an address or of a name in code."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before[-1:] in _JOINED or after[:1] in _JOINED or _is_letter(before[-1:]) or _is_letter(after[:1]):
        return False
    return not (before[-1:] in _APOSTROPHES and _is_letter(before[:-1])) and not (
        after[:1] in _APOSTROPHES and _is_letter(after[1:])
    )


def _is_letter(character: str) -> bool:
    return _WORD.match(character) is not None
