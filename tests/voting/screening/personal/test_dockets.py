"""Numbers of people's matters that hold their year."""

import pytest

from voting.screening.personal.dockets import DOCKET


def found(text: str) -> list[str]:
    """What is found."""
    return [text[one.start : one.end] for one in DOCKET.find(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("grant of probate 2024-PR-3391. As", "2024-PR-3391"),
        ("Quillen, Darius | CR-24-5518 | FTA", "CR-24-5518"),
        ("Planning ref PF/24/1177: no", "PF/24/1177"),
        ('{"vorgang":"2024-BA-77310"}', "2024-BA-77310"),
        ("licence LN/2231/24, renew", "LN/2231/24"),
    ],
)
def test_hit(text: str, value: str) -> None:
    """The year first, in the middle or last."""
    assert found(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "CVE-2024-38812 is patched",
        "invoice no INV-2024-0091",
        "Rechnung VS/24/0617",
        "Seriennummer hinten ist KT-20-88143",
        "art no. HX-20-115",
        "build/CR-24-5518",  # a path
        "CR-24-5518-x",
        "24-5518",
    ],
)
def test_near_miss(text: str) -> None:
    """Flaws, invoices, parts, longer words."""
    assert not found(text)
