"""Ages in Czech, Slovak, Polish, Slovenian, Croatian, Serbian and Romanian."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.ages.finder import AGE


class TestEasternAges:
    """In digits and in words."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Je mi 34, hledám byt", ["34"]),
            ("Mojí dceři je čtrnáct let a synovi 9, učí se", ["čtrnáct", "9"]),
            ("bylo mu dvaadvacet, jí sedmnáct.", ["dvaadvacet", "sedmnáct"]),
            ("dceri je ctrnact let", ["ctrnact"]),
            ("Sedmiletý chlapec a 45letá žena", ["Sedmiletý", "45letá"]),
            ("Môj syn má päť rokov, mama má šesťdesiatštyri rokov", ["päť", "šesťdesiatštyri"]),
            ("Tridsaťročný muž, 68-ročná pacientka", ["Tridsaťročný", "68-ročná"]),
            ("wnuk ma trzy latka", ["trzy latka"]),
            ("dziadek osiemdziesięciosześcioletni, kierowca (41)", ["osiemdziesięciosześcioletni", "41"]),
            ("Stara sem petindvajset let, dedek pa osemdeset.", ["petindvajset", "osemdeset"]),
            ("72-letna gospa, petletna deklica", ["72-letna", "petletna"]),
            ("Imam trideset i pet godina, baka osamdeset i tri.", ["trideset i pet", "osamdeset i tri"]),
            ("Baka puni devedeset, sin ima 5 godina", ["devedeset", "5"]),
            ("Četrdesetogodišnji muškarac, 56-godišnja žena", ["Četrdesetogodišnji", "56-godišnja"]),
            ("Ћерка има седам година, а отац шездесет пет.", ["седам", "шездесет пет"]),
            ("двадесетогодишњи студент, имам 41 годину", ["двадесетогодишњи", "41"]),
            (
                "Am patruzeci și cinci de ani, fiica mea are paisprezece ani",
                ["patruzeci și cinci", "paisprezece"],
            ),
            ("beba ima osam mjeseci", ["osam mjeseci"]),
            ("mama șaizeci și doi de ani, bunica împlinește 80.", ["șaizeci și doi", "80"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The number, with its unit where that is not a year."""
        assert found(AGE, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Firma existuje 25 let a dům má 120 let",
            "Mám 10 let praxe, máme pět let záruky",
            "Dvouletý projekt, pětiletý plán, tříletá smlouva",
            "Syn má dva bratry, matka má tři děti",
            "Má dva roky na splacení; je mi pět minut špatně",
            "Zmluva má päť rokov",
            "Zamek ma sześćset lat, mam pięć lat doświadczenia",
            "Podjetje ima 30 let izkušenj, most je star 100 let",
            "Tvrtka ima 20 godina iskustva; majka ima četiri sestre",
            "Petogodišnji plan, dvogodišnje jamstvo, kuća ima 80 godina",
            "Машина има 12 година",
            "Biserica are 90 de ani; am doi ani de experiență; sora are trei copii",
            "sin 30 = 0.5",
        ],
    )
    def test_miss(self, text: str) -> None:
        """Things, work, plans, what else is counted."""
        assert found(AGE, text) == []
