"""Passwords and codes told after a first one."""

import pytest

from tests.voting.screening.samples import found
from voting.screening import load_screener
from voting.screening.recogniser import BLANK
from voting.screening.secrets.another import ANOTHER
from voting.settings import ScreeningSettings


class TestAnother:
    """What leaves out the name of what it is."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                f"Das Passwort fürs WLAN ist {BLANK}, das vom Drucker toner, das für die Cloud wolkenlos.",
                ["toner", "wolkenlos"],
            ),
            (f"Le code du hall est {BLANK}, celui du local vélo 4410", ["4410"]),
            (f"La contraseña de Netflix es {BLANK}, la del correo girasol y la mía no", ["girasol"]),
            (f"backup codes: {BLANK}. The one for my github: pear-tree.", ["pear-tree"]),
            (f"netflix password is {BLANK}, the one for hulu saltycaramel and so on", ["saltycaramel"]),
            (f"the amazon password is {BLANK} and the ebay one is lindenblatt, table please", ["lindenblatt"]),
            (f"Nuki code for the nurse is {BLANK}. The one for the gardener, 901377, Fridays.", ["901377"]),
            (f"Door code for cleaners: {BLANK}; for family: 1207; for the neighbours 6641.", ["1207", "6641"]),
            ("the key safe is the house number backwards, so 611, how bad is that", ["611"]),
            ("me pide una clave de ocho números, probé 20242024 y nada", ["20242024"]),
            (f'the alarm code {BLANK}, "one two three" – 1234 for us', ["1234"]),
            ("the answer was 5528 right? oh no thats my bank pin", ["5528"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """A code, what looks like a password, a word where one is meant."""
        assert found(ANOTHER, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "the password is long, the one for hulu saltycaramel and so on",
            f"The password is {BLANK}, the one for work is broken",
            f"Das Passwort ist {BLANK}, das für die Cloud genutzt wird.",
            f"we met {BLANK}, the one for the garden shed, tulips",
            f"The password is {BLANK}. Please write that up for my course, thanks",
            f"the token {BLANK} is fine for public repos??",
            f"şifresi {BLANK} yazıyor o da olmadı. fabrika ayarı",
            f"the pin {BLANK} again, because of his dad's surgery. Goal",
            f"Nuki code for the nurse is {BLANK}. The one for the gardener, {BLANK}, Fridays.",
            "I tried 300 lines of code and it works",
            f"use the pin {BLANK}, the PIN of the keyboard, e.g. x",
            "the zip has 1,200 files, so 1200 entries",
            f'{{"port": 51826, "pin": "{BLANK}"}}',
            "code = result.exit_code or 124",
            f"backup codes: {BLANK} {BLANK}. They're for my GitHub two-factor. User there",
            f"the code is {BLANK}, for my bank's sign-in.",
            f"the password is {BLANK}, the one for the e-mails",
            "his pin was set in 2019, so 2019 was the year",
            f"the password was {BLANK}. Does it read the password from stdin?",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Without a first one, relative clauses, purposes, counts, years."""
        assert found(ANOTHER, text) == []

    def test_first_one_is_masked_by_the_engine(self) -> None:
        """The blank that the rule needs is there at the second look."""
        text = "the amazon password is rosenhof77 and the ebay one is lindenblatt, put them in a table"
        taken = [text[span.start : span.end] for span in load_screener(ScreeningSettings()).find(text)]
        assert {"rosenhof77", "lindenblatt"} <= set(taken)
