"""Security headers on every HTTP response, and the cookie that stands for a voter's browser.

The Content-Security-Policy is the second line behind `voting.ui.markdown`: what slipped through there still finds no
remote address that the browser would fetch and no script that it would run. It allows what Streamlit itself needs and
no more: its own files, the one inline script of its page (by hash), WebAssembly (dataframes), scripts from `blob:`
(inline components are loaded so) and inline styles (its styling writes them at run time).

Not protected by the policy: same-origin GET requests such as `/auth/logout`, and where a reader's click leads.
"""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

BROWSER_COOKIE: Final = "voting_browser"
COOKIE_MAX_AGE_S: Final = 180 * 24 * 3600

_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{43}")  # 32 bytes as base64url without padding
_INLINE_SCRIPT: Final = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
# Streamlit's page asks for this before it opens its websocket.
_BEFORE_SESSION: Final = "/_stcore/host-config"

_FIXED: Final = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": ", ".join(
        f"{feature}=()"
        for feature in (
            "accelerometer",
            "browsing-topics",
            "camera",
            "display-capture",
            "geolocation",
            "gyroscope",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "serial",
            "usb",
        )
    ),
}


def browser_token(cookies: Mapping[str, str]) -> str | None:
    """Returns the value of the browser's cookie when it is well formed, else None.

    Args:
        cookies: By name, as `st.context.cookies` has them.
    """
    token = cookies.get(BROWSER_COOKIE, "")
    return token if _TOKEN.fullmatch(token) else None


@cache
def content_security_policy(frame_ancestors: str = "'none'") -> str:
    """Returns the policy for the installed Streamlit.

    Args:
        frame_ancestors: Who may show the pages in a frame: a CSP source list.
    """
    page = files("streamlit").joinpath("static", "index.html").read_text(encoding="utf-8")
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall(page))
    hashes = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {hashes} 'wasm-unsafe-eval' blob:",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "frame-src 'none'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            f"frame-ancestors {frame_ancestors}",
        )
    )


class SecurityHeaders:
    """ASGI middleware: puts the headers on every HTTP response, errors included, and gives browsers their cookie.

    A header that a response already carries is left as it is. Websockets pass untouched.

    Args:
        app: The application inside.
        frame_ancestors: Who may show the pages in a frame: a CSP source list.
    """

    def __init__(self, app: ASGIApp, *, frame_ancestors: str = "'none'") -> None:
        self._app = app
        self._headers = {**_FIXED, "content-security-policy": content_security_policy(frame_ancestors)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                if _needs_cookie(scope, message["status"], headers):
                    headers.append("set-cookie", _new_cookie(scope))
                    headers["cache-control"] = "private, no-cache"  # no proxy may hand it to somebody else
            await send(message)

        try:
            await self._app(scope, receive, send_with_headers)
        except Exception:
            # Starlette's own answer to this is made outside of us and would have no headers.
            if not started:
                await PlainTextResponse("Internal Server Error", 500)(scope, receive, send_with_headers)
            raise


def _needs_cookie(scope: Scope, status: int, answer: Headers) -> bool:
    asked = Headers(scope=scope)
    if browser_token(cookie_parser(asked.get("cookie", ""))) is not None:
        return False
    if scope["path"].endswith(_BEFORE_SESSION):
        return True
    is_page = answer.get("content-type", "").startswith("text/html") or (
        status == 304 and "text/html" in asked.get("accept", "")
    )
    # A browser that follows a link from elsewhere holds back a strict cookie that it has: it must not be replaced. It
    # is sent again with the page's own requests, of which `_BEFORE_SESSION` is one.
    return is_page and asked.get("sec-fetch-site") != "cross-site"


def _new_cookie(scope: Scope) -> str:
    forwarded = Headers(scope=scope).get("x-forwarded-proto", "")
    secure = scope["scheme"] == "https" or forwarded.split(",")[0].strip().lower() == "https"
    parts = (
        f"{BROWSER_COOKIE}={secrets.token_urlsafe(32)}",
        f"Max-Age={COOKIE_MAX_AGE_S}",
        "Path=/",
        "HttpOnly",
        "SameSite=Strict",
        *(("Secure",) if secure else ()),
    )
    return "; ".join(parts)
