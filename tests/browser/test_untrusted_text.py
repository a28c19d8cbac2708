"""Hostile text in a real page: nothing is fetched, nothing runs, and what Streamlit itself needs still does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.running import WIDE, RunningApp

pytestmark = pytest.mark.browser

# What a page of Streamlit asks its own server for; hostile text must add nothing to it.
_OWN_PATHS = ("/", "/static/", "/_stcore/", "/favicon", "/media/", "/vendor/")

_REPORT = """
addEventListener('securitypolicyviolation', (one) => console.error('VIOLATION', one.violatedDirective, one.blockedURI))
"""
_SLIPPED_THROUGH = """() => {
  window.ran = false
  const image = new Image()
  image.src = 'http://127.0.0.2:9/x.png'
  const script = document.createElement('script')
  script.textContent = 'window.ran = true'
  document.body.append(image, script)
}"""


@pytest.fixture(scope="module")
def hostile_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The page of hostile text, under our headers."""
    script = Path(__file__).with_name("untrusted_app.py")
    # The repository's own settings are found beside app.py, not beside this script.
    settings = {"STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false"}
    running = RunningApp(tmp_path_factory.mktemp("hostile"), settings, script=script).start()
    yield running
    running.stop()


class Visit:
    """One look at the page, with everything that the browser said and asked for."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.context = browser.new_context(viewport={"width": WIDE[0], "height": WIDE[1]})
        self.context.add_init_script(_REPORT)
        self.page: Page = self.context.new_page()
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda said: self.complaints.append(said.text) if "VIOLATION" in said.text else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.complaints.append("dialog"), dialog.dismiss()))
        self.page.goto(url)
        expect(self.page.get_by_text("the end")).to_be_visible(timeout=30_000)
        self.page.wait_for_load_state("networkidle")


@pytest.fixture(scope="module")
def seen(browser: Browser, hostile_app: RunningApp) -> Iterator[Visit]:
    """The page, loaded once."""
    visit = Visit(browser, hostile_app.url)
    yield visit
    visit.context.close()


class TestHostileText:
    """The text of models, prompts and campaigns."""

    def test_nothing_is_fetched_for_it(self, seen: Visit) -> None:
        """Every request goes to this server and to a path of Streamlit's own."""
        for url in seen.requests:
            parts = urlsplit(url)
            if parts.scheme in ("data", "blob"):
                continue
            assert parts.hostname == "127.0.0.1"
            assert parts.path == "/" or parts.path.startswith(_OWN_PATHS[1:]), parts.path
            assert "auth" not in parts.path

    def test_no_element_comes_of_it(self, seen: Visit) -> None:
        """No image, no script, no drawing, no frame; and no link inside the app."""
        hostile = seen.page.locator(".st-key-hostile")
        assert hostile.locator("img, script, iframe, object, svg[onload], [data-testid=stMermaidChart]").count() == 0
        links = hostile.locator("a[href]").evaluate_all("all => all.map(one => one.getAttribute('href'))")
        # A heading's own anchor is Streamlit's.
        assert [one for one in links if not one.startswith(("https://", "http://", "mailto:", "#"))] == []

    def test_its_words_are_shown(self, seen: Visit) -> None:
        """The source of an image can be read."""
        assert "![alt](https://evil.example/x.png)" in seen.page.locator(".st-key-hostile").inner_text()


class TestPolicy:
    """The Content-Security-Policy in a real browser."""

    def test_what_streamlit_needs_runs(self, seen: Visit) -> None:
        """An inline component, formulas, coloured code, tables and charts."""
        page = seen.page.locator(".st-key-needed")
        expect(page.get_by_text("component ran")).to_be_visible()
        expect(page.locator(".katex").first).to_be_attached()
        expect(page.locator("[data-testid=stCode] .token").first).to_be_attached()
        expect(page.locator("[data-testid=stDataFrame] canvas").first).to_be_attached()
        assert page.locator("[data-testid=stVegaLiteChart] :is(canvas, svg)").count() >= 2

    def test_without_a_violation(self, seen: Visit) -> None:
        """Not one, and no script failed."""
        assert seen.complaints == []

    def test_it_stops_what_slips_through(self, seen: Visit) -> None:
        """A remote image and an inline script that are put into the page are refused."""
        before = len(seen.complaints)
        seen.page.evaluate(_SLIPPED_THROUGH)
        seen.page.wait_for_timeout(200)
        assert seen.page.evaluate("window.ran") is False
        assert {one.split()[1] for one in seen.complaints[before:]} == {"img-src", "script-src-elem"}
