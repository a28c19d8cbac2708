"""Medicines are nobody, and nobody is a medicine."""

import pytest

from voting.ports import Screener
from voting.screening.names.gazetteer import Listed, package_gazetteer
from voting.screening.names.medicines import MEDICINES, is_medicine


class TestMedicines:
    """Words alone."""

    @pytest.mark.parametrize(
        "text", ["Started on Humira today; refill Eliquis and Xarelto", "allergic to Bactrim", "Lisinopril, Gabapentin"]
    )
    def test_is_nobody(self, screener: Screener, text: str) -> None:
        """Nor a place."""
        assert screener.find(text) == []

    def test_nobody_is_called_so(self) -> None:
        """A name that many people bear stays one."""
        gazetteer = package_gazetteer()
        assert [word for word in MEDICINES if gazetteer.listed(word) & Listed.COMMON_GIVEN] == []
        assert all(word == word.lower() for word in MEDICINES)

    @pytest.mark.parametrize(
        "word",
        [
            "Levotiroxina",
            "lévothyroxine",
            "Levothyroxin",
            "paracétamol",
            "Paracetamolo",
            "ibuprofène",
            "Eutirox",
            "Lasix",
        ],
    )
    def test_is_one_however_it_is_spelt(self, word: str) -> None:
        """In the languages from Portugal to Germany."""
        assert is_medicine(word)

    @pytest.mark.parametrize("word", ["Marina", "Sabrina", "moment", "okay", "concerto", "Valentina", "Rosario"])
    def test_is_none(self, word: str) -> None:
        """Names of people and everyday words that end alike."""
        assert not is_medicine(word)
