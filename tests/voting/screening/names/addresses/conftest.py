"""One finder of addresses for all tests: it is immutable, and the lists that it reads are long."""

import pytest

from voting.screening.names.addresses.finder import Addresses
from voting.screening.names.finder import load_tagger


def longest(addresses: Addresses, text: str) -> str:
    """The longest address in a text; empty without one."""
    return max((text[match.start : match.end] for match in addresses.find(text)), key=len, default="")


@pytest.fixture(scope="session")
def addresses() -> Addresses:
    return Addresses(load_tagger().gazetteer)
