from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.fakes import NOTICE, MemoryStore, WordScreener, make_comparison
from voting.collector import Collector
from voting.comparison import Skip, Vote, Winner
from voting.errors import StoreUnavailableError
from voting.operating.stopping import close_in_time, stopping_gently

ROOT = Path(__file__).parents[3]

_CHILD = """
import os, signal, sys, threading, time
from tests.voting.operating.test_stopping import slow_collector
from tests.fakes import make_comparison
from voting.comparison import Vote, Winner
from voting.operating.stopping import stopping_gently

ended = threading.Event()
signal.signal(signal.SIGTERM, lambda *_: ended.set())
collector, screener = slow_collector()
timeout_s, times = float(sys.argv[1]), int(sys.argv[2])

def vote():
    pending = collector.begin(make_comparison(), browser="b")
    print("acknowledged", bool(collector.record(pending, Vote(Winner.TIE)).code), flush=True)

with stopping_gently(collector, timeout_s):
    flight = threading.Thread(target=vote, daemon=True)
    flight.start()
    screener.reached.wait()
    while not collector._flights._under_way:
        time.sleep(0.01)
    for _ in range(times):
        os.kill(os.getpid(), signal.SIGTERM)
    if timeout_s > 10 and times == 1:
        while not collector.stopping:
            time.sleep(0.01)
        print("ended early", ended.is_set(), flush=True)
        screener.go.set()
    print("ended", ended.wait(30), len(collector.store.outcomes), flush=True)
print("restored", signal.getsignal(signal.SIGTERM).__name__, flush=True)
"""


class SlowScreener(WordScreener):
    """Screens when it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.reached, self.go = threading.Event(), threading.Event()

    def screen(self, *arguments, **keywords):
        """Waits."""
        self.reached.set()
        self.go.wait()
        return super().screen(*arguments, **keywords)


def slow_collector() -> tuple[Collector, SlowScreener]:
    """A collector whose votes hang in screening until the screener is let go."""
    screener = SlowScreener()
    return Collector(MemoryStore(), lambda: screener, notice=NOTICE), screener


def run(timeout_s: float, times: int) -> list[str]:
    """What a process with one vote on its way says when it is signalled."""
    told = subprocess.run(
        [sys.executable, "-c", _CHILD, str(timeout_s), str(times)],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return told.stdout.splitlines()


class TestStoppingGently:
    """A signal while a vote is being screened."""

    def test_the_vote_arrives_first(self):
        """Only then does the server learn of the signal; its handler is there again afterwards."""
        assert run(60, 1) == ["ended early False", "acknowledged True", "ended True 1", "restored <lambda>"]

    def test_the_wait_is_bounded(self):
        """A vote that does not come to an end is neither waited for nor acknowledged."""
        assert run(0.1, 1) == ["ended True 0", "restored <lambda>"]

    def test_a_second_signal_waits_no_longer(self):
        """Whoever insists is obeyed."""
        assert run(60, 2) == ["ended True 0", "restored <lambda>"]

    def test_a_server_that_does_not_leave(self):
        """It is told once more, by the signal on which Uvicorn waits for no connection."""
        program = (
            "import os, signal, threading; from voting.operating.stopping import stopping_gently\n"
            "from tests.voting.operating.test_stopping import slow_collector\n"
            "told, twice = [], threading.Event()\n"
            "def handler(number, _):\n"
            "    told.append(signal.Signals(number).name); len(told) == 2 and twice.set()\n"
            "signal.signal(signal.SIGTERM, handler)\n"
            "with stopping_gently(slow_collector()[0], 1, server_s=0.1):\n"
            "    os.kill(os.getpid(), signal.SIGTERM); twice.wait(30)\n"
            "print(told)"
        )
        told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
        assert told.stdout == "['SIGTERM', 'SIGINT']\n"

    @pytest.mark.parametrize(
        ("close", "close_s", "expected"),
        [
            ("told.append('closed')", 30, ["SIGTERM", "closed", "SIGINT"]),
            ("threading.Event().wait()", 0.1, ["SIGTERM", "SIGINT"]),
            ("1 / 0", 30, ["SIGTERM", "SIGINT"]),
        ],
        ids=["closes", "hangs", "fails"],
    )
    def test_the_store_is_closed_before_a_server_is_made_to_leave(self, close, close_s, expected):
        """It would close nothing after that; and what hangs or fails does not keep it."""
        program = (
            "import os, signal, threading; from voting.operating.stopping import stopping_gently\n"
            "from tests.voting.operating.test_stopping import slow_collector\n"
            "told, last = [], threading.Event()\n"
            "def handler(number, _):\n"
            "    told.append(signal.Signals(number).name); told[-1] == 'SIGINT' and last.set()\n"
            "signal.signal(signal.SIGTERM, handler)\n"
            f"with stopping_gently(slow_collector()[0], 1, close=lambda: {close}, server_s=0.1, close_s={close_s}):\n"
            "    os.kill(os.getpid(), signal.SIGTERM); last.wait(60)\n"
            "print(told)"
        )
        told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
        assert told.stdout == f"{expected}\n"

    def test_a_server_that_leaves_is_not_hurried(self):
        """Nor is anything closed under its feet."""
        program = (
            "import os, signal, threading; from voting.operating.stopping import stopping_gently\n"
            "from tests.voting.operating.test_stopping import slow_collector\n"
            "told, first = [], threading.Event()\n"
            "def handler(number, _): told.append(signal.Signals(number).name); first.set()\n"
            "signal.signal(signal.SIGTERM, handler)\n"
            "with stopping_gently(slow_collector()[0], 1, close=lambda: told.append('closed'), server_s=60):\n"
            "    os.kill(os.getpid(), signal.SIGTERM); first.wait(60)\n"
            "for one in threading.enumerate(): one.name == 'voting-stop' and one.join(60)\n"
            "print(told)"
        )
        told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
        assert told.stdout == "['SIGTERM']\n"

    def test_elsewhere_than_in_the_main_thread(self):
        """Signals are not its business there."""
        before = signal.getsignal(signal.SIGTERM)

        def inside() -> None:
            with stopping_gently(slow_collector()[0], 1):
                seen.append(signal.getsignal(signal.SIGTERM))

        seen: list[object] = []
        thread = threading.Thread(target=inside)
        thread.start()
        thread.join()
        assert seen == [before]


class TestCloseInTime:
    """What the app does last, once the server has left by itself."""

    def test_waits_for_it(self):
        """A store that closes is closed when this returns."""
        closed: list[bool] = []
        close_in_time(lambda: closed.append(True))
        assert closed == [True]

    def test_gives_up_one_that_hangs(self, caplog):
        """And says so; the process can end, for the thread does not keep it."""
        go = threading.Event()
        close_in_time(lambda: go.wait(10), 0.05)
        left = [one for one in threading.enumerate() if one.name == "voting-close"]
        go.set()
        assert [one.daemon for one in left] == [True]
        assert "not closed in time" in caplog.text


class TestAfterwards:
    """A vote that comes too late."""

    def test_is_refused_and_told(self):
        """Nothing is stored, and the sentence says what to do."""
        collector, screener = slow_collector()
        screener.go.set()
        pending = collector.begin(make_comparison(), browser="b")
        assert collector.stop(5) == 0
        with pytest.raises(StoreUnavailableError, match="restarted"):
            collector.record(pending, Vote(Winner.TIE))
        with pytest.raises(StoreUnavailableError, match="restarted"):
            collector.skip(pending, Skip())
        assert collector.store.outcomes == {}
