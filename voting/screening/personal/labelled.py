"""Numbers that only a word beside them tells: passports, licences, plates, patients, bank accounts, customers.

None of them has a form of its own that would be worth anything worldwide, so each needs its word right before it, in
prose ("my passport number is …"), in a form ("Passport No: …"), in a table or in JSON. Whether a check digit is right
is not asked: a number with a slip in it still points at somebody.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.label import Label
from voting.screening.personal.labels_eastern import EASTERN
from voting.screening.personal.labels_of_accounts import DEVICES, HEALTH, MONEY, PEOPLE
from voting.screening.personal.labels_of_documents import DOCUMENTS, NATIONAL, PLACES
from voting.screening.personal.no_expiry import is_of_another_paper
from voting.screening.personal.no_number import is_no_number
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Find, Kind, Match, Recogniser, Searching, stands_alone

# "number", "No." or "ID" after the word, and what stands between a word and its value in prose, forms, tables and JSON.
_NUMBER = (
    r"[ _-]{0,2}(?:(?:number|num|no|nr|br|id|identifier|code|reference|ref|card|receipt|sticker|nummer|numéro|número|"
    r"numero|numer|"
    r"lautet)\b\.?|n[º°]|№|号码?|番号|नंबर|संख्या|номер|č\.|čísl[oa]|št\.|бр\.|број)?"
)
_BETWEEN = (
    r"[\"'`*)\]]{0,3}[ \t]{0,3}(?:(?:[:：=#|,(>–-]{1,2}|\b(?:is|was|are|of|ist|lautet|est|for|on|on file|updated|"
    r"changed|to|now|still|"
    r"ends?|ending|with|in|like|number|numer|no|nr|jest|it's|its|olan|num|des|der|du|de la|del|della|dela)\b\.?|"
    r"e['’]|"
    r"är|é|è|是|为|為|は|が|है|[º°№\x00]|普通|当座|(?-i:er|es|eh)\b|\b(?:des|der|du|del|della|dell'|of the) "
    r"?[a-zà-ž]{3,15})"
    r"[ \t]{0,3}){0,4}"
    r"\n?[\"'`*(\[#]{0,3}[ \t]{0,3}"
)


# "CVV?", and on the next line who answers
_ASKED_FOR = r"(?:[ ]?\?[ ]?\n[ ]?[A-Za-z][A-Za-z ]{1,20}:[ ]?)?"
# Of which much else is said
_ASKED = frozenset({"bank_account", "patient_number", "license_plate", "own_car", "person_code", "meter"})
_YEAR = late.compile(r"(?i)(?:rok|god|leto|an|anul|rv|rocznik|bj|baujahr|year|jahr|année|año|anno|ano) ?(?:19|20)\d\d")
_LONGEST_SECOND = 60  # characters
# "Tag 12 von 30", "plates 12 and 14", "tag 12 for the release": a sentence goes on.
_GOES_ON = late.compile(
    r"\A(?:and|or|und|oder|of|for|von|the|in|on|at|is|was|hat|mit|nur|seit|etwa|rund|kam|ha|tem|con|com|per|por|met|kan|"
    r"avec|pour|fait|vaut) |"
    r"\d (?:von|of|and|und|or|oder|for|für|to|in|is|was|war|ist|on|at|per|y|o|et|de|der|die|das|the|mit|auf|im|am|"
    r"zu|bei|as|by|den|wir|ich|has|had|but|so|if|not|nur|bis|wird|que|est|es|e|og|och|en|van|met)(?: |\Z)|"
    # "autoga 120 kmh", "mašina 500 eur"
    r"\A\d{2,4} ?(?i:eur|usd|sek|nok|dkk|huf|try|min|kmh|kms|rpm|hkr|tkr|tuh|tūk|lei|dni|let|lat|ans|day|pcs|"
    r"lbs|mph|cm3|ccm|pro|max|tdi|tsi|gti|hdi|cdi|dci|gtd|gte|rs|gt)\Z|\A(?i:tdi|tsi|gti|hdi|cdi|dci|mod|nr|max) ?\d+\Z"
)


def _find(label: Label) -> Find:
    asked = _ASKED_FOR if label.name in ("card_code", "card_expiry") else ""
    pattern = re2.compile(
        rf"(?i)(?:^|[^A-Za-z0-9])(?:{label.words})\.?(?:{_NUMBER}){asked}{_BETWEEN}\b({label.value})\b"
    )
    another = re2.compile(
        rf"(?i)[ ]?(?:,|/|&|\band\b|\bor\b|\bto\b|\bund\b|\bet\b|\by\b|"
        rf"\be\b)[ ]{{1,2}}({label.value})\b"
    )

    def find(text: str) -> Iterator[Match]:
        for match in pattern.finditer(text):
            start, end = match.span(1)
            value = match.group(1)
            joiners = ".:/-" if label.name == "card_expiry" else ".:"  # a day stands with other dates
            if not _is_value(label, value) or not stands_alone(text, start, end, joiners=joiners):
                continue
            if label.name == "card_expiry" and is_of_another_paper(text, match.start()):
                continue
            if label.name in _ASKED and is_no_number(text, start, end, label.entity_type):
                continue
            yield Match(start, end, 0.75)
            # "passport changed from HB1180342 to HB9920417": a second one of the same form.
            # In a copy of what follows: RE2 counts a text's bytes up to where it begins.
            second = another.match(text[end : end + _LONGEST_SECOND])
            if second is not None and _is_value(label, second.group(1)) and len(second.group(1)) == len(value):
                yield Match(end + second.start(1), end + second.end(1), 0.75)

    return Searching(find, (pattern,))


def _is_value(label: Label, value: str) -> bool:
    digits = sum(map(str.isdigit, value))
    if digits < label.digits or (label.letters and not any(map(str.isalpha, value))):
        return False
    if label.letters and _GOES_ON.search(value) is not None:
        return False
    if label.entity_type == "LICENSE_PLATE" and _YEAR.fullmatch(value) is not None:
        return False
    return label.digits == 0 or len(set(filter(str.isalnum, value))) > 1


LABELLED = tuple(
    Recogniser(
        name=f"labelled_{label.name}",
        kind=Kind.SECRET if label.entity_type == SECRET else Kind.PERSONAL,
        entity_type=label.entity_type,
        explanation=f"Looks like {label.label}.",
        find=_find(label),
        literals=tuple(label.literals.split("|")),
        spreads=label.digits >= 4,
    )
    for label in (*DOCUMENTS, *PLACES, *NATIONAL, *HEALTH, *MONEY, *PEOPLE, *DEVICES, *EASTERN)
)
