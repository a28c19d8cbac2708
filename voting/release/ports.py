"""What a release needs from the outside, as Protocols: the store's secrets and signature, and the screening.

`storage` implements `Vault`; the command line puts a `Screening` together; tests have small fakes.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from voting.ports import OutcomeStore, Screener


class Vault(Protocol):
    """What one store keeps to itself, and lends to the releases that are made of it."""

    def secret(self, purpose: str) -> bytes:
        """Returns 32 bytes that are the same for the same store and purpose for ever, and tell nothing of others."""
        ...

    def sign(self, text: str) -> str:
        """Returns a signed note (`voting.signed_note`) over lines of text, by the key of the store's log."""
        ...

    @property
    def public_key(self) -> str:
        """The key that checks `sign`, as `voting.signed_note.VerifierKey` writes it."""
        ...

    def checkpoint(self) -> str:
        """Returns the newest signed checkpoint of the store's log."""
        ...

    def withdrawn(self) -> frozenset[str]:
        """Returns the ids of all comparisons whose vote was taken back, ever."""
        ...


OpenStore: TypeAlias = Callable[[], AbstractContextManager[OutcomeStore]]
"""Opens the store for reading. Called in each process that reads."""


@dataclass(frozen=True, slots=True)
class Screening:
    """How texts are screened again.

    Attributes:
        version: Changes whenever the screener could say something else of the same text.
        screener: Returns the screener whose findings are removed; called where one is needed, in each process.
        strict: Returns one that finds more, and takes more wrongly: what it finds beyond the other is the risk.
        strictness: Another one whenever `strict` could say something else than under the same version before.
    """

    version: str
    screener: Callable[[], Screener]
    strict: Callable[[], Screener]
    strictness: str = ""

    @property
    def both_versions(self) -> str:
        """Changes whenever either screener could say something else."""
        return f"{self.version}/{self.strictness}"
