"""Streets told by what stands beside them."""

import pytest

from tests.voting.screening.names.addresses.conftest import longest
from voting.screening.names.addresses.finder import Addresses


class TestBeside:
    """A word for living, a town, a compass's point, a house's name."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("ik woon op de Ceintuurbaan 311 in Amsterdam", "Ceintuurbaan 311 in Amsterdam"),
            ("ik woon aan het Rokin 12", "Rokin 12"),
            ("zij woont op Overtoom 311-II", "Overtoom 311-II"),
            ("Singel 112, Amsterdam", "Singel 112, Amsterdam"),
            ("De Wissel 7, Drachten", "De Wissel 7, Drachten"),
            ("at Gran Vía 61, 3º dcha, Bilbao", "Gran Vía 61, 3º dcha, Bilbao"),
            ("wohnung ist nordstr 83 in 45131 essen", "nordstr 83 in 45131 essen"),
            ("Lieferung an Finkenschlag 6, Kassel", "Finkenschlag 6, Kassel"),
            ("Ich wohne Finkenschlag 6.", "Finkenschlag 6"),
            ("411 – 1st Street SE, Calgary, AB T2G 2J5", "411 – 1st Street SE, Calgary, AB T2G 2J5"),
            ("#302, 1118 12 Ave SW, Calgary", "#302, 1118 12 Ave SW, Calgary"),
            ("118 St Georges Tce, Perth", "118 St Georges Tce, Perth"),
            ("9 Skolevej, 8000 Aarhus C, Denmark", "9 Skolevej, 8000 Aarhus C, Denmark"),
            ("House number twelve, Fern Terrace.", "House number twelve, Fern Terrace"),
            ("I live at The Old Rectory, Great Snoring.", "The Old Rectory, Great Snoring"),
            ("Address: The Old Rectory, Great Snoring, Norfolk", "The Old Rectory, Great Snoring, Norfolk"),
            ("My sister's at Rose Cottage, Blakeney.", "Rose Cottage, Blakeney"),
            ("My address is Bryn Awel, Bala", "Bryn Awel, Bala"),
            ("Our new home is Ardlui Cottage, Tarbet.", "Ardlui Cottage, Tarbet"),
            (
                "Adresse de livraison : résidence Les Tilleuls, bât. C, apt 14, 69500 Bron. Merci",
                "résidence Les Tilleuls, bât. C, apt 14, 69500 Bron",
            ),
        ],
    )
    def test_hit(self, addresses: Addresses, text: str, address: str) -> None:
        """Whole."""
        assert longest(addresses, text) == address

    @pytest.mark.parametrize(
        "text",
        [
            "De Telegraaf 12, gratis",
            "Startbaan 18, Schiphol",
            "Grund: Nachtzuschlag 25 Prozent",
            "Mein Vorschlag: Umschlag 2, Kassel",
            "substr 5, 3",
            "3 Skolevej i byen",
            "number twelve, see Terrace",
            "at The Grand House, where he sang",
            "The band played Rose Cottage, Blues and Jazz",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """Without what tells."""
        assert longest(addresses, text) == ""
