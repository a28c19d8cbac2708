"""Lets a command have things done by the app that holds the store: through a Unix socket beside the database.

On SQLite one process may write. While it is the app, a command cannot open the store for writing, so it asks the app:
one line of JSON there and one back. The socket has mode 0600, and on Linux the system says who is at the other end:
only the account that the app runs under, and root, are answered.
"""

from __future__ import annotations

import json
import logging
import os
import socket
import struct
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Final

from storage.maintenance import Maintenance
from voting.errors import StoreError, StoreUnavailableError, VotingError
from voting.ports import Json

_LONGEST_REQUEST: Final = 4096
_PATIENCE_S: Final = 5.0
_PAUSE_S: Final = 0.5
_NOT_OURS: Final = object()
_LOG = logging.getLogger(__name__)

Call = Callable[[Maintenance, Mapping[str, Any]], dict[str, Json]]
_CALLS: Final[Mapping[str, Call]] = {
    "rotate": lambda maintenance, _: maintenance.rotate(),
    "rewrap": lambda maintenance, _: maintenance.rewrap(),
    "sealed-on": lambda maintenance, given: maintenance.sealed_on(date.fromisoformat(given["day"])),
    "destroy-day": lambda maintenance, given: maintenance.destroy_day(date.fromisoformat(given["day"])),
    "purge": lambda maintenance, given: maintenance.purge(
        dry_run=bool(given["dry_run"]), clock_is_right=bool(given["clock_is_right"])
    ),
    "withdraw": lambda maintenance, given: maintenance.withdraw(str(given["code"])),
}


def call(maintenance: Maintenance, what: str, given: Mapping[str, Json]) -> dict[str, Json]:
    """Runs one call by its name, in this process.

    Raises:
        VotingError: As the method of `Maintenance` says.
    """
    return _CALLS[what](maintenance, given)


class ControlServer:
    """Answers commands, one after the other, in a thread of its own; purges in another, as one may take an hour.

    Where no socket can be made, the store works all the same; commands then need the app to be stopped.
    """

    def __init__(self, path: Path, maintenance: Maintenance) -> None:
        self._path = path
        self._maintenance = maintenance
        self._stopped = threading.Event()
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            path.unlink(missing_ok=True)  # left by a process that was killed; the store's lock says that it is gone
            os.fchmod(self._listener.fileno(), 0o600)  # before it has a name
            with _short(path) as name:
                self._listener.bind(name)
            path.chmod(0o600)
            self._listener.listen(8)
        except OSError as error:
            _LOG.warning("commands cannot reach this app (%s): stop it to run them", os.strerror(error.errno or 0))
            self._stopped.set()
        self._purges = SimpleQueue[tuple[socket.socket, Any] | None]()
        self._threads = [
            threading.Thread(target=self._serve, name="store-control", daemon=True),
            threading.Thread(target=self._purge, name="store-control-purge", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Answers nobody who comes later."""
        if not self._stopped.is_set():
            self._stopped.set()
            with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller:
                caller.settimeout(_PATIENCE_S)
                with _short(self._path) as name:
                    caller.connect(name)  # wakes the thread on every system, which closing does not
            with suppress(OSError):
                self._path.unlink()

    def join(self) -> None:
        """Returns when what was begun has ended. Call it when the store is closed: a long purge ends with that."""
        for thread in self._threads:
            thread.join()

    def _serve(self) -> None:
        with self._listener:
            while not self._stopped.is_set():
                try:
                    connection, _ = self._listener.accept()
                except OSError:  # the other side was gone again, or there are no descriptors left
                    self._stopped.wait(_PAUSE_S)
                    continue
                if self._stopped.is_set():
                    connection.close()
                else:
                    self._take(connection)
        self._purges.put(None)

    def _purge(self) -> None:
        while (waiting := self._purges.get()) is not None:
            self._answer(*waiting)

    def _take(self, connection: socket.socket) -> None:
        try:
            connection.settimeout(_PATIENCE_S)
            request = _request(connection) if _is_ours(connection) else _NOT_OURS
        except OSError:  # gone again
            connection.close()
            return
        if isinstance(request, dict) and request.get("do") == "purge":
            self._purges.put((connection, request))
        else:
            self._answer(connection, request)

    def _answer(self, connection: socket.socket, request: Any) -> None:
        with connection, suppress(OSError):  # whoever asked is gone; what they asked for was done
            reply = _refused("not for you") if request is _NOT_OURS else self._answered(request)
            connection.sendall(json.dumps(reply).encode() + b"\n")

    def _answered(self, request: Any) -> Mapping[str, Json]:
        try:
            return {"done": call(self._maintenance, request["do"], request)}
        except VotingError as error:
            return _refused(error.for_operators)
        except (KeyError, TypeError, ValueError):
            return _refused("the app does not know this command: both must be of the same version")
        except Exception as error:  # noqa: BLE001  # the thread must outlive everything; its message may hold a value
            return _refused(f"unexpected error: {type(error).__name__}")


def ask(path: Path, what: str, given: Mapping[str, Json]) -> dict[str, Json]:
    """Has the app that holds the store do something, and returns what it did.

    Raises:
        StoreError: It refused, and says why.
        StoreUnavailableError: It cannot be reached, or ended before it had answered.
    """
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection, _short(path) as name:
            connection.settimeout(_PATIENCE_S)
            connection.connect(name)
            connection.sendall(json.dumps({"do": what, **given}).encode() + b"\n")
            connection.settimeout(None)  # a purge may take long
            with connection.makefile("rb") as lines:
                line = lines.readline()
    except OSError as error:
        raise StoreUnavailableError(
            f"the process that holds the store cannot be asked ({os.strerror(error.errno or 0)}): stop it, "
            "or run the command as the same account"
        ) from None
    if not line:
        raise StoreUnavailableError("the process that holds the store ended before it had answered: look what it did")
    reply = json.loads(line)
    if "error" in reply:
        raise StoreError(reply["error"])
    done: dict[str, Json] = reply["done"]
    return done


def _request(connection: socket.socket) -> Any:
    """Returns what is asked for; None, which is no request either, where it is no JSON."""
    received = b""
    while not received.endswith(b"\n") and len(received) <= _LONGEST_REQUEST:
        part = connection.recv(_LONGEST_REQUEST)
        if not part:
            break
        received += part
    try:
        return json.loads(received)
    except (ValueError, RecursionError):
        return None


def _refused(why: str) -> Mapping[str, Json]:
    return {"error": why}


def _is_ours(connection: socket.socket) -> bool:
    """Whether the other end runs under this account, or as root; where the system does not say, the mode decides."""
    if sys.platform != "linux":
        return True
    size = struct.calcsize("3i")
    _, user, _ = struct.unpack("3i", connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size))
    return user in {0, os.geteuid()}


@contextmanager
def _short(path: Path) -> Iterator[str]:
    """Gives a name of the path that fits into a socket's address, which takes about a hundred bytes."""
    if sys.platform != "linux" or len(os.fsencode(path)) < 100:
        yield str(path)
        return
    directory = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{directory}/{path.name}"
    finally:
        os.close(directory)
