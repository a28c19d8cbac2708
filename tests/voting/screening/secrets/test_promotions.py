"""Codes that a shop tells everybody, a product has, or that are examples, and codes that open something."""

import pytest

from tests.voting.screening.samples import of_type
from voting.ports import Screener


class TestPublicCodes:
    """In marketing, catalogues and questions."""

    @pytest.mark.parametrize(
        "text",
        [
            'Voucher(code="HERBST-2024", percent=15)',
            "Code: SUMMER24",
            "Profitez de -20 % avec le code ETE2024 !",
            "Use code SPRING20 at checkout for 20% off",
            "Mit dem Gutschein FROSCH15 spart ihr",
            "20% de descuento con el código PLAYA20",
            "product_code = 'ABX-2200-EU'",
            "des codes comme 00417 ou 01822",
            "Скидка 20 % по промокоду ВЕСНА2024",
            "Знижка за промокодом ЛІТО24",
            "паспорт выдан, код подразделения 770-065",
            "Κωδικός προϊόντος 48291, σύνολο 12 €",
            "CI: LT-ZA-20417\nPassword reset done",
        ],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """Nobody keeps these to himself."""
        assert of_type(screener, text, "SECRET") == []

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("wifi code: SUMMER24", "SUMMER24"),
            ("door code SOMMER24", "SOMMER24"),
            ("Пароль: Весна2024", "Весна2024"),
            ("Κωδικός συναγερμού: 48291", "48291"),
            ("The alarm code is HERBST2024", "HERBST2024"),
            ("license key: ABX-2200-EU-77QX", "ABX-2200-EU-77QX"),
            ("your code: KQX7-2231", "KQX7-2231"),
            ("safe code: 1899", "1899"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, value: str) -> None:
        """What a network, a door, a safe or a program is opened with."""
        assert of_type(screener, text, "SECRET") == [value]
