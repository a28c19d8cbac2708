from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import open_store
from tests.storage.samples import StandingClock
from voting.ports import OutcomeStore
from voting.settings import StoreSettings


@pytest.fixture
def settings(tmp_path: Path) -> StoreSettings:
    """A store of its own, not yet made."""
    return StoreSettings(data_dir=tmp_path / "data")


@pytest.fixture
def clock() -> StandingClock:
    """A clock that moves only when told."""
    return StandingClock()


@pytest.fixture
def store(settings: StoreSettings, clock: StandingClock) -> Iterator[OutcomeStore]:
    """An open, empty store."""
    opened = open_store(settings, clock=clock)
    yield opened
    opened.close()
