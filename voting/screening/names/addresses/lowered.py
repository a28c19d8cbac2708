"""Addresses typed in small letters, read as if their words had capitals: "the old forge, mill lane, tetherby tb9 2ll".

Most forms of addresses tell the words of a street and of a town from a sentence's by their capitals. Where a postcode,
a street's word beside a number or a house's stands in lines without any, those lines are read once more with capitals,
and what is found there is kept without the words of the sentence at its edges, if it holds what says that it is one.
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from voting.screening import late, re2
from voting.screening.folding import fold
from voting.screening.names.addresses.no_street import NEVER_BETWEEN
from voting.screening.names.gazetteer import AREA, Gazetteer, Listed
from voting.screening.recogniser import Match

_L = r"a-z\x{df}-\x{f6}\x{f8}-\x{ff}\x{100}-\x{24f}\x{1ea0}-\x{1eff}"  # some of which are capitals
_STREET = (
    r"(?:street|road|rd|lane|ln|avenue|ave|close|drive|dr|crescent|cres|terrace|tce|gardens|grove|way|court|ct|place|pl|"
    r"square|sq|hill|row|mews|parade|walk|park|view|green|rise|gr|circle|boulevard|blvd|highway|hwy|quay|wharf|banks?|"
    r"fields?|mead|meadows?|bend|cross|nagar|marg|layout|sector|halli|colony|st)"
)
_HOUSE = (
    r"(?:cottage|cott\.?|house|farm|farmhouse|lodge|barn|rectory|vicarage|manse|bungalow|grange|manor|villa|mill|forge|"
    r"granary|stables|orchard|chapel|bakery|schoolhouse|maltings|hall|croft|gables|laurels|priory|court|mews|flat|"
    r"apartment|apt|unit|malthouse|chandlery|residency|towers?|heights|apartments)"
)
_BEFORE_NUMBER = (
    r"(?:ul\.|ulica|ulici|calle|carrer|camino|avda\.?|av\.|avenida|blvd\.|via|viale|vico|vicolo|corso|largo|piazza|"
    r"contrada|str\.|strada|rua|travessa|praceta|rue|chemin|impasse|avenue|boulevard|jl\.|jalan|priv\.|privada|nám\.|"
    r"náměstí)"
)
_BEHIND_NAME = (
    r"(?:cad(?:\.|d?esi)|cad|sok(?:\.|ağı|ak)|sk\.|bulvarı|mah(?:\.|allesi)|utca|út|tér|prospektas|pr\.|g\.|iela|"
    r"ulici|ulica|gatvė|plads)"
)
_SOLID = (
    r"(?:stra(?:ß|ss)e|str\.|gatan|vägen|straat|gracht|singel|vej|gade|veien|laan|weg|gasse|allee|damm|ufer|platz|plein|"
    r"bakken|plads|katu|tie)"
)
_FRENCH = r"(?:rue|avenue|impasse|chemin|boulevard|bd|allée|quai|cours|place|square|passage|route|av\.)"
_LONG_CODE = r"(?:[a-z]{1,3}-)?(?:[0-9]{4}[ ][a-z]{2}|[0-9]{5}|[0-9]{3}[ ][0-9]{2}|[0-9]{2}-[0-9]{3}|[0-9]{4}-[0-9]{3})"
_ANCHOR = re2.compile(
    # Postcodes of Britain, Ireland and Canada
    r"\b(?:[a-z]{1,2}[0-9][0-9a-z]?[ ]?[0-9][abd-hjlnp-uw-z]{2}|[ac-fhknprtv-y][0-9][0-9w][ ]?[0-9ac-fhknprtv-y]{4}|"
    r"[abceghj-nprstvxy][0-9][a-z][ ]?[0-9][a-z][0-9])\b"
    # A number, and a postcode with its town: "werder 9, 39114 magdeburg"; a postcode with a town that is known
    rf"|[0-9][a-z]?(?:[ /.-][0-9a-z.]{{1,8}}){{0,4}}[,\n][ ]{{0,8}}{_LONG_CODE}[ ][{_L}]{{3}}"
    rf"|[0-9][a-z]?(?:[ /.-][0-9a-z.]{{1,8}}){{0,4}}[,\n][ ]{{0,8}}[0-9]{{4}}[ ](?P<town>[{_L}]{{3,20}})"
    rf"|[,\n][ ]{{0,8}}{_LONG_CODE}[ ](?P<placed>[{_L}]{{3,20}})"
    # A state or a town, and its postcode
    r"|[a-z],?[ ](?:[a-z]{2}[ ][0-9]{5}|(?:vic|nsw|qld|tas|act|sa|wa|nt)[ ][0-9]{4})\b"
    r"|\b(?P<city>[a-z]{4,16})(?:[ ]?-)?[ ][1-8][0-9]{2}[ ]?[0-9]{3}\b"
    r"|[a-z]{2}-(?:ku|shi|cho|gun|machi|son),[ ][a-z]{3,12}[ ][0-9]{3}-[0-9]{4}\b"
    # A number, a name and a street's word; a street's word, a name and a number
    rf"|\b[0-9]{{1,5}}[a-z]?(?:[/-][0-9]{{1,4}})?[ ](?P<between>(?:(?:[{_L}'’-]{{2,20}}|[a-z]{{1,3}}\.)[ ]){{1,3}})"
    rf"{_STREET}\b"
    rf"|\b[0-9]{{1,4}}(?:[ ]?(?:bis|ter|[a-d]))?,?[ ]{_FRENCH}[ ][{_L}]"
    rf"|\b(?P<named>{_BEFORE_NUMBER}[ ](?:[{_L}'’.-]{{1,20}},?[ ]){{1,5}}"
    r"(?:n\.?[ºo°][ ]?|n[ro]\.?[ ]?|núm\.?[ ])?[0-9])"
    rf"|[{_L}]{{3}}[ ]{_BEHIND_NAME},?[ ](?:[{_L}.]{{2,16}}[ ]){{0,4}}(?:no?r?[.: ]{{1,2}})?[0-9]"
    rf"|(?P<solid>[{_L}]{{3,20}}{_SOLID}[ ][0-9])"
    # A house's name and its street; a quarter
    rf"|\b{_HOUSE},[ ](?:[{_L}'’]{{2,16}}[ ]){{1,3}}{_STREET}\b"
    r"|\b(?:brgy|barangay|purok)\.?[ ]"
)
_REACH = 120  # characters on either side of what tells an address
_CAPITAL = late.compile(r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĻŃŅŇŐŒŘŚŞŠŤŪŮŰŲŹŻŽȘȚ]")
_WORD = late.compile(r"[^\W_](?:[\w'’]*[^\W_])?")
_PROVINCE = late.compile(r"(?<=[^\W\d_] \()[a-z]{2}(?=\))")  # of Italy: "bologna (bo)"
_JOINING = frozenset(
    "of at on in and or the a an to de la le les du des et del di da do dos das e y el los las dal dalla nel nella au "
    "aux sur van der den het te op aan bij am im zum zur und von vom bei beim auf på og i till ved na w nad pod u v ve "
    "co st".split()
)
"""Words in small letters inside of addresses, too."""

_SAID = frozenset(
    "from for with by is are was were be been i me my we us our you your he him his she her it its they them their "
    "this that these those there here who what when where why how not yes so if but as will would can could should "
    "shall do does did have has had live lives lived living stay stays staying stayed alone move moved send sent "
    "deliver ship post address addr please thanks premises property residing resident located born aged buzzer says "
    "drops left right en con por para sin que se su mi un una al sem em com não meu minha mas eu moro gli che per non "
    "ha mio mia ma je il elle est sont nous vous mon avec pour pas vers is een wonend woont wonen ik zij niet meer "
    "naar uit maar ben mit für ist sind war die das dem ich wir er sie es wohnhaft wohnt wohne wohnen nicht nach aus "
    "über och från är bor jag vi til fra er jeg min przy z do od jest mam mój se ze o je jsem bytem trvale mieszka "
    "mieszkam albo adres adresse adresi adresim adresimiz anschrift indirizzo domicilio dirección endereço "
    "morada residente residenza demeurant domicilié domiciliée domiciliat domiciliată vive vivo abita abito habite "
    "lakcím címem".split()
)
"""Words of the sentence: in small letters they end a name, as they do beside names with capitals."""

_SMALL = _JOINING | _SAID
_ADDRESSED = late.compile(
    rf"\b(?:{_STREET}|{_HOUSE}|c/o|north|south|east|west|floor|level|city|state|county|opp|near)\b"
)
_QUALIFIED = late.compile(
    r"(?:alte|neue|kleine|gro(?:ß|ss)e|obere|untere|äußere|eerste|tweede|derde|oude|nieuwe|grote|korte|lange|øvre|nedre|"
    r"store|lille|gamle|västra|östra|norra|södra|stora|lilla|gamla|nya|vestre|østre|nordre|søndre)|[^\W\d_]{4,}er"
)
_LONGEST_TOWN = 40  # characters
_TERM = late.compile(r"[^\W_](?:[\w'’-]*[^\W_])?")
_PART = late.compile(r"[^,;|\n]+[,;|\n]?")
_STOP = late.compile(r"(?:(?<=[^\W\d_]{5})|(?<=\d[^\W\d_]{2})|(?<=\d[^\W\d_]\d)|(?<=\d{4}))\.\s")
_LAST = late.compile(r"[ ,]+([^\W\d_]{1,4})\Z")
_SHORT = 4  # letters of what may be a state


class _Anchor(NamedTuple):
    """Where what tells an address stands in a window, and whether it is the street's own word or name."""

    start: int
    end: int
    named: bool


def lowered_addresses(text: str, find: Callable[[str], Iterator[Match]], gazetteer: Gazetteer) -> Iterator[Match]:
    """Yields addresses in small letters.

    Args:
        text: Any.
        find: Finds addresses in a text with capitals.
        gazetteer: Tells places from other words.
    """
    for low, high, anchors in _windows(text, gazetteer):
        window = text[low:high]
        for match in find(_with_capitals(window)):
            start, end = _edges(window, match, anchors, gazetteer)
            if end > start:
                yield Match(low + start, low + end, match.score)


def _windows(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, list[_Anchor]]]:
    """Yields stretches without capitals around what tells addresses, none overlapping, and where in them it stands."""
    low = high = 0
    anchors: list[_Anchor] = []
    for match in _ANCHOR.finditer(text):
        if not _tells(match, gazetteer):
            continue
        first, last = _stretch(text, match.start(), match.end())
        if anchors and first < high:
            high = max(high, last)
        else:
            if anchors:
                yield low, high, anchors
            low, high, anchors = first, last, []
        named = match.group("named") is not None or match.group("solid") is not None
        anchors.append(_Anchor(match.start() - low, match.end() - low, named))
    if anchors:
        yield low, high, anchors


def _stretch(text: str, start: int, end: int) -> tuple[int, int]:
    """Returns how far the text around a place has no capitals, its paragraph at most."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    for capital in _CAPITAL.finditer(text, low, start):
        low = capital.end()
    after = _CAPITAL.search(text, end, high)
    high = high if after is None else after.start()
    for mark in ("\n\n", "\x00"):
        cut = text.rfind(mark, low, start)
        low = low if cut < 0 else cut + len(mark)
        cut = text.find(mark, end, high)
        high = high if cut < 0 else cut
    while low < start and text[low - 1 : low].isalnum() and text[low].isalnum():
        low += 1  # no word is cut
    while high > end and text[high - 1].isalnum() and text[high : high + 1].isalnum():
        high -= 1
    return low, high


def _with_capitals(window: str) -> str:
    """Returns a text of the same length whose words have capitals but the small ones."""

    def raised(match: re.Match[str]) -> str:
        word = match.group()
        if word in _SMALL:
            return word
        read = word.upper() if any(map(str.isdigit, word)) else word[0].upper() + word[1:]
        return read if len(read) == len(word) else word

    return _WORD.sub(raised, _PROVINCE.sub(lambda province: province.group().upper(), window))


def _tells(match: re.Match[str], gazetteer: Gazetteer) -> bool:
    """Whether a form tells an address by its words, too: "1603 fatal error, 3010 success" does not."""
    between, town, *places = match.group("between", "town", "city", "placed")
    if between is not None:
        return NEVER_BETWEEN.isdisjoint(between.split())
    if town is not None:
        return not _is_plain(town, gazetteer)
    return all(place is None or gazetteer.listed(place) & AREA for place in places)


def _is_plain(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a word is known and is no place's name."""
    bits = gazetteer.listed(word)
    return bool(bits & (Listed.EVERYDAY | Listed.WORD)) and not bits & AREA


def _edges(window: str, match: Match, anchors: Sequence[_Anchor], gazetteer: Gazetteer) -> tuple[int, int]:
    """Returns where an address begins and ends without the words of the sentence around what tells it."""
    start, end = match.start, match.end
    told = anchors[
        bisect_right(anchors, start, key=attrgetter("end")) : bisect_left(anchors, end, key=attrgetter("start"))
    ]
    if not told:
        return start, start
    first, last = max(start, told[0].start), min(end, told[-1].end)
    start = _begun(window, start, first, gazetteer, sure=told[0].named)
    while last < end and (window[last].isalnum() or (window[last] == "-" and window[last + 1 : last + 2].isalpha())):
        last += 1
    value = window[start : _ended(window, last, end, gazetteer)].rstrip(" ,;|\n")
    joining = _LAST.search(value)
    return start, start + (len(value) if joining is None or joining[1] not in _JOINING else joining.start())


def _ended(window: str, last: int, end: int, gazetteer: Gazetteer) -> int:
    """Returns where an address ends of which what tells it ends at `last`, and something was taken behind it."""
    stop = _STOP.search(window, last, end)
    end = end if stop is None else stop.start()
    reached = last
    for part in _PART.finditer(window, last, end):
        words = list(_TERM.finditer(window, part.start(), part.end()))
        apart = part.start() > last
        town = _town_words(window, part.start(), gazetteer) if apart else 0
        for index, word in enumerate(words):
            if any(map(str.isdigit, word.group())):
                town = index + 1 + _town_words(window, word.end(), gazetteer)
            if index >= town and not _goes_on(word.group(), gazetteer):
                return reached if apart and not index else max(reached, word.start())
        reached = part.end()
    return reached


def _town_words(window: str, at: int, gazetteer: Gazetteer) -> int:
    """Returns how many words from a place on are one town's or province's name."""
    words = [fold(word.group()) for word in _TERM.finditer(window, at, at + _LONGEST_TOWN)]
    return gazetteer.place_length(words, 0) if words else 0


def _begun(window: str, start: int, first: int, gazetteer: Gazetteer, *, sure: bool) -> int:
    """Returns where an address begins of which something before what tells it was taken.

    Args:
        window: All of it.
        start: Where the address was taken to begin.
        first: Where what tells it begins.
        sure: Whether that is the street's own word or name.
        gazetteer: Tells everyday words.
    """
    for line in re.finditer(r"\n", window[start:first]):
        if _ADDRESSED.search(window, start, start + line.start()) is None:
            start += line.end()
            break
    words = list(_TERM.finditer(window, start, first))
    for index, word in enumerate(words):
        rest = words[index + 1 :]
        plain = sure and not any(map(_is_of_house, rest)) and _is_plain(word.group(), gazetteer)
        if plain and (rest or _QUALIFIED.fullmatch(word.group()) is None):
            start = word.end()
    return start + len(window[start:first]) - len(window[start:first].lstrip(" ,.:;-"))


def _is_of_house(word: re.Match[str]) -> bool:
    return any(map(str.isdigit, word.group())) or _ADDRESSED.fullmatch(word.group()) is not None


def _goes_on(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a word behind a postcode or a street may be an address's: a place, a state, a flat, a name."""
    return (
        any(map(str.isdigit, word))
        or len(word) < _SHORT
        or _ADDRESSED.fullmatch(word) is not None
        or not _is_plain(word, gazetteer)
    )
