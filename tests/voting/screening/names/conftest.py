"""The lists of names, for all tests: they do not change, and are long."""

import pytest

from voting.screening.names.finder import load_tagger
from voting.screening.names.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The one that is shipped."""
    return load_tagger().gazetteer
