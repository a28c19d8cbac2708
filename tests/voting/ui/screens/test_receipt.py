from __future__ import annotations

from streamlit.testing.v1 import AppTest

from voting.ports import LogProof, Receipt
from voting.receipts import new_code


def _page(receipts):
    from voting.ui.screens.receipt import receipt  # AppTest runs the source of this function alone
    from voting.ui.session_receipts import keep_receipt

    for one in receipts:
        keep_receipt(one)
    receipt()


def page_of(*receipts):
    """The page in a session with these receipts."""
    page = AppTest.from_function(_page, args=(list(receipts),)).run()
    assert not page.exception
    return page


class TestReceiptPage:
    """What stands under the form."""

    def test_nothing_before_a_vote(self):
        """No heading without a list."""
        page = page_of()
        assert [len(page.header), len(page.code)] == [0, 0]

    def test_says_where_a_vote_is_in_the_log(self):
        """Counted from one, as people count; a receipt without a proof says nothing of a log."""
        proof = LogProof(1_233, bytes(32), (bytes(32),), "log\n5678\nroot\n\n— log signature\n")
        proven, plain = Receipt(new_code(), proof=proof), Receipt(new_code())
        page = page_of(plain, proven)
        assert [one.value for one in page.code] == [proven.code, plain.code]
        told = [one.value for one in page.caption[1:]]
        assert told == ["Entry 1,234 of 5,678 in the signed log. The download proves it."]
        assert len(page.get("download_button")) == 2
