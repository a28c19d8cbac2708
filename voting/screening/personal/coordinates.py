"""Places as geographic coordinates, decimal or in degrees, minutes, seconds (ISO 6709): where somebody is.

A bare pair of decimals counts with four places each, about ten metres; fewer are a town or a point in a diagram. In an
array of numbers, and where both are small, it is no place without a word that says so.
"""

from __future__ import annotations

from collections.abc import Iterator

import re2

from voting.screening import late
from voting.screening.recogniser import Kind, Match, Recogniser, stands_alone

_PAIR = re2.compile(
    r"([-+]?[0-9]{1,2}\.[0-9]{3,15})(?:°|º)?[ ]?[NS]?[ ]?(?:,|;|\||%2C|"
    r"/)?[ ]{0,2}([-+]?[0-9]{1,3}\.[0-9]{3,15})(?:°|º)?(?:[ ]?[EWO]\b)?"
)
_DEGREES = re2.compile(
    r"(?:\b[NS][ ]?)?[0-9]{1,2}[ ]?(?:°|º|"
    r"deg)[ ]?(?:[0-9]{1,2}(?:\.[0-9]{1,6})?[ ]?['′’`´m][ ]?)?(?:[0-9]{1,2}(?:\.[0-9]{1,6})?[ ]?(?:\"|″|”|''|"
    r"s)[ ]?)?[NS]?"
    r"[ ,;/]{1,3}[EWO]?[ ]?[0-9]{1,3}[ ]?(?:°|º|"
    r"deg)[ ]?(?:[0-9]{1,2}(?:\.[0-9]{1,6})?[ ]?['′’`´m][ ]?)?(?:[0-9]{1,2}(?:\.[0-9]{1,6})?[ ]?(?:\"|″|”|''|"
    r"s)[ ]?)?[EWO]?"
)
_LABELLED = re2.compile(
    r"(?i)(?:^|[^A-Za-z])(?:lat(?:itude)?|lng|lon(?:g(?:itude)?)?|breite(?:ngrad)?|länge(?:ngrad)?|latitud|longitud|"
    r"latitudine|longitudine)"
    r"[\"'`]{0,2}[ ]{0,2}(?:[:=]|is|=>)?[ ]{0,2}[\"']?([-+]?[0-9]{1,3}\.[0-9]{3,15})\b"
)
_WORDS = re2.compile(
    r"(?i)(?:what3words|w3w)[^\n/]{0,20}/{0,3}([a-z]{3,15}\.[a-z]{3,15}\.[a-z]{3,15})\b|"
    r"///([a-z]{3,15}\.[a-z]{3,15}\.[a-z]{3,15})\b"
)
_TOLD = late.compile(
    r"(?i)(?:gps|coord\w*|koordinat\w*|locat\w*|position|standort|geo:|maps?|@|\bat\b|q=|ll=|lat\w*|"
    r"lives?|home|house|here|near|meet(?:ing)?)[^\n]{0,40}\Z"
)
_ARRAY = late.compile(r"[\[(,;][ \t\n]{0,4}\Z")


def find_coordinates(text: str) -> Iterator[Match]:
    """Yields coordinates; of labelled ones each number by itself."""
    for match in _PAIR.finditer(text):
        start, end = match.span()
        latitude, longitude = match.group(1), match.group(2)
        if abs(float(latitude)) > 90 or abs(float(longitude)) > 180 or not stands_alone(text, start, end, joiners="."):
            continue
        told = _TOLD.search(text, max(0, start - 60), start) is not None
        fine = min(len(latitude.partition(".")[2]), len(longitude.partition(".")[2])) >= 4
        lonely = (
            not _ARRAY.search(text, max(0, start - 6), start)
            and text[end : end + 1] not in ("]", ";")
            and "," in match.group()
        )
        small = abs(float(latitude)) < 10 and abs(float(longitude)) < 10
        if told or (fine and lonely and not small):
            yield Match(start, end, 0.7)
    for match in _DEGREES.finditer(text):
        if any(sign in match.group() for sign in "NSEWO'′’\""):
            yield Match(match.start(), match.end(), 0.8)
    for match in _LABELLED.finditer(text):
        yield Match(match.start(1), match.end(1), 0.7)
    for match in _WORDS.finditer(text):
        group = 1 if match.start(1) >= 0 else 2
        yield Match(match.start(group), match.end(group), 0.7)


COORDINATES = Recogniser(
    name="coordinates",
    kind=Kind.PERSONAL,
    entity_type="LOCATION",
    explanation="Looks like the coordinates of a place.",
    find=find_coordinates,
    literals=("°", "º", "deg", ".0", ".1", ".2", ".3", ".4", ".5", ".6", ".7", ".8", ".9", "///", "what3words", "w3w"),
    spreads=False,
)
