"""One row of a campaign as a pydantic model, and the rules that hold between its fields."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

from voting.campaign.arena import RowError, from_arena, is_arena, is_language_tag, text_of
from voting.campaign.jsonl import parse_json
from voting.campaign.model import Limits, RawRow
from voting.comparison import Parameter
from voting.conversation import check_text
from voting.errors import TextError

_NAME_CHARACTERS = 200


def _told(rule: str) -> PydanticCustomError:
    # The rule is given as a value of the template: a brace in it would otherwise be read as a place to fill.
    return PydanticCustomError("rule", "{rule}", {"rule": rule})


def _kept(text: str) -> str:
    try:
        return check_text(text, name="").strip() and text
    except TextError as error:
        raise _told(str(error).strip()) from None


def _filled(text: str) -> str:
    if not _kept(text):
        raise _told("is empty")
    return text


def _named(text: str) -> str:
    name = _filled(text).strip()
    if len(name) > _NAME_CHARACTERS or not name.isprintable():
        raise _told(f"must be one line of at most {_NAME_CHARACTERS} characters")
    return name


def _tag(text: str) -> str:
    if not is_language_tag(text):
        raise _told("must be a BCP 47 language tag, such as en or pt-BR")
    return text


def _number_as_text(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _decoded(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return parse_json(value)
    except ValueError as error:
        raise _told(str(error)) from None


def _parameters(value: object) -> object:
    value = _decoded(value)
    if not isinstance(value, dict) or not all(isinstance(one, Parameter) for one in value.values()):
        raise _told("must be an object of texts, numbers, true, false and null")
    if any(isinstance(one, float) and not math.isfinite(one) for one in value.values()):
        raise _told("holds a number that is not finite, which JSON cannot keep")
    for text in (*value.keys(), *(one for one in value.values() if isinstance(one, str))):
        _kept(text)
    return value


Text = Annotated[str, AfterValidator(_filled)]
Name = Annotated[str, AfterValidator(_named)]
Parameters = Annotated[dict[str, Any], BeforeValidator(_parameters)]


class Message(BaseModel):
    """One turn, in the OpenAI chat format."""

    model_config = ConfigDict(extra="ignore", strict=True, frozen=True, hide_input_in_errors=True)

    role: Literal["system", "user", "assistant"]
    content: Annotated[Text, BeforeValidator(text_of)] = Field(repr=False)


class CampaignRow(BaseModel):
    """The fields of a row, each checked by itself; `broken_rules` checks them against each other."""

    model_config = ConfigDict(extra="ignore", strict=True, frozen=True, hide_input_in_errors=True)

    id: Annotated[Name, BeforeValidator(_number_as_text)] | None = None
    prompt: Text | None = Field(default=None, repr=False)
    conversation: Annotated[list[Message], BeforeValidator(_decoded)] | None = Field(default=None, repr=False)
    response_a: Text = Field(repr=False)
    response_b: Text = Field(repr=False)
    model_a: Name
    model_b: Name
    category: Name | None = None
    language: Annotated[str, AfterValidator(_tag)] | None = None
    parameters_a: Parameters = Field(default_factory=dict, repr=False)
    parameters_b: Parameters = Field(default_factory=dict, repr=False)
    gold: Name | None = None

    @property
    def messages(self) -> list[Message]:
        """The conversation, or the prompt as a conversation of one turn."""
        return self.conversation or [Message(role="user", content=self.prompt or "")]


def parse_row(raw: RawRow, limits: Limits) -> CampaignRow | list[str]:
    """Returns the row, or every rule that it breaks."""
    try:
        values = from_arena(raw.values) if is_arena(raw.values) else dict(raw.values)
        row = CampaignRow.model_validate(values)
    except RowError as error:
        return [str(error)]
    except ValidationError as error:
        return list(dict.fromkeys(_rule(one) for one in error.errors(include_input=False, include_url=False)))
    return list(broken_rules(row, limits)) or row


def broken_rules(row: CampaignRow, limits: Limits) -> Iterator[str]:
    """Yields every rule between fields that the row breaks."""
    if (row.prompt is None) == (row.conversation is None):
        yield "needs either a prompt or a conversation"
        return
    yield from _order_rules([message.role for message in row.messages])
    if row.model_a.casefold() == row.model_b.casefold():
        yield "model_a and model_b are the same model"
    if row.response_a.strip() == row.response_b.strip():
        yield "response_a and response_b are the same text"
    if row.gold is not None and row.gold not in {row.model_a, row.model_b}:
        yield "gold must be the name in model_a or in model_b"
    texts = [("a turn", message.content) for message in row.messages]
    texts += [("response_a", row.response_a), ("response_b", row.response_b)]
    for name in dict.fromkeys(name for name, text in texts if len(text) > limits.text_characters):
        yield f"{name} is longer than {limits.text_characters:,} characters"
    if sum(len(text) for _, text in texts) > limits.comparison_characters:
        yield f"the comparison is longer than {limits.comparison_characters:,} characters"


def _order_rules(roles: list[str]) -> Iterator[str]:
    spoken = roles[1:] if roles[:1] == ["system"] else roles
    if "system" in spoken:
        yield "conversation may have a system turn only as its first"
    elif any(role != ("user", "assistant")[index % 2] for index, role in enumerate(spoken)):
        yield "conversation must begin with user and alternate with assistant"
    elif not spoken or spoken[-1] != "user":
        yield "conversation must end with a turn by user"


_RULES = {
    "missing": "is missing",
    "string_type": "must be text",
    "string_unicode": "contains a lone surrogate (half of a character)",
    "list_type": "must be a list of messages",
    "model_type": "must be an object with role and content",
    "literal_error": "must be system, user or assistant",
}


def _rule(error: Any) -> str:
    place, *inner = error["loc"]
    name = f"{place} turn {inner[0] + 1} {' '.join(inner[1:])}".strip() if inner else str(place)
    return f"{name} {_RULES.get(error['type'], error['msg'])}"
