"""Medicines are nobody, and nobody is a medicine."""

import pytest

from voting.ports import Screener
from voting.screening.names.gazetteer import Listed, package_gazetteer
from voting.screening.names.medicines import MEDICINES


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
