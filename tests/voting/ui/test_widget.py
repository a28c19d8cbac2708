"""`voting.ui.widget`: what it shows where a response fails, or a vote was taken back elsewhere."""

from __future__ import annotations

import threading

import pytest
from streamlit.testing.v1 import AppTest

from tests.voting.ui.ballots import WAIT_S, Held, Table
from voting.ui.ballot_state import Status
from voting.ui.result import BallotResult


def _page(ballot):
    from voting.ui.widget import show_ballot  # AppTest runs the source of this function alone

    show_ballot(ballot)


class TestSurvivor:
    """One of two responses fails."""

    @pytest.mark.parametrize("fails", [False, True])
    def test_the_other_one_is_shown_unless_it_fails_meanwhile(self, fails: bool) -> None:
        """Nobody is told then that one of the two is missing."""
        left, right = Held("larch-2", fails=True), Held("cobalt-mini", fails=fails)
        table = Table.with_streams(left, right)
        left.end()
        threading.Timer(0.5, right.go.set).start()
        page = AppTest.from_function(_page, args=(table.ballot,), default_timeout=WAIT_S).run()
        assert not page.exception
        assert table.ballot.status is Status.VOID
        told = [one.value for one in (*page.caption, *page.error)]
        one = "One of the two responses could not be finished, so there is nothing to compare."
        assert told == (["Neither response could be finished. Nothing was kept."] if fails else [one])
        assert [one.value for one in page.markdown] == ([] if fails else ["half whole"])


def _page_with_result():
    import streamlit as st

    from voting.ui.widget import ballot_result

    st.text(ballot_result("turn-1").status)


class TestTakenBackElsewhere:
    """By another process on the same store, which this one does not hear of."""

    @pytest.mark.parametrize("as_result", [False, True])
    def test_is_found_when_the_page_is_drawn_again(self, as_result: bool) -> None:
        """By the widget, and by an app that asks what became of an earlier ballot; its receipt is listed no more."""
        table = Table()
        table.send("choose", winner="tie")
        if as_result:
            page = AppTest.from_function(_page_with_result)
            streams = table.ballot.pending.draft.streams
            page.session_state["voting.result.turn-1"] = BallotResult("larch-2", streams, table.ballot)
        else:
            page = AppTest.from_function(_page, args=(table.ballot,))
        page.run()
        assert table.ballot.status is Status.SAVED
        page.session_state["voting.receipts"] = [table.ballot.receipt]
        table.store.withdraw(table.ballot.receipt.code)
        page.run()
        assert not page.exception
        assert table.ballot.status is Status.WITHDRAWN
        assert [one.value for one in page.text] == (["withdrawn"] if as_result else [])
        assert page.session_state["voting.receipts"] == []
