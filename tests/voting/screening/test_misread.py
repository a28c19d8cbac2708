"""UTF-8 that was read as Windows-1252 or Latin-1."""

import pytest

from voting.ports import Screener
from voting.screening.view import Source, plain_view

_TEXTS = [
    "Mein Name ist Jürgen Müller, wohnhaft in Köln. Die Straße gefällt Zoë.",
    "José García called Ángela from São Paulo – “really”, she’s fine.",
    "我叫张伟,住在北京市朝阳区。",
    "Меня зовут Иван Петров, живу в Москве.",
    "Ａ full-width letter, 5 €, ½ and an emoji 😀",
]


def misread(text: str, encoding: str) -> str:
    """As a program shows it that takes UTF-8 for another encoding; five bytes mean nothing in Windows-1252."""
    return "".join(
        bytes([one]).decode(encoding, "ignore") or bytes([one]).decode("latin-1") for one in text.encode("utf-8")
    )


class TestPlainView:
    """What a reader guesses."""

    @pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
    @pytest.mark.parametrize("text", _TEXTS)
    def test_is_that_of_the_text_as_it_was_meant(self, text: str, encoding: str) -> None:
        """Letters, punctuation and signs of all scripts."""
        assert plain_view(Source(misread(text, encoding))).text == plain_view(Source(text)).text

    @pytest.mark.parametrize(
        "text", ["le «CAFÉ» et l'«É»", "GRÜẞE »SÜ«", "Ça va ? 20 °C, Âge : 3", "ÄÖÜ", "naïve Ärzte"]
    )
    def test_nothing_is_guessed_of_other_text(self, text: str) -> None:
        """A capital with a mark before a quotation mark is two bytes of no letter that people write."""
        assert plain_view(Source(text)).text == text


class TestScreened:
    """Through the whole screener."""

    @pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
    def test_names_are_found(self, screener: Screener, encoding: str) -> None:
        """Whole, with all bytes of their letters."""
        text = misread(_TEXTS[0], encoding)
        found = [text[one.start : one.end] for one in screener.find(text)]
        assert found == [misread(name, encoding) for name in ("Jürgen Müller", "Köln", "Zoë")]
