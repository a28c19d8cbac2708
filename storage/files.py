"""Directories and files that only their owner may read, and the lock that makes one process the writer.

What root makes beside an account's files is given to that account, which could use none of it otherwise: an operator
runs a command as root, and the app goes on under its own account.
"""

from __future__ import annotations

import errno
import fcntl
import os
import re
import secrets
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from voting.errors import StoreLockedError, StoreUnavailableError

_IN_USE: Final = (
    "this store is open for writing already, in another process or in this one: "
    "stop the app that has it open, or open it for reading only"
)

_UNKNOWN: Final = {errno.ENOTSUP, errno.EINVAL, errno.ENOTTY}


def private_directory(path: Path, *, setting: str) -> None:
    """Makes the directory with mode 0700, parents included, when it is missing; leaves an existing one as it is.

    Raises:
        StoreUnavailableError: It cannot be made; names the setting that says where.
    """
    missing = [one for one in (path, *path.parents) if not one.exists()]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir(mode=0o700, exist_ok=True)
        for one in reversed(missing):  # from the top, whose owner becomes that of all
            _give_directory(one)
        for one in missing:  # else a power cut could take a new directory with all that was synced into it
            sync_directory(one.parent)
    except OSError as error:
        raise StoreUnavailableError(_told("the directory", setting, error)).about(path) from None


def sync(descriptor: int) -> None:
    """Returns when what was written to the file is on the disk itself.

    On macOS `fsync` only hands it to the drive, which may lose it in a power cut; a command of `fcntl` has the drive
    write it (fsync(2) there). Where the file system does not know that one, `fsync` is all there is.
    """
    command = getattr(fcntl, "F_FULLFSYNC", None)
    if command is not None:
        try:
            fcntl.fcntl(descriptor, command)
        except OSError as error:
            if error.errno not in _UNKNOWN:
                raise
        else:
            return
    os.fsync(descriptor)


def _give_directory(path: Path) -> None:
    with suppress(OSError):  # as in `open_private`
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        try:
            give_to_owner(descriptor, path.parent.stat())
        finally:
            os.close(descriptor)


def give_to_owner(descriptor: int, of: os.stat_result) -> None:
    """Gives what root has just made to the account that another file or a directory belongs to.

    Args:
        descriptor: Of what was made, and of nothing that was there: a link could lead to a file of the system's.
        of: The other one.

    Raises:
        OSError: It may not be given away.
    """
    made = os.fstat(descriptor)
    if os.geteuid() == 0 and (made.st_uid, made.st_gid) != (of.st_uid, of.st_gid):
        os.fchown(descriptor, of.st_uid, of.st_gid)


def give_tree(path: Path) -> None:
    """Gives what root has made at a path, and below it, to the account of the folder that each lies in, from the top.

    For what libraries make, which `open_private` does not. It goes through no link, and gives away no file that has a
    second name: that may be one of the system's. What may not be given away, root keeps.
    """
    if os.geteuid() != 0:
        return
    with suppress(OSError):
        parent = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            _give_in(parent, path.name)
            for _, folders, files, descriptor in os.fwalk(path.name, dir_fd=parent):
                for name in (*folders, *files):
                    _give_in(descriptor, name)
        finally:
            os.close(parent)


def _give_in(folder: int, name: str) -> None:
    with suppress(OSError):  # a link, a socket, or gone meanwhile
        descriptor = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
        try:
            made = os.fstat(descriptor)
            if made.st_uid == 0 and (stat.S_ISDIR(made.st_mode) or (stat.S_ISREG(made.st_mode) and made.st_nlink == 1)):
                give_to_owner(descriptor, os.fstat(folder))
        finally:
            os.close(descriptor)


def open_private(path: Path, flags: int) -> int:
    """Returns a descriptor of a file, made with mode 0600 and for the owner of its directory when there was none.

    Raises:
        OSError: It cannot be made or opened.
    """
    try:
        descriptor = os.open(path, flags | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    except FileExistsError:
        return os.open(path, flags | os.O_CREAT | os.O_CLOEXEC, 0o600)  # another one may remove it meanwhile
    with suppress(OSError):  # root without the right to, who uses it all the same
        give_to_owner(descriptor, path.parent.stat())
    return descriptor


def sync_directory(path: Path) -> None:
    """Returns when the names in the directory are on the disk."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        sync(descriptor)
    finally:
        os.close(descriptor)


def private_file(path: Path, *, setting: str) -> None:
    """Makes an empty file with mode 0600 when there is none.

    Raises:
        StoreUnavailableError: It cannot be made or written; names the setting that says where.
    """
    try:
        os.close(open_private(path, os.O_RDWR))
    except OSError as error:
        raise StoreUnavailableError(_told("the database file", setting, error)).about(path) from None


def draft_of(path: Path) -> Path:
    """Returns a new name beside the path, for what is to take its place once it is whole."""
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}")


def clear_drafts(path: Path) -> None:
    """Removes drafts, and what SQLite had beside them, of processes that were killed: no erasing reaches into those.

    To be called by the one who may write at `path`, before it makes a draft of its own.
    """
    drafts = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]{{8}}(\.lock|-wal|-shm|-journal)?")
    with suppress(OSError):
        for left in [one for one in path.parent.iterdir() if drafts.fullmatch(one.name)]:
            left.unlink(missing_ok=True)


class WriterLock:
    """Held by the one process that writes; freed by `release`, or by the system when the process ends in any way.

    Args:
        path: Of the lock file, which stays.
        setting: Says where it is.
        taken: What is said where somebody else holds it.

    Raises:
        StoreLockedError: Somebody else holds it.
        StoreUnavailableError: The lock file cannot be made.
    """

    def __init__(self, path: Path, *, setting: str = "store.data_dir", taken: str = _IN_USE) -> None:
        try:
            descriptor = open_private(path, os.O_RDWR)
        except OSError as error:
            raise StoreUnavailableError(_told("the lock file", setting, error)).about(path) from None
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(descriptor)
            raise StoreLockedError(taken) from None
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Lets another process write; a second time changes nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)


def _told(what: str, setting: str, error: OSError) -> str:
    return f"{what} that setting {setting} names cannot be made or written: {os.strerror(error.errno or 0)}"
