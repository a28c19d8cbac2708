from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.voting.ui.ballots import Table
from voting.errors import StoreUnavailableError
from voting.ports import LogProof, Receipt
from voting.receipts import new_code
from voting.ui.ballot_state import Status


def _page(receipts, collector):
    from voting.ui.receipt_desk import receipt_box  # AppTest runs the source of this function alone
    from voting.ui.session_receipts import keep_receipt

    for one in receipts:
        keep_receipt(one)
    receipt_box(collector)


def page_of(*receipts):
    """The page's box in a session with these receipts."""
    page = AppTest.from_function(_page, args=(list(receipts), Table().collector)).run()
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


def _claiming(collector):
    import streamlit as st  # AppTest runs the source of this function alone

    from voting.ui.receipt_desk import receipt_box

    st.session_state["voting.browser"] = "b"
    receipt_box(collector)


class TestReceiptBox:
    """The same in an app of one's own."""

    def test_a_receipt_that_nobody_has_seen_is_listed(self):
        """The page was gone when the vote was saved; another voter's is not there."""
        table, other = Table(), Table()
        table.send("choose", winner="tie")
        page = AppTest.from_function(_claiming, args=(table.collector,)).run()
        assert not page.exception
        assert [one.value for one in page.code] == [table.ballot.receipt.code]
        assert [one.value for one in page.run().code] == [table.ballot.receipt.code]
        assert len(AppTest.from_function(_claiming, args=(other.collector,)).run().code) == 0

    def test_it_takes_a_vote_back(self):
        """The list is empty then, and the ballot says so."""
        table = Table()
        table.send("choose", winner="tie")
        page = AppTest.from_function(_claiming, args=(table.collector,)).run()
        next(one for one in page.button if one.key and one.key.startswith("voting-take-back")).click().run()
        assert not page.exception
        assert (table.ballot.status, table.record) == (Status.WITHDRAWN, None)
        assert len(page.run().code) == 0

    def test_without_a_store_the_box_stays(self):
        """What could not be asked is left out."""
        table = Table()
        table.send("choose", winner="tie")
        table.store.fault = StoreUnavailableError("the store could not be reached")
        page = AppTest.from_function(_claiming, args=(table.collector,)).run()
        assert not page.exception
        assert [len(page.text_input), len(page.code)] == [1, 0]
