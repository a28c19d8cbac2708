"""Names in Thai that a label of a form or a word for a place announces, whatever the model says of them."""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late
from voting.screening.names.decoding import LOCATION, PERSON, Name
from voting.screening.names.thai.clusters import THAI

_NAME = f"[{THAI}]{{2,20}}(?![{THAI}])"
_LABELLED = late.compile(
    rf"(?:ชื่อ-?(?:นาม)?สกุล|ชื่อผู้ป่วย|ชื่อบัญชี|ชื่อเล่น|ผู้ป่วย|ผู้รับ|ผู้ส่ง)[ ]?[:：][ ]?({_NAME}(?: {_NAME})?)(?=[ \t]*(?:[\n,;|)]|\Z))|"
    rf"ชื่อเล่น ({_NAME})"
)
_PLACE = late.compile(rf"(?<![{THAI}])(?:จังหวัด|จ\.|อำเภอ|อ\.|ตำบล|ต\.|บ้านเกิด)[ ]?([{THAI}]{{2,14}}(?![{THAI}]))")
_SCORE = 0.8


def announced(text: str) -> Iterator[Name]:
    """Yields the names of people and places."""
    for match in _LABELLED.finditer(text):
        yield Name(*match.span(match.lastindex or 1), PERSON, _SCORE)
    for match in _PLACE.finditer(text):
        yield Name(*match.span(1), LOCATION, _SCORE)
