from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.voting.ui.ballots import ID, WAIT_S, Held, Table
from voting.comparison import Outcome, Winner
from voting.errors import OutcomeUnreadableError, StoreUnavailableError
from voting.settings import BallotSettings
from voting.ui.ballot_state import SETTLED, BallotState, Status

CANARY = "canary-" + "ba1107"
DAY_MS = 24 * 3600 * 1000

scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text())
any_json = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4), max_leaves=8
)
words = st.sampled_from(
    ["choose", "skip", "opt_out", "retry", "annotate", "withdraw", "model_a", "tie", "both_bad", "columns", ID, "other"]
)
values = st.one_of(words, any_json, st.just(ID))
events = st.one_of(
    st.dictionaries(st.text(), any_json),
    st.fixed_dictionaries(
        {"id": st.one_of(st.just(ID), values), "kind": values},
        optional=dict.fromkeys(
            ("winner", "dwell_ms", "input_method", "layout", "tags", "comment", "shown", "receipt", "code"), values
        ),
    ),
)


class TestChoose:
    """A choice is saved, and said to be only afterwards."""

    @pytest.mark.parametrize("winner", Winner)
    def test_each_winner(self, winner):
        """Status, message, receipt and record agree."""
        table = Table()
        assert (
            table.send("choose", winner=str(winner), dwell_ms=1200, input_method="touch", layout="stacked") == "saved"
        )
        words = {"tie": "Saved: a tie", "both_bad": "Saved: both are bad"}  # in which case no pane is marked
        assert (table.ballot.message, table.ballot.winner) == (words.get(winner, "Saved"), winner)
        assert (table.record.outcome, table.record.winner) == (Outcome.VOTE, str(winner))
        assert table.ballot.receipt.code == table.store.outcomes[ID][1].code
        kept = table.record.metadata
        assert (kept["dwell_ms"], kept["input_method"], kept["layout"]) == (1200, "touch", "stacked")
        assert table.ballot.settled

    @pytest.mark.parametrize(
        ("winner", "settings"),
        [
            ("tie", {"allow_tie": False}),
            ("both_bad", {"allow_both_bad": False}),
            ("both_bad", {"allow_tie": False, "allow_both_bad": False}),
            ("model_c", {}),
            ("MODEL_A", {}),
            ("", {}),
            (None, {}),
            (["model_a"], {}),
            ({"winner": "model_a"}, {}),
            (0, {}),
            (True, {}),
        ],
    )
    def test_a_winner_that_was_not_offered_changes_nothing(self, winner, settings):
        """Unknown ones, other types, and what the settings switch off."""
        table = Table(**settings)
        assert table.send("choose", winner=winner) is Status.OPEN
        assert (table.record, table.ballot.winner, table.ballot.message) == (None, None, "")
        assert table.send("choose", winner="model_b") is Status.SAVED

    @pytest.mark.parametrize(
        ("dwell", "kept"),
        [
            (0, 0),
            (1200, 1200),
            (1200.9, 1200),
            (DAY_MS + 1, DAY_MS),
            (1e14, DAY_MS),
            (-1, None),
            (-0.5, None),
            (1e300, None),
            (10**400, None),
            (float("nan"), None),
            (float("inf"), None),
            (float("-inf"), None),
            (True, None),
            ("1200", None),
            ([1200], None),
            (None, None),
        ],
    )
    def test_how_long_the_voter_looked(self, dwell, kept):
        """Milliseconds up to a day; what is none is left out, and the vote counts all the same."""
        table = Table()
        assert table.send("choose", winner="tie", dwell_ms=dwell) is Status.SAVED
        assert table.record.metadata.get("dwell_ms") == kept

    @pytest.mark.parametrize("value", ["mouse ", "MOUSE", CANARY, 7, None, [], {}, ["mouse"]])
    def test_an_unknown_method_or_layout_is_not_kept(self, value):
        """Both are written as one of their own words or not at all."""
        table = Table()
        assert table.send("choose", winner="tie", input_method=value, layout=value) is Status.SAVED
        assert table.record.metadata["input_method"] == "unknown"
        assert "layout" not in table.record.metadata

    def test_extra_keys_are_not_kept(self):
        """Neither new ones nor those that only the server may set."""
        table = Table()
        table.send(
            "choose", winner="tie", voter=CANARY, shown=[9, 9], receipt=CANARY, probability=1, **{CANARY: CANARY}
        )
        assert CANARY not in repr((table.record, table.record.content, table.store.impressions))
        assert (table.record.metadata["shown_a_characters"], table.record.metadata["probability"]) == (0, 0.25)

    @pytest.mark.parametrize("other", [None, "", ID + " ", ID[:-1], f"{2:032x}", [ID], 1, {ID: ID}])
    @pytest.mark.parametrize("kind", ["choose", "skip", "opt_out"])
    def test_an_event_for_another_ballot_changes_nothing(self, kind, other):
        """A late click after the next comparison has come."""
        table = Table()
        table.ballot.on_event({"kind": kind, "id": other, "winner": "tie"})
        table.ballot.on_event({"kind": kind, "winner": "tie"})
        assert (table.ballot.status, table.record, table.ballot.opted_out) == (Status.OPEN, None, False)


class TestUntrusted:
    """The browser can send anything."""

    @given(st.lists(events, max_size=6))
    @hypothesis_settings(max_examples=150)
    def test_no_event_raises_and_only_a_whole_choice_settles(self, sent):
        """Any JSON: the ballot settles only as one of the events asks, and what is stored agrees with what it says."""
        table = Table(allow_both_bad=False)
        for event in sent:
            before = table.ballot.status
            table.ballot.on_event(event)
            if table.ballot.status is Status.SAVING:
                assert table.ballot.wait_saved(WAIT_S)
            after = table.ballot.status
            if after is not before:
                allowed = {
                    "choose": (Status.OPEN, Status.SAVED),
                    "skip": (Status.OPEN, Status.SKIPPED),
                    "opt_out": (Status.OPEN, Status.SKIPPED),
                    "withdraw": (before if before in {Status.SAVED, Status.SKIPPED} else None, Status.WITHDRAWN),
                }
                assert event["id"] == ID
                assert (before, after) == allowed[event["kind"]]
            assert after in SETTLED | {Status.OPEN}
            stored = table.record
            assert (stored is not None) == (after in {Status.SAVED, Status.SKIPPED})
            if after is Status.SAVED:
                assert stored.winner == table.ballot.winner
                assert stored.winner in {"model_a", "model_b", "tie"}
                json.dumps([stored.metadata, stored.content], allow_nan=False)
        for annotation in table.store.annotations.values():
            assert set(annotation["tags"]) <= {*BallotSettings().tags, *BallotSettings().skip_reasons}

    @pytest.mark.parametrize("kind", [None, [], {}, ["choose"], {"choose": 1}, 1, True, "", "CHOOSE", "void", "save"])
    def test_an_unknown_kind_changes_nothing(self, kind):
        """Whatever type it has."""
        table = Table()
        assert table.send(kind, winner="tie") is Status.OPEN
        assert table.record is None

    def test_retry_without_a_failure_is_no_skip(self):
        """Nobody declined, so nothing is stored."""
        table = Table()
        assert table.send("retry") is Status.OPEN
        assert table.record is None


class TestTwice:
    """A comparison has one outcome, however often it is clicked."""

    @pytest.mark.parametrize(
        "second",
        [
            {"kind": "choose", "winner": "model_a"},
            {"kind": "choose", "winner": "tie"},
            {"kind": "skip"},
            {"kind": "opt_out"},
        ],
    )
    def test_the_second_click_changes_nothing(self, second):
        """The same, another or a skip after the vote."""
        table = Table()
        table.send("choose", winner="model_a")
        receipt = table.ballot.receipt
        table.send(**second)
        assert (table.ballot.status, table.ballot.winner, table.ballot.receipt) == ("saved", Winner.MODEL_A, receipt)
        assert not table.ballot.opted_out
        assert table.record.winner == "model_a"

    def test_a_skip_while_the_vote_is_on_its_way(self):
        """The first click stands."""
        left, right = Held("larch-2"), Held("cobalt-mini")
        table = Table.with_streams(left, right)
        assert table.send("choose", winner="model_a") is Status.SAVING
        assert table.send("skip") is Status.SAVING
        assert table.send("choose", winner="tie") is Status.SAVING
        left.end()
        right.end()
        assert table.ballot.wait_saved(WAIT_S)
        assert (table.ballot.status, table.record.winner) == (Status.SAVED, "model_a")

    def test_a_second_tab_with_the_same_choice_gets_the_same_receipt(self):
        """As if it had been one click."""
        table = Table()
        other = BallotState(table.ballot.pending, table.collector, BallotSettings())
        table.send("choose", winner="tie")
        other.on_event({"kind": "choose", "id": ID, "winner": "tie"})
        assert other.wait_saved(WAIT_S)
        assert other.status is Status.SAVED
        assert other.receipt.code == table.ballot.receipt.code

    @pytest.mark.parametrize("event", [{"kind": "choose", "winner": "model_b"}, {"kind": "skip"}])
    def test_a_second_tab_with_another_outcome_is_told_so(self, event):
        """The first one stands, nothing is offered any more."""
        table = Table()
        other = BallotState(table.ballot.pending, table.collector, BallotSettings())
        table.send("choose", winner="model_a")
        other.on_event({"id": ID, **event})
        assert other.wait_saved(WAIT_S)
        assert (other.status, other.settled, other.receipt) == (Status.CONFLICT, True, None)
        assert "first answer stands" in other.message
        assert table.record.winner == "model_a"

    def test_one_that_was_stored_and_cannot_be_read_any_more(self):
        """It is no failed vote, and nothing is offered: neither to try again, nor a receipt that there is not."""
        table = Table()
        table.store.fault = OutcomeUnreadableError("that answer was stored, and its receipt cannot be shown again")
        table.send("choose", winner="model_a")
        assert table.ballot.wait_saved(WAIT_S)
        assert (table.ballot.status, table.ballot.settled, table.ballot.receipt) == (Status.CONFLICT, True, None)
        assert table.ballot.message == (
            "Not saved again: that answer was stored, and its receipt cannot be shown again."
        )


class TestOptOut:
    """The choice "Don't ask me again" is a skip that lasts."""

    def test_it_skips_and_is_remembered(self):
        """One click for both."""
        table = Table()
        assert table.send("opt_out") is Status.SKIPPED
        assert table.ballot.opted_out
        assert table.record.outcome is Outcome.SKIP
        assert not Table().ballot.opted_out

    @pytest.mark.parametrize("then", [{"kind": "retry"}, {"kind": "skip"}, {"kind": "choose", "winner": "tie"}])
    def test_nothing_on_this_ballot_takes_it_back(self, then):
        """Neither a store that fails nor the click that follows: only the switch in the sidebar does."""
        table = Table()
        table.store.fault = StoreUnavailableError("it is away")
        assert table.send("opt_out") is Status.FAILED
        table.store.fault = None
        assert table.send(**then) in {Status.SKIPPED, Status.SAVED}
        assert table.ballot.opted_out
