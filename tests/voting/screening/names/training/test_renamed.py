"""Other people's names in the same cases."""

import random

import pytest

from voting.screening.names.training import renamed as module
from voting.screening.names.training.corpus import Sentence
from voting.screening.names.training.renamed import other_name, renamed, with_other_names

MEN = {"petr": "Petr", "tomas": "Tomáš", "honza": "Honza"}
WOMEN = {"jana": "Jana", "terka": "Terka"}
SURNAMES = {"novotny": "Novotný", "cerny": "Černý", "dvorak": "Dvořák"}


@pytest.fixture(autouse=True)
def few_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists of a few Czech names: what the packages to train with list is not needed here."""
    monkeypatch.setattr(module, "_lists", lambda _: (MEN, WOMEN, SURNAMES))
    module._alike.cache_clear()


def others(word: str) -> set[str | None]:
    """All that a name is replaced by."""
    draw = random.Random(1)
    return {other_name(word, "cs", draw) for _ in range(60)}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Petrem", {"Petrem", "Tomášem"}),
        ("Janě", {"Janě", "Terkě"}),  # roughly: endings alone tell
        ("Novotným", {"Novotným", "Černým"}),
        ("novotneho", {"novotneho", "cerneho"}),
        ("NOVOTNÝ", {"NOVOTNÝ", "ČERNÝ"}),
        ("Honzou", {"Honzou"}),
        ("Smithem", {None}),
        ("ﬁnem", {None}),  # whose letters are more when folded
    ],
)
def test_other_name(word: str, expected: set[str | None]) -> None:
    """Of the same list, ending alike in the first case, written alike, in the same case."""
    assert others(word) == expected


class TestRenamed:
    """`renamed`."""

    SENTENCE = Sentence("S Petrem Novotným v Brně.", ((2, 17, "PERSON"), (20, 24, "LOCATION")), language="cs")

    def test_places_of_names_hold(self) -> None:
        """Also where another name is longer; places keep their names, and the lists are not to be trusted."""
        for seed in range(20):
            copy = renamed(self.SENTENCE, random.Random(seed))
            if copy is not None:
                (start, end, _), (place, last, _) = copy.spans
                assert copy.text[place:last] == "Brně"
                assert copy.text[start:end].split()[1] in ("Novotným", "Černým")
                assert copy.text[end:place] == " v "
                assert copy.invented

    def test_without_a_listed_name(self) -> None:
        """There is no copy."""
        assert renamed(Sentence("S Smithem", ((2, 9, "PERSON"),), language="cs"), random.Random(1)) is None

    def test_languages(self) -> None:
        """Of a sentence in another language, or in an unknown one, there are none; by the same seed, the same."""
        assert not list(with_other_names([Sentence("s Petrem", ((2, 8, "PERSON"),), language="en")], 1))
        assert not list(with_other_names([Sentence("s Petrem", ((2, 8, "PERSON"),))], 1))
        copies = list(with_other_names([self.SENTENCE] * 40, 1))
        assert copies == list(with_other_names([self.SENTENCE] * 40, 1))
        assert any(copy.text.isascii() and copy.text.islower() for copy in copies)  # without marks
