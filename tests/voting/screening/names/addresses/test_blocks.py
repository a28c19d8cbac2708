"""One address of its parts."""

import pytest

from voting.screening.hits import Hit
from voting.screening.names.addresses.blocks import join_addresses
from voting.screening.recogniser import Kind


def joined(text: str, *parts: tuple[str, str]) -> list[str]:
    """What is left of hits on parts of a text, each with its type."""
    hits = [
        Hit(text.index(part), text.index(part) + len(part), Kind.PERSONAL, kind, "rule", "why", value=part)
        for part, kind in parts
    ]
    return [text[hit.start : hit.end] for hit in join_addresses(hits, text)]


class TestJoinAddresses:
    """What belongs together."""

    @pytest.mark.parametrize(
        ("text", "parts", "expected"),
        [
            (
                "at 16 Ferry Rd, Leith, and",
                [("16 Ferry Rd", "STREET_ADDRESS"), ("Leith", "LOCATION")],
                ["16 Ferry Rd, Leith"],
            ),
            (
                "then 41 Harold's Cross Road, Dublin is",
                [("41 Harold's Cross Road", "LOCATION"), ("Dublin", "LOCATION")],
                ["41 Harold's Cross Road, Dublin"],
            ),
            (
                "from Rathmines Road, Dublin is",
                [("Rathmines Road", "LOCATION"), ("Dublin", "LOCATION")],
                ["Rathmines Road", "Dublin"],
            ),
            (
                "Rua Veiga, 815, ap. 141, bloco 2, Asa Norte, Porto here",
                [("Rua Veiga, 815", "STREET_ADDRESS"), ("Asa Norte", "PERSON"), ("Porto", "LOCATION")],
                ["Rua Veiga, 815, ap. 141, bloco 2, Asa Norte, Porto"],
            ),
            (
                "17 Tivoli Terrace, Co. Dublin A96 F2X4. Signed",
                [("17 Tivoli Terrace, Co", "STREET_ADDRESS"), ("Dublin", "LOCATION")],
                ["17 Tivoli Terrace, Co. Dublin A96 F2X4"],
            ),
            ("at House 3, 41 Cowley Road now", [("41 Cowley Road", "STREET_ADDRESS")], ["House 3, 41 Cowley Road"]),
            ("in Z.I. Nord, 4 rue Haute now", [("4 rue Haute", "STREET_ADDRESS")], ["Z.I. Nord, 4 rue Haute"]),
            ("Flat 3, 41 Cowley Road now", [("41 Cowley Road", "STREET_ADDRESS")], ["Flat 3, 41 Cowley Road"]),
            (
                "ZA des Paluds, 145 avenue de Jouques is",
                [("145 avenue de Jouques", "STREET_ADDRESS")],
                ["ZA des Paluds, 145 avenue de Jouques"],
            ),
            (
                "Road No. 3, Hyderabad, Telangana.",
                [("Road No. 3", "STREET_ADDRESS")],
                ["Road No. 3, Hyderabad, Telangana"],
            ),
            (
                "Ulica Zvonimira 21<br>\n  10000 Zagreb<br>",
                [("Ulica Zvonimira 21", "STREET_ADDRESS"), ("10000 Zagreb", "STREET_ADDRESS")],
                ["Ulica Zvonimira 21<br>\n  10000 Zagreb"],
            ),
        ],
    )
    def test_one(self, text: str, parts: list[tuple[str, str]], expected: list[str]) -> None:
        """The parts with what stands between and around them."""
        assert joined(text, *parts) == expected

    @pytest.mark.parametrize(
        ("text", "parts"),
        [
            ("12 Main St\n14 Oak Ave", [("12 Main St", "STREET_ADDRESS"), ("14 Oak Ave", "STREET_ADDRESS")]),
            ("12 Main St. We fly to Rome", [("12 Main St", "STREET_ADDRESS"), ("Rome", "LOCATION")]),
            ("12 Main St is far from Rome", [("12 Main St", "STREET_ADDRESS"), ("Rome", "LOCATION")]),
            ("12 Main St\n\nRome", [("12 Main St", "STREET_ADDRESS"), ("Rome", "LOCATION")]),
            ("12 Main St, Anna", [("12 Main St", "STREET_ADDRESS"), ("Anna", "PERSON")]),
            ("Rome, Paris", [("Rome", "LOCATION"), ("Paris", "LOCATION")]),
            ("12 Main St, Thanks, all", [("12 Main St", "STREET_ADDRESS")]),
            ("12 Main St, please", [("12 Main St", "STREET_ADDRESS")]),
            ("Beech House Surgery, 40 Denmark Hill", [("40 Denmark Hill", "STREET_ADDRESS")]),
            ("2 Zi., 54 m², 680 € warm, Peterssteinweg 17", [("Peterssteinweg 17", "STREET_ADDRESS")]),
        ],
    )
    def test_several(self, text: str, parts: list[tuple[str, str]]) -> None:
        """Two streets, a new sentence or paragraph, a person after a street, places alone."""
        assert joined(text, *parts) == [part for part, _ in parts]
