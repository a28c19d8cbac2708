from __future__ import annotations

import threading

import pytest

from voting.conversation import Conversation
from voting.errors import SettingsError
from voting.providers import make_provider
from voting.providers.config import ModelConfig
from voting.streaming import ResponseStream

FIRST = Conversation().with_turn("user", "one?")
SECOND = FIRST.with_turn("assistant", "One.").with_turn("user", "two?")
THIRD = SECOND.with_turn("assistant", "Two.").with_turn("user", "three?")


def replay(**options: object) -> ModelConfig:
    return ModelConfig(name="rehearsed", provider="replay", options=options)


class TestReplay:
    """Prepared text in place of a model."""

    def test_replies_go_round(self) -> None:
        """The n-th prompt gets the n-th reply, the next one the first again."""
        provider = make_provider(replay(replies=["One.", "Two."]))
        texts = ["".join(chunk.text for chunk in provider.stream(said)) for said in (FIRST, SECOND, THIRD)]
        assert texts == ["One.", "Two.", "One."]
        assert (provider.name, provider.parameters) == ("rehearsed", {})

    @pytest.mark.parametrize("pace", [0, 30, 100_000])
    def test_the_pace_changes_no_text(self, pace: float) -> None:
        """Only the size of the pieces; the last one tells that it is the last."""
        chunks = list(make_provider(replay(replies=["A pace."], characters_per_s=pace)).stream(FIRST))
        assert "".join(chunk.text for chunk in chunks) == "A pace."
        assert [chunk.finish_reason for chunk in chunks] == [*[None] * (len(chunks) - 1), "stop"]

    def test_stop_ends_a_pause(self) -> None:
        """At one character in a thousand seconds nobody would wait for the next."""
        provider = make_provider(replay(replies=["slow"], characters_per_s=0.001))
        stream = ResponseStream.of(provider.stream(FIRST), model="rehearsed")
        while not stream.text:
            stream.wait(0.01)
        stream.stop()
        for thread in threading.enumerate():
            if thread.name == "response-producer":
                thread.join(20)
        assert stream.response().text == "s"

    @pytest.mark.parametrize(
        ("options", "field"),
        [
            ({}, "options.replies"),
            ({"replies": []}, "options.replies"),
            ({"replies": [3]}, "options.replies.0"),
            ({"replies": ["a"], "characters_per_s": -1}, "options.characters_per_s"),
            ({"replies": ["a"], "speed": 1}, "options.speed"),
        ],
    )
    def test_wrong_options(self, options: dict[str, object], field: str) -> None:
        """Model and option are named."""
        with pytest.raises(SettingsError, match=f"model rehearsed: {field}: "):
            make_provider(replay(**options))
