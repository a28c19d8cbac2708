"""What was said: turns, attachments and the conversation they make. Standard library only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from voting.errors import TextError
from voting.picture import Picture

# RFC 6838, section 4.2. Parameters are left out on purpose: `name=` carries a file name.
_MEDIA_TYPE: Final = re.compile(r"[A-Za-z0-9][\w!#$&^.+-]{0,126}/[A-Za-z0-9][\w!#$&^.+-]{0,126}", re.ASCII)


class Role(StrEnum):
    """Who speaks, in the words of the OpenAI chat format."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


def check_text(text: str, *, name: str) -> str:
    """Returns `text` unchanged when every store and format can hold it.

    Args:
        text: Any text, of any length.
        name: What to call it in the error.

    Raises:
        TextError: It holds a NUL character or a lone surrogate, which UTF-8, JSON and PostgreSQL refuse.
        TypeError: It is not a `str`.
    """
    if not isinstance(text, str):
        raise TypeError(f"{name} must be a str, not {type(text).__name__}")
    if "\x00" in text:
        raise TextError(f"{name} contains a NUL character")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise TextError(f"{name} contains a lone surrogate (half of a character)") from None
    return text


@dataclass(frozen=True, slots=True)
class Attachment:
    """An uploaded file, reduced to what may be kept. A file name never gets this far.

    Attributes:
        media_type: IANA media type without parameters, such as `text/plain`.
        size_bytes: Size of the upload as it came.
        text: The text extracted from it, or None where none could be; then only type and size are kept.
        picture: Words of a picture on a blank ground, where a setting keeps them; else None.

    Raises:
        TextError: The text holds a NUL character or a lone surrogate.
        ValueError: The media type is none, or the size is negative.
    """

    media_type: str
    size_bytes: int
    text: str | None = field(default=None, repr=False)
    picture: Picture | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if not _MEDIA_TYPE.fullmatch(self.media_type):
            raise ValueError("media_type must be type/subtype, without parameters")
        if self.size_bytes < 0:
            raise ValueError("size_bytes must not be negative")
        if self.text is not None:
            check_text(self.text, name="attachment text")


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a conversation.

    Raises:
        TextError: The content holds a NUL character or a lone surrogate.
        ValueError: The role is none of `Role`.
    """

    role: Role
    content: str = field(repr=False)
    attachments: tuple[Attachment, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "role", _role(self.role))
        check_text(self.content, name=f"{self.role} turn")


@dataclass(frozen=True, slots=True)
class Conversation:
    """Turns in order, oldest first. Never changes; `with_turn` makes a longer one."""

    turns: tuple[Turn, ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "turns", tuple(self.turns))

    def __iter__(self) -> Iterator[Turn]:
        return iter(self.turns)

    def __len__(self) -> int:
        return len(self.turns)

    def with_turn(self, role: Role | str, content: str, attachments: Iterable[Attachment] = ()) -> Conversation:
        """Returns a conversation that is longer by one turn."""
        return Conversation((*self.turns, Turn(_role(role), content, tuple(attachments))))

    @property
    def characters(self) -> int:
        """Code points in all turns and attachment texts."""
        return sum(
            len(turn.content) + sum(len(attachment.text or "") for attachment in turn.attachments)
            for turn in self.turns
        )


def _role(value: str) -> Role:
    try:
        return Role(value)
    except ValueError:  # its message quotes the value, which is the voter's text when two arguments are swapped
        raise ValueError("role must be system, user or assistant") from None
