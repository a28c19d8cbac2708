"""What is kept in files beside an SQLite store: on its way into a backup, and out of one when that is restored.

Releases and decisions are in tables where instances share a database, and in files where one process alone may write. A
backup has the same tables, so it holds them there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from voting.cli.command import given_to_owners
from voting.counting import counted

if TYPE_CHECKING:
    from voting.ranking.quality import KeptQuarantine, Quarantine
    from voting.release.register import Contents, Register
    from voting.settings import Settings

_REFUSED: Final = "what was released and decided cannot be read or written in the backup"


@dataclass(frozen=True, slots=True)
class Beside:
    """How much there is.

    Attributes:
        releases: That were built.
        decisions: Of reviewers about held rows.
        put_aside: Votes that are in quarantine.
    """

    releases: int = 0
    decisions: int = 0
    put_aside: int = 0

    def __str__(self) -> str:
        decided = counted(self.decisions, "reviewer's decision", "reviewers' decisions")
        return (
            f"{counted(self.releases, 'release')} in the register, {decided}, "
            f"{counted(self.put_aside, 'vote')} put aside"
        )


class BesideStore:
    """Of one store.

    Args:
        settings: Say where the files are.

    Attributes:
        found: What the backup holds, once it was put in or lifted.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.found = Beside()

    def put_into(self, backup: Path) -> None:
        """Adds it to the tables of a backup, which are empty.

        Raises:
            RankingError: The quarantine cannot be read.
            ReleaseError: The register or the backup cannot be read or written.
        """
        from voting.ranking.quality import FILE, load_quarantine  # noqa: PLC0415  # --help needs none of it
        from voting.release.register_file import register_of  # noqa: PLC0415  # likewise

        register = register_of(self._settings.release_state)
        if register is not None:
            _register(backup).take_in(register.contents())
        _quarantine(backup).change(load_quarantine(self._settings.store.data_dir / FILE).added_to)
        self.lift(backup)

    def lift(self, backup: Path) -> Callable[[], None]:
        """Returns what adds to the files that which a backup holds; where both know of one thing, the files' stays.

        Raises:
            ReleaseError: The backup cannot be read.
        """
        contents, quarantine = _register(backup).contents(), _quarantine(backup).load()
        self.found = Beside(len(contents.releases), len(contents.verdicts), len(quarantine.ids))
        return lambda: self._add(contents, quarantine)

    def _add(self, contents: Contents, quarantine: Quarantine) -> None:
        from storage.files import private_directory, private_file  # noqa: PLC0415  # as above
        from voting.ranking.quality import FILE, InFile, lock_of  # noqa: PLC0415  # likewise
        from voting.release.register_file import register_in, register_path  # noqa: PLC0415  # likewise

        state, file = self._settings.release_state, self._settings.store.data_dir / FILE
        if contents.releases or contents.held:  # a verdict is about a row that is held
            private_directory(state, setting="release.state_dir")
            private_file(register_path(state), setting="release.state_dir")
            register_in(state).take_in(contents)
        if quarantine.decisions:
            private_file(lock_of(file), setting="store.data_dir")
            with given_to_owners(file):
                InFile(file).change(quarantine.added_to)


def _register(backup: Path) -> Register:
    from voting.release.register import Register  # noqa: PLC0415  # as above
    from voting.release.register_file import InSqlite  # noqa: PLC0415  # likewise

    return Register(InSqlite(backup, _REFUSED))


def _quarantine(backup: Path) -> KeptQuarantine:
    from voting.ranking.quality import InDatabase  # noqa: PLC0415  # as above
    from voting.release.register_file import InSqlite  # noqa: PLC0415  # likewise

    return InDatabase(InSqlite(backup, _REFUSED))
