"""Names in lists and records."""

import pytest

from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.told_lists import told_lists


def told(text: str, gazetteer: Gazetteer) -> list[str]:
    """The names in a text."""
    return sorted(text[name.start : name.end] for name in told_lists(text, gazetteer))


class TestToldLists:
    """Code, results, heads and ends of mail, tickets, patronymics."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('names = ["Aoife", "Bjarki"]', ["Aoife", "Bjarki"]),
            ("const users: string[] = ['Lotte de Wit']", ["Lotte de Wit"]),
            ("1. Wanjiru Kamau 34:12\n2. Lotte de Wit 35:01", ["Lotte de Wit", "Wanjiru Kamau"]),
            ("An: Yıldız, Cem; Brandt, Ute", ["Brandt, Ute", "Yıldız, Cem"]),
            ("LG Moni & Wolle", ["Moni", "Wolle"]),
            ("complaint against PC Dunmore", ["Dunmore"]),
            ("mi vecina doña Pura", ["Pura"]),
            ("Passenger: KOWALSKI/JANMR", ["KOWALSKI/JANMR"]),
            ("соседка Тамара Ивановна", ["Тамара Ивановна", "Тамара Ивановна"]),
            ("мой друг Саша и Петя", ["Петя", "Саша"]),
            ("(1, 'Anna', 'Berg', 31),\n(2, 'Tomasz', 'Wojcik', 4)", ["Anna", "Berg", "Tomasz", "Wojcik"]),
            ('new Person("Anna", "Berg-Sundqvist", 44);', ["Anna", "Berg-Sundqvist"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str], gazetteer: Gazetteer) -> None:
        """The names are found."""
        assert told(text, gazetteer) == expected

    @pytest.mark.parametrize(
        "text",
        [
            'names = ["Width", "Height"]; colors = ["Red"]',
            "1. Main Street 34:12\n2. Second Half 35:01",
            "1. Wanjiru Kamau 34:12",
            "To: the Board, please; From: 3, Leeds",
            "PC World and DS Lite, DI Container",
            "TCP/IP and HTTP/MRS.",
            "Love bread & butter\n",
            "Москва и Киев стоят",
            "('Paris', 'London', 'Rome')",
            "enum('Grace', 'Hope')",
            "('Anna', 'Table', 4)",
            '["Error", "Warning"]',
            "('Anna', \"Berg')",
        ],
    )
    def test_near_miss(self, text: str, gazetteer: Gazetteer) -> None:
        """Columns, streets, shops and protocols name nobody."""
        assert told(text, gazetteer) == []
