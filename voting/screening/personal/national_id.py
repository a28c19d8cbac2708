"""National identity, tax, health and insurance numbers.

Presidio ships recognisers for many countries and leaves them off. Their checks are used here, on candidates that a
linear pattern chose. A form with letters and a check stands for itself; one of digits alone also needs a word nearby
that says what it is, since one of ten numbers passes a check of one digit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import re2
from presidio_analyzer import predefined_recognizers as presidio

from voting.screening.personal.check_digits import (
    is_belgian_number,
    is_brazilian_cpf,
    is_canadian_sin,
    is_chinese_id,
    is_dutch_bsn,
    is_french_nir,
)
from voting.screening.recogniser import Kind, Match, Recogniser, stands_alone


class Form(NamedTuple):
    """How a country writes a number.

    Attributes:
        name: Country code and name of the number.
        label: After "Looks like", for the voter.
        pattern: RE2.
        check: Says of the match without separators whether it is one.
        words: Lower-case words of which one must stand within 60 characters before; empty when none is needed.
    """

    name: str
    label: str
    pattern: str
    check: Callable[[str], bool]
    words: tuple[str, ...] = ()


def _by(recogniser: Any) -> Callable[[str], bool]:
    """Returns Presidio's check of one recogniser."""
    made = recogniser()
    return lambda compact: bool(made.validate_result(compact)) and not made.invalidate_result(compact)


def _finnish(compact: str) -> bool:
    """Puts back the century's hyphen, which counts as a separator elsewhere."""
    return _HETU(compact if len(compact) == 11 else f"{compact[:6]}-{compact[6:]}")


_HETU = _by(presidio.FiPersonalIdentityCodeRecognizer)


def _always(_: str) -> bool:
    return True


FORMS = (
    Form("es_nif", "a Spanish identity number", r"[0-9]{8}[- ]?[A-Z]", _by(presidio.EsNifRecognizer)),
    Form("es_nie", "a Spanish foreigner's number", r"[XYZ][- ]?[0-9]{7}[- ]?[A-Z]", _by(presidio.EsNieRecognizer)),
    Form(
        "it_codice_fiscale",
        "an Italian tax code",
        r"(?i)[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPR-T][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]",
        _by(presidio.ItFiscalCodeRecognizer),
    ),
    Form(
        "fi_hetu",
        "a Finnish identity code",
        r"[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-Y]",
        _finnish,
    ),
    Form(
        "se_personnummer",
        "a Swedish identity number",
        r"(?:19|20)?[0-9]{6}[-+][0-9]{4}",
        _by(presidio.SePersonnummerRecognizer),
    ),
    Form("sg_nric", "a Singaporean identity number", r"[STFGM][0-9]{7}[A-Z]", _always),
    Form(
        "gb_nino",
        "a British national insurance number",
        r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]",
        _always,
    ),
    Form("in_pan", "an Indian tax number", r"[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]", _always),
    Form(
        "in_gstin",
        "an Indian tax number",
        r"[0-3][0-9][A-Z]{5}[0-9]{4}[A-Z][0-9A-Z]Z[0-9A-Z]",
        _by(presidio.InGstinRecognizer),
    ),
    Form(
        "in_aadhaar",
        "an Indian identity number",
        r"[2-9][0-9]{3}[ -][0-9]{4}[ -][0-9]{4}",
        _by(presidio.InAadhaarRecognizer),
    ),
    Form(
        "kr_rrn",
        "a Korean resident number",
        r"[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])-[1-8][0-9]{6}",
        _always,
    ),
    Form(
        "de_social_security",
        "a German pension insurance number",
        r"[0-9]{2} ?[0-9]{6} ?[A-Z] ?[0-9]{3}",
        _by(presidio.DeSocialSecurityRecognizer),
    ),
    Form("th_id", "a Thai identity number", r"[0-9]-[0-9]{4}-[0-9]{5}-[0-9]{2}-[0-9]", _by(presidio.ThTninRecognizer)),
    Form(
        "us_mbi",
        "a US Medicare number",
        r"[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9]-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9]-?[AC-HJKMNP-RT-Y]{2}[0-9]{2}",
        _always,
    ),
    Form(
        "us_dea", "a US medical licence number", r"[A-HJ-MPRSTUX][A-Z9][0-9]{7}", _by(presidio.MedicalLicenseRecognizer)
    ),
    Form(
        "mx_curp",
        "a Mexican population register code",
        r"[A-Z][AEIOUX][A-Z]{2}[0-9]{6}[HMX][A-Z]{5}[0-9A-Z][0-9]",
        _always,
    ),
    Form(
        "cn_id",
        "a Chinese identity number",
        r"[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]",
        is_chinese_id,
    ),
    Form(
        "fr_nir",
        "a French social security number",
        r"[12] ?[0-9]{2} ?[0-9]{2} ?(?:[0-9]{2}|2[AB]) ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}",
        is_french_nir,
    ),
    Form("br_cpf", "a Brazilian taxpayer number", r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}", is_brazilian_cpf),
    Form("br_cpf_bare", "a Brazilian taxpayer number", r"[0-9]{11}", is_brazilian_cpf, ("cpf",)),
    Form(
        "be_number", "a Belgian register number", r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[0-9]{3}\.[0-9]{2}", is_belgian_number
    ),
    Form(
        "nl_bsn",
        "a Dutch citizen service number",
        r"[0-9]{4}[. ]?[0-9]{2}[. ]?[0-9]{3}",
        is_dutch_bsn,
        ("bsn", "burgerservice", "sofi"),
    ),
    Form(
        "ca_sin",
        "a Canadian social insurance number",
        r"[0-9]{3}[- ]?[0-9]{3}[- ]?[0-9]{3}",
        is_canadian_sin,
        ("sin", "social insurance", "nas"),
    ),
    Form(
        "de_tax_id",
        "a German tax number",
        r"[1-9][0-9]{1,2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{2,3}",
        _by(presidio.DeTaxIdRecognizer),
        ("steuer", "idnr", "tax", "tin"),
    ),
    Form(
        "de_health",
        "a German health insurance number",
        r"[A-Z][0-9]{9}",
        _by(presidio.DeHealthInsuranceRecognizer),
        ("versichert", "kvnr", "krankenkasse", "insurance"),
    ),
    Form("pl_pesel", "a Polish identity number", r"[0-9]{11}", _by(presidio.PlPeselRecognizer), ("pesel",)),
    Form(
        "tr_id",
        "a Turkish identity number",
        r"[1-9][0-9]{10}",
        _by(presidio.TrNationalIdRecognizer),
        ("kimlik", "tc ", "t.c.", "tckn"),
    ),
    Form(
        "th_id_bare",
        "a Thai identity number",
        r"[0-9]{13}",
        _by(presidio.ThTninRecognizer),
        ("thai", "บัตร", "ประชาชน", "national id"),
    ),
    Form(
        "au_tfn",
        "an Australian tax file number",
        r"[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}",
        _by(presidio.AuTfnRecognizer),
        ("tfn", "tax file"),
    ),
    Form(
        "au_medicare",
        "an Australian Medicare number",
        r"[2-6][0-9]{3}[ -]?[0-9]{5}[ -]?[0-9]",
        _by(presidio.AuMedicareRecognizer),
        ("medicare",),
    ),
    Form(
        "gb_nhs",
        "a British NHS number",
        r"[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}",
        _by(presidio.NhsRecognizer),
        ("nhs", "national health"),
    ),
    Form(
        "za_id",
        "a South African identity number",
        r"[0-9]{13}",
        _by(presidio.ZaIdNumberRecognizer),
        ("south africa", "id number", "identity", "rsa id"),
    ),
    Form("us_npi", "a US provider number", r"[12][0-9]{9}", _by(presidio.UsNpiRecognizer), ("npi", "provider")),
    Form(
        "us_routing",
        "a US bank routing number",
        r"[0-9]{9}",
        _by(presidio.AbaRoutingRecognizer),
        ("routing", "aba", "rtn"),
    ),
    Form(
        "in_aadhaar_bare",
        "an Indian identity number",
        r"[2-9][0-9]{11}",
        _by(presidio.InAadhaarRecognizer),
        ("aadhaar", "aadhar", "uidai", "आधार"),
    ),
)


def _finder(form: Form) -> Callable[[str], Iterator[Match]]:
    pattern = re2.compile(form.pattern)
    near = re.compile("(?i)(?:" + "|".join(rf"\b{re.escape(word)}" for word in form.words) + r").{0,50}\Z", re.DOTALL)

    def find(text: str) -> Iterator[Match]:
        for match in pattern.finditer(text):
            start, end = match.span()
            if not stands_alone(text, start, end, joiners="-."):
                continue
            if form.words and not near.search(text, max(0, start - 60), start):
                continue
            if not _continues(text, start, end) and form.check("".join(filter(str.isalnum, match.group()))):
                yield Match(start, end, 0.9 if form.words or form.check is not _always else 0.6)

    return find


def _continues(text: str, start: int, end: int) -> bool:
    """Whether more groups of digits stand beside it, so that it is part of a longer number."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (len(before) == 2 and before[0].isdigit() and before[1] == " ") or (
        len(after) == 2 and after[0] == " " and after[1].isdigit()
    )


NATIONAL_IDS = tuple(
    Recogniser(
        name=f"national_id_{form.name}",
        kind=Kind.PERSONAL,
        entity_type="NATIONAL_ID",
        explanation=f"Looks like {form.label}.",
        find=_finder(form),
        literals=form.words,
    )
    for form in FORMS
)
