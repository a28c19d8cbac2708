from __future__ import annotations

from collections.abc import Mapping

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tests.fakes import NOTICE, MemoryStore, WordScreener
from voting.collector import Collector
from voting.errors import StoreFullError
from voting.operating.metrics import MeteredStore, Metrics
from voting.operating.readiness import Readiness
from voting.operating.routes import operating_routes
from voting.settings import OperatingSettings

TOKEN = "t0ken-" * 4
LOCAL, REMOTE = ("127.0.0.1", 5000), ("192.0.2.7", 5000)
PATHS = ("/healthz", "/readyz", "/metrics")


def client(store: MemoryStore | None = None, host: tuple[str, int] | None = LOCAL, **settings: object) -> TestClient:
    """The three routes on a fake store."""
    store, metrics = store or MemoryStore(), Metrics()
    metered = MeteredStore(store, metrics)
    collector = Collector(metered, WordScreener, notice=NOTICE)
    collector.screener()
    routes = operating_routes(OperatingSettings(**settings), Readiness(metered, collector), metrics)
    return TestClient(Starlette(routes=routes), base_url="http://localhost:8501", client=host)


class TestAnswers:
    """What each of them says."""

    def test_when_all_is_well(self):
        """200, and nothing that a cache could keep."""
        asked = client()
        answers = [asked.get(path) for path in PATHS]
        assert [(one.status_code, one.headers["cache-control"]) for one in answers] == [(200, "no-store")] * 3
        assert answers[1].json() == {"ready": True, "failing": {}, "warnings": {}}
        assert "voting_outcomes_total" in answers[2].text
        assert answers[2].headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"  # Prometheus' own

    def test_when_the_disk_is_full(self):
        """Not ready, with the part and the reason; the process is well, and its figures can be read."""
        store = MemoryStore()
        store.fault = StoreFullError("the disk is full")
        asked = client(store)
        assert [asked.get(path).status_code for path in PATHS] == [200, 503, 200]
        assert asked.get("/readyz").json() == {
            "ready": False,
            "failing": {"database": "the disk is full"},
            "warnings": {},
        }

    def test_what_is_to_be_seen_to(self):
        """While votes go on: a balancer goes on sending voters."""
        store = MemoryStore()
        store.told = {"key": "put it back"}
        answer = client(store).get("/readyz")
        assert (answer.status_code, answer.json()["warnings"]) == (200, store.told)


SEEN = [
    # who asks, with what, under which setting, whether it is answered
    (LOCAL, {}, {"metrics": "local"}, True),
    (("::1", 1), {}, {"metrics": "local"}, True),
    (REMOTE, {}, {"metrics": "local"}, False),
    (LOCAL, {"x-forwarded-for": "192.0.2.7"}, {"metrics": "local"}, False),
    (LOCAL, {"forwarded": "for=192.0.2.7"}, {"metrics": "local"}, False),
    (LOCAL, {"x-forwarded-proto": "https"}, {"metrics": "local"}, False),
    (LOCAL, {"x-real-ip": "192.0.2.7"}, {"metrics": "local"}, False),
    (LOCAL, {"via": "1.1 proxy"}, {"metrics": "local"}, False),
    (LOCAL, {"host": "vote.example.org"}, {"metrics": "local"}, False),
    (LOCAL, {"host": "[::1"}, {"metrics": "local"}, False),
    (LOCAL, {"host": "[::1]:8501"}, {"metrics": "local"}, True),
    (("testclient", 1), {}, {"metrics": "local"}, False),
    (REMOTE, {"authorization": f"Bearer {TOKEN}"}, {"metrics": "local", "token": TOKEN}, True),
    (REMOTE, {"authorization": f"Bearer {TOKEN}x"}, {"metrics": "local", "token": TOKEN}, False),
    (REMOTE, {"authorization": "Bearer "}, {"metrics": "local"}, False),
    (REMOTE, {}, {"metrics": "everybody"}, True),
    (LOCAL, {"authorization": f"Bearer {TOKEN}"}, {"metrics": "off", "token": TOKEN}, False),
]


class TestWhoMayAsk:
    """Figures are for the operator."""

    @pytest.mark.parametrize(("host", "headers", "settings", "answered"), SEEN)
    def test_metrics(
        self, host: tuple[str, int], headers: Mapping[str, str], settings: Mapping[str, object], answered: bool
    ):
        """Whoever may not is answered as if there were no such page."""
        answer = client(None, host, **settings).get("/metrics", headers=headers)
        assert answer.status_code == (200 if answered else 404)
        assert ("voting_" in answer.text) == answered

    def test_a_server_that_does_not_say_who_asks(self):
        """On a Unix socket there is no address: whoever asks may be anybody."""
        asked = client(None, None, metrics="local")
        assert asked.get("/metrics").status_code == 404

    def test_by_default(self):
        """Probes are for everybody, figures for this machine."""
        asked = client(None, REMOTE)
        assert [asked.get(path).status_code for path in PATHS] == [200, 200, 404]
