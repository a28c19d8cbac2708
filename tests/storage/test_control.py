from __future__ import annotations

import json
import logging
import os
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import closing
from pathlib import Path

import pytest

from storage import open_store
from storage.control import ask
from storage.maintenance import Maintenance
from storage.orders import have_done
from tests.storage.databases import BOTH
from tests.storage.samples import StandingClock, cast
from voting.errors import KeyringError, StoreError, StoreUnavailableError
from voting.ports import Json, OutcomeStore
from voting.settings import StoreSettings


def _path(settings: StoreSettings) -> Path:
    return settings.data_dir / "votes.sqlite3.control"


def _exchange(settings: StoreSettings, sent: bytes) -> bytes:
    """What the app says to raw bytes."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.connect(str(_path(settings)))
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        return connection.makefile("rb").read()


@BOTH
class TestHaveDone:
    """An order, whoever holds the store."""

    def test_by_the_app_that_holds_it(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Done there, and told here; on PostgreSQL beside it."""
        _, receipt = cast(store)
        assert have_done(settings, "withdraw", code=receipt.code) == {"withdrawn": True}
        assert have_done(settings, "withdraw", code=receipt.code) == {"withdrawn": False}
        assert store.counts()["withdrawn"] == 1
        assert have_done(settings, "rotate")["old_gone"]
        cast(store)

    def test_without_an_app(self, settings: StoreSettings, clock: StandingClock) -> None:
        """In this process."""
        with closing(open_store(settings, clock=clock)) as store:
            _, receipt = cast(store)
        assert have_done(settings, "withdraw", code=receipt.code) == {"withdrawn": True}
        with closing(open_store(settings, clock=clock)) as store:
            assert store.counts()["withdrawn"] == 1

    def test_a_refusal_is_told(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """In the words of the store."""
        cast(store)
        for what, given, told in (
            ("destroy-day", {"day": "2031-05-17"}, "key is in use"),
            ("purge", {"dry_run": False, "clock_is_right": False}, r"store\.retention_days"),
        ):
            with pytest.raises(StoreError, match=told):
                have_done(settings, what, **given)


class TestNoStore:
    """A wrong folder."""

    def test_makes_none(self, settings: StoreSettings) -> None:
        """Nothing is made there."""
        with pytest.raises(StoreUnavailableError, match="no store yet"):
            have_done(settings, "rotate")
        assert not settings.data_dir.exists()
        assert not settings.data_dir.with_name("data-keys").exists()

    def test_without_the_key(self, settings: StoreSettings) -> None:
        """Said as at every start."""
        open_store(settings).close()
        (settings.data_dir.with_name("data-keys") / "voting.key").unlink()
        with pytest.raises(KeyringError, match="missing"):
            have_done(settings, "rotate")


class TestSocket:
    """Who may ask, and what is asked."""

    def test_only_the_owner_may_open_it(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Mode 0600, whatever the umask; gone when the store is closed."""
        assert _path(settings).stat().st_mode & 0o777 == 0o600
        store.close()
        assert not _path(settings).exists()

    @pytest.mark.skipif(os.geteuid() != 0 or sys.platform != "linux", reason="needs another account to be")
    def test_another_account_is_refused(self, tmp_path: Path) -> None:
        """Even where somebody opened the socket and its folder to all: the system says who asks."""
        with tempfile.TemporaryDirectory() as open_to_all:
            settings = StoreSettings(data_dir=Path(open_to_all), key_file=tmp_path / "voting.key")
            with closing(open_store(settings)) as store:
                _, receipt = cast(store)
                for path in (Path(open_to_all), _path(settings)):
                    path.chmod(0o777)
                code = (
                    "import os, socket, sys; s = socket.socket(socket.AF_UNIX); os.setgroups([]); os.setuid(65534)\n"
                    "s.connect(sys.argv[1]); s.sendall(sys.argv[2].encode() + b'\\n'); print(s.makefile().readline())"
                )
                request = json.dumps({"do": "withdraw", "code": receipt.code})
                command = [sys.executable, "-S", "-c", code, str(_path(settings)), request]
                done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
                assert "not for you" in done.stdout or "BrokenPipe" in done.stderr
                assert store.counts()["votes"] == 1

    @pytest.mark.parametrize(
        "sent",
        [
            b"",
            b"canary\n",
            b"[]\n",
            b"null\n",
            b'{"do": "canary"}\n',
            b'{"do": ["rotate"]}\n',
            b'{"do": "destroy-day"}\n',
            b'{"do": "destroy-day", "day": "canary"}\n',
            b"\xff\n",
            b"x" * 4_200 + b"\n",
        ],
    )
    def test_what_it_does_not_know(self, store: OutcomeStore, settings: StoreSettings, sent: bytes) -> None:
        """Is refused without a word of it, and the app goes on."""
        answer = _exchange(settings, sent)
        assert "does not know this command" in json.loads(answer)["error"]
        assert b"canary" not in answer
        with pytest.raises(StoreError):
            ask(_path(settings), "destroy-day", {"day": "2031-05-17"})
        cast(store)

    def test_an_order_without_end(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Is refused while it is still being sent: it takes no memory and keeps nobody waiting."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(60)
            connection.connect(str(_path(settings)))
            sent = 0
            try:
                while sent < 16 << 20:
                    sent += connection.send(bytes(65_536))
            except (BrokenPipeError, ConnectionResetError):
                pass
            assert sent < 16 << 20
        cast(store)

    def test_something_unexpected_is_not_quoted(
        self, store: OutcomeStore, settings: StoreSettings, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Its type alone is told; the next order is answered."""
        monkeypatch.setattr(Maintenance, "rewrap", lambda _: 1 / len(""))
        answer = json.loads(_exchange(settings, b'{"do": "rewrap"}\n'))
        assert answer == {"error": "unexpected error: ZeroDivisionError"}
        monkeypatch.undo()
        assert ask(_path(settings), "rewrap", {})["rewrapped"] == 0
        cast(store)

    def test_a_purge_holds_up_no_other_order(
        self, store: OutcomeStore, settings: StoreSettings, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A key that may be known to others is not to wait for an hour; a second purge waits for the first."""
        begun, go, told = threading.Semaphore(0), threading.Event(), list[object]()

        def purge(_: Maintenance, **given: bool) -> dict[str, Json]:
            begun.release()
            assert go.wait(60)
            return {"dry_run": given["dry_run"]}

        def order() -> None:
            told.append(ask(_path(settings), "purge", {"dry_run": True, "clock_is_right": False}))

        monkeypatch.setattr(Maintenance, "purge", purge)
        _, receipt = cast(store)
        orders = [threading.Thread(target=order) for _ in range(2)]
        for thread in orders:
            thread.start()
        try:
            assert begun.acquire(timeout=60)
            for what, given in (("withdraw", {"code": receipt.code}), ("rotate", {}), ("rewrap", {})):
                with closing(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as connection:
                    connection.settimeout(30)
                    connection.connect(str(_path(settings)))
                    connection.sendall(json.dumps({"do": what, **given}).encode() + b"\n")
                    assert "done" in json.loads(connection.makefile("rb").readline())
            assert (told, begun.acquire(blocking=False)) == ([], False)
        finally:
            go.set()
            for thread in orders:
                thread.join(60)
        assert told == [{"dry_run": True}] * 2

    def test_who_hangs_up_stops_nothing(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Before asking, or before the answer."""
        for sent in (None, b'{"do": "rewrap"}\n'):
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
                connection.connect(str(_path(settings)))
                if sent:
                    connection.sendall(sent)
        assert ask(_path(settings), "rewrap", {})["rewrapped"] == 0
        cast(store)

    def test_an_app_that_was_killed(self, settings: StoreSettings) -> None:
        """Its socket is left over: the next one takes the place, and a command without an app does it itself."""
        open_store(settings).close()
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as left:
            left.bind(str(_path(settings)))
        assert have_done(settings, "rewrap")["rewrapped"] == 0
        with closing(open_store(settings)):
            assert ask(_path(settings), "rewrap", {})["rewrapped"] == 0

    def test_nobody_there(self, settings: StoreSettings) -> None:
        """Said with what to do."""
        with pytest.raises(StoreUnavailableError, match="cannot be asked"):
            ask(_path(settings), "rewrap", {})

    def test_a_path_that_is_too_long_for_a_socket(self, tmp_path: Path) -> None:
        """Takes a way round on Linux; elsewhere the app says so once and runs."""
        settings = StoreSettings(data_dir=tmp_path / ("d" * 120) / "data")
        with closing(open_store(settings)) as store:
            cast(store)
            if sys.platform == "linux":
                assert have_done(settings, "rewrap")["rewrapped"] == 0

    def test_where_no_socket_can_be_made(self, settings: StoreSettings, caplog: pytest.LogCaptureFixture) -> None:
        """A folder in its place: the store works, and the log says what does not."""
        _path(settings).mkdir(parents=True)
        with caplog.at_level(logging.WARNING), closing(open_store(settings)) as store:
            cast(store)
        assert "commands cannot reach this app" in caplog.text

    def test_threads_end_with_the_store(self, settings: StoreSettings) -> None:
        """None is left behind."""
        before = set(threading.enumerate())
        with closing(open_store(settings)):
            assert {"store-control", "store-control-purge", "store-upkeep"} <= {
                thread.name for thread in threading.enumerate()
            }
        assert set(threading.enumerate()) - before == set()
