"""National identity, tax, health and insurance numbers that Presidio has a check for, and a few that it has none for.

Presidio ships its recognisers for these countries and leaves them off. See `national_form` for the rule that they obey
here, and `national_registers` for more countries.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from voting.screening.personal.national_form import Form, answered, national_recogniser
from voting.screening.personal.national_registers import registered
from voting.screening.personal.presidio_checks import presidio


def _by(recogniser: Any) -> Callable[[str], bool]:
    """Returns Presidio's check of one recogniser."""
    made = recogniser()
    return answered(lambda compact: made.validate_result(compact) and not made.invalidate_result(compact))


def _finnish(compact: str) -> bool:
    """Puts back the century's hyphen, which counts as a separator elsewhere."""
    return _HETU(compact if len(compact) == 11 else f"{compact[:6]}-{compact[6:]}")


_HETU = _by(presidio.FiPersonalIdentityCodeRecognizer)


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
    Form("sg_nric", "a Singaporean identity number", r"[STFGM][0-9]{7}[A-Z]", None),
    Form(
        "gb_nino",
        "a British national insurance number",
        r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]",
        None,
    ),
    Form(
        "gb_nino_typed",
        "a British national insurance number",
        r"(?i)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[A-D]?",
        None,
        ("ni ", "nino", "national insurance", "ni:"),
    ),
    Form("hk_id", "a Hong Kong identity number", r"[A-Z]{1,2}[0-9]{6}\([0-9A]\)", None),
    Form("sg_nric_typed", "a Singaporean identity number", r"(?i)[STFGM][0-9]{7}[A-Z]", None, ("nric", "fin ", "ic ")),
    Form("ru_snils", "a Russian insurance number", r"[0-9]{3}-[0-9]{3}-[0-9]{3}[ -][0-9]{2}", None),
    Form(
        "es_typed",
        "a Spanish identity number",
        r"(?i)(?:[0-9]{8}|[XYZ][- ]?[0-9]{7})[- ]?[A-Z]",
        None,
        ("dni", "nie", "nif", "documento"),
    ),
    Form(
        "it_codice_fiscale_typed",
        "an Italian tax code",
        r"(?i)[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPR-T][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]",
        None,
        ("fiscal", "cf ", "c.f."),
    ),
    Form("in_pan", "an Indian tax number", r"[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]", None),
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
        None,
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
        None,
    ),
    Form(
        "us_dea", "a US medical licence number", r"[A-HJ-MPRSTUX][A-Z9][0-9]{7}", _by(presidio.MedicalLicenseRecognizer)
    ),
    Form(
        "mx_curp",
        "a Mexican population register code",
        r"[A-Z][AEIOUX][A-Z]{2}[0-9]{6}[HMX][A-Z]{5}[0-9A-Z][0-9]",
        None,
    ),
    Form(
        "cn_id",
        "a Chinese identity number",
        r"[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]",
        registered("cn.ric"),
    ),
    Form(
        "fr_nir",
        "a French social security number",
        r"[12] ?[0-9]{2} ?[0-9]{2} ?(?:[0-9]{2}|2[AB]) ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}",
        registered("fr.nir"),
    ),
    Form("br_cpf", "a Brazilian taxpayer number", r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}", registered("br.cpf")),
    Form("br_cpf_bare", "a Brazilian taxpayer number", r"[0-9]{11}", registered("br.cpf"), ("cpf",)),
    Form(
        "be_number",
        "a Belgian register number",
        r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[0-9]{3}\.[0-9]{2}",
        registered("be.nn"),
    ),
    Form(
        "nl_bsn",
        "a Dutch citizen service number",
        r"[0-9]{4}[. ]?[0-9]{2}[. ]?[0-9]{3}",
        registered("nl.bsn"),
        ("bsn", "burgerservice", "sofi"),
    ),
    Form(
        "ca_sin",
        "a Canadian social insurance number",
        r"[0-9]{3}[- ]?[0-9]{3}[- ]?[0-9]{3}",
        registered("ca.sin"),
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

_OTHER_TYPES = {"us_routing": "BANK_ACCOUNT"}
NATIONAL_IDS = tuple(
    replace(national_recogniser(form), entity_type=_OTHER_TYPES.get(form.name, "NATIONAL_ID")) for form in FORMS
)
