"""Whom a letter greets by an office alone: "Bonjour Docteur,", "Sayın Müdürüm,", "Muy señor mío:", "Frau Lehrerin".

Only words that hardly anybody is called. With a name beside it, a title stays a part of what is masked.
"""

# as a list, these words would take hundreds of lines

from __future__ import annotations

from voting.screening import late
from voting.screening.folding import fold

_TITLES = (
    "sir sirs madam maam mr mrs ms miss mister herr herrn frau fraulein monsieur messieurs madame mesdames "
    "mademoiselle mme mlle senor senora senores senoras senorita senhor senhora senhores senhoras signor signora "
    "signore signori signorina heren mevrouw meneer fru froken"
)
_OFFICES = (
    "doctor docteur docteure doctora doktor doktorin dokter dottore dottoressa doutor doutora doktorze doktorum "
    "lakarn professor professeur professeure profesor profesora professore professoressa professorin profesorze hocam "
    "director directeur directrice direktor direktorin directora direttore direttrice diretor diretora dyrektorze "
    "mudurum mudur baskanim ogretmenim president presidente prasident prasidentin praesident ministre ministro "
    "ministra burgermeister burgermeisterin alcaldesa burgemeester teacher lehrerin lerares larare lararen maitresse "
    "maestra insegnante professora kollegin kollege kollegen colleague colleagues collegue collega colega vermieter "
    "vermieterin landlord landlady chefin chefe jefe jefa editor redaktion redactie rektor rektorn dekan principal "
    "officer inspector inspecteur inspectrice commissaire kommissar kommissarin abogado abogada avvocato advogado "
    "advogada advocaat mecenasie notaire notario notaio chairman chairwoman chair secretary"
)
_NAMES_TOO = (
    "m mio mia mios pan pani panie panowie panstwo don dona bay bayan sayin heer herre mayor minister nachbar "
    "nachbarin voisin voisine vecino vecina doyen maire chef"
)
_BESIDE = frozenset(_NAMES_TOO.split())
"""What stands beside an office, and is somebody's name by itself: Mia, Pan, Voisin."""
_WORDS = frozenset((_TITLES + " " + _OFFICES).split())
_WORD = late.compile(r"[^\W\d_]+")


def is_office(name: str) -> bool:
    """Whether all words of what looks like a name are titles and offices."""
    words = _WORD.findall(fold(name))
    return any(word in _WORDS for word in words) and all(word in _WORDS or word in _BESIDE for word in words)
