"""Towns in lower case in which somebody lives."""

import pytest

from voting.screening.names.finder import load_tagger
from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.lived_in import lived_in


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The one that is shipped."""
    return load_tagger().gazetteer


class TestLivedIn:
    """After a word for living, being born, working."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("we all live together in pécs and", ["pécs"]),
            ("se conocieron en la feria de aguascalientes", ["aguascalientes"]),
            ("i grew up in new york city lol", ["new york city"]),
            ("she moved to bratislava", ["bratislava"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str], gazetteer: Gazetteer) -> None:
        """The town is found."""
        assert [text[name.start : name.end] for name in lived_in(text, gazetteer)] == expected

    @pytest.mark.parametrize(
        "text",
        [
            "i live in a van",
            "moved to production and works in marketing",
            "based in part on this",
            "live in fear, born to run",
            "working in python",
        ],
    )
    def test_near_miss(self, text: str, gazetteer: Gazetteer) -> None:
        """Words are no towns."""
        assert list(lived_in(text, gazetteer)) == []
