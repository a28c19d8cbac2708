from __future__ import annotations

import threading

import pytest

from voting.errors import StoreUnavailableError
from voting.flights import Flights


class TestLand:
    """Those under way arrive, and nobody sets out after them."""

    def test_waits_for_who_is_under_way(self):
        """Returns when the last one has arrived."""
        flights, inside, leave = Flights(), threading.Event(), threading.Event()

        def fly() -> None:
            with flights.one():
                inside.set()
                leave.wait()

        flight = threading.Thread(target=fly)
        flight.start()
        inside.wait()
        assert flights.land(0) == 1
        leave.set()
        assert flights.land(60) == 0
        flight.join()

    def test_nobody_sets_out_afterwards(self):
        """The sentence says what to do, and whoever is refused is not waited for."""
        flights = Flights()
        assert not flights.closed
        assert flights.land(60) == 0
        assert flights.closed
        with pytest.raises(StoreUnavailableError, match="being restarted; try again"), flights.one():
            raise AssertionError("it set out")
        assert flights.land(0) == 0

    def test_who_fails_has_arrived_too(self):
        """An error on the way is no flight that is waited for."""
        flights = Flights()
        with pytest.raises(KeyError), flights.one():
            raise KeyError
        assert flights.land(0) == 0
