"""Where the key-encryption key comes from: a file, a variable of the environment, or a command.

A source gives one key, or two while one takes the place of the other; which of them is the store's, the store says.
Only a file is ever written to. The store asks its source when it is opened, and again when it meets a key that it does
not know, as after a rotation by another process.
"""

from __future__ import annotations

import os
import signal
import subprocess
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Protocol

from storage.database import database_of
from storage.files import private_directory
from storage.key_file import (
    keep_key,
    kept_path,
    key_path,
    let_go_of_kept,
    make_key,
    read_keys,
    replace_keys,
    rotating,
)
from storage.key_text import LARGEST_BYTES, key_of, read
from storage.key_users import note_store, others_of
from storage.sealing import KEY_BYTES, Key
from voting.errors import KeyringError
from voting.settings import StoreSettings


class KeySource(Protocol):
    """Gives the key-encryption key. Thread-safe.

    Attributes:
        asked_every_s: How long a running app waits before it asks anew whether the store's key is still given.
    """

    asked_every_s: ClassVar[float]

    @property
    def name(self) -> str:
        """What an error calls it."""
        ...

    def read(self) -> tuple[Key, ...]:
        """Returns the key, or both during a rotation.

        Raises:
            KeyringError: It is missing or malformed; says what to do, and nothing of the key.
        """
        ...

    def first(self) -> Key:
        """Returns the key of a store that has none yet, made if this source can make one.

        Raises:
            KeyringError: As for `read`, or there is more than one.
            StoreUnavailableError: It cannot be written.
        """
        ...

    def note(self, store_id: str, *, new: bool = False) -> None:
        """Remembers that a store was opened with it, or was made just now, where it can."""
        ...

    def others(self, store_id: str) -> Sequence[str]:
        """Returns where other stores and copies are that were opened with it: `keep_only` would take their key away.

        Raises:
            StoreUnavailableError: That cannot be read.
        """
        ...

    def turn(self) -> AbstractContextManager[None]:
        """Keeps others with this source from rotating: from asking which key is the store's until `keep_only`.

        Raises:
            StoreLockedError: Another one is at it.
            StoreUnavailableError: It cannot be kept from it.
        """
        ...

    def next_key(self, current: Key) -> Key:
        """Returns the key that is to take the place of `current`; from then on, `read` gives both.

        Raises:
            KeyringError: There is none, and this source cannot make one; or it does not hold `current`.
            StoreUnavailableError: It cannot be written.
        """
        ...

    def keep_only(self, key: Key) -> bool:
        """Destroys every other key; False when this source cannot, and they must be taken away by hand.

        Raises:
            KeyringError: It does not hold this one, so that the others are of another store.
            StoreUnavailableError: It cannot be written.
        """
        ...

    def keep(self, key: Key) -> bool:
        """Writes a key that it does not give any more beside it, in its `turn`; False where there is no such place.

        Raises:
            StoreUnavailableError: It cannot be written.
        """
        ...

    def let_go(self, key_id: str) -> None:
        """Destroys what `keep` wrote of that key: it gives the key again, or the store has another one."""
        ...

    def kept(self, key_id: str) -> str:
        """Returns the name of the file to which `keep` wrote that key; empty where there is none."""
        ...


def key_source(settings: StoreSettings, environment: Mapping[str, str] | None = None) -> KeySource:
    """Returns the source that the settings name.

    Args:
        settings: At most one of `key_file`, `key_variable` and `key_command` is set.
        environment: None means the process's.
    """
    if settings.key_variable is not None:
        return KeyVariable(settings.key_variable, os.environ if environment is None else environment)
    if settings.key_command:
        return KeyCommand(settings.key_command, settings.key_timeout_s)
    return KeyFile(key_path(settings), database_of(settings).place)


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A file that this project makes and replaces itself; see `storage.key_file`.

    Attributes:
        path: Of the file.
        place: Where the store is that it is asked for.
    """

    path: Path
    place: str = field(default="", compare=False)
    asked_every_s: ClassVar[float] = 0.0

    @property
    def name(self) -> str:
        """See the port."""
        return "the key file"

    def read(self) -> tuple[Key, ...]:
        """See the port."""
        return read_keys(self.path)

    def first(self) -> Key:
        """See the port."""
        return _only(self.read(), self.name) if self.path.exists() else make_key(self.path)

    def note(self, store_id: str, *, new: bool = False) -> None:
        """See the port."""
        note_store(self.path, store_id, self.place, new=new)

    def others(self, store_id: str) -> Sequence[str]:
        """See the port."""
        return others_of(self.path, store_id, self.place)

    def turn(self) -> AbstractContextManager[None]:
        """See the port."""
        private_directory(self.path.parent, setting="store.key_file")
        return rotating(self.path)

    def next_key(self, current: Key) -> Key:
        """See the port. A second key in the file is taken: the operator's, or that of a rotation broken off."""
        given = _after(_holding(self.read(), current, self.name), current)
        if given:
            return given[-1]
        made = key_of(os.urandom(KEY_BYTES))
        replace_keys(self.path, [current, made])
        return made

    def keep_only(self, key: Key) -> bool:
        """See the port."""
        held = _holding(self.read(), key, self.name)
        if held != (key,):
            for one in set(held) - {key}:
                self.let_go(one.key_id)
            replace_keys(self.path, [key])
        return True

    def keep(self, key: Key) -> bool:
        """See the port."""
        keep_key(self.path, key)
        return True

    def let_go(self, key_id: str) -> None:
        """See the port."""
        let_go_of_kept(self.path, key_id)

    def kept(self, key_id: str) -> str:
        """See the port."""
        kept = kept_path(self.path, key_id)
        return kept.name if kept.exists() else ""


class _Elsewhere(ABC):
    """A source that is read and never written to: whoever keeps the key there puts the next one there, too."""

    __slots__ = ()

    @property
    @abstractmethod
    def name(self) -> str:
        """See the port."""

    @abstractmethod
    def read(self) -> tuple[Key, ...]:
        """See the port."""

    def first(self) -> Key:
        """See the port."""
        return _only(self.read(), self.name)

    def note(self, store_id: str, *, new: bool = False) -> None:  # noqa: B027  # nothing is to be done
        """See the port. Nothing is written."""

    def others(self, store_id: str) -> Sequence[str]:  # noqa: ARG002  # the port's signature
        """See the port. Nothing is taken out of it."""
        return ()

    def turn(self) -> AbstractContextManager[None]:
        """See the port. Nothing is written to it; that the keys were not rotated meanwhile, the database says."""
        return nullcontext()

    def next_key(self, current: Key) -> Key:
        """See the port."""
        return _other(self.read(), current, self.name)

    def keep_only(self, key: Key) -> bool:
        """See the port."""
        return self.read() == (key,)

    def keep(self, key: Key) -> bool:  # noqa: ARG002  # the port's signature
        """See the port. There is no place beside it."""
        return False

    def let_go(self, key_id: str) -> None:  # noqa: B027  # likewise
        """See the port. Nothing was kept."""

    def kept(self, key_id: str) -> str:  # noqa: ARG002  # the port's signature
        """See the port."""
        return ""


@dataclass(frozen=True, slots=True)
class KeyVariable(_Elsewhere):
    """A variable of the environment: base64, or the text of a key file. Two keys are divided by a space."""

    variable: str
    environment: Mapping[str, str] = field(repr=False)
    asked_every_s: ClassVar[float] = 3600.0

    @property
    def name(self) -> str:
        """See the port."""
        return "the variable that setting store.key_variable names"

    def read(self) -> tuple[Key, ...]:
        """See the port."""
        text = self.environment.get(self.variable, "")
        if not text.strip():
            raise KeyringError(f"{self.name} is not set or empty: it must hold the key, 32 bytes as base64")
        return read(text.encode("utf-8", "replace"), malformed=_malformed(self.name))


@dataclass(frozen=True, slots=True)
class KeyCommand(_Elsewhere):
    """What a command writes, such as a client of a key management service. Its error output is thrown away.

    Attributes:
        command: Program and arguments; no shell sees them.
        timeout_s: After that it is killed, with everything that it started.
    """

    command: Sequence[str] = field(repr=False)
    timeout_s: float = 30.0
    asked_every_s: ClassVar[float] = 3600.0  # somebody may pay for each answer

    @property
    def name(self) -> str:
        """See the port."""
        return "the command that setting store.key_command names"

    def read(self) -> tuple[Key, ...]:
        """See the port."""
        return read(self._output(), malformed=_malformed(self.name))

    def _output(self) -> bytes:
        try:
            process = subprocess.Popen(  # noqa: S603  # the operator's own setting
                list(self.command),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # so that what it started can be ended with it
            )
        except OSError as error:
            raise KeyringError(f"{self.name} cannot be run: {os.strerror(error.errno or 0)}") from None
        with process:
            try:
                output, _ = process.communicate(timeout=self.timeout_s)
            except subprocess.TimeoutExpired:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                raise KeyringError(f"{self.name} did not end within {self.timeout_s:g} seconds") from None
        if process.returncode:
            raise KeyringError(f"{self.name} ended with exit code {process.returncode}: run it by hand to see why")
        return output[: LARGEST_BYTES + 1]


def _only(keys: tuple[Key, ...], name: str) -> Key:
    if len(keys) > 1:
        raise KeyringError(f"{name} holds {len(keys)} keys, and a new store takes one")
    return keys[0]


def _other(keys: tuple[Key, ...], current: Key, name: str) -> Key:
    given = _after(_holding(keys, current, name), current)
    if given:
        return given[-1]
    if len(keys) > 1:
        others = " and ".join(key.key_id for key in keys[:-1])
        raise KeyringError(
            f"{name} gives its keys in the wrong order, {others} before the store's own {current.key_id}: let it give "
            "that first, and after it the new one"
        )
    raise KeyringError(
        f"{name} holds no second key: let it give the old key and after it the new one, divided by white space, "
        "then rotate, then take the old one away"
    )


def _holding(keys: tuple[Key, ...], key: Key, name: str) -> tuple[Key, ...]:
    """Those keys, of which it is one: else the file is of another store by now, which would lose its own."""
    if key not in keys:
        raise KeyringError(
            f"{name} does not hold the store's key {key.key_id} any more, so it was left as it is: put that back first"
        )
    return keys


def _after(keys: tuple[Key, ...], current: Key) -> tuple[Key, ...]:
    """Those that are to take its place. What stands before it is older, and no rotation goes back to it."""
    return keys[keys.index(current) + 1 :] if current in keys else ()


def _malformed(name: str) -> str:
    return f"{name} gives no key: it must be 32 bytes as base64, or the text of a key file"
