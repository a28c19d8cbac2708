"""The page on which the screening can be tried, in a real browser."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

from tests.browser.running import NARROW, WIDE, RunningApp

pytestmark = pytest.mark.browser


class TestScreening:
    """A text in, the same without what points at a person."""

    @pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
    def test_try_it(self, app: RunningApp, visit, size) -> None:
        """Chips in place of an address and a secret; the text itself is nowhere in the answer; no fault for axe."""
        page: Page = visit(f"{app.url}/screening", size)
        page.get_by_label("Text", exact=True).fill("write to jo@example.org, the password is hunter2-x!")
        page.get_by_role("button", name="Screen it").click()
        region = page.get_by_role("region", name="Screened text")
        region.wait_for()
        assert region.locator("mark", has_text="<EMAIL_ADDRESS_1>").count() >= 1
        assert region.locator("mark", has_text="<SECRET>").count() >= 1
        assert "hunter2" not in region.inner_text()
        found = [
            one["id"]
            for one in Axe().run(page, context=".voting-kept").response["violations"]
            if one["impact"] in ("serious", "critical")
        ]
        assert found == []

    def test_each_line_runs_as_its_letters_do(self, app: RunningApp, visit) -> None:
        """A line in Hebrew begins at the right and its placeholder stands left of the words before it."""
        page: Page = visit(f"{app.url}/screening", WIDE)
        page.get_by_label("Text", exact=True).fill("my name is Jo Marlowe\nשלום, שמי רות אברהמי")
        page.get_by_role("button", name="Screen it").click()
        kept = page.get_by_role("region", name="Screened text").locator(".voting-text")
        kept.wait_for()
        english, hebrew = (kept.locator("mark", has_text=f"<PERSON_{number}>") for number in (1, 2))
        assert _start(english) < _start(kept) + 300 < _start(hebrew)

    @pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
    def test_nothing_stands_on_the_text(self, app: RunningApp, visit, size) -> None:
        """How to send it stands below the field, in room that was there before: the button keeps its distance."""
        page: Page = visit(f"{app.url}/screening", size)
        field, button = page.get_by_label("Text", exact=True), page.get_by_role("button", name="Screen it")
        button.hover()  # which waits until both stand still
        field.click()
        room = _top(button) - _end(field)
        field.fill("\n".join(f"line {number}, which is filled to its end" for number in range(30)))
        told = page.get_by_test_id("InputInstructions")
        told.wait_for()
        assert _end(field) <= _top(told) < _end(told) <= _top(button)
        assert _top(button) - _end(field) == room


def _start(what: Locator) -> float:
    box = what.bounding_box()
    assert box is not None
    return box["x"]


def _top(what: Locator) -> float:
    box = what.bounding_box()
    assert box is not None
    return box["y"]


def _end(what: Locator) -> float:
    box = what.bounding_box()
    assert box is not None
    return box["y"] + box["height"]
