"""Numbers that their form tells, alone or with a word somewhere near: plates, passports, licences, patients, members.

`labelled` needs the word right before the number. People also write "my passport … wife 21CK22327, kid X2232702", a
table of plates, a police report in which a car is named a line earlier. So here each form says how near a word must
stand, and what may not be meant instead. A form that hardly anything else has needs no word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.no_number import is_no_number
from voting.screening.personal.no_plate import is_model_or_amount, is_of_a_part, may_be_plate, moves_people
from voting.screening.personal.of_systems import is_of_a_system
from voting.screening.personal.shape import Shape
from voting.screening.personal.shapes_of_accounts import OF_ACCOUNTS
from voting.screening.personal.shapes_of_documents import OF_DOCUMENTS
from voting.screening.recogniser import Find, Kind, Match, Recogniser, Searching, stands_alone

_NO_MEMBER = late.compile(  # an amount, a date
    r"\d{2,4}\.\d\d|(?:19|20)\d\d([/.-])\d\d\1\d\d|\d\d?([/.-])\d\d?\2(?:19|20)\d\d"
)
_MANY = 16  # values
# Another number's label, or a state before its postcode.
_OTHER_LABEL = late.compile(
    r"(?:PESEL|CPF|CNPJ|DNI|NIE|NIF|NIP|BSN|SSN|NIR|CURP|RFC|RG|CNP|OIB|EGN|SNILS|INN|NHS|TEL|TEL\.|FAX|ZIP|PLZ|"
    r"CEP|CP|CAP|"
    r"PIN|DOB|IBAN|BIC|VIN|POLICY|VISIT|ROOM|BED|WARD|AGE|COVID|BP|HR)[-/ ]|[A-Z]{2} \d{5}\Z"
)
_YEARS = late.compile(r"(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d")
_LETTER = late.compile(r"[^\W\d_]")


def _find(shape: Shape) -> Find:
    pattern = re2.compile(rf"(?:^|[^A-Za-z0-9<])((?:{shape.form}))(?:[^A-Za-z0-9<]|$)")
    words = late.compile(shape.words, re.IGNORECASE) if shape.words else None

    anywhere = late.compile(shape.words.replace(r"\Z", ""), re.IGNORECASE)

    def find(text: str) -> Iterator[Match]:
        asked = 0
        for start, end in pattern.places(text):
            value = text[start:end]
            if not _is_value(shape, value) or not stands_alone(text, start, end, joiners=".:/"):
                continue
            asked += 1
            if asked == _MANY and (_LETTER.search(text) is None or anywhere.search(text) is None):
                return  # no word for any of a long list of numbers
            if shape.entity_type == "LICENSE_PLATE":
                if is_of_a_part(text, start) or is_of_a_system(text, start, end):
                    continue
                if words is not None and (moves_people(text, start) or is_model_or_amount(text, start, end)):
                    continue
            elif _YEARS.fullmatch(value) is not None or is_no_number(text, start, end, shape.entity_type):
                continue
            if words is None or _is_told(words, shape, text, start, end):
                yield Match(start, end, 0.7)

    return Searching(find, (pattern,), (re2.compile(shape.needs),) if shape.needs else ())


def _is_value(shape: Shape, value: str) -> bool:
    if sum(map(str.isdigit, value)) < shape.digits or sum(map(str.isalpha, value)) < shape.letters:
        return False
    if shape.name == "member_near" and _NO_MEMBER.fullmatch(value) is not None:
        return False
    if shape.entity_type == "PASSPORT" and shape.words == "":
        return value.count("<") > 1
    if shape.entity_type == "MEDICAL_RECORD" and _OTHER_LABEL.match(value) is not None:
        return False
    if shape.entity_type == "LICENSE_PLATE":
        return may_be_plate(value)
    return len(set(value)) > 1


def _is_told(words: re.Pattern[str], shape: Shape, text: str, start: int, end: int) -> bool:
    before = text[max(0, start - shape.before) : start].rpartition("\n\n")[2]
    after = text[end : end + shape.after].partition("\n\n")[0]
    return words.search(before) is not None or (bool(after) and words.search(after) is not None)


SHAPED = tuple(
    Recogniser(
        name=f"shaped_{shape.name}",
        kind=Kind.PERSONAL,
        entity_type=shape.entity_type,
        explanation=f"Looks like {shape.label}.",
        find=_find(shape),
    )
    for shape in (*OF_DOCUMENTS, *OF_ACCOUNTS)
)
