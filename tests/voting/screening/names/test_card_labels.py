"""Names in capitals behind the labels of papers."""

import pytest

from voting.screening.names.card_labels import card_names


def told(text: str) -> list[str]:
    """The names in a text."""
    return [text[name.start : name.end] for name in card_names(text)]


class TestCardNames:
    """Papers of a dozen countries."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Name MUSTERFELD  Vornamen ANNE KATRIN  Geburtstag", ["MUSTERFELD", "ANNE KATRIN"]),
            ("Surname OKONJO-REEVE Given names BLESSING", ["OKONJO-REEVE", "BLESSING"]),
            ("Nom: BERTHELOT  Prénom(s): CORINNE", ["BERTHELOT", "CORINNE"]),
            ("Apellidos QUIROGA LUNA Fecha de nacimiento 1982", ["QUIROGA LUNA"]),
            ("Cognome FERRIGNO  Nome SALVATORE", ["FERRIGNO", "SALVATORE"]),
            ("Nazwisko WOŹNIAKOWSKA  Imiona JUSTYNA MARIA", ["WOŹNIAKOWSKA", "JUSTYNA MARIA"]),
            ("Příjmení DVOŘÁČKOVÁ Jméno ŠÁRKA", ["DVOŘÁČKOVÁ", "ŠÁRKA"]),
            ("Soyadı: ÖZDEMİRCAN Adı: BERFİN", ["ÖZDEMİRCAN", "BERFİN"]),
            ("Фамилия ЗАЙЦЕВА Имя ОЛЬГА Отчество ПЕТРОВНА", ["ЗАЙЦЕВА", "ОЛЬГА", "ПЕТРОВНА"]),
            ("Etternavn HJØRNEVIK Fornavn MÅNS", ["HJØRNEVIK", "MÅNS"]),
            ("Achternaam VAN DER ZIJL Voornamen FEMKE", ["VAN DER ZIJL", "FEMKE"]),
            ("Vezetéknév SZŰCS Utónév ÖRS", ["SZŰCS", "ÖRS"]),
            ("성명 남궁혜린 주소 경기도", ["남궁혜린"]),
            ("예금주: 박철수", ["박철수"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The name without its label, where another label or a birth stands beside."""
        assert told(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Name READY STATUS\nweb 1/1 Running",
            "Name VARCHAR(50), Surname TEXT NOT NULL",
            "Surname SMITH then",
            "Name of the town, Nombre del pueblo",
            "Name API, no more labels",
            "Имя ОЛЬГА",
            "이름 변경, 성명 입력",
            "Nome do arquivo, Nom du fichier",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """One label, types of columns, words in lower case."""
        assert told(text) == []
