"""Street addresses of some twenty countries."""

import pytest

from voting.screening.names.addresses import Addresses
from voting.screening.names.finder import load_tagger


@pytest.fixture(scope="module")
def addresses() -> Addresses:
    return Addresses(load_tagger().gazetteer)


def longest(addresses: Addresses, text: str) -> str:
    """The longest address in a text; empty without one."""
    return max((text[match.start : match.end] for match in addresses.find(text)), key=len, default="")


class TestAddresses:
    """What is taken of a text."""

    @pytest.mark.parametrize(
        "address",
        [
            "221 Baker Street",
            "1600 N Elm Ave, Apt 4, Springfield, IL 62704",
            "Flat 2, 14 Rowan Close, Leeds LS6 2AB",
            "742 Alder Terrace, Springfield, IL 62704",
            "1234 County Road 250",
            "N1234 Hwy 45",
            "45 King St W, Unit 1204, Toronto ON M5H 1A1",
            "350 Rue Sherbrooke Ouest, Montréal, QC H2X 1X8",
            "12/34 Wattle Grove, Parramatta NSW 2150",
            "18 Karangahape Road, Auckland 1010",
            "14 Grafton Street, Dublin 2, D02 VK65",
            "Flat No. 302, Sai Residency, 4th Cross, Indiranagar, Bengaluru 560038",
            "Blk 123 Ang Mo Kio Ave 3 #08-456 Singapore 560123",
            "23 Jan Smuts Avenue, Parktown, Johannesburg, 2193",
            "Lindenstraße 14, 34117 Kassel",
            "Breite Str. 41",
            "Mariahilfer Straße 45/2/14, 1060 Wien",
            "Bahnhofstrasse 21, 8001 Zürich",
            "12 rue de la Paix, 75002 Paris",
            "3 bis avenue du Général Leclerc, bât. B, 75014 Paris",
            "Rue Neuve 17, 1000 Bruxelles",
            "Calle Mayor 12, 28013 Madrid",
            "Calle de Alcalá 45, 3º izq, 28014 Madrid",
            "Av. Insurgentes Sur 1234, Col. Del Valle, 03100 CDMX",
            "Av. Corrientes 1543, Piso 4, C1042AAB Buenos Aires",
            "Rua das Flores, 25, 2.º Esq., 4050-262 Porto",
            "Av. Paulista, 1578 - Bela Vista, São Paulo - SP, 01310-200",
            "Via Roma 3, 50123 Firenze",
            "Via Roma 15, 20121 Milano (MI)",
            "Bloemstraat 55, 9712 LC Groningen",
            "Oude Gracht 18",
            "Storgatan 12, 111 23 Stockholm",
            "Karl Johans gate 14, 0154 Oslo",
            "Vesterbrogade 34, 3. tv, 1620 København V",
            "Mannerheimintie 12 B 4, 00100 Helsinki",
            "ul. Marszałkowska 15/7, 00-624 Warszawa",
            "Atatürk Cad. No:12 D:5, 34710 Kadıköy/İstanbul",
            "2-11-3 Meguro, Meguro-ku, Tokyo 153-0063",
            "Jl. Sudirman No. 52, Jakarta 12190",
            "PO Box 4417",
            "PO Box 1432, Boise, ID 83701",
            "Postfach 10 12 34, 70011 Stuttgart",
            "The Old Rectory\nChurch Lane\nLittle Wittering\nNorfolk\nNR12 8XY",
            "18 rue Victor Hugo\n33000 Bordeaux",
        ],
    )
    def test_hit(self, addresses: Addresses, address: str) -> None:
        """Whole, with its town, and no word of the sentence."""
        assert longest(addresses, f"send it to {address} please") == address

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("im at 2301 s congress ave austin tx 78704 come over", "2301 s congress ave austin tx 78704"),
            ("we moved to 27 high street, guildford, gu1 3dz", "27 high street, guildford, gu1 3dz"),
            ("my address is 88 w 42nd st apt 12c new york ny 10036", "88 w 42nd st apt 12c new york ny 10036"),
            ("ich wohne in der goethestraße 7 in 60313 frankfurt", "goethestraße 7 in 60313 frankfurt"),
            ("meine adresse ist am alten markt 3, 50667 köln", "am alten markt 3, 50667 köln"),
            ("j'habite au 12 rue de la république, 69002 lyon", "12 rue de la république, 69002 lyon"),
            ("vivo en calle mayor 8 2b, 50001 zaragoza", "calle mayor 8 2b, 50001 zaragoza"),
            ("moro na rua augusta 1500, apto 42, são paulo", "rua augusta 1500, apto 42, são paulo"),
            ("abito in via garibaldi 3, 10122 torino", "via garibaldi 3, 10122 torino"),
            ("ik woon op de dorpsstraat 12, 3511 ab utrecht", "dorpsstraat 12, 3511 ab utrecht"),
            ("jag bor på kungsgatan 5b, 411 19 göteborg", "kungsgatan 5b, 411 19 göteborg"),
            ("mieszkam na ul. długa 8 m. 3, 31-147 kraków", "ul. długa 8 m. 3, 31-147 kraków"),
            ("abholung in freiburg, günterstalstr. 52, bei", "günterstalstr. 52"),
            ("l'appartement du 27 quai de la Fosse, Nantes. Mon", "27 quai de la Fosse, Nantes"),
            ("chaussee de wavre 318 boite 4, 1040 etterbeek", "chaussee de wavre 318 boite 4, 1040 etterbeek"),
            ("bodde på storgatan 44 i falköping", "storgatan 44 i falköping"),
            ("til Fru \x00, Strandvejen 312, 2930 Klampenborg", "Strandvejen 312, 2930 Klampenborg"),
            ("letters to \x00 at 6 Beck Cottages, Alderwick HX7 9PB and", "6 Beck Cottages, Alderwick HX7 9PB"),
            ("静岡県湖西市鷲津3丁目2-15に住んでる", "静岡県湖西市鷲津3丁目2-15"),
            ("I grew up on Maple Street near the school", "Maple Street"),
            ("地址:上海市浦东新区世纪大道100号", "上海市浦东新区世纪大道100号"),
            ("ул. Ленина, д. 5, кв. 10", "ул. Ленина, д. 5, кв. 10"),
        ],
    )
    def test_as_typed(self, addresses: Addresses, text: str, address: str) -> None:
        """In lower case, in other scripts, without a number."""
        assert longest(addresses, text) == address

    @pytest.mark.parametrize(
        "text",
        [
            "5 minutes down the road",
            "a 3 day drive",
            "2 people per place",
            "in 2019 the way was long",
            "I have 12 ways to win",
            "10 is a good place",
            "auf dem Weg 3 Bier",
            "version 3 of the path",
            "I walked 5 minutes down the road",
            "12 angry men drive a plot",
            "The 2024 Drive conference",
            "10 street tacos and 2 court dates",
            "take 3 steps and 4 turns then the road ends",
            "year, month, day -> ordinal, considering 01-Jan-0001",
            "es kostet 12345 Euro",
            "mehr als 10000 Menschen",
            "the range 1000 to 2000",
            "Wall Street fell",
            "via 3 servers",
            "a rua tem 10 casas",
            "Im Jahr und 0,34 Euro",
            "Total 2,905",
            "90 square metres. Budget 400",
            "FRITZ!Box 7590",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """Numbers beside words that are streets elsewhere."""
        assert longest(addresses, text) == ""
