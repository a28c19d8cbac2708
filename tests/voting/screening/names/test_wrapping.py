"""Names that the end of a line parts."""

import pytest

from voting.ports import Screener
from voting.screening.names.code_guard import lines_of
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.finder import NameFinder, Seen, load_tagger
from voting.screening.names.wrapping import breaks

LONG = "the one who came to see us about the old boiler on Monday was "


def around(text: str) -> list[str]:
    """What is looked at once more."""
    return [text[one.start : one.end] for one in breaks(text, lines_of(text))]


class TestBreaks:
    """Where a name may go across the end of a line."""

    @pytest.mark.parametrize(
        "text",
        [
            f"{LONG}Lollo\nEngdahl and he read out the last one.",
            f"{LONG}Lollo\nvan der Engdahl, they say.",
            f"{LONG}Lollo van\nEngdahl",
            "was \x00 and one who came to see us was Lollo\nEngdahl and so on",
        ],
    )
    def test_hit(self, text: str) -> None:
        """A long line of prose that ends with what may be a name, and one that begins with it."""
        (seen,) = around(text)
        assert "Lollo" in seen
        assert "Engdahl" in seen

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("it was Lollo\nEngdahl and he read out the last one.", "a short line"),
            (f"{LONG}Lollo.\nEngdahl and he read out", "the end of a sentence"),
            (f"{LONG}Lollo\nand he read out the last one.", "no name goes on"),
            (f"{LONG}somebody\nEngdahl read out the last one.", "no name begins"),
            (f"{LONG}Lollo\n\nEngdahl read out the last one.", "a paragraph's end"),
            (f"{LONG}Lollo\nEngdahl: he read out", "who speaks"),
            (f"{LONG}Lollo\n- Engdahl read out", "an item of a list"),
            (f"1;2;{LONG}Lollo\nEngdahl and he read out", "a row of a table"),
            (f"```python\n{LONG}Lollo\nEngdahl and he read out\n```", "code"),
        ],
    )
    def test_near_miss(self, text: str, why: str) -> None:
        """Everything else is looked at line by line alone."""
        assert around(text) == [], why

    def test_only_surroundings_are_looked_at(self) -> None:
        """Whatever the length of the lines."""
        (seen,) = around(f"{'word ' * 1000}Lollo\nEngdahl {'word ' * 1000}")
        assert len(seen) < 150


class TestFound:
    """The name as a whole, and nothing else of the next line."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Hundratals ljus tändes på torget för brandmannen som omkom i lördags. Kollegan Lollo\n"
             "Engdahl läste upp hans sista sms till dem.", "Lollo\nEngdahl"),
            ("Battono per tre a uno la capolista di ieri davanti a tutti, e il mister Terenzio\n"
             "Bò dice che corre per tre.", "Terenzio\nBò"),
        ],
    )  # fmt: skip
    def test_whole_name(self, screener: Screener, text: str, name: str) -> None:
        """Masked as one."""
        spans = {text[span.start : span.end] for span in screener.find(text) if span.entity_type == "PERSON"}
        assert name in spans

    def test_only_names_across_the_end_count(self) -> None:
        """Of the second look: the first knows better what stands on one line."""
        text, key = "so Lollo\nEngdahl", ("so Lollo Engdahl", False)
        names = [Name(*place, PERSON, 0.9) for place in ((0, 2), (3, 8), (3, 16), (9, 16))]
        seen = Seen({text: ()}, {text: ((0, key, 8),)}, {key: tuple(names)})
        across = [text[one.start : one.end] for one in NameFinder(load_tagger()).find(text, seen)]
        assert across == ["Lollo\nEngdahl"]
