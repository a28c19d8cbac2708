from __future__ import annotations

import socket

import pytest

from tests.servers.openai_stream import OpenAIStreamServer
from voting.providers.discovery import GEMINI_MODELS, GEMINI_URL, OPENAI_MODELS, OPENAI_URL, discover

NOWHERE = {"OLLAMA_HOST": "192.0.2.1"}  # RFC 5737: an address that is nobody's, so that no real Ollama is found


class TestKeys:
    """What a key in the environment is good for."""

    def test_none(self) -> None:
        """Without a key and an Ollama there is nothing; an empty variable is no key."""
        assert discover({**NOWHERE, "OPENAI_API_KEY": " ", "GEMINI_API_KEY": ""}) == ()

    def test_both(self) -> None:
        """Each key brings models to compare, at its vendor."""
        found = discover({**NOWHERE, "OPENAI_API_KEY": "k", "GEMINI_API_KEY": "k"})
        assert [model.name for model in found] == [*OPENAI_MODELS, *GEMINI_MODELS]
        assert {model.base_url for model in found} == {OPENAI_URL, GEMINI_URL}
        assert {model.key_env for model in found} == {"OPENAI_API_KEY", "GEMINI_API_KEY"}
        assert "'k'" not in repr(found)

    def test_a_base_url_goes_with_its_key(self) -> None:
        """A gateway's key is not sent to OpenAI."""
        env = {**NOWHERE, "OPENAI_API_KEY": "k", "OPENAI_BASE_URL": "https://gateway.invalid/v1"}
        assert {model.base_url for model in discover(env)} == {"https://gateway.invalid/v1"}


class TestOllama:
    """An Ollama on this machine."""

    @pytest.mark.parametrize("form", ["127.0.0.1:{}", "http://localhost:{}", "0.0.0.0:{}", "http://127.0.0.1:{}/"])
    def test_its_models_are_listed(self, form: str) -> None:
        """However its address is written."""
        with OpenAIStreamServer(model_names=("llama3.2:3b", "nomic-embed-text:latest", "two\nlines")) as server:
            (model,) = discover({"OLLAMA_HOST": form.format(server.port)})
            assert (model.name, model.base_url, model.key_env) == ("llama3.2:3b", server.base_url, None)

    @pytest.mark.parametrize("host", ["192.0.2.1", "http://example.invalid:1", "127.0.0.1:no", "127.0.0.1:99999", "["])
    def test_elsewhere_is_not_asked(self, host: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Only loopback addresses; a name that would have to be looked up is none."""
        monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("a connection was made"))
        assert discover({"OLLAMA_HOST": host}) == ()

    @pytest.mark.parametrize(
        "entry",
        [
            {"name": "gpt-oss:120b-cloud", "remote_host": "https://ollama.com:443"},
            {"name": "all-minilm", "details": {"family": "bert"}},
            {"name": 5},
            {"model": "nameless"},
        ],
    )
    def test_some_are_left_out(self, entry: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
        """What leaves the machine, what does not chat, and what has no name."""
        monkeypatch.setattr("voting.providers.discovery._listing", lambda *_: [entry])
        assert discover({}) == ()

    def test_nobody_answers(self) -> None:
        """Then there are none, without an error."""
        with OpenAIStreamServer() as gone:
            port = gone.port
        assert discover({"OLLAMA_HOST": f"127.0.0.1:{port}"}) == ()

    def test_somebody_else_answers(self) -> None:
        """Something on the port that does not speak HTTP is no Ollama."""
        with socket.create_server(("127.0.0.1", 0)) as mute:
            assert discover({"OLLAMA_HOST": f"127.0.0.1:{mute.getsockname()[1]}"}) == ()
