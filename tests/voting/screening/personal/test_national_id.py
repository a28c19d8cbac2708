import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting.screening.samples import found
from voting.screening.personal import national_id, national_registers
from voting.screening.personal.national_form import Form

FORMS = (*national_id.FORMS, *national_registers.FORMS)
RECOGNISERS = (*national_id.NATIONAL_IDS, *national_registers.NATIONAL_REGISTERS)
BY_NAME = {recogniser.name.removeprefix("national_id_"): recogniser for recogniser in RECOGNISERS}

# Published examples and numbers made to pass the check.
HITS = [
    ("es_nif", "DNI 12345678Z.", "12345678Z"),
    ("es_nie", "X1234567L", "X1234567L"),
    ("it_codice_fiscale", "RSSMRA85T10A562S", "RSSMRA85T10A562S"),
    ("fi_hetu", "131052-308T", "131052-308T"),
    ("se_personnummer", "811228-9874", "811228-9874"),
    ("sg_nric", "S1234567D", "S1234567D"),
    ("gb_nino", "AB 12 34 56 C", "AB 12 34 56 C"),
    ("gb_nino_typed", "my ni no is ab 12 34 56 c", "ab 12 34 56 c"),
    ("sg_nric_typed", "nric s1234567d", "s1234567d"),
    ("hk_id", "A123456(3)", "A123456(3)"),
    ("ru_snils", "112-233-445 95", "112-233-445 95"),
    ("es_typed", "mi dni es 12345678z", "12345678z"),
    ("it_codice_fiscale_typed", "codice fiscale rssmra85t10a562s", "rssmra85t10a562s"),
    ("in_pan", "ABCPE1234F", "ABCPE1234F"),
    ("in_gstin", "27AAPFU0939F1ZV", "27AAPFU0939F1ZV"),
    ("in_aadhaar", "2341 2341 2346", "2341 2341 2346"),
    ("kr_rrn", "900101-1234567", "900101-1234567"),
    ("de_social_security", "15070649C103", "15070649C103"),
    ("th_id", "1-1017-00230-70-8", "1-1017-00230-70-8"),
    ("us_mbi", "1EG4-TE5-MK73", "1EG4-TE5-MK73"),
    ("us_dea", "BB1388568", "BB1388568"),
    ("mx_curp", "GOMC850101HDFRRL09", "GOMC850101HDFRRL09"),
    ("cn_id", "11010519491231002X", "11010519491231002X"),
    ("fr_nir", "2 55 08 14 168 025 38", "2 55 08 14 168 025 38"),
    ("br_cpf", "529.982.247-25", "529.982.247-25"),
    ("br_cpf_bare", "CPF: 52998224725", "52998224725"),
    ("be_number", "93.05.18-223.61", "93.05.18-223.61"),
    ("nl_bsn", "BSN 111222333", "111222333"),
    ("ca_sin", "SIN: 130 692 544", "130 692 544"),
    ("de_tax_id", "Steuer-ID 86095742719", "86095742719"),
    ("de_health", "Versichertennummer A123456780", "A123456780"),
    ("pl_pesel", "PESEL 44051401359", "44051401359"),
    ("tr_id", "TC kimlik no 10000000146", "10000000146"),
    ("th_id_bare", "Thai national id 1101700230708", "1101700230708"),
    ("au_tfn", "TFN 876 543 210", "876 543 210"),
    ("au_medicare", "Medicare 2123 45670 1", "2123 45670 1"),
    ("gb_nhs", "NHS number 401 023 2137", "401 023 2137"),
    ("za_id", "ID number 8001015009087", "8001015009087"),
    ("us_npi", "NPI 1245319599", "1245319599"),
    ("us_routing", "routing number 121000358", "121000358"),
    ("in_aadhaar_bare", "aadhaar 234123412346", "234123412346"),
    ("no_fodselsnummer", "151086 95088", "151086 95088"),
    ("cz_rc", "710319/2745", "710319/2745"),
    ("cl_rut", "12.531.909-2", "12.531.909-2"),
    ("ar_cuit", "20-05536168-2", "20-05536168-2"),
    ("mx_rfc", "GODE561231GR8", "GODE561231GR8"),
    ("my_nric", "770305-02-1234", "770305-02-1234"),
    ("ch_ahv", "756.9217.0769.85", "756.9217.0769.85"),
    ("do_cedula", "001-1391820-5", "001-1391820-5"),
    ("pk_cnic", "34201-0891231-8", "34201-0891231-8"),
    ("ve_rif", "V-11470283-4", "V-11470283-4"),
    ("dk_cpr", "CPR 211062-5629", "211062-5629"),
    ("is_kennitala", "kennitala 450401-3150", "450401-3150"),
    ("bg_egn", "ЕГН 8032056031", "8032056031"),
    ("ro_cnp", "CNP: 1630615123457", "1630615123457"),
    ("ie_pps", "PPS number 6433435F", "6433435F"),
    ("pt_nif", "NIF 501 964 843", "501 964 843"),
    ("gr_amka", "AMKA 01013099997", "01013099997"),
    ("gr_afm", "ΑΦΜ 094259216", "094259216"),
    ("ee_isikukood", "isikukood 36805280109", "36805280109"),
    ("lt_asmens", "asmens kodas 33309240064", "33309240064"),
    ("lv_personas", "personas kods 161175-19997", "161175-19997"),
    ("hr_oib", "OIB 33392005961", "33392005961"),
    ("si_emso", "EMŠO 0101006500006", "0101006500006"),
    ("at_svnr", "SVNR 1237 010180", "1237 010180"),
    ("il_id", "teudat zehut 039337423", "039337423"),
    ("jp_my_number", "マイナンバー 6214 9832 0257", "6214 9832 0257"),
    ("id_nik", "NIK 3171011708450001", "3171011708450001"),
    ("in_epic", "voter id WKH1186253", "WKH1186253"),
    ("ec_cedula", "cédula 171430710-3", "171430710-3"),
    ("ru_inn", "ИНН 123456789047", "123456789047"),
    ("nz_ird", "IRD 49-098-576", "49-098-576"),
    ("au_abn", "ABN 51 824 753 556", "51 824 753 556"),
    ("au_abn", "our abn: 51824753556", "51824753556"),
    ("gb_utr", "UTR 19558 39661", "19558 39661"),
    ("ng_nin", "NIN 12345678901", "12345678901"),
    ("imei", "IMEI 35-417803-685978-9", "35-417803-685978-9"),
]
# These check the date or the beginning alone.
CHECKED = sorted(
    {form.name for form in FORMS if form.check is not None}
    - {"in_gstin", "my_nric", "id_nik", "pk_cnic", "dk_cpr", "mx_rfc"}
)


def _written(form: Form) -> st.SearchStrategy[str]:
    return st.from_regex(form.pattern, fullmatch=True, alphabet=st.characters(codec="ascii"))


class TestNationalIds:
    """Each country's numbers."""

    def test_every_form_has_a_hit_here(self) -> None:
        """A new one needs a row."""
        assert {name for name, *_ in HITS} == set(BY_NAME)

    @pytest.mark.parametrize(("name", "text", "expected"), HITS)
    def test_hit(self, name: str, text: str, expected: str) -> None:
        """Found alone and at the end of a sentence."""
        assert found(BY_NAME[name], text) == [expected]
        assert found(BY_NAME[name], f"({text}). And") == [expected]

    @pytest.mark.parametrize("name", CHECKED)
    def test_wrong_check_is_none(self, name: str) -> None:
        """Of the numbers that differ in one digit most fail the check."""
        text, number = next((text, expected) for other, text, expected in HITS if other == name)
        place = [index for index, character in enumerate(number) if character.isdigit()][1]
        changed = [number[:place] + digit + number[place + 1 :] for digit in "0123456789" if digit != number[place]]
        passed = [one for one in changed if found(BY_NAME[name], text.replace(number, one))]
        assert len(passed) <= 2

    @pytest.mark.parametrize("form", [form for form in FORMS if form.words], ids=lambda form: str(form.name))
    def test_bare_digits_need_a_word(self, form: Form) -> None:
        """Without one the same number stays."""
        name = form.name
        expected = next(expected for other, _, expected in HITS if other == name)
        assert found(BY_NAME[name], f"order {expected} was sent") == []

    def test_part_of_a_longer_number(self) -> None:
        """Three groups of a card's four are no identity number."""
        assert found(BY_NAME["in_aadhaar"], "2341 2341 2346 1111") == []
        assert found(BY_NAME["es_nif"], "x-12345678Z") == []

    @given(st.sampled_from(FORMS).flatmap(lambda form: st.tuples(st.just(form), _written(form))))
    def test_checks_take_all_that_the_pattern_takes(self, given_form: tuple[Form, str]) -> None:
        """No number of a form breaks its check."""
        form, number = given_form
        found(BY_NAME[form.name], f"{form.words[0] if form.words else ''} {number}")
