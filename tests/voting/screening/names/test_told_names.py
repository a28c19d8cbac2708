"""Names told by where they stand."""

import pytest

from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.told_names import told_names
from voting.screening.names.word_names import word_names


def told(text: str, gazetteer: Gazetteer) -> list[str]:
    """The names in a text."""
    return [text[name.start : name.end] for name in told_names(text, gazetteer)]


class TestToldNames:
    """Aliases, initials, surname first, logs, rows."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('Case study. "Mr V.", a widower, came', ["Mr V."]),
            ('id,tenant\n7,"Abruzzo, Carmela",2R\n8,"Keller, H.",3F', ["Abruzzo, Carmela", "Keller, H."]),
            ('{"n":"Lindqvist, Karin"}', ["Lindqvist, Karin"]),
            ("D.M. is a 9 yr old girl", ["D.M."]),
            ("AB, a 34-year-old woman", ["AB"]),
            ("// це я, Орися", ["Орися"]),
            ("Mrs K. was admitted, Frau M. auch", ["Mrs K.", "Frau M."]),
            ("Dr. K. was late, said Aunt B", ["Dr. K.", "Aunt B"]),
            ("mrs. p upstairs is loud, tell mr k", ["mrs. p", "mr k"]),
            ("J. (26F) split with M (31M), and D (40yo) too", ["J.", "M", "D"]),
            ('a male known to her as "Scratch" had', ["Scratch"]),
            ("everyone calls him Tiny, street name Ghost", ["Tiny", "Ghost"]),
            ('a.k.a. "Spider", 1.80 m', ["Spider"]),
            ("the occupant, NDIAYE, Awa, stated", ["NDIAYE, Awa"]),
            ("father of Kojo, Esi and the late Ebow, and", ["Ebow"]),
            ("hes ildiko's brother and", ["ildiko"]),
            ("hyejin  10:31 yep\njules  10:32 who pushed\nmohsen.k  10:40 sorry", ["hyejin", "jules", "mohsen.k"]),
            ("    31  oluwadamilare\n    12  dependabot[bot]", ["oluwadamilare"]),
            ("INSERT INTO kids VALUES ('Eluned', 'Cardiff'), ('Gwil', 'Barry');", ["Eluned", "Gwil"]),
            ('{ no: 3, given: "Xiadani", family: "Tecuapetla" }', ["Xiadani", "Tecuapetla"]),
            ("<guest><fn>Piers</fn><sn>Quimby</sn></guest>", ["Piers", "Quimby"]),
            ('{"use": "official", "family": "Quimby", "given": ["Piers"]}', ["Quimby", "Piers"]),
            ("Patient: NGUYEN-BARR, Lien / 1990", ["NGUYEN-BARR, Lien"]),
            ("Pt: OKONJO, Blessing DOB", ["OKONJO, Blessing"]),
            ("Tzipora (married name Ben-Ari) and", ["Ben-Ari"]),
            ("A passer-by, Wojtek, took photographs", ["Wojtek"]),
            (
                "INSERT INTO patients VALUES ('7730219', 'Lindqvist', 'Per-Erik', '1954');",
                ["Lindqvist", "Per-Erik"],
            ),
            ("Call me Ish, everyone does. I usually go by Tavi.", ["Ish", "Tavi"]),
            ("Nick's tax ID is on file; see Hope's chart", ["Nick", "Hope"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str], gazetteer: Gazetteer) -> None:
        """The name is found."""
        assert told(text, gazetteer) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "i miss u, i miss a meal, can dr r u ok",
            "I (24F) left. Series B (25M) closed, group C (40F) won",
            '{"given": "required", "family": "optional"}',
            "Dr. A. Quaye and Ms C Lee",
            "React, a.k.a. the view layer; alias ll='ls -l'",
            "NOTE, Please read; BERLIN, Germany",
            "in the late Cretaceous and the late Bronze Age, and the late Cretaceous, too",
            "today's date, the company's house, spain's friends",
            "lunch  12:30 room 4\nstart  10:00 hall",
            "   31  files changed\n   12  insertions",
            "INSERT INTO cities VALUES ('Cardiff', 7);",
            "the new version goes by a date",
            "the stage name is shown, a passer-by, seeing it, ran",
            "INSERT INTO users VALUES (1, 'admin', 'Berlin');",
            '"Paris, France", "Portland, Maine", "Hello, World"',
            "AI is a 10 year trend",
            "please call me Monday, or call me Later",
            "Today's address, Paris's phone, China's number, Google's account, May's number",
            "Christ's name, in God's house",
        ],
    )
    def test_near_miss(self, text: str, gazetteer: Gazetteer) -> None:
        """Ages of the earth, timetables, counts, places and notes name nobody."""
        assert told(text, gazetteer) == []


class TestSureFrames:
    """Words that are names only where nothing but somebody stands."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("ask will whether he will come", ["will"]),
            ("give may the may invoices", ["may"]),
            ("thank grace for lunch", ["grace"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str], gazetteer: Gazetteer) -> None:
        """The name is found, the same word elsewhere stays."""
        assert [text[name.start : name.end] for name in word_names(text, gazetteer)] == expected

    @pytest.mark.parametrize(
        "text", ["give hope a chance", "ask users whether it works", "thank you for lunch", "pay cash the next day"]
    )
    def test_near_miss(self, text: str, gazetteer: Gazetteer) -> None:
        """Words stay."""
        assert list(word_names(text, gazetteer)) == []
