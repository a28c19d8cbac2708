"""Mail addresses that are spoken."""

import pytest

from tests.voting.screening.samples import found, gate
from voting.screening import Screener
from voting.screening.personal.spoken_email import SPOKEN_EMAIL


class TestSpokenEmail:
    """Words for signs and numbers before the sign."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("my email is gill eighty eight at gmail dot com", "gill eighty eight at gmail dot com"),
            ("it's meera underscore b at hotmail dot com", "meera underscore b at hotmail dot com"),
            ("my email's j underscore brum at gmail dot com", "j underscore brum at gmail dot com"),
            ("write to jo dot b at mail dot co dot uk, ok", "jo dot b at mail dot co dot uk"),
            ("es lucia guion bajo 7 arroba gmail punto com", "lucia guion bajo 7 arroba gmail punto com"),
            ("my email is eighty eight at gmail dot com", "eighty eight at gmail dot com"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, address: str) -> None:
        """All of it."""
        assert gate(SPOKEN_EMAIL, text)
        assert found(SPOKEN_EMAIL, text) == [address]
        assert [text[one.start : one.end] for one in screener.find(text)] == [address]

    @pytest.mark.parametrize(
        "text",
        [
            "my email is gill88 at gmail dot com",  # found as a hidden one
            "I stood in line four at noon dot dot dot",
            "the dot com at gmail",
            "eighty eight at home",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """One word, or no host."""
        assert found(SPOKEN_EMAIL, text) == []
