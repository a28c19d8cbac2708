"""Sees to it that a running app is not the last to hold the store's key without anybody knowing.

A key file that is deleted or written over while the app runs is noticed by nobody until the next start, when the key is
gone. So the source is asked again and again, and a key that it does not give any more is kept beside it.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from storage.concerns import Concern
from storage.keyring import StoreKey
from voting.errors import KeyringError, StoreLockedError, StoreUnavailableError


class KeyWatch:
    """Asks the source, not more often than it bears. For one thread.

    Args:
        store_key: Of the store.
        kek_id: Asks the database which key is the store's.
    """

    def __init__(self, store_key: StoreKey, kek_id: Callable[[], str]) -> None:
        self._store_key = store_key
        self._kek_id = kek_id
        self._asked_at: float | None = None
        self._found: Concern | None = None

    def look(self) -> Concern | None:
        """Returns what there is to be told, as it was found when the source was last asked.

        Raises:
            KeyringError: The process does not hold the store's key either.
            StoreUnavailableError: The database cannot be read.
        """
        now = time.monotonic()
        if self._asked_at is None or now >= self._asked_at + self._store_key.source.asked_every_s:
            self._asked_at = now
            self._found = self._ask()
        return self._found

    def _ask(self) -> Concern | None:
        if self._is_given(self._kek_id()):
            return None
        source = self._store_key.source
        try:
            with source.turn():  # so that the old key of a rotation that is under way is not taken for a lost one
                kek_id = self._kek_id()
                if self._is_given(kek_id):
                    return None
                return Concern.KEY_KEPT if source.keep(self._store_key.of(kek_id)) else Concern.KEY
        except StoreLockedError:
            return self._found
        except StoreUnavailableError:
            return Concern.KEY

    def _is_given(self, kek_id: str) -> bool:
        source = self._store_key.source
        try:
            given = kek_id in {key.key_id for key in source.read()}
        except KeyringError:
            return False
        if given:
            source.let_go(kek_id)
        return given
