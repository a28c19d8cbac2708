"""Korean and Chinese given names in Latin letters."""

import pytest

from voting.screening.names.romanised import romanised


def names(text: str) -> list[str]:
    """What is found."""
    return [text[name.start : name.end] for name in romanised(text)]


class TestRomanised:
    """Two syllables with a hyphen, a family's name beside them."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("from park soon-ja to lee dong-hyun: thanks", ["park soon-ja", "lee dong-hyun"]),
            ("thx ji-woo!! and Hyun-woo Kim", ["ji-woo", "Hyun-woo Kim"]),
            ("Chen Yu-ming met Xiao-ling.", ["Chen Yu-ming", "Xiao-ling"]),
            ("told seo-yeon", ["seo-yeon"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The whole name is found."""
        assert names(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "do-it and so-so",
            "ha-ha, na-na",
            "un-do the min-max",
            "a sign-in page",
            "yo-yo, hi-fi",
            "re-do so-ho",
            "x/ji-woo",
            "they do-so again",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Words with a hyphen stay."""
        assert names(text) == []
