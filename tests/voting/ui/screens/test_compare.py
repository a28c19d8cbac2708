"""The page with prepared conversations."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.fakes import NOTICE, MemoryStore, WordScreener
from voting.campaign import SAMPLE, load_campaign
from voting.collector import Collector
from voting.settings import Settings
from voting.ui import site


def _page() -> None:
    import streamlit as st  # AppTest runs the source of this function alone

    from voting.ui.asking import ask_switch
    from voting.ui.screens.compare import compare

    with st.sidebar:
        ask_switch()
    compare()


def open_page(*, asks: bool) -> AppTest:
    """The page as a voter sees it who wants to be asked, or not."""
    collector = Collector(MemoryStore(), WordScreener, notice=NOTICE)
    site.install(site.Site(Settings(), collector, (load_campaign(SAMPLE),)))
    page = AppTest.from_function(_page)
    page.session_state["voting.asks"] = asks
    page.run(timeout=30)
    assert not page.exception
    return page


class TestSwitchedOff:
    """Who asked not to be asked."""

    def test_the_page_turns_comparisons_on_again(self) -> None:
        """In place, for on a phone the sidebar is out of sight; the switch shows it."""
        page = open_page(asks=False)
        assert [one.value for one in page.header] == ["Comparisons are off in this browser"]
        page.button[0].click().run(timeout=30)
        assert not page.exception
        assert not page.header
        assert page.toggle(key="voting-asks").value is True

    def test_nothing_of_it_for_others(self) -> None:
        """Near miss: who wants to be asked sees the first comparison."""
        assert not open_page(asks=True).subheader


def _the_end(total: int) -> None:
    from voting.campaign import SAMPLE, load_campaign
    from voting.ui.queue import Next
    from voting.ui.screens import compare

    compare._all_done(load_campaign(SAMPLE), Next(None, total, total))


class TestAllDone:
    """What is said at the end."""

    @pytest.mark.parametrize(("total", "told"), [(1, "the one comparison of **"), (2, "all 2 comparisons of **")])
    def test_how_many_there_were(self, total: int, told: str) -> None:
        """One is not all of several."""
        page = AppTest.from_function(_the_end, args=(total,)).run(timeout=30)
        assert page.markdown[0].value.startswith(f"You have answered {told}")
