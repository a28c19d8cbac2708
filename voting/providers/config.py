"""What is configured of a model: who serves it, how it is asked, and where its answer is cut.

A key is never part of it: `key_env` names the environment variable that holds the key. All values are frozen and
checked; text that a store could not hold (NUL characters) is refused here rather than at the first vote.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue, model_validator

from voting.comparison import Parameter
from voting.providers.registry import PROVIDERS

RESERVED: Final = frozenset({"model", "messages", "stream", "stream_options", "n", "tools", "tool_choice", "functions"})
"""Request fields that `extra` may not set: the answer would no longer be one streamed text."""

_ENVIRONMENT_NAME = re.compile(r"[A-Z_][A-Z0-9_]{0,63}")
_UNBROKEN = re.compile(r"(?=[A-Z]*[0-9])[A-Z0-9]{16,}")  # no variable is named so, but AWS and base-32 keys look so


def _plain(text: str) -> str:
    if not text.strip() or any(ord(character) < 32 or ord(character) == 127 for character in text):
        raise ValueError("must be visible text on one line")
    return text


def _storable(text: str) -> str:
    if "\x00" in text:
        raise ValueError("must not contain a NUL character")
    return text


def _known_provider(name: str) -> str:
    if name not in PROVIDERS:
        raise ValueError(f"must be one of {', '.join(sorted(PROVIDERS))}")
    return name


def _environment_name(name: str) -> str:
    if not _ENVIRONMENT_NAME.fullmatch(name) or _UNBROKEN.search(name):
        raise ValueError(
            "must be the name of an environment variable, such as OPENAI_API_KEY, and never the key itself"
        )
    return name


def _endpoint(url: str) -> str:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:  # its message quotes a wrong port
        usable = False
    if not usable:
        raise ValueError("must be an http or https URL")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ValueError("must carry no user name, password, query or fragment")
    return url


def _free_parameters(extra: dict[str, JsonValue]) -> dict[str, JsonValue]:
    for name in extra:
        if name in RESERVED or name in GenerationParameters.model_fields:
            raise ValueError(f"must not set {name}")
    return extra


def is_loopback(host: str) -> bool:
    """Returns whether `host`, a name or an address, is this machine for certain. Looks nothing up."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True, hide_input_in_errors=True)


Seconds = Annotated[float, Field(gt=0, le=3600, allow_inf_nan=False)]


class ModelLimits(_Part):
    """How much a model is sent, and how much and how long it may answer."""

    max_input_characters: int = Field(default=400_000, ge=1)
    """Characters of the conversation with its attachments and the system prompt; a longer one is not sent."""
    max_output_characters: int = Field(default=200_000, ge=1)
    """Characters after which an answer is cut, with finish reason `length`."""
    max_output_tokens: int | None = Field(default=None, ge=1)
    """Upper bound of `max_tokens`, whatever the parameters say. None leaves it to the endpoint."""
    connect_timeout_s: Seconds = 10.0
    """Seconds to reach the endpoint."""
    first_token_timeout_s: Seconds = 60.0
    """Seconds from the request to the first token, retries included."""
    between_chunks_timeout_s: Seconds = 30.0
    """Seconds of silence in the middle of an answer."""
    total_timeout_s: Seconds = 300.0
    """Seconds for the whole answer; it is then cut where it is, with finish reason `length`."""
    max_retries: int = Field(default=2, ge=0, le=10)
    """Further attempts after a passing fault, only while no text has come."""


class GenerationParameters(_Part):
    """How the model generates. What is None is not sent, so that the endpoint's own default holds."""

    temperature: float | None = Field(default=None, ge=0, le=2)
    top_p: float | None = Field(default=None, gt=0, le=1)
    max_tokens: int | None = Field(default=None, ge=1)
    seed: int | None = Field(default=None, ge=-(2**63), lt=2**63)
    extra: Annotated[dict[str, JsonValue], AfterValidator(_free_parameters)] = Field(default_factory=dict)
    """Further fields of the request body, such as `reasoning_effort`."""


class ModelConfig(_Part):
    """One model that can be asked."""

    name: Annotated[str, Field(max_length=100), AfterValidator(_plain)]
    """Public name: kept with votes and shown on the leaderboard. Unique."""
    provider: Annotated[str, AfterValidator(_known_provider)] = "openai"
    """One of `voting.providers.registry.PROVIDERS`."""
    base_url: Annotated[str, AfterValidator(_endpoint)] | None = None
    """Where the endpoint is, up to and including `/v1`. Needed by `openai`."""
    model: Annotated[str, Field(max_length=300), AfterValidator(_plain)] | None = None
    """The endpoint's own id of the model; the name, when not set."""
    key_env: Annotated[str, AfterValidator(_environment_name)] | None = None
    """Name of the environment variable that holds the key; None for an endpoint without keys."""
    weight: float = Field(default=1.0, gt=0, le=1e6, allow_inf_nan=False)
    """How often it is drawn, relative to the others, when pairs are weighted."""
    primary: bool = False
    """Whether it gives the plain answers. At most one; the first model when none says so."""
    system_prompt: Annotated[str, AfterValidator(_storable)] | None = Field(default=None, repr=False)
    """Sent before the conversation."""
    limits: ModelLimits = ModelLimits()
    parameters: GenerationParameters = GenerationParameters()
    options: dict[str, JsonValue] = Field(default_factory=dict, repr=False)
    """What this provider alone understands; checked by its class."""

    @model_validator(mode="after")
    def _reachable(self) -> ModelConfig:
        if self.provider == "openai" and self.base_url is None:
            raise ValueError("base_url is needed by provider openai")
        return self

    @property
    def model_id(self) -> str:
        """What the endpoint calls the model."""
        return self.model or self.name

    @property
    def max_tokens(self) -> int | None:
        """The smaller of `parameters.max_tokens` and `limits.max_output_tokens`."""
        bounds = [one for one in (self.parameters.max_tokens, self.limits.max_output_tokens) if one is not None]
        return min(bounds, default=None)

    def kept_parameters(self) -> dict[str, Parameter]:
        """Returns what is kept with every response: the generation parameters as sent, and the system prompt.

        Left out: key, URL and the endpoint's model id, which may name an account, project or organisation. A nested
        extra is kept as `true`, since a declared parameter is a plain value.
        """
        sent: Mapping[str, Any] = {
            "temperature": self.parameters.temperature,
            "top_p": self.parameters.top_p,
            "max_tokens": self.max_tokens,
            "seed": self.parameters.seed,
            "system_prompt": self.system_prompt,
        }
        kept: dict[str, Parameter] = {name: value for name, value in sent.items() if value is not None}
        for name, value in self.parameters.extra.items():
            kept[name] = True if isinstance(value, (dict, list)) else value
        return kept
