"""International bank account numbers (ISO 13616): the country's length and a right check by ISO 7064, modulo 97.

Lengths: SWIFT's IBAN registry (www.swift.com/standards/data-standards/iban-international-bank-account-number), and the
countries of West and Central Africa that use the form without being in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.recogniser import DIGITS, Kind, Match, Recogniser

_COUNTRIES = {
    15: "NO",
    16: "BE",
    18: "DK FO FI GL NL SD FK",
    19: "MK SI",
    20: "AT BA EE KZ XK LT LU MN",
    21: "CH HR LI LV",
    22: "BG BH CR DE GB GE IE ME RS VA",
    23: "AE GI IL IQ OM SO TL",
    24: "AD CZ DZ ES MD PK RO SA SE SK TN VG",
    25: "AO CV GW LY MZ PT ST",
    26: "IR IS TR",
    27: "BI CF CG CM DJ FR GA GQ GR IT KM MC MG MR SM TD",
    28: "AL AZ BF BJ BY CI CY DO GT HN HU LB MA ML NE NI PL SN SV TG",
    29: "BR EG PS QA UA",
    30: "JO KW MU YE",
    31: "MT SC",
    32: "LC",
    33: "RU",
}
_LENGTHS = {country: length for length, countries in _COUNTRIES.items() for country in countries.split()}
_HEAD = re2.compile(r"(?i)\b[A-Z]{2}[0-9]{2}[ \n\x{a0}.-]{0,2}[A-Z0-9]")
_WINDOW = late.compile(r"(?i)[A-Z]{2}[0-9]{2}(?:[ \n\xa0.-]{0,2}[A-Z0-9]){11,40}")
_WHOLE = late.compile(r"[A-Z]{2}[0-9]{2}(?=[A-Z]{0,6}[0-9])[A-Z0-9]{8,30}(?![\w-])")
_TOLD = late.compile(r"(?i)iban\W{0,3}(?:\w{1,12}\W{1,3}){0,3}\Z")


def find_ibans(text: str) -> Iterator[Match]:
    """Yields account numbers, in groups or not."""
    for head in _HEAD.finditer(text):
        start = head.start()
        whole = _WHOLE.match(text, start)
        if whole is not None and is_iban(whole.group()):  # whatever the country: one in a hundred is right by chance
            yield Match(start, whole.end(), 1.0)
            continue
        length = _LENGTHS.get(text[start : start + 2].upper())
        match = _WINDOW.match(text, start) if length is not None else None
        if length is None or match is None:
            continue
        end = match.end()
        kept = [index for index in range(start, end) if text[index].isalnum()][:length]
        told = _TOLD.search(text, max(0, start - 40), start) is not None  # a slip in it changes nothing then
        if len(kept) == length and (told or is_iban("".join(text[index] for index in kept))):
            yield Match(start, kept[-1] + 1, 1.0)


def is_iban(compact: str) -> bool:
    """Whether an account number without blanks has the right check digits."""
    turned = (compact[4:] + compact[:4]).upper()
    return turned.isascii() and int("".join(str(int(character, 36)) for character in turned)) % 97 == 1


IBAN_CODE = Recogniser(
    name="iban",
    kind=Kind.PERSONAL,
    entity_type="IBAN_CODE",
    explanation="Looks like an international bank account number (IBAN).",
    find=find_ibans,
    literals=DIGITS,
)
