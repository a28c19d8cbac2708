"""One finder of addresses for all tests: it is immutable."""

import pytest

from voting.screening.names.addresses.finder import Addresses
from voting.screening.names.gazetteer import Gazetteer


def longest(addresses: Addresses, text: str) -> str:
    """The longest address in a text; empty without one."""
    return max((text[match.start : match.end] for match in addresses.find(text)), key=len, default="")


@pytest.fixture(scope="session")
def addresses(gazetteer: Gazetteer) -> Addresses:
    return Addresses(gazetteer)
