from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.fakes import WordScreener
from voting.conversation import Attachment, Conversation, Turn
from voting.errors import ScreeningError, TextError
from voting.identity import Identity
from voting.kept_pictures import with_pictures
from voting.picture import Picture, Reading, Word
from voting.ports import Screened

SECRET = "canary"


def read(text: str) -> Reading:
    """A reading in which each word stands below the one before."""
    words, start = [], 0
    for number, word in enumerate(text.split(" ")):
        words.append(Word(start, start + len(word), (0, number, 1, number + 1)))
        start += len(word) + 1
    return Reading(text, tuple(words))


def drawn(*texts: str) -> Picture:
    return Picture(b"png of " + " / ".join(texts).encode(), tuple(map(read, texts)))


class Blanker:
    """Takes words out of texts; what it reads again can be given, and it can fail."""

    def __init__(self, *again: Picture) -> None:
        self.again = list(again)
        self.fault: TextError | None = None
        self.places: list[Sequence[Sequence[tuple[int, int]]]] = []

    def blank(self, picture: Picture, places: Sequence[Sequence[tuple[int, int]]]) -> Picture:
        """The next picture that was given, else one with `#` where the words were."""
        self.places.append(places)
        if self.fault:
            raise self.fault
        if self.again:
            return self.again.pop(0)
        texts = []
        for reading, of_it in zip(picture.readings, places, strict=True):
            text = reading.text
            for start, end in of_it:
                text = text[:start] + "#" * (end - start) + text[end:]
            texts.append(text)
        return drawn(*texts)


def kept(raw: Conversation, blanker: Blanker | None, screened: Conversation | None = None) -> list[Picture | None]:
    def screen(conversation: Conversation) -> Screened:
        return WordScreener(SECRET).screen(conversation, ("a response",), Identity())

    result = with_pictures(raw, screened or raw, screen, blanker)
    return [one.picture for turn in result for one in turn.attachments]


def talk(*pictures: Picture | None) -> Conversation:
    files = [Attachment("text/plain", 3, "notes"), *(Attachment("image/png", 9, "text", one) for one in pictures)]
    return Conversation().with_turn("user", "before").with_turn("user", "look", files).with_turn("user", "after")


class TestWithPictures:
    """What stays, and what goes."""

    def test_a_clean_picture_stays(self) -> None:
        """Its pixels alone; what was read in it is text elsewhere."""
        assert kept(talk(drawn("all fine", "all well")), Blanker()) == [None, Picture(b"png of all fine / all well")]

    def test_what_is_found_is_blanked_and_looked_for_again(self) -> None:
        """In each reading, by its own places."""
        blanker = Blanker()
        assert kept(talk(drawn(f"I am {SECRET} here", f"{SECRET} here")), blanker) == [
            None,
            Picture(b"png of I am ###### here / ###### here"),
        ]
        assert blanker.places == [(((5, 11),), ((0, 6),))]

    def test_found_in_one_reading_is_enough(self) -> None:
        """No reading sees everything."""
        blanker = Blanker()
        kept(talk(drawn("nothing seen", SECRET)), blanker)
        assert blanker.places == [((), ((0, 6),))]

    def test_what_comes_to_light_is_blanked_too(self) -> None:
        """After the first round another word is read."""
        blanker = Blanker(drawn(f"late {SECRET}"), drawn("late"))
        assert kept(talk(drawn(SECRET)), blanker) == [None, Picture(b"png of late")]

    def test_a_picture_that_never_comes_clean_goes(self) -> None:
        """After a bounded number of rounds."""
        blanker = Blanker(*[drawn(SECRET)] * 99)
        assert kept(talk(drawn(SECRET)), blanker) == [None, None]
        assert len(blanker.places) < 10

    def test_each_picture_by_itself(self) -> None:
        """One that fails takes none of the others with it."""
        blanker = Blanker(*[drawn(SECRET)] * 99)
        assert kept(talk(drawn("fine"), drawn(SECRET), None), blanker) == [None, Picture(b"png of fine"), None, None]

    def test_a_failing_blanker(self) -> None:
        """Keeps no picture, and the vote its text."""
        blanker = Blanker()
        blanker.fault = TextError("the .png file is broken")
        assert kept(talk(drawn(SECRET)), blanker) == [None, None]

    def test_without_a_blanker(self) -> None:
        """Nothing could be taken out, so nothing is kept, clean or not."""
        assert kept(talk(drawn("fine")), None) == [None, None]

    def test_a_screener_that_does_not_tell_places(self) -> None:
        """Fails closed."""
        raw = talk(drawn("fine"))
        with pytest.raises(ScreeningError):
            with_pictures(raw, raw, lambda longer: Screened(longer, ()), Blanker())

    def test_no_picture_of_the_screener_is_taken(self) -> None:
        """Whatever it hands on."""
        raw, passed_on = talk(None), talk(drawn(SECRET))
        assert kept(raw, Blanker(), passed_on) == [None, None]

    def test_no_pictures_cost_nothing(self) -> None:
        """Nothing is screened again, and the conversation stays as it is."""

        def screen(_: Conversation) -> Screened:
            raise AssertionError("must not be asked")

        raw = talk()
        assert with_pictures(raw, raw, screen, Blanker()) == raw
        assert isinstance(raw.turns[0], Turn)
