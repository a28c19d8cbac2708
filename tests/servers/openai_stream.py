"""A real HTTP server on loopback that speaks OpenAI's streaming chat completions, well and badly.

The model id of a request chooses the behaviour: what stands before the first `/` names one of `Behaviours`, the rest
tells models of the same behaviour apart (`normal/left`, `normal/right`). `aliases` gives a behaviour to a model id that
names none, such as that of a script which is run as it stands. By hand:

    python -m tests.servers.openai_stream --port 8199
"""

from __future__ import annotations

import argparse
import json
import signal
import threading
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.servers.behaviours import Behaviours, HungUpError, Journal, Request, Wire


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # so that server_close() joins them: a test sees no leftover
    block_on_close = True
    owner: OpenAIStreamServer

    def __init__(self, address: tuple[str, int], owner: OpenAIStreamServer) -> None:
        self.owner = owner
        self.stopping = threading.Event()
        super().__init__(address, _Handler)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # as every real endpoint: bodies come in chunks
    server: _Server

    def do_GET(self) -> None:
        """Lists models, as OpenAI and Ollama do."""
        names = self.server.owner.model_names
        listings: dict[str, Any] = {
            "/v1/models": {"object": "list", "data": [{"id": name, "object": "model"} for name in names]},
            "/api/tags": {"models": [{"name": name, "details": {"family": "test"}} for name in names]},
        }
        found = listings.get(self.path)
        body = json.dumps(found if found is not None else {"error": "not found"}).encode()
        self.send_response(200 if found is not None else 404)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        """Answers one chat completion."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        journal = self.server.owner.journal
        with journal.changed:
            journal.requests.append(Request(body, {name.lower(): value for name, value in self.headers.items()}))
            journal.changed.notify_all()
        model = self.server.owner.aliases.get(body["model"], body["model"])
        wire = Wire(self, {**body, "model": model}, self.server.stopping)
        behave = getattr(self.server.owner.behaviours, model.split("/")[0].replace("-", "_"), None)
        if self.path != "/v1/chat/completions" or behave is None:
            wire.error(404, "not found")
            return
        try:
            behave(wire)
            wire.finish()
        except HungUpError:
            with journal.changed:
                journal.hung_up += 1
                journal.changed.notify_all()

    def log_message(self, format: str, *args: object) -> None:
        """Stays quiet: the journal has it all."""

    def finish(self) -> None:
        """Closes, also a connection that a behaviour has closed itself."""
        try:
            super().finish()
        except (OSError, ValueError):
            return


class OpenAIStreamServer:
    """The server in a thread of its own. Use as a context manager, or `start` and `stop`.

    Attributes:
        journal: What it saw.
        replies: Text by model id, for `normal`, `slow` and the like.
        aliases: Behaviour by model id, for ids that name none; may be changed at any time.
        model_names: What it lists.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        replies: Mapping[str, str] | None = None,
        model_names: tuple[str, ...] = ("normal/left", "normal/right"),
    ) -> None:
        self.journal = Journal()
        self.replies = dict(replies or {})
        self.aliases: dict[str, str] = {}
        self.model_names = model_names
        self.behaviours = Behaviours(self.journal, self.replies)
        self._server = _Server(("127.0.0.1", port), self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="openai-stream-server")

    @property
    def port(self) -> int:
        """Where it listens on 127.0.0.1."""
        return int(self._server.server_address[1])

    @property
    def base_url(self) -> str:
        """What a client is configured with."""
        return f"http://127.0.0.1:{self.port}/v1"

    def start(self) -> OpenAIStreamServer:
        """Starts to serve."""
        self._thread.start()
        return self

    def stop(self) -> None:
        """Hangs up on everybody and waits for its threads."""
        self._server.stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> OpenAIStreamServer:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()


def main() -> None:
    """Serves until it is interrupted; prints its base URL first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8199, help="port on 127.0.0.1; 0 takes a free one")
    port = parser.parse_args().port
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # it is waited for, and breaks nothing off
    with OpenAIStreamServer(port=port) as server:
        print(server.base_url, flush=True)  # whoever starts it reads where it listens
        signal.sigwait({signal.SIGINT})


if __name__ == "__main__":
    main()
