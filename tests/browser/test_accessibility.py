"""The pages for those who see little, use no mouse, or hold a phone."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import CAMPAIGN
from tests.browser.looking import faults, focused, tab_through
from tests.browser.running import NARROW, WIDE, RunningApp
from tests.browser.steps import choices, pane, saved, say, wait_for_status

pytestmark = pytest.mark.browser

# Notes the sizes that the choices take, and every move of theirs: when it began and ended, in ms.
WATCH_CHOICES: Final = """() => {
  window.sizes = [];
  window.moves = [];
  let last = null;
  const look = () => {
    requestAnimationFrame(look);
    const roots = [...document.querySelectorAll('.stBidiComponent, .stBidiComponent *, [data-testid] > *')]
      .map((one) => one.shadowRoot).filter(Boolean);
    const box = roots.map((one) => one.querySelector('.choices')).find(Boolean)?.getBoundingClientRect();
    if (!box?.width) return;  // its component is made anew when both have ended, and has no place for one frame
    const size = [box.x, box.width, box.height].join(' ');
    if (window.sizes.at(-1) !== size) window.sizes.push(size);
    const now = performance.now();
    if (last !== null && box.y !== last) {
      const move = window.moves.at(-1);
      if (move && now - move[1] < 600) move[1] = now;
      else window.moves.push([now, now]);
    }
    last = box.y;
  };
  look();
}"""


LONG: Final = {
    "conversation": [
        {"role": "assistant" if turn % 2 else "user", "content": f"Turn {turn}. " + "And so it goes on. " * 30}
        for turn in range(4)
    ]
    + [{"role": "user", "content": "The last turn"}]
}


@pytest.fixture(scope="module")
def small_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The app with two comparisons of long conversations, and no model."""
    directory = tmp_path_factory.mktemp("small")
    (directory / "two.jsonl").write_text(
        "".join(json.dumps(row | LONG | {"prompt": None}) + "\n" for row in CAMPAIGN[:2])
    )
    running = RunningApp(directory, {"VOTING_CAMPAIGN__FILES": '["two.jsonl"]'}).start()
    yield running
    running.stop()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
class TestAxe:
    """No serious or critical violation in any state, light or dark, and nothing to scroll sideways."""

    def test_compare_from_the_first_to_the_last(self, small_app: RunningApp, visit, size):
        """Open, with the record shown, saved, open again, skipped, all done."""
        page: Page = visit(f"{small_app.url}/compare", size)
        found = {}
        choices(page)
        found["open"] = faults(page)
        page.get_by_text("See what will be kept").click()
        page.get_by_role("heading", name="Not kept").wait_for()
        found["record shown"] = faults(page)
        choices(page).click()
        saved(page)
        found["saved"] = faults(page)
        page.get_by_role("button", name="Next comparison").click()
        choices(page)
        page.get_by_role("button", name="Skip").click()
        wait_for_status(page, "skipped")
        found["skipped"] = faults(page)
        page.get_by_role("button", name="Next comparison").click()
        page.get_by_text("That was all of them").wait_for()
        found["all done"] = faults(page)
        assert {state: told for state, told in found.items() if told} == {}

    def test_the_other_pages(self, small_app: RunningApp, visit, size):
        """The chat without a model, and the page Receipt before and after a withdrawal."""
        page: Page = visit(small_app.url, size)
        page.get_by_text("No model is connected yet").wait_for()
        found = {"chat without a model": faults(page)}
        page.goto(f"{small_app.url}/receipt")
        page.get_by_label("Receipt").fill("R7KQ")
        found["receipt"] = faults(page)
        expect(page.get_by_role("heading")).to_have_text(["Take a vote back"])
        expect(page.get_by_role("link", name="Link to heading")).to_have_count(0)
        page.get_by_role("button", name="Take it back").click()
        page.get_by_text("This is not a receipt").wait_for()
        found["receipt refused"] = faults(page)
        assert {state: told for state, told in found.items() if told} == {}

    def test_the_chat(self, chat, visit, size):
        """Empty, with an open ballot, and with the answer that was chosen."""
        page: Page = visit(chat("normal", "normal"), size)
        page.get_by_placeholder("Message").wait_for()
        found = {"empty": faults(page)}
        say(page, "Good day to you both")
        choices(page)
        for side in "ab":
            pane(page, side).get_by_text("feed(").wait_for()
        found["open ballot"] = faults(page)
        page.keyboard.press("Escape")
        page.keyboard.press("1")
        saved(page)
        found["saved"] = faults(page)
        assert {state: told for state, told in found.items() if told} == {}


class TestConversation:
    """What the two responses answer."""

    @pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
    def test_a_long_one_is_shown_from_its_last_turn(self, small_app: RunningApp, visit, size):
        """In a region for the keyboard too, on the edges of the panes; it stays where it is put."""
        page: Page = visit(f"{small_app.url}/compare", size)
        choices(page)
        region = page.get_by_role("region", name="Conversation")
        asked = region.get_by_text("The last turn", exact=True)
        expect(asked).to_be_in_viewport(ratio=1)
        expect(region.get_by_text("Turn 0.")).not_to_be_in_viewport()
        left, right = (edges(one) for one in (region, pane(page, "b")))
        assert left[0] == pytest.approx(edges(pane(page, "a"))[0], abs=1)
        assert edges(region.get_by_test_id("stChatMessage").last)[1] == pytest.approx(right[1], abs=1)
        region.focus()
        page.keyboard.press("Home")
        expect(region.get_by_text("Turn 0.")).to_be_in_viewport()
        page.get_by_text("See what will be kept").click()
        page.get_by_role("heading", name="Not kept").wait_for()
        assert region.evaluate("(one) => one.scrollTop") == 0

    def test_the_headings_are_in_order(self, small_app: RunningApp, visit):
        """The campaign, the question, the record and its parts: no level is left out."""
        page: Page = visit(f"{small_app.url}/compare")
        choices(page)
        page.get_by_text("See what will be kept").click()
        page.get_by_role("heading", name="Not kept").wait_for()
        levels = page.get_by_role("heading").evaluate_all("(all) => all.map((one) => Number(one.tagName[1]))")
        assert levels[:4] == [1, 2, 3, 4]
        assert all(later - before <= 1 for before, later in itertools.pairwise(levels))


def edges(one: Locator) -> tuple[float, float]:
    """Left and right, in pixels."""
    box = one.bounding_box()
    assert box is not None
    return box["x"], box["x"] + box["width"]


class TestKeyboard:
    """Everything without a mouse."""

    def test_tab_reaches_every_choice_and_shows_where_it_is(self, app: RunningApp, visit):
        """In the order of the page, each with an outline; Enter chooses, and the focus goes to what is said of it."""
        page = visit(f"{app.url}/compare")
        choices(page)
        seen = tab_through(page, "Don’t ask me again")
        names = ["Response A", "Response B", "Left is better", "Tie", "Both are bad", "Right is better", "Skip0"]
        places = [next((at for at, one in enumerate(seen) if name in one["name"][:20]), None) for name in names]
        assert None not in places, dict(zip(names, places, strict=True))
        assert places == sorted(places)
        unseen = [one["name"][:40] for one in seen if one["outline"] < 1 and one["shadow"] == "none"]
        assert unseen == []
        for _ in range(2):
            page.keyboard.press("Shift+Tab")
        assert focused(page)["name"].startswith("Right is better")
        page.keyboard.press("Enter")
        saved(page)
        assert focused(page)["kind"] == "status"

    def test_from_the_status_on(self, app: RunningApp, visit):
        """Copy, download, undo and the tags come next, and undo works by Enter."""
        page = visit(f"{app.url}/compare")
        choices(page)
        page.keyboard.press("2")
        saved(page)
        seen = tab_through(page, "Undo")
        assert [one["name"] for one in seen] == ["Copy", "Download", "Undo"]
        page.keyboard.press("Enter")
        expect(page.get_by_text("Taken back")).to_be_visible()

    def test_the_panes_are_regions_with_names(self, app: RunningApp, visit):
        """And the result is announced."""
        page = visit(f"{app.url}/compare")
        choices(page)
        for name in ("Response A, left", "Response B, right"):
            expect(page.get_by_role("region", name=name)).to_be_visible()
        page.keyboard.press("1")
        saved(page)
        expect(page.get_by_role("status").filter(has_text="Saved")).to_have_attribute("aria-live", "polite")


class TestStillness:
    """What does not move."""

    @pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
    def test_the_choices_stay_while_text_streams(self, chat, visit, size):
        """Same place and size from the first word to the last."""
        page: Page = visit(chat("slow", "slow"), size)
        say(page, "Slowly, please")
        pane(page, "a").get_by_text("A starter").wait_for()
        page.evaluate(WATCH_CHOICES)
        for side in "ab":
            pane(page, side).get_by_text("feed(").wait_for()
        page.wait_for_timeout(700)  # the page is drawn once more when both have ended
        sizes, moves = page.evaluate("[window.sizes, window.moves]")
        assert len(sizes) == 1, sizes
        assert len(moves) <= 1, moves  # a new message is scrolled into sight once, whatever answers it
        assert all(end - begin < 1500 for begin, end in moves), moves
