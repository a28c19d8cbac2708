from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.postgres_server import PostgresServer

# Timings live in benchmarks: a slow moment of a shared machine is no fault of the code. The same tree gives the same
# examples, so that who changed nothing sees nothing fail; `pytest --hypothesis-profile explore` draws new ones.
settings.register_profile(
    "project", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True, database=None
)
settings.register_profile("explore", settings.get_profile("project"), derandomize=False)
settings.load_profile("project")


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A real PostgreSQL, started when the first test asks for it."""
    with PostgresServer() as server:
        yield server
