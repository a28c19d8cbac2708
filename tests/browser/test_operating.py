"""The real app as an operator sees it: probes, figures, and what becomes of votes when it is told to stop."""

from __future__ import annotations

import json
import re
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from storage import open_store
from tests.browser.running import RunningApp
from tests.browser.steps import choices, counts, pane, saved, say, stored
from tests.browser.test_interruptions import no_room
from tests.servers.openai_stream import OpenAIStreamServer
from voting.log_lines import FIELDS
from voting.receipts import normalise
from voting.settings import StoreSettings

pytestmark = pytest.mark.browser


def ask(app: RunningApp, path: str, **headers: str) -> tuple[int, str]:
    """Status and body."""
    request = urllib.request.Request(f"{app.url}{path}", headers=headers)  # noqa: S310  # loopback
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310  # loopback
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def wait_until(app: RunningApp, status: int) -> str:
    """Asks whether it is ready until the answer has this status; returns the answer."""
    for _ in range(200):
        found, body = ask(app, "/readyz")
        if found == status:
            return body
        time.sleep(0.1)
    raise AssertionError(f"/readyz did not answer with {status}, but {found}: {body}")


class TestProbes:
    """`/healthz`, `/readyz` and `/metrics` on loopback."""

    def test_ready_when_all_is_well(self, app: RunningApp) -> None:
        """Once the screener is loaded, seconds after the start; no cookie, no page."""
        assert ask(app, "/healthz") == (200, "ok\n")
        assert json.loads(wait_until(app, 200)) == {"ready": True, "failing": {}, "warnings": {}}

    def test_a_full_disk_is_seen_and_passes(self, app: RunningApp) -> None:
        """The part is named; the process is well meanwhile; with room again, it is ready again."""
        wait_until(app, 200)
        with no_room(app):
            assert list(json.loads(wait_until(app, 503))["failing"]) == ["database"]
            assert ask(app, "/healthz")[0] == 200
        wait_until(app, 200)

    def test_votes_are_counted(self, app: RunningApp, visit: Callable[..., Page]) -> None:
        """By kind, with the time to their commit; whoever comes through a proxy sees nothing."""
        before = self._votes(app)
        page = visit(f"{app.url}/compare")
        choices(page).click()
        saved(page)
        assert self._votes(app) == before + 1
        assert ask(app, "/metrics", **{"X-Forwarded-For": "192.0.2.7"})[0] == 404

    @staticmethod
    def _votes(app: RunningApp) -> float:
        told = ask(app, "/metrics")[1]
        found = re.search(r'^voting_outcomes_total\{kind="vote",result="stored"\} (\S+)$', told, re.MULTILINE)
        assert found
        return float(found[1])


class TestLog:
    """The log by setting."""

    def test_as_json_lines(self, tmp_path: Path) -> None:
        """From start to end, every record is an object of the declared fields; beside them, the address alone.

        Nobody's connections are told.
        """
        lines = self._logged(RunningApp(tmp_path, {"VOTING_OPERATING__LOG": "json"}))
        told = [json.loads(line) for line in lines if not line.startswith("Ready: ")]
        assert len(lines) - len(told) == 1
        assert [one["event"] for one in told if one["logger"] == "voting.app"] == ["started", "stopped"]
        assert not [one for one in told if one["level"] == "INFO" and "event" not in one]
        assert all(set(one) <= set(FIELDS) for one in told)

    def test_in_words(self, tmp_path: Path) -> None:
        """Start and end are told without a setting, too."""
        lines = self._logged(RunningApp(tmp_path))
        told = [line.partition(" INFO ")[2] for line in lines if " INFO voting." in line]
        assert told == ["voting.app: started", "voting.ui.warming: the screener is loaded", "voting.app: stopped"]

    @staticmethod
    def _logged(app: RunningApp) -> list[str]:
        """Starts it, stops it once it is ready, and returns what it said."""
        app.start()
        ask(app, "/healthz")
        deadline = time.monotonic() + 60
        while "Ready: " not in app.log.read_text() and time.monotonic() < deadline:
            time.sleep(0.1)
        assert ask(app, "/readyz")[0] == 200
        app.stop()
        return app.log.read_text().splitlines()


@pytest.fixture
def stoppable(tmp_path: Path, server: OpenAIStreamServer) -> Iterator[RunningApp]:
    """A chat app of its own in which every prompt becomes a comparison that streams for seconds."""
    (tmp_path / "models.toml").write_text(
        "".join(
            f'[[models]]\nname = "{name}"\nbase_url = "{server.base_url}"\nmodel = "{name}"\n'
            for name in ("larch-2", "cobalt-mini")
        )
    )
    settings = {"VOTING_SAMPLING__RATE": "1", "VOTING_SAMPLING__MIN_TURNS_BETWEEN": "0"}
    running = RunningApp(tmp_path, settings).start()
    yield running
    running.stop(kill=True)


class TestStop:
    """SIGTERM while a vote is on its way."""

    @pytest.fixture
    def noted(
        self, stoppable: RunningApp, server: OpenAIStreamServer, visit: Callable[..., Page]
    ) -> Callable[[str], Page]:
        """Votes while both responses still stream, so that the vote cannot be committed yet."""

        def vote(behaviour: str) -> Page:
            server.aliases.update({"larch-2": f"{behaviour}/larch", "cobalt-mini": f"{behaviour}/cobalt"})
            page = visit(stoppable.url)
            say(page, "Which way is up?")
            pane(page, "a").get_by_text(re.compile(r"\w")).first.wait_for()
            choices(page).click()
            page.get_by_text("Noted.").wait_for()
            return page

        return vote

    def test_the_vote_arrives_and_is_shown(self, stoppable: RunningApp, noted: Callable[[str], Page]) -> None:
        """The responses come to an end, the vote is screened and committed, its receipt shown; then the app ends."""
        wait_until(stoppable, 200)  # its screener is loaded, so that nothing else is failing
        page = noted("slow")
        assert stoppable.process is not None
        stoppable.process.terminate()
        body = wait_until(stoppable, 503)
        assert json.loads(body)["failing"] == {"app": "it is being stopped"}
        receipt = saved(page)
        stoppable.process.wait(20)
        assert counts(stoppable)["vote"] == 1
        with closing(open_store(StoreSettings(data_dir=stoppable.data))) as store:
            assert store.withdraw(normalise(receipt) or "")

    def test_the_store_is_closed(self, stoppable: RunningApp) -> None:
        """So that one file is left, of which a copy is complete, and nothing beside it to be put in order."""
        assert (stoppable.data / "votes.sqlite3.control").exists()
        stoppable.stop()
        left = {one.name for one in stoppable.data.iterdir() if one.name.startswith("votes.sqlite3")}
        assert left == {"votes.sqlite3", "votes.sqlite3.lock"}

    def test_a_reader_that_does_not_read_does_not_hold_it_up(self, stoppable: RunningApp) -> None:
        """Somebody asks for a large file and takes none of it: the app ends all the same, within its time."""
        static = files("streamlit").joinpath("static")
        large = max(Path(str(static)).rglob("*.js"), key=lambda path: path.stat().st_size).relative_to(str(static))
        with socket.socket() as silent:
            silent.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            silent.connect(("127.0.0.1", stoppable.port))
            silent.sendall(f"GET /{large.as_posix()} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            assert silent.recv(12) == b"HTTP/1.1 200"
            assert stoppable.process is not None
            stoppable.process.terminate()
            stoppable.process.wait(40)
        assert "without waiting for the last connections" in stoppable.log.read_text()

    def test_what_does_not_arrive_is_not_acknowledged(
        self, stoppable: RunningApp, noted: Callable[[str], Page]
    ) -> None:
        """A response without end is given its time and no more; no receipt is shown, no vote is there."""
        stoppable.stop()
        stoppable.settings = {**stoppable.settings, "VOTING_OPERATING__STOP_TIMEOUT_S": "1"}
        stoppable.start()
        page = noted("never-ends")
        assert stoppable.process is not None
        stoppable.process.terminate()
        stoppable.process.wait(20)
        expect(page.locator("code.receipt")).to_have_count(0)
        assert [one for one in stored(stoppable) if one.record] == []
        assert "1 vote on the way" in stoppable.log.read_text()
