import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting.screening.samples import found
from voting.screening.personal.check_digits import is_brazilian_cpf, is_chinese_id, is_dutch_bsn
from voting.screening.personal.national_id import FORMS, NATIONAL_IDS

BY_NAME = {recogniser.name.removeprefix("national_id_"): recogniser for recogniser in NATIONAL_IDS}

# Published examples and numbers made to pass the check.
HITS = [
    ("es_nif", "DNI 12345678Z.", "12345678Z"),
    ("es_nie", "X1234567L", "X1234567L"),
    ("it_codice_fiscale", "RSSMRA85T10A562S", "RSSMRA85T10A562S"),
    ("fi_hetu", "131052-308T", "131052-308T"),
    ("se_personnummer", "811228-9874", "811228-9874"),
    ("sg_nric", "S1234567D", "S1234567D"),
    ("gb_nino", "AB 12 34 56 C", "AB 12 34 56 C"),
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
]
CHECKED = sorted(
    {form.name for form in FORMS} - {"sg_nric", "gb_nino", "in_pan", "kr_rrn", "us_mbi", "mx_curp", "in_gstin"}
)


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
    def test_bare_digits_need_a_word(self, form: object) -> None:
        """Without one the same number stays."""
        name = form.name  # type: ignore[attr-defined]  # a NamedTuple that pytest passes untyped
        expected = next(expected for other, _, expected in HITS if other == name)
        assert found(BY_NAME[name], f"order {expected} was sent") == []

    def test_part_of_a_longer_number(self) -> None:
        """Three groups of a card's four are no identity number."""
        assert found(BY_NAME["in_aadhaar"], "2341 2341 2346 1111") == []
        assert found(BY_NAME["es_nif"], "x-12345678Z") == []

    @given(st.integers(min_value=0, max_value=10**17 - 1))
    def test_checks_take_any_digits(self, number: int) -> None:
        """No number breaks a check."""
        digits = f"{number:018}"
        is_chinese_id(digits)
        is_brazilian_cpf(digits[:11])
        is_dutch_bsn(digits[:9])
