"""Names in capitals behind the labels of papers, which need no colon: "Name MUSTERFELD Vornamen ANNE", "성명 남궁혜린".

One label may be anything's ("Name READY"), so two are asked for, or one and a word for a birth.
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.decoding import PERSON, Name

_CAPS = r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐ]{2,24}"
_VALUE = late.compile(rf"{_CAPS}(?:[ '’-]{_CAPS}){{0,3}}(?![^\W\d_])")
_LABELS = re2.compile(
    r"(?:^|[^A-Za-zÀ-ž])(?:Surname|Last [Nn]ame|First [Nn]ame|Given [Nn]ames?|Forenames?|Names?|Nachname|Familienname|"
    r"Geburtsname|Vornamen?|Nom(?: de famille| d[’']usage| de naissance)?|Prénoms?(?:\(s\))?|Apellidos?|Nombres?|"
    r"Cognome|Nome|Sobrenome|Apelidos?|Nomes? próprios?|Nazwisko|Imi(?:ę|ona)|Příjmení|Jméno|Priezvisko|Meno|"
    r"Soyadı|Adı|Фамилия|Имя|Отчество|Прізвище|Ім[’']я|По батькові|Efternamn|Förnamn|Etternavn|Efternavn|Fornavne?|"
    r"Achternaam|Naam|Voornamen?|Vezetéknév|Családi név|Utónév|Keresztnév|Nume|Prenume|Sukunimi|Etunimet)"
    r"[ ]?:?[ ]{1,3}"
)
_BIRTH = re2.compile(
    r"(?i)birth|geburt|geb\.|naissance|nacimiento|nascita|nascimento|urodzenia|narozen|doğum|рожден|народжен|"
    r"född|født|geboorte|születés|naşter|syntymä|sex[eo]? [MF]\b"
)
_NO_NAME = frozenset(
    "VARCHAR TEXT CHAR STRING INT INTEGER NULL NOT KEY ID TYPE READY STATUS AGE VALUE TRUE FALSE NONE NA UNKNOWN "
    "SELECT FROM WHERE AND ORDER BY DEFAULT UNIQUE PRIMARY DATE FIELD REQUIRED OPTIONAL SEX DOB".split()
)
_KOREAN = late.compile(
    r"(?:성명|이름|환자명|예금주|수취인|보호자|신청인|임차인|임대인)[ ]?[:：]?[ ]"
    r"((?:남궁|황보|제갈|선우|독고|[김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백"
    r"허남심노곽성차주우구민진엄채원천방공현])"
    r"[가-힣]{1,2})(?![가-힣])"
)
_NOBODY = frozenset(
    "이름 주소 전화 정보 변경 없음 입력 필수 전체 성별 유형 문자 오류 공백 한글 영문 구분 조회 검색".split()
)
_FEWEST = 2
_SCORE = 0.8


def card_names(text: str) -> Iterator[Name]:
    """Yields persons' names, in no order."""
    values = (_VALUE.match(text, label.end()) for label in _LABELS.finditer(text))
    found = [value.span() for value in values if value is not None and _NO_NAME.isdisjoint(value.group().split())]
    if len(found) >= _FEWEST or (found and _BIRTH.search(text) is not None):
        for start, end in found:
            yield Name(start, end, PERSON, _SCORE)
    if not text.isascii():
        for match in _KOREAN.finditer(text):
            if match[1] not in _NOBODY:
                yield Name(*match.span(1), PERSON, _SCORE)
