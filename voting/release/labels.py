"""Ids that mean the same within one release, and nothing outside it.

Labels are keyed BLAKE2b (RFC 7693) under a key that the store makes for what is known of the release before anything is
read: its name, filters, settings and versions, and the moment of the store's log. So the same release built again has
the same labels, two releases have none in common, though they had one name and nobody knew of the first any more, and
without the store's secret the labels of two releases cannot be joined.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b, sha256

from voting.release.facts import ReleaseFacts
from voting.release.ports import Vault


class Labels:
    """The labels of one release.

    Args:
        key: 32 bytes.
    """

    def __init__(self, key: bytes) -> None:
        self._begun = lru_cache(lambda person, size: blake2b(key=key, person=person, digest_size=size))

    def comparison(self, comparison_id: str) -> str:
        """Returns 32 hex digits. In their order, the rows of a release are shuffled."""
        return self._label(b"comparison", comparison_id, 16)

    def voter(self, voter: str) -> str:
        """Returns 16 hex digits: of one voter on one day, for that is how long the store's own pseudonym lasts."""
        return self._label(b"voter", voter, 8)

    def item(self, campaign_id: str, item_id: str) -> str:
        """Returns 16 hex digits: of one row of a campaign."""
        return self._label(b"item", f"{len(campaign_id)}:{campaign_id}{item_id}", 8)

    def draw(self, purpose: str, value: str) -> float:
        """Returns a number in [0, 1) that is the same for the same purpose and value."""
        return int(self._label(purpose.encode(), value, 8), 16) / 2**64

    def _label(self, person: bytes, value: str, size: int) -> str:
        hashed = self._begun(person, size).copy()  # for less than to begin anew: the key is hashed already
        hashed.update(value.encode())
        return hashed.hexdigest()


def labels_of(vault: Vault, release: ReleaseFacts) -> Labels:
    """Returns the labels of a release, of which only what `ReleaseFacts.beginning` tells need be known."""
    purpose = f"labels of {release.name}"
    if release.versions.get("drawing") is None:  # before it was told; by the name alone
        return Labels(vault.secret(purpose))
    return Labels(vault.secret(f"{purpose} {sha256(release.beginning().encode()).hexdigest()}"))


class ReviewIds:
    """Names held rows for their reviewer: the same for every release, never in one. The store's own id is not shown."""

    def __init__(self, vault: Vault) -> None:
        key = vault.secret("reviews")
        self._review = blake2b(key=key, person=b"review", digest_size=8)
        self._texts = blake2b(key=key, person=b"texts", digest_size=16)

    def of(self, comparison_id: str) -> str:
        """Returns 16 hex digits."""
        hashed = self._review.copy()
        hashed.update(comparison_id.encode())
        return hashed.hexdigest()

    def digest(self, texts: Sequence[str]) -> bytes:
        """Returns 16 bytes that are the same for the same texts: what a decision is about."""
        hashed = self._texts.copy()
        hashed.update("\0".join(texts).encode())
        return hashed.digest()
