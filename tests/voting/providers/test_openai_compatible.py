"""Against a real HTTP server on loopback that speaks OpenAI's format, well and badly."""

from __future__ import annotations

import threading

import pytest

from tests.servers.behaviours import IMAGES, REPLY
from tests.servers.openai_stream import OpenAIStreamServer
from tests.voting.providers.conftest import KEY_ENV, MakeModel
from voting.conversation import Attachment, Conversation, Role
from voting.errors import ProviderError, SettingsError
from voting.ports import Chunk, Provider
from voting.providers import make_provider
from voting.providers.config import GenerationParameters, ModelConfig
from voting.streaming import ResponseStream

PROMPT = Conversation().with_turn(Role.USER, "How do I keep a starter alive?")


def read(provider: Provider, conversation: Conversation = PROMPT) -> tuple[str, list[Chunk]]:
    chunks = list(provider.stream(conversation))
    return "".join(chunk.text for chunk in chunks), chunks


class TestAnswer:
    """An endpoint that behaves."""

    def test_a_whole_answer_with_counts(self, model: MakeModel) -> None:
        """Text, finish reason and token counts arrive."""
        text, chunks = read(model("normal"))
        assert text == REPLY
        assert [chunk.finish_reason for chunk in chunks if chunk.finish_reason] == ["stop"]
        assert [chunk.input_tokens for chunk in chunks if chunk.input_tokens] == [7]
        assert [chunk.output_tokens for chunk in chunks if chunk.output_tokens] == [-(-len(REPLY) // 4)]

    def test_a_response_stream_of_it(self, model: MakeModel) -> None:
        """The stream in a thread ends with the response as it is kept."""
        provider = model("normal", config={"parameters": {"temperature": 0.5}, "system_prompt": "Be brief."})
        stream = ResponseStream.of(provider.stream(PROMPT), model=provider.name, parameters=provider.parameters)
        assert stream.wait(30)
        response = stream.response()
        assert (response.text, response.finish_reason, response.model) == (REPLY, "stop", "subject")
        assert response.parameters == {"temperature": 0.5, "system_prompt": "Be brief."}
        assert response.input_tokens == 7
        assert response.first_token_ms is not None
        assert response.last_token_ms is not None
        assert 0 <= response.first_token_ms <= response.last_token_ms

    def test_two_at_once(self, model: MakeModel) -> None:
        """One provider serves two answers at the same time."""
        provider = model("normal")
        streams = [ResponseStream.of(provider.stream(PROMPT), model="subject") for _ in range(2)]
        assert all(stream.wait(30) for stream in streams)
        assert [stream.response().text for stream in streams] == [REPLY, REPLY]

    def test_markdown_comes_as_it_is(self, model: MakeModel) -> None:
        """Making text safe to show is the page's work, not the provider's."""
        assert read(model("markdown-with-images"))[0] == IMAGES

    def test_reasoning_is_not_text(self, model: MakeModel) -> None:
        """What a model thinks is not its answer."""
        assert read(model("reasons"))[0] == "The answer."

    def test_odd_characters_are_mended(self, model: MakeModel) -> None:
        """Halves of a character that belong together are joined, what no store can hold is replaced."""
        assert read(model("odd-characters"))[0] == "nul \ufffd, pair \N{GRINNING FACE}, low \ufffd, high \ufffd"

    def test_a_finish_reason_is_enough(self, model: MakeModel) -> None:
        """An endpoint that falls silent after its finish reason has answered."""
        text, chunks = read(model("ends-without-done", between_chunks_timeout_s=0.2))
        assert (text, chunks[-1].finish_reason) == ("Complete.", "stop")


class TestRequest:
    """What an endpoint is sent."""

    def test_what_is_sent(self, model: MakeModel, server: OpenAIStreamServer, key: str) -> None:
        """Messages, parameters and key, and nothing else."""
        parameters = GenerationParameters(temperature=0.25, max_tokens=50, seed=3, extra={"top_k": 4})
        config = {"parameters": parameters, "system_prompt": "Be brief."}
        read(model("normal", config=config, max_output_tokens=40))
        (request,) = server.journal.requests
        assert request.headers["authorization"] == f"Bearer {key}"
        assert request.body == {
            "model": "normal",
            "messages": [
                {"role": "system", "content": "Be brief."},
                {"role": "user", "content": "How do I keep a starter alive?"},
            ],
            "stream": True,
            "stream_options": {"include_usage": True},
            "temperature": 0.25,
            "max_tokens": 40,
            "seed": 3,
            "top_k": 4,
        }

    def test_attachments_are_inlined(self, model: MakeModel) -> None:
        """The endpoint reads the text of an upload."""
        conversation = Conversation().with_turn("user", "Sum it up", [Attachment("text/plain", 5, "bread")])
        assert read(model("echo"), conversation)[0] == "Sum it up\n\nAttached file, text/plain:\n```\nbread\n```"

    def test_the_environment_of_openai_reaches_no_other_endpoint(
        self, model: MakeModel, server: OpenAIStreamServer, key: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The client library's own variables would tell account and project to anybody."""
        monkeypatch.setenv("OPENAI_ORG_ID", "org-canary")
        monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-canary")
        monkeypatch.setenv("OPENAI_ADMIN_KEY", "admin-canary")
        monkeypatch.setenv("OPENAI_BASE_URL", "http://elsewhere.invalid")
        monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Canary: header-canary\nAuthorization: Bearer header-canary")
        read(model("normal"))
        (request,) = server.journal.requests
        assert "canary" not in str(request.headers)
        assert request.headers["authorization"] == f"Bearer {key}"

    def test_no_key_is_borrowed(self, server: OpenAIStreamServer, monkeypatch: pytest.MonkeyPatch) -> None:
        """An endpoint without a key does not get OpenAI's."""
        monkeypatch.setenv("OPENAI_API_KEY", "borrowed-canary")
        read(make_provider(ModelConfig(name="normal", base_url=server.base_url)))
        assert "canary" not in str(server.journal.requests[0].headers)

    def test_no_proxy_for_this_machine(self, model: MakeModel, monkeypatch: pytest.MonkeyPatch) -> None:
        """A local model's prompts do not take the way over a company's proxy."""
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
        assert read(model("normal"))[0] == REPLY

    def test_stream_options_are_left_out_for_who_refuses_them(
        self, model: MakeModel, server: OpenAIStreamServer
    ) -> None:
        """An older endpoint is asked again without, and not asked with again."""
        provider = model("refuses-stream-options")
        assert read(provider)[0] == read(provider)[0] == REPLY
        assert ["stream_options" in request.body for request in server.journal.requests] == [True, False, False]

    def test_a_long_conversation_is_not_sent(self, model: MakeModel, server: OpenAIStreamServer) -> None:
        """The limit counts turns, attachments and system prompt."""
        provider = model("normal", max_input_characters=29)
        with pytest.raises(ProviderError, match="longer than the 29 characters") as caught:
            read(provider)
        assert not caught.value.retryable
        assert server.journal.requests == []
        assert read(model("normal", max_input_characters=len("How do I keep a starter alive?")))[0] == REPLY


FAULTS = [
    ("fails-401", f"the key in {KEY_ENV} was refused", False),
    ("fails-404", "is not known at its endpoint", False),
    ("fails-429", "too many requests", True),
    ("fails-500", "has a fault", True),
    ("refuses-everything", "refused the request", False),
    ("redirects", "redirect", False),
    ("garbage", "not OpenAI's", False),
    ("web-page", "broke off", True),
    ("wrong-shape", "not OpenAI's", False),
    ("error-inside", "reported an error", True),
    ("half", "broke off", True),
    ("half-without-length", "broke off", True),
    ("hangs-up", "broke off", True),
    ("disconnects", "broke off", True),
    ("empty", "empty answer", True),
    ("unheard-of", "is not known at its endpoint", False),
]


class TestFaults:
    """An endpoint that misbehaves."""

    @pytest.mark.parametrize(("behaviour", "told", "retryable"), FAULTS)
    def test_each_is_told(self, model: MakeModel, behaviour: str, told: str, retryable: bool) -> None:
        """Every fault becomes one clear sentence with the model's name."""
        with pytest.raises(ProviderError, match=told) as caught:
            read(model(behaviour))
        assert str(caught.value).startswith("model subject ")
        assert (caught.value.model, caught.value.retryable) == ("subject", retryable)

    def test_nobody_is_there(self) -> None:
        """A closed port is told as such."""
        with OpenAIStreamServer() as gone:
            url = gone.base_url
        with pytest.raises(ProviderError, match="could not be reached"):
            read(make_provider(ModelConfig(name="m", base_url=url, limits={"max_retries": 1})))

    def test_a_passing_fault_is_retried(self, model: MakeModel, server: OpenAIStreamServer) -> None:
        """Only as often as configured, and only while no text has come."""
        assert read(model("recovers", max_retries=1))[0] == REPLY
        assert len(server.journal.requests) == 2

    @pytest.mark.parametrize(
        ("behaviour", "attempts"), [("fails-429", 3), ("fails-500", 3), ("fails-401", 1), ("half", 1)]
    )
    def test_retries_are_bounded(
        self, model: MakeModel, server: OpenAIStreamServer, behaviour: str, attempts: int
    ) -> None:
        """A lasting fault is told in the end; what cannot pass or has begun is not tried again."""
        with pytest.raises(ProviderError):
            read(model(behaviour, max_retries=2))
        assert len(server.journal.requests) == attempts


class TestLimits:
    """An endpoint that is slow, silent or without an end."""

    @pytest.mark.parametrize("behaviour", ["never-begins", "thinks"])
    def test_the_first_token_is_late(self, model: MakeModel, server: OpenAIStreamServer, behaviour: str) -> None:
        """Neither silence nor signs of life without a token pass for an answer."""
        with pytest.raises(ProviderError, match="did not begin to answer") as caught:
            read(model(behaviour, first_token_timeout_s=0.3, between_chunks_timeout_s=30))
        assert caught.value.retryable
        assert server.journal.wait_for_hang_ups(1)

    def test_silence_in_the_middle(self, model: MakeModel, server: OpenAIStreamServer) -> None:
        """The text so far has been yielded, then the error says why there is no more."""
        chunks = model("stalls", first_token_timeout_s=30, between_chunks_timeout_s=0.3).stream(PROMPT)
        text = ""
        for _ in range(2):
            text += next(chunks).text
        with pytest.raises(ProviderError, match="fell silent"):
            next(chunks)
        assert text == "It begins well and then"
        assert server.journal.wait_for_hang_ups(1)

    def test_total_time_cuts_what_is_there(self, model: MakeModel, server: OpenAIStreamServer) -> None:
        """An answer that never ends is an answer up to here."""
        text, chunks = read(model("never-ends", total_timeout_s=0.5))
        assert text.startswith("and so on ")
        assert chunks[-1].finish_reason == "length"
        assert server.journal.wait_for_hang_ups(1)

    def test_total_time_without_text(self, model: MakeModel) -> None:
        """Nothing at all is no answer."""
        with pytest.raises(ProviderError, match="did not answer in time"):
            read(model("never-begins", total_timeout_s=0.3))

    def test_characters_are_counted(self, model: MakeModel, server: OpenAIStreamServer) -> None:
        """The text is cut at exactly the limit, and the connection closed."""
        text, chunks = read(model("never-ends", max_output_characters=105))
        assert len(text) == 105
        assert chunks[-1].finish_reason == "length"
        assert server.journal.wait_for_hang_ups(1)

    def test_a_huge_answer_within_the_limit(self, model: MakeModel) -> None:
        """300,000 characters at full speed arrive whole."""
        text, chunks = read(model("huge", max_output_characters=300_014))
        assert (len(text), chunks[-1].finish_reason) == (300_014, None)
        assert "stop" in [chunk.finish_reason for chunk in chunks]

    def test_an_event_without_an_end(self, model: MakeModel, server: OpenAIStreamServer) -> None:
        """Bytes are counted too, since no text ever comes of them."""
        with pytest.raises(ProviderError, match="more than an answer can hold"):
            read(model("endless-line", max_output_characters=10))
        assert server.journal.wait_for_hang_ups(1)


class TestStop:
    """A reader that has seen enough."""

    @pytest.mark.parametrize("behaviour", ["slow", "stalls", "never-begins", "never-ends"])
    def test_the_connection_is_closed(self, model: MakeModel, server: OpenAIStreamServer, behaviour: str) -> None:
        """Whatever the server is doing, a stop ends thread and connection."""
        stream = ResponseStream.of(model(behaviour).stream(PROMPT), model="subject")
        assert server.journal.wait_for_requests(1)
        stream.stop()
        assert stream.done
        assert stream.error is None
        assert stream.finish_reason == "cancelled"
        assert server.journal.wait_for_hang_ups(1)

    def test_in_the_pause_before_a_retry(self, model: MakeModel, server: OpenAIStreamServer) -> None:
        """A pending retry is not made."""
        stream = ResponseStream.of(model("fails-500", max_retries=10).stream(PROMPT), model="subject")
        assert server.journal.wait_for_requests(1)
        stream.stop()
        assert stream.done
        assert stream.error is None

    def test_before_it_began(self, model: MakeModel, server: OpenAIStreamServer) -> None:
        """An answer that is closed before its first step makes no request."""
        answer = model("normal").stream(PROMPT)
        answer.close()  # type: ignore[attr-defined]
        assert list(answer) == []
        assert server.journal.requests == []

    def test_from_another_thread(self, model: MakeModel, server: OpenAIStreamServer) -> None:
        """`close` wakes a reader that waits for the server."""
        answer = model("stalls").stream(PROMPT)
        texts: list[str] = []
        reader = threading.Thread(target=lambda: texts.extend(chunk.text for chunk in answer))
        reader.start()
        assert server.journal.wait_for_requests(1)
        answer.close()  # type: ignore[attr-defined]
        answer.close()  # type: ignore[attr-defined]
        reader.join(20)
        assert not reader.is_alive()


class TestConstruction:
    """A provider that cannot work is not made."""

    def test_a_key_is_needed_where_one_is_named(self) -> None:
        """The variable is named, so that it can be set."""
        with pytest.raises(SettingsError, match=f"model m: environment variable {KEY_ENV}"):
            make_provider(ModelConfig(name="m", base_url="http://127.0.0.1:1/v1", key_env=KEY_ENV), {KEY_ENV: " "})

    def test_an_address_is_needed(self) -> None:
        """Also of a configuration that was made without its checks."""
        with pytest.raises(SettingsError, match="model m: base_url is needed"):
            make_provider(ModelConfig.model_construct(name="m", provider="openai", base_url=None), {})

    @pytest.mark.parametrize("bad", ["two words", "line\nbreak", "schlüssel"])
    def test_a_key_that_no_header_can_hold(self, bad: str) -> None:
        """Told here, without the key, rather than by the HTTP client, with it."""
        with pytest.raises(SettingsError, match="holds no usable key") as caught:
            make_provider(ModelConfig(name="m", base_url="http://127.0.0.1:1/v1", key_env=KEY_ENV), {KEY_ENV: bad})
        assert bad not in str(caught.value)
