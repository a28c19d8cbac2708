"""Streets from Prague to Belgrade and Bucharest in the cases they are told in."""

import pytest

from tests.voting.screening.names.addresses.conftest import longest
from voting.screening.names.addresses.finder import Addresses


class TestCentral:
    """Told by living, by a word in any case, by two numbers."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("Bydlím na Vinohradské 88, zvonek Dvořák", "Vinohradské 88"),
            ("mieszkam w Rzeszowie na Hetmańskiej 9/3.", "Hetmańskiej 9/3"),
            ("mieszkam na kościuszki 18/4 w gdyni", "kościuszki 18/4"),
            ("živim v Kranju na Gregorčičevi 8.", "Gregorčičevi 8"),
            ("živimo u Vinkovcima, Kneza Mislava 14.", "Kneza Mislava 14"),
            (
                "stanovanje na Partizanski ulici 12, 2310 Slovenska Bistrica",
                "Partizanski ulici 12, 2310 Slovenska Bistrica",
            ),
            ("živim u Savskoj cesti 41, Zagreb", "Savskoj cesti 41, Zagreb"),
            ("Trg republike 3, 1000 Ljubljana", "Trg republike 3, 1000 Ljubljana"),
            ("Trg bana J. Jelačića 3, 10000 Zagreb", "Trg bana J. Jelačića 3, 10000 Zagreb"),
            ("živim na Bulevaru oslobođenja 46", "Bulevaru oslobođenja 46"),
            ("Ul. 29. augusta 14, 811 07 Bratislava", "Ul. 29. augusta 14, 811 07 Bratislava"),
            ("byt Slovanské údolí 1204/6, 318 00 Plzeň je", "Slovanské údolí 1204/6, 318 00 Plzeň"),
            ("bytem tř. Kpt. Jaroše 1922/3, 602 00 Brno", "tř. Kpt. Jaroše 1922/3, 602 00 Brno"),
            ("Na Výsluní 52, 471 27 Stráž pod Ralskem", "Na Výsluní 52, 471 27 Stráž pod Ralskem"),
            ("bytom Lúčna 512, 951 12 Ivanka pri Nitre", "Lúčna 512, 951 12 Ivanka pri Nitre"),
            ("u ulici: ул. Војводе Степе 118/4, Београд", "ул. Војводе Степе 118/4, Београд"),
            ("selo Donja Trnava bb, 18421 Niš", "Donja Trnava bb, 18421 Niš"),
            ("Dolenja vas 17, 4227 Selca", "Dolenja vas 17, 4227 Selca"),
            (
                "domiciliul sat Vadu, com. Corbu, nr. 214, jud. Constanța;",
                "sat Vadu, com. Corbu, nr. 214, jud. Constanța",
            ),
        ],
    )
    def test_hit(self, addresses: Addresses, text: str, address: str) -> None:
        """With the town where it follows."""
        assert longest(addresses, text) == address

    @pytest.mark.parametrize(
        "text",
        [
            "Bydlí na Moravě 15 let, stanujem na Bledu 12 let",
            "Žijem v Bratislave a mám 2 psy. Bydlím v Praze 5 let",
            "Ulica je dolga 5 km. Trg je lep, 3 drevesa",
            "na Slovenskej 2 lige, na Wielkiej 12 imprezie",
            "hráli na Slavii 3:0",
            "Zákon o obcích 128/2000, § 5",
            "sat, com dois 214",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """How long somebody lives there, leagues, results, laws."""
        assert longest(addresses, text) == ""
