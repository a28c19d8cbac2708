"""Receipts that a running app has issued and may still have to say something of; in its memory alone.

Two things can happen behind the back of the page that shows a receipt: the vote is taken back elsewhere, with the
receipt, and the page must not go on to say "Saved". Or the page has gone before the vote was saved, as responses
streamed on: then nobody has seen the receipt, and the next page of the same voter can ask for it.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Final, Protocol
from weakref import WeakValueDictionary

from voting.ports import Receipt

_MOST_UNSEEN: Final = 1_000  # over all voters; the oldest go first


class Holder(Protocol):
    """Shows what became of an outcome."""

    def withdrawn(self) -> None:
        """Takes note that it was taken back."""
        ...


class Issued:
    """The receipts of a collector. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._holders: WeakValueDictionary[str, Holder] = WeakValueDictionary()
        self._unseen: OrderedDict[str, tuple[str, Receipt]] = OrderedDict()

    def issue(self, receipt: Receipt, voter: str, holder: Holder) -> None:
        """Remembers a receipt until it is seen.

        Args:
            receipt: Of an outcome that was stored.
            voter: Whose it is, as in `Pending.voter`.
            holder: Told when the outcome is taken back; not kept alive by this.
        """
        with self._lock:
            self._holders[receipt.code] = holder
            self._unseen[receipt.code] = (voter, receipt)
            while len(self._unseen) > _MOST_UNSEEN:
                self._unseen.popitem(last=False)

    def seen(self, code: str) -> None:
        """Takes note that a page shows the receipt with this code."""
        with self._lock:
            self._unseen.pop(code, None)

    def claim(self, voter: str) -> tuple[Receipt, ...]:
        """Returns the receipts of a voter that no page has shown, oldest first, each once."""
        with self._lock:
            mine = [code for code, (whose, _) in self._unseen.items() if whose == voter]
            return tuple(self._unseen.pop(code)[1] for code in mine)

    def withdrawn(self, code: str) -> None:
        """Tells whoever shows the outcome of the receipt with this code that it was taken back."""
        with self._lock:
            self._unseen.pop(code, None)
            holder = self._holders.pop(code, None)
        if holder is not None:
            holder.withdrawn()
