from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from storage import open_store
from tests.browser.running import free_port
from tests.postgres_server import PostgresServer
from tests.storage.samples import cast
from tests.voting.cli.conftest import Run
from voting.settings import StoreSettings


class TestMove:
    """`move`; what it does is tested in `tests/storage/test_moving.py`."""

    def test_moves_and_says_what_to_do_next(
        self, run: Run, postgres: PostgresServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Rows by table, what was compared, and the next step; a second time it is refused."""
        monkeypatch.chdir(tmp_path)
        with closing(open_store(StoreSettings(data_dir=tmp_path / "data"))) as store:
            cast(store)
        name = postgres.new_database()
        url = postgres.url(name)
        ran = run("move", "--to", url)
        assert (ran.code, ran.err) == (0, "")
        told = ran.out.splitlines()
        assert ["outcomes", "1"] in [line.split() for line in told]
        assert told[-2:] == [
            "every row was read back and is the same; 2 entries in the log: no fault",
            "now set store.url to the new address and start the app; then delete the old file and its backups",
        ]
        again = run("move", "--to", url)
        assert (again.code, again.out) == (1, "")
        assert again.err == "voting: the destination is not empty: name a database that holds no store\n"
        monkeypatch.setenv("VOTING_STORE__URL", url)
        assert run("stats").out.startswith("impressions 1  votes 1")
        assert run("verify").code == 0
        postgres.drop_database(name)

    def test_an_address_shows_nothing_of_itself(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It may hold a password."""
        monkeypatch.chdir(tmp_path)
        for url in (
            "oracle://a:canary@host/b",
            "canary",
            "postgresql://a:canary@host",
            "postgresql://a:p@s:/canary@h/b",
        ):
            ran = run("move", "--to", url)
            assert ran.code == 1
            assert "the destination must be a PostgreSQL database" in ran.err
            assert "canary" not in ran.out + ran.err

    def test_a_server_that_is_not_there(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """It is the address that was typed, not the setting, that names it."""
        monkeypatch.chdir(tmp_path)
        with closing(open_store(StoreSettings(data_dir=tmp_path / "data"))) as store:
            cast(store)
        ran = run("move", "--to", f"postgresql+psycopg://voting:canary@127.0.0.1:{free_port()}/voting")
        assert ran.code == 1
        assert ran.err.startswith("voting: the database that the address of the destination names cannot be reached")
        assert "canary" not in ran.err
