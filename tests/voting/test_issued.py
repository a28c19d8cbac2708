"""`voting.issued`: receipts that may still have something said of them."""

from __future__ import annotations

import gc

from voting import issued
from voting.issued import Issued
from voting.ports import Receipt
from voting.receipts import new_code


class Page:
    """Shows an outcome."""

    def __init__(self) -> None:
        self.told = 0

    def withdrawn(self) -> None:
        """Counts."""
        self.told += 1


class TestIssued:
    """What a running app remembers."""

    def test_whoever_shows_it_is_told_once(self) -> None:
        """Another one's page is not."""
        receipts, first, second = Issued(), Page(), Page()
        one, other = Receipt(new_code()), Receipt(new_code())
        receipts.issue(one, "ann", first)
        receipts.issue(other, "ann", second)
        receipts.withdrawn(one.code)
        receipts.withdrawn(one.code)
        receipts.withdrawn("no receipt")
        assert (first.told, second.told) == (1, 0)
        assert receipts.claim("ann") == (other,)

    def test_what_nobody_has_seen_is_its_voters(self) -> None:
        """Once, in order; not what a page shows."""
        receipts, page = Issued(), Page()
        issued_codes = [Receipt(new_code()) for _ in range(4)]
        for number, receipt in enumerate(issued_codes):
            receipts.issue(receipt, "bo" if number == 2 else "ann", page)
        receipts.seen(issued_codes[1].code)
        assert receipts.claim("ann") == (issued_codes[0], issued_codes[3])
        assert receipts.claim("ann") == ()
        assert receipts.claim("bo") == (issued_codes[2],)

    def test_a_page_that_has_gone_is_not_kept(self) -> None:
        """Its receipt can be claimed all the same."""
        receipts, receipt = Issued(), Receipt(new_code())
        receipts.issue(receipt, "ann", Page())
        gc.collect()
        assert receipts.claim("ann") == (receipt,)
        receipts.withdrawn(receipt.code)

    def test_only_so_many_are_kept(self, monkeypatch) -> None:
        """The oldest go first."""
        monkeypatch.setattr(issued, "_MOST_UNSEEN", 2)
        receipts, codes = Issued(), [Receipt(new_code()) for _ in range(3)]
        for receipt in codes:
            receipts.issue(receipt, "ann", Page())
        assert receipts.claim("ann") == tuple(codes[1:])
