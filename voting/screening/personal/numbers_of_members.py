"""Numbers that stand in brackets behind a name: of a club's member, a card, a player's licence.

"Tullio (tessera 0217)", "Carmen (socia 1182)", "Horst (Mitglied 3312)", "Joop, lidnr. 4410".
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.recogniser import Kind, Match, Recogniser, Searching, stands_alone

_NAME = r"(?:\x00|[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-z\x{c0}-\x{24f}'’-]{0,23}\.?)"
# Of a member, who has no other number
_MEMBER = (
    r"tess(?:era|\.)(?:[ ]soci\w{0,4})?|matr(?:icola|icule|\.)?|soci[oae]|sóci[oa]|tarjeta de soci[oa]|carn[eé]t?|"
    r"ficha|"
    r"abonad[oa]|afiliad[oa]|federad[oa]|adh(?:érente?|\.)|licenci(?:é|ée)|licence|lic\.|mitgl(?:ied(?:s?nr\.)?|\.)"
    r"(?:[ -]?nr\.?)?|spielerpass(?:nr\.)?|passnr\.?|spielernr\.?|lid(?:nr\.?|nummer)?|bondsnr\.?|relatienr\.?|"
    r"medlem(?:snr\.?)?|"
    r"leg(?:itymacja|\.)|członek|czł\.|člen|průkaz|iscrizione"
)
# Of a card, or of a map or a menu: of a card from four figures on
_CARD = r"karte(?:nnr\.)?|carte|tarjeta|cart[ãa]o|kaart|kort|karta"
_SIGN = r"(?:[ ]?(?:n[º°.ro]{1,2}|nr\.?|núm\.?|num\.?|#|:))?[ ]?"
_CODE = r"[A-Z]{0,3}[-/ ]?[0-9]"
_PATTERNS = (
    re2.compile(rf"{_NAME},?[ ][(\[](?i:{_MEMBER}){_SIGN}({_CODE}(?:[ ./-]?[0-9A-Z]){{2,11}})[)\],;]"),
    re2.compile(rf"{_NAME},?[ ][(\[](?i:{_CARD}){_SIGN}({_CODE}(?:[ ./-]?[0-9A-Z]){{3,15}})[)\],;]"),
    re2.compile(
        rf"{_NAME},[ ](?i:tess(?:era|\.)|matr(?:icola|icule|\.)|soci[oa]|sóci[oa]|lidnr\.?|lidnummer|"
        rf"mitgl(?:ied(?:snr\.)?|\.-?nr\.)|"
        rf"medlemsnr\.?|adhérente?){_SIGN}([A-Z]{{0,3}}[0-9]{{3,8}})\b"
    ),
)
_YEAR = late.compile(r"(?:19|20)\d\d(?:[-/ ]\d\d(?:\d\d)?)?")


def find_numbers_of_members(text: str) -> Iterator[Match]:
    """Yields the numbers alone."""
    for pattern in _PATTERNS:
        for start, end in pattern.places(text):
            if _YEAR.fullmatch(text, start, end) is None and stands_alone(text, start, end, joiners="-"):
                yield Match(start, end, 0.7)


NUMBERS_OF_MEMBERS = Recogniser(
    name="number_of_member",
    kind=Kind.PERSONAL,
    entity_type="IDENTIFIER",
    explanation="Stands behind a name with a word for a member or a card.",
    find=Searching(find_numbers_of_members, _PATTERNS),
    literals=(
        *(
            "tess",
            "matr",
            "soci",
            "sóci",
            "carn",
            "ficha",
            "abonad",
            "afiliad",
            "federad",
            "adh",
            "licen",
            "lic.",
            "mitgl",
        ),
        *("pass", "spielernr", "lid", "bonds", "relatie", "medlem", "leg", "cz", "člen", "průkaz", "iscriz"),
        *("kart", "cart", "tarjeta", "kaart", "kort"),
    ),
)
