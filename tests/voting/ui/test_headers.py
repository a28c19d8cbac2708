"""`voting.ui.headers`: what every response carries, and who gets a cookie."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket

from voting.ui.headers import BROWSER_COOKIE, SecurityHeaders, browser_token, content_security_policy

_GOOD = "A" * 41 + "_-"


async def _page(request: Request) -> Response:
    return HTMLResponse("<p>page</p>", int(request.query_params.get("status", "200")))


async def _data(_: Request) -> Response:
    return PlainTextResponse("data", headers={"referrer-policy": "same-origin"})


async def _broken(_: Request) -> Response:
    raise RuntimeError("broken")


async def _unchanged(_: Request) -> Response:
    return Response(status_code=304)


async def _socket(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_text("hello")
    await websocket.close()


@pytest.fixture
def client() -> TestClient:
    app = Starlette(
        routes=[
            Route("/", _page),
            Route("/data", _data),
            Route("/broken", _broken),
            Route("/unchanged", _unchanged),
            Route("/base/_stcore/host-config", _data),
            WebSocketRoute("/socket", _socket),
        ],
        middleware=[Middleware(SecurityHeaders)],
    )
    return TestClient(app, raise_server_exceptions=False)


class TestHeaders:
    """Security headers."""

    @pytest.mark.parametrize("path", ["/", "/data", "/missing", "/broken", "/?status=500"])
    def test_every_response_carries_them(self, client: TestClient, path: str) -> None:
        """Pages, data, unknown paths and crashes alike."""
        headers = client.get(path).headers
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert "camera=()" in headers["permissions-policy"]
        assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"

    def test_crash_answers_500_once(self, client: TestClient) -> None:
        """The crash is still one, and tells nothing."""
        answer = client.get("/broken")
        assert (answer.status_code, answer.text) == (500, "Internal Server Error")

    def test_own_header_of_a_response_stays(self, client: TestClient) -> None:
        """What a route decided for itself is not overruled; what it left open is filled in."""
        assert client.get("/data").headers["referrer-policy"] == "same-origin"
        assert client.get("/").headers["referrer-policy"] == "no-referrer"

    def test_websocket_passes(self, client: TestClient) -> None:
        """The handshake and the messages are untouched."""
        with client.websocket_connect("/socket") as socket:
            assert socket.receive_text() == "hello"


class TestPolicy:
    """The Content-Security-Policy."""

    def test_hash_is_that_of_the_installed_page(self) -> None:
        """Streamlit's inline script is allowed by its hash; no other inline script is."""
        page = files("streamlit").joinpath("static", "index.html").read_text()
        script = page.split("<script>")[1].split("</script>")[0]
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        policy = content_security_policy()
        assert f"'sha256-{digest}'" in policy
        assert "'unsafe-eval'" not in policy
        assert "'unsafe-inline'" not in policy.split("style-src")[0]

    def test_no_remote_source(self) -> None:
        """Nothing but this server, data and blobs."""
        assert "http" not in content_security_policy()
        assert "*" not in content_security_policy()

    def test_frame_ancestors_can_be_set(self) -> None:
        """A deployer may allow a portal of theirs to frame the pages."""
        assert content_security_policy("https://portal.example").endswith("frame-ancestors https://portal.example")


class TestCookie:
    """Who gets one, and what it is like."""

    def test_first_page_sets_it(self, client: TestClient) -> None:
        """32 random bytes, out of reach of scripts and other sites, for 180 days."""
        answer = client.get("/")
        cookie = answer.headers["set-cookie"]
        assert browser_token(dict(answer.cookies)) is not None
        for part in ("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=15552000"):
            assert part in cookie
        assert "Secure" not in cookie
        assert answer.headers["cache-control"] == "private, no-cache"

    def test_never_twice_the_same(self, client: TestClient) -> None:
        """Each browser gets its own."""
        tokens = set()
        for _ in range(20):
            client.cookies.clear()
            tokens.add(browser_token(dict(client.get("/").cookies)))
        assert len(tokens) == 20

    @pytest.mark.parametrize("headers", [{"x-forwarded-proto": "https"}, {"x-forwarded-proto": "HTTPS, http"}])
    def test_secure_behind_a_proxy(self, client: TestClient, headers: dict[str, str]) -> None:
        """The proxy's word counts, the one nearest the browser first."""
        assert "; Secure" in client.get("/", headers=headers).headers["set-cookie"]

    def test_secure_over_https(self, client: TestClient) -> None:
        """Also without a proxy."""
        assert "; Secure" in client.get("https://testserver/").headers["set-cookie"]

    def test_valid_one_is_kept(self, client: TestClient) -> None:
        """A voter stays the same voter."""
        assert "set-cookie" not in client.get("/", headers={"cookie": f"a=b; {BROWSER_COOKIE}={_GOOD}"}).headers

    @pytest.mark.parametrize(
        "value", ["", "short", "A" * 42, "A" * 44, "A" * 42 + "=", "A" * 42 + "/", "é" * 43, "A" * 100_000]
    )
    def test_malformed_one_is_replaced(self, client: TestClient, value: str) -> None:
        """Wrong length or alphabet."""
        cookie = f"{BROWSER_COOKIE}={value}".encode("latin-1")
        assert "set-cookie" in client.get("/", headers={b"cookie": cookie}).headers

    def test_data_sets_none(self, client: TestClient) -> None:
        """Only pages and the page's own first request do."""
        assert "set-cookie" not in client.get("/data").headers
        assert "set-cookie" not in client.get("/unchanged").headers

    def test_unchanged_page_sets_it(self, client: TestClient) -> None:
        """A browser that kept the page but not the cookie asks for HTML and is told that it has not changed."""
        assert "set-cookie" in client.get("/unchanged", headers={"accept": "text/html,*/*"}).headers

    def test_link_from_elsewhere_does_not_replace_it(self, client: TestClient) -> None:
        """The browser holds back a strict cookie there; the page's next request has it, or gets one."""
        assert "set-cookie" not in client.get("/", headers={"sec-fetch-site": "cross-site"}).headers
        assert "set-cookie" in client.get("/base/_stcore/host-config").headers
        with_cookie = {"cookie": f"{BROWSER_COOKIE}={_GOOD}"}
        assert "set-cookie" not in client.get("/base/_stcore/host-config", headers=with_cookie).headers


class TestBrowserToken:
    """Reading it back."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [(_GOOD, _GOOD), ("", None), (_GOOD + "\n", None), (_GOOD[:-1], None), (_GOOD[:-1] + "!", None)],
    )
    def test_well_formed_only(self, value: str, expected: str | None) -> None:
        """43 characters of base64url, to the letter."""
        assert browser_token({BROWSER_COOKIE: value}) == expected

    def test_missing(self) -> None:
        """No cookie, no token."""
        assert browser_token({}) is None
