"""Numbers of members and cards behind a name."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.numbers_of_members import NUMBERS_OF_MEMBERS


class TestNumbersOfMembers:
    """In brackets, or behind a comma."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Tullio (tessera 0217), Bruno (tess. 344)", ["0217", "344"]),
            ("\x00 (socia 1182) y \x00 (tarjeta 20934)", ["1182", "20934"]),
            ("Odile (carte 4471), Marcel (matr. 88120)", ["4471", "88120"]),
            ("Horst (Mitglied 3312), Gerda (Karte 90113)", ["3312", "90113"]),
            ("Joop (lid 4410), Truus (lidnr. 2231)", ["4410", "2231"]),
            ("Rui (sócio 5521), Marta (cartão n.º 88231)", ["5521", "88231"]),
            ("Erik (medlemsnr. 40213), Zuzana (průkaz 40213)", ["40213", "40213"]),
            ("Gina, tessera n. 0217, chiede", ["0217"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The number alone."""
        assert found(NUMBERS_OF_MEMBERS, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Berge (Karte 12), Menü (carte 24)",
            "Club (socio 2024), Ruth (Mitglied 1998)",
            "il club (tessera gratuita)",
            "die karte (karte 90113)",
            "Joop (lid 2)",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Maps, menus, years and articles of laws."""
        assert found(NUMBERS_OF_MEMBERS, text) == []
