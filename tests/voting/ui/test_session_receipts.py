from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.fakes import make_comparison
from tests.voting.ui.ballots import ID, Held, Table
from voting.ports import Receipt
from voting.ui.screens.chat import past_outcome


def _page(events):
    import streamlit as st  # AppTest runs the source of this function alone

    from voting.ui.session_receipts import await_receipt, drop_receipt, keep_receipt, session_receipts

    for kind, what in events.pop(0):
        {"await": await_receipt, "drop": drop_receipt, "keep": keep_receipt}[kind](what)
    st.text("\n".join(one.code for one in session_receipts()))


def shown(*runs):
    """What the last of these runs of a page lists."""
    page = AppTest.from_function(_page, args=(list(runs),)).run()
    for _ in runs[1:]:
        page.run()
    assert not page.exception
    return page.text[0].value.split()


def voted(number=1):
    """A saved vote on comparison `number`."""
    table = Table(make_comparison(comparison_id=f"{number:032x}"))
    event = {"kind": "choose", "id": f"{number:032x}", "winner": "model_a"}
    table.ballot.on_event(event)
    assert table.ballot.wait_saved(20)
    return table.ballot


class TestSessionReceipts:
    """The receipts of the votes of this session."""

    def test_none(self):
        """Nothing is listed before a vote."""
        assert shown([]) == []

    def test_newest_first(self):
        """As a voter looks for the last one."""
        first, second = voted(1), voted(2)
        listed = shown([("await", first)], [("await", second)])
        assert listed == [second.receipt.code, first.receipt.code]

    def test_a_vote_that_is_saved_after_the_voter_went_on(self):
        """Its receipt is listed once it is there; a ballot that was only left has none."""
        left, right = Held("a"), Held("b")
        table, unanswered = Table.with_streams(left, right), Table(make_comparison(comparison_id=f"{2:032x}"))
        table.send("choose", winner="model_a")
        runs = [[("await", table.ballot)], [("await", unanswered.ballot)], []]
        page = AppTest.from_function(_page, args=(runs,)).run()
        page.run()
        assert page.text[0].value == ""
        left.end()
        right.end()
        assert table.ballot.wait_saved(20)
        page.run()
        assert page.text[0].value == table.ballot.receipt.code

    def test_a_vote_that_was_taken_back(self):
        """Is listed no more, and does not come back."""
        first, second = voted(1), voted(2)
        first_code = first.receipt.code
        listed = shown([("await", first)], [("await", second)], [("drop", first_code)], [("drop", first_code)], [])
        assert listed == [second.receipt.code]

    def test_one_that_is_kept_twice(self):
        """By the ballot and by the page that awaited it: listed once, with the proof that came first."""
        ballot = voted()
        later = Receipt(ballot.receipt.code, first=False)
        assert shown([("await", ballot), ("keep", ballot.receipt)], [("keep", later)]) == [later.code]

    def test_a_skip(self):
        """Has nothing to take back that anybody would look for."""
        table = Table()
        table.send("skip")
        assert shown([("await", table.ballot)]) == []


class TestPastOutcome:
    """What stands under an answer that was one of two."""

    def test_a_vote_tells_its_receipt(self):
        """And whether this response was the chosen one."""
        ballot = voted()
        assert past_outcome(ballot) == f"You chose this · receipt {ballot.receipt.code}"
        table = Table()
        table.send("choose", winner="tie")
        assert past_outcome(table.ballot) == f"You saw two responses here · receipt {table.ballot.receipt.code}"

    def test_no_vote_tells_none(self):
        """Neither left open, nor skipped, nor taken back."""
        table = Table()
        assert past_outcome(table.ballot) == ""
        table.send("skip")
        assert past_outcome(table.ballot) == ""
        table = Table()
        table.send("choose", winner="model_a")
        table.send("withdraw")
        assert past_outcome(table.ballot) == "You took this vote back"
        table = Table()
        table.send("skip")
        table.send("withdraw")
        assert past_outcome(table.ballot) == "You took this skip back"

    def test_while_it_is_saved(self):
        """The voter who went on is told."""
        left, right = Held("a"), Held("b")
        table = Table.with_streams(left, right)
        table.send("choose", winner="model_a")
        assert past_outcome(table.ballot) == "Your choice is being saved…"
        left.end()
        right.end()
        assert table.ballot.wait_saved(20)
        assert table.ballot.pending.draft.comparison_id == ID
        assert past_outcome(table.ballot).startswith("You chose this · receipt ")
