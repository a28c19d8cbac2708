"""Streets by the rarer words for one."""

import pytest

from tests.voting.screening.names.addresses.conftest import longest
from voting.screening.names.addresses.finder import Addresses


class TestRarer:
    """Whole, with their units; other numbers of such words stay."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("The clinic at 9571 Melinda Mountain Suite 741 has opened", "9571 Melinda Mountain Suite 741"),
            ("deliver to 866 Howard Ranch, please", "866 Howard Ranch"),
            ("send it to 42 Brandt Hollow before noon", "42 Brandt Hollow"),
            ("at Unit 45 76 Donna Ramble since May", "Unit 45 76 Donna Ramble"),
            ("The clinic at Studio 86I, Tracey Hills has opened", "Studio 86I, Tracey Hills"),
            ("mora em: Pátio Gonçalves, 10, com ela", "Pátio Gonçalves, 10"),
            ("es en Corredor Suiza 674 Piso 5", "Corredor Suiza 674 Piso 5"),
            ("it takes place at Plaza Mayor 7, Ronda", "Plaza Mayor 7, Ronda"),
        ],
    )
    def test_hit(self, addresses: Addresses, text: str, address: str) -> None:
        """A unit, three digits, a word for living, a comma before the number."""
        assert longest(addresses, text) == address

    @pytest.mark.parametrize(
        "text",
        [
            "we climbed 12 Rocky Mountains in June",
            "In 1984 Olympic Club was founded",
            "the 5 Great Lakes and 7 Old Mills",
            "Setor de Vendas 5 pessoas",
            "page 12 of Vale Tudo, nothing else",
            "takes place at 7",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """Counts, years, pages."""
        assert longest(addresses, text) == ""
