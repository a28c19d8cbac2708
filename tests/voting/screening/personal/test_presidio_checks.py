"""Presidio's checks, loaded late."""

import subprocess
import sys

import presidio_analyzer.predefined_recognizers as theirs
import pytest

from voting.screening.personal.national_id import FORMS
from voting.screening.personal.presidio_checks import presidio


class TestLateRecogniser:
    """A recogniser that is made at its first check."""

    @pytest.mark.parametrize(
        ("name", "value"),
        [("EsNifRecognizer", "12345678Z"), ("EsNifRecognizer", "12345678A"), ("NhsRecognizer", "9434765919")],
    )
    def test_says_what_presidio_says(self, name: str, value: str) -> None:
        """Right and wrong alike."""
        late, made = getattr(presidio, name)(), getattr(theirs, name)()
        assert late.validate_result(value) == made.validate_result(value)
        assert late.invalidate_result(value) == made.invalidate_result(value)

    def test_every_name_is_one_of_presidios(self) -> None:
        """No check fails when it is first needed."""
        for form in FORMS:
            if form.check is not None:
                assert form.check("12345678901") in (True, False)

    def test_a_screener_starts_without_it(self) -> None:
        """Nor does a text load it in which no such number is."""
        code = (
            "import sys\nfrom voting.screening import load_screener\nfrom voting.settings import ScreeningSettings\n"
            "assert load_screener(ScreeningSettings()).find('jo@example.org, +1 415 555 2671')\n"
            "assert not {'presidio_analyzer', 'spacy'} & set(sys.modules)\n"
        )
        subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
