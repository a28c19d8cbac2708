"""Kills the whole app while people vote on its pages, again and again, and counts what became of the votes.

    python -m benchmarks.kill_app [--kills 20] [--votes 10000] [--callers 8] [--seed 20310517] [--directory DIR]
    python -m benchmarks.kill_app --postgresql [URL]

The app is `streamlit run app.py` with a campaign of short texts; nothing in it is replaced, and of its settings only
the pace of a voter and the store's place are others. Votes take a browser's way: over Streamlit's websocket into the
page Compare, through screening, sealing and commit, and back as a page that says "Saved" with the receipt
(`benchmarks.app_session`).
The process is killed with SIGKILL at random moments that are spread over all of the votes, and started again on what
it left. The voters come back with their cookies, as browsers do that find their page again: a vote that was not
committed is asked for once more, one that was committed and not acknowledged is not. Some voters have a second tab, in
which they press the same choice on the same comparison after the first one: it must be told the same receipt.
At the end every vote is looked for in the database, and the log is verified. A line with the figures is printed
(`benchmarks.kill_store.Deaths`); the exit code is 1 when anything was lost, there twice, or answered differently.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import random
import secrets
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final

from benchmarks.app_session import AppSession, Bar, SessionLostError
from benchmarks.kill_store import Deaths, examined, told
from benchmarks.serving import ROOT
from tests.browser.running import free_port
from voting.settings import StoreSettings

_MOST_ITEMS: Final = 250  # of the campaign, and votes of one voter
_TWICE: Final = 0.05  # of the votes are pressed in a second tab as well
_STARTS_S: Final = 120.0
_PATIENCE_S: Final = 300.0


class App:
    """`streamlit run app.py` on a port of its own, over and over on the same data.

    Args:
        directory: Its current folder.
        settings: Of its store.
        items: Of the campaign.
    """

    def __init__(self, directory: Path, settings: StoreSettings, items: int) -> None:
        self.port = free_port()
        self._directory = directory
        campaign = directory / "short.jsonl"
        campaign.write_text("".join(map(_row, range(items))))
        own = {
            "VOTING_CAMPAIGN__FILES": json.dumps([str(campaign)]),
            "VOTING_LIMITS__VOTES_PER_MINUTE": "100000",
            "VOTING_LIMITS__VOTES_PER_MINUTE_IN_ALL": "100000",
            "VOTING_LIMITS__CHARACTERS_PER_MINUTE": "1000000000",
            "VOTING_LIMITS__CHARACTERS_PER_MINUTE_IN_ALL": "1000000000",
            "VOTING_STORE__DATA_DIR": str(settings.data_dir),
        }
        if settings.url:
            own["VOTING_STORE__URL"] = settings.url
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("VOTING_", "STREAMLIT_"))}
        self._environment = {**kept, **own, "PYTHONPATH": str(ROOT)}

    @contextmanager
    def running(self) -> Iterator[subprocess.Popen[bytes]]:
        """Gives the process once it answers; one that still runs afterwards is stopped gently."""
        command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.port", str(self.port)]
        command += ["--server.address", "127.0.0.1", "--server.headless", "true"]
        with (self._directory / "app.log").open("ab") as log:
            process = subprocess.Popen(
                command, cwd=self._directory, env=self._environment, stdout=log, stderr=subprocess.STDOUT
            )
        try:
            self._await(process)
            yield process
        finally:
            process.terminate()  # does nothing to one that was killed
            process.wait(60)

    def _await(self, process: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + _STARTS_S
        while process.poll() is None and time.monotonic() < until:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/_stcore/health", timeout=2).close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise RuntimeError("the app did not start: see app.log")


class Crowd:
    """Voters who go on until each has answered the whole campaign, whatever becomes of the app meanwhile.

    Args:
        port: The app's.
        voters: In all.
        callers: How many of them are there at once.
        seed: Of who has a second tab when.

    Attributes:
        deaths: What was heard from the app.
        receipts: Codes that were shown, by comparison.
        pressed: Comparisons that were voted on, heard or not.
    """

    def __init__(self, port: int, voters: int, callers: int, seed: int) -> None:
        self.deaths = Deaths()
        self.receipts: dict[str, str] = {}
        self.pressed: set[str] = set()
        self._port = port
        self._callers = callers
        self._chance = random.Random(seed)
        self._heard = threading.Condition()
        self._awake = threading.Event()
        self._left = False
        self._working: list[Future[None]] = []
        self._voters: queue.SimpleQueue[str] = queue.SimpleQueue()
        for _ in range(voters):
            self._voters.put(secrets.token_urlsafe(32))

    @contextmanager
    def voting(self) -> Iterator[None]:
        """Has them vote while the app is up, until the end of the block."""
        with ThreadPoolExecutor(self._callers) as threads:
            self._working = [threads.submit(self._work) for _ in range(self._callers)]
            try:
                yield
            finally:
                self._left = True
                self._awake.set()

    def up(self) -> None:
        """The app can be reached."""
        self._awake.set()

    def down(self) -> None:
        """It is about to be killed."""
        self._awake.clear()

    def await_receipts(self, count: int) -> None:
        """Returns when so many were shown.

        Raises:
            RuntimeError: For minutes there was none.
        """
        with self._heard:
            while (known := len(self.receipts)) < count:
                more = self._heard.wait_for(lambda: len(self.receipts) > known, timeout=_PATIENCE_S)
                if not more or all(one.done() for one in self._working):
                    raise RuntimeError("nobody votes any more: see app.log")

    def await_end(self) -> None:
        """Returns when everybody has answered everything."""
        for one in self._working:
            one.result()

    def _work(self) -> None:
        with suppress(queue.Empty):
            while True:
                browser = self._voters.get_nowait()
                while not self._left and not self._sit(browser):
                    time.sleep(0.05)
                    self._awake.wait(1)

    def _sit(self, browser: str) -> bool:
        """Votes in one session; whether this voter has answered everything."""
        try:
            with AppSession(self._port, browser) as session:
                bar = session.open()
                while bar is not None and not self._left:
                    self._vote(session, browser, bar)
                    bar = session.go_on()
        except SessionLostError:
            return False
        return True

    def _vote(self, session: AppSession, browser: str, bar: Bar) -> None:
        with ExitStack() as stack:
            second = stack.enter_context(AppSession(self._port, browser)) if self._chance.random() < _TWICE else None
            shown = second.open() if second else None
            self.pressed.add(bar.comparison_id)
            self._hear(session.vote(bar))
            if second and shown and shown.comparison_id == bar.comparison_id:
                self._hear(second.vote(shown))

    def _hear(self, told: Bar | None) -> None:
        with self._heard:
            if told is None or told.receipt is None:
                self.deaths.changed += 1  # neither saved nor lost with the app
            elif told.comparison_id not in self.receipts:
                self.receipts[told.comparison_id] = told.receipt
                self._heard.notify_all()
            elif self.receipts[told.comparison_id] == told.receipt:
                self.deaths.repeated += 1
            else:
                self.deaths.changed += 1


def killed(
    settings: StoreSettings, directory: Path, *, kills: int, votes: int, callers: int = 8, seed: int = 20310517
) -> Deaths:
    """Has at least so many votes come in, with the app killed so often meanwhile, and returns what became of them."""
    chance = random.Random(seed)
    items = min(_MOST_ITEMS, -(-votes // callers))
    app = App(directory, settings, items)
    crowd = Crowd(app.port, -(-votes // items), callers, seed)
    deaths = crowd.deaths
    with crowd.voting():
        for left in range(kills, 0, -1):
            with app.running() as process:
                crowd.up()
                so_far = len(crowd.receipts)
                crowd.await_receipts(so_far + chance.randint(1, max(1, 2 * (votes - so_far) // (left + 1))))
                time.sleep(chance.random() * 0.05)  # anywhere on the way of the votes
                crowd.down()
                process.kill()
                deaths.kills += process.wait(60) == -signal.SIGKILL
        deaths.acknowledged = len(crowd.receipts)
        with app.running():
            crowd.up()
            crowd.await_end()
    if len(crowd.pressed) < votes:
        raise RuntimeError("some voters were not asked: see app.log")
    deaths.absorbed = len(crowd.pressed - crowd.receipts.keys())
    return examined(settings, deaths, crowd.receipts, crowd.pressed)


def _row(number: int) -> str:
    texts = {"prompt": f"Question {number}?", "response_a": f"First answer {number}.", "response_b": "Second answer."}
    return json.dumps({"id": f"item-{number}", "model_a": "larch", "model_b": "cobalt", **texts}) + "\n"


def _killed(settings: StoreSettings, directory: Path, options: argparse.Namespace) -> Deaths:
    return killed(
        settings, directory, kills=options.kills, votes=options.votes, callers=options.callers, seed=options.seed
    )


if __name__ == "__main__":
    told("Kills the whole app while people vote on its pages.", "votes", _killed)
