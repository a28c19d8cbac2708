"""A file that is there whole, or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp

from voting.cli.command import CommandError


@contextmanager
def whole_file(path: Path, *, replace: bool) -> Iterator[Path]:
    """Gives the path of a draft beside `path`, and puts it in its place when the block ends without an error.

    The draft, and so the file, can be read by its owner alone (mode 0600). It is named so that nobody takes it for a
    result, and is deleted after an error or an interruption; a killed process leaves it behind. Root's belongs to whom
    the file before it, else the folder, belongs to; where everybody may write, to whom the folder does.

    Args:
        path: Where the file shall be.
        replace: Whether one that is there already may be replaced.

    Raises:
        CommandError: There is one already, or the directory or disk does not allow it.
    """
    if path.is_dir():
        raise CommandError(f"{path} is a directory")
    if path.exists() and not replace:
        raise CommandError(f"{path} exists already: choose another name, or replace it with --force")
    from storage.files import give_to_owner  # noqa: PLC0415  # only who writes a file loads it

    try:
        handle, name = mkstemp(prefix=f".{path.name[:100]}.", suffix=".unfinished", dir=path.parent)
        with suppress(OSError):  # root without the right to
            give_to_owner(handle, _owned_as(path))
        os.close(handle)
        draft = Path(name)
        try:
            yield draft
            with draft.open("rb") as written:
                os.fsync(written.fileno())
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror or type(error).__name__}") from None


def _owned_as(path: Path) -> os.stat_result:
    """Returns what tells whose a file shall be: what it replaces, which may be a link, else the folder.

    In `/tmp` whoever puts a file there first would be given what root writes over it.
    """
    folder = path.parent.stat()
    return folder if folder.st_mode & stat.S_IWOTH or not os.path.lexists(path) else path.lstat()
