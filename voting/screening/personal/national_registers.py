"""Personal numbers of more countries, checked by python-stdnum. See `national_form` for the rule that they obey."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from voting.screening.personal.national_form import Form, answered, national_recogniser


def registered(module: str) -> Callable[[str], bool]:
    """Returns the check of one of python-stdnum's modules, such as `dk.cpr`."""
    return answered(import_module(f"stdnum.{module}").is_valid)


FORMS = (
    Form("no_fodselsnummer", "a Norwegian birth number", r"[0-9]{6} ?[0-9]{5}", registered("no.fodselsnummer")),
    Form("cz_rc", "a Czech or Slovak birth number", r"[0-9]{6}/[0-9]{3,4}", registered("cz.rc")),
    Form("cl_rut", "a Chilean tax number", r"[0-9]{1,2}\.[0-9]{3}\.[0-9]{3}-[0-9Kk]", registered("cl.rut")),
    Form("ar_cuit", "an Argentinian tax number", r"(?:2[03467]|3[034])-[0-9]{8}-[0-9]", registered("ar.cuit")),
    Form("mx_rfc", "a Mexican tax number", r"[A-ZÑ&]{4}[0-9]{6}[A-Z0-9]{3}", registered("mx.rfc")),
    Form("my_nric", "a Malaysian identity number", r"[0-9]{6}-[0-9]{2}-[0-9]{4}", registered("my.nric")),
    Form("ch_ahv", "a Swiss insurance number", r"756\.[0-9]{4}\.[0-9]{4}\.[0-9]{2}", registered("ch.ssn")),
    Form("do_cedula", "a Dominican identity number", r"[0-9]{3}-[0-9]{7}-[0-9]", registered("do.cedula")),
    Form("pk_cnic", "a Pakistani identity number", r"[0-9]{5}-[0-9]{7}-[0-9]", registered("pk.cnic")),
    Form("ve_rif", "a Venezuelan tax number", r"[VE]-[0-9]{8}-[0-9]", registered("ve.rif")),
    Form("dk_cpr", "a Danish identity number", r"[0-9]{6}[- ]?[0-9]{4}", registered("dk.cpr"), ("cpr", "personnummer")),
    Form(
        "is_kennitala",
        "an Icelandic identity number",
        r"[0-9]{6}-?[0-9]{4}",
        registered("is_.kennitala"),
        ("kennitala", "kt."),
    ),
    Form("bg_egn", "a Bulgarian identity number", r"[0-9]{10}", registered("bg.egn"), ("егн", "egn")),
    Form("ro_cnp", "a Romanian identity number", r"[1-9][0-9]{12}", registered("ro.cnp"), ("cnp", "cod numeric")),
    Form("ie_pps", "an Irish personal number", r"[0-9]{7}[A-Wa-w][A-Ia-iWw]?", registered("ie.pps"), ("pps",)),
    Form(
        "pt_nif",
        "a Portuguese tax number",
        r"[1-9][0-9]{2} ?[0-9]{3} ?[0-9]{3}",
        registered("pt.nif"),
        ("nif", "contribuinte"),
    ),
    Form("gr_amka", "a Greek insurance number", r"[0-9]{11}", registered("gr.amka"), ("amka", "αμκα")),
    Form("gr_afm", "a Greek tax number", r"[0-9]{9}", registered("gr.vat"), ("afm", "αφμ")),
    Form(
        "ee_isikukood", "an Estonian identity number", r"[1-8][0-9]{10}", registered("ee.ik"), ("isikukood", "estonia")
    ),
    Form(
        "lt_asmens",
        "a Lithuanian identity number",
        r"[1-6][0-9]{10}",
        registered("lt.asmens"),
        ("asmens", "lithuania", "a.k.", "a. k."),
    ),
    Form(
        "lv_personas",
        "a Latvian identity number",
        r"[0-9]{6}-?[0-9]{5}",
        registered("lv.pvn"),
        ("personas kod", "latvia", "p.k.", "p. k."),
    ),
    Form("hr_oib", "a Croatian identity number", r"[0-9]{11}", registered("hr.oib"), ("oib",)),
    Form("si_emso", "a Slovenian identity number", r"[0-9]{13}", registered("si.emso"), ("emšo", "emso", "jmbg")),
    Form(
        "at_svnr",
        "an Austrian insurance number",
        r"[1-9][0-9]{3} ?[0-9]{6}",
        registered("at.vnr"),
        ("svnr", "sv-nr", "sozialvers"),
    ),
    Form(
        "il_id",
        "an Israeli identity number",
        r"[0-9]{9}",
        registered("il.idnr"),
        ("teudat", "israel", "ת.ז", "ת״ז", "תעודת"),
    ),
    Form(
        "jp_my_number",
        "a Japanese personal number",
        r"[0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4}",
        registered("jp.in_"),
        ("my number", "マイナンバー", "個人番号"),
    ),
    Form("id_nik", "an Indonesian identity number", r"[0-9]{16}", registered("id.nik"), ("nik", "ktp")),
    Form("in_epic", "an Indian voter's number", r"[A-Z]{3}[0-9]{7}", registered("in_.epic"), ("voter", "epic")),
    Form(
        "ec_cedula",
        "an Ecuadorian identity number",
        r"[0-9]{9}-?[0-9]",
        registered("ec.ci"),
        ("cédula", "cedula", "ecuador"),
    ),
    Form("ru_inn", "a Russian tax number", r"[0-9]{12}", registered("ru.inn"), ("инн", "inn")),
    Form("nz_ird", "a New Zealand tax number", r"[0-9]{2,3}[- ]?[0-9]{3}[- ]?[0-9]{3}", registered("nz.ird"), ("ird",)),
    Form("gb_utr", "a British tax reference", r"[0-9]{5} ?[0-9]{5}", registered("gb.utr"), ("utr", "taxpayer ref")),
    Form(
        "au_abn",
        "an Australian business number",
        r"[0-9]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}",
        registered("au.abn"),
        ("abn",),
    ),
    Form("ng_nin", "a Nigerian identity number", r"[0-9]{11}", None, ("nin", "nimc", "nigeria")),
    Form(
        "imei",
        "the number of a mobile device",
        r"[0-9]{2}[- ]?[0-9]{6}[- ]?[0-9]{6}[- ]?[0-9]",
        registered("imei"),
        ("imei",),
    ),
)
"""The forms, with what each says."""

# A device is no nation's.
NATIONAL_REGISTERS = tuple(
    replace(national_recogniser(form), entity_type="IDENTIFIER" if form.name == "imei" else "NATIONAL_ID")
    for form in FORMS
)
