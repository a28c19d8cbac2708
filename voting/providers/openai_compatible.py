"""Any endpoint that speaks OpenAI's chat completions: OpenAI, Gemini, Ollama, vLLM, llama.cpp, OpenRouter and more.

Source of the format: https://platform.openai.com/docs/api-reference/chat-streaming. An answer counts as complete when a
chunk carries a `finish_reason`. Every attempt has a connection of its own, so that stopping an answer closes its
connection and nothing else; that costs one TLS handshake per answer.
"""

from __future__ import annotations

import functools
import itertools
import random
import ssl
import threading
from collections.abc import Iterator, Mapping
from typing import Any, cast
from urllib.parse import urlsplit

import httpx2
import openai
from pydantic import SecretStr

from voting.comparison import Parameter
from voting.conversation import Conversation
from voting.errors import ProviderError, SettingsError
from voting.ports import Chunk
from voting.providers.config import ModelConfig, is_loopback
from voting.providers.events import read_event
from voting.providers.exchange import Cut, Exchange, silence_transport_logs
from voting.providers.failures import PASSING, BrokenAnswerError, EmptyAnswerError, told, told_cut
from voting.providers.messages import as_messages
from voting.providers.transport import Bounded, keep_listed_headers
from voting.providers.wellformed import WellFormed

_NO_KEY = "not-needed"  # the client insists on a key and would otherwise take OPENAI_API_KEY for any endpoint
_OPENAI_HOST = "api.openai.com"


class OpenAICompatible:
    """Streams answers of one model; keys and endpoint messages stay out of every error, repr and log.

    Raises:
        SettingsError: The key's environment variable is not set or holds no key.
    """

    def __init__(self, config: ModelConfig, env: Mapping[str, str]) -> None:
        if config.base_url is None:
            raise SettingsError(f"model {config.name}: base_url is needed")
        self._config = config
        self._base_url = config.base_url
        host = urlsplit(config.base_url).hostname or ""
        self._at_openai = host == _OPENAI_HOST
        self._at_home = is_loopback(host)
        self._key = SecretStr(_key(config, env))
        self._tells_usage = True  # until the endpoint refuses to
        silence_transport_logs()

    @property
    def name(self) -> str:
        """The configured, public name of the model."""
        return self._config.name

    @property
    def parameters(self) -> Mapping[str, Parameter]:
        """What is kept with the response, see `ModelConfig.kept_parameters`."""
        return self._config.kept_parameters()

    def stream(self, conversation: Conversation) -> Iterator[Chunk]:
        """Yields the answer as it comes; the request is made with the first step.

        `close` may be called from any thread: it closes the connection and ends the iteration.
        """
        exchange = Exchange(self._config.limits)
        return _Answer(exchange, self._answer(conversation, exchange))

    def _answer(self, conversation: Conversation, exchange: Exchange) -> Iterator[Chunk]:
        self._check_size(conversation)
        messages = as_messages(conversation, self._config.system_prompt)
        with exchange:
            for attempt in itertools.count():
                begun = finished = False
                try:
                    for chunk in self._attempt(messages, exchange):
                        begun, finished = begun or bool(chunk.text), finished or chunk.finish_reason is not None
                        yield chunk
                    return
                except Exception as fault:  # noqa: BLE001  # whatever it is may quote the key, so none passes on
                    lost = begun and isinstance(fault, openai.APIConnectionError)
                    failure = told(BrokenAnswerError() if lost else fault, self._config)
                    passing = isinstance(fault, PASSING)
                    wait_s = _wait_s(fault, attempt)
                retry = passing and not begun and attempt < self._config.limits.max_retries and exchange.pause(wait_s)
                if exchange.reason is Cut.STOPPED or (begun and finished):
                    return  # what comes after the finish reason is not text: its loss loses nothing
                if exchange.reason is Cut.TOTAL and begun:
                    yield Chunk("", finish_reason="length")
                    return
                if exchange.reason is not None:
                    raise told_cut(exchange.reason, self._config)
                if not retry:
                    raise failure

    def _check_size(self, conversation: Conversation) -> None:
        most = self._config.limits.max_input_characters
        if conversation.characters + len(self._config.system_prompt or "") > most:
            raise ProviderError(
                f"the conversation is longer than the {most:,} characters that model {self.name} is sent."
                " Start a new conversation or shorten it.",
                model=self.name,
                retryable=False,
            )

    def _attempt(self, messages: list[dict[str, str]], exchange: Exchange) -> Iterator[Chunk]:
        fixed, written, finished, room = WellFormed(), False, None, self._config.limits.max_output_characters
        with self._client(exchange) as client, self._create(client, messages) as events:
            for event in events:
                piece = read_event(event)
                if written or piece.thinking or piece.text:
                    exchange.alive()
                text = fixed.feed(piece.text)
                if len(text) > room:
                    yield Chunk(text[:room], finish_reason="length")
                    return
                room -= len(text)
                written = written or bool(text)
                finished = piece.finish_reason or finished
                yield Chunk(text, piece.input_tokens, piece.output_tokens, piece.finish_reason)
        if finished is None:
            raise BrokenAnswerError
        if rest := fixed.end():
            yield Chunk(rest)
        elif not written:
            raise EmptyAnswerError

    def _client(self, exchange: Exchange) -> openai.OpenAI:
        def before(request: httpx2.Request) -> None:
            request.extensions["trace"] = exchange.trace
            if not self._at_openai:
                keep_listed_headers(request.headers)

        def after(response: httpx2.Response) -> None:
            response.stream = Bounded(response, self._config.limits.max_output_characters)

        limits, key = self._config.limits, self._key.get_secret_value()
        connection = httpx2.Client(
            verify=_tls(),
            # The exchange ends a silent read sooner; this is for a connection that it never learnt of.
            timeout=httpx2.Timeout(limits.total_timeout_s, connect=limits.connect_timeout_s),
            event_hooks={"request": [before], "response": [after]},
            trust_env=not self._at_home,  # a proxy of the environment is not for this machine's own endpoints
            headers={"Accept-Encoding": "identity"},  # bytes are counted as they come
        )
        return openai.OpenAI(
            api_key=key,
            base_url=self._base_url,
            default_headers={"Authorization": f"Bearer {key}"},  # OPENAI_CUSTOM_HEADERS must not replace it
            max_retries=0,  # the exchange waits between attempts, so that stopping ends the wait as well
            http_client=connection,
        )

    def _create(self, client: openai.OpenAI, messages: list[dict[str, str]]) -> openai.Stream[Any]:
        if self._tells_usage:
            try:
                return self._post(client, messages, {"stream_options": {"include_usage": True}})
            except (openai.BadRequestError, openai.UnprocessableEntityError):
                answered = self._post(client, messages, {})
                self._tells_usage = False
                return answered
        return self._post(client, messages, {})

    def _post(self, client: openai.OpenAI, messages: list[dict[str, str]], more: dict[str, Any]) -> openai.Stream[Any]:
        parameters = self._config.parameters
        # OpenAI's reasoning models refuse max_tokens; most other endpoints know nothing else.
        limit_name = "max_completion_tokens" if self._at_openai else "max_tokens"
        body = {
            "temperature": parameters.temperature,
            "top_p": parameters.top_p,
            "seed": parameters.seed,
            limit_name: self._config.max_tokens,
        }
        sent = {name: value for name, value in body.items() if value is not None}
        return client.chat.completions.create(
            model=self._config.model_id,
            messages=cast("Any", messages),  # plain dicts of the documented shape
            stream=True,
            extra_body={**sent, **parameters.extra, **more},
        )


class _Answer(Iterator[Chunk]):
    """The chunks of one answer. `close` may be called from any thread, at any time, more than once."""

    def __init__(self, exchange: Exchange, chunks: Iterator[Chunk]) -> None:
        self._exchange = exchange
        self._chunks: Any = chunks
        self._stepping = threading.Lock()

    def __next__(self) -> Chunk:
        with self._stepping:
            try:
                chunk: Chunk = next(self._chunks)
                return chunk
            except ProviderError as error:
                failure = error
        # Outside of the except block and stripped: a context or a frame would lead to the request and its key.
        failure.__context__ = None
        raise failure.with_traceback(None)

    def close(self) -> None:
        self._exchange.cut()
        if self._stepping.acquire(blocking=False):  # else the other thread is woken by the cut and ends by itself
            try:
                self._chunks.close()
            finally:
                self._stepping.release()


@functools.cache
def _tls() -> ssl.SSLContext:
    """Returns the one context with the trusted certificates: reading them takes 50 ms."""
    return httpx2.create_ssl_context()


def _key(config: ModelConfig, env: Mapping[str, str]) -> str:
    if config.key_env is None:
        return _NO_KEY
    key = env.get(config.key_env, "").strip()
    if not key:
        raise SettingsError(f"model {config.name}: environment variable {config.key_env} of its key is not set")
    if not key.isascii() or not key.isprintable() or " " in key:
        raise SettingsError(f"model {config.name}: environment variable {config.key_env} holds no usable key")
    return key


def _wait_s(fault: Exception, attempt: int) -> float:
    """Seconds before the next attempt: what the endpoint asks for, up to 10, else 0.25 doubled each time, jittered."""
    asked = fault.response.headers.get("retry-after", "") if isinstance(fault, openai.APIStatusError) else ""
    if asked.isascii() and asked.isdigit() and len(asked) < 6:
        return min(float(asked), 10.0)
    return min(0.25 * 2.0**attempt, 10.0) * random.uniform(0.5, 1.0)
