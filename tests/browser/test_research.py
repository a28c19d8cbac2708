"""The researchers' pages in a real browser: who sees them, filters in the address, downloads."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import expect

from storage import open_store
from tests.browser.looking import faults
from tests.browser.running import NARROW, WIDE, RunningApp
from tests.voting.research.votes import add_one_sided, store_with
from voting.release.register_file import register_in
from voting.release.reviews import Held
from voting.settings import StoreSettings

pytestmark = pytest.mark.browser


def _over_votes(directory: Path) -> RunningApp:
    """An app over a store of 960 comparisons, 60 of them of one voter who always took the left side; two rows wait."""
    running = RunningApp(directory)
    full = add_one_sided(store_with(900))
    with closing(open_store(StoreSettings(data_dir=running.data))) as store:
        for impression in full.impressions.values():
            store.add_impression(impression)
        for record, _ in full.outcomes.values():
            store.add_outcome(record)
    register = register_in(running.data / "releases")
    register.hold([Held("0123456789abcdef", "00", 0.9, "leak", {"US_SSN": 2})])
    register.hold([Held("0123456789abcde0", "00", 0.0, "fingerprint"), Held("0123456789abcde1", "00", 0.7, "leak")])
    register.decide("0123456789abcde1", release=False, why="a real address")
    return running.start()


@pytest.fixture(scope="module")
def research_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The app for tests that only look."""
    running = _over_votes(tmp_path_factory.mktemp("research"))
    yield running
    running.stop()


@pytest.fixture
def own_app(tmp_path: Path) -> Iterator[RunningApp]:
    """The app for a test that decides or builds something: what it leaves behind must meet no other, nor itself."""
    running = _over_votes(tmp_path)
    yield running
    running.stop()


class TestLeaderboard:
    """What a researcher on this machine sees."""

    @pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
    def test_figure_and_table(self, research_app, visit, size):
        """Both are drawn, within the security policy, and nothing is wider than the page."""
        page = visit(f"{research_app.url}/leaderboard", size)
        expect(page.get_by_test_id("stVegaLiteChart").locator("canvas, svg").first).to_be_visible()
        expect(page.get_by_test_id("stDataFrame")).to_be_visible()
        expect(page.get_by_text("As read at")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        label = page.locator("svg .role-axis-label text").first
        expect(label).to_have_css("fill", "rgb(91, 86, 78)")  # grayTextColor, 6.9 to 1

    def test_the_address_holds_the_view_and_the_filters(self, research_app, visit):
        """A link shows the same again."""
        page = visit(f"{research_app.url}/leaderboard")
        page.get_by_role("radio", name="Who answered").or_(page.get_by_role("button", name="Who answered")).click()
        page.wait_for_url("**view=Who*answered*")
        expect(page.get_by_text("A model whose comparisons are skipped")).to_be_visible()
        again = visit(f"{page.url}&language=de")
        expect(again.get_by_text("A model whose comparisons are skipped")).to_be_visible()
        again.get_by_text("Filters and method").click()
        expect(again.get_by_role("combobox", name="Language")).to_have_value("de")
        again.wait_for_url("**language=de*")

    @pytest.mark.parametrize(
        "path",
        [
            "leaderboard",
            "leaderboard?view=Head+to+head",
            "leaderboard?view=By+part",
            "leaderboard?view=Over+time",
            "leaderboard?view=How+sure",
            "leaderboard?view=Doubtful+votes",
            "releases",
        ],
    )
    def test_accessibility(self, research_app, visit, path):
        """Nothing serious in light or in dark, and nothing to scroll to the side."""
        page = visit(f"{research_app.url}/{path}", NARROW)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        if "leaderboard" in path:
            expect(page.get_by_text("As read at")).to_be_visible()
            expect(page.get_by_test_id("stDataFrame").or_(page.get_by_test_id("stVegaLiteChart")).first).to_be_visible()
        assert faults(page) == []

    def test_downloads(self, research_app, visit):
        """The table and the figure, made when asked for."""
        page = visit(f"{research_app.url}/leaderboard")
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Table (JSON)").click()
        assert len(json.loads(waiting.value.path().read_text())["standings"]) == 4
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Figure (PNG)").click()
        assert waiting.value.path().read_bytes().startswith(b"\x89PNG")

    def test_not_through_a_proxy(self, research_app, visit):
        """Whoever was passed on from elsewhere finds no such page."""
        page = visit(f"{research_app.url}/compare", extra_http_headers={"X-Forwarded-For": "203.0.113.7"})
        expect(page.get_by_role("link", name="Receipt")).to_be_visible()
        expect(page.get_by_role("link", name="Leaderboard")).to_have_count(0)


class TestReleases:
    """From the votes to a signed dataset, on the page."""

    def test_a_held_row(self, own_app, visit):
        """Its text is asked for, and it is decided about with a reason."""
        page = visit(f"{own_app.url}/releases")
        expect(page.get_by_text("2 rows wait and will be in no release")).to_be_visible()
        page.get_by_text("Show their texts").click()
        expect(page.get_by_text("Its vote was taken back since").first).to_be_visible()
        page.get_by_text("Show their texts").click()
        page.get_by_role("textbox", name="Why").first.fill("a made-up number")
        page.get_by_role("button", name="Let it into releases").first.click()
        expect(page.get_by_text("1 row waits and will be in no release")).to_be_visible()
        page.get_by_text("Decided: 2").click()
        expect(page.get_by_test_id("stDataFrame").first).to_be_visible()  # for a moment the one before stands there too
        assert faults(page) == []

    def test_build_verify_download(self, own_app, visit):
        """Built beside the app with its gates' reports; whole, then named when a byte of it was changed."""
        page = visit(f"{own_app.url}/leaderboard?view=Doubtful+votes")
        page.get_by_role("button", name="Put all").click()
        expect(page.get_by_text("No doubtful vote waits for a decision.")).to_be_visible()
        aside = len(json.loads((own_app.data / "quarantine.json").read_text())["decisions"])
        page = visit(f"{own_app.url}/releases")
        expect(page.get_by_text("No release was built yet.")).to_be_visible()
        page.get_by_text("Build a release").first.click()
        page.get_by_role("textbox", name="Name").fill("pilot")
        page.get_by_role("button", name="ranking").click()
        page.get_by_role("button", name="Build", exact=True).click()
        expect(page.get_by_text("Release pilot is built.")).to_be_visible(timeout=180_000)
        expect(page.get_by_text("Manifest SHA-256")).to_be_visible()
        page.get_by_role("button", name="Verify").click()
        expect(page.get_by_text("files are as they were signed")).to_be_visible()
        manifest = json.loads((own_app.directory / "releases" / "pilot" / "MANIFEST.json").read_text())
        assert manifest["counts"]["quarantined"] == aside > 0
        with page.expect_download() as waiting:
            page.get_by_text("Download (").click()
        with tarfile.open(waiting.value.path()) as tar:
            names = tar.getnames()
        assert "pilot/MANIFEST.sig" in names
        assert any(name.startswith("pilot/presets/ranking/") for name in names)
        card = own_app.directory / "releases" / "pilot" / "README.md"
        card.write_text(card.read_text().replace("votes", "vetos", 1))
        page.get_by_role("button", name="Verify").click()
        expect(page.get_by_text("It is not as it was signed:")).to_be_visible()
        expect(page.get_by_text("README.md", exact=True)).to_be_visible()

    def test_a_name_that_was_used(self, own_app, visit):
        """The build says why there is no second one, and what is no name begins none."""
        taken = own_app.directory / "releases" / "pilot"
        taken.mkdir(parents=True)
        (taken / "README.md").write_text("of another release")
        page = visit(f"{own_app.url}/releases")
        page.get_by_text("Build a release").first.click()
        page.get_by_role("textbox", name="Name").fill("pilot")
        page.get_by_role("button", name="Build", exact=True).click()
        expect(page.get_by_text("exists already")).to_be_visible()
        page.get_by_role("textbox", name="Name").fill("-x")
        page.get_by_role("button", name="Build", exact=True).click()
        expect(page.get_by_text("Not started: the name must be of")).to_be_visible()
        assert (taken / "README.md").read_text() == "of another release"
