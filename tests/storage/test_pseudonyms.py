from __future__ import annotations

from contextlib import closing

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from storage import open_store
from tests.storage.databases import BOTH, raw
from tests.storage.rotating import faults_of, maintenance_of
from tests.storage.samples import StandingClock, cast, files_holding
from voting.errors import TextError
from voting.ports import OutcomeStore
from voting.settings import StoreSettings


def _key_days(settings: StoreSettings) -> dict[str, bytes]:
    rows = raw(settings, "SELECT day, wrapped FROM pseudonym_keys ORDER BY day")
    return {str(day): wrapped for day, wrapped in rows}


@BOTH
class TestPseudonym:
    """Who voted, for one day."""

    def test_is_the_same_all_day(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Over calls and restarts, for the same browser alone."""
        with closing(open_store(settings, clock=clock)) as store:
            first = store.pseudonym("browser-1")
            assert len(first) == 32
            assert set(first) <= set("0123456789abcdef")
            assert store.pseudonym("browser-2") != first
        clock.advance(hours=13, minutes=47)
        with closing(open_store(settings, clock=clock)) as store:
            assert store.pseudonym("browser-1") == first

    def test_differs_from_day_to_day(self, store: OutcomeStore, clock: StandingClock) -> None:
        """The UTC day decides."""
        first = store.pseudonym("browser-1")
        clock.advance(hours=13, minutes=48)  # midnight
        assert store.pseudonym("browser-1") != first

    def test_differs_from_store_to_store(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Two stores under one key file cannot be joined."""
        other = settings.model_copy(
            update={
                "url": None,
                "data_dir": settings.data_dir.with_name("other"),
                "key_file": settings.data_dir.with_name("data-keys") / "voting.key",
            }
        )
        with closing(open_store(settings, clock=clock)) as one, closing(open_store(other, clock=clock)) as two:
            assert one.pseudonym("browser-1") != two.pseudonym("browser-1")

    def test_the_next_day_destroys_the_key(
        self, store: OutcomeStore, settings: StoreSettings, clock: StandingClock
    ) -> None:
        """The row is gone, and on SQLite so are its bytes from every file (on PostgreSQL see `test_vacuum.py`)."""
        store.pseudonym("browser-1")
        ((day, wrapped),) = _key_days(settings).items()
        assert settings.url or files_holding(settings, wrapped)
        clock.advance(days=1)
        store.pseudonym("browser-2")
        assert list(_key_days(settings)) == ["2031-05-18"]
        assert day == "2031-05-17"
        assert settings.url or files_holding(settings, wrapped) == []

    def test_opening_on_a_later_day_destroys_it_too(self, settings: StoreSettings, clock: StandingClock) -> None:
        """An app that is started again after the weekend need not wait for its first voter."""
        with closing(open_store(settings, clock=clock)) as store:
            store.pseudonym("browser-1")
        (wrapped,) = _key_days(settings).values()
        clock.advance(days=3)
        with closing(open_store(settings, clock=clock)):
            assert _key_days(settings) == {}
            assert settings.url or files_holding(settings, wrapped) == []

    def test_a_clock_that_is_set_back_destroys_nothing(
        self, store: OutcomeStore, settings: StoreSettings, clock: StandingClock
    ) -> None:
        """And when it is right again, the pseudonyms are as before."""
        today = store.pseudonym("browser-1")
        clock.advance(days=-1)
        yesterday = store.pseudonym("browser-1")
        assert list(_key_days(settings)) == ["2031-05-16", "2031-05-17"]
        clock.advance(days=1)
        assert store.pseudonym("browser-1") == today != yesterday
        assert list(_key_days(settings)) == ["2031-05-17"]

    @pytest.mark.parametrize("kept_up", [True, False], ids=["by itself", "by the next voter"])
    def test_a_clock_that_was_ahead_leaves_no_key(
        self, settings: StoreSettings, clock: StandingClock, kept_up: bool
    ) -> None:
        """For ten years: what was made on a day that was not to be believed ends once the clock is right."""
        with closing(open_store(settings, clock=clock)) as store:
            store.pseudonym("browser-1")
            clock.advance(days=3653)
            _, receipt = cast(store, voter=store.pseudonym("browser-1"), shown_hour=clock.now)
            store.withdraw(receipt.code)
            assert list(_key_days(settings)) == ["2041-05-17"]
            clock.advance(days=-3653)
            if kept_up:
                maintenance_of(store).keep_up()
                assert _key_days(settings) == {}
            store.pseudonym("browser-1")
            assert list(_key_days(settings)) == ["2031-05-17"]
            assert raw(settings, "SELECT count(*) FROM impressions") == [(0,)]
        assert faults_of(settings) == []

    def test_while_no_clock_is_believed_later_days_keep_theirs(self, store: OutcomeStore, clock: StandingClock) -> None:
        """The store was away for a month, so the newest day that it believed says nothing of which days are to come."""
        clock.advance(days=30)
        today = store.pseudonym("browser-1")
        clock.advance(days=-1)
        store.pseudonym("browser-1")
        maintenance_of(store).keep_up()
        clock.advance(days=1)
        assert store.pseudonym("browser-1") == today

    @given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
    @hypothesis_settings(
        max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )  # one store for all examples
    def test_any_browser_id(self, store: OutcomeStore, browser: str) -> None:
        """Whatever the cookie holds, the pseudonym has its form and shows nothing of it."""
        pseudonym = store.pseudonym(browser)
        assert len(bytes.fromhex(pseudonym)) == 16
        assert pseudonym == store.pseudonym(browser)

    @pytest.mark.parametrize("browser", ["\x00", "\ud800"])
    def test_a_broken_browser_id(self, store: OutcomeStore, browser: str) -> None:
        """A cookie that somebody tampered with."""
        with pytest.raises(TextError):
            store.pseudonym(browser)
