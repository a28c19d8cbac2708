"""Prepared text, replayed at a given pace: for demonstrations and tests, with no endpoint and no key."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from voting.comparison import Parameter
from voting.conversation import Conversation, Role
from voting.errors import SettingsError
from voting.ports import Chunk
from voting.providers.config import ModelConfig
from voting.setting_mistakes import rule_of

_TICK_S = 0.04  # two repaints of the page at 20 Hz and a little: finer steps would not be seen


class ReplayOptions(BaseModel):
    """The `options` of a `replay` model."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, use_attribute_docstrings=True)

    replies: tuple[str, ...] = Field(min_length=1, repr=False)
    """The answers in order; after the last comes the first again."""
    characters_per_s: float = Field(default=0.0, ge=0)
    """Pace; 0 gives the whole answer at once."""


class Replay:
    """Answers the n-th prompt of a conversation with the n-th prepared reply.

    Raises:
        SettingsError: The options are missing or wrong; names the model and the option.
    """

    def __init__(self, config: ModelConfig, env: Mapping[str, str]) -> None:
        del env  # there is no key
        try:
            self._options = ReplayOptions.model_validate(config.options)
        except ValidationError as error:
            rules = "; ".join(
                f"options.{'.'.join(map(str, one['loc']))}: {rule_of(one)}" for one in error.errors(include_input=False)
            )
            raise SettingsError(f"model {config.name}: {rules}") from None
        self._config = config

    @property
    def name(self) -> str:
        """The configured, public name of the model."""
        return self._config.name

    @property
    def parameters(self) -> Mapping[str, Parameter]:
        """What is kept with the response; nothing is sent."""
        return self._config.kept_parameters()

    def stream(self, conversation: Conversation) -> Iterator[Chunk]:
        """Yields the reply in pieces. `close` may be called from any thread and ends it at once."""
        prompts = sum(turn.role is Role.USER for turn in conversation)
        replies = self._options.replies
        return _Pieces(replies[max(prompts - 1, 0) % len(replies)], self._options.characters_per_s)


class _Pieces(Iterator[Chunk]):
    def __init__(self, text: str, characters_per_s: float) -> None:
        self._text = text
        self._at = 0
        self._step = max(1, round(characters_per_s * _TICK_S)) if characters_per_s else max(1, len(text))
        self._pause_s = self._step / characters_per_s if characters_per_s else 0.0
        self._closed = threading.Event()
        self._told = False

    def __next__(self) -> Chunk:
        if self._told or self._closed.is_set() or (self._at and self._closed.wait(self._pause_s)):
            raise StopIteration
        piece = self._text[self._at : self._at + self._step]
        self._at += self._step
        self._told = self._at >= len(self._text)
        return Chunk(piece, finish_reason="stop" if self._told else None)

    def close(self) -> None:
        self._closed.set()
