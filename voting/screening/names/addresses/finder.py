"""Street addresses as they are written in some twenty countries' ways, postal boxes, and postcodes with their town.

A number and a word for a street decide; the words between them may not be everyday ones, so that "5 minutes down the
road" is none. In lower case they need more: a postcode after them, or somebody who lives there before.
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late
from voting.screening.names.addresses.anchors import (
    BOX,
    HOUSED,
    LIVED,
    LIVED_AT_NUMBER,
    NAMED,
    NUMBER_CODE,
    NUMBERED,
    PLANNED,
    UNNUMBERED,
)
from voting.screening.names.addresses.beside import ALONE, PLACED
from voting.screening.names.addresses.central import CENTRAL, CENTRAL_PLACED
from voting.screening.names.addresses.days import OF_DAYS
from voting.screening.names.addresses.eastern import EASTERN, IN_TOWN, SCORED
from voting.screening.names.addresses.forms import (
    CODE_TOWN,
    EIRCODE,
    ENGLISH,
    GERMANIC,
    GERMANIC_LOOSE,
    LOWER_STATE_ZIP,
    NAMED_ROAD,
    NUMBER_FIRST,
    NUMBER_LAST,
    OTHERS,
    POSTCODE,
    STATE_ZIP,
    TOWN_CODE,
    TURKISH,
)
from voting.screening.names.addresses.labels import introduced_addresses, labelled_addresses
from voting.screening.names.addresses.lodgings import find_lodgings
from voting.screening.names.addresses.named_houses import NAMED_HOUSES
from voting.screening.names.addresses.no_street import NEVER_BETWEEN, is_cited, is_no_street
from voting.screening.names.addresses.parts import STATES, Parts
from voting.screening.names.addresses.regional import ONE_WORD, REGIONAL, TYPED, TYPED_ROAD
from voting.screening.names.addresses.rural import GATE, find_rural
from voting.screening.names.addresses.scripts import OF_SCRIPTS
from voting.screening.names.addresses.settled import NO_STREET, SETTLED
from voting.screening.names.addresses.suffixes import STREETS, find_rarer
from voting.screening.names.addresses.vitals import is_vital
from voting.screening.names.gazetteer import Gazetteer, Listed
from voting.screening.recogniser import Match

_ROMANCE = late.compile(
    r"(?:vico|vicolo|viale|piazza|piazzale|corso|salita|località|loc\.|frazione|calle|rua|travessa|rue|ul\.)[ ]",
    re.IGNORECASE,
)
_NUMBERED_ROAD = late.compile(r"(?:county road|route|highway|hwy|\bfm|\bcr)\.? \d{1,4}", re.IGNORECASE)
_WORD = r"(?![a-zß-ÿ\d])[^\W\d_][\w'’]{1,25}"  # with a capital, or of a script without
_LETTERS = late.compile(r"[^\W\d_]+")
_WORDED = late.compile(r"[^\W\d_]{3}")
_NEVER_FIRST = frozenset(
    "jetzt ein eine die der das den dem kein keinen eigenen diese dieser op een de på en ett "
    "straße strasse str platz allee weg ring damm ufer gasse gracht kade plein laan straat gate gata vei vej gade alle "
    "plads väg gatan considering considered monitoring string during bring spring wiring offering the a".split()
)
_TELLING_END = late.compile(r"[^\W\d_]{2}(?:stra(?:ß|ss)e|str\.|gatan|vägen|straat|gracht|vejen|veien) \d")
_STREET_END = late.compile(r"(?:.stra(?:ß|ss)e|.str|.weg|.platz|.allee|.gasse|.ring|.damm)\Z")
_AT = frozenset("am an auf im in zum zur unter hinter beim vor".split())  # Am Markt 2, Auf der Heide 5
_JOINS = frozenset(
    "de du des la le les l d da do dos das del dei della delle di el los las y e i s st nd rd th san n w".split()
)
_LIVED_AT = late.compile(
    r"(?:\b(?:live[sd]?|living|address|addr|moved?|moving|ship\w*|send|sent|deliver\w*|located|house|home|apartment|"
    r"flat|stay\w*|"
    r"resid\w*|mail(?: it)?|post|visit\w*|come|meet|i'm|i’m|im|i am|pick\w* (?:me |it |him |her )?up|drop\w*|office|"
    r"based|wohn\w*|lebe|"
    r"adresse|adrese|bydl\w*|locui\w*|osoitteeni|címem|alamat\w*|demeurant|residing|hause|zuhause|habite|domicili\w*|"
    r"vivo|vive|vivimos|dirección|direccion|moro|mora|endereço|morada|abito|"
    r"abita|indirizzo|"
    r"residente|woon|wonen|adres|bor|adress|mieszka\w*|asun|asuu|osoite|adresi|street|road|strasse|straße|rue|calle|"
    r"via|rua|straat)"
    r"\b[^.\n]{0,28}|[:|][ ]?|^[ ]*)\Z",
    re.IGNORECASE | re.MULTILINE,
)


_STATE_CODE = late.compile(
    r"\b([A-Z]{2,3}),?[ ]{1,2}(?:\d{5}(?:-\d{4})?|\d{4}(?=[\s,.;)|]|\Z)|[A-Z]\d[A-Z][ ]?\d[A-Z]\d)\b"
)
_STATES_ABROAD = frozenset("AB BC MB NB NL NS NT NU ON PE QC SK YT NSW VIC QLD SA TAS ACT".split())
_CODE = late.compile(r"\b(?:\d{4,6}|\d{5}-\d{3,4}|\d{2}-\d{3}|\d{3} \d{2}|\d{4} ?[A-Z]{2})\b")
_FLAT_LETTER = late.compile(  # "12a orchard grove"
    r"[1-9]\d{0,2}[abce-h] \w{3,20} (?:\w{3,20} )?(?:road|street|close|lane|grove|avenue|drive|terrace|crescent|"
    r"gardens)\b"
)
_FOUR_OF_YEAR = late.compile(r"(?:19|20)\d\d(?![\d/-])")
_YEARS = late.compile(r"(?:19|20)\d\d(?:-(?:(?:19|20)\d\d|\d\d))?,? ")
_YEAR = late.compile(r"(?<!\d)(?:19|20)\d\d\Z")
# A list of rooms, no postcode but one of Ireland
_ENDS_IN_NUMBER = late.compile(r"(?<!\d)(?<!\b[A-Z]\d[\dW] [A-Z]{3})(?<!\b[A-Z]\d[\dW] [A-Z]\w)(?<!\d [A-Z])\d{1,3}\Z")
_LATER = late.compile(rf"\d[A-Za-z]?,[ ](?:{_WORD}[ ]){{1,3}}(\d{{1,4}}[A-Za-z]?)[ ]?(?:,[ ]?|\r?\n[ \t]{{0,6}})\Z")
_LONGEST_STREET = 60
# Words of the sentence before a street's name: "στείλτε το στην Πατησίων 76, 10434 Αθήνα"
_SAID_IN_GREEK = late.compile(r"(?:[^\W\d_]+ )*(?!οδ|λεωφ|πλατ|πλ)[α-ωά-ώ][^\W\d_]* (?=[Α-ΩΆ-Ώ])")
_PARTICLE = r"(?:de|du|des|la|le|les|di|del|della|alle|delle|da|do|dos|das|van|der|den|het|ten|am|an|auf|im|in|zum|zur)"
_STREET_NAME = late.compile(
    rf"(?<![^\W_])((?:(?:località|loc\.|frazione|lieu-dit)[ ]|{_WORD}[ ])?(?:{_WORD}\.?[ -]|{_PARTICLE}[ ]){{0,4}}"
    rf"{_WORD}\.?,?[ ](?:km[ ])?|č\. ?p\. )\Z"
)
_TOWN = late.compile(
    rf"{_WORD}(?:[ -](?:(?:a\.|am|an der|de|la|le|del|di|do|sur|upon|nad|pod|pri|při|na|ob)[ ])?{_WORD}){{0,3}}"
    r"(?:[ ]\d{1,2}\b)?"
)


class Addresses:
    """Finds addresses, with a gazetteer's help for what is an everyday word. Immutable."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._parts = Parts(gazetteer)

    def find(self, text: str) -> Iterator[Match]:
        """Yields addresses, the town included where it follows."""
        for match in self._find(text):
            if not is_cited(text, match.start, match.end):
                yield match

    def _find(self, text: str) -> Iterator[Match]:
        for start, end in self._streets(text):
            if not is_no_street(text, start, end):
                yield Match(self._parts.head(text, start), self._parts.tail(text, end).end, 0.8)
        yield from self._anchored(text)
        for start, end in (*find_lodgings(text), *labelled_addresses(text)):
            yield Match(start, self._parts.tail(text, end).end, 0.6)
        for start, end in introduced_addresses(text, self._parts.is_town):
            yield Match(start, end, 0.6)
        for start, end in self._postcodes(text):
            yield Match(self._parts.before_postcode(text, start), self._parts.tail(text, end).end, 0.7)
        for match in NAMED_ROAD.finditer(text):
            yield Match(match.start(1), match.end(1), 0.6)

    def _anchored(self, text: str) -> Iterator[Match]:
        for pattern in (BOX, *PLANNED, *OF_SCRIPTS, *SETTLED):
            for match in pattern.finditer(text):
                if text[match.start(1)].isalpha() and NO_STREET.search(match.group(1).partition(",")[0]) is not None:
                    continue
                yield Match(match.start(1), self._parts.tail(text, match.end(1)).end, 0.8)
        for match in HOUSED.finditer(text):
            tail = self._parts.tail(text, match.end(1))
            named = text[match.end(1) : tail.end]
            worded = _WORDED.search(named) is not None  # "S928B, A2894, MQ6T3ZD" are articles
            if tail.sure and worded and named.count(",") > 1 and _ENDS_IN_NUMBER.search(named) is None:
                yield Match(match.start(1), tail.end, 0.7)
        yield from find_rural(text, self._parts)
        for match in NUMBER_CODE.finditer(text):
            yield from self._coded(text, match)
        for match in LIVED.finditer(text):
            tail = self._parts.tail(text, match.end(1))
            if tail.sure:
                yield Match(match.start(1), tail.end, 0.6)
        for pattern in (NUMBERED, NAMED, UNNUMBERED):
            for match in pattern.finditer(text):
                yield from self._listed(text, *match.span(1), street=pattern is UNNUMBERED)
        for match in LIVED_AT_NUMBER.finditer(text):
            yield Match(match.start(1), match.end(1), 0.6)

    def _listed(self, text: str, start: int, end: int, *, street: bool) -> Iterator[Match]:
        """Yields an address of names and a number or a street's word, when what follows is an address's."""
        tail = self._parts.tail(text, end)
        parts = text[end : tail.end]
        state = _STATE_CODE.search(parts)
        if not street and _YEARS.match(text, start, end) is not None:
            return  # a list of who did what when
        if state is None or (state.group(1) not in STATES and state.group(1) not in _STATES_ABROAD):
            if _CODE.search(parts) is None or _YEAR.search(text[start:end]) is not None:
                return
            words = _LETTERS.findall(text[start:end])
            lived = _LIVED_AT.search(text, max(0, start - 60), start)
            told = (
                street
                or words[-1].lower() in STREETS
                or (
                    lived is not None
                    and lived.group().strip(" :|" if text[start].isdigit() and len(words) < 2 else None)
                )
            )
            towns = filter(None, map(_bare, re.split(r"[,\n]", parts)))
            if not told and (len(words) < 2 or not any(map(self._parts.is_town, towns))):
                return
        yield Match(self._parts.head(text, start), tail.end, 0.7)

    def _coded(self, text: str, match: re.Match[str]) -> Iterator[Match]:
        """Yields an address whose number and postcode were found, when words of a street and a town are beside."""
        number, town = match.start(1), _TOWN.match(text, match.end(1))
        later = _LATER.search(text, number, match.start(2))
        if later is not None:  # "Box 12, Norra Byn 4, 930 90 Arjeplog"
            number = later.start(1)
        name = _STREET_NAME.search(text, max(0, number - _LONGEST_STREET), number)
        if town is None or name is None:
            return
        if _FOUR_OF_YEAR.match(match.group(1)) and _FOUR_OF_YEAR.match(match.group(2)):
            return  # "Copyright 2002, 2003 Somebody"
        code, last = match.group(2), _LETTERS.findall(name.group(1))[-1]
        year = len(code) == 4 and code[:2] in ("19", "20")
        if (year or (last != "km" and self._is_everyday(last))) and not self._parts.is_town(town.group()):
            return
        start = name.start(1) + 1 + name.group(1).rfind(" in ") + 3 * (" in " in name.group(1))  # "Wohnt in"
        said = _SAID_IN_GREEK.match(text, start, number)
        start = start if said is None else said.end()
        yield Match(self._parts.head(text, start), self._parts.tail(text, town.end()).end, 0.7)

    def _streets(self, text: str) -> Iterator[tuple[int, int]]:
        for pattern in (*OTHERS, *NAMED_HOUSES):
            for match in pattern.finditer(text):
                if not is_vital(text, *match.span(1)):
                    yield match.span(1)
        yield from self._regional(text)
        for match in ENGLISH.finditer(text):
            if self._names_street(text, match.group(2), *match.span(1)):
                yield match.span(1)
        for match in TURKISH.finditer(text):
            yield match.span(1)
        for pattern in GERMANIC:
            for match in pattern.finditer(text):
                yield from self._germanic(text, *match.span(1))
        yield from self._loose(text)
        for match in NUMBER_FIRST.finditer(text):
            end = _end_of_name(match.group(1))
            if end and (" av " not in match.group(1) or self._parts.tail(text, match.start(1) + end).sure):
                yield match.start(1), match.start(1) + end
        yield from self._named_first(text)
        yield from find_rarer(text, self._lived_at)

    def _named_first(self, text: str) -> Iterator[tuple[int, int]]:
        """Yields streets whose number comes last; of "takes place at Plaza Mayor 7" what begins within."""
        for match in NUMBER_LAST.finditer(text):
            start, end = match.span(1)
            if self._names_street(text, match.group(2), start, end):
                yield start, end
                continue
            within = NUMBER_LAST.search(text[start + 1 : end])
            if within is not None and self._names_street(text, within.group(2), start + 1 + within.start(1), end):
                yield start + 1 + within.start(1), end

    def _regional(self, text: str) -> Iterator[tuple[int, int]]:
        for pattern in (*REGIONAL, *EASTERN, *CENTRAL, *OF_DAYS, *ALONE):
            for match in pattern.finditer(text):
                yield match.span(1)
        for match in TYPED.finditer(text):
            if NEVER_BETWEEN.isdisjoint(match.group(1).lower().split()):
                yield match.span(1)
        for match in TYPED_ROAD.finditer(text):
            words = match.group(1).split()
            plain = self._is_everyday(words[0]) and not self._has_unit(text, match.end(1))
            if not plain and NEVER_BETWEEN.isdisjoint(words) and words[0] not in _NEVER_FIRST:
                yield match.span(1)
        yield from self._placed(text)
        for match in ONE_WORD.finditer(text):
            told = not match.group(1)[0].isdigit() or "/" in match.group(1)
            if told or self._parts.tail(text, match.end(1)).sure:
                yield match.span(1)

    def _placed(self, text: str) -> Iterator[tuple[int, int]]:
        """Yields streets that count where a town or a postcode follows."""
        for pattern in (*PLACED, *CENTRAL_PLACED):
            for match in pattern.finditer(text):
                if self._parts.tail(text, match.end(1)).sure and SCORED.match(text, match.end(1)) is None:
                    yield match.span(1)
        for pattern in (GATE, *IN_TOWN):
            for match in pattern.finditer(text):
                start, end = match.span(1)
                tail = self._parts.tail(text, end)
                unknown = pattern is IN_TOWN[0] and tail.end > end
                place = self._parts.is_town(text[start:end].split(maxsplit=1)[0])
                if (tail.sure or unknown) and not place and SCORED.match(text, end) is None:
                    yield start, end

    def _loose(self, text: str) -> Iterator[tuple[int, int]]:
        for match in GERMANIC_LOOSE.finditer(text):
            named = match.start(1) >= 0
            start, end = match.span(1 if named else 3)
            # "Is Am Markt 8 far": a capital inside a sentence, or a line of its own, makes a name of it.
            inside = (
                text[start].isupper() and text[start - 1 : start] == " " and text[max(0, start - 2)] not in ".!?:\n"
            )
            alone = text[max(0, start - 1) : start] in ("", "\n") and text[end : end + 1] in ("", "\n")
            lived = _LIVED_AT.search(text, max(0, start - 60), start)
            if (
                (not named and (inside or alone))
                or (lived and lived.group().strip())
                or self._parts.tail(text, end).sure
            ):
                yield start, end

    def _germanic(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yields a street with its number; what runs into it in lower case belongs to the sentence."""
        found = text[start:end]
        words = [word for word in _LETTERS.finditer(found) if word.end() < len(found) - 1]
        first = next((word for word in words if word.group()[0].isupper()), None)
        if first is None:
            first = words[0]
            told = _TELLING_END.search(found) or self._lived_at(text, start) or self._parts.tail(text, end).sure
            if not told:
                return
            while len(words) > 2 and words[0].group() not in _AT and self._is_everyday(words[0].group()):
                words.pop(0)
            first = words[-1] if words[0].group() in _AT and _STREET_END.search(words[-1].group()) else words[0]
        word = first.group()
        if word.lower().endswith("ring") and len(words) == 1 and self._is_everyday(word) and word != "Ring":
            return  # "Hearing 19/9"
        if first.group().lower() not in _NEVER_FIRST:
            yield start + first.start(), end

    def _postcodes(self, text: str) -> Iterator[tuple[int, int]]:
        for pattern in (POSTCODE, EIRCODE):
            for match in pattern.finditer(text):
                yield match.span(1)
        for match in STATE_ZIP.finditer(text):
            if match.group(2) in STATES:
                yield match.span(1)
        for match in LOWER_STATE_ZIP.finditer(text):
            if match.group(3).upper() in STATES:
                words = match.group(2).split()
                if self._parts.is_town(match.group(2)):
                    yield match.span(1)
                elif self._parts.is_town(words[-1]):
                    yield match.start(2) + len(match.group(2)) - len(words[-1]), match.end(1)
        for match in CODE_TOWN.finditer(text):
            code = match.group(1)[: match.start(2) - match.start(1)].strip()
            if len(code) > 4 and self._parts.is_town(match.group(2)):
                yield match.span(1)
        for match in TOWN_CODE.finditer(text):
            if self._parts.is_town(match.group(2)):
                yield match.span(1)

    def _names_street(self, text: str, between: str, start: int, end: int) -> bool:
        words = [word for word in _LETTERS.findall(between) if word.lower() not in _JOINS]
        if any(word.lower() in NEVER_BETWEEN for word in words):
            return False
        if (words and all(word[0].isupper() for word in words)) or _FLAT_LETTER.match(text, start, end) is not None:
            return True
        if not words:
            return any(map(str.isdigit, between)) or _NUMBERED_ROAD.search(text, start, end) is not None
        if _ROMANCE.match(text, start, end) and any(word[0].isupper() for word in words):
            return True
        if len(words) <= 3 and not self._gazetteer.listed(words[0]) & Listed.EVERYDAY:
            return True
        return self._lived_at(text, start) or self._parts.tail(text, end).sure

    def _has_unit(self, text: str, end: int) -> bool:
        """Whether a floor or flat follows a street after a comma: ", bihi towers 4th floor"."""
        return text[end : end + 2] == ", " and self._parts.tail(text, end).end > end

    def _is_everyday(self, word: str) -> bool:
        return bool(self._gazetteer.listed(word) & Listed.EVERYDAY)

    def _lived_at(self, text: str, start: int) -> bool:
        return _LIVED_AT.search(text, max(0, start - 60), start) is not None


def _bare(part: str) -> str:
    """Returns a part of an address without its postcode."""
    return " ".join(word for word in part.split() if not any(map(str.isdigit, word)))


_TWICE = frozenset("bis ter quater a b c d".split())


def _end_of_name(street: str) -> int:
    """Returns where the name of `18 rue des Tanneurs et je` ends: after its last capital, or after two words."""
    words = list(re.finditer(r"\S+", street))
    if len(words) > 2 and words[1].group().lower() in _TWICE:
        words.pop(0)  # "3 bis rue du moulin"
    ended = next(
        (index for index, word in enumerate(words[2:], 3) if len(word.group()) > 4 and word.group()[-1] == "."), None
    )
    words = words[:ended]
    if any(word.group().lower().strip(".") in NEVER_BETWEEN for word in words[2:4]):
        return 0
    kept = [word for word in words[2:] if word.group()[0].isupper()]
    if kept:
        return kept[-1].end()
    plain = [word for word in words[2:] if word.group().lower() not in _JOINS and "'" not in word.group()[:2]]
    return plain[0].end() if plain and plain[0].group().lower() not in NEVER_BETWEEN else 0
