"""Whom a document is of, by its file's name: `CV_Wojciech_Lis.pdf`, `passport_scan_okonkwo.png`.

A part of the name says what the document is, one of those that people have of themselves; another part or two that are
nothing but names say whose it is.
"""

# ruff: noqa: SIM905  # as lists, these words would be a hundred lines

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from voting.screening import late, re2
from voting.screening.folding import fold
from voting.screening.known_words import PARTICLES
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.gazetteer import AREA, NAME, Gazetteer, Listed

_FILE = re2.compile(
    r"([A-Za-z0-9\x{c0}-\x{24f}][A-Za-z0-9\x{c0}-\x{24f}_.+()-]+)\.(?i:pdf|docx?|odt|rtf|txt|png|jpe?g|heic|tiff?|"
    r"gif|webp|"
    r"xlsx?|pptx?|zip|msg|eml|pages)\b"
)
_PART = late.compile(r"[^\W\d_]{2,24}")
_JOINED = late.compile(
    r"(?i)[_. +-]{1,3}(?:(?:de|van|von|der|den|ter|ten|da|di|do|dos|del|della|la|le|el|al|bin|ibn|af|av|"
    r"zu)[_. +-]{1,3}){0,2}"
)
_DOCUMENTS = frozenset(
    "cv resume curriculum vitae lebenslauf bewerbung anschreiben bewerbungsfoto zeugnis arbeitszeugnis motivation "
    "motivationsschreiben lettre hoja vida cover letter application passport reisepass passeport pasaporte passaporto "
    "paspoort passaporte visa permit ausweis personalausweis perso dni nie license licence fuhrerschein fuehrerschein "
    "permis invoice rechnung facture factura fattura fatura factuur faktura payslip paystub payroll lohn gehalt "
    "lohnabrechnung gehaltsabrechnung lohnzettel bulletin nomina busta loonstrook salary contract vertrag "
    "arbeitsvertrag "
    "mietvertrag contrat contrato contratto lease rental offer employment termination kundigung kuendigung certificate "
    "zertifikat urkunde geburtsurkunde diploma diplom diplome degree transcript birth marriage death medical befund "
    "arztbrief krankmeldung au attest prescription rezept ordonnance receta referral mri xray roentgen bloodtest lab "
    "statement bank kontoauszug tax steuer steuerbescheid w2 scan selfie portrait headshot bewerbungsbild foto photo "
    "signature unterschrift id idcard consent einwilligung nda agreement vollmacht poa testament will insurance "
    "versicherung policy claim appraisal evaluation reference referenz ratings homework essay thesis dissertation "
    "bachelorarbeit masterarbeit hausarbeit".split()
)
_LONGEST, _SHORTEST = 90, 4  # characters of a file's name, and of a name that stands alone in it


def file_names(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields the names in names of files."""
    for match in _FILE.finditer(text):
        start, end = match.span(1)
        if end - start > _LONGEST:
            continue
        parts = list(_PART.finditer(text, start, end))
        if any(_is_document(part.group()) for part in parts):
            yield from _named(text, [part for part in parts if not _is_document(part.group())], gazetteer)


def _is_document(part: str) -> bool:
    return fold(part) in _DOCUMENTS


def _named(text: str, parts: list[re.Match[str]], gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields two parts beside each other of which one is a given name, else one that is nothing but a name."""
    paired = -1
    words = [part for part in parts if part.group().lower() not in PARTICLES]
    for first, second in pairwise(words):
        beside = _JOINED.fullmatch(text, first.end(), second.start()) is not None
        if beside and first.start() > paired and _are_names(first.group(), second.group(), gazetteer):
            paired = second.end()
            yield Name(first.start(), second.end(), PERSON, 0.7)
    for part in parts if paired < 0 else ():
        if _is_name_alone(part.group(), gazetteer):
            yield Name(*part.span(), PERSON, 0.6)


def _are_names(first: str, second: str, gazetteer: Gazetteer) -> bool:
    bits = [gazetteer.listed(word.lower()) for word in (first, second)]
    given = any(one & Listed.GIVEN and not one & (Listed.EVERYDAY | AREA) for one in bits)
    return given and all(one & NAME or not one for one in bits) and first[0].isupper() == second[0].isupper()


def _is_name_alone(part: str, gazetteer: Gazetteer) -> bool:
    listed = gazetteer.listed(part.lower())
    surely = listed & NAME and not listed & (Listed.EVERYDAY | Listed.WORD | AREA)
    return bool(surely) and len(part) >= _SHORTEST
