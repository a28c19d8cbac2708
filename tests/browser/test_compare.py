from __future__ import annotations

import base64
import re

import pytest
from playwright.sync_api import Locator, expect

from storage.audit import open_audit
from tests.browser.running import NARROW, WIDE
from tests.browser.steps import LEFT, RIGHT, choices, counts, pane, saved, wait_for_cookie, wait_for_status
from voting.cli.main import main
from voting.settings import StoreSettings

pytestmark = pytest.mark.browser


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

    def test_by_keyboard(self, app, visit):
        """The keys shown on the buttons work without a click first, from the first comparison to the fifth."""
        page = visit(f"{app.url}/compare")
        for key in "12340":
            expect(choices(page)).to_be_enabled()
            page.keyboard.press(key)
            wait_for_status(page, "skipped" if key == "0" else "saved")
            page.get_by_role("button", name="Next comparison").wait_for()  # drawn after the status, with its key
            page.keyboard.press("n")
            page.locator(".status[data-status=open]").wait_for(state="attached")

    def test_a_double_click_votes_once(self, app, visit):
        """The buttons are dead after the first click and the store counts one vote."""
        before = counts(app)["vote"]
        page = visit(f"{app.url}/compare")
        choices(page).dblclick()
        saved(page)
        assert counts(app)["vote"] == before + 1

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
        first = pane(page, "a").inner_text()
        page.keyboard.press("1")
        saved(page)
        page.reload()
        choices(page)
        assert pane(page, "a").inner_text() != first
        expect(page.get_by_text("2 of 12")).to_be_visible()

    def test_two_tabs_show_one_comparison_and_one_outcome_counts(self, app, visit):
        """The second tab is told that the first answer stands."""
        one = visit(f"{app.url}/compare")
        choices(one)
        two = one.context.new_page()
        two.goto(f"{app.url}/compare")
        choices(two)
        assert pane(one, "a").inner_text() == pane(two, "a").inner_text()
        one.keyboard.press("1")
        saved(one)
        two.bring_to_front()
        two.keyboard.press("2")
        wait_for_status(two, "conflict")
        expect(two.get_by_text("The first answer stands")).to_be_visible()


class TestSkip:
    """A skip costs nothing and keeps no text."""

    def test_it_is_there_and_says_so(self, app, visit):
        """The next comparison is one click away."""
        before = counts(app)["skip"]
        page = visit(f"{app.url}/compare")
        choices(page)
        page.get_by_role("button", name="Skip").click()
        expect(page.get_by_text("Nothing of the text was kept")).to_be_visible()
        page.get_by_role("button", name="Next comparison").click()
        choices(page)
        assert counts(app)["skip"] == before + 1


class TestWithdraw:
    """A receipt takes the vote back, with no account."""

    def test_on_the_receipt_page_in_another_browser(self, app, visit):
        """The vote is gone from the store; the answer is the same for a receipt that belongs to nothing."""
        page = visit(f"{app.url}/compare")
        choices(page).click()
        receipt = saved(page)
        votes = counts(app)["vote"]
        other = visit(f"{app.url}/receipt")
        answers = []
        for code in (receipt.lower(), receipt):
            other.get_by_label("Receipt").fill(code)
            other.get_by_role("button", name="Take it back").click()
            other.get_by_text("Done.").wait_for()
            answers.append(other.get_by_test_id("stAlert").inner_text())
        assert answers[0] == answers[1]
        assert counts(app)["vote"] == votes - 1

    def test_nothing_stands_on_the_receipt(self, app, visit):
        """On a phone a whole receipt fills its field, where Streamlit writes what the Enter key does."""
        page = visit(f"{app.url}/receipt", NARROW)
        page.get_by_label("Receipt").fill("PK43-XPYY-6AF2-CY1S-T8XM-Z17F-4G")
        expect(page.get_by_test_id("InputInstructions")).to_have_count(1)
        expect(page.get_by_test_id("InputInstructions")).to_be_hidden()

    def test_its_download_proves_the_vote(self, app, visit, tmp_path, capsys):
        """From the ballot and from the page Receipt the same file; with the log's key, verify reads it anywhere."""
        page = visit(f"{app.url}/compare")
        choices(page).click()
        receipt = saved(page)
        texts = []
        for at in ("ballot", "page"):
            if at == "page":
                page.get_by_role("link", name="Receipt").click()
                page.get_by_text("in the signed log").first.wait_for()
            with page.expect_download() as waiting:
                page.get_by_role("button", name="Download").first.click()
            assert waiting.value.suggested_filename == "voting-receipt.txt"
            waiting.value.save_as(tmp_path / at)
            texts.append((tmp_path / at).read_text(encoding="utf-8"))
        assert texts[0] == texts[1]
        assert texts[0].startswith(f"Receipt {receipt}\n")
        with open_audit(StoreSettings(data_dir=app.data)) as audit:
            key = str(audit.key)
        assert main(["verify", "--receipt", str(tmp_path / "page"), "--key", key]) == 0
        assert "the receipt holds: entry" in capsys.readouterr().out

    def test_from_the_list_of_the_session(self, app, visit):
        """One press beside the receipt, which then is no longer listed; nothing has to be copied into a field."""
        page = visit(f"{app.url}/compare")
        choices(page).click()
        receipt = saved(page)
        votes = counts(app)["vote"]
        page.get_by_role("link", name="Receipt").click()
        listed = page.locator(f".st-key-voting-receipt-{receipt}")
        listed.get_by_role("button", name="Take it back").click()
        expect(page.get_by_text("Taken back. What belonged to this receipt is erased.")).to_be_visible()
        expect(listed).to_have_count(0)
        assert counts(app)["vote"] == votes - 1

    def test_undo_at_once(self, app, visit):
        """The link beside the receipt does the same."""
        before = counts(app)["vote"]
        page = visit(f"{app.url}/compare")
        choices(page).click()
        saved(page)
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_text("Taken back")).to_be_visible()
        assert counts(app)["vote"] == before


class TestOptOut:
    """The wish not to be asked lasts until it is taken back."""

    def test_across_reloads(self, app, visit):
        """The switch in the sidebar shows it, and turns it on again for good."""
        page = visit(f"{app.url}/compare")
        choices(page)
        page.get_by_role("button", name="Don’t ask me again").click()
        wait_for_status(page, "skipped")
        page.reload()
        switch = page.get_by_role("switch", name="Ask me to compare responses")
        switch.wait_for()
        expect(switch).not_to_be_checked()
        expect(page.get_by_text("Comparisons are off in this browser")).to_be_visible()
        page.get_by_test_id("stWidgetLabel").get_by_text("Ask me to compare responses").click()
        expect(switch).to_be_checked()
        wait_for_cookie(page, "voting_ask", "on")
        page.reload()
        switch.wait_for()
        expect(switch).to_be_checked()


class TestNotice:
    """What is kept is said before the first vote."""

    def test_shown_until_a_first_answer(self, app, visit):
        """In full at first; afterwards behind a word, which can be read on a dark page too while it is open."""
        page = visit(f"{app.url}/compare", color_scheme="dark")
        choices(page)
        words = "do not vote on conversations with sensitive, confidential or personal information"
        expect(page.get_by_text(words)).to_be_visible()
        page.keyboard.press("0")
        wait_for_status(page, "skipped")
        page.reload()
        choices(page)
        expect(page.get_by_text(words)).not_to_be_visible()
        page.get_by_text("What is kept").click()
        expect(page.get_by_text(words)).to_be_visible()
        expect(page.get_by_test_id("stPopoverButton")).to_have_css("color", "rgb(91, 184, 174)")  # the lit accent


class TestSlips:
    """What a hand does by mistake changes nothing."""

    @pytest.mark.parametrize("size", [WIDE, NARROW])
    def test_a_slow_second_click_meets_nothing(self, app, visit, size):
        """Wherever the choice was: what appears there is dead for a moment."""
        page = visit(f"{app.url}/compare", size)
        choices(page)
        for name in (LEFT, "Tie", "Both are bad", RIGHT):
            box = page.get_by_role("button", name=name).bounding_box()
            assert box is not None
            x, y = box["x"] + box["width"] * 0.8, box["y"] + box["height"] / 2
            page.mouse.click(x, y)
            page.wait_for_timeout(350)
            page.mouse.click(x, y)
            page.wait_for_timeout(900)
            expect(page.locator(".status")).to_have_attribute("data-status", "saved")
            expect(page.locator(".tag[aria-pressed=true]")).to_have_count(0)
            page.get_by_role("button", name="Next comparison").click()
            choices(page)
            page.wait_for_timeout(300)

    def test_two_tabs_keep_each_others_answers(self, app, visit):
        """The memory of the browser only grows."""
        one = visit(f"{app.url}/compare")
        choices(one)
        two = one.context.new_page()
        two.goto(f"{app.url}/compare")
        choices(two)
        for page in (one, one, two):
            page.bring_to_front()
            page.keyboard.press("0")
            page.locator(".status:not([data-status=open], [data-status=saving])").wait_for()
            page.get_by_role("button", name="Next comparison").click()
            choices(page)
        seen = next(cookie for cookie in one.context.cookies() if cookie["name"].startswith("voting_seen_"))
        assert sum(byte.bit_count() for byte in base64.urlsafe_b64decode(seen["value"])) == 2


class TestBar:
    """The choices, where the hand finds them."""

    def test_the_choices_name_the_panes_as_they_stand(self, app, visit):
        """Left and right side by side; once the phone is turned, A and B, for then nothing is left or right."""
        page = visit(f"{app.url}/compare")
        for size, beside in ((WIDE, True), (NARROW, False), (WIDE, True)):
            page.set_viewport_size({"width": size[0], "height": size[1]})
            for letter, side in (("A", "left"), ("B", "right")):
                better = side.capitalize() if beside else letter
                expect(page.get_by_role("button", name=f"{better} is better", exact=True)).to_be_visible()
                region = page.get_by_role(
                    "region", name=f"Response {letter}, {side}" if beside else f"Response {letter}", exact=True
                )
                heading = f"Response {letter} · {side}" if beside else f"Response {letter}"
                expect(region.locator(".voting-side")).to_have_text(heading, use_inner_text=True)

    @pytest.mark.parametrize("size", [(1280, 560), NARROW])
    def test_it_ends_with_the_window_and_stands_still(self, app, visit, size):
        """Nothing of the page passes below it, Skip stands right under the choices, and "Saving…" moves neither."""
        page = visit(f"{app.url}/compare", size)
        choices(page)
        page.locator(".bar[data-read]").wait_for()
        bar, lowest, skip = (
            page.locator(".bar"),
            page.get_by_role("button", name="Both are bad"),
            page.get_by_role("button", name="Skip"),
        )
        _, bottom = edges(bar)
        assert bottom == pytest.approx(size[1], abs=1)
        assert 4 <= edges(skip)[0] - edges(lowest)[1] <= 12
        before, after, told = choices(page).evaluate(CLICK_AND_LOOK)
        assert told == "Saving…"
        assert after == before


CLICK_AND_LOOK = """(button) => {
  const root = button.getRootNode();
  const look = () => button.getBoundingClientRect().y;
  const before = look();
  button.click();
  return [before, look(), root.querySelector('.status').textContent];
}"""


def edges(one: Locator) -> tuple[float, float]:
    """Top and bottom, in pixels from the top of the window."""
    box = one.bounding_box()
    assert box is not None
    return box["y"], box["y"] + box["height"]
