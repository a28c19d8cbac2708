"""International bank account numbers."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.iban import IBAN_CODE, is_iban


class TestIban:
    """Bank accounts of many countries."""

    @pytest.mark.parametrize(
        "number",
        [
            "DE89370400440532013000",
            "GB29NWBK60161331926819",
            "FR1420041010050500013M02606",
            "NL91ABNA0417164300",
            "NO9386011117947",
            "BE68539007547034",
            "CH9300762011623852957",
            "ES9121000418450200051332",
            "IT60X0542811101000000123456",
            "SE4550000000058398257466",
            "BR1800360305000010009795493C1",
            "MT84MALT011000012345MTLCAST001S",
        ],
    )
    def test_hit(self, number: str) -> None:
        """Found bare, in groups, in small letters, and no longer than it is."""
        grouped = " ".join(number[start : start + 4] for start in range(0, len(number), 4))
        for written in (number, grouped, number.lower(), grouped.replace(" ", "-")):
            assert found(IBAN_CODE, f"IBAN: {written} 2 days") == [written]

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("DE88370400440532013000", "wrong check digits"),
            ("XX89370400440532013000", "no such country"),
            ("DE8937040044", "too short"),
            ("MADE89370400440532013000", "inside a word"),
            ("PH298921527589290076", "of no listed country, with wrong check digits"),
            ("ph298921527589290075", "of no listed country, in small letters"),
            ("PH298921527589290075-2", "goes on"),
        ],
    )
    def test_near_miss(self, text: str, why: str) -> None:
        """What fails the check stays."""
        assert found(IBAN_CODE, text) == [], why

    def test_of_no_listed_country(self) -> None:
        """Right check digits in a row of capitals and digits are enough, also at another length."""
        for number in ("PH298921527589290075", "BD35AYIH201718513", "GB96VPIA5429382577356"):
            assert found(IBAN_CODE, f"pay to {number}.") == [number]

    def test_after_another_code(self) -> None:
        """What begins like one before it does not hide it."""
        assert found(IBAN_CODE, "under UK261. They pay into GB29 NWBK 6016 1331 9268 19.") == [
            "GB29 NWBK 6016 1331 9268 19"
        ]

    def test_mistyped(self) -> None:
        """After its word one with a slip is found, too; elsewhere it is none. A line may end in it."""
        assert found(IBAN_CODE, "IBAN: DE12 3456 7890 1234 5678 90 is wrong") == ["DE12 3456 7890 1234 5678 90"]
        assert found(IBAN_CODE, "part DE12 3456 7890 1234 5678 90") == []
        assert found(IBAN_CODE, "GB29 NWBK 6016\n1331 9268 19") == ["GB29 NWBK 6016\n1331 9268 19"]

    def test_check_by_modulo_97(self) -> None:
        """A transposition is noticed."""
        assert is_iban("GB29NWBK60161331926819")
        assert not is_iban("GB29NWBK60161331926891")
