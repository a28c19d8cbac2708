from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.fakes import make_comparison
from tests.voting.ui.ballots import ID, WAIT_S, Held, Table
from voting.comparison import Response
from voting.errors import StoreUnavailableError
from voting.ports import LogProof
from voting.receipt_file import ReceiptFile, read_receipt
from voting.ui.bar import bar_data
from voting.ui.preferences import ask_cookie

CANARY = "canary-" + "ba4"
AWAY = "the store cannot be reached now."
MODELS = ("larch-2", "cobalt-mini")
BASE = {"choose": "saved", "skip": "skipped"}


def data_of(table, cookies=()):
    """As the browser gets it: JSON and back."""
    return json.loads(json.dumps(bar_data(table.ballot, list(cookies)), allow_nan=False))


class TestChoices:
    """Four choices by default and always a skip, each with its key."""

    def test_all(self):
        """In the order of the page, left first and right last."""
        choices = data_of(Table())["choices"]
        assert [(one["label"], one["key"]) for one in choices] == [
            ("Left is better", "1"),
            ("Tie", "3"),
            ("Both are bad", "4"),
            ("Right is better", "2"),
            ("Skip", "0"),
        ]
        assert [one.get("winner") for one in choices] == ["model_a", "tie", "both_bad", "model_b", None]

    @pytest.mark.parametrize("tie", [True, False])
    @pytest.mark.parametrize("both_bad", [True, False])
    def test_what_is_offered_is_what_is_taken(self, tie, both_bad):
        """Each choice that is shown settles the ballot; what is switched off is neither shown nor taken."""
        settings = {"allow_tie": tie, "allow_both_bad": both_bad}
        offered = [one.get("winner") for one in data_of(Table(**settings))["choices"]]
        assert offered[-1] is None
        assert offered[:-1] == [
            one for one, on in [("model_a", True), ("tie", tie), ("both_bad", both_bad), ("model_b", True)] if on
        ]
        for winner in ("model_a", "model_b", "tie", "both_bad"):
            assert (Table(**settings).send("choose", winner=winner) == "saved") == (winner in offered)


class TestBlind:
    """Nothing tells a model before the vote."""

    @pytest.mark.parametrize("reveal", [True, False])
    @pytest.mark.parametrize("stage", ["open", "failed", "skipped", "withdrawn"])
    def test_no_name_without_a_saved_vote(self, stage, reveal):
        """Not even where names are revealed afterwards."""
        table = Table(reveal_models=reveal)
        if stage == "failed":
            table.store.fault = StoreUnavailableError("it is away")
            table.send("choose", winner="tie")
        elif stage == "skipped":
            table.send("skip")
        elif stage == "withdrawn":
            table.send("choose", winner="tie")
            table.send("withdraw")
        data = data_of(table)
        assert data["status"] == stage
        assert not any(model in json.dumps(data) for model in MODELS)

    def test_while_it_is_being_saved(self):
        """A choice made early does not show them either."""
        left, right = Held(MODELS[0]), Held(MODELS[1])
        table = Table.with_streams(left, right, reveal_models=True)
        table.send("choose", winner="tie")
        data = data_of(table)
        left.end()
        right.end()
        assert table.ballot.wait_saved(WAIT_S)
        assert (data["status"], data["models"], data["receipt"]) == ("saving", None, None)

    @pytest.mark.parametrize(("reveal", "names"), [(True, list(MODELS)), (False, None)])
    def test_after_the_vote_only_by_setting(self, reveal, names):
        """Left, then right."""
        table = Table(reveal_models=reveal)
        table.send("choose", winner="tie")
        assert data_of(table)["models"] == names

    def test_no_text_and_nothing_of_the_draw(self):
        """The panes show the responses; the bar needs no word of them."""
        secret = Response("larch-2", CANARY, {"system_prompt": CANARY}, 123456, 234567)
        table = Table(make_comparison(prompt=CANARY, response_a=secret, response_b=Response("cobalt-mini", CANARY)))
        told = json.dumps(data_of(table))
        for hidden in (CANARY, "123456", "probability", "seed"):
            assert hidden not in told


class TestStages:
    """What is shown follows from where the ballot is."""

    @pytest.mark.parametrize("kind", ["choose", "skip"])
    def test_the_receipt_is_shown_once_it_is_saved(self, kind):
        """And never before the commit."""
        table = Table()
        assert data_of(table)["receipt"] is None
        table.store.fault = StoreUnavailableError("it is away")
        table.send(kind, winner="tie")
        assert (data_of(table)["receipt"], data_of(table)["retry"]) == (None, True)
        table.store.fault = None
        table.send("retry")
        data = data_of(table)
        assert (data["status"], data["retry"]) == (BASE[kind], False)
        assert data["receipt"] == table.store.outcomes[ID][1].code
        assert data["receipt"] in data["receipt_file"]["text"]
        table.send("withdraw")
        assert (data_of(table)["receipt"], data_of(table)["receipt_file"]) == (None, None)

    def test_the_file_carries_the_proof(self):
        """As the store gave it, in the form that the command verify reads."""
        table = Table()
        table.send("choose", winner="tie")
        proof = LogProof(1, b"l" * 32, (b"a" * 32,), "log\n2\nroot\n\n— log signature\n")
        table.ballot.receipt = replace(table.ballot.receipt, proof=proof)
        file = data_of(table)["receipt_file"]
        assert file["name"].endswith(".txt")
        assert read_receipt(file["text"]) == ReceiptFile(table.ballot.receipt.code, proof)

    @pytest.mark.parametrize("kind", ["choose", "skip"])
    def test_a_second_failure_is_told_apart_from_the_first(self, kind):
        """The browser draws only what differs; without that the bar would say "Saving…" for ever."""
        table = Table()
        table.store.fault = StoreUnavailableError("it is away")
        table.send(kind, winner="tie")
        first = data_of(table)
        table.send("retry")
        assert first != data_of(table)
        assert first["message"] == data_of(table)["message"]

    def test_reasons_fit_the_outcome(self):
        """None before it; those of a vote or of a skip after it; the chosen ones marked."""
        voted, skipped = Table(tags=("clearer",)), Table(skip_reasons=("too personal",))
        assert (data_of(voted)["tags"], data_of(skipped)["tags"]) == ([], [])
        voted.send("choose", winner="tie")
        skipped.send("skip")
        assert (data_of(voted)["tags"], data_of(skipped)["tags"]) == (["clearer"], ["too personal"])
        voted.send("annotate", tags=["clearer"])
        assert data_of(voted)["chosen_tags"] == ["clearer"]

    def test_a_second_refused_addition_is_told_apart_from_the_first(self):
        """The browser then shows again what is kept, and not what was pressed."""
        table = Table(tags=("clearer",))
        table.send("choose", winner="tie")
        table.store.fault = StoreUnavailableError("it is away")
        table.send("annotate", tags=["clearer"])
        first = data_of(table)
        table.send("annotate", tags=["clearer"])
        second = data_of(table)
        assert (first["chosen_tags"], first["annotation_message"]) == ([], f"Not added: {AWAY}")
        assert (first["refused_additions"], second["refused_additions"]) == (1, 2)

    def test_a_refused_undo_is_told_apart_from_additions(self):
        """It is said where Undo stands, and gone once the vote is."""
        table = Table()
        table.send("choose", winner="tie")
        table.store.fault = StoreUnavailableError("it is away")
        table.send("withdraw")
        told = data_of(table)
        assert (told["undo_message"], told["annotation_message"]) == (f"Not taken back: {AWAY}", "")
        table.store.fault = None
        table.send("withdraw")
        assert data_of(table)["undo_message"] == ""

    def test_cookies_are_passed_on(self):
        """As the browser sets them: name, value, seconds."""
        assert data_of(Table(), [ask_cookie(False)])["cookies"] == [["voting_ask", "off", 31_536_000]]
