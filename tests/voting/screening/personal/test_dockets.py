"""Numbers of people's matters that hold their year."""

import pytest

from voting.screening.personal.dockets import DOCKET


def found(text: str) -> list[str]:
    """What is found."""
    return [text[one.start : one.end] for one in DOCKET.find(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("grant of probate 2024-PR-3391. As", "2024-PR-3391"),
        ("Quillen, Darius | CR-24-5518 | FTA", "CR-24-5518"),
        ("Planning ref PF/24/1177: no", "PF/24/1177"),
        ('{"vorgang":"2024-BA-77310"}', "2024-BA-77310"),
        ("licence LN/2231/24, renew", "LN/2231/24"),
        ("soud v Kladně, sp. zn. 14 C 218/2023, žalobce", "14 C 218/2023"),
        ("Okresný súd, sp. zn. 12C/34/2022", "12C/34/2022"),
        ("dluží 23 410 Kč, 118 EX 2046/23.", "118 EX 2046/23"),
        ("číslo jednací MUHR/4829/2024", "MUHR/4829/2024"),
        ("č. j. KRPA-48291-12/ČJ-2023.", "KRPA-48291-12/ČJ-2023"),
        ("sygn. akt II C 1284/22, pozwany", "II C 1284/22"),
        ("Sprawa komornicza Km 482/23", "Km 482/23"),
        ("opr. št. P 482/2022", "P 482/2022"),
        ("po nalogu posl. br. Ovr-1773/2024.", "Ovr-1773/2024"),
        ("klasa: UP/I-482-01/24-01/12", "UP/I-482-01/24-01/12"),
        ("број предмета П 482/22", "П 482/22"),
        ("dosar nr. 4829/212/2022", "4829/212/2022"),
    ],
)
def test_hit(text: str, value: str) -> None:
    """The year first, in the middle or last."""
    assert found(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "CVE-2024-38812 is patched",
        "invoice no INV-2024-0091",
        "Rechnung VS/24/0617",
        "Seriennummer hinten ist KT-20-88143",
        "art no. HX-20-115",
        "build/CR-24-5518",  # a path
        "CR-24-5518-x",
        "24-5518",
        "uchwała III CZP 12/20",
        "zápas 118 EX 20",
        "klasa 3 b, akta osobowe",
        "predmet: upis 12/2023",
    ],
)
def test_near_miss(text: str) -> None:
    """Flaws, invoices, parts, longer words."""
    assert not found(text)
