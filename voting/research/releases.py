"""The releases of a store: what was built, whether it is still as it was signed, and what waits for a reviewer."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from voting.research.held_texts import HeldTexts
from voting.research.release_run import ReleaseRun

if TYPE_CHECKING:
    from voting.release.facts import ReleaseFacts
    from voting.release.ports import Vault
    from voting.release.register import Register
    from voting.release.reviews import Decision, Held
    from voting.release.verification import Fault

MOST_BYTES: Final = 200_000_000
"""Of a release that is handed out in one piece: it is made in memory."""


@dataclass(frozen=True, slots=True)
class Released:
    """A release that was built.

    Attributes:
        facts: What its manifest says.
        manifest_sha256: Of its manifest.
        withdrawn_since: Rows of it that were taken back after it was built.
        path: Where the page put it, if it stands there; the command may have put it elsewhere.
        size_bytes: Of all its files.
    """

    facts: ReleaseFacts
    manifest_sha256: str
    withdrawn_since: int
    path: Path | None
    size_bytes: int


class Releases:
    """What the page shows and does. Thread-safe.

    Args:
        directory: Where the page puts releases.
        open_register: Opens the register of all releases; None: no release was built yet.
        open_vault: Opens the store's vault.
        run: Builds.
        texts: Reads the texts of rows that wait.
    """

    def __init__(
        self,
        directory: Path,
        open_register: Callable[[], Register | None],
        open_vault: Callable[[], AbstractContextManager[Vault]],
        run: ReleaseRun,
        texts: HeldTexts | None = None,
    ) -> None:
        self.directory, self.run, self.texts = directory, run, texts or HeldTexts()
        self._open_register, self._open_vault = open_register, open_vault
        self._opened: Register | None = None

    def history(self) -> list[Released]:
        """Returns all releases, the newest first.

        Raises:
            StoreError: The store cannot be read.
        """
        register = self._register()
        built = () if register is None else register.releases()
        if register is None or not built:
            return []
        with self._open_vault() as vault:
            found = []
            for one in built:
                path = self.directory / one.facts.name
                gone = len(register.withdrawn(one.facts, vault))
                size = sum(file.size_bytes for file in one.facts.files)
                place = path if path.is_dir() else None
                found.append(Released(one.facts, one.manifest_sha256, gone, place, size))
        return found[::-1]

    def held(self) -> tuple[Held, ...]:
        """Returns the rows that wait for a reviewer's decision, the riskiest first."""
        register = self._register()
        return () if register is None else register.held()

    def decisions(self) -> tuple[Decision, ...]:
        """Returns what reviewers decided, the newest first."""
        register = self._register()
        return () if register is None else register.decisions()

    def decide(self, review: str, *, release: bool, why: str) -> None:
        """Keeps a decision about a row that waits, see `Register.decide`.

        Raises:
            ReleaseError: It does not wait, or the register is not there.
        """
        from voting.release.errors import ReleaseError  # noqa: PLC0415  # a voter's page needs none of it

        register = self._register()
        if register is None:
            raise ReleaseError("no release was built yet, so no row is held")
        register.decide(review, release=release, why=why)

    def reopen(self, reviews: Iterable[str]) -> None:
        """Lets rows wait again that were decided about."""
        register = self._register()
        if register is not None:
            register.reopen(reviews)

    def _register(self) -> Register | None:
        self._opened = self._opened or self._open_register()
        return self._opened

    def public_key(self) -> str:
        """Returns the key that every release is verified with.

        Raises:
            StoreError: The store cannot be read.
        """
        with self._open_vault() as vault:
            return vault.public_key

    def verify(self, path: Path) -> list[Fault]:
        """Returns all that is wrong with a release, see `voting.release.verification.verify`.

        Raises:
            ReleaseError: It has no manifest that could be read.
            StoreError: The store cannot be read.
        """
        from voting.release.verification import verify  # noqa: PLC0415  # a voter's page needs none of it
        from voting.signed_note import VerifierKey  # noqa: PLC0415  # likewise

        return verify(path, VerifierKey.parsed(self.public_key()))

    @staticmethod
    def archive(path: Path) -> bytes:
        """Returns a release as one tar file, without the name of anybody's account in it."""
        packed = io.BytesIO()
        with tarfile.open(fileobj=packed, mode="w") as tar:
            tar.add(path, arcname=path.name, filter=_anonymous)
        return packed.getvalue()


def _anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry
