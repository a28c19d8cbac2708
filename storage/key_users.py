"""Which stores use a key file: a rotation takes the old key out of it, and each other one would be lost.

Beside a key file, `NAME.stores` has one line for each store that was opened with it, and for each copy of one: its id
and its place, a URL without user and password. A line that ends in `new` tells of a store that was made where none was:
what was there before is gone. Lines are only added; an operator who knows better may delete one.

A copy of the same store that is not at its place any more was moved or deleted, and counts no longer: were it to come
back, `keys rewrap --copy` would help. Of another store nobody but the operator knows: its disk may just be away.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from storage.files import open_private, sync, sync_directory
from voting.errors import StoreUnavailableError

_NEW = "new"


def note_store(path: Path, store_id: str, place: str, *, new: bool = False) -> None:
    """Adds a store to the list of a key file, once. Where that cannot be written, no rotation can write there either.

    Args:
        path: Of the key file.
        store_id: Which store it is.
        place: Where, as `Database.place` tells it.
        new: It was made there just now.
    """
    with suppress(OSError, StoreUnavailableError):
        if (store_id, place) not in _listed(path):
            line = " ".join((store_id, place, _NEW) if new else (store_id, place))
            descriptor = open_private(list_of(path), os.O_APPEND | os.O_WRONLY)
            try:
                os.write(descriptor, f"{line}\n".encode())  # at once, so that two stores do not mix their lines
                sync(descriptor)
            finally:
                os.close(descriptor)
            sync_directory(list_of(path).parent)


def others_of(path: Path, store_id: str, place: str) -> list[str]:
    """Returns where other stores and copies are that use the key file; of those without a place, the ids.

    Raises:
        StoreUnavailableError: The list is there and cannot be read.
    """
    return [
        there or f"store {listed}"
        for listed, there in _listed(path)
        if listed != store_id or (there not in {"", place} and not _is_gone(there, place))
    ]


def list_of(path: Path) -> Path:
    """Returns the list's path, whichever link leads to the key file."""
    file = path.resolve()
    return file.with_name(f"{file.name}.stores")


def _listed(path: Path) -> list[tuple[str, str]]:
    try:
        lines = list_of(path).read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StoreUnavailableError(
            f"the list of stores beside the file that setting store.key_file names cannot be read: "
            f"{os.strerror(error.errno or 0)}"
        ) from None
    listed: list[tuple[str, str]] = []
    for words in map(str.split, lines):
        if words:
            place = words[1] if len(words) > 1 else ""  # of an earlier version
            if words[2:] == [_NEW]:
                listed = [one for one in listed if one[1] != place]
            listed.append((words[0], place))
    return listed


def _is_gone(place: str, here: str) -> bool:
    """Whether no file is there any more, or the one that is `here` by another name; of a server nothing is known."""
    if not place.startswith("file:"):
        return False
    try:
        there = _path(place).stat()
        return here.startswith("file:") and os.path.samestat(there, _path(here).stat())
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:  # it may not be looked at
        return False


def _path(place: str) -> Path:
    return Path(os.fsdecode(unquote_to_bytes(urlsplit(place).path)))
