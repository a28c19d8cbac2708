"""A conversation in the words of the OpenAI chat format."""

from __future__ import annotations

import re

from voting.conversation import Attachment, Conversation, Turn


def as_messages(conversation: Conversation, system_prompt: str | None = None) -> list[dict[str, str]]:
    """Returns one `{"role", "content"}` per turn, oldest first, after the system prompt if there is one.

    The text of an attachment stands in its turn as a fenced block, without a file name.
    """
    messages = [{"role": "system", "content": system_prompt}] if system_prompt else []
    return [*messages, *({"role": turn.role.value, "content": _content(turn)} for turn in conversation)]


def _content(turn: Turn) -> str:
    return "\n\n".join([turn.content, *map(_inlined, turn.attachments)]) if turn.attachments else turn.content


def _inlined(attachment: Attachment) -> str:
    if attachment.text is None:
        return f"[Attached file, {attachment.media_type}: its text could not be read]"
    # CommonMark 0.31.2, section 4.5: a fence is closed only by one at least as long.
    longest = max((len(run) for run in re.findall(r"`+", attachment.text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"Attached file, {attachment.media_type}:\n{fence}\n{attachment.text}\n{fence}"
