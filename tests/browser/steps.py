"""What a voter does and what a researcher sees, as steps that several browser tests take."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from playwright.sync_api import Locator, Page

from storage import open_store
from tests.browser.running import RunningApp
from voting.comparison import Outcome
from voting.ports import StoredRecord
from voting.settings import StoreSettings

LEFT: Final = re.compile("^(Left|A) is better")
"""What the button for the left response says: side by side, and on a phone."""
RIGHT: Final = re.compile("^(Right|B) is better")


def choices(page: Page) -> Locator:
    """The first choice button, once the ballot is there."""
    button = page.get_by_role("button", name=LEFT)
    button.wait_for()
    return button


def pane(page: Page, side: str) -> Locator:
    """The pane of the newest ballot on side `a` or `b`."""
    return page.locator(f'[class*="st-key-pane-{side}-"]').last


def wait_for_status(page: Page, status: str) -> Locator:
    """The ballot's line, once it has this status."""
    line = page.locator(f".status[data-status={status}]")
    line.wait_for()
    return line


def saved(page: Page) -> str:
    """Waits for "Saved" and returns the receipt."""
    return wait_for_status(page, "saved").locator("code.receipt").inner_text()


def say(page: Page, text: str) -> None:
    """Types a message and sends it."""
    box = page.get_by_placeholder("Message")
    box.wait_for()
    box.fill(text)
    box.press("Enter")


def wait_for_cookie(page: Page, name: str, value: str) -> None:
    """Waits until the browser keeps a cookie with this value."""
    for _ in range(100):
        if any(cookie["name"] == name and cookie["value"] == value for cookie in page.context.cookies()):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"cookie {name} was not set")


def stored(app: RunningApp, *outcomes: Outcome) -> list[StoredRecord]:
    """What a researcher reads in the app's store; without `outcomes` also what was left unanswered."""
    store = open_store(StoreSettings(data_dir=app.data), read_only=True)
    try:
        return list(store.records(outcomes or None))
    finally:
        store.close()


def counts(app: RunningApp) -> Counter[str]:
    """How many comparisons of the app's store ended in each way."""
    return Counter(str(one.record.outcome) if one.record else "unanswered" for one in stored(app))
