from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import InternalError, ProgrammingError

from storage import open_store, postgresql
from storage.database import database_of
from tests.postgres_server import PostgresServer
from tests.storage.databases import POSTGRESQL, raw
from tests.storage.samples import StandingClock, cast
from voting.errors import SettingsError, StoreUnavailableError
from voting.settings import StoreSettings


def _asked(engine: Engine, *names: str) -> list[str]:
    with engine.connect() as connection:
        found = [str(connection.exec_driver_sql(f"SHOW {name}").scalar_one()) for name in names]
    engine.dispose()
    return found


@POSTGRESQL
class TestSessions:
    """What each connection is told, as it arrives at the server."""

    def test_writing(self, settings: StoreSettings) -> None:
        """Waits for the disk and for other instances, and is thrown out when it hangs."""
        names = ("synchronous_commit", "transaction_isolation", "lock_timeout", "idle_in_transaction_session_timeout")
        assert _asked(database_of(settings).writing(), *names) == ["on", "read committed", "10s", "5s"]

    @pytest.mark.parametrize(("theirs", "ours"), [("off", "on"), ("remote_apply", "remote_apply"), ("local", "local")])
    def test_never_acknowledges_what_is_not_on_the_disk(self, settings: StoreSettings, theirs: str, ours: str) -> None:
        """Whatever the database's default is; one that waits for more is left as it is."""
        (name,) = raw(settings, "SELECT current_database()")[0]
        raw(settings, f"ALTER DATABASE {name} SET synchronous_commit = {theirs}")
        assert _asked(database_of(settings).writing(), "synchronous_commit") == [ours]

    def test_reading(self, settings: StoreSettings) -> None:
        """Cannot write, and no statement takes for ever."""
        names = ("default_transaction_read_only", "statement_timeout")
        assert _asked(database_of(settings).reading(), *names) == ["on", "30s"]
        engine = database_of(settings).reading()
        with engine.connect() as connection, pytest.raises(InternalError, match="read-only transaction"):
            connection.exec_driver_sql("INSERT INTO tombstones VALUES ('x')")
        engine.dispose()

    def test_the_url_counts_more(self, settings: StoreSettings) -> None:
        """What an operator writes there is what libpq is told."""
        given = settings.model_copy(update={"url": f"{settings.url}&application_name=ours"})
        for one, name in ((settings, "inline-preference-voting"), (given, "ours")):
            assert _asked(database_of(one).writing(), "application_name") == [name]

    def test_notices_a_server_that_is_gone(self, settings: StoreSettings) -> None:
        """Within seconds, whether it waits or sends: without these, a system waits for many minutes."""
        for engine in (database_of(settings).writing(), database_of(settings).reading()):
            with engine.connect() as connection:
                told = connection.connection.dbapi_connection.info.get_parameters()  # type: ignore[union-attr]
            engine.dispose()
            silent_s = int(told["keepalives_idle"]) + int(told["keepalives_interval"]) * int(told["keepalives_count"])
            assert (silent_s, told["tcp_user_timeout"], told["connect_timeout"]) == (11, "10000", "5")

    def test_an_error_shows_no_value(self, settings: StoreSettings) -> None:
        """Whoever prints it: the statement, and not what it was run with."""
        engine = database_of(settings).writing()
        with engine.connect() as connection, pytest.raises(ProgrammingError) as caught:
            connection.execute(text("INSERT INTO nowhere VALUES (:one)"), {"one": "canary"})
        assert "nowhere" in str(caught.value)
        assert "canary" not in str(caught.value)

    def test_settings_arrive(self, settings: StoreSettings) -> None:
        """Seconds, whole or not."""
        other = settings.model_copy(update={"retry_s": 1.5, "statement_timeout_s": 0.25})
        assert _asked(database_of(other).writing(), "lock_timeout") == ["1500ms"]
        assert _asked(database_of(other).reading(), "statement_timeout") == ["250ms"]

    def test_no_more_connections_than_were_set(self, settings: StoreSettings, clock: StandingClock) -> None:
        """A pool of two is empty when two are in use: the third waits, and is told."""
        small = settings.model_copy(update={"pool_size": 2, "pool_timeout_s": 0.05})
        with closing(open_store(small, clock=clock)) as store:
            cast(store)
            engine = store._reads._engine  # type: ignore[attr-defined]  # the store's own pool
            with engine.connect(), engine.connect(), pytest.raises(StoreUnavailableError, match="TimeoutError"):
                store.counts()
            assert store.counts()["votes"] == 1


@POSTGRESQL
class TestCut:
    """Connections that the server ended while nobody used them."""

    def test_the_next_one_does_not_notice(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Who votes alone, with whose job no others are tried again; and who reads."""
        cut = (
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        with closing(open_store(settings, clock=clock)) as store:
            for votes in range(1, 4):
                raw(settings, cut)
                assert cast(store)[1].first
                raw(settings, cut)
                assert store.counts()["votes"] == votes


class TestRefused:
    """A server that would not keep what is promised."""

    @pytest.fixture
    def forgetful(self, postgres: PostgresServer) -> Iterator[None]:
        """The server does not wait for its disk."""
        postgres.stop()
        postgres.start(fsync="off")
        yield
        postgres.stop()
        postgres.start()

    @POSTGRESQL
    @pytest.mark.usefixtures("forgetful")
    def test_one_that_does_not_sync(self, settings: StoreSettings) -> None:
        """It would lose votes in a power cut; nothing is made."""
        with pytest.raises(StoreUnavailableError, match="fsync = off"):
            open_store(settings)
        assert raw(settings, "SELECT count(*) FROM store_info") == [(0,)]

    @POSTGRESQL
    def test_an_old_one(self, settings: StoreSettings, monkeypatch: pytest.MonkeyPatch) -> None:
        """Told by its version."""
        monkeypatch.setattr(postgresql, "_OLDEST_VERSION", 99)
        with pytest.raises(StoreUnavailableError, match="older than PostgreSQL 99"):
            open_store(settings)

    def test_one_that_cannot_hold_all_text(self, postgres: PostgresServer, tmp_path: Path) -> None:
        """Names of campaigns and items may be in any script."""
        postgres.run("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
        settings = StoreSettings(data_dir=tmp_path / "data", url=postgres.url("latin"))
        with pytest.raises(StoreUnavailableError, match="UTF8"):
            open_store(settings)
        postgres.drop_database("latin")

    @pytest.mark.parametrize("url", ["postgresql+psycopg://voting:canary@host", "postgresql://"])
    def test_no_database_is_named(self, tmp_path: Path, url: str) -> None:
        """Said by the setting's name."""
        with pytest.raises(SettingsError, match=r"store\.url must name the database") as caught:
            open_store(StoreSettings(data_dir=tmp_path, url=url))
        assert "canary" not in str(caught.value)
