"""How the streaming server answers, well and badly: one method per behaviour, chosen by the model id."""

from __future__ import annotations

import json
import select
import socket
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

REPLY = (
    "A starter keeps for weeks in the fridge.\n\n"
    "1. Feed it at twice its weight in flour.\n"
    "2. Wait an hour, then chill it.\n\n"
    "| days away | what to do |\n|---|---|\n| 3 | nothing |\n| 14 | feed it once |\n\n"
    "```python\nfeed(flour_g=100, water_g=100)\n```\n"
)
IMAGES = "Look: ![a picture](http://images.invalid/beacon.png?from=chat) and <img src='http://images.invalid/x.png'>\n"


@dataclass(frozen=True)
class Request:
    """What a client sent. Names of headers are in lower case."""

    body: Mapping[str, Any]
    headers: Mapping[str, str]


@dataclass
class Journal:
    """What the server saw, for a test to look at or wait for."""

    requests: list[Request] = field(default_factory=list)
    hung_up: int = 0
    """Connections that the client closed in the middle of an answer."""
    changed: threading.Condition = field(default_factory=threading.Condition)

    def wait_for_hang_ups(self, count: int, timeout_s: float = 20.0) -> bool:
        """Waits until so many clients have hung up."""
        with self.changed:
            return self.changed.wait_for(lambda: self.hung_up >= count, timeout_s)

    def wait_for_requests(self, count: int, timeout_s: float = 20.0) -> bool:
        """Waits until so many requests have come."""
        with self.changed:
            return self.changed.wait_for(lambda: len(self.requests) >= count, timeout_s)


class HungUpError(Exception):
    """The client closed the connection, or the server stops."""


class Wire:
    """One answer on its way to one client."""

    def __init__(self, handler: BaseHTTPRequestHandler, body: Mapping[str, Any], stopping: threading.Event) -> None:
        self.handler = handler
        self.body = body
        self.chunked = False
        self._stopping = stopping

    def head(
        self, status: int = 200, content_type: str = "text/event-stream", *, chunked: bool = True, **headers: str
    ) -> None:
        """Sends the status line and headers. A body that is not chunked ends with the connection."""
        self.handler.send_response(status)
        encoding = {"Transfer-Encoding": "chunked"} if chunked else {}
        for name, value in {"Content-Type": content_type, "Connection": "close", **encoding, **headers}.items():
            self.handler.send_header(name.replace("_", "-"), value)
        self.handler.end_headers()
        self.chunked = chunked

    def raw(self, data: bytes) -> None:
        """Sends bytes, framed where the body is chunked."""
        framed = b"%x\r\n%b\r\n" % (len(data), data) if self.chunked else data
        try:
            self.handler.wfile.write(framed)
            self.handler.wfile.flush()
        except OSError:
            raise HungUpError from None

    def finish(self) -> None:
        """Ends a chunked body in order."""
        if self.chunked:
            self.raw(b"")

    def event(self, payload: Any) -> None:
        """Sends one event; a `str` stands for itself, anything else is JSON."""
        text = payload if isinstance(payload, str) else json.dumps(payload)
        self.raw(b"data: " + text.encode() + b"\n\n")

    def chunk(self, delta: Mapping[str, Any] | None, finish_reason: str | None = None, **more: Any) -> None:
        """Sends one `chat.completion.chunk`; `delta` None is one without choices."""
        choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": finish_reason}]
        base = {"id": "chatcmpl-0", "object": "chat.completion.chunk", "created": 0, "model": self.body["model"]}
        self.event({**base, "choices": choices, **more})

    def text(self, text: str, *, pause_s: float = 0.0, step: int = 12) -> None:
        """Streams text in pieces."""
        for start in range(0, len(text), step):
            self.chunk({"content": text[start : start + step]})
            self.pause(pause_s)

    def end(self, reason: str = "stop", *, usage: tuple[int, int] | None = None) -> None:
        """Ends the answer as OpenAI does."""
        self.chunk({}, reason)
        if usage is not None:
            prompt, completion = usage
            self.chunk(None, usage={"prompt_tokens": prompt, "completion_tokens": completion})
        self.event("[DONE]")

    def error(self, status: int, message: str, code: str = "error", **headers: str) -> None:
        """Answers with OpenAI's error body, which repeats the key, as a careless endpoint would."""
        said = f"{message} (you sent {self.handler.headers.get('Authorization', 'no key')})"
        body = json.dumps({"error": {"message": said, "type": code, "code": code}}).encode()
        self.head(status, "application/json", chunked=False, Content_Length=str(len(body)), **headers)
        self.raw(body)

    def pause(self, seconds: float) -> None:
        """Waits, but notices at once when the client hangs up or the server stops."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            readable, _, _ = select.select([self.handler.connection], [], [], min(left, 0.05))
            if readable or self._stopping.is_set():
                raise HungUpError


class Behaviours:
    """How a model answers: the method's name is the first part of the model id, with `-` for `_`."""

    def __init__(self, journal: Journal, replies: Mapping[str, str]) -> None:
        self._journal = journal
        self._replies = replies

    def normal(self, wire: Wire) -> None:
        """Streams the reply, with token counts when asked."""
        self._reply(wire, pause_s=0.005)

    def slow(self, wire: Wire) -> None:
        """Streams the reply over several seconds."""
        self._reply(wire, pause_s=0.15)

    def echo(self, wire: Wire) -> None:
        """Says the last message back."""
        self._answer(wire, str(wire.body["messages"][-1]["content"]))

    def markdown_with_images(self, wire: Wire) -> None:
        """Says something that names remote images."""
        self._answer(wire, IMAGES)

    def huge(self, wire: Wire) -> None:
        """Sends 300,000 characters at full speed."""
        self._answer(wire, "All work and no play. " * 13_637, step=4_000)

    def fails_401(self, wire: Wire) -> None:
        """Refuses the key and repeats it."""
        wire.error(401, "Incorrect API key provided", "invalid_api_key")

    def fails_404(self, wire: Wire) -> None:
        """Knows no such model."""
        wire.error(404, "The model does not exist", "model_not_found")

    def fails_429(self, wire: Wire) -> None:
        """Has too many requests."""
        wire.error(429, "Rate limit reached", "rate_limit_exceeded", Retry_After="0")

    def fails_500(self, wire: Wire) -> None:
        """Has a fault."""
        wire.error(500, "Internal server error")

    def recovers(self, wire: Wire) -> None:
        """Fails on the first request of a model id and answers from the second on."""
        if sum(one.body.get("model") == wire.body["model"] for one in self._journal.requests) == 1:
            wire.error(503, "Overloaded", Retry_After="0")
        else:
            self._reply(wire)

    def redirects(self, wire: Wire) -> None:
        """Sends the client elsewhere."""
        wire.head(307, chunked=False, Location="http://elsewhere.invalid/v1/chat/completions")

    def refuses_stream_options(self, wire: Wire) -> None:
        """Knows no `stream_options`, like older servers."""
        if "stream_options" in wire.body:
            wire.error(400, "Unrecognized request argument supplied: stream_options", "invalid_request_error")
        else:
            self._reply(wire)

    def refuses_everything(self, wire: Wire) -> None:
        """Finds something wrong with every request."""
        wire.error(400, "Unsupported value: temperature", "invalid_request_error")

    def garbage(self, wire: Wire) -> None:
        """Sends events that are no JSON."""
        wire.head()
        wire.event("{this is no JSON")

    def web_page(self, wire: Wire) -> None:
        """Answers with a page, like a captive portal."""
        wire.head(200, "text/html")
        wire.raw(b"<!doctype html><title>Sign in</title><p>Please sign in.</p>")

    def wrong_shape(self, wire: Wire) -> None:
        """Sends JSON that is no chunk."""
        wire.head()
        wire.event({"choices": [{"index": 0, "delta": {"content": ["not", "text"]}}]})

    def error_inside(self, wire: Wire) -> None:
        """Begins well, then reports an error within the stream."""
        wire.head()
        wire.text("It begins well")
        wire.event({"error": {"message": "the engine failed on your prompt", "code": 500}})

    def half(self, wire: Wire) -> None:
        """Ends the body in the middle of the answer, as if that were all."""
        wire.head()
        wire.text("It begins well and then")

    def half_without_length(self, wire: Wire) -> None:
        """The same where the end of the connection is the end of the body."""
        wire.head(chunked=False)
        wire.text("It begins well and then")

    def hangs_up(self, wire: Wire) -> None:
        """Closes the connection in the middle of the body."""
        wire.head()
        wire.text("It begins well and then")
        wire.chunked = False

    def disconnects(self, wire: Wire) -> None:
        """Resets the connection in the middle."""
        wire.head()
        wire.text("It begins well and then")
        # SO_LINGER with 0 seconds makes close() send a reset instead of an orderly end.
        wire.handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        wire.handler.connection.close()
        wire.chunked = False

    def empty(self, wire: Wire) -> None:
        """Finishes without a word."""
        wire.head()
        wire.end()

    def ends_without_done(self, wire: Wire) -> None:
        """Tells its finish reason, then falls silent with the connection open."""
        wire.head()
        wire.text("Complete.")
        wire.chunk({}, "stop")
        wire.pause(3600)

    def never_begins(self, wire: Wire) -> None:
        """Accepts the request and says nothing, not even a status."""
        wire.pause(3600)

    def thinks(self, wire: Wire) -> None:
        """Sends headers, a role and comments, but never a token."""
        wire.head()
        wire.chunk({"role": "assistant", "content": ""})
        while True:
            wire.raw(b": still here\n\n")
            wire.pause(0.05)

    def reasons(self, wire: Wire) -> None:
        """Streams its reasoning before it answers."""
        wire.head()
        for _ in range(5):
            wire.chunk({"reasoning_content": "Let me see. "})
        wire.text("The answer.")
        wire.end()

    def stalls(self, wire: Wire) -> None:
        """Falls silent in the middle, with the connection open."""
        wire.head()
        wire.text("It begins well and then")
        wire.pause(3600)

    def never_ends(self, wire: Wire) -> None:
        """Streams until the client has had enough."""
        wire.head()
        while True:
            wire.text("and so on ", pause_s=0.01)

    def endless_line(self, wire: Wire) -> None:
        """Sends one event that has no end, as fast as it is read."""
        wire.head()
        wire.raw(b"data: ")
        while True:
            wire.raw(b"x" * 65_536)

    def odd_characters(self, wire: Wire) -> None:
        """Sends a NUL, an emoji in two halves, and halves without their other half."""
        wire.head()
        for escaped in (r"nul \u0000, ", r"pair \ud83d", r"\ude00, ", r"low \ude00, ", r"high \ud83d"):
            wire.event('{"choices": [{"index": 0, "delta": {"content": "' + escaped + '"}}]}')
        wire.end()

    def _reply(self, wire: Wire, *, pause_s: float = 0.0) -> None:
        self._answer(wire, self._replies.get(wire.body["model"], REPLY), pause_s=pause_s)

    def _answer(self, wire: Wire, text: str, *, pause_s: float = 0.0, step: int = 12) -> None:
        wire.head()
        wire.chunk({"role": "assistant", "content": ""})
        wire.text(text, pause_s=pause_s, step=step)
        asked = (wire.body.get("stream_options") or {}).get("include_usage")
        wire.end(usage=(7, -(-len(text) // 4)) if asked else None)
