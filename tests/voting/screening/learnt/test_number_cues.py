"""What a number is called by the words beside it."""

import pytest

from tests.voting.screening.samples import marked
from voting.screening.learnt.number_cues import NUMBERS, type_of


class TestTypeOf:
    """The last word before it on its line, else the first behind it."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("passport no. «X4811092»", "PASSPORT"),
            ("her passport and licence: «4417»", "DRIVER_LICENSE"),
            ("«X4811092» is the passport", "PASSPORT"),
            ("the number «X4811092» on her passport", "PASSPORT"),
            ("customer «4417»\npassport", "IDENTIFIER"),
            ("passport" + " " * 61 + "«4417»", "IDENTIFIER"),
            ("his passport, the number is «X4811092»", "PASSPORT"),
            ("passport X4811092, union no. «44-1902»", "IDENTIFIER"),
            ("passport X4811092; badge number «44-1902»", "IDENTIFIER"),
            ("registered nurse, certificate number «2021-NP-00417»", "IDENTIFIER"),
            ("numéro client : «55219034», dossier 4", "IDENTIFIER"),
            ("passport\n«44-1902»", "IDENTIFIER"),
            ("passport: «TMBJJ7NE8G0123456»", "VEHICLE_ID"),
            ("passport: «TMBJJ7NE8G012345O»", "PASSPORT"),
            ("the van, policy number «POL-7728841»", "IDENTIFIER"),
            ("seen at the clinic, policy number «POL-7728841»", "MEDICAL_RECORD"),
            ("policy number «POL-7728841»" + " and so on" * 40 + " a clinic", "IDENTIFIER"),
            ("policy number «POL-7728841»" + " and so on" * 20 + " a clinic", "MEDICAL_RECORD"),
            ("Versichertennummer «M284719305»", "MEDICAL_RECORD"),
            ("account 00918273645 routing «011401533»", "BANK_ACCOUNT"),
        ],
    )
    def test_type(self, text: str, expected: str) -> None:
        """Seventeen signs without I, O and Q are a vehicle's; an unknown label stands between a word and a number.

        Who is insured is a patient where health is spoken of.
        """
        plain, start, end = marked(text)
        assert type_of(plain, NUMBERS.cues(plain), start, end) == expected
