"""Words of a form that are nobody's name."""

import pytest

from voting.screening.names.form_words import is_form_word


class TestIsFormWord:
    """Labels and what is ticked."""

    @pytest.mark.parametrize(
        "name",
        [
            "male",
            "Nachname",
            "IBAN",
            "Kennzeichen",
            "Forenames",
            "weiblich",
            "Mariée",
            "MALE",
            "Útlevél",
            "NIK",
            "男",
            "カナ",
            "나이",
            "敬礼",
        ],
    )
    def test_hit(self, name: str) -> None:
        """Such a word alone, in any case, is one."""
        assert is_form_word(name)

    def test_several_words(self) -> None:
        """Several of them are one too."""
        assert is_form_word("Vorname Nachname")

    @pytest.mark.parametrize(
        "name", ["Anna", "Male Müller", "Marie", "Gift", "Nik", "Street", "Born", "", "...", "男子", "나리"]
    )
    def test_near_miss(self, name: str) -> None:
        """A name stays one, with such a word beside it or not."""
        assert not is_form_word(name)
