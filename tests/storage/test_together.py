from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from storage import open_store
from storage.together import Together
from tests.postgres_server import PostgresServer
from tests.storage.databases import POSTGRESQL
from tests.storage.samples import StandingClock, shown, vote
from voting.errors import StoreUnavailableError
from voting.settings import StoreSettings

_VOTERS = 8


class TestDo:
    """What several ask for at once."""

    @pytest.mark.parametrize("fails", [False, True], ids=["done", "failed"])
    def test_is_done_once(self, fails: bool) -> None:
        """They share what came of it; who asks later has it done again."""
        together: Together[str, int] = Together()
        begun, go, times = threading.Event(), threading.Event(), []

        def work() -> int:
            times.append(1)
            begun.set()
            go.wait(10)
            if fails:
                raise StoreUnavailableError("away")
            return len(times)

        with ThreadPoolExecutor(_VOTERS) as threads:
            asked = [threads.submit(together.do, "day", work)]
            assert begun.wait(10)
            joined = threading.Barrier(_VOTERS)

            def join() -> int:
                joined.wait(10)
                return together.do("day", work)

            asked += [threads.submit(join) for _ in range(_VOTERS - 1)]
            joined.wait(10)
            time.sleep(0.05)  # until all of them wait; one that came later would have it done again
            go.set()
            came = [one.exception(10) if fails else one.result(10) for one in asked]
        assert len({id(one) if fails else one for one in came}) == len(times) == 1
        assert together._under_way == {}
        go.set()
        if not fails:
            assert together.do("day", work) == 2

    def test_other_things_do_not_wait(self) -> None:
        """Each name by itself."""
        together: Together[str, str] = Together()
        assert together.do("one", lambda: together.do("other", lambda: "done")) == "done"


@POSTGRESQL
class TestDayTurnsWhileTheDatabaseIsAway:
    """Voters are told together, and not one after the other's patience."""

    def test_all_are_told(self, settings: StoreSettings, clock: StandingClock, postgres: PostgresServer) -> None:
        """Who votes, and who is to be shown something; when it is back, both go on."""
        hasty = settings.model_copy(update={"retry_s": 1.0})
        with closing(open_store(hasty, clock=clock)) as store:
            impressions = [shown() for _ in range(_VOTERS)]
            for one in impressions:
                store.add_impression(one)
            clock.advance(days=1)
            postgres.stop(signal.SIGQUIT)
            try:
                assert _told_after(lambda number: store.add_outcome(vote(impressions[number].comparison_id))) < 5
                assert _told_after(lambda number: store.pseudonym(f"browser-{number}")) < 5
            finally:
                postgres.start_after_crash()
            assert store.add_outcome(vote(impressions[0].comparison_id)).first
            assert store.pseudonym("browser-0") != store.pseudonym("browser-1")


def _told_after(call: Callable[[int], object]) -> float:
    """Seconds until the last of all voters, who call at once, is told that it failed."""
    began = time.monotonic()
    with ThreadPoolExecutor(_VOTERS) as threads:
        for one in [threads.submit(call, number) for number in range(_VOTERS)]:
            assert isinstance(one.exception(), StoreUnavailableError)
    return time.monotonic() - began
