"""One screener for all tests: it is immutable, and loading it takes a second."""

import pytest

from voting.ports import Screener
from voting.screening import load_screener
from voting.settings import ScreeningSettings


@pytest.fixture(scope="session")
def screener() -> Screener:
    return load_screener(ScreeningSettings())
