"""Numbers as they are spoken."""

import pytest

from voting.screening import re2
from voting.screening.personal.spoken_numbers import NUMBERS, loose


class TestNumbers:
    """The words from one to ninety-nine."""

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("en", "eleven, twenty, forty-two, ninety nine"),
            ("de", "zwölf, sechzehn, vierunddreißig, einundneunzig, fuenfzig"),
            ("fr", "seize, vingt et un, soixante-quinze, quatre-vingt-dix-sept, quatre-vingts"),
            ("es", "dieciséis, veintidos, ochenta y tres"),
            ("it", "sedici, ventotto, trentacinque, novantatré"),
            ("pt", "dezesseis, vinte e seis, noventa e um"),
            ("nl", "zeventien, drieëntachtig, vijfendertig"),
            ("sv", "arton, åttiotre, femtio"),
            ("da", "atten, femogtredive, treogfirs, halvtreds"),
            ("no", "atten, trettifem, åttisju"),
            ("pl", "piętnaście, osiemdziesiąt trzy, dwadziescia siedem"),
            ("tr", "on iki, otuz dört, kırk"),
            ("zh", "六, 十五, 八十三"),
            ("hi", "पाँच, बहत्तर, सड़सठ"),
            ("hi-latin", "paanch, pachpan"),
        ],
    )
    def test_hit(self, language: str, words: str) -> None:
        """Each word is a whole match."""
        pattern = re2.compile(f"(?i){NUMBERS[language]}")
        assert all(pattern.fullmatch(word) for word in words.split(", "))

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("en", "twenty eleven, hundred, first"),
            ("de", "hundert, dreiundelf, zweite"),
            ("fr", "cent, seize deux"),
            ("es", "cien, ochenta y doce"),
            ("pl", "sto, dwa trzy"),
        ],
    )
    def test_near_miss(self, language: str, words: str) -> None:
        """Other numbers are none."""
        pattern = re2.compile(f"(?i){NUMBERS[language]}")
        assert not any(pattern.fullmatch(word) for word in words.split(", "))


class TestLoose:
    """Accents that are left out."""

    def test_accents_may_be_missing(self) -> None:
        """Both spellings match, another letter does not, and a class stays as it is."""
        pattern = re2.compile(loose("fünf[éè]"))
        assert pattern.fullmatch("fünfé")
        assert pattern.fullmatch("funfè")
        assert not pattern.fullmatch("fanfé")
        assert not pattern.fullmatch("fünfe")
