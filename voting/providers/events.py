"""One server-sent event of an OpenAI-compatible stream, read with suspicion.

The client library builds its objects without checking them, so that a field may have any type or be missing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

_REASON = re.compile(r"[a-zA-Z_]{1,32}")
_MOST_TOKENS = 2**31


@dataclass(frozen=True, slots=True)
class Event:
    """What one event says.

    Attributes:
        text: Added text, perhaps with NUL characters or half characters.
        thinking: Whether the model shows that it reasons, though not in text that is kept.
        input_tokens: Where told.
        output_tokens: Where told.
        finish_reason: Where told; `other` for one that is not a plain word.
    """

    text: str = field(default="", repr=False)
    thinking: bool = False
    input_tokens: int | None = None
    output_tokens: int | None = None
    finish_reason: str | None = None


class GarbledError(Exception):
    """The event is not one of a chat completion."""


def read_event(event: Any) -> Event:
    """Returns what `event` says of the first choice.

    Raises:
        GarbledError: It has not the shape of a `chat.completion.chunk`.
    """
    usage, choices = getattr(event, "usage", None), getattr(event, "choices", None)
    counts = (_count(usage, "prompt_tokens"), _count(usage, "completion_tokens"))
    if not choices and (usage is not None or choices is not None):
        return Event("", False, *counts)  # the last event with the counts, or a filter's preface without a choice
    if not isinstance(choices, list) or getattr(choices[0], "delta", None) is None:
        raise GarbledError
    choice = choices[0]
    delta = choice.delta
    text = _text(delta, "content") or _text(delta, "refusal")
    thinking = bool(_text(delta, "reasoning_content") or _text(delta, "reasoning"))
    return Event(text, thinking, *counts, _reason(getattr(choice, "finish_reason", None)))


def _text(delta: Any, name: str) -> str:
    value = getattr(delta, name, None)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise GarbledError
    return value


def _count(usage: Any, name: str) -> int | None:
    value = getattr(usage, name, None)
    return value if type(value) is int and 0 <= value < _MOST_TOKENS else None


def _reason(value: Any) -> str | None:
    if not value:
        return None
    return value if isinstance(value, str) and _REASON.fullmatch(value) else "other"
