from __future__ import annotations

import http.client
import json
import signal
import subprocess
import sys
from urllib.parse import urlsplit

from tests.servers.openai_stream import OpenAIStreamServer


def post(port: int | None, model: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port or 0, timeout=60)
    connection.request(
        "POST", "/v1/chat/completions", json.dumps({"model": model, "messages": [{"content": "Good day"}]})
    )
    answer = connection.getresponse().read().decode()
    connection.close()
    return answer


def get(port: int | None, path: str) -> tuple[int, object]:
    connection = http.client.HTTPConnection("127.0.0.1", port or 0, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = json.loads(answer.read())
    connection.close()
    return answer.status, body


class TestServer:
    """The server itself, as other tests rely on it."""

    def test_lists_its_models(self) -> None:
        """In both vendors' forms."""
        with OpenAIStreamServer(model_names=("normal/a",)) as server:
            assert get(server.port, "/v1/models")[1] == {
                "object": "list",
                "data": [{"id": "normal/a", "object": "model"}],
            }
            assert get(server.port, "/api/tags")[1] == {"models": [{"name": "normal/a", "details": {"family": "test"}}]}
            assert get(server.port, "/elsewhere")[0] == 404

    def test_an_alias_gives_a_behaviour_to_any_name(self) -> None:
        """The name that was sent is what the journal keeps."""
        with OpenAIStreamServer() as server:
            assert "not found" in post(server.port, "gpt-0")
            server.aliases["gpt-0"] = "echo/one"
            assert "Good day" in post(server.port, "gpt-0")
            assert [one.body["model"] for one in server.journal.requests] == ["gpt-0", "gpt-0"]

    def test_as_a_process(self) -> None:
        """It tells where it listens, and ends in order when interrupted."""
        command = [sys.executable, "-m", "tests.servers.openai_stream", "--port", "0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            url = process.stdout.readline().strip()
            assert get(urlsplit(url).port, "/v1/models")[0] == 200
            process.send_signal(signal.SIGINT)
            _, said = process.communicate(timeout=60)
            assert (process.returncode, said) == (0, "")
