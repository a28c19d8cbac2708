"""Flats that are told without their street, and what is beside a street or measured."""

import pytest

from voting.screening.names.addresses.finder import Addresses


class TestLodgings:
    """By "Apt", or where somebody lives, visits or delivers."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("I rent Apt 14B", ["Apt 14B"]),
            ("apartment 772", ["apartment 772"]),
            ("Apt. 9 please", ["Apt. 9"]),
            ("deliver to Suite 880", ["Suite 880"]),
            ("my flat is Flat 3", ["Flat 3"]),
            ("I live in Unit 12.", ["Unit 12"]),
            ("She lives at Ste 412.", ["Ste 412"]),
            ("the neighbour in flat 4c plays drums", ["flat 4c"]),
            ("wir wohnen in der Whg. 14", ["Whg. 14"]),
            ("il habite l'appartement 12 au", ["appartement 12"]),
            ("la vecina del apartamento 302", ["apartamento 302"]),
            ("trivedi uncle in b-1104 parks his activa", ["b-1104"]),
            ("flat C-503 owner has not paid society dues", ["C-503"]),
            ("Parata, RD 3, 470 Maungatapu Road, Tauranga 3175", ["RD 3, 470 Maungatapu Road, Tauranga 3175"]),
            ("RR 2, Fort Kent", ["RR 2, Fort Kent"]),
        ],
    )
    def test_hit(self, addresses: Addresses, text: str, expected: list[str]) -> None:
        """Each to its end."""
        assert [text[one.start : one.end] for one in addresses.find(text)][-1:] == expected

    @pytest.mark.parametrize(
        "text",
        [
            "move on to unit 7 exam",
            "Suite 3 of Bach's works",
            "deliver Office Suite 365",
            "run sudo apt 2 or apt 2.7.1",
            "apartment 1 has two rooms",
            "an apartment 2 bedrooms wide, built as apartment 2024",
            "We stay in suite 4 nights",
            "the pump failed at unit 5",
            "he stays at flat 3.5 percent",
            "vitamin b-1104 is none",
            "171/6 (20 ov)  RR 8.55 extras 9",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """A book's, a composer's, a program's, rooms, years, nights, machines, rates."""
        assert list(addresses.find(text)) == []
