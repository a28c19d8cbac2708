"""The widget where an app may put it: behind a tab, in a dialog, in a fragment, above what tells of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.running import RunningApp
from tests.browser.steps import choices, counts, pane, saved, wait_for_status

pytestmark = pytest.mark.browser

NAVY = "rgb(16, 24, 48)"


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """An app with a theme of its own."""
    running = RunningApp(
        tmp_path_factory.mktemp("places"),
        {
            "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
            "STREAMLIT_THEME_BASE": "dark",
            "STREAMLIT_THEME_BACKGROUND_COLOR": "#101830",
            "STREAMLIT_THEME_PRIMARY_COLOR": "#ff66aa",
        },
        script=Path(__file__).with_name("odd_places_app.py"),
    ).start()
    yield running
    running.stop()


def votes(app: RunningApp) -> int:
    """How many the store holds."""
    return counts(app)["vote"]


class TestKeyboard:
    """Of several ballots, a key goes to one that the voter sees."""

    def test_one_behind_another_tab_takes_none(self, host, visit):
        """Though it is the newer one."""
        page: Page = visit(f"{host.url}/?place=tabs")
        first, second = page.get_by_role("tabpanel").first, page.get_by_role("tabpanel").last
        choices(page)
        expect(second.locator("button[data-act]").first).to_be_attached()
        before = votes(host)
        page.keyboard.press("2")
        saved(page)
        expect(first.locator(".status")).to_have_attribute("data-status", "saved")
        assert votes(host) == before + 1
        page.get_by_role("tab", name="two").click()
        expect(second.locator(".status")).to_have_attribute("data-status", "open")
        page.keyboard.press("1")
        expect(second.locator(".status")).to_have_attribute("data-status", "saved")


class TestWhereNoClickInterrupts:
    """A dialog and a fragment: the bar comes when both responses ended, and nothing closes by itself."""

    def test_a_dialog_stays_open_until_after_the_vote(self, host, visit):
        """With the receipt in it."""
        page: Page = visit(f"{host.url}/?place=dialog")
        page.get_by_role("button", name="Open").click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_text("word1 ").first.wait_for()
        dialog.get_by_role("button", name="Left is better").click()
        expect(dialog.locator(".status")).to_have_attribute("data-status", "saved")
        assert saved(page)

    def test_a_response_that_fails_in_a_fragment(self, host, visit):
        """Leaves the other one as a plain answer."""
        page: Page = visit(f"{host.url}/?place=fragment")
        page.get_by_role("button", name="Go").click()
        page.get_by_text("One of the two responses could not be finished").wait_for()
        expect(page.get_by_text("word19")).to_be_visible()
        expect(page.get_by_role("button", name="Left is better")).to_have_count(0)


class TestThePageAroundIt:
    """What else stands there."""

    def test_it_tells_of_the_vote_and_of_its_withdrawal(self, host, visit):
        """Both are told by the code behind the call, without a click elsewhere; the receipt is listed meanwhile."""
        page: Page = visit(f"{host.url}/?place=page")
        choices(page).click()
        code = saved(page)
        page.get_by_text("It is saved.").wait_for()
        page.get_by_label("Receipt", exact=True).fill(code)
        page.get_by_role("button", name="Take it back").first.click()
        wait_for_status(page, "withdrawn")
        page.get_by_text("It is withdrawn.").wait_for()
        expect(page.get_by_text(code)).to_have_count(0)

    def test_it_has_the_colours_of_the_page(self, host, visit):
        """Those of a theme that nobody foresaw."""
        page: Page = visit(f"{host.url}/?place=page")
        choices(page)
        expect(pane(page, "a")).to_have_css("background-color", NAVY)
        choices(page).click()
        saved(page)
        expect(pane(page, "a")).to_have_css("border-left-color", "rgb(255, 102, 170)")
