"""What is told whoever starts the app for the first time, on a real server that does not let it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from storage import open_store
from storage.refusals import absence, refusal
from tests.postgres_server import PostgresServer
from tests.storage.databases import raw
from voting.errors import StoreUnavailableError
from voting.settings import StoreSettings

_EMPTY = pytest.mark.parametrize("settings", ["empty postgresql"], indirect=True)
_ROLES = {"unknown": None, "guest": "LOGIN", "locked": "NOLOGIN", "crowded": "LOGIN CONNECTION LIMIT 0"}


@pytest.fixture(scope="module")
def roles(postgres: PostgresServer) -> Iterator[None]:
    """Roles of which none can use a store, and rules by which two do not even come in."""
    made = {**{name: how for name, how in _ROLES.items() if how}, "walled": "LOGIN PASSWORD 'right'", "barred": "LOGIN"}
    for name, how in made.items():
        postgres.run(f"CREATE ROLE {name} {how}")
    rules = postgres.data / "pg_hba.conf"
    before = rules.read_text()
    rules.write_text(f"local all walled scram-sha-256\nlocal all barred reject\n{before}")
    _reload(postgres, 2)
    yield
    rules.write_text(before)
    _reload(postgres, 0)
    for name in made:
        postgres.run(f"DROP ROLE {name}")


def _reload(postgres: PostgresServer, rules_of_ours: int) -> None:
    postgres.run("SELECT pg_reload_conf()")
    until = time.monotonic() + 20
    ours = "SELECT 1 FROM pg_hba_file_rules WHERE user_name && ARRAY['walled', 'barred']"
    while len(postgres.run(ours)) != rules_of_ours:
        assert time.monotonic() < until
        time.sleep(0.01)


def _told(settings: StoreSettings, **changes: str) -> StoreUnavailableError:
    url = make_url(str(settings.url)).set(**changes)  # type: ignore[arg-type]  # user name, password or database
    with pytest.raises(StoreUnavailableError) as caught:
        open_store(settings.model_copy(update={"url": url.render_as_string(hide_password=False)}))
    assert "wrong" not in str(caught.value)
    return caught.value


@_EMPTY
@pytest.mark.usefixtures("roles")
class TestFirstStart:
    """A sentence that says what to mend, and the server's code."""

    @pytest.mark.parametrize(
        ("changes", "says", "code"),
        [
            ({"database": "nowhere"}, "no database of that name", "3D000"),
            ({"username": "unknown"}, "no role of that name", "28000"),
            ({"username": "locked"}, "ALTER ROLE", "28000"),
            ({"username": "barred"}, r"pg_hba\.conf", "28000"),
            ({"username": "walled", "password": "wrong"}, "refuses the password", "28P01"),
            ({"username": "walled"}, "or was given none", "28P01"),
            ({"username": "crowded"}, "no connection left", "53300"),
        ],
        ids=lambda value: "-".join(value.values()) if isinstance(value, dict) else "",
    )
    def test_not_let_in(self, settings: StoreSettings, changes: dict[str, str], says: str, code: str) -> None:
        """Of such a refusal the driver knows no code."""
        error = _told(settings, **changes)
        assert error.code == code
        assert error.args[0].endswith(f"({code})")
        with pytest.raises(StoreUnavailableError, match=says):
            raise error

    def test_not_into_that_database(self, settings: StoreSettings) -> None:
        """The role exists, and may connect to others."""
        name = make_url(str(settings.url)).database
        raw(settings, f"REVOKE CONNECT ON DATABASE {name} FROM PUBLIC")
        error = _told(settings, username="guest")
        assert "GRANT CONNECT" in str(error)
        assert error.code == "42501"

    def test_no_right_to_make_tables(self, settings: StoreSettings) -> None:
        """Which one is missing, and on what."""
        raw(settings, "REVOKE CREATE ON SCHEMA public FROM PUBLIC")
        error = _told(settings, username="guest")
        assert "lacks a right on schema public" in str(error)
        assert error.code == "42501"
        assert "schema" not in error.for_voters

    def test_no_right_to_the_tables(self, settings: StoreSettings) -> None:
        """Somebody else made them."""
        open_store(settings).close()
        error = _told(settings, username="guest")
        assert "lacks a right on table alembic_version" in str(error)

    def test_read_only(self, settings: StoreSettings) -> None:
        """As a standby is."""
        name = make_url(str(settings.url)).database
        raw(settings, f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        error = _told(settings)
        assert "it is a standby" in str(error)
        assert error.code == "25006"


class TestRefusal:
    """Without a server."""

    @pytest.mark.parametrize("primary", ['permission denied for table "canary one"', "canary", "zugriff auf canary"])
    def test_of_the_servers_sentence_nothing_else_is_told(self, primary: str) -> None:
        """It may be in another language, or made by a function that somebody wrote."""
        told = refusal(psycopg.errors.InsufficientPrivilege(primary))
        assert told is not None
        assert told[0].startswith("the role lacks a right in the database")

    def test_what_no_setting_would_mend(self) -> None:
        """A server that is not there, and an answer that has a code of another kind."""
        assert refusal(psycopg.OperationalError("Connection refused")) is None
        assert refusal(psycopg.errors.DeadlockDetected("canary")) is None
        assert refusal(None) is None


class TestAbsence:
    """A server that is not there: why not, without the address, which may hold a password."""

    @pytest.mark.parametrize(
        ("url", "says"),
        [
            ("canary:canary@127.0.0.1:1/canary", "nothing listens there"),
            ("canary:canary@canary.invalid/canary", "its host is not known"),
            ("canary:canary@/canary?host=/canary", "no socket of a server"),
            ("canary:canary@127.0.0.1:1/canary?fooo=canary", "a connection parameter that there is not: fooo"),
            ("canary:canary@127.0.0.1:1/canary?sslmode=canary", "with a value that it cannot have: sslmode"),
            ("canary:canary@127.0.0.1:1/canary?connect_timeout=canary", "cannot have: connect_timeout"),
        ],
    )
    @pytest.mark.parametrize("how", ["reads", "opens"])
    def test_first_words(self, tmp_path: Path, url: str, says: str, how: str) -> None:
        """Of the app that starts and of a command that reads."""
        settings = StoreSettings(data_dir=tmp_path, url=f"postgresql+psycopg://{url}", retry_s=0.01)
        with pytest.raises(StoreUnavailableError) as caught:
            open_store(settings, read_only=how == "reads")
        assert says in caught.value.for_operators
        assert "canary" not in caught.value.for_operators
        assert "Error" not in caught.value.for_operators

    @pytest.mark.parametrize(
        ("told", "says"),
        [
            ("connection timeout expired", "does not answer"),
            ('connection to server at "canary", port 1 failed: Connection timed out', "does not answer"),
            ('connection to server at "canary", port 1 failed: No route to host', "no way from here"),
            ('connection to server on socket "canary" failed: Permission denied', "may not use the server's socket"),
            ("canary", None),
        ],
    )
    def test_what_no_test_can_have(self, told: str, says: str | None) -> None:
        """In the driver's words; others are not recognised."""
        found = absence(psycopg.OperationalError(told))
        assert found is None if says is None else says in str(found)
        assert absence(psycopg.errors.DeadlockDetected(told)) is absence(None) is None
