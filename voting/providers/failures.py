"""What went wrong, told without the key, the endpoint's words or anybody's text.

An endpoint's error message may quote the key or the prompt, so none of it is passed on: the kind of fault and the HTTP
status decide what is said.
"""

from __future__ import annotations

import openai

from voting.errors import ProviderError
from voting.providers.config import ModelConfig
from voting.providers.exchange import Cut


class BrokenAnswerError(Exception):
    """The stream ended, but the answer had not."""


class EmptyAnswerError(Exception):
    """The answer ended without any text."""


class OversizeError(Exception):
    """The endpoint sent far more bytes than an answer has."""


PASSING = (BrokenAnswerError, openai.APIConnectionError, openai.RateLimitError, openai.InternalServerError)
"""Faults after which the same request may well succeed in a moment."""

_CUTS = {
    Cut.FIRST_TOKEN: "did not begin to answer in time; try again, or raise its first_token_timeout_s",
    Cut.SILENCE: "fell silent in the middle of its answer; try again",
    Cut.TOTAL: "did not answer in time; try again, or raise its total_timeout_s",
    Cut.STOPPED: "was stopped",
}

_KINDS: dict[type[Exception], tuple[str, bool]] = {
    openai.APIConnectionError: ("could not be reached; check its base_url and the network", True),
    openai.APIError: ("reported an error in its answer; try again", True),  # the base class: after its kinds
    BrokenAnswerError: ("broke off in the middle of its answer; try again", True),
    EmptyAnswerError: ("gave an empty answer; try again", True),
    OversizeError: ("sent more than an answer can hold", False),
}


def told_cut(cut: Cut, config: ModelConfig) -> ProviderError:
    """Returns the error for an exchange that was cut before any text came, or by silence."""
    return _error(config, _CUTS[cut], retryable=True)


def told(fault: Exception, config: ModelConfig) -> ProviderError:
    """Returns the error for whatever the client library raised. Holds no reference to `fault`."""
    if isinstance(fault, openai.APIStatusError):
        return _told_status(fault.status_code, config)
    for kind, (sentence, retryable) in _KINDS.items():
        if isinstance(fault, kind):
            return _error(config, sentence, retryable=retryable)
    return _error(config, "answered in a form that is not OpenAI's; check its base_url", retryable=False)


def _told_status(status: int, config: ModelConfig) -> ProviderError:
    if status == 401:
        key = f"the key in {config.key_env} was refused" if config.key_env else "a key is needed; set its key_env"
        return _error(config, key, retryable=False, verb="cannot be used: ")
    sentences = {
        402: ("asks for payment: the account behind its key has no credit", False),
        403: ("may not be used with this key", False),
        404: ("is not known at its endpoint; check its base_url and model", False),
        408: ("timed out; try again", True),
        413: ("refused the request as too long; start a new conversation or shorten it", False),
        429: ("has too many requests now, or its quota is used up; try again in a moment", True),
    }
    if status in sentences:
        sentence, retryable = sentences[status]
        return _error(config, sentence, retryable=retryable)
    if status >= 500:
        return _error(config, f"has a fault (HTTP status {status}); try again", retryable=True)
    if 300 <= status < 400:
        return _error(config, "is behind a redirect, which is not followed; correct its base_url", retryable=False)
    return _error(config, f"refused the request (HTTP status {status}); check its parameters", retryable=False)


def _error(config: ModelConfig, sentence: str, *, retryable: bool, verb: str = "") -> ProviderError:
    return ProviderError(f"model {config.name} {verb}{sentence}.", model=config.name, retryable=retryable)
