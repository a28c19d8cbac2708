"""The example for app developers, run as it stands: a chat app of their own with the widget in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import contrasts
from tests.browser.running import ROOT, RunningApp
from tests.browser.steps import choices, pane, saved, say, stored, wait_for_status
from tests.servers.behaviours import REPLY
from tests.servers.openai_stream import OpenAIStreamServer
from voting.comparison import Outcome

pytestmark = pytest.mark.browser

EXAMPLE: Final = ROOT / "examples" / "embed.py"
PROMPT: Final = "Tell me about sourdough"


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory, server: OpenAIStreamServer) -> Iterator[RunningApp]:
    """The example against the loopback server; its primary model answers, the other one echoes."""
    server.aliases.update({"gpt-5.4-mini": "normal/mini", "gpt-5.4-nano": "echo/nano"})
    settings = {
        "OPENAI_BASE_URL": server.base_url,
        "OPENAI_API_KEY": "-".join(("sk", "embed", "canary" * 5)),
        "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
        "VOTING_NOTICE__CONTROLLER": "Example Lab",
        "VOTING_STORE__RETENTION_DAYS": "180",
    }
    running = RunningApp(tmp_path_factory.mktemp("embed"), settings, script=EXAMPLE).start()
    yield running
    running.stop()


def sent(server: OpenAIStreamServer) -> list[str]:
    """The texts of the messages in the last request."""
    return [one["content"] for one in server.journal.requests[-1].body["messages"]]


def compare(page: Page) -> bool:
    """Asks for a comparison and tells whether the echo came up on the left."""
    say(page, PROMPT)
    choices(page)
    pane(page, "a").get_by_text("A starter keeps").or_(pane(page, "b").get_by_text("A starter keeps")).wait_for()
    return PROMPT in pane(page, "a").inner_text()


class TestExample:
    """`examples/embed.py`."""

    def test_it_is_short(self) -> None:
        """Forty lines at most, blank ones included."""
        assert len(EXAMPLE.read_text().splitlines()) <= 40

    def test_the_preferred_response_goes_on(self, embedded, visit, server):
        """The voter is told who keeps what for how long; the next request carries what was preferred."""
        page = visit(embedded.url)
        echo_left = compare(page)
        expect(page.get_by_text("Responsible: Example Lab.")).to_be_visible()
        expect(page.get_by_text("We delete all of it 188 days after your vote")).to_be_visible()
        page.get_by_role("button", name="Left is better" if echo_left else "Right is better").click()
        saved(page)
        (vote,) = stored(embedded, Outcome.VOTE)
        winner = "response_a" if vote.record.winner == "model_a" else "response_b"
        assert vote.record.content[winner] == PROMPT
        before = len(server.journal.requests)
        say(page, "And then?")
        assert server.journal.wait_for_requests(before + 2)
        assert sent(server) == [PROMPT, PROMPT, "And then?"]

    def test_a_prompt_that_interrupts_the_responses(self, embedded, visit, server):
        """Nothing that was typed is lost, and each answer stays with its question."""
        page = visit(embedded.url)
        server.aliases["gpt-5.4-mini"] = "never_ends/mini"
        try:
            say(page, "First question")
            pane(page, "a").wait_for()
            say(page, "Second question")
            server.aliases["gpt-5.4-mini"] = "normal/mini"
            say(page, "Third question")
            page.locator('[class*="st-key-pane-"]').get_by_text("A starter keeps").wait_for()  # of this one's ballot
            choices(page).click()
            saved(page)
        finally:
            server.aliases["gpt-5.4-mini"] = "normal/mini"
        asked = [text for text in sent(server) if text.endswith("question")]
        assert asked[0] == "First question"
        assert asked[-1] == "Third question"
        assert "Second question" in asked
        expect(page.get_by_text("This app has encountered an error")).to_have_count(0)

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_on_streamlits_own_theme(self, embedded, visit, scheme):
        """What steps back stays readable (AA), and bar and panes stand on the page's own ground."""
        page = visit(embedded.url, color_scheme=scheme)
        compare(page)
        ground = page.locator(".stApp").evaluate("(one) => getComputedStyle(one).backgroundColor")
        for place in (page.locator(".bar"), pane(page, "a"), pane(page, "b")):
            expect(place).to_have_css("background-color", ground)
        page.get_by_role("button", name="Left is better").click()
        saved(page)
        expect(page.locator('[class*="st-key-pane-b-"]')).to_have_attribute("data-vote", "other")
        expect(
            page.locator('[class*="st-key-pane-"] p').nth(3)
        ).to_be_attached()  # on a busy machine later than the vote
        told = contrasts(page, '[class*="st-key-pane-"] p')
        assert len(told) >= 4
        assert min(told) >= 4.5

    def test_panes_do_not_fade_while_they_are_drawn_again(self, embedded, visit):
        """Streamlit fades all that a run has not reached yet, which flickers at each click."""
        page = visit(embedded.url)
        compare(page)
        page.add_style_tag(content=".stElementContainer { opacity: 0.33 }")  # as Streamlit does it, by one class
        expect(page.locator('[data-stale]:has([data-testid="stChatInput"])')).to_have_css("opacity", "0.33")
        assert min(contrasts(page, '[class*="st-key-pane-"] p')) >= 4.5

    def test_a_skip_goes_on_with_the_primary_model(self, embedded, visit, server):
        """Nothing was preferred, so the first candidate's text is taken."""
        page = visit(embedded.url)
        compare(page)
        page.get_by_role("button", name="Skip").click()
        wait_for_status(page, "skipped")
        before = len(server.journal.requests)
        say(page, "And then?")
        assert server.journal.wait_for_requests(before + 2)
        assert sent(server) == [PROMPT, REPLY, "And then?"]

    def test_who_opted_out_gets_plain_answers(self, embedded, visit, server):
        """One request to the primary model and no ballot."""
        page = visit(embedded.url)
        page.get_by_text("Ask me to compare responses").click()
        expect(page.get_by_role("switch", name="Ask me to compare responses")).not_to_be_checked()
        before = len(server.journal.requests)
        say(page, "Just one, please")
        page.get_by_text("A starter keeps for weeks").wait_for()
        expect(page.get_by_role("button", name="Left is better")).to_have_count(0)
        assert [one.body["model"] for one in server.journal.requests[before:]] == ["gpt-5.4-mini"]
