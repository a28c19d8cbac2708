from __future__ import annotations

import pytest

from tests.fakes import make_comparison
from tests.voting.ui.ballots import ID, WAIT_S, Held, Table
from voting.comparison import Outcome, Winner
from voting.errors import KeyringError, ScreeningError, StoreFullError, StoreUnavailableError
from voting.ui.ballot_state import Status

CANARY = "canary-" + "af7e4"


class TestEarly:
    """Who has seen enough may choose before the streams end."""

    def test_it_is_saved_after_they_end_and_tells_how_much_was_shown(self):
        """The whole responses are kept, with what had been on the page at the choice."""
        left, right = Held("larch-2"), Held("cobalt-mini")
        table = Table.with_streams(left, right)
        table.ballot.shown = (5, 3)
        assert table.send("choose", winner="model_b") is Status.SAVING
        assert "as soon as both responses are complete" in table.ballot.message
        table.ballot.shown = (10, 10)
        left.end()
        assert not table.ballot.wait_saved(0.05)
        assert table.record is None
        right.end()
        assert table.ballot.wait_saved(WAIT_S)
        assert table.ballot.status is Status.SAVED
        assert table.record.content["response_b"] == "half whole"
        kept = table.record.metadata
        assert (kept["shown_a_characters"], kept["shown_b_characters"]) == (5, 3)

    @pytest.mark.parametrize("winner", ["model_a", "model_b", "tie"])
    def test_a_stream_that_fails_afterwards_voids_it(self, winner):
        """There was nothing to compare, whichever was preferred."""
        left, right = Held("larch-2", fails=True), Held("cobalt-mini")
        table = Table.with_streams(left, right)
        table.send("choose", winner=winner)
        left.end()
        right.end()
        assert table.ballot.wait_saved(WAIT_S)
        assert (table.ballot.status, table.ballot.draws_ballot, table.ballot.settled) == (Status.VOID, False, True)
        assert (table.record.outcome, table.record.content) == (Outcome.VOID, {})
        assert table.ballot.receipt is None
        for kind in ("retry", "skip", "annotate", "withdraw"):
            assert table.send(kind) is Status.VOID

    def test_the_page_may_void_it_at_the_same_time(self):
        """Again and again: one outcome."""
        left, right = Held("larch-2", fails=True), Held("cobalt-mini")
        table = Table.with_streams(left, right)
        table.send("choose", winner="tie")
        left.end()
        table.ballot.void()
        right.end()
        assert table.ballot.wait_saved(WAIT_S)
        table.ballot.void()
        assert table.ballot.status is Status.VOID
        assert len(table.store.outcomes) == 1

    def test_a_void_that_cannot_be_stored_loses_nothing(self):
        """The impression then counts as unanswered."""
        table = Table()
        table.store.fault = StoreUnavailableError("the store could not be reached")
        table.ballot.void()
        assert (table.ballot.status, table.record) == (Status.VOID, None)

    def test_void_after_the_vote_changes_nothing(self):
        """What is saved is saved."""
        table = Table()
        table.send("choose", winner="tie")
        table.ballot.void()
        assert (table.ballot.status, table.record.outcome) == (Status.SAVED, Outcome.VOTE)

    def test_a_skip_does_not_wait(self):
        """It needs neither responses nor screening."""
        left, right = Held("larch-2"), Held("cobalt-mini")
        table = Table.with_streams(left, right)
        assert table.send("skip", dwell_ms=5) is Status.SKIPPED
        assert table.record.outcome is Outcome.SKIP
        left.end()
        right.end()


class TestFailed:
    """A failure is said in place; trying again may help."""

    @pytest.mark.parametrize("kind", ["choose", "skip"])
    @pytest.mark.parametrize(
        ("fault", "says"),
        [
            (StoreUnavailableError, "the store cannot be reached now."),
            (StoreFullError, "the store has no room left."),
            (KeyringError, "the store cannot be used now."),
        ],
    )
    def test_a_store_fault(self, kind, fault, says):
        """Nothing is stored, the message says so without text, codes and settings, and retry saves what was chosen."""
        table = Table(make_comparison(prompt=CANARY))
        table.store.fault = fault("store.key_command cannot be reached or written now (57P01).")
        assert table.send(kind, winner="model_b", dwell_ms=77) is Status.FAILED
        word = "vote" if kind == "choose" else "skip"
        assert table.ballot.message == f"Your {word} was not saved: {says}"
        assert (table.ballot.receipt, table.ballot.settled, table.record) == (None, False, None)
        assert table.send("retry") is Status.FAILED
        table.store.fault = None
        assert table.send("retry") in {Status.SAVED, Status.SKIPPED}
        assert table.record.winner == ("model_b" if kind == "choose" else None)
        assert table.record.metadata["dwell_ms"] == 77

    def test_a_screening_fault(self, caplog):
        """Retry screens again; what kind of error it was stands in the log alone."""
        table = Table(make_comparison(prompt=CANARY))
        table.screener.fault = RuntimeError(CANARY)
        table.ballot.pending.mask("up")  # a round that fails for certain
        assert table.send("choose", winner="tie") is Status.FAILED
        assert table.ballot.message == "Your vote was not saved: screening stopped before its end."
        assert "screening stopped with RuntimeError" in caplog.text
        assert CANARY not in caplog.text
        table.screener.fault = None
        assert table.send("retry") is Status.SAVED
        assert table.record.winner == "tie"

    @pytest.mark.parametrize("kind", ["choose", "skip"])
    def test_a_fault_that_nobody_foresaw(self, kind, caplog):
        """The ballot does not say "Saving" for ever, and neither page nor log quotes the error."""
        table = Table()
        table.store.add_outcome = lambda _: (_ for _ in ()).throw(ZeroDivisionError(CANARY))
        assert table.send(kind, winner="tie") is Status.FAILED
        assert "something unexpected happened." in table.ballot.message
        assert "ZeroDivisionError" in caplog.text
        assert CANARY not in caplog.text + table.ballot.message

    def test_skip_after_a_failed_vote(self):
        """The way out that is offered beside retry."""
        table = Table()
        table.screener.fault = ScreeningError("too slow")
        table.ballot.pending.mask("up")
        table.send("choose", winner="tie")
        assert table.send("skip") is Status.SKIPPED
        assert (table.ballot.winner, table.record.outcome) == (None, Outcome.SKIP)

    def test_another_choice_after_a_failed_one(self):
        """The last valid choice is what is saved; an unknown one changes nothing, its times neither."""
        table = Table()
        table.store.fault = StoreUnavailableError("it is away")
        table.send("choose", winner="model_a", dwell_ms=10)
        table.send("choose", winner="model_b", dwell_ms=20)
        table.send("choose", winner="model_c", dwell_ms=30)
        assert table.ballot.winner is Winner.MODEL_B
        table.store.fault = None
        assert table.send("retry", dwell_ms=40) is Status.SAVED
        assert (table.record.winner, table.record.metadata["dwell_ms"]) == ("model_b", 20)


class TestAnnotate:
    """Reasons and a comment follow, if at all."""

    def test_tags_and_comment(self):
        """Each may come alone; the other one stays."""
        table = Table()
        table.send("choose", winner="tie")
        table.send("annotate", tags=["clearer"])
        assert table.ballot.annotation_message == ""
        table.send("annotate", comment="because")
        assert table.ballot.annotation_message == "Comment added."
        table.send("annotate", tags=["safer", "clearer"])
        assert table.store.annotations[ID] == {"tags": ["clearer", "safer"], "comment": "because"}
        table.send("annotate", tags=[])
        assert table.store.annotations[ID] == {"tags": [], "comment": "because"}

    @pytest.mark.parametrize(
        ("tags", "kept"),
        [
            (["clearer", CANARY, "too personal"], ["clearer"]),
            ([["clearer"], {"clearer": 1}, None, 1], []),
            (["clearer"] * 500, ["clearer"]),
            ("clearer", []),
            ({"clearer": True}, []),
            (None, []),
        ],
    )
    def test_unknown_tags_are_dropped(self, tags, kept):
        """Only what the settings offer, each once."""
        table = Table()
        table.send("choose", winner="tie")
        table.send("annotate", tags=tags)
        assert table.store.annotations[ID]["tags"] == kept

    @pytest.mark.parametrize(
        ("comment", "kept"), [("x" * 4000, 4000), ("x" * 4001, 4000), (7, 0), (["x"], 0), (None, 0), ("  ", 0)]
    )
    def test_the_comment_has_a_limit(self, comment, kept):
        """And is text."""
        table = Table()
        table.send("choose", winner="tie")
        table.send("annotate", comment=comment)
        assert len(table.store.annotations[ID]["comment"]) == kept

    @pytest.mark.parametrize("comment", [CANARY + "\x00", CANARY + "\ud800"])
    def test_a_comment_that_no_store_holds_is_refused_in_words(self, comment):
        """And nothing else is changed."""
        table = Table()
        table.send("choose", winner="tie")
        table.send("annotate", comment=comment)
        assert table.ballot.annotation_message.startswith("Not added: comment contains a ")
        assert CANARY not in table.ballot.annotation_message
        assert not table.store.annotations

    @pytest.mark.parametrize("fault", [RuntimeError(CANARY), ScreeningError("too slow")])
    def test_a_comment_that_cannot_be_screened_is_not_kept(self, fault):
        """The vote stands."""
        table = Table()
        table.send("choose", winner="tie")
        table.screener.fault = fault
        table.send("annotate", comment="because")
        assert table.ballot.annotation_message.startswith("Not added: ")
        assert CANARY not in table.ballot.annotation_message
        assert (table.store.annotations, table.ballot.status) == ({}, Status.SAVED)
        assert table.ballot.annotation.comment == ""

    def test_a_skip_has_its_own_reasons_and_no_comment(self):
        """A skip keeps no text."""
        table = Table()
        table.send("skip")
        table.send("annotate", tags=["too personal", "clearer"], comment=CANARY)
        assert table.store.annotations[ID] == {"tags": ["too personal"], "comment": ""}
        assert table.ballot.annotation_message == ""

    def test_before_the_vote_there_is_nothing_to_annotate(self):
        """An early event is dropped."""
        table = Table()
        table.send("annotate", tags=["clearer"], comment="x")
        assert table.store.annotations == {}

    @pytest.mark.parametrize(("kind", "word"), [("choose", "vote"), ("skip", "skip")])
    def test_what_was_deleted_meanwhile(self, kind, word):
        """Because of its age, say: nothing is added to it."""
        table = Table()
        table.send(kind, winner="tie")
        table.store.outcomes.clear()
        table.send("annotate", tags=["clearer", "too personal"])
        assert table.ballot.annotation_message == f"Not added: the {word} is no longer kept."
        assert table.ballot.annotation.tags == ()
        assert table.ballot.refused_additions == 1

    @pytest.mark.parametrize(
        ("kind", "told"),
        [("choose", "The vote, its conversation and both responses are erased"), ("skip", "The skip is erased")],
    )
    def test_taken_back_in_the_same_app(self, kind, told):
        """Whoever did it with the receipt, the ballot does not go on to say "Saved"; and nothing can be added."""
        table = Table()
        table.send(kind, winner="tie")
        table.collector.withdraw(table.ballot.receipt.code.lower())
        assert (table.ballot.status, table.ballot.message) == (Status.WITHDRAWN, f"Taken back. {told}.")
        table.send("annotate", tags=["clearer"])
        assert table.ballot.annotation_message == ""

    @pytest.mark.parametrize("addition", [False, True])
    @pytest.mark.parametrize(
        ("kind", "told"),
        [("choose", "The vote, its conversation and both responses are erased"), ("skip", "The skip is erased")],
    )
    def test_taken_back_elsewhere(self, kind, told, addition):
        """By another process on the same store: the ballot says so when it is drawn again, or something is added."""
        table = Table()
        table.send(kind, winner="tie")
        table.store.withdraw(table.ballot.receipt.code)
        if addition:
            table.send("annotate", tags=["clearer"])
        else:
            table.ballot.look_up()
        assert (table.ballot.status, table.ballot.message) == (Status.WITHDRAWN, f"Taken back. {told}.")
        assert table.ballot.annotation_message == ""

    def test_who_cannot_ask_says_what_was_true(self):
        """As long as nobody knows better."""
        table = Table()
        table.send("choose", winner="tie")
        table.store.fault = StoreUnavailableError("the store could not be reached")
        table.ballot.look_up()
        assert (table.ballot.status, table.ballot.message) == (Status.SAVED, "Saved: a tie")


class TestWithdraw:
    """Undo is the withdrawal."""

    @pytest.mark.parametrize(
        ("kind", "said"),
        [
            ("choose", "Taken back. The vote, its conversation and both responses are erased."),
            ("skip", "Taken back. The skip is erased."),
        ],
    )
    def test_it_says_what_is_erased(self, kind, said):
        """Of a skip no conversation was kept that could be."""
        table = Table()
        table.send(kind, winner="tie")
        table.send("withdraw")
        assert table.ballot.message == said

    @pytest.mark.parametrize("kind", ["choose", "skip"])
    def test_it_erases_and_ends(self, kind):
        """Afterwards nothing does anything any more."""
        table = Table()
        table.send(kind, winner="tie")
        assert table.send("withdraw") is Status.WITHDRAWN
        assert (table.record, table.store.withdrawn) == (None, {ID})
        said = table.ballot.message
        for event in (
            {"kind": "annotate", "tags": ["clearer"], "comment": "x"},
            {"kind": "withdraw"},
            {"kind": "choose", "winner": "tie"},
            {"kind": "skip"},
            {"kind": "retry"},
        ):
            assert table.send(**event) is Status.WITHDRAWN
        assert (table.record, table.store.annotations, table.ballot.message) == (None, {}, said)

    def test_a_store_fault_leaves_the_vote(self):
        """And says so."""
        table = Table()
        table.send("choose", winner="tie")
        table.store.fault = StoreUnavailableError("The store could not be reached.")
        assert table.send("withdraw") is Status.SAVED
        assert table.ballot.undo_message == "Not taken back: the store cannot be reached now."
        assert table.ballot.annotation_message == ""
        table.store.fault = None
        assert table.send("withdraw") is Status.WITHDRAWN

    def test_an_open_ballot_has_nothing_to_take_back(self):
        """An early event is dropped."""
        assert Table().send("withdraw") is Status.OPEN
