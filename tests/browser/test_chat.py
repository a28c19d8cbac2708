from __future__ import annotations

import time
from typing import Final

import pytest
from playwright.sync_api import FloatRect, WebSocketRoute, expect

from tests.browser.running import NARROW, WIDE
from tests.browser.steps import LEFT, RIGHT, choices, pane, saved, say, stored, wait_for_status
from tests.servers.behaviours import REPLY
from voting.comparison import Outcome

pytestmark = pytest.mark.browser

REPLY_END: Final = "feed(flour_g=100, water_g=100)"


# Notes how many panes are complete, whenever it changes: a look from outside may come too late for the first.
COUNT_COMPLETE: Final = """() => {
  window.complete = [0];
  const count = () => {
    const panes = [...document.querySelectorAll('[class*="st-key-pane-"]')];
    const now = panes.filter((one) => one.textContent.includes('feed(flour_g=100, water_g=100)')).length;
    if (now > window.complete.at(-1)) window.complete.push(now);
  };
  new MutationObserver(count).observe(document.body, {subtree: true, childList: true, characterData: true});
}"""

# Notes how many bars and switches stood on the page at most, and whether an open bar ever became lower.
COUNT_BARS: Final = """() => {
  const most = window.bars = {switches: 0, bars: 0, shrank: false};
  let height = 0;
  const look = () => {
    const switches = [...document.querySelectorAll('p')].filter((one) => one.textContent === 'See what will be kept');
    const bars = [...document.querySelectorAll('[class*="st-key-voting-bar-"]')];
    most.switches = Math.max(most.switches, switches.length);
    most.bars = Math.max(most.bars, bars.length);
    const now = bars.at(-1)?.getBoundingClientRect().height ?? 0;
    if (height > 100 && now < height) most.shrank = true;
    height = now;
    requestAnimationFrame(look);
  };
  look();
}"""


def one_by_one(page_side: WebSocketRoute) -> None:
    """Passes on what the app tells the page, each piece after a while: the page shows what it shows between them."""
    app_side = page_side.connect_to_server()

    def pass_on(piece: str | bytes) -> None:
        time.sleep(0.05)
        page_side.send(piece)

    app_side.on_message(pass_on)
    page_side.on_message(app_side.send)


def overlap(one: FloatRect, other: FloatRect) -> float:
    """The area in square pixels that two boxes share."""
    wide, high = (
        min(one[at] + one[length], other[at] + other[length]) - max(one[at], other[at])
        for at, length in (("x", "width"), ("y", "height"))
    )
    return max(0.0, wide) * max(0.0, high)


class TestChat:
    """A normal chat that sometimes asks."""

    @pytest.mark.parametrize("size", [WIDE, NARROW])
    def test_two_stream_and_the_preferred_one_goes_on(self, chat, visit, server, size):
        """The next request carries the preferred response as the assistant's turn."""
        page = visit(chat("normal", "echo"), size)
        say(page, "Tell me about sourdough, please")
        choices(page)
        page.locator('[class*="st-key-pane-"]', has_text="Tell me about sourdough").wait_for()
        echo_left = "Tell me" in pane(page, "a").inner_text()
        page.get_by_role("button", name=LEFT if echo_left else RIGHT).click()
        saved(page)
        before = len(server.journal.requests)
        say(page, "And then?")
        assert server.journal.wait_for_requests(before + 2)
        expect(page.get_by_text("You chose this")).to_be_visible()
        messages = server.journal.requests[-1].body["messages"]
        assert [one["content"] for one in messages[-3:]] == [
            "Tell me about sourdough, please",
            "Tell me about sourdough, please",
            "And then?",
        ]

    def test_the_notice_is_a_click_away_from_the_first_choice(self, chat, visit):
        """The page stays at its end, so the notice above the responses may be out of sight; later it is known."""
        page = visit(chat("slow", "slow"), NARROW)
        say(page, "How do I keep a starter?")
        choices(page)
        notice = page.locator('[class*="st-key-voting-notice-"]')
        expect(page.get_by_text("If you vote, this conversation is kept for research.")).to_be_in_viewport()
        page.get_by_role("button", name="Read how").click()
        expect(notice.get_by_text("If you vote, we keep this conversation for research")).to_be_in_viewport()
        page.get_by_role("button", name="Skip").click()
        wait_for_status(page, "skipped")
        chat("normal", "normal")
        say(page, "And then?")
        choices(page)
        expect(page.get_by_role("button", name="Read how")).to_have_count(0)

    @pytest.mark.parametrize(("size", "busy"), [(WIDE, False), (NARROW, False), (NARROW, True)])
    def test_the_record_is_shown_from_its_beginning(self, chat, visit, size, busy):
        """The page stays at its end, several screens further down; the switch stays where it can be seen."""
        page = visit(chat("normal", "normal"), size)
        say(page, "How do I keep a starter?")
        choices(page)
        switch = page.get_by_text("See what will be kept")
        if busy:
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 10})
        switch.click()
        page.get_by_role("heading", name="Not kept").wait_for()
        page.wait_for_timeout(2_000)  # whatever moves the page has moved it by then
        expect(switch).to_be_in_viewport()
        expect(page.get_by_role("heading", name="Not kept")).not_to_be_in_viewport()
        page.mouse.wheel(0, 3_000)
        expect(switch).not_to_be_in_viewport()  # who scrolls has their way

    def test_nothing_stands_twice_or_moves_at_the_end_of_both_responses(self, chat, visit):
        """The page is drawn anew then, piece by piece where the connection is slow."""
        page = visit(chat("normal", "normal"), NARROW)
        page.route_web_socket(lambda address: address.endswith("/stream"), one_by_one)
        page.reload()
        page.evaluate(COUNT_BARS)
        say(page, "How do I keep a starter?")
        choices(page)
        expect(page.locator('[class*="st-key-pane-"]', has_text=REPLY_END)).to_have_count(2)
        page.wait_for_timeout(3_000)  # the page is drawn anew
        assert page.evaluate("window.bars") == {"switches": 1, "bars": 1, "shrank": False}

    def test_a_choice_before_the_end_is_saved_after_it(self, chat, visit, chat_app):
        """The panes stand still after the click, and the vote says how much had been shown of the whole text."""
        page = visit(chat("slow", "slow"))
        before = {one.record.comparison_id for one in stored(chat_app, Outcome.VOTE)}  # of a first try, too
        say(page, "Slowly, please")
        pane(page, "a").get_by_text("starter").wait_for()
        choices(page).click()
        page.get_by_text("Noted.").wait_for()
        seen = pane(page, "a").inner_text()
        page.wait_for_timeout(500)
        assert pane(page, "a").inner_text() == seen
        saved(page)
        votes = [one.record for one in stored(chat_app, Outcome.VOTE)]
        (record,) = (one for one in votes if one.comparison_id not in before)
        assert record.content["conversation"][0]["content"] == "Slowly, please"
        assert 0 < record.metadata["shown_a_characters"] < len(REPLY)
        assert record.content["response_a"] == REPLY

    def test_no_pane_waits_for_the_other(self, chat, visit):
        """The fast one is complete on the page while the slow one still comes."""
        page = visit(chat("slow", "normal"))
        page.evaluate(COUNT_COMPLETE)
        say(page, "Each at its own pace")
        expect(page.locator('[class*="st-key-pane-"]', has_text=REPLY_END)).to_have_count(2)
        assert page.evaluate("window.complete") == [0, 1, 2]

    def test_one_side_fails_and_the_other_carries_on(self, chat, visit):
        """No ballot, the plain answer, and a sentence that says why."""
        page = visit(chat("normal", "half"))
        say(page, "Hello, both of you")
        page.get_by_text("there is nothing to compare").wait_for()
        expect(page.get_by_role("button", name="Left is better")).to_have_count(0)
        expect(page.get_by_text("A starter keeps for weeks")).to_be_visible()

    def test_both_fail_and_a_retry_keeps_the_prompt(self, chat, visit, server):
        """Whatever the endpoint does wrong, the error is plain, and the same prompt is sent again."""
        page = visit(chat("normal", "normal"))
        for behaviour in ("fails-429", "fails-500", "half"):
            chat(behaviour, behaviour)
            say(page, f"Is anybody there? {behaviour}")
            page.get_by_text(f"Is anybody there? {behaviour}").wait_for()
            page.get_by_text("No answer:").first.wait_for()
            before = len(server.journal.requests)
            page.get_by_role("button", name="Try again").click()
            assert server.journal.wait_for_requests(before + 1)
            last = server.journal.requests[-1].body["messages"][-1]["content"]
            assert last == f"Is anybody there? {behaviour}"
            page.get_by_text("No answer:").first.wait_for()

    def test_a_failure_for_good_offers_no_retry(self, chat, visit):
        """Where the same request can only fail again; one reason for both is said once."""
        page = visit(chat("fails-401", "fails-401"))
        say(page, "Is anybody there?")
        expect(page.get_by_text("No answer:")).to_have_count(1)
        expect(page.get_by_role("button", name="Try again")).to_have_count(0)

    def test_who_goes_on_before_the_vote_is_saved_finds_its_receipt(self, chat, visit, server):
        """The next request carries the whole response that was chosen, and the receipt stands on both pages.

        On this one at once, while the next answers stream.
        """
        page = visit(chat("slow", "slow"))
        say(page, "Slowly once more")
        pane(page, "a").get_by_text("starter").wait_for()
        choices(page).click()
        page.get_by_text("Noted.").wait_for()
        chat("never-ends", "never-ends")
        before = len(server.journal.requests)
        say(page, "And then?")
        assert server.journal.wait_for_requests(before + 2)
        assert server.journal.requests[-1].body["messages"][-2]["content"] == REPLY
        note = page.get_by_text("You chose this · receipt")
        note.wait_for()
        code = note.inner_text().rpartition(" ")[2]
        page.locator(".st-key-voting-stop button").click()
        page.get_by_role("link", name="Receipt").click()
        page.get_by_text("Receipts of this session").wait_for()
        expect(page.get_by_text(code)).to_be_visible()

    def test_what_is_sent_while_a_response_is_finished(self, chat, visit, server):
        """It stands on the page while it waits, and goes together in the order in which it was sent."""
        page = visit(chat("never-ends", "never-ends"))
        say(page, "Go on for ever")
        choices(page).click()
        page.get_by_text("Noted.").wait_for()
        for text in ("First follow-up", "Second follow-up"):
            say(page, text)
            page.get_by_test_id("stChatMessage").get_by_text(text).wait_for()
        waiting = page.get_by_test_id("stChatMessage").filter(has_text="First follow-up")
        expect(waiting).to_contain_text("Second follow-up")
        page.get_by_text("Finishing the response that you chose").wait_for()
        chat("normal", "normal")
        before = len(server.journal.requests)
        page.locator(".st-key-voting-stop button").click()
        assert server.journal.wait_for_requests(before + 2)
        asked = server.journal.requests[-1].body["messages"]
        assert asked[-1]["content"] == "First follow-up\n\nSecond follow-up"
        expect(waiting).to_have_count(1)

    @pytest.mark.parametrize("size", [WIDE, (1280, 720), NARROW])
    def test_stop_covers_nothing(self, chat, visit, size):
        """It stands within the field for the next prompt, clear of the text in it and of its buttons."""
        page = visit(chat("never-ends", "never-ends"), size)
        say(page, "Go on for ever")
        choices(page)
        field = page.get_by_test_id("stChatInput")
        for text in ("", "a line " * 40):
            page.get_by_placeholder("Message").fill(text)
            around = field.bounding_box()
            stop = page.locator(".st-key-voting-stop button").bounding_box()
            assert overlap(stop, around) == stop["width"] * stop["height"]
            for part in ("stChatInputTextArea", "stChatInputFileUploadButton", "stChatInputSubmitButton"):
                assert overlap(stop, page.get_by_test_id(part).bounding_box()) == 0, part

    def test_the_keys_wait_while_a_message_may_be_typed(self, chat, visit):
        """The bar says so, and moves nothing; Escape leads from the message box to the keys."""
        page = visit(chat("normal", "normal"))
        say(page, "How do I keep a starter?")
        expect(choices(page)).to_be_enabled()
        way, skip = page.locator(".bar .way"), page.get_by_role("button", name="Skip")
        expect(way).to_be_visible()
        stood = skip.bounding_box()
        page.keyboard.press("1")
        expect(page.get_by_placeholder("Message")).to_have_value("1")
        page.keyboard.press("Escape")
        expect(way).to_be_hidden()
        assert skip.bounding_box() == stood
        page.get_by_placeholder("Message").focus()
        expect(way).to_be_visible()
        page.keyboard.press("Escape")
        page.keyboard.press("1")
        saved(page)

    def test_a_message_that_is_too_long_can_be_shortened(self, chat, visit, server):
        """It is said how long it is, and the whole text is there; what was refused before stays."""
        page = visit(chat("normal", "normal"))
        before = len(server.journal.requests)
        for sign in "xy":
            say(page, sign * 100_001)
            expect(page.get_by_label("Your message").last).to_have_value(sign * 100_001)
        expect(
            page.get_by_text("The message has 100,001 characters; one message takes 100,000 at most.")
        ).to_have_count(2)
        expect(page.get_by_label("Your message").first).to_have_value("x" * 100_001)
        page.get_by_label("Your message").first.fill("Short enough")
        page.get_by_role("button", name="Send", exact=True).first.click()
        assert server.journal.wait_for_requests(before + 2)
        assert server.journal.requests[-1].body["messages"][-1]["content"] == "Short enough"
        expect(page.get_by_label("Your message")).to_have_count(1)

    def test_stop_ends_both(self, chat, visit, server):
        """The connections are closed and what came so far stays."""
        page = visit(chat("never-ends", "never-ends"))
        say(page, "Go on for ever")
        choices(page)
        hung_up = server.journal.hung_up
        page.locator(".st-key-voting-stop button").click()
        assert server.journal.wait_for_hang_ups(hung_up + 2)
        expect(page.locator(".st-key-voting-stop button")).to_have_count(0)

    def test_who_opted_out_gets_plain_answers(self, chat, visit):
        """No comparison while the switch is off."""
        page = visit(chat("normal", "normal"))
        page.get_by_text("Ask me to compare responses").click()
        say(page, "Just one, please")
        page.get_by_text("A starter keeps for weeks").wait_for()
        expect(page.get_by_role("button", name="Left is better")).to_have_count(0)

    def test_untrusted_text_fetches_nothing(self, chat, visit):
        """Images that a model names are shown as text; `visit` checks that nothing was asked for outside."""
        page = visit(chat("markdown-with-images", "markdown-with-images"))
        say(page, "![me](https://example.org/prompt.png)")
        choices(page)
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
        choices(page)
