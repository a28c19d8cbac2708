"""The key-encryption key in a file: mode 0600, made once, replaced only by a rotation.

`storage.key_text` says what stands in it. A new key is complete and synced in a file of another name before it has this
one. During a rotation both keys stand in it; afterwards the old one is gone, and its bytes were overwritten. Of several
processes with one key file, one rotates at a time: what another one is writing is neither replaced nor overwritten.

A key that is not in the file any more, but held by a running app, is kept beside it in `NAME.ID.kept`, a key file, too,
until the file holds it again or the key is replaced.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from storage.files import WriterLock, give_to_owner, open_private, private_directory, sync, sync_directory
from storage.key_text import LARGEST_BYTES, key_of, read, written
from storage.key_users import list_of
from storage.sealing import KEY_BYTES, Key
from voting.errors import KeyringError, SettingsError, StoreUnavailableError
from voting.settings import StoreSettings

_DRAFT = re.compile(r"\.[0-9a-f]{8}")
_MALFORMED = (
    "the key file is malformed, cut off or mistyped: restore it from its copy; a key is two lines, `key-id: ...` and "
    "`key: ...`, or 32 bytes as base64"
)
_ROTATING = "another process is rotating the keys in this key file: nothing was changed, try again when it is done"


def key_path(settings: StoreSettings) -> Path:
    """Returns where the key file is: the setting, else `NAME-keys/voting.key` beside a data directory called NAME.

    Raises:
        SettingsError: It would be in the data directory, a copy of which would then hold its own key.
    """
    if settings.key_file is not None:
        path = settings.key_file.absolute()
        if settings.url is None and Path(os.path.realpath(path)).is_relative_to(os.path.realpath(settings.data_dir)):
            raise SettingsError(
                "setting store.key_file names a file in the data directory, so that every copy of the data would hold "
                "the key that opens it: name one outside of store.data_dir (and move the file if it is there already)"
            )
        return path
    data = settings.data_dir.absolute()
    return data.with_name(f"{data.name}-keys") / "voting.key"


def make_key(path: Path) -> Key:
    """Returns the key of a new file, which is complete and synced before it has its name.

    Raises:
        KeyringError: There is a file already.
        StoreUnavailableError: It cannot be made.
    """
    private_directory(path.parent, setting="store.key_file")
    key = key_of(secrets.token_bytes(KEY_BYTES))
    try:
        _put(path, written([key]), os.link)  # unlike a rename, it never replaces another key
        list_of(path).unlink(missing_ok=True)  # of a key that is gone
        sync_directory(path.parent)
    except FileExistsError:
        raise KeyringError("the key file exists already: it is never written over") from None
    except OSError as error:
        raise _unwritable(error) from None
    return key


def read_keys(path: Path) -> tuple[Key, ...]:
    """Returns the key of an existing file; several while a rotation is not finished.

    Raises:
        KeyringError: The file is missing, unreadable, malformed, or others may read it; says what to do.
    """
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            raw = file.read(LARGEST_BYTES + 1)
    except FileNotFoundError:
        raise KeyringError(
            "the key file is missing, and without it the stored votes cannot be read: "
            "put it back where setting store.key_file says (a new key would not open them)"
        ).about(path) from None
    except OSError as error:
        raise KeyringError(f"the key file cannot be read: {os.strerror(error.errno or 0)}").about(path) from None
    if mode & 0o077:
        raise KeyringError("the key file can be read by other users: make it private with chmod 600").about(path)
    return read(raw, malformed=_MALFORMED)


@contextmanager
def rotating(path: Path) -> Iterator[None]:
    """Keeps other processes from replacing the keys of the file meanwhile.

    Raises:
        StoreLockedError: Another one is at it.
        StoreUnavailableError: The lock file beside it cannot be made.
    """
    lock = WriterLock(path.with_name(f"{path.name}.lock"), setting="store.key_file", taken=_ROTATING)
    try:
        yield
    finally:
        lock.release()


def keep_key(path: Path, key: Key) -> None:
    """Writes a key that is not in the file to one beside it, which its owner alone may read.

    For one who is `rotating`.

    Raises:
        StoreUnavailableError: It cannot be written.
    """
    kept = kept_path(path, key.key_id)
    try:
        with suppress(KeyringError):
            if read_keys(kept) == (key,):
                return
        _put(kept, written([key]), os.replace)
        sync_directory(path.parent)
    except OSError as error:
        raise _unwritable(error) from None


def let_go_of_kept(path: Path, key_id: str) -> None:
    """Overwrites and removes what `keep_key` wrote; of the key file nothing is lost by that in a power cut."""
    kept = kept_path(path, key_id)
    if kept.exists():
        with suppress(OSError):
            with path.open("rb") as file:
                sync(file.fileno())
            sync_directory(path.parent)
            _wipe(kept)


def kept_path(path: Path, key_id: str) -> Path:
    """Returns where `keep_key` writes to."""
    return path.with_name(f"{path.name}.{key_id}.kept")


def replace_keys(path: Path, keys: Sequence[Key]) -> None:
    """Puts these keys in the place of those in the file, in one step; then overwrites the bytes of the old file.

    For one who is `rotating`: a draft that it meets is taken for one that a killed process left.

    Not protected: what the file system or the disk keeps of overwritten bytes, and copies that somebody made.

    Raises:
        StoreUnavailableError: It cannot be written; the old file stands.
    """
    try:
        with path.open("r+b", buffering=0) as old:
            _put(path, written(keys), os.replace, os.fstat(old.fileno()))
            _clear_drafts(path)
            sync_directory(path.parent)
            with suppress(OSError):  # the old file has no name any more; this is for what the disk remembers
                old.write(bytes(os.fstat(old.fileno()).st_size))
                sync(old.fileno())
    except OSError as error:
        raise _unwritable(error) from None


def _put(path: Path, text: str, name: Callable[[Path, Path], None], of: os.stat_result | None = None) -> None:
    """Writes it for the account that `of` belongs to; where it cannot be given away, nothing is put there."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = open_private(draft, os.O_EXCL | os.O_WRONLY)
    try:
        with os.fdopen(descriptor, "w") as file:
            if of is not None:
                give_to_owner(descriptor, of)
            file.write(text)
            file.flush()
            sync(file.fileno())
        name(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _clear_drafts(path: Path) -> None:
    """Overwrites and removes what processes left that were killed while they wrote: it may hold an older key."""
    for left in path.parent.glob(f"{path.name}.*"):
        if _DRAFT.fullmatch(left.suffix):
            with suppress(OSError):
                _wipe(left)


def _wipe(path: Path) -> None:
    with path.open("r+b", buffering=0) as file:
        file.write(bytes(os.fstat(file.fileno()).st_size))
        sync(file.fileno())
    path.unlink()


def _unwritable(error: OSError) -> StoreUnavailableError:
    return StoreUnavailableError(
        f"the key file that setting store.key_file names cannot be made or written: {os.strerror(error.errno or 0)}"
    )
