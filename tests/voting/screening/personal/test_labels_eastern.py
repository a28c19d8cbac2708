"""Papers, plates, patients, fields and accounts in the words of Prague, Ljubljana, Belgrade and Bucharest."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.fields.keys import meaning
from voting.screening.personal.labelled import LABELLED
from voting.screening.personal.users.finder import USERNAME

BY_NAME = {
    one.name.removeprefix("labelled_").removesuffix("_eastern"): one for one in LABELLED if "eastern" in one.name
}


class TestLabels:
    """A number of the country's form behind its word."""

    @pytest.mark.parametrize(
        ("name", "text", "value"),
        [
            ("passport", "pas 41882097, platný", "41882097"),
            ("passport", "putovnica 028471930", "028471930"),
            ("passport", "št. potnega lista: PB1234567", "PB1234567"),
            ("identity", "občanka 208471936", "208471936"),
            ("identity", "číslo OP: 206 118 374", "206 118 374"),
            ("identity", "osobna 115829471", "115829471"),
            ("identity", "LK br. 008472913", "008472913"),
            ("identity", "C.I. seria XT nr. 482913", "XT nr. 482913"),
            ("identity", "dowodem osobistym CBR 482913", "CBR 482913"),
            ("licence", "řidičák EK512873", "EK512873"),
            ("licence", "vozačka 003847291", "003847291"),
            ("licence", "prawko 00482/15/2463", "00482/15/2463"),
            ("plate", "EČV BA123XY", "BA123XY"),
            ("plate", "ŠPZ KE-482GH", "KE-482GH"),
            ("plate", "registarska oznaka ZG-1234-AB", "ZG-1234-AB"),
            ("plate", "registrska MB 45-KLM", "MB 45-KLM"),
            ("person", "vpisna številka 23090418", "23090418"),
            ("person", "Št. naročila N-2024-88123", "N-2024-88123"),
            ("person", "číslo smlouvy SML-2023/00871.", "SML-2023/00871"),
            ("person", "numer albumu 284913", "284913"),
            ("person", "cod client 1004829173", "1004829173"),
            ("patient", "kartička pojištěnce 80203012345678901234", "80203012345678901234"),
            ("patient", "LBO: 11884729103", "11884729103"),
            ("patient", "број протокола 4829/24", "4829/24"),
            ("patient", "foaie de observație 48291", "48291"),
        ],
    )
    def test_hit(self, name: str, text: str, value: str) -> None:
        """The number alone."""
        assert found(BY_NAME[name], text) == [value]

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("passport", "pas 2024, pas na kolana 300 Kč"),
            ("identity", "osobna linija 2 dana, buletin meteo 12345"),
            ("identity", "dowód 12, op. 25"),
            ("licence", "prawo jazdy kat. B, permis 2024"),
            ("plate", "tablice 5 kom, registracija do 5/25"),
            ("person", "číslo smlouvy 12, broj indeksa je 300"),
            ("patient", "protokol 2024, karton 12"),
        ],
    )
    def test_near_miss(self, name: str, text: str) -> None:
        """Years, counts and other words."""
        assert found(BY_NAME[name], text) == []

    def test_a_year_behind_a_plate(self) -> None:
        """The next word with its year is no second plate."""
        plates = [value for one in LABELLED for value in found(one, "nr rej. KR 482MN, rok 2012, tel")]
        assert set(plates) == {"KR 482MN"}


@pytest.mark.parametrize(
    ("key", "entity_type"),
    [
        ("ulice", "STREET_ADDRESS"),
        ("Ulica a číslo", "STREET_ADDRESS"),
        ("datum_rodjenja", "DATE_OF_BIRTH"),
        ("datum_rojstva", "DATE_OF_BIRTH"),
        ("Číslo občianskeho preukazu", "NATIONAL_ID"),
        ("davcna_stevilka", "NATIONAL_ID"),
        ("Broj putovnice", "PASSPORT"),
        ("Nr. înmatriculare", "LICENSE_PLATE"),
        ("Tekući račun", "BANK_ACCOUNT"),
        ("vpisna številka", "IDENTIFIER"),
        ("Používateľské meno", "USERNAME"),
        ("Mobitel", "PHONE_NUMBER"),
    ],
)
def test_keys(key: str, entity_type: str) -> None:
    """With accents, capitals or neither."""
    field = meaning(key)
    assert field is not None
    assert field == (entity_type, True, False)


class TestUserNames:
    """Behind what nothing but a user's name follows."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("korisničko ime mjovanovic, a lozinka", "mjovanovic"),
            ("корисничко име mjovanovic.", "mjovanovic"),
            ("uživatelské jméno kuceraivo, heslo", "kuceraivo"),
            ("nume utilizator radu.ion56", "radu.ion56"),
        ],
    )
    def test_hit(self, text: str, name: str) -> None:
        """Even one that is somebody's name."""
        assert name in found(USERNAME, text)

    @pytest.mark.parametrize(
        "text", ["korisničko ime je zauzeto", "uživatelské jméno a heslo", "nazwa użytkownika jest zajęta"]
    )
    def test_near_miss(self, text: str) -> None:
        """A sentence that goes on."""
        assert found(USERNAME, text) == []
