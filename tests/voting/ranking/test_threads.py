from __future__ import annotations

import numpy as np
from threadpoolctl import threadpool_info

from voting.ranking.threads import one_thread


def threads() -> list[int]:
    """Of the library that multiplies NumPy's matrices; others may have been loaded by other tests."""
    found = [one for one in threadpool_info() if one["user_api"] == "blas" and "numpy" in one["filepath"]]
    assert found
    return [one["num_threads"] for one in found]


class TestOneThread:
    """`one_thread`."""

    def test_while_anybody_is_inside(self) -> None:
        """Two who overlap, the first to come being the first to go: the limit is as it was before both."""
        assert np.ones(1) @ np.ones(1) == 1
        before = threads()
        first, second = one_thread(), one_thread()
        first.__enter__()
        second.__enter__()
        assert set(threads()) == {1}
        first.__exit__(None, None, None)
        assert set(threads()) == {1}
        second.__exit__(None, None, None)
        assert threads() == before
