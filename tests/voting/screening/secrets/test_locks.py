"""Numbers that open something."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.secrets.locks import LOCKS


class TestLocks:
    """What is locked, how that is told, the code."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("the safe in the closet opens with 2580, checkout at 11", ["2580"]),
            ("Bike lock 390. The shed at the back opens with C1958Z.", ["390", "C1958Z"]),
            ("padlock: 4-17-33", ["4-17-33"]),
            ("that's the PIN you chose (771903)", ["771903"]),
            ("Tresor im Keller: 47-11-08.", ["47-11-08"]),
            ("la porte du bas, code 2846B, merci", ["2846B"]),
            ("la alarma se desactiva con el código 5512", ["5512"]),
            ("il cancello si apre con 7741", ["7741"]),
            ("kluis opent met 50932", ["50932"]),
            ("bokningskoden är 3817, dörrkoden 1234B", ["1234B", "3817"]),
            ("kod do furtki to 4471#", ["4471#"]),
            ("kod z aplikacji R7K2Q podałem", ["R7K2Q"]),
            ("number 118, code 6604.", ["6604"]),
            ("Gate: #4471 and Door: 2209", ["#4471", "2209"]),
            ("my steam guard code was R4KTV", ["R4KTV"]),
            ("the alarm is disarmed with 0042", ["0042"]),
            ("Phone: 364217", ["364217"]),
            ("Front door keypad → 0417#", ["0417#"]),
            ("Alarm (only if you are last) → 993 112", ["993 112"]),
            ("- back gate » C1930", ["C1930"]),
            ("Dial #4471 at the entry phone", ["#4471"]),
            ("taper 4471A sur le digicode", ["4471A"]),
            ("and 2208 opens the bike room", ["2208"]),
            ("its 4417 for the front and", ["4417"]),
            ("| Tiefgarage | 3391 |", ["3391"]),
            ("Nøkkelboksen åpnes med 1905 (trykk hardt)", ["1905"]),
            ("Front door keypad 8834#, hold the # two secs", ["8834#"]),
            ("Nyckelboxen öppnas med 4410.", ["4410"]),
            ("Bike shed padlock – 4-1-9-0", ["4-1-9-0"]),
            ("le code d'accès à l'immeuble est B2047 et", ["B2047"]),
            ("El código de acceso al portal es C4482", ["C4482"]),
            ("Il codice d'ingresso del palazzo è B2214", ["B2214"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The code alone is found."""
        assert sorted(found(LOCKS, text)) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "gate 24 opens at 11:30",
            '    "code": 403,',
            "Door – 2019",
            "dial 5551234 at noon",
            "we paid 300 for the door",
            "the dash says code P0420",
            "in 2019 opens the gate to the city",
            "type 500 in the box",
            "Garage (double) – 45 m2",
            "| Gate | 24 |",
            "Phone → 3642170",
            "post code → 10115",
            "Phone: 36421701",
            "handy = 3642170",
            "the door is 2046 mm high",
            "it is safe until 2030",
            "building 400 is closed",
            "error code 10045 on line 2200",
            "Fehlercode 50123",
            "foutcode 4471",
            "felkod 4471",
            "postal code 10115",
            "promo code SAVE2024",
            "exit code 1370",
            "assert response.status_code == 4010",
            "the code is ASCII and 401",
            "the code of 2024",
            "penal code 4821",
            "the phone costs $1200, with 2400 mAh",
            "a lock with 4.5 cm",
            "Building number: 4810, Door no.: 4412, Gate ID: 20417",
            "source code 1234 lines",
            "  * Stop building the extensions for 3.8. Closes: #976846.\n",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other codes, sizes, prices, years and times stay."""
        assert found(LOCKS, text) == []


class TestTurns:
    """Where a dial is turned the other way."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "Safe in the wardrobe: four turns right to 44, three left to 9, two right to 71\nBank: 40",
                ["44", "9", "71"],
            ),
            ("the padlock: R32 L14 R8, then pull", ["32", "14", "8"]),
            ("Tresor: rechts auf 12, links auf 40, rechts auf 7", ["12", "40", "7"]),
            ("coffre : droite jusqu'à 30, gauche 5, droite 61.", ["30", "5", "61"]),
            ("go left to 44, then right to 9 and left to 71 Elm Road", []),
            ("Safe driving: turn right to 44, then left to 9", []),
            ("the safe side: left 12px, right 12px, left 4px", []),
            ("lock the column; " + "x" * 200 + " left 12, right 4, left 9", []),
        ],
    )
    def test_turns(self, text: str, expected: list[str]) -> None:
        """Three and more, near a word for what is opened."""
        assert found(LOCKS, text) == expected
