"""Addresses of quarters and villages, behind a word for living, and with a spoken number."""

import pytest

from tests.voting.screening.names.addresses.conftest import longest
from voting.screening.names.addresses.finder import Addresses


class TestSettled:
    """Whole, and nothing that only counts."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("widow, of Purok 5, Brgy. San Isidro, Tagum City, who", "Purok 5, Brgy. San Isidro, Tagum City"),
            ("at Blk 4 Lot 12, Barangay Poblacion, Lipa City now", "Blk 4 Lot 12, Barangay Poblacion, Lipa City"),
            (
                "W/O R. Das, Gram Bhitauli, Post Amaniganj, Dist. Ayodhya, UP 224121",
                "Gram Bhitauli, Post Amaniganj, Dist. Ayodhya, UP 224121",
            ),
            ("Vill. Rampur, P.O. Barhi, Dist. Hazaribagh is", "Vill. Rampur, P.O. Barhi, Dist. Hazaribagh"),
            ("bytem Nová 12, Praha 4, žádá", "Nová 12, Praha 4"),
            ("trvale bytem Husova 1203/8, Liberec 460 01", "Husova 1203/8, Liberec 460 01"),
            ("el número 9 de la calle Ancha del Carmen", "número 9 de la calle Ancha del Carmen"),
            ("the unit on thirty one fifteen magazine street um", "thirty one fifteen magazine street"),
            ("we lived at twelve elm road until", "twelve elm road"),
            ("asunto Hämeenpuisto 26 A 14, myydään", "Hämeenpuisto 26 A 14"),
        ],
    )
    def test_hit(self, addresses: Addresses, text: str, address: str) -> None:
        """With the town that follows."""
        assert longest(addresses, text) == address

    @pytest.mark.parametrize(
        "text",
        [
            "a one way street and a two lane road",
            "twenty miles of dirt road",
            "there are forty houses on the road",
            "ten people crossed the street",
            "Brgy. captains met, and the Barangay Council, too",
            "Gram Sabha, Post Office, District Court",
            "bytem nebo domem 12, Praha",
            "el número 9 de la lista",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """Counts, offices, words."""
        assert longest(addresses, text) == ""
