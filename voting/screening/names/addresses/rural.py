"""Addresses in the country and of records: a farm, a hamlet or a mill with its postcode, miles, HL7's fields.

"lieu-dit La Bergerie, 24600 Ribérac", "Cortijo El Olivar, 29400 Ronda", "Dorf 14, 6845 Hohenems", "mile marker 31,
State Route 9", "17b Northgate, Halifax", "Weidenweg 4^^Freising^^85354" (hl7.eu/HL7v2x/v251, XAD). Group 1 is the
address; google-re2 over the whole text.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.addresses.letters import CAPITALISED as _CAPITAL
from voting.screening.names.addresses.letters import LETTERS as _L
from voting.screening.names.addresses.parts import Parts
from voting.screening.recogniser import Match

_SMALL = (
    r"(?:de|du|des|de la|de las|de los|de l['’]|del|la|le|les|el|los|las|l['’]|da|do|das|dos|di|della|dei|d['’]|sur|en|"
    r"van|der|het)"
)
_NAME = rf"(?:(?:{_SMALL}[ ]?)?{_CAPITAL})(?:[ -](?:{_SMALL}[ ]?)?{_CAPITAL}){{0,4}}"
_CODE = (
    r"(?:(?:F|D|E|I|P|A|CH|B|NL|SE|S|N|DK|FI|FIN)-)?(?:[0-9]{5}(?:-[0-9]{3})?|[0-9]{4}-[0-9]{3}|[0-9]{3}[ ][0-9]{2}|"
    r"[0-9]{4}[ ][A-Z]{2}|[1-9][0-9]{3})"
)
_HOLDING = (
    r"(?:(?:[Aa]u )?[Ll]ieu[- ][Dd]it|Ferme|Hameau|Moulin|Mas|Domaine|Château|Bastide|Manoir|Bergerie|Le Bourg|"
    r"Au Bourg|Quartier|Zone Artisanale|ZA|Chemin|Route|Gut|Hofgut|Rittergut|Forsthaus|Mühle|Schloss|Einöde|Einödhof|"
    r"Weiler|Alm|"
    r"Cortijo|Finca|Masía|Caserío|Caserio|Pazo|Aldea|Lugar|Paraje|Partida|Barrio|Podere|Cascina|Località|Loc\.|Frazione|"
    r"Fraz\.|Contrada|Masseria|Maso|Tenuta|Borgo|Quinta|Sítio|Sitio|Fazenda|Chácara|Herdade|Monte|Casal|Hoeve|Boerderij|"
    r"Hoef|Gård|Gården|Torp|Tila)"
)
_HELD = (
    re2.compile(
        rf"(?:^|[^{_L}0-9])({_HOLDING}(?:[ ]{_NAME})?(?:[ ][0-9]{{1,4}}[a-zA-Z]?)?,[ ]({_CODE})[ ]{{1,2}}){_CAPITAL}"
    ),
    re2.compile(r"(?i)(?:^|[^a-zà-ž])(lieu[- ]dit[ ][a-zà-ž'’ -]{3,40}?,[ ]([0-9]{5})[ ])[a-zà-ž]{3}"),
    # A house by its number where the settlement has no streets
    re2.compile(
        rf"(?:^|[^{_L}0-9])((?:Hof|Dorf|Haus|Ort|Au|Moos|Berg|Alm|Weiler|(?:Haus )?Nr\.|"
        rf"(?:(?:Norra|Södra|Västra|Östra) )?Byn)[ ][0-9]{{1,4}}[a-z]?,[ ]({_CODE})[ ]{{1,2}}){_CAPITAL}"
    ),
)
"""A holding and its postcode, group 2, before a town."""

_MILE = re2.compile(
    r"(?i)\b((?:mile ?(?:marker|post)|(?-i:MM))[ ]?[0-9]{1,4}(?:\.[0-9]{1,2})?,[ ]"
    r"(?:(?:old|north|south|east|west|n|s|e|w)\.?[ ])?(?:county|state|forest|farm|ranch|us|hwy|highway|route|rt|"
    r"cr|fr|fs|sr)\.?(?:[ ](?:road|rd|route|rte|highway|hwy|service road))?\.?[ ]#?[0-9]{1,5}[a-z]?)\b"
)
"""How far along a road a place is that has no number: "mile marker 31, State Route 9"."""

GATE = re2.compile(
    r"(?:^|[^0-9A-Za-z.,/$€£:+-])((?:[1-9][0-9]{0,3}[A-Ha-h]?(?:[-/][0-9]{1,4}[a-z]?)?,?[ ](?:[A-Z][a-z]{2,13}(?:gate|"
    r"wynd|garth|hythe|cheap)|Haymarket|Piccadilly|Shambles|Minories|Poultry|Aldwych|Cornmarket|Headrow|Whitehall|"
    r"Grassmarket|Lawnmarket|Barbican|Pavement)|[1-9][0-9]{0,3}[a-h],?[ ][a-z]{3,14}(?:gate|wynd|garth|hythe))),[ ]"
)
"""A street of one word, of the old towns of Britain: "17b Northgate, Halifax"; counts where a town follows."""

_FIELDS = re2.compile(
    r"(?:^|[|~\n])([^|^~\n&]{0,6}[0-9A-Za-z\x{c0}-\x{24f}][^|^~\n]{2,56}\^[^|^~\n]{0,40}\^[^|^~\n0-9]{2,30}\^[^|^~\n]{0,20}\^"
    r"(?:(?:[A-Z]{1,2}-)?[0-9]{3,6}(?:[- ][0-9]{2,4}|[ ]?[A-Z]{2})?|[A-Z]{1,2}[0-9][0-9A-Z]?[ ]?[0-9][A-Z]{2}|"
    r"[A-Z][0-9][A-Z][ ]?[0-9][A-Z][0-9]|[A-Z][0-9]{2}[ ]?[0-9A-Z]{4})(?:\^[A-Za-z]{0,3}){0,3})(?:[|~\n\r^]|$)"
)
"""An address as HL7 has it: street, other, town, state, postcode, country."""

_YEAR = late.compile(r"(?:19|20)\d\d")  # no postcode
_WORD_AND_NUMBER = late.compile(r"[^\W\d_]{2,}\.?[ ](?:[^\W\d_]+\.?[ ]){0,4}\d|\d[A-Za-z]?,?[ ][^\W\d_]{2}")


def find_rural(text: str, parts: Parts) -> Iterator[Match]:
    """Yields holdings with their town, places along a road and records' fields.

    Args:
        text: To look at.
        parts: Tells what belongs to an address before and behind.
    """
    for pattern in _HELD:
        for match in pattern.finditer(text):
            if _YEAR.fullmatch(match.group(2)) is None:
                yield Match(parts.head(text, match.start(1)), parts.tail(text, match.start(2) - 1).end, 0.8)
    for pattern in (_MILE, _FIELDS):
        for match in pattern.finditer(text):
            if pattern is _MILE or _is_street_field(match.group(1)):
                yield Match(match.start(1), match.end(1), 0.8)


def _is_street_field(value: str) -> bool:
    """Whether the first of an address's components has a number and a word, as a street does, and no code does."""
    return _WORD_AND_NUMBER.search(value.partition("^")[0]) is not None
