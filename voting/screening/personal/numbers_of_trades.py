"""Numbers of people who work for themselves or are insured, by their words: "SIRET 851 204 377 00018", "KvK 72839104".

Checked are their lengths alone (annuaire-entreprises.data.gouv.fr, kvk.nl, agenziaentrate.gov.it, seg-social.es,
tse.jus.br, ind.nl, ramq.gouv.qc.ca). The number of a firm, whose form of law stands near, leads to nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from voting.screening import late, re2
from voting.screening.recogniser import Find, Kind, Match, Recogniser, Searching, stands_alone


class _Trade(NamedTuple):
    """A word and its number; `literals` are separated by `|`."""

    name: str
    entity_type: str
    words: str
    value: str
    literals: str


_REGISTERS = r"(?:oab|crm|cro|crp|coren|crea|cau|crc|crmv|crefito)"
_TRADES = (
    _Trade("siret", "NATIONAL_ID", "siret", r"[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{5}", "siret"),
    _Trade("siren", "NATIONAL_ID", "siren", r"[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}", "siren"),
    _Trade(
        "kvk", "NATIONAL_ID", r"k\.?v\.?k\.?(?:-?(?:nummer|nr\.?))?", r"[0-9]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}", "kvk|k.v.k"
    ),
    _Trade(
        "partita_iva",
        "NATIONAL_ID",
        r"p(?:art(?:ita)?)?\.?[ ]?iva",
        r"(?:IT[ ]?)?[0-9]{11}",
        "iva",
    ),
    _Trade(
        "insured_spain",
        "NATIONAL_ID",
        r"naf|nuss|n[.º°]{1,2}[ ]?(?:de[ ])?(?:afiliaci[oó]n|ss|seg(?:uridad|\.)?[ ]soc(?:ial|\.)?)|"
        r"n[uú]mero[ ]de[ ]afiliaci[oó]n",
        r"[0-9]{2}[ /-]?[0-9]{7,8}[ /-]?[0-9]{2}",
        "naf|nuss|afilia|seg|ss",
    ),
    _Trade(
        "insured_social",
        "NATIONAL_ID",
        r"n\.?s\.?s\.?(?:[ ]del[ ]imss)?|imss",
        r"[0-9](?:[ /-]?[0-9]){10,11}",
        "nss|n.s.s|imss",
    ),
    _Trade(
        "card_mexico",
        "NATIONAL_ID",
        r"ocr|cic|idmex|clave[ ]de[ ]elector",
        r"[0-9]{9,13}|[A-Z]{6}[0-9]{8}[HM][0-9]{3}",
        "ocr|cic|idmex|elector",
    ),
    _Trade("account_argentina", "BANK_ACCOUNT", r"c\.?[bv]\.?u\.?", r"[0-9](?:[ -]?[0-9]){21}", "cbu|cvu|c.b.u|c.v.u"),
    _Trade("file_argentina", "IDENTIFIER", r"legajo", r"[0-9]{1,3}[.]?[0-9]{3}(?:/[0-9]{1,2})?|[0-9]{4,7}", "legajo"),
    _Trade(
        "seeking_work",
        "IDENTIFIER",
        r"p[ôo]le[ ]emploi|france[ ]travail|identifiant[ ](?:d[eu][ ])?(?:p[ôo]le[ ]emploi|france[ ]travail)",
        r"[0-9]{7}[ ]?[A-Z]|[0-9]{8}",
        "emploi|travail",
    ),
    _Trade(
        "card_netherlands",
        "IDENTIFIER",
        r"ov-?chip(?:kaart|kaartnummer|nummer)?",
        r"[0-9]{4}(?:[ -]?[0-9]{4}){3}",
        "chip",
    ),
    _Trade(
        "health_brazil",
        "MEDICAL_RECORD",
        r"sus|cns|cart[ãa]o[ ](?:nacional[ ]de[ ]sa[úu]de|do[ ]sus)",
        r"[1-9][0-9]{2}[ .]?[0-9]{4}[ .]?[0-9]{4}[ .]?[0-9]{4}",
        "sus|cns|sa",
    ),
    # Of lawyers, doctors, dentists, nurses and engineers, with the state that they are registered in
    _Trade(
        "profession_brazil",
        "IDENTIFIER",
        rf"{_REGISTERS}(?:[ ]?[-/][ ]?[a-z]{{2}}\b|[ ](?-i:[A-Z]{{2}})\b)",
        r"[0-9]{1,3}\.?[0-9]{3}",
        "oab|crm|cro|crp|coren|crea|cau|crc|crefito",
    ),
    _Trade(
        "profession_and_state",
        "IDENTIFIER",
        _REGISTERS,
        r"[0-9]{1,3}\.?[0-9]{3}[ ]?[-/][ ]?[A-Z]{2}",
        "oab|crm|cro|crp|coren|crea|cau|crc|crefito",
    ),
    _Trade(
        "insured_brazil",
        "NATIONAL_ID",
        r"pis(?:/pasep)?|pasep|nis|nit",
        r"[0-9]{3}[. ]?[0-9]{5}[. ]?[0-9]{2}[-. ]?[0-9]",
        "pis|pasep|nis|nit",
    ),
    _Trade(
        "voter_brazil",
        "NATIONAL_ID",
        r"t[ií]tulo(?:[ ](?:de[ ]eleitora?|eleitoral))?",
        r"[0-9]{4}[ ]?[0-9]{4}[ ]?[0-9]{4}",
        "tulo",
    ),
    _Trade(
        "immigrant_netherlands",
        "NATIONAL_ID",
        r"v[ -]?(?:nummer|nr\.?)",
        r"[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{4}",
        "nummer|nr",
    ),
    _Trade(
        "insured_quebec",
        "MEDICAL_RECORD",
        r"nam|ramq|assurance[- ]maladie|carte[ ]soleil",
        r"[A-Z]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}",
        "nam|ramq|maladie|soleil",
    ),
)
# "number", "is" and signs
_BETWEEN = (
    r"(?:[ ]?(?:n[º°.o]{1,2}|nr\.?|num[eé]ro|n[uú]mero|nummer|number))?"
    r"(?:[ ](?:is|est|es|è|é|e['’]|de|van|n[º°.]))?[\"')]{0,2}[ ]?[:=]?[ ]{0,3}[\"'(]{0,2}"
)
_FIRM = late.compile(
    r"\b(?:GmbH|AG|KG|UG|[BN]\.?V\.?|VOF|S\.?A\.?R\.?L\.?|S\.?A\.?S\.?U?|S\.?A\.|EURL|SCI|SNC|S\.?r\.?l\.?s?|S\.?R\.?L\.?|"
    r"S\.?[Pp]\.?A\.?|Ltda|Lda|S\.?L\.?U?\.|Stichting|Vereniging|[Ss]ociété|[Ss]ocietà|[Ee]mpresa|[Aa]zienda|"
    r"[Aa]ssociation|[Cc]oopérative|[Ff]irma)(?![^\W_])"
)
_REACH = 60  # characters


def _find(trade: _Trade) -> Find:
    pattern = re2.compile(rf"(?i)(?:^|[^A-Za-z0-9])(?:{trade.words}){_BETWEEN}({trade.value})(?:[^A-Za-z0-9]|$)")

    def find(text: str) -> Iterator[Match]:
        for start, end in pattern.places(text):
            low = max(text.rfind("\n", 0, start) + 1, start - _REACH)
            firm = _FIRM.search(text, low, end + _REACH // 2)
            if firm is None and stands_alone(text, start, end):
                yield Match(start, end, 0.75)

    return Searching(find, (pattern,))


NUMBERS_OF_TRADES = tuple(
    Recogniser(
        name=f"number_of_{trade.name}",
        kind=Kind.PERSONAL,
        entity_type=trade.entity_type,
        explanation="Stands behind the word for a number of somebody's trade or insurance.",
        find=_find(trade),
        literals=tuple(trade.literals.split("|")),
        spreads=True,
    )
    for trade in _TRADES
)
