from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.running import NARROW, WIDE, RunningApp
from tests.servers.openai_stream import OpenAIStreamServer

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server() -> Iterator[OpenAIStreamServer]:
    """A real HTTP server on loopback that speaks OpenAI's format."""
    running = OpenAIStreamServer()
    running.start()
    yield running
    running.stop()


@pytest.fixture
def chat_app(tmp_path, server, campaign_file) -> Iterator:
    """Starts the app with two models that behave as asked; every prompt becomes a comparison."""
    started: list[RunningApp] = []

    def start(first: str, second: str, **settings: str) -> RunningApp:
        models = "".join(
            f'[[models]]\nname = "{name}"\nbase_url = "{server.base_url}"\nmodel = "{behaviour}"\n'
            f"[models.limits]\nmax_retries = 0\n"
            for name, behaviour in (("larch-2", first), ("cobalt-mini", second))
        )
        (tmp_path / "models.toml").write_text(models)
        always = {"VOTING_SAMPLING__RATE": "1", "VOTING_SAMPLING__MIN_TURNS_BETWEEN": "0"}
        campaign = {"VOTING_CAMPAIGN__FILES": json.dumps([str(campaign_file)])}
        started.append(RunningApp(tmp_path, always | campaign | settings).start())
        return started[-1]

    yield start
    for app in started:
        app.stop()


def say(page: Page, text: str) -> None:
    """Types a message and sends it."""
    box = page.get_by_placeholder("Message")
    box.wait_for()
    box.fill(text)
    box.press("Enter")


class TestChat:
    """A normal chat that sometimes asks."""

    @pytest.mark.parametrize("size", [WIDE, NARROW])
    def test_two_stream_and_the_preferred_one_goes_on(self, chat_app, visit, server, size):
        """The next request carries the preferred response as the assistant's turn."""
        app = chat_app("normal/larch", "echo/cobalt")
        page = visit(app.url, size)
        say(page, "Tell me about sourdough, please")
        page.get_by_role("button", name="Left is better").wait_for()
        page.locator('[class*="st-key-pane-"]', has_text="Tell me about sourdough").wait_for()
        echo_left = "Tell me" in page.locator('[class*="st-key-pane-a"]').inner_text()
        page.get_by_role("button", name="Left is better" if echo_left else "Right is better").click()
        page.locator(".status[data-status=saved]").wait_for()
        say(page, "And then?")
        expect(page.get_by_text("You chose this")).to_be_visible()
        messages = server.journal.requests[-1].body["messages"]
        assert [one["content"] for one in messages[-3:]] == [
            "Tell me about sourdough, please",
            "Tell me about sourdough, please",
            "And then?",
        ]

    def test_a_choice_before_the_end_is_saved_after_it(self, chat_app, visit):
        """The panes stand still after the click, and the vote says how much had been shown."""
        app = chat_app("slow/larch", "slow/cobalt")
        page = visit(app.url)
        say(page, "Slowly, please")
        page.get_by_role("button", name="Left is better").wait_for()
        page.locator('[class*="st-key-pane-a"]', has_text="starter").wait_for()
        page.get_by_role("button", name="Left is better").click()
        page.get_by_text("Noted.").wait_for()
        page.locator(".status[data-status=saved]").wait_for()

    def test_one_side_fails_and_the_other_carries_on(self, chat_app, visit):
        """No ballot, the plain answer, and a sentence that says why."""
        app = chat_app("normal/larch", "half/cobalt")
        page = visit(app.url)
        say(page, "Hello, both of you")
        page.get_by_text("there is nothing to compare").wait_for()
        expect(page.get_by_role("button", name="Left is better")).to_have_count(0)
        expect(page.get_by_text("A starter keeps for weeks")).to_be_visible()

    @pytest.mark.parametrize("behaviour", ["fails-401", "fails-429", "fails-500", "garbage", "half"])
    def test_both_fail_and_a_retry_keeps_the_prompt(self, chat_app, visit, server, behaviour):
        """The error is plain, and the same prompt is sent again."""
        app = chat_app(f"{behaviour}/larch", f"{behaviour}/cobalt")
        page = visit(app.url)
        say(page, "Is anybody there?")
        page.get_by_text("No answer:").first.wait_for()
        before = len(server.journal.requests)
        page.get_by_role("button", name="Try again").click()
        server.journal.wait_for_requests(before + 1)
        assert server.journal.requests[-1].body["messages"][-1]["content"] == "Is anybody there?"

    def test_stop_ends_both(self, chat_app, visit, server):
        """The connections are closed and what came so far stays."""
        app = chat_app("never-ends/larch", "never-ends/cobalt")
        page = visit(app.url)
        say(page, "Go on for ever")
        page.get_by_role("button", name="Left is better").wait_for()
        hung_up = server.journal.hung_up
        page.locator(".st-key-voting-stop button").click()
        assert server.journal.wait_for_hang_ups(hung_up + 2)
        expect(page.locator(".st-key-voting-stop button")).to_have_count(0)

    def test_who_opted_out_gets_plain_answers(self, chat_app, visit):
        """No comparison while the switch is off."""
        app = chat_app("normal/larch", "normal/cobalt")
        page = visit(app.url)
        page.get_by_text("Ask me to compare responses").click()
        say(page, "Just one, please")
        page.get_by_text("A starter keeps for weeks").wait_for()
        expect(page.get_by_role("button", name="Left is better")).to_have_count(0)

    def test_untrusted_text_fetches_nothing(self, chat_app, visit):
        """Images that a model names are shown as text; `visit` checks that nothing was asked for outside."""
        app = chat_app("markdown-with-images/larch", "markdown-with-images/cobalt")
        page = visit(app.url)
        say(page, "![me](https://example.org/prompt.png)")
        page.get_by_role("button", name="Left is better").wait_for()
        page.wait_for_timeout(1000)
        assert page.locator('[class*="st-key-ballot-"] img').count() == 0


class TestNoModel:
    """Without a model the page helps."""

    def test_it_says_how_to_connect_and_offers_the_campaign(self, app, visit):
        """One click leads to the prepared conversations."""
        page = visit(app.url)
        page.get_by_text("No model is connected yet").wait_for()
        expect(page.get_by_text("OPENAI_API_KEY")).to_be_visible()
        page.get_by_role("link", name="Compare prepared conversations").click()
        page.get_by_role("button", name="Left is better").wait_for()
