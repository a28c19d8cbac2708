"""Whom a letter greets by an office alone."""

import pytest

from voting.screening import load_screener
from voting.screening.names.offices import is_office
from voting.settings import ScreeningSettings


class TestIsOffice:
    """Titles and offices."""

    @pytest.mark.parametrize(
        "name", ["Docteur", "Herr Doktor", "señor mío", "Frau Lehrerin", "Sayın Müdürüm", "DIRECTOR", "Mr. President"]
    )
    def test_hit(self, name: str) -> None:
        """One or several of them, in any case, point at nobody."""
        assert is_office(name)

    @pytest.mark.parametrize(
        "name",
        [
            "Dr. Vukovic",
            "Frau Richter",
            "Doktor Faust",
            "Pan Tadeusz",
            "Anna",
            "Mia",
            "Pan",
            "Don",
            "Voisin",
            "",
            "...",
        ],
    )
    def test_near_miss(self, name: str) -> None:
        """A name beside a title is one."""
        assert not is_office(name)


class TestLetters:
    """How letters begin that name nobody."""

    @pytest.mark.parametrize(
        "text",
        [
            "Dear Sir,\nWith reference to your letter of 3 May, I enclose the form.",
            "Dear Dr,\nMay I come an hour earlier?",
            "Yes Father, Respondent parties were served on the day.",
            "Hello Professor,\nDue to illness I could not attend.",
            "Madame,\nSuite à notre entretien, je vous envoie le dossier.",
            "Bonjour Docteur,\nDepuis hier j'ai mal au dos.",
            "Sehr geehrter Herr Doktor,\nvielen Dank für den Termin.",
            "Geachte heer,\nNaar aanleiding van ons gesprek stuur ik de factuur.",
            "Hej Doktor,\nTack för senast.",
            "Muy señor mío:\nAdjunto le envío la factura.",
            "Sayın Müdürüm,\nEkteki belgeleri sunarım.",
        ],
    )
    def test_nobody_is_named(self, text: str) -> None:
        """Neither the office nor the word that the letter begins with is a name."""
        spans = load_screener(ScreeningSettings()).find(text)
        assert [text[span.start : span.end] for span in spans if span.entity_type == "PERSON"] == []

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Cc: Professor\nOkonkwo will chair it.", "Okonkwo"),
            ("Hi Mia,\nsee you on Sunday", "Mia"),
            ("We spoke to Mrs\nVandersloot about it.", "Vandersloot"),
            ("Sehr geehrter Herr Doktor Brunnhuber,\nvielen Dank", "Brunnhuber"),
        ],
    )
    def test_somebody_is_named(self, text: str, name: str) -> None:
        """A name behind a title is found, at a line's end too."""
        spans = load_screener(ScreeningSettings()).find(text)
        assert any(name in text[span.start : span.end] for span in spans if span.entity_type == "PERSON")
