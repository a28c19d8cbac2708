"""Names that are everyday words, in lower case."""

import pytest

from voting.screening.names.gazetteer import package_gazetteer
from voting.screening.names.word_names import capital_names, word_names


def names(text: str) -> list[str]:
    """What is found."""
    return [text[name.start : name.end] for name in word_names(text, package_gazetteer())]


class TestWordNames:
    """Only in a frame that the word cannot stand in."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("how do i tell my boss mark that i cant", "mark"),
            ("my friend hope, she is late", "hope"),
            ("hi im will and i need help", "will"),
            ("ok thx drew", "drew"),
            ("hi mark,\ncan you", "mark"),
            ("yesterday dean said no", "dean"),
            ("pls tell chase that im late", "chase"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """The name is found."""
        assert names(text) == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            "my boss will call me",
            "my friends hope so",
            "my sister may come",
            "i hope that mark to market works",
            "im so tired and im so sorry",
            "my mum may say no, my dad will know",
            "the chase is over and love said no",
            "tell me that it works",
            "summer said goodbye",
            "my boss just texted",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Verbs, months and seasons stay."""
        assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Is Jack coming?", "Jack"),
        ("I need to pay Nick 20 quid", "Nick"),
        ("Shall we buy Rose a present", "Rose"),
        ("wheres Max gone", "Max"),
        ("I need a hand. Dan can't make it tonight, soz", "Dan"),
    ],
)
def test_with_a_capital_where_somebody_stands(text: str, expected: str) -> None:
    assert [text[name.start : name.end] for name in capital_names(text, package_gazetteer())] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Is Python coming back?",
        "Will can't be parsed here.",
        "Max can't be exceeded. Mark won't compile.",
        "We buy Apple a lot. It costs 20.",
        "is jack coming",
    ],
)
def test_any_other_word_with_a_capital(text: str) -> None:
    assert list(capital_names(text, package_gazetteer())) == []
