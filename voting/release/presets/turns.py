"""The turns of a canonical row, as presets need them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, cast

from voting.conversation import Attachment, Conversation, Turn
from voting.ports import Json
from voting.providers.messages import as_messages
from voting.release.columns import Row
from voting.release.texts import is_textless

Message: TypeAlias = dict[str, str]

NO_TEXTS = "no_texts"
"""Why a vote is left out: its texts were cut out because of their age."""

CANNOT_TELL = "unread_attachment"
"""Why a vote is left out: its responses are about a file whose text the row does not have."""


def turns_of(row: Row) -> list[Mapping[str, Any]]:
    """Returns the turns before the two responses, oldest first."""
    return cast("list[Mapping[str, Any]]", row["conversation"] or [])


def attachments_of(turn: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Returns what was attached to a turn."""
    return turn.get("attachments") or []


def text_of(row: Row, name: str) -> str:
    """Returns one of the responses; no text as an empty one."""
    return cast("str | None", row[name]) or ""


def messages_of(row: Row) -> list[dict[str, Json]]:
    """Returns the conversation in OpenAI's chat format, the texts of attachments in it as the models were sent them."""
    turns = tuple(
        Turn(turn["role"], turn["content"], tuple(_attachment(one) for one in attachments_of(turn)))
        for turn in turns_of(row)
    )
    return [{"role": one["role"], "content": one["content"]} for one in as_messages(Conversation(turns))]


def answer(text: str) -> list[Json]:
    """Returns a response as the one message that it is."""
    return [{"role": "assistant", "content": text}]


def untrainable(row: Row) -> str | None:
    """Returns why no model can learn from a vote, whatever its winner: a stable word, or None."""
    if is_textless(row):
        return NO_TEXTS
    if not turns_of(row):
        return "no_prompt"
    if any(one.get("text") is None for turn in turns_of(row) for one in attachments_of(turn)):
        return CANNOT_TELL
    return None if text_of(row, "response_a").strip() and text_of(row, "response_b").strip() else "empty_response"


def _attachment(one: Mapping[str, Any]) -> Attachment:
    return Attachment(one["media_type"], one["size_bytes"], one.get("text"))
