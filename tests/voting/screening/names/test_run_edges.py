"""Where a name ends: before the next one's title, a day, a cell, a verb; and what is no name in a list or a form."""

import pytest

from tests.voting.screening.samples import of_type
from voting.ports import Screener


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Anwesend: Krüger, Bednarz, Dr. Lohmeier", ["Krüger", "Bednarz", "Dr. Lohmeier"]),
        ("Presentes: Dra. Lurdes Pimentel, Sr. Abílio", ["Dra. Lurdes Pimentel", "Sr. Abílio"]),
        ("Mr & Mrs Ojo, Dr. Femi Adegoke", ["Mr & Mrs Ojo", "Dr. Femi Adegoke"]),
        ("Dr. Hale wrote to Tom Hale, Sr.", ["Dr. Hale", "Tom Hale, Sr."]),
        ("id\tname\tnick\n1\tPaul Breen\tshon", ["Paul Breen", "shon"]),
        ("rdv avec Sophie lundi matin", ["Sophie"]),
        ("kevin fragen ob er samstag hilft", ["kevin"]),
        ("mijn buurvrouw truus van nummer 10 klaagt", ["truus"]),
        ("tell maria de los santos i said hi", ["maria de los santos"]),
        ("PETER OUMA   Respondent\nThe Respondent left.", ["PETER OUMA"]),
        ("Patient: Halvorsen, Ingrid   MRN: 00418273", ["Halvorsen, Ingrid"]),
        ("HALVORSEN, INGRID   F   73", ["HALVORSEN, INGRID"]),
        ("Herr Montag kommt am Freitag.", ["Herr Montag"]),
    ],
)
def test_ends_with_the_name(screener: Screener, text: str, people: list[str]) -> None:
    assert of_type(screener, text, "PERSON") == people


@pytest.mark.parametrize(
    "text",
    [
        "A. Red B. Green C. Brown D. Grey",
        "A. Rot\nB. Blau\nC. Grün\nD. Gelb",
        "Output only the text. Max 120 words.",
        "Max and min temperature",
        "even called the HOA. nothing",
        "CALLER: Perfect.",
        "Emergency contact: Wife",
    ],
)
def test_is_nobody(screener: Screener, text: str) -> None:
    assert of_type(screener, text, "PERSON") == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("A. Brown and B. Green wrote it.", ["A. Brown", "B. Green"]),
        ("Max and Anna came.", ["Max", "Anna"]),
        ("CALLER: Daphne Orr.", ["Daphne Orr"]),
    ],
)
def test_is_somebody(screener: Screener, text: str, people: list[str]) -> None:
    assert of_type(screener, text, "PERSON") == people
