from __future__ import annotations

import threading

import pytest

from tests.voting.ui.chats import ALWAYS, NAMES, WAIT_S, Room, failing, send


class TestComparison:
    """Two answer at once, and the chat goes on with the right one."""

    @pytest.mark.parametrize("seed", range(6))
    @pytest.mark.parametrize("winner", ["model_a", "model_b"])
    def test_the_preferred_response_is_taken(self, seed, winner):
        """On whichever side it stood."""
        room = Room(ALWAYS, seed=seed)
        exchange = room.ask("one")
        send(exchange, "choose", winner=winner)
        left, right = exchange.draft.streams
        assert left.model != right.model
        assert exchange.answer() is (left if winner == "model_a" else right)
        assert room.said()[-1] == ("assistant", exchange.answer().text)

    @pytest.mark.parametrize("seed", range(4))
    @pytest.mark.parametrize("event", [("choose", "tie"), ("choose", "both_bad"), ("skip", None), (None, None)])
    def test_else_the_primary_models(self, seed, event):
        """After a tie, both bad, a skip, or no answer at all."""
        room = Room(ALWAYS, NAMES[:2], seed)
        exchange = room.ask()
        if event[0]:
            send(exchange, event[0], winner=event[1])
        assert exchange.answer().model == "larch-2"

    @pytest.mark.parametrize("seed", range(4))
    @pytest.mark.parametrize("broken", NAMES[:2])
    @pytest.mark.parametrize("chosen", [None, "model_a", "model_b"])
    def test_after_a_failure_the_other_ones(self, seed, broken, chosen):
        """Also when the broken one was preferred; nothing is kept of it."""
        room = Room(ALWAYS, NAMES[:2], seed)
        room.models[broken].fault = failing(broken)
        exchange = room.ask()
        if chosen:
            send(exchange, "choose", winner=chosen)
        assert (exchange.failed, exchange.draft.failed) == (False, True)
        assert exchange.answer().model == next(name for name in NAMES[:2] if name != broken)
        assert all(not record.content for record, _ in room.store.outcomes.values())

    def test_what_is_recorded_of_the_draw(self):
        """Source, policy and probability of prompt and pair."""
        drawing = Room(ALWAYS).ask().draft.drawing
        assert (drawing.policy, drawing.probability) == ("chat/uniform", 1.0)
        assert drawing.pair_probability == pytest.approx(1 / 3)

    @pytest.mark.parametrize("seed", range(12))
    def test_a_pair_without_the_primary_model(self, seed):
        """One of the two is taken, always the same, and the chat goes on."""
        room = Room(ALWAYS, seed=seed)
        exchange = room.ask()
        models = [stream.model for stream in exchange.streams]
        assert exchange.answer().model == ("larch-2" if "larch-2" in models else models[0])
        assert room.ask().answer()

    def test_while_they_stream_the_answer_is_the_one_that_would_be_taken(self):
        """It grows until it is done."""
        room = Room(ALWAYS, NAMES[:2])
        for model in room.models.values():
            model.go = threading.Event()
        exchange = room.ask(wait=False)
        assert exchange.running
        assert not exchange.answer().done
        for model in room.models.values():
            model.go.set()
        assert all(stream.wait(WAIT_S) for stream in exchange.streams)
        assert exchange.answer().text == "larch-2 to 1"

    def test_stop_ends_both(self):
        """The page does not wait for either."""
        room = Room(ALWAYS)
        for model in room.models.values():
            model.go = threading.Event()
        exchange = room.ask(wait=False)
        exchange.stop()
        assert not exchange.running
        assert [stream.finish_reason for stream in exchange.streams] == ["cancelled", "cancelled"]
        for model in room.models.values():
            model.go.set()
