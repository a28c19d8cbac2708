from __future__ import annotations

import re
import subprocess
import sys

import pytest
from playwright.sync_api import Page, expect

from tests.browser.running import NARROW, ROOT, WIDE, RunningApp

pytestmark = pytest.mark.browser


def choices(page: Page):
    """The first choice button, once the ballot is there."""
    button = page.get_by_role("button", name="Left is better")
    button.wait_for()
    return button


def saved(page: Page) -> str:
    """Waits for "Saved" and returns the receipt."""
    line = page.locator(".status[data-status=saved]")
    line.wait_for()
    return page.locator("code.receipt").inner_text()


def wait_for_cookie(page: Page, name: str, value: str) -> None:
    """Waits until the browser keeps a cookie with this value."""
    for _ in range(100):
        if any(cookie["name"] == name and cookie["value"] == value for cookie in page.context.cookies()):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"cookie {name} was not set")


def stats(app: RunningApp) -> dict[str, int]:
    """What the researcher's command counts."""
    import json
    import os

    done = subprocess.run(
        [sys.executable, "-m", "voting", "stats", "--json"],
        cwd=ROOT,
        env=os.environ | {"VOTING_STORE__DATA_DIR": str(app.data)},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)["counts"]


class TestVote:
    """A voter compares, chooses, and is told only what is true."""

    @pytest.mark.parametrize("size", [WIDE, NARROW])
    def test_by_mouse(self, app, visit, size):
        """A click is saved, the pane is marked, and the receipt has its form."""
        page = visit(f"{app.url}/compare", size)
        choices(page).click()
        assert re.fullmatch(r"(\w{4}-){6}\w\w", saved(page))
        expect(page.locator('[data-vote="chosen"]')).to_have_count(1)
        expect(page.locator('[data-vote="other"]')).to_have_count(1)

    @pytest.mark.parametrize(
        ("key", "status"), [("1", "saved"), ("2", "saved"), ("3", "saved"), ("4", "saved"), ("0", "skipped")]
    )
    def test_by_keyboard(self, app, visit, key, status):
        """The keys shown on the buttons work without a click first."""
        page = visit(f"{app.url}/compare")
        choices(page)
        page.keyboard.press(key)
        page.locator(f".status[data-status={status}]").wait_for()

    def test_a_double_click_votes_once(self, app, visit):
        """The buttons are dead after the first click and the store counts one vote."""
        before = stats(app)["votes"]
        page = visit(f"{app.url}/compare")
        choices(page).dblclick()
        saved(page)
        assert stats(app)["votes"] == before + 1

    def test_no_model_is_named_before_or_after(self, app, visit):
        """Neither text nor markup tells who wrote what."""
        page = visit(f"{app.url}/compare")
        choices(page)
        assert "larch-2" not in page.content()
        assert "cobalt-mini" not in page.content()
        page.keyboard.press("3")
        saved(page)
        assert "larch-2" not in page.content()


class TestReload:
    """Nothing is lost or asked twice by a reload."""

    def test_in_the_middle(self, app, visit):
        """The same comparison comes back with the same sides."""
        page = visit(f"{app.url}/compare")
        choices(page)
        before = page.locator('[class*="st-key-pane-"]').all_inner_texts()
        page.reload()
        choices(page)
        assert page.locator('[class*="st-key-pane-"]').all_inner_texts() == before

    def test_after_a_vote_another_one_comes(self, app, visit):
        """An answered comparison does not come back, and the progress counts it."""
        page = visit(f"{app.url}/compare")
        choices(page)
        first = page.locator('[class*="st-key-pane-a"]').inner_text()
        page.keyboard.press("1")
        saved(page)
        page.reload()
        choices(page)
        assert page.locator('[class*="st-key-pane-a"]').inner_text() != first
        expect(page.get_by_text("2 of 12")).to_be_visible()

    def test_two_tabs_show_one_comparison_and_one_outcome_counts(self, app, visit):
        """The second tab is told that the first answer stands."""
        one = visit(f"{app.url}/compare")
        choices(one)
        two = one.context.new_page()
        two.goto(f"{app.url}/compare")
        choices(two)
        assert (
            one.locator('[class*="st-key-pane-a"]').inner_text() == two.locator('[class*="st-key-pane-a"]').inner_text()
        )
        one.keyboard.press("1")
        saved(one)
        two.bring_to_front()
        two.keyboard.press("2")
        two.locator(".status[data-status=conflict]").wait_for()
        expect(two.get_by_text("The first answer stands")).to_be_visible()


class TestSkip:
    """A skip costs nothing and keeps no text."""

    def test_it_is_there_and_says_so(self, app, visit):
        """The next comparison is one click away."""
        before = stats(app)["skips"]
        page = visit(f"{app.url}/compare")
        choices(page)
        page.get_by_role("button", name="Skip").click()
        expect(page.get_by_text("Nothing of the text was kept")).to_be_visible()
        page.get_by_role("button", name="Next comparison").click()
        choices(page)
        assert stats(app)["skips"] == before + 1


class TestWithdraw:
    """A receipt takes the vote back, with no account."""

    def test_on_the_receipt_page_in_another_browser(self, app, visit):
        """The vote is gone from the store; the answer is the same for a receipt that belongs to nothing."""
        page = visit(f"{app.url}/compare")
        choices(page).click()
        receipt = saved(page)
        votes = stats(app)["votes"]
        other = visit(f"{app.url}/receipt")
        answers = []
        for code in (receipt.lower(), receipt):
            other.get_by_label("Receipt").fill(code)
            other.get_by_role("button", name="Take it back").click()
            other.get_by_text("Done.").wait_for()
            answers.append(other.get_by_test_id("stAlert").inner_text())
        assert answers[0] == answers[1]
        assert stats(app)["votes"] == votes - 1

    def test_undo_at_once(self, app, visit):
        """The link beside the receipt does the same."""
        before = stats(app)["votes"]
        page = visit(f"{app.url}/compare")
        choices(page).click()
        saved(page)
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_text("Taken back")).to_be_visible()
        assert stats(app)["votes"] == before


class TestOptOut:
    """The wish not to be asked lasts until it is taken back."""

    def test_across_reloads(self, app, visit):
        """The switch in the sidebar shows it, and turns it on again for good."""
        page = visit(f"{app.url}/compare")
        choices(page)
        page.get_by_role("button", name="Don’t ask me again").click()
        page.locator(".status[data-status=skipped]").wait_for()
        page.reload()
        switch = page.get_by_role("switch", name="Ask me to compare responses")
        switch.wait_for()
        expect(switch).not_to_be_checked()
        page.get_by_text("Ask me to compare responses").click()
        expect(switch).to_be_checked()
        wait_for_cookie(page, "voting_ask", "on")
        page.reload()
        switch.wait_for()
        expect(switch).to_be_checked()


class TestNotice:
    """What is kept is said before the first vote."""

    def test_shown_until_a_first_answer(self, app, visit):
        """In full at first; afterwards behind a word."""
        page = visit(f"{app.url}/compare")
        choices(page)
        words = "do not vote on conversations with sensitive, confidential or personal information"
        expect(page.get_by_text(words)).to_be_visible()
        page.keyboard.press("0")
        page.locator(".status[data-status=skipped]").wait_for()
        page.reload()
        choices(page)
        expect(page.get_by_text(words)).not_to_be_visible()
        page.get_by_text("What is kept").click()
        expect(page.get_by_text(words)).to_be_visible()
