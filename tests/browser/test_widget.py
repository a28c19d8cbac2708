from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.running import ROOT, RunningApp

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """Somebody else's page, without our theme, middleware and settings file."""
    running = RunningApp(
        tmp_path_factory.mktemp("host"),
        {"STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false"},
        script=Path(__file__).with_name("two_ballots_app.py"),
    ).start()
    yield running
    running.stop()


def exported(app: RunningApp) -> list[dict[str, object]]:
    """What a researcher reads of it."""
    out = app.directory / "out.jsonl"
    command = [sys.executable, "-m", "voting", "export", str(out), "--force"]
    subprocess.run(command, cwd=app.directory, env={"PYTHONPATH": str(ROOT), "PATH": ""}, check=True)
    return [json.loads(line) for line in out.read_text().splitlines()]


def dwelt_ms(app: RunningApp) -> list[object]:
    """How long each vote's voter had looked."""
    return [row["dwell_ms"] for row in exported(app) if row["outcome"] == "vote"]


class TestTwoBallots:
    """A page may ask twice."""

    def test_a_new_voter_sees_both_and_the_time_counts_from_the_first_sight(self, host, visit):
        """The one that streamed knows, after its end, how long it was on the page before it."""
        page = visit(host.url)
        expect(page.get_by_role("button", name="Left is better")).to_have_count(2)
        seen = time.monotonic()  # by now: some three seconds before the end, on a machine that is not busy
        page.get_by_text("word29").first.wait_for()
        earlier = Counter(dwelt_ms(host))  # of another try; takes its time, too
        waited_ms = (time.monotonic() - seen) * 1000
        page.get_by_role("button", name="Right is better").nth(1).click()
        page.locator(".status[data-status=saved]").wait_for()
        (dwell_ms,) = (Counter(dwelt_ms(host)) - earlier).elements()
        assert isinstance(dwell_ms, int)
        assert dwell_ms > 0.6 * waited_ms

    def test_a_bar_that_is_mounted_anew_before_the_old_one_goes_counts_on(self, host, visit):
        """Streamlit says nothing of the order, and the time of what was looked at would begin anew."""
        page = visit(host.url)
        page.get_by_text("word29").first.wait_for()
        old, new = page.evaluate(
            """() => {
                const bar = [...window.__votingBars.values()].at(-1);
                const again = new bar.constructor(bar.root);
                again.panes = bar.panes;
                again.draw(bar.component);
                return [bar.dwell(), again.dwell()];
            }"""
        )
        assert old > 0
        assert abs(old - new) < 0.2 * old

    def test_after_a_skip_the_responses_still_come_to_their_end(self, host, visit):
        """Skipping costs nothing, the answers included."""
        page = visit(host.url)
        expect(page.get_by_role("button", name="Skip")).to_have_count(2)
        page.get_by_text("word3").first.wait_for()
        page.get_by_role("button", name="Skip").nth(1).click()
        page.locator(".status[data-status=skipped]").wait_for()
        expect(page.get_by_text("word29")).to_have_count(2)
