"""What may happen in the middle of a vote: no connection, no process, no room on the disk, no end of a response."""

from __future__ import annotations

import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from storage import open_store
from tests.browser.running import NARROW, RunningApp
from tests.browser.steps import LEFT, choices, counts, pane, saved, say, stored, wait_for_status
from tests.browser.wire import Wire, wires
from voting.comparison import Outcome
from voting.settings import StoreSettings

pytestmark = pytest.mark.browser

PATIENCE_MS = 10_000
"""After so long without an answer the bar says so."""


@pytest.fixture
def wire(app: RunningApp) -> Iterator[Wire]:
    """A wire to the app that can be cut."""
    yield from wires(app.port)


@contextmanager
def no_room(app: RunningApp) -> Iterator[None]:
    """Lets the running app write no file beyond its first byte, as if disk or quota were full."""
    assert app.process is not None
    unlimited = resource.prlimit(app.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(app.process.pid, resource.RLIMIT_FSIZE, (1, unlimited[1]))
    try:
        yield
    finally:
        resource.prlimit(app.process.pid, resource.RLIMIT_FSIZE, unlimited)


class TestCutOff:
    """The connection goes in the middle of a vote."""

    def test_a_lost_click_is_never_called_saved(self, app, visit, wire):
        """The page says that the connection seems lost; afterwards the vote is made, exactly once."""
        page = visit(f"{wire.url}/compare", clock=True)
        choices(page)
        before = counts(app)["vote"]
        wire.swallow_up = True
        choices(page).click()
        expect(choices(page)).to_be_disabled()
        page.clock.fast_forward(PATIENCE_MS)
        page.get_by_text("No answer yet, so it may not be saved").wait_for()
        assert counts(app)["vote"] == before
        assert page.locator("code.receipt").count() == 0
        with page.expect_websocket():
            wire.mend()
        page.wait_for_timeout(500)  # from the new connection to its first message
        page.get_by_role("button", name="Try again").click()
        saved(page)
        assert counts(app)["vote"] == before + 1

    def test_a_lost_answer_is_found_again(self, app, visit, wire):
        """The vote was committed, the page could not know; connected again, it shows the receipt of the one vote."""
        page = visit(f"{wire.url}/compare", clock=True)
        choices(page)
        before = counts(app)["vote"]
        wire.swallow_down = True
        choices(page).click()
        for _ in range(100):
            if counts(app)["vote"] > before:
                break
            page.wait_for_timeout(100)
        assert page.locator("code.receipt").count() == 0
        with page.expect_websocket():
            wire.mend()
        page.wait_for_timeout(500)  # from the new connection to its first message
        page.clock.fast_forward(PATIENCE_MS)
        saved(page)
        assert counts(app)["vote"] == before + 1

    def test_the_browser_is_offline(self, app, visit):
        """As many receipts as votes while it is; and the one vote, whenever its message got through, afterwards."""
        page = visit(f"{app.url}/compare", clock=True)
        choices(page)
        before = counts(app)["vote"]
        page.context.set_offline(True)
        choices(page).click()
        page.wait_for_timeout(1_000)
        assert page.locator("code.receipt").count() == counts(app)["vote"] - before
        page.context.set_offline(False)
        page.wait_for_timeout(2_500)  # the page connects again, and what was held back is sent
        page.clock.fast_forward(PATIENCE_MS)
        page.wait_for_timeout(1_000)
        again = page.get_by_role("button", name="Try again")
        if again.count():
            again.click()
        saved(page)
        assert counts(app)["vote"] == before + 1


class TestKilled:
    """The app is killed in the middle of a vote."""

    def test_no_vote_with_a_receipt_is_lost(self, tmp_path, campaign_file, visit):
        """Three kills around the commit: the store is whole, each receipt finds its vote, and the voter goes on."""
        app = RunningApp(tmp_path, {"VOTING_CAMPAIGN__FILES": f'["{campaign_file}"]'}).start()
        receipts = []
        page = visit(f"{app.url}/compare")
        for delay_ms in (0, 30, 200):
            choices(page)
            expect(choices(page)).to_be_enabled()
            page.evaluate(CLICK_LEFT)
            page.wait_for_timeout(delay_ms)
            app.stop(kill=True)
            page.wait_for_timeout(300)
            receipts += page.locator("code.receipt").all_inner_texts()
            app.start()
            page.goto(f"{app.url}/compare")
        choices(page).click()
        receipts.append(saved(page))
        app.stop()
        with closing(sqlite3.connect(app.data / "votes.sqlite3")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        votes = stored(app, Outcome.VOTE)
        assert len(receipts) <= len(votes) <= 4
        assert all(vote.record.content["response_a"] for vote in votes)
        with closing(open_store(StoreSettings(data_dir=app.data))) as store:
            assert [store.withdraw(code) for code in receipts] == [True] * len(receipts)

    def test_the_page_finds_the_app_again(self, tmp_path, campaign_file, visit):
        """Without a reload, the voter's page connects to the app that was started again and can be used."""
        app = RunningApp(tmp_path, {"VOTING_CAMPAIGN__FILES": f'["{campaign_file}"]'}).start()
        page = visit(f"{app.url}/compare", clock=True)
        shown = pane(page, "a")
        choices(page)
        before = shown.inner_text()
        app.stop(kill=True)
        with page.expect_websocket():
            app.start()
        try:
            page.get_by_role("button", name=LEFT).wait_for()
            page.wait_for_timeout(8_000)  # from the new connection to a run of the page, on a busy machine too
            page.get_by_role("button", name=LEFT).click()  # the first click counts, without any waiting
            saved(page)
            assert shown.inner_text().startswith(before)  # code is coloured in a little later than the rest is there
            assert counts(app) == {"vote": 1}
        finally:
            app.stop()


CLICK_LEFT = """() => {
  const roots = [...document.querySelectorAll('*')].map((one) => one.shadowRoot).filter(Boolean);
  [document, ...roots].map((root) => root.querySelector('button[data-winner=model_a]')).find(Boolean).click();
}"""


class TestNoRoom:
    """The store cannot be written for a while."""

    def test_the_vote_waits_for_the_voter(self, app, visit):
        """Said in place, with a way on; when there is room again, "Try again" saves the same vote."""
        page = visit(f"{app.url}/compare")
        choices(page)
        before = counts(app)["vote"]
        with no_room(app):
            choices(page).click()
            line = wait_for_status(page, "failed")
            expect(line).to_have_text("Your vote was not saved: the store cannot be reached now.")
            expect(page.get_by_role("button", name="Skip")).to_be_visible()
            page.get_by_role("button", name="Try again").click()
            page.wait_for_timeout(500)
            wait_for_status(page, "failed")
            assert counts(app)["vote"] == before
        page.get_by_role("button", name="Try again").click()
        saved(page)
        assert counts(app)["vote"] == before + 1

    def test_what_follows_a_vote(self, app, visit):
        """A tag that was not kept is not shown as chosen; why the vote still stands is said beside Undo, in sight."""
        page = visit(f"{app.url}/compare", NARROW)
        choices(page).click()
        saved(page)
        expect(page.get_by_role("button", name="Next comparison")).to_be_in_viewport()
        with no_room(app):
            page.get_by_role("button", name="clearer").click()
            expect(page.get_by_text("Not added: ")).to_be_visible()
            expect(page.get_by_role("button", name="clearer", pressed=False)).to_be_visible()
            page.get_by_role("button", name="Undo").click()
            expect(page.get_by_text("Not taken back: ")).to_be_in_viewport()
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_text("Taken back. ")).to_be_visible()

    def test_a_skip_instead(self, app, visit):
        """Who does not want to wait skips."""
        page = visit(f"{app.url}/compare")
        choices(page)
        before = counts(app)
        with no_room(app):
            choices(page).click()
            wait_for_status(page, "failed")
        page.get_by_role("button", name="Skip").click()
        wait_for_status(page, "skipped")
        assert counts(app)["skip"] == before["skip"] + 1
        assert counts(app)["vote"] == before["vote"]

    def test_a_page_that_cannot_begin_says_so(self, app, visit):
        """No ballot is shown whose impression could not be stored."""
        with no_room(app):
            page: Page = visit(f"{app.url}/compare")
            page.get_by_text("This comparison cannot be shown").wait_for()
            assert page.get_by_role("button", name=LEFT).count() == 0
        page.get_by_role("button", name="Try again").click()
        choices(page)

    def test_the_chat_goes_on(self, chat, chat_app, visit):
        """Without a store there is no comparison, but there is an answer."""
        with no_room(chat_app):
            page = visit(chat("normal", "normal"))
            say(page, "Is anybody there?")
            page.get_by_text("A starter keeps for weeks").wait_for()
            assert page.get_by_role("button", name=LEFT).count() == 0


class TestEndless:
    """A response that never ends."""

    @pytest.fixture
    def endless(self, chat: Callable[[str, str], str], visit: Callable[..., Page]) -> Page:
        """A chat in which both responses go on for ever."""
        page = visit(chat("never-ends", "never-ends"))
        say(page, "Go on for ever")
        pane(page, "a").get_by_text("and so on").wait_for()
        return page

    def test_a_choice_waits_for_stop(self, endless):
        """The choice is noted, Stop ends both, and then it is saved."""
        choices(endless).click()
        endless.get_by_text("Noted.").wait_for()
        endless.locator(".st-key-voting-stop button").click()
        saved(endless)

    def test_stop_first(self, endless):
        """What came so far can be compared."""
        endless.locator(".st-key-voting-stop button").click()
        expect(endless.locator(".st-key-voting-stop button")).to_have_count(0)
        choices(endless).click()
        saved(endless)

    def test_skip(self, endless):
        """A skip waits for nothing."""
        endless.get_by_role("button", name="Skip").click()
        wait_for_status(endless, "skipped")


def test_the_log_tells_no_text(app: RunningApp) -> None:
    """Whatever happened above, the app's log quotes no response."""
    assert "larch" not in Path(app.log).read_text()
