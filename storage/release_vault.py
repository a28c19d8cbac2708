"""What releases are lent of a store: secrets of their own, the log's signature, and what was withdrawn.

Secrets are made from the seed of the log's key by HKDF-SHA256 (RFC 5869), one per purpose. That seed is drawn with the
store, is wrapped under the key-encryption key, and outlasts its rotations.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import select

from storage.beside_log import require_rows
from storage.engine import Reads
from storage.key_sources import key_source
from storage.keyring import unlock
from storage.opening import open_reads
from storage.sealing import KEY_BYTES
from storage.signing import log_secret, origin
from storage.tables import LOG_HEAD, TOMBSTONES
from voting.errors import StoreUnavailableError
from voting.settings import StoreSettings
from voting.signed_note import NoteSigner


class StoreVault:
    """See `voting.release.ports.Vault`."""

    def __init__(self, reads: Reads, store_id: str, seed: bytes) -> None:
        self._reads = reads
        self._seed = seed
        self._signer = NoteSigner(origin(store_id), seed)

    def secret(self, purpose: str) -> bytes:
        """See the port."""
        info = b"inline-preference-voting/release\n" + purpose.encode()
        return HKDF(SHA256(), KEY_BYTES, salt=None, info=info).derive(self._seed)

    def sign(self, text: str) -> str:
        """See the port. The first line must not be the log's name: what begins with that is a checkpoint."""
        if text.partition("\n")[0] == self._signer.verifier.name:
            raise ValueError("a text that begins as a checkpoint does is not signed here")
        return self._signer.sign(text)

    @property
    def public_key(self) -> str:
        """See the port."""
        return str(self._signer.verifier)

    def checkpoint(self) -> str:
        """See the port."""
        rows = self._reads.rows(select(LOG_HEAD.c.checkpoint))
        return str(rows[0]["checkpoint"]) if rows else ""

    def withdrawn(self) -> frozenset[str]:
        """See the port."""
        return frozenset(row["comparison_id"] for row in self._reads.rows(select(TOMBSTONES.c.comparison_id)))


@contextmanager
def open_vault(settings: StoreSettings) -> Iterator[StoreVault]:
    """Gives the vault of a store that was opened for writing at least once; nothing is written.

    Raises:
        KeyringError: The store's key is missing, or is not this store's.
        StoreError: A row is gone that no store is without.
        StoreUnavailableError: There is no store, or it cannot be read.
    """
    with closing(open_reads(settings)) as reads:
        require_rows(reads)
        store_key = unlock(reads, None, key_source(settings))
        seed = log_secret(store_key, reads)
        if seed is None:
            raise StoreUnavailableError("the store has no log yet: start the app once, it makes one")
        yield StoreVault(reads, store_key.store_id, seed)
