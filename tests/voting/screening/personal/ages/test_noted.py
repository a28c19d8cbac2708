"""Ages as doctors, the police, forms and parents note them, and against other ages."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.ages.finder import AGE


class TestAgesNoted:
    """Frames of their own."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("pt is a 71yoF with chest pain", ["71yoF"]),
            ("this 62 yo F; 9moM; a 58y lady", ["62 yo F", "9moM", "58y"]),
            ("45 y.o. male, smoker", ["45 y.o. male"]),
            ("Sex F. Age 34 yrs. Collected", ["34 yrs"]),
            ("AGE/SEX: 52 Y / F", ["52 Y"]),
            ("Age ~45, unknown", ["~45"]),
            ("Age at entry: 31\nTax no.", ["31"]),
            ("age at diagnosis 47, alive", ["47"]),
            ("Alter bei Aufnahme: 67", ["67"]),
            ("RP states W/M approx 25-30, left", ["25-30"]),
            ("suspect H/F 30s, red jacket", ["30s"]),
            ("white male, approx. 35, tattoo", ["35"]),
            ("described as male, 18 to 20, slim", ["18 to 20"]),
            ("male, fifty-one, single", ["fifty-one"]),
            ("looking (F, 33) for", ["F, 33"]),
            ("my DD (8) and my lo is 14 months and", ["8", "14 months"]),
            ("older one is 7. The younger one's four,", ["7", "four"]),
            ("he's pushing sixty and tired; dad is pushing eighty and", ["pushing sixty", "pushing eighty"]),
            ("She is in her early forties, tall", ["in her early forties"]),
            ("he is 15 going on 40", ["40"]),
            ("turning the big five-oh soon", ["five-oh"]),
            ("just hit forty and everything hurts", ["forty"]),
            ("their son, now nineteen, was two when they wed", ["nineteen", "two"]),
            ("both parents over 70, she wants kids before 30 and", ["70", "30"]),
            ("I want to retire by 55, is that mad", ["55"]),
            ("he must be about ninety now, and", ["ninety"]),
            ("We have a newborn (Ottilie, three weeks). Could", ["three weeks"]),
            ("Our daughter is Willa Jo, five now. She", ["five"]),
            ("soy mama de dylan de 6 y sofi de 2 añitos, vivo", ["6", "2"]),
            ("had my first at 19 and my last at 38", ["19", "38"]),
            ("started smoking at fourteen, quit at forty", ["forty"]),
            ("my brother, then 12, saw it", ["12"]),
            ("\x00 is 33 and \x00 35", ["33", "35"]),
            ("age gap: me 24 him 41", ["24", "41"]),
            ("ho 31 anni e lui 29", ["29"]),
            ("Jahrgang 1931, wird am Sonntag 95. Er war mit vierzehn schon in der Lehre", ["95", "vierzehn"]),
            ("opa wordt zondag 90, leuk", ["90"]),
            ("мне 34, ему 40 лет", ["34", "40 лет"]),
            ("benim yaşım 40", ["40"]),
            ("sis was 9 when; grandad, ninety-one, swims", ["9", "ninety-one"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The age is found, with the words that belong to it."""
        taken = found(AGE, text)
        assert [age for age in expected if not any(age in one for one in taken)] == []

    @pytest.mark.parametrize(
        "text",
        [
            "connector: USB-C male, 12 V, 3 A; adapter male, two pack",
            "my DS is the 3DS, 2 of them",
            "the first one is 7, the second 8",
            "we just hit 40 users",
            "What's going on 12?",
            "retire the server by 30 June",
            "kids menu before 18:00",
            "mean age at entry was 31, median age at diagnosis 47 years",
            "legal age at marriage: 18 in most states",
            "the temperature was 20 when we started",
            "der Preis wird am Montag 95 Euro, das Wetter wird morgen 25 Grad",
            "mit elf Spielern ging es weiter",
            "wordt morgen 25 graden",
            "we are pushing 60 fps",
            "Born 18.12.2021 at 35 weeks.",
            "over 70 % of parents",
            "it must be about ninety now",
            "delivery (Standard, three weeks)",
            "our version is new, five now run",
            "un lote de 6 y otro de 2 kilos",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Counts, prices, temperatures, statistics and terms of pregnancies stay."""
        assert found(AGE, text) == []
