"""Streets that the common forms lack."""

import pytest

from tests.voting.screening.names.addresses.conftest import longest
from voting.screening.names.addresses.finder import Addresses


class TestRegional:
    """Streets by a word of their country, and as they are typed."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("he is at 12 Park Road now", "12 Park Road"),
            ("is 12 hill street, corby fine", "12 hill street, corby"),
            ("parcel for 4 Main Street", "4 Main Street"),
            ("call 3 Heol y Bont, then", "3 Heol y Bont"),
            ("send to 12 sli na mara, then", "12 sli na mara"),
            ("אני גר ברחוב הרצל 12, דירה 4, תל אביב", "רחוב הרצל 12, דירה 4, תל אביב"),
            ("السكن: شارع الجمهورية 15، الطابق 3، تونس", "شارع الجمهورية 15، الطابق 3، تونس"),
            ("my mums at 31 st anns crescent", "31 st anns crescent"),
            ("Entre calles Altavista y Reforma", "Altavista y Reforma"),
            ("am park 44, nein hausnummer 46", "hausnummer 46"),
            ("el pedido fue a corrientes 347", "corrientes 347"),
            ("ermanno v. in via po 12 torino", "via po 12 torino"),
            ("the clinic on moi avenue, bihi towers 4th floor", "moi avenue, bihi towers 4th floor"),
            ("walked along ngong road", "ngong road"),
            ("out of unit 11/26 Esplanade, from", "unit 11/26 Esplanade"),
            ("living in Flat 2 above the bakery, Market Sq", "Flat 2 above the bakery, Market Sq"),
            ("di vico dietro il Coro di San Luca 9 rosso", "vico dietro il Coro di San Luca 9 rosso"),
            ("in località Poggio alle Mura 5, 53024 Montalcino", "località Poggio alle Mura 5, 53024 Montalcino"),
            ("j'ai mis 27 av jean jaures 93500 pantin", "27 av jean jaures 93500 pantin"),
            ("Quadra 48, Conjunto C, Casa 29, Ceilândia", "Quadra 48, Conjunto C, Casa 29, Ceilândia"),
            ("au 482 rang Saint-Joseph, Saint-Ours QC J0G 1P0", "482 rang Saint-Joseph, Saint-Ours QC J0G 1P0"),
            ("Steenweg op Gent 48/2, 9300 Aalst", "Steenweg op Gent 48/2, 9300 Aalst"),
            ('San Martín 482, piso 3 dto "A", Rosario', 'San Martín 482, piso 3 dto "A", Rosario'),
            ("au 48 bis r. des Tilleuls, Brest", "48 bis r. des Tilleuls, Brest"),
            ("es Belgrano 1482 2º B, Mendoza", "Belgrano 1482 2º B, Mendoza"),
            ("Estrada do Catete, casa 48, Viana, Luanda", "Estrada do Catete, casa 48, Viana, Luanda"),
        ],
    )
    def test_hit(self, addresses: Addresses, text: str, address: str) -> None:
        """Whole, with what stands behind."""
        assert longest(addresses, text) == address

    @pytest.mark.parametrize(
        "text",
        [
            "a 2 way street and a 4 lane highway",
            "a 5 point plan",
            "3 hill climbs in a row",
            "there is a dirt road on the left",
            "on the same street, on a long road",
            "to the next road and down the main street",
            "we stayed in place 3 times",
            "the package went to node 18",
            "an order of 20 strand wires",
            "2 av 10 svarade ja",
            "civico is a car",
            "tricoter 1 rang endroit, 2 rangs envers",
            "de weg naar Gent duurt 48 minuten",
            "Boca 3, San Lorenzo 1",
            "una quadra a 2 casas",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """Counted ways and lanes, roads of no name, a preposition before another number."""
        assert longest(addresses, text) == ""
