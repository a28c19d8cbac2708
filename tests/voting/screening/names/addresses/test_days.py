"""Streets called after a day."""

import pytest

from tests.voting.screening.names.addresses.conftest import longest
from voting.screening.names.addresses.finder import Addresses


class TestOfDays:
    """With the number and the town."""

    @pytest.mark.parametrize(
        "address",
        [
            "Rua 1.º de Maio, 12, Beja",
            "Avenida 25 de Abril, 40, Setúbal",
            "Av. 9 de Julio 1234, Buenos Aires",
            "Calle 2 de Mayo, 8, Móstoles",
            "calle 5 de mayo #48, Puebla",
            "via 4 Novembre 12, Genova",
            "via 25 aprile 3, Monza",
            "12 rue du 8 Mai 1945, 69003 Lyon",
            "4 place du 14 Juillet, 31000 Toulouse",
            "Straße des 17. Juni 135, 10623 Berlin",
            "ul. 11 Listopada 5/12",
            "ул. 8 Марта, д. 5, кв. 12",
        ],
    )
    def test_hit(self, addresses: Addresses, address: str) -> None:
        """Whole."""
        assert longest(addresses, f"an: {address}.").rstrip(".") == address

    @pytest.mark.parametrize(
        "text",
        [
            "via 4 novembre 2018 abbiamo firmato",
            "in via eccezionale, il 25 aprile 2023",
            "na rua a 25 de Abril, 14h",
            "la place du 14 juillet dans nos fêtes",
            "den 17. Juni 1953",
            "spotkanie 11 listopada 5",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """Days of which no street bears the name."""
        assert longest(addresses, text) == ""

    def test_a_date_behind_an_address_is_left(self, addresses: Addresses) -> None:
        """Its year is no postcode."""
        assert longest(addresses, "5 rue du 4 septembre, le 12 mai 2024") == "5 rue du 4 septembre"
        assert longest(addresses, "5 rue Pasteur, le 12 mai 2024") == "5 rue Pasteur"
