"""Codes in talk about codes."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.secrets.code_talk import CODE_TALK


class TestCodeTalk:
    """A word for codes before, a verb, the number; what is pressed; lists of what opens what."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("she asked me to read out the code. I told her 904417 before I saw it", ["904417"]),
            ("the bank sent a verification code, a second one came, 118-206, which I kept", ["118-206"]),
            ("forgot my phone passcode, could be 1488 or 8814", ["1488", "8814"]),
            ("my ipad code used to be 2580 then i changed to 1397 and", ["1397", "2580"]),
            ("change the 0914 code to something that is not hers", ["0914"]),
            ("he still has my 4471 pin", ["4471"]),
            ("Second factor is 552 810 right now", ["552 810"]),
            ("Die PIN stimmt nicht, gestern war 4417 noch richtig", ["4417"]),
            ("knows my tablet code (our first date, 140508).", ["140508"]),
            ("le code (sa date à l'envers, 789124) est", ["789124"]),
            ("Front door: press 1962 then the tick", ["1962"]),
            ("enter 2209 at the gate", ["2209"]),
            ("One more: 7741 opens the shed", ["7741"]),
            ("gate C2209, bike lock 318, locker 44 combo 12-31-6, keypad #5510.", ["C2209", "318", "12-31-6", "#5510"]),
            ("codes: pool gate #4471*, shed #0912*.", ["#4471*", "#0912*"]),
            ("codes: sim *100#, gate 4471.", ["4471"]),
            ("Side gate: press #3308 then hash", ["#3308"]),
            ("codes: office door 2947E, alarm off 0081, voicemail 6655.", ["2947E", "0081", "6655"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The code alone is found."""
        assert sorted(found(CODE_TALK, text)) == sorted(expected)

    @pytest.mark.parametrize(
        "text",
        [
            "we follow the 2018 code here",
            "she wrote 4471 code lines",
            "error code again, it was 4041 yesterday",
            "the code ran and it was 4000 rows",
            "the code ran again, it was 4417 then",
            "my code prints 1024 but it should be 2048",
            "the zip code is 10115",
            "since the passcode was changed it is 2024",
            "the pin header costs 1200 euros, it was 1500 euros",
            "my passcode fails.\n\nThe order was 88412 and came late",
            "gate 22, door 101, floor 4",
            "press 5 to continue",
            "the error code (see the manual, 4417) means",
            "postal code (Leeds, 40213) is wrong",
            "my code (since, 2019) runs",
            "enter 2024 in the field",
            "the alarm rings at 0700 hours",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Numbers of programs, years, prices and rooms stay."""
        assert found(CODE_TALK, text) == []
