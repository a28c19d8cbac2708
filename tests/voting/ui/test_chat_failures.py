from __future__ import annotations

import pytest

from tests.voting.ui.chats import ALWAYS, NAMES, WAIT_S, Room, failing
from voting.errors import ProviderError, TextError
from voting.settings import SamplingSettings


class TestFailure:
    """Nothing that was typed is lost."""

    @pytest.mark.parametrize("when", ["at once", "late"])
    @pytest.mark.parametrize("fault", [failing("larch-2"), RuntimeError("canary")])
    def test_a_failed_answer_is_left_out_and_retry_keeps_the_prompt(self, when, fault):
        """Also when the provider raises before it returns anything."""
        room = Room()
        room.ask("one")
        room.models["larch-2"].fault, room.models["larch-2"].when = fault, when
        exchange = room.ask("two")
        assert (exchange.failed, exchange.answer()) == (True, None)
        assert "canary" not in str(exchange.stream.error)
        assert [text for _, text in room.said()] == ["one", "larch-2 to 1"]
        room.models["larch-2"].fault = None
        room.chat.retry()
        assert room.chat.exchanges[-1].stream.wait(WAIT_S)
        assert len(room.chat.exchanges) == 2
        assert room.said()[2:] == [("user", "two"), ("assistant", "larch-2 to 3")]

    def test_a_prompt_without_an_answer_is_left_out_of_the_next(self):
        """Two prompts in a row would be no conversation."""
        room = Room()
        room.models["larch-2"].fault = failing("larch-2")
        room.ask("lost")
        room.models["larch-2"].fault = None
        room.ask("next")
        assert [turn.content for turn in room.models["larch-2"].sent[-1]] == ["next"]

    def test_retry_asks_the_model_that_the_voter_picked(self):
        """And not the primary behind their back."""
        room = Room()
        room.models["fern-1"].fault = failing("fern-1")
        room.ask(chosen="fern-1")
        room.models["fern-1"].fault = None
        room.chat.retry()
        exchange = room.chat.exchanges[-1]
        assert exchange.stream.wait(WAIT_S)
        assert exchange.answer().model == "fern-1"

    def test_retry_after_both_sides_failed(self):
        """One model answers; the prompt is kept, attachments and all."""
        room = Room(ALWAYS, NAMES[:2])
        for model in room.models.values():
            model.fault = failing(model.name)
        exchange = room.ask("one")
        assert (exchange.failed, exchange.answer(), room.said()) == (True, None, [])
        for model in room.models.values():
            model.fault = None
        room.chat.retry()
        again = room.chat.exchanges[-1]
        assert again.stream.wait(WAIT_S)
        assert again.prompt is exchange.prompt
        assert room.said() == [("user", "one"), ("assistant", "larch-2 to 1")]

    def test_one_reason_for_both_is_said_once(self):
        """Whatever the models' names; two reasons are two sentences."""
        room = Room(ALWAYS, NAMES[:2])
        for model in room.models.values():
            model.fault = failing(model.name)
        assert len(room.ask().reasons) == 1
        room.models[NAMES[1]].fault = ProviderError("It refused the key.", model=NAMES[1], retryable=False)
        assert sorted(room.ask().reasons) == ["It refused the key.", "Model larch-2 is away."]

    @pytest.mark.parametrize(
        ("fault", "retryable"),
        [
            pytest.param(failing("larch-2"), True, id="may recover"),
            pytest.param(failing("larch-2", retryable=False), False, id="will not recover"),
            pytest.param(TextError("response contains a NUL character"), True, id="nobody knows"),
            pytest.param(None, False, id="no failure"),
        ],
    )
    def test_whether_asking_again_may_help(self, fault, retryable):
        """As the provider says."""
        room = Room()
        room.models["larch-2"].fault = fault
        assert room.ask().retryable is retryable

    @pytest.mark.parametrize("seed", range(4))
    def test_retry_asks_the_model_that_may_recover(self, seed):
        """And not the primary, which refuses for good."""
        room = Room(ALWAYS, NAMES[:2], seed)
        room.models["larch-2"].fault = failing("larch-2", retryable=False)
        room.models["cobalt-mini"].fault = failing("cobalt-mini")
        assert room.ask().retryable
        room.models["cobalt-mini"].fault = None
        room.chat.retry()
        assert room.chat.exchanges[-1].stream.wait(WAIT_S)
        assert room.chat.exchanges[-1].answer().model == "cobalt-mini"

    @pytest.mark.parametrize("again", ["retry", "another prompt"])
    def test_a_comparison_of_which_both_failed_does_not_count(self, again):
        """Neither for the session's most nor for the turns between, whether the voter retries or goes on."""
        room = Room(SamplingSettings(rate=1.0, min_turns_between=5, max_per_session=1), NAMES[:2])
        for model in room.models.values():
            model.fault = failing(model.name)
        assert room.ask("one").draft is not None
        for model in room.models.values():
            model.fault = None
        if again == "retry":
            room.chat.retry()
            assert room.chat.exchanges[-1].stream.wait(WAIT_S)
            assert room.ask("two").draft is not None
        else:
            assert room.ask("two").draft is not None
        assert room.ask("three").draft is None
