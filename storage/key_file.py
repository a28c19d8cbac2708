"""The key-encryption key in a file: made once, mode 0600, never written over.

The file has two lines, `key-id: 16 hex digits` and `key: 32 bytes as base64`. The id is derived from the key, so a
file that was cut or mistyped is noticed before it is used.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
import secrets
from pathlib import Path

from storage.files import private_directory
from storage.sealing import KEY_BYTES, Key
from voting.errors import KeyringError, StoreUnavailableError
from voting.settings import StoreSettings

_LARGEST_BYTES = 4096


def key_path(settings: StoreSettings) -> Path:
    """Returns where the key file is: the setting, else `NAME-keys/voting.key` beside a data directory called NAME."""
    if settings.key_file is not None:
        return settings.key_file.absolute()
    data = settings.data_dir.absolute()
    return data.with_name(f"{data.name}-keys") / "voting.key"


def make_key(path: Path) -> Key:
    """Returns the key of a new file, which is complete and synced before it has its name.

    Raises:
        KeyringError: There is a file already.
        StoreUnavailableError: It cannot be made.
    """
    private_directory(path.parent, setting="store.key_file")
    secret = secrets.token_bytes(KEY_BYTES)
    text = f"key-id: {_id_of(secret)}\nkey: {base64.b64encode(secret).decode()}\n"
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600)
        try:
            with os.fdopen(descriptor, "w") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            os.link(draft, path)  # unlike a rename, it never replaces another key
        finally:
            draft.unlink()
        _sync_directory(path.parent)
    except FileExistsError:
        raise KeyringError("the key file exists already: it is never written over") from None
    except OSError as error:
        raise StoreUnavailableError(
            f"the key file that setting store.key_file names cannot be made: {os.strerror(error.errno or 0)}"
        ) from None
    return Key(_id_of(secret), secret)


def read_key(path: Path) -> Key:
    """Returns the key of an existing file.

    Raises:
        KeyringError: The file is missing, unreadable, malformed, or others may read it; says what to do.
    """
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            raw = file.read(_LARGEST_BYTES)
    except FileNotFoundError:
        raise KeyringError(
            "the key file is missing, and without it the stored votes cannot be read: "
            "put it back where setting store.key_file says (a new key would not open them)"
        ) from None
    except OSError as error:
        raise KeyringError(f"the key file cannot be read: {os.strerror(error.errno or 0)}") from None
    if mode & 0o077:
        raise KeyringError("the key file can be read by other users: make it private with chmod 600")
    return _parsed(raw)


def _parsed(raw: bytes) -> Key:
    lines = dict(line.split(b": ", 1) for line in raw.splitlines() if b": " in line)
    try:
        secret = base64.b64decode(lines[b"key"].strip(), validate=True)
        named = lines[b"key-id"].strip().decode("ascii")
    except (KeyError, binascii.Error, UnicodeDecodeError):
        raise KeyringError(_MALFORMED) from None
    if len(secret) != KEY_BYTES or named != _id_of(secret):
        raise KeyringError(_MALFORMED)
    return Key(named, secret)


_MALFORMED = "the key file is malformed, cut off or mistyped: restore it from its copy"


def _id_of(secret: bytes) -> str:
    return hmac.new(secret, b"inline preference voting: key id", hashlib.sha256).hexdigest()[:16]


def _sync_directory(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
