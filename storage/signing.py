"""The key that signs a store's log: made with the log, kept wrapped beside it."""

from __future__ import annotations

import secrets

from sqlalchemy import insert, select

from storage.checkpoint import CheckpointSigner, VerifierKey
from storage.engine import Reads, Snapshot
from storage.keyring import StoreKey
from storage.log import head_row
from storage.merkle import EMPTY_ROOT
from storage.sealing import KEY_BYTES
from storage.tables import LOG_HEAD, LOG_KEYS
from storage.transaction import Transaction, Writes
from voting.errors import KeyringError


def unlock_log(store_key: StoreKey, reads: Reads, writes: Writes) -> CheckpointSigner:
    """Returns the signer of the store's log; a store without a log is given an empty one.

    Raises:
        KeyringError: The signing key does not open, or is not the one whose public half stands beside it.
        StoreUnavailableError: The database cannot be read, or must be given a log and cannot be written.
    """
    secret = log_secret(store_key, reads)
    if secret is None:
        return writes.run(lambda transaction: _new_log(transaction, store_key))
    signer = CheckpointSigner(origin(store_key.store_id), secret)
    if signer.verifier != verifier_key(reads, store_key.store_id):
        raise KeyringError("the log's signing key and its public half do not belong together")
    return signer


def log_secret(store_key: StoreKey, reads: Reads) -> bytes | None:
    """Returns the seed of the key that signs the log, or None when there is no log yet.

    Raises:
        KeyringError: It does not open.
    """
    rows = reads.rows(select(LOG_KEYS))
    if not rows:
        return None
    return store_key.unwrap(rows[0]["kek_id"], LOG_KEYS.name, rows[0]["public"].hex(), rows[0]["wrapped"])


def verifier_key(reads: Reads | Snapshot, store_id: str) -> VerifierKey | None:
    """Returns the log's public key as it stands in the store, or None when there is no log yet, or it is no key."""
    rows = reads.rows(select(LOG_KEYS.c.public))
    return VerifierKey(origin(store_id), rows[0]["public"]) if rows and isinstance(rows[0]["public"], bytes) else None


def origin(store_id: str) -> str:
    """Returns the name of a store's log."""
    return f"inline-preference-voting/{store_id}"


def _new_log(transaction: Transaction, store_key: StoreKey) -> CheckpointSigner:
    secret = secrets.token_bytes(KEY_BYTES)
    signer = CheckpointSigner(origin(store_key.store_id), secret)
    public = signer.verifier.public
    kek = store_key.current(transaction)
    wrapped = store_key.wrap(kek, LOG_KEYS.name, public.hex(), secret)
    transaction.execute(insert(LOG_KEYS), {"public": public, "kek_id": kek.key_id, "wrapped": wrapped})
    transaction.execute(insert(LOG_HEAD), {"one": 1, "complete": False, **head_row(0, [], signer.sign(0, EMPTY_ROOT))})
    return signer
