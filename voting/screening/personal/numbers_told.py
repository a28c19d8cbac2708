"""Personal numbers told otherwise than by a word right before them: of studies, banks' codes, parts of plates, police.

"IDs in REDCap RC-0114-B and RC-0115-B", "participant P017", "DE43 … (COBADEFFXXX)", "partial plate 7XK",
"PC 3381 Trott".
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.recogniser import Find, Kind, Match, Recogniser, Searching, stands_alone

_CODE = (
    r"(?-i:[A-Z]{1,6}-[0-9]{2,7}(?:-[A-Z0-9]{1,5}){0,2}|[A-Z]{1,4}[0-9]{3,8}|[0-9]{2,5}-[0-9]{3,6}(?:-[A-Z0-9]{1,4})?)"
)
_AND = rf"(?:(?:,| and| &| und| et| y|,? and)[ ](?:IDs? )?({_CODE}))?"
_STUDY = (
    re2.compile(
        r"(?i)\b(?:participants?|subjects?(?:[ ](?:no\.?|nr\.?|ids?|numbers?))?[ #]{1,2}|"
        r"probands?|probandin|volunteers?|enrol(?:l?ee|led)|redcap|screening|randomi[sz]ation|"
        r"versuchsperson|teilnehmer(?:in)?|participante|sujeto|soggetto|deelnemer|pseudonym)"
        r"(?:[ ](?:no\.?|nr\.?|ids?|numbers?|code|identifiers?|record ids?|is|are))*[ :#]{0,2}"
        rf"({_CODE}){_AND}{_AND}(?:[^A-Za-z0-9-]|$)"
    ),
    # By its form, and as a value of code
    re2.compile(
        r"(?:^|[^A-Za-z0-9_-])((?:SUBJ(?:ECT)?|PARTICIPANT|PATIENT|PAT|PROBAND|PPT|PTID|DONOR|RESPONDENT|VPN?)[-_]"
        r"[0-9]{2,6}(?:-[A-Z0-9]{1,4})?)(?:[^A-Za-z0-9-]|$)"
    ),
    re2.compile(
        r"(?i)(?:^|[^a-z0-9])(?:sid|subj(?:ect)?(?:_?(?:id|no|nr|code))?|participant(?:_?(?:id|no|code))?|ppt_?id|ptid|"
        r"proband(?:_?(?:id|code))?)[\"'\]]{1,2}[ ]?[,:=][ ]?[\"']((?-i:[A-Z]{1,6})[-_]?[0-9]{2,7})[\"']"
    ),
)
_COUNTRY = (
    r"(?:AT|BE|BG|CH|CY|CZ|DE|DK|EE|ES|FI|FR|GB|GR|HR|HU|IE|IS|IT|LI|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|TR|UA|US|"
    r"IN|AE)"
)
_BANK = (
    re2.compile(
        rf"\b{_COUNTRY}[0-9]{{2}}[ ]?(?:[0-9A-Z]{{4}}[ ]?){{2,7}}[0-9A-Z]{{0,4}}[ ]?[(/,;–-][ ]?"
        rf"([A-Z]{{4}}{_COUNTRY}[A-Z0-9]{{2}}(?:[A-Z0-9]{{3}})?)\b"
    ),
    re2.compile(
        r"(?i)(?:^|[^0-9])([0-9]{8}),?[ ](?:and |with |/ ?)?(?:sort|s/c|"
        r"sc)(?:[ -]?code)?[ :.]{1,2}[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}"
    ),
    re2.compile(
        r"(?i)(?:^|[^a-z])reg\.?(?:nr\.?)?[ :]{1,2}([0-9]{4})[ ,/]{1,3}(?:konto|kontonr)\.?[ :]{1,2}[0-9]{6,10}\b"
    ),
)
_YEARS = late.compile(r"(?:19|20)\d\d-(?:19|20)\d\d")
_PART = r"((?-i:[A-Z0-9]{2,5}(?:[ -][A-Z0-9]{1,4})?))"
_PLATES = (
    re2.compile(
        rf"(?i)\bpartial[ ](?:[a-z]{{3,10}} )?(?:number ?|licen[cs]e )?(?:plate|reg(?:istration)?|rego|tag|vrn|index)s?"
        rf"(?:[ ](?:is|was|of|read(?:s|ing)?))?[ :]{{1,2}}[\"“'`*]?{_PART}(?:[^A-Za-z0-9]|$)"
    ),
    re2.compile(
        rf"(?i)\b(?:plates?|reg(?:istration)?|rego|tag)(?: number)?,?[ ](?:(?:that|which) )?(?:start|begin|beg[au]n|"
        rf"end)(?:s|ed|ing|ning)?"
        rf"[ ](?:with|in)[ ][\"“'`*]?{_PART}(?:[^A-Za-z0-9]|$)"
    ),
)
# A rank, the number on somebody's shoulder, perhaps a name; counts where the police are spoken of
_OFFICERS = (
    re2.compile(
        r"\b(?:W?PC|T?DC|W?PS|DS|PCSO|SPC|DI|Sgt|Const|Cst|Det|PO|Constable|Sergeant|Officer|Garda|Trooper|Deputy)\.?"
        r"[ ]([0-9]{3,5}[A-Z]{0,2})(?:[^0-9A-Za-z.,/%€$£°-]|[.,;:)](?:[^0-9]|$)|$)"
    ),
    re2.compile(
        r"\b(?:W?PC|T?DC|W?PS|DS|PCSO|SPC|DI|Sgt|Const|Cst|Det|Constable|Sergeant|Officer|Garda|Trooper|Deputy)\.?[ ]"
        r"[A-Z][a-z'’-]{2,20},?[ ](?:\(|#|no\.? ?)?([0-9]{3,5}[A-Z]{0,2})"
        r"(?:[^0-9A-Za-z.,/%€$£°-]|[.,;:)](?:[^0-9]|$)|$)"
    ),
    re2.compile(
        r"(?i)\b(?:collar|shoulder|warrant|badge|shield|epaulette) ?(?:number|num|no|nr|#)\b?\.?(?: is|:)?[ ]{1,2}"
        r"((?-i:[A-Z]{0,3})[0-9]{3,6}(?-i:[A-Z]{0,2}))(?:[^0-9A-Za-z]|$)"
    ),
)
_OF_POLICE = late.compile(
    r"(?i)\bpolice|constab|sergeant|\bofficers?\b|inspector|\barrest|\bcustody|\bstatement|\btaken by|\bexhibit|"
    r"\bwitness|\bcrime|\boffen[cs]e|\bstopped|\bpulled (?:me )?over|\bcautioned|\bcharged|\bstation\b|\bincident|"
    r"\bburgl|\btheft|\bassault|\bseized|\bdashcam|\bbody ?worn|\bMG\d|\b(?:attend|report|interview|investigat)\w+ "
    r"(?:by|officer)|\bOIC\b|\bgarda|\btrooper|\bsheriff|\bticket\b|\bthe met\b|\bBTP\b"
)
_MEASURED = late.compile(r"(?i)[ -]?(?:w|watts?|v|volts?|k[wv]|amps?|hz|hp|rpm|forms?|games?|gb|mb|ram)\b")
_POLICE_REACH = 160


def _is_of_police(text: str, start: int, end: int) -> bool:
    if _MEASURED.match(text, end) is not None:
        return False
    return _OF_POLICE.search(text, max(0, start - _POLICE_REACH), end + _POLICE_REACH) is not None


def _find(patterns: tuple[re2.Pattern, ...]) -> Find:
    def find(text: str) -> Iterator[Match]:
        for pattern in patterns:
            for match in pattern.finditer(text):
                for group in range(1, pattern.groups + 1):
                    start, end = match.span(group)
                    if (
                        start >= 0
                        and stands_alone(text, start, end, joiners="-")
                        and not _YEARS.fullmatch(text, start, end)
                        and (patterns is not _OFFICERS or _is_of_police(text, start, end))
                    ):
                        yield Match(start, end, 0.7)

    return Searching(find, patterns)


NUMBERS_TOLD = tuple(
    Recogniser(
        name=f"told_{name}",
        kind=Kind.PERSONAL,
        entity_type=entity_type,
        explanation=f"Looks like {label}.",
        find=_find(patterns),
        spreads=name == "study",
    )
    for name, entity_type, label, patterns in (
        ("study", "MEDICAL_RECORD", "the number of somebody in a study", _STUDY),
        ("bank", "BANK_ACCOUNT", "a bank account", _BANK),
        ("plate", "LICENSE_PLATE", "a part of a number plate", _PLATES),
        ("officer", "IDENTIFIER", "the number of a police officer", _OFFICERS),
    )
)
