from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.providers.events import Event, GarbledError, read_event


def event(delta: Any = None, finish_reason: Any = None, **more: Any) -> SimpleNamespace:
    choice = SimpleNamespace(delta=SimpleNamespace(**(delta or {})), finish_reason=finish_reason)
    return SimpleNamespace(**{"choices": [choice], "usage": None, **more})


def usage(prompt: Any, completion: Any) -> SimpleNamespace:
    return SimpleNamespace(prompt_tokens=prompt, completion_tokens=completion)


class TestReadEvent:
    """One event, of any shape."""

    @pytest.mark.parametrize(
        ("said", "read"),
        [
            (event({"content": "a"}), Event("a")),
            (event({"content": None, "role": "assistant"}), Event()),
            (event({"refusal": "I will not."}), Event("I will not.")),
            (event({"reasoning_content": "hm"}), Event(thinking=True)),
            (event({"reasoning": "hm", "content": "a"}), Event("a", thinking=True)),
            (event({}, "stop"), Event(finish_reason="stop")),
            (event({}, "a sentence that may quote a prompt"), Event(finish_reason="other")),
            (event({}, 3), Event(finish_reason="other")),
            (event(choices=[], usage=usage(5, 6)), Event(input_tokens=5, output_tokens=6)),
            (event(choices=None, usage=usage(5, 6)), Event(input_tokens=5, output_tokens=6)),
            (event(choices=[]), Event()),
            (event({"content": "a"}, usage=usage(0, 2**31)), Event("a", input_tokens=0)),
            (event({"content": "a"}, usage=usage(True, "7")), Event("a")),
            (event({"content": "a"}, usage=usage(-1, 1.5)), Event("a")),
        ],
    )
    def test_shapes(self, said: Any, read: Event) -> None:
        """What endpoints are known to send, and counts that are none."""
        assert read_event(said) == read

    @pytest.mark.parametrize(
        "said",
        [
            None,
            5,
            "text",
            event(choices="text"),
            event(choices=["text"]),
            event(choices=[SimpleNamespace(delta=None)]),
            event({"content": ["a"]}),
            event({"content": 7}),
            event({"reasoning": {}}),
            SimpleNamespace(),
        ],
    )
    def test_garbled(self, said: Any) -> None:
        """Anything else is refused, not guessed at."""
        with pytest.raises(GarbledError):
            read_event(said)

    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["choices", "delta", "usage"]), inner),
        )
    )
    def test_never_another_error(self, said: Any) -> None:
        """Whatever comes."""
        shaped = SimpleNamespace(**said) if isinstance(said, dict) else said
        try:
            assert isinstance(read_event(shaped), Event)
        except GarbledError:
            return
