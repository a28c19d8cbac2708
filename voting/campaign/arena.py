"""The layout of the public arena datasets (lmarena-ai on Hugging Face), turned into ours.

There a row holds two whole conversations, each ending with its model's answer, instead of one conversation and two
responses. Rows whose conversations part before the last answer were never one comparison of two responses: they are
refused. `winner`, `judge`, `turn` and the like are not read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from voting.campaign.jsonl import parse_json

_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


class RowError(ValueError):
    """A row breaks the rule that the message tells, without any of its text."""


def is_arena(values: Mapping[str, object]) -> bool:
    """Whether the row is in the arena layout."""
    return "conversation_a" in values and "conversation_b" in values and "response_a" not in values


def from_arena(values: Mapping[str, object]) -> dict[str, object]:
    """Returns the row in our layout; its fields are as unchecked as before.

    Raises:
        RowError: The conversations are no lists of messages, do not end with an answer, or part before it.
    """
    asked_a, answer_a = _parted(values["conversation_a"], "conversation_a")
    asked_b, answer_b = _parted(values["conversation_b"], "conversation_b")
    if asked_a != asked_b:
        raise RowError("conversation_a and conversation_b differ before their last answers")
    ours = {name: value for name, value in values.items() if name not in {"conversation_a", "conversation_b", "prompt"}}
    language = values.get("language")
    if isinstance(language, str) and not is_language_tag(language):  # "English" in the older sets
        del ours["language"]
    if "question_id" in ours:
        ours.setdefault("id", ours["question_id"])
    return ours | {"conversation": asked_a, "response_a": answer_a, "response_b": answer_b}


def is_language_tag(text: str) -> bool:
    """Whether `text` has the shape of a BCP 47 language tag (RFC 5646), such as `en` or `pt-BR`."""
    return len(text) <= 35 and _TAG.fullmatch(text) is not None


def text_of(content: object) -> object:
    """Returns a message's text when its content is a list of text parts, else the content as it is."""
    if not isinstance(content, list) or not all(isinstance(part, dict) for part in content):
        return content
    texts = [part.get("text") for part in content if part.get("type") == "text"]
    # A picture or a file in a part cannot be shown to the voter, so such a row is left for the type check to refuse.
    return "".join(texts) if len(texts) == len(content) and all(isinstance(one, str) for one in texts) else content


def _parted(conversation: object, name: str) -> tuple[list[object], object]:
    if isinstance(conversation, str):
        try:
            conversation = parse_json(conversation)
        except ValueError as error:
            raise RowError(f"{name} {error}") from None
    if not isinstance(conversation, list) or not all(isinstance(message, dict) for message in conversation):
        raise RowError(f"{name} is not a list of messages")
    messages = [{"role": one.get("role"), "content": text_of(one.get("content"))} for one in conversation]
    if len(messages) < 2 or messages[-1]["role"] != "assistant":
        raise RowError(f"{name} does not end with an answer")
    return list(messages[:-1]), messages[-1]["content"]
