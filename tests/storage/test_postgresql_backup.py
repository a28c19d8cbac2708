"""What docs/operations.md tells of backups on PostgreSQL: `pg_dump`, and `pg_restore` into an empty database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from storage import open_store
from storage.audit import open_audit
from tests.postgres_server import PostgresServer
from tests.storage.databases import POSTGRESQL
from tests.storage.rotating import Voters
from tests.storage.samples import StandingClock, cast, vote
from voting.errors import KeyringError, StoreUnavailableError
from voting.ports import Receipt
from voting.settings import StoreSettings


@pytest.fixture
def elsewhere(postgres: PostgresServer) -> Iterator[str]:
    """An empty database."""
    name = postgres.new_database()
    yield name
    postgres.drop_database(name)


@POSTGRESQL
class TestDump:
    """`pg_dump --format=custom` while votes come in."""

    def test_is_a_whole_store_again(
        self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer, elsewhere: str
    ) -> None:
        """Every vote from before is there with its receipt, in agreement with the signed log, and votes go on."""
        restored = settings.model_copy(update={"url": postgres.url(elsewhere)})
        with closing(open_store(settings, clock=clock)) as store:
            before = [cast(store) for _ in range(20)]
            with Voters(store) as voters:
                dumped = postgres.dump(settings.url or "", "--format=custom")
        assert voters.failures == []
        postgres.restore(dumped, elsewhere)
        with open_audit(restored) as audit:
            assert audit.whole(audit.key).faults == []
            for _, receipt in before:
                assert receipt.proof is not None
                assert audit.standing(receipt.code, receipt.proof, audit.key) == "there"
        with closing(open_store(restored, clock=clock)) as again:
            for comparison_id, receipt in before:
                assert again.add_outcome(vote(comparison_id)) == Receipt(receipt.code, first=False)
            cast(again)

    def test_without_the_key_it_is_ciphertext(
        self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer, elsewhere: str
    ) -> None:
        """It does not open with another one, and says so at the start."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
        postgres.restore(postgres.dump(settings.url or "", "--format=custom"), elsewhere)
        stranger = StoreSettings(data_dir=settings.data_dir.with_name("stranger"), url=postgres.url(elsewhere))
        with pytest.raises((KeyringError, StoreUnavailableError)):
            open_store(stranger, clock=clock)
