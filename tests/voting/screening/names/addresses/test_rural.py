"""Streets of the east of Europe, farms and hamlets, streets of one word, and addresses in records."""

import pytest

from tests.voting.screening.names.addresses.conftest import longest
from voting.screening.names.addresses.finder import Addresses


class TestEastern:
    """By the word for a street of each language, or what a name ends in before a town."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("adresas: Pušų g. 14-3", "Pušų g. 14-3"),
            ("Maironio g. 7, Birštonas, ir", "Maironio g. 7, Birštonas"),
            ("dzīvo Miera ielā 9-2 kopš", "Miera ielā 9-2"),
            ("elab Tartu mnt 41-6. Ta", "Tartu mnt 41-6"),
            ("tel, Mustamäe tee 117-33, 12913 Tallinn", "Mustamäe tee 117-33, 12913 Tallinn"),
            ("elan aadressil Kungla 12-4 ja", "Kungla 12-4"),
            (
                "on Oja talu, Kuuste küla, Põlva vald, 63601 Põlvamaa",
                "Oja talu, Kuuste küla, Põlva vald, 63601 Põlvamaa",
            ),
            (
                "ir “Ozoliņi”, Piebalgas pagasts, Cēsu novads, LV-4122",
                "“Ozoliņi”, Piebalgas pagasts, Cēsu novads, LV-4122",
            ),
            ("Maskavas ielā 221 dz. 14, Rīgā", "Maskavas ielā 221 dz. 14, Rīgā"),
            ("yra Vilniaus r. sav., Kreivalaužių k., Beržų g. 4", "Vilniaus r. sav., Kreivalaužių k., Beržų g. 4"),
            ("ir gyvenu, Vytauto g. 12-4.", "Vytauto g. 12-4"),
            ("itt, Thököly út 112. 2/4. Köszönöm", "Thököly út 112. 2/4."),
            ("cím: Fehérvári út 117. IV/33.", "Fehérvári út 117. IV/33."),
            ("írj: 7621 Pécs, Pf. 45", "7621 Pécs, Pf. 45"),
            (
                "ev, Yeşilköy Köyü, 3. Küme Evler No: 12, Merkez/Düzce",
                "Yeşilköy Köyü, 3. Küme Evler No: 12, Merkez/Düzce",
            ),
            ("bydlí nám. Hrdinů 6 u", "nám. Hrdinů 6"),
            ("tam, Dolní Lhota č. p. 27 a", "Dolní Lhota č. p. 27"),
            ("Tomanova 31, Brno je", "Tomanova 31, Brno"),
            ("Na Kopci 12, Praha je", "Na Kopci 12, Praha"),
            ("Trg bana Jelačića 4 je", "Trg bana Jelačića 4"),
            ("живее на бул. Витоша 15, ет. 2 от", "бул. Витоша 15, ет. 2"),
            ("Булевар краља Петра 73 је", "Булевар краља Петра 73"),
            ("ο τάδε, Λεωφόρος Κηφισίας 44. Και", "Λεωφόρος Κηφισίας 44"),
            ("banon Rruga e Dibrës 12 tani", "Rruga e Dibrës 12"),
            ("at 22, Triq San Pawl we", "22, Triq San Pawl"),
            ("býr á Snorrabraut 29, 105 Reykjavík og", "Snorrabraut 29, 105 Reykjavík"),
        ],
    )
    def test_hit(self, addresses: Addresses, text: str, address: str) -> None:
        """Whole, with its town."""
        assert longest(addresses, text) == address

    @pytest.mark.parametrize(
        "text",
        [
            "Nebraska 21, Iowa 17",
            "Villanova 72, Georgetown 68",
            "the peso g. 80 and more",
            "Marcos pr. 5 items",
            "стул Иванова 5",
            "pst 5 and mnt 7",
            "Takt 2/4, Kossuth u. vagy 2/4",
            "Palun tee 5 harjutust, miltų 250 g. 12 kiaušinių",
            "uz vārda, p.k. 061173-12540, un",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """Scores, grams, a word that ends as a street's begins."""
        assert longest(addresses, text) == ""


class TestRural:
    """Where no street is."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("on habite lieu-dit La Bergerie, 24600 Ribérac, depuis", "lieu-dit La Bergerie, 24600 Ribérac"),
            ("au lieu dit Penhoat, 29450 Commana.", "au lieu dit Penhoat, 29450 Commana"),
            ("casa: Cortijo El Olivar, 29400 Ronda", "Cortijo El Olivar, 29400 Ronda"),
            ("zu Gut Hohenfelde, 24257 Schwartbuck gehört", "Gut Hohenfelde, 24257 Schwartbuck"),
            ("Wir, Dorf 14, 6845 Hohenems, haben", "Dorf 14, 6845 Hohenems"),
            ("Sten, Box 7, Södra Byn 2, 930 82 Abborrträsk", "Box 7, Södra Byn 2, 930 82 Abborrträsk"),
            ("Sten, Box 7, Lillbodarna 2, 930 82 Abborrträsk", "Box 7, Lillbodarna 2, 930 82 Abborrträsk"),
            ("turn at mile marker 31, State Route 9 and", "mile marker 31, State Route 9"),
            ("above it, 17b Northgate, Halifax", "17b Northgate, Halifax"),
            ("17b northgate, halifax", "17b northgate, halifax"),
            ("4 Haymarket, Bristol", "4 Haymarket, Bristol"),
            ("to The Glebe, Ballina, Mayo F26 K2P8 please", "The Glebe, Ballina, Mayo F26 K2P8"),
            (
                "in Flat 2, Erne House, Salthill, Galway H91 XT53, phone",
                "Flat 2, Erne House, Salthill, Galway H91 XT53",
            ),
            ("|F|||Weidenweg 4^^Freising^^85354||", "Weidenweg 4^^Freising^^85354"),
            ("|F|||12 Elm^Apt 3^Denton^TX^76201^US|", "12 Elm^Apt 3^Denton^TX^76201^US"),
        ],
    )
    def test_hit(self, addresses: Addresses, text: str, address: str) -> None:
        """Whole, from the box or flat to the postcode."""
        assert longest(addresses, text) == address

    @pytest.mark.parametrize(
        "text",
        [
            "Volvo C40 2023 and an Audi",
            "Finca, 2023 Version",
            "17 delegate, Halifax",
            "10 Eastgate, he said",
            "Hearing 19/9.",
            "718-7^Hemoglobin^LN^^N",
            "|2000^2012^01^^5|",
            "|PID 5^Anna^Marta^^12|",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """Cars, versions, words that end as a street does, codes of a laboratory."""
        assert longest(addresses, text) == ""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("Er ist in 10623 Berlin.\nHamburg wird", "10623 Berlin."),
            ("to 14 High Street, Leeds.\nManchester is", "14 High Street, Leeds"),
            ("12 Elm St.\nAustin, TX 78704", "12 Elm St.\nAustin, TX 78704"),
            ("Lindenweg 3\n50667 Köln", "Lindenweg 3\n50667 Köln"),
        ],
    )
    def test_full_stop(self, addresses: Addresses, text: str, address: str) -> None:
        """A full stop at a line's end ends an address, unless it is an abbreviation's."""
        assert longest(addresses, text) == address
