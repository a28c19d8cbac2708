"""What has the form of a street and is none."""

import pytest

from tests.voting.screening.names.addresses.conftest import longest
from voting.screening.names.addresses.finder import Addresses


class TestIsNoStreet:
    """Nouns, hours, courses, means, titles and other people's numbers."""

    @pytest.mark.parametrize(
        "text",
        [
            "Parkplatz 12 ist frei",
            "Ich habe Sitzplatz 61 in Wagen 7",
            "Steckplatz 2 ist leer",
            "von Bahnsteig 4 in Fulda",
            "Umstieg 9:10 in Fulda",
            "Treffen am Spielplatz 9:30 Uhr",
            "auf Listenplatz 5 der Partei",
            "Corso di inglese livello 2",
            "Corso base di 12 ore",
            "In corso dal 2021",
            "Plaza de garaje 14",
            "Rua movimentada, 2 faixas",
            "c/c 19377-X, titular",
            "C/o chest pain x 2 days",
            "Sent via Outlook 16 on Monday",
            "Applied via Jobbly 3 weeks ago",
            "gebucht via Reiselust 3 Nächte",
            "2 x CHEESE CT 3.20",
            "I love Baldur's Gate 3",
            "baldurs gate 3 druid build",
            "Mario Kart 8, Silent Hill 2",
            "12 seats. Row 3",
            "Cast on 40 sts. Row 1: K2",
            "Chart of accounts: 4000 Revenue, 5100 Cost of Goods Sold",
            "S928B, A2894, MQ6T3ZD",
            "482 from main\nf00ba12 Initial commit",
            "Jana Malá, r. č. 626210/5190",
        ],
    )
    def test_left(self, addresses: Addresses, text: str) -> None:
        """Nothing of it is an address."""
        assert longest(addresses, text) == ""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("Marktplatz 12 ist frei", "Marktplatz 12"),
            ("Ziel: Parkplatz 5, 34117 Kassel", "Parkplatz 5, 34117 Kassel"),
            ("Treffen Lindenweg 9 um 9:30 Uhr", "Lindenweg 9"),
            ("Corso Francia 12, Torino", "Corso Francia 12, Torino"),
            ("abito in corso di porta romana 12, milano", "corso di porta romana 12, milano"),
            ("ci vediamo in via Roma 12 ore 20:30", "via Roma 12"),
            ("Plaza de España 3", "Plaza de España 3"),
            ("Rua Augusta, 100", "Rua Augusta, 100"),
            ("c/ Mayor 3, 2º B, Madrid", "c/ Mayor 3, 2º B, Madrid"),
            ("Studio Rossi via Verdi 12", "via Verdi 12"),
            ("Mohamed via Roma 5", "via Roma 5"),
            ("bor i Karl Johans gate 14", "Karl Johans gate 14"),
            ("bor i karl johans gate 14, oslo", "karl johans gate 14, oslo"),
            ("Unit 8, County Road 250", "Unit 8, County Road 250"),
            ("12 St. Johns Road", "12 St. Johns Road"),
            ("jsuis au 3 rue des lilas pas au 5", "3 rue des lilas"),
            ("Boîte 3, Rue Neuve 17, 1000 Bruxelles", "Rue Neuve 17, 1000 Bruxelles"),
            ("A12, Marina Heights, Dubai Marina, Dubai", "A12, Marina Heights, Dubai Marina, Dubai"),
        ],
    )
    def test_found(self, addresses: Addresses, text: str, address: str) -> None:
        """Streets that look alike."""
        assert longest(addresses, text) == address
