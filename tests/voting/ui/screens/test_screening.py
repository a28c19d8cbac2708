"""The page on which the screening can be tried."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.fakes import NOTICE, MemoryStore, WordScreener
from voting.campaign import SAMPLE, load_campaign
from voting.collector import Collector
from voting.errors import ScreeningError
from voting.identity import Identity
from voting.ports import Finding
from voting.settings import Settings
from voting.ui import site
from voting.ui.record_html import screened_html


def _page() -> None:
    from voting.ui.screens.screening import screening  # AppTest runs the source of this function alone

    screening()


def open_page(screener: WordScreener, store: MemoryStore) -> AppTest:
    """The page on a site with this screener and store."""
    collector = Collector(store, lambda: screener, notice=NOTICE)
    site.install(site.Site(Settings(), collector, (load_campaign(SAMPLE),), known=Identity(others=("own-key",))))
    return AppTest.from_function(_page).run()


def screen(page: AppTest, text: str) -> AppTest:
    page.text_area[0].set_value(text)
    return page.button[0].click().run()


class TestScreening:
    """A text in, its cleaned form out, nothing kept."""

    def test_shows_what_is_left_and_why(self) -> None:
        """With the placeholder as a chip; the store stays empty."""
        store = MemoryStore()
        page = screen(open_page(WordScreener(), store), "hello own-key")
        assert not page.exception
        (html,) = [one.body for one in page.get("html") if "Screened text" in one.body]
        assert "own-key" not in html
        assert "voting-chip" in html
        assert store.counts()["impressions"] == 0

    def test_nothing_entered(self) -> None:
        """A word, no error."""
        page = screen(open_page(WordScreener(), MemoryStore()), "  ")
        assert [one.value for one in page.warning] == ["Nothing was entered."]

    def test_a_text_that_is_too_long_is_said_to_be(self) -> None:
        """By how much, and what there is for it; the box takes it whole."""
        page = screen(open_page(WordScreener(), MemoryStore()), "a" * 100_001)
        assert page.text_area[0].max_chars == 0
        (told,) = [one.value for one in page.warning]
        assert told.startswith("This text has 100,001 characters; this page screens 100,000 at most.")
        assert not [one for one in page.get("html") if "aaa" in one.body]
        page = screen(page, "hello own-key")
        assert not page.warning

    def test_failing_screener(self) -> None:
        """Is said in place, and nothing of the text is shown."""
        screener = WordScreener()
        screener.fault = ScreeningError("The text could not be screened, so nothing was stored.")
        page = screen(open_page(screener, MemoryStore()), "hello")
        assert page.error[0].value.startswith("Not screened: ")
        assert not [one for one in page.get("html") if "hello" in one.body]


class TestScreenedHtml:
    """The pure part."""

    def test_hostile_text_is_escaped(self) -> None:
        """Text and explanation; a placeholder that stands for nothing stays text."""
        finding = Finding("<SECRET>", "SECRET", "rule", "Looks like <b>.", 1)
        html = screened_html("<script>x</script> <SECRET> <PERSON_1>", [finding])
        assert "<script>" not in html
        assert "<b>" not in html
        assert html.count('<mark class="voting-chip voting-chip-secret"') == 2
        assert "&lt;PERSON_1&gt;" in html
