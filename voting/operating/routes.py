"""`/healthz`, `/readyz` and `/metrics`, on the app's own server."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from voting.operating.locality import is_local
from voting.operating.metrics import CONTENT_TYPE, Metrics
from voting.operating.readiness import Readiness
from voting.settings import Audience, OperatingSettings

_Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]
_FRESH: Final = {"cache-control": "no-store"}


def operating_routes(settings: OperatingSettings, readiness: Readiness, metrics: Metrics) -> list[Route]:
    """Returns the three routes; whoever may not see one is answered as if it did not exist.

    - `/healthz`: 200 as long as the process answers at all.
    - `/readyz`: 200 when a vote could be taken now, else 503; JSON `{"ready", "failing", "warnings"}` names the
      part, and what is to be seen to although votes go on.
    - `/metrics`: Prometheus' text format.
    """

    async def healthz(_: Request) -> Response:
        return PlainTextResponse("ok\n", headers=_FRESH)

    async def readyz(_: Request) -> Response:
        failing = await readiness.failing()
        body = {"ready": not failing, "failing": failing, "warnings": readiness.warnings()}
        return JSONResponse(body, 503 if failing else 200, headers=_FRESH)

    async def exposition(_: Request) -> Response:
        return Response(await run_in_threadpool(metrics.exposition), media_type=CONTENT_TYPE, headers=_FRESH)

    return [
        Route("/healthz", _guarded(healthz, settings.probes, settings.token)),
        Route("/readyz", _guarded(readyz, settings.probes, settings.token)),
        Route("/metrics", _guarded(exposition, settings.metrics, settings.token)),
    ]


def _guarded(endpoint: _Endpoint, audience: Audience, token: str) -> _Endpoint:
    async def guarded(request: Request) -> Response:
        if audience == "everybody" or (audience == "local" and (_is_local(request) or _knows(request, token))):
            return await endpoint(request)
        return PlainTextResponse("Not Found", 404)

    return guarded


def _is_local(request: Request) -> bool:
    """On a Unix socket, where there is no address, whoever asks may be anybody."""
    return request.client is not None and is_local(request.client.host, request.headers)


def _knows(request: Request, token: str) -> bool:
    shown = request.headers.get("authorization", "")
    return bool(token) and hmac.compare_digest(shown.encode(), f"Bearer {token}".encode())
