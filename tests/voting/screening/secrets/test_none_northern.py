"""What talk of passwords says from Denmark to Turkey that is none, and codes of doors there."""

import pytest

from tests.voting.screening.samples import found, of_type
from voting.ports import Screener
from voting.screening.secrets.locks import LOCKS


class TestNoneNorthern:
    """A word for a password, what is said of one, a year, a firm's code or a last day."""

    @pytest.mark.parametrize(
        "text",
        [
            "kas parool peab olema vähemalt 8 märki pikk?",
            "Skal adgangskoden være på mindst 8 tegn?",
            "A jelszónak legalább 8 karakternek kell lennie?",
            "labas pamirsau wifi slaptazodi, buvo kazkas tokio",
            "PIN2-koodi küsib, aga pangakaart ja ID-kaart on mõlemad kehtivad?",
            "şifre yok, türküleri ilk defa 1961'de radyoda çalındı",
            "Įmonės kodas 123456789, PVM 21 %",
            "pass nr 84471209, giltigt till 2030-05-12",
        ],
    )
    def test_miss(self, screener: Screener, text: str) -> None:
        """Nothing that opens anything."""
        assert of_type(screener, text, "SECRET") == []

    @pytest.mark.parametrize(
        ("text", "secret"),
        [
            ("mu wifi salasõna on kassijakoer99", "kassijakoer99"),
            ("wifi slaptažodis kateirsuo99", "kateirsuo99"),
            ("parool: salasõna", "salasõna"),
            ("lösenord: Lösenord1", "Lösenord1"),
            ("my password is 1961", "1961"),
            ("şifrem Kartopu77 ama giremiyorum", "Kartopu77"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, secret: str) -> None:
        """A password beside such words is found."""
        assert of_type(screener, text, "SECRET") == [secret]


class TestDoors:
    """Codes of doors by the words of these languages."""

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("pakk jäi kinni, uksekood 883014 ei tööta", "883014"),
            ("durvju kods ir 4471", "4471"),
            ("laiptinės kodas yra 23#5581", "23#5581"),
            ("A kapukód mostantól #5093.", "#5093"),
            ("kapı şifresi 4471", "4471"),
            ("dørkoden er nå 4471", "4471"),
        ],
    )
    def test_hit(self, text: str, code: str) -> None:
        """The code is found."""
        assert found(LOCKS, text) == [code]

    @pytest.mark.parametrize("text", ["posta kodu 34710", "hata kodu 404", "irányítókód 1052", "durų kaina 4471"])
    def test_miss(self, text: str) -> None:
        """A code of something else."""
        assert found(LOCKS, text) == []
