"""Checks a release with the public key alone: no database, no network.

What it shows: that the files are those that the holder of the store's key signed, all of them and none beside. What it
does not: that the votes are true, or that this is the newest release.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from voting.errors import CheckpointError
from voting.release.facts import FileFact, ReleaseFacts
from voting.release.hashes import sha256_of
from voting.release.layout import MANIFEST, SIGNATURE
from voting.release.manifest import read_manifest, signed_text
from voting.signed_note import VerifierKey, read_note


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was signed.

    Attributes:
        path: Which file, relative to the release.
        what: What is wrong with it.
    """

    path: str
    what: str

    def __str__(self) -> str:
        return f"{self.path}: {self.what}"


def verify(directory: Path, key: VerifierKey, *, advance: Callable[[int], object] = lambda _: None) -> list[Fault]:
    """Returns all that is wrong with a release; nothing is.

    Args:
        directory: Of the release.
        key: The public key of the store that it is of.
        advance: Is told how many bytes more were read.

    Raises:
        ReleaseError: There is no manifest that could be read.
    """
    facts, raw = read_manifest(directory)
    faults = list(_of_signature(directory, facts, raw, key))
    for file in facts.files:
        fault = _of_file(directory, file)
        faults += [fault] if fault else []
        advance(file.size_bytes)
    known = {MANIFEST, SIGNATURE, *(file.path for file in facts.files)}
    return faults + [Fault(path, "is not in the manifest") for path in sorted({*_found(directory)} - known)]


def _found(directory: Path) -> Iterator[str]:
    """Yields all that stands there but folders; a link to one is named, for what is behind it was not looked at."""
    for path in directory.rglob("*"):
        if path.is_symlink() or not path.is_dir():
            yield path.relative_to(directory).as_posix()


def _of_signature(directory: Path, facts: ReleaseFacts, raw: bytes, key: VerifierKey) -> Iterator[Fault]:
    try:
        note = (directory / SIGNATURE).read_text(encoding="utf-8")
        signed = read_note(note, key, what="it")
    except OSError:
        yield Fault(SIGNATURE, "is missing, or cannot be read")
    except UnicodeDecodeError:
        yield Fault(SIGNATURE, "is malformed: no UTF-8 text")
    except CheckpointError as error:
        yield Fault(SIGNATURE, str(error).removeprefix("it "))
    else:
        if signed != signed_text(facts.name, raw):
            yield Fault(MANIFEST, "is not the manifest that was signed: it was changed, or is of another release")


def _of_file(directory: Path, file: FileFact) -> Fault | None:
    parts = PurePosixPath(file.path)
    if parts.is_absolute() or ".." in parts.parts:
        return Fault(MANIFEST, "names a file outside the release")
    place = directory / file.path
    try:
        if place.is_symlink() or not place.is_file():
            return Fault(file.path, "is missing")
        digest, size = sha256_of(place, sync=False)
    except OSError as error:
        return Fault(file.path, f"cannot be read ({error.strerror})")
    if size != file.size_bytes:
        return Fault(file.path, f"has {size:,} bytes instead of {file.size_bytes:,}")
    return None if digest == file.sha256 else Fault(file.path, "was changed: its SHA-256 is another one")
