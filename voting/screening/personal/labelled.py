"""Numbers that only a word beside them tells: passports, licences, plates, patients, bank accounts, customers.

None of them has a form of its own that would be worth anything worldwide, so each needs its word right before it, in
prose ("my passport number is …"), in a form ("Passport No: …"), in a table or in JSON.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import re2

from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Find, Kind, Match, Recogniser, stands_alone

# "number", "No." or "ID" after the word, and what stands between a word and its value in prose, forms, tables and JSON.
_NUMBER = r"[ _-]{0,2}(?:(?:number|num|no|nr|n[º°]|№|id|code|reference|ref|nummer|numéro|número|numero)\b\.?)?"
_BETWEEN = (
    r"[\"'`*)\]]{0,3}[ \t]{0,3}(?:[:=#|,(>–-]{1,2}|\b(?:is|was|are|of|ist|lautet|est|es|é|è|for)\b|è|é){0,2}"
    r"(?:[ \t]{0,3}(?:now|still|number|no\.?)\b:?)?[ \t]{0,3}\n?[\"'`*(\[#]{0,3}[ \t]{0,3}"
)
# One token with a digit, or groups of capitals and digits: small letters would take the sentence along.
_CODE = r"[A-Za-z]{0,6}[-/]?[0-9][A-Za-z0-9/-]{2,24}|(?-i:[A-Z0-9]{1,8}(?:[ -][A-Z0-9]{1,8}){1,6})"
_DIGITS = r"[0-9](?:[ -]?[0-9]){4,20}"


class Label(NamedTuple):
    """A word and the value that it announces.

    Attributes:
        name: Of the recogniser.
        entity_type: Of the placeholder.
        label: After "Looks like", for the voter.
        words: RE2 alternation, without regard to case.
        value: RE2.
        digits: How many the value has at least.
        literals: Lower-case texts of which one is in every match of `words`.
        needs_number: Whether "number", "No." or a sign must follow the word, because it means much else.
        letters: Whether the value needs a letter, too.
    """

    name: str
    entity_type: str
    label: str
    words: str
    value: str
    digits: int
    literals: tuple[str, ...]
    needs_number: bool = False
    letters: bool = False


LABELS = (
    Label(
        "passport",
        "PASSPORT",
        "the number of a passport",
        r"passport|reisepass|passnummer|passeport|pasaporte|passaporto|passaporte|paspoort|passnummer|护照|パスポート",
        _CODE,
        4,
        ("passport", "reisepass", "passnummer", "passeport", "pasaporte", "passapor", "paspoort", "护照", "パスポート"),
    ),
    Label(
        "identity_card",
        "NATIONAL_ID",
        "the number of an identity card",
        r"(?:national[ _-]?)?(?:id|identity)[ _-]?card|national[ _-]?id|personalausweis|ausweis|carte d'identité|"
        r"\bdni\b|documento d'identità|carta d'identità|identiteitskaart|personnummer|id-?kort|cédula|身份证",
        _CODE,
        5,
        ("card", "national", "ausweis", "identit", "dni", "personnummer", "kort", "cédula", "身份证"),
    ),
    Label(
        "driver_license",
        "DRIVER_LICENSE",
        "the number of a driving licence",
        r"driv(?:er'?s?|ers'?|ing)[ _-]?licen[cs]e|\bdl|driver[ _]?id|führerschein(?:nummer)?|permis de conduire|"
        r"(?:carnet|permiso|licencia) de conducir|patente(?: di guida)?|carta de condução|rijbewijs(?:nummer)?|körkort",
        _CODE,
        4,
        ("driv", "dl", "führerschein", "permis", "conducir", "patente", "condução", "rijbewijs", "körkort"),
    ),
    Label(
        "license_plate",
        "LICENSE_PLATE",
        "the plate of a vehicle",
        r"(?:licen[cs]e|number|registration|car)[ _-]?plates?|\bplate|\breg(?:istration)?(?: mark)?|"
        r"(?:kfz-?)?kennzeichen|plaque(?: d'immatriculation)?|immatriculation|matrícula|\btarga|"
        r"kenteken|registreringsnummer|\bplaca",
        r"[a-z]{1,3}[ -]?[0-9]{1,4}(?:[ -]?[a-z]{2,3})?|(?-i:[A-ZÄÖÜ0-9]{1,4}(?:[ -]?[A-Z0-9]{1,5}){1,3})",
        2,
        ("plate", "reg", "kennzeichen", "plaque", "immatriculation", "matrícula", "targa", "kenteken", "placa"),
        letters=True,
    ),
    Label(
        "vehicle_id",
        "VEHICLE_ID",
        "the number of a vehicle",
        r"\bvin|vehicle identification|chassis|fahrgestell(?:nummer)?|fin",
        r"(?-i:[A-HJ-NPR-Z0-9]{11,17})",
        5,
        ("vin", "vehicle", "chassis", "fahrgestell", "fin"),
        letters=True,
    ),
    Label(
        "medical_record",
        "MEDICAL_RECORD",
        "the number of a patient",
        r"medical[ _-]?record|patient(?:en)?|hospital|health[ _-]?(?:record|card|plan|insurance|id)|chart|"
        r"krankenversicherung\w{0,9}|dossier médical|historia clínica|cartella clinica|numéro de sécurité sociale",
        _CODE,
        4,
        (
            "mrn",
            "medical",
            "patient",
            "hospital",
            "health",
            "chart",
            "kranken",
            "médical",
            "clínica",
            "clinica",
            "sécu",
        ),
        needs_number=True,
    ),
    Label(
        "patient_number",
        "MEDICAL_RECORD",
        "the number of a patient",
        r"\bmrn|\bpatientennummer",
        _CODE,
        4,
        ("mrn", "patient"),
    ),
    Label(
        "bank_account",
        "BANK_ACCOUNT",
        "the number of a bank account",
        r"(?:bank|checking|savings|current|giro)?[ _-]?account|\bacct|\ba/c|kontonummer|konto|\bktnr|"
        r"compte(?: bancaire)?|cuenta(?: bancaria)?|conto(?: corrente)?|rekening(?:nummer)?|clabe|"
        r"conta(?: corrente)?|口座番号",
        _DIGITS,
        6,
        ("account", "acct", "a/c", "konto", "ktnr", "compte", "cuenta", "conto", "rekening", "clabe", "conta", "口座"),
    ),
    Label(
        "sort_code",
        "BANK_ACCOUNT",
        "the code of a bank",
        r"sort[ _-]?code|\bbsb|\bblz|bankleitzahl|routing|\baba|transit|code banque",
        r"[0-9](?:[ -]?[0-9]){5,8}",
        6,
        ("sort", "bsb", "blz", "bankleit", "routing", "aba", "transit", "banque"),
    ),
    Label(
        "bank_code",
        "BANK_ACCOUNT",
        "the code of a bank",
        r"\bbic|swift(?:[ /-]?bic)?(?:[ _-]?code)?|ifsc(?:[ _-]?code)?",
        r"(?-i:[A-Z]{4}(?:[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?|0[A-Z0-9]{6}))",
        0,
        ("bic", "swift", "ifsc"),
    ),
    Label(
        "card_code",
        SECRET,
        "the security code of a card",
        r"\bcv[vc]2?|\bcv2|\bcid|card verification(?: value| code)?|security[ _-]?code|sicherheitscode|prüfnummer",
        r"[0-9]{3,4}",
        3,
        ("cvv", "cvc", "cv2", "cid", "verification", "security", "sicherheitscode", "prüfnummer"),
    ),
    Label(
        "card_expiry",
        "CREDIT_CARD",
        "the expiry date of a card",
        r"\bexp(?:iry|iration|ires|\.)?(?:[ _-]?date)?|valid (?:thru|until|till)|gültig bis|ablaufdatum|caduca",
        r"(?:0[1-9]|1[0-2]) ?/ ?(?:20)?[2-4][0-9]",
        4,
        ("exp", "valid", "gültig", "ablauf", "caduca"),
    ),
    Label(
        "person_number",
        "IDENTIFIER",
        "a number that points at a person",
        r"customer|client|member(?:ship)?|employee|staff|personnel|personal|student|matriculation|matrikel|policy|claim|"
        r"insurance|insured|subscriber|loyalty|frequent flyer|payroll|badge|voter|booking|reservation|confirmation|"
        r"order|invoice|tracking|reference|case|application|ticket|kunden|mitglieds|versicherungs|auftrags|bestell|"
        r"rechnungs|numéro de client|numéro de commande|número de cliente|número de pedido|codice cliente|klant|order",
        _CODE,
        4,
        (
            "number",
            "num",
            "no",
            "nr",
            "id",
            "#",
            "nummer",
            "numéro",
            "número",
            "codice",
            "code",
            "ref",
            "n°",
            "nº",
            "№",
        ),
        needs_number=True,
    ),
)


def _find(label: Label) -> Find:
    number = _NUMBER.removesuffix("?") + r"|[ _]?#" if label.needs_number else _NUMBER
    pattern = re2.compile(rf"(?i)(?:\b|_)(?:{label.words})(?:{number}){_BETWEEN}({label.value})")

    def find(text: str) -> Iterator[Match]:
        for match in pattern.finditer(text):
            start, end = match.span(1)
            value = match.group(1)
            if _is_value(label, value) and stands_alone(text, start, end, joiners=".:"):
                yield Match(start, end, 0.75)

    return find


def _is_value(label: Label, value: str) -> bool:
    digits = sum(map(str.isdigit, value))
    if digits < label.digits or (label.letters and not any(map(str.isalpha, value))):
        return False
    return label.digits == 0 or len(set(value)) > 2


LABELLED = tuple(
    Recogniser(
        name=f"labelled_{label.name}",
        kind=Kind.SECRET if label.entity_type == SECRET else Kind.PERSONAL,
        entity_type=label.entity_type,
        explanation=f"Looks like {label.label}.",
        find=_find(label),
        literals=label.literals,
        spreads=label.digits >= 4,
    )
    for label in LABELS
)
