"""Passwords that a sentence hints at."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.secrets.hinted import HINTED


class TestHinted:
    """What it might be, was changed from, is logged in with."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("i think the password might be fluffybunny or fluffybunny1", ["fluffybunny", "fluffybunny1"]),
            ("the passcode should be kiwi-tart-9, no?", ["kiwi-tart-9"]),
            ("try logging in with iloveyou2", ["iloveyou2"]),
            ("I changed it from Summer21 to Autumn21 but", ["Summer21", "Autumn21"]),
            ("default login is admin and 1234", ["1234"]),
            ("SSID HomeNet pass tulips-are-red", ["tulips-are-red"]),
            ("my steam account is mattk98, pass dragonfly!", ["dragonfly!"]),
            ("excel sheet protection pw abcd1", ["abcd1"]),
            ("wifi: FRITZ!Box 7590 XY / 58392017463920175839", ["58392017463920175839"]),
            ("Unlock pattern on the tablet is 2580", ["2580"]),
            ("I typed Hunter2! into a phishing page", ["Hunter2!"]),
            ("can you remember this for me: amazon - Bookworm77", ["Bookworm77"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The passwords alone, both where there are two."""
        assert found(HINTED, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "I logged in with Google and now I can't sign out",
            "The password should be at least 12 characters",
            "passwords must be stored hashed, never plain",
            "the password must be reset or changed",
            "I changed it from int to float and it works",
            "She changed it from blue to green",
            "change it from Python2 to Python3 please",
            "the login is slow and the page breaks",
            "credentials are stored and rotated",
            "my account was hacked, pass it on",
            "wifi keeps dropping, pass through mode is on",
            "sign in with your work account",
            "account number and pass rate",
            "wifi 6 vs wifi 5 on channel 149",
            "log in with username and password",
            "the router has 1234567 packets",
            "I typed my name into a form",
            "note this: step - forward",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Talk about logging in, rules for passwords, changes of other things."""
        assert found(HINTED, text) == []
