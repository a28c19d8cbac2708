from __future__ import annotations

import numpy as np

from voting.release.planning import drawn


class TestDrawn:
    """Where chance puts a conversation."""

    def test_evenly_and_the_same_again(self) -> None:
        """Numbers in [0, 1), of which each tenth has a tenth; another secret gives others."""
        labels = np.frombuffer(np.random.default_rng(7).bytes(16 * 20_000), dtype="S16")
        found = drawn(labels, 12345)
        assert ((found >= 0) & (found < 1)).all()
        counts, _ = np.histogram(found, bins=10, range=(0, 1))
        assert (abs(counts - 2_000) < 250).all()
        assert (drawn(labels, 12345) == found).all()
        assert abs(np.corrcoef(drawn(labels, 12346), found)[0, 1]) < 0.05

    def test_not_by_the_order_of_rows(self) -> None:
        """The first of many labels is drawn as any other is: small first halves do not make small numbers."""
        halves = np.random.default_rng(8).integers(0, 2**63, 10_000, dtype=np.uint64)
        raw = np.stack([np.arange(10_000, dtype=np.uint64), halves], axis=1).astype(">u8")
        found = drawn(np.frombuffer(raw.tobytes(), dtype="S16"), 1)
        assert abs(found.mean() - 0.5) < 0.02
        assert (found[:100] > 0.5).sum() in range(25, 76)
