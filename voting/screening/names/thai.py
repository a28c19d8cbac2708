"""Names in Thai, which is written without blanks between words, by the titles and words before them.

A given name goes on to the next blank; behind a formal title the surname follows it. What is longer than names are is a
sentence that goes on without a blank, of which nothing is taken.
"""

# ruff: noqa: SIM905  # as a list, these words would be read by nobody

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late
from voting.screening.names.decoding import LOCATION, PERSON, Name

_LETTERS = "\u0e01-\u0e3a\u0e40-\u0e4e"
_NAME = f"[{_LETTERS}]{{2,14}}(?![{_LETTERS}])"
_FORMAL = late.compile(
    rf"(?:นางสาว|นาย|นาง|น\.ส\.|ด\.ช\.|ด\.ญ\.|เด็กชาย|เด็กหญิง|ว่าที่ร้อยตรี|ร\.ต\.อ\.|พ\.ต\.[ทต]\.|ส\.ต\.[อทต]\.|จ\.ส\.[อทต]\.|"
    rf"นพ\.|พญ\.|ทพ\.|ผศ\.|รศ\.|ศ\.|ชื่อ-?(?:นาม)?สกุล|ชื่อ ?[:：]|ชื่อผู้ป่วย|ชื่อบัญชี|ผู้ป่วย|ผู้รับ|ผู้ส่ง)[ ]?[:：]?[ ]?"
    rf"({_NAME}(?: {_NAME})?)"
)
_FAMILIAR = late.compile(
    rf"(?<![{_LETTERS}])(?:คุณ|พี่|น้อง|ลุง|ป้า|น้า|อา|ครู|อาจารย์|หมอ|ดร\.|อ\.|เฮีย|เจ๊|ชื่อเล่น|ชื่อ|ชื่อว่า)[ ]?({_NAME})"
)
_PLACE = late.compile(rf"(?<![{_LETTERS}])(?:จังหวัด|จ\.|อำเภอ|อ\.|ตำบล|ต\.|เขต|แขวง|บ้านเกิด|เมือง)[ ]?({_NAME})")
# What else stands behind these words: doctors, teachers and mothers in general, "what", "this".
_NOBODY = frozenset("อะไร นี้ นั้น ไหน ใคร แม่ พ่อ ครู หมอ ครับ ค่ะ คะ ลูกค้า ผู้ใช้ ผู้ป่วย ไฟล์ เมนู สินค้า ตัวแปร ฟังก์ชัน".split())
_SCORE = 0.8


def in_thai(text: str) -> Iterator[Name]:
    """Yields the names of people and places that a title or a word announces."""
    for pattern, kind in ((_FORMAL, PERSON), (_FAMILIAR, PERSON), (_PLACE, LOCATION)):
        for match in pattern.finditer(text):
            if match.group(1) not in _NOBODY:
                yield Name(*match.span(1), kind, _SCORE)
