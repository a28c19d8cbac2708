from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import NOTICE, MemoryStore, WordScreener
from voting.campaign import Campaign, CampaignItem
from voting.collector import Collector
from voting.comparison import Response, Skip, Source, Vote, Winner
from voting.conversation import Conversation
from voting.ui.queue import next_comparison

BROWSER = "browser-1"


def campaign_of(count, campaign_id="sample-1"):
    items = tuple(
        CampaignItem(
            f"item-{number}",
            Conversation().with_turn("user", f"Question {number}"),
            (Response("larch-2", f"first {number}"), Response("cobalt-mini", f"second {number}")),
            category="advice",
        )
        for number in range(count)
    )
    return Campaign(campaign_id, "Sample", items)


class Desk:
    """A store, a collector and voters at one campaign."""

    def __init__(self, count=4, seed=1):
        self.campaign = campaign_of(count)
        self.store = MemoryStore()
        self.collector = Collector(self.store, WordScreener, notice=NOTICE)
        self.rng = random.Random(seed)

    def next(self, browser=BROWSER, remembered=(), campaign=None):
        """What this voter would see."""
        voter = self.store.pseudonym(browser)
        return next_comparison(campaign or self.campaign, self.store, voter, remembered, self.rng)

    def show(self, browser=BROWSER, remembered=()):
        """Shows it, so that an impression is stored."""
        comparison = self.next(browser, remembered).comparison
        return comparison, self.collector.begin(comparison, browser=browser)

    def vote(self, browser=BROWSER):
        """Shows it and votes; returns the item."""
        comparison, pending = self.show(browser)
        self.collector.record(pending, Vote(Winner.TIE))
        return comparison.item_id


class TestOrder:
    """The least-voted item comes first, and none twice."""

    @given(st.integers(1, 6), st.integers(0, 2**32), st.lists(st.booleans(), min_size=6, max_size=6))
    def test_every_item_once_then_done(self, count, seed, skips):
        """Whether voted on or skipped."""
        desk = Desk(count, seed)
        met = []
        for number in range(count):
            following = desk.next()
            assert (following.answered, following.total) == (number, count)
            comparison, pending = desk.show()
            met.append(comparison.item_id)
            if skips[number]:
                desk.collector.skip(pending, Skip())
            else:
                desk.collector.record(pending, Vote(Winner.TIE))
        assert sorted(met) == [f"item-{number}" for number in range(count)]
        done = desk.next()
        assert (done.comparison, done.answered, done.total) == (None, count, count)

    def test_least_voted_first(self):
        """Another voter gets what nobody has voted on; a skip is no vote."""
        desk = Desk(3)
        voted = {desk.vote(), desk.vote()}
        left = {"item-0", "item-1", "item-2"} - voted
        for browser in ("browser-2", "browser-3"):
            comparison, pending = desk.show(browser)
            assert {comparison.item_id} == left
            desk.collector.skip(pending, Skip())
        comparison, _ = desk.show("browser-4")
        assert {comparison.item_id} == left

    def test_ties_are_drawn_alike(self):
        """Each of the least-voted about as often."""
        drawn = Counter(Desk(4, seed).next().comparison.item_id for seed in range(400))
        assert len(drawn) == 4
        assert min(drawn.values()) > 60

    @given(st.sets(st.integers(0, 9)))
    def test_what_the_browser_remembers_never_comes_again(self, numbers):
        """Also on another day, when the server knows nothing; unknown items do not count."""
        remembered = {f"item-{number}" for number in numbers}
        following = Desk(5).next(remembered=remembered)
        known = remembered & {f"item-{number}" for number in range(5)}
        assert (following.answered, following.total) == (len(known), 5)
        if len(known) == 5:
            assert following.comparison is None
        else:
            assert following.comparison.item_id not in remembered

    def test_what_is_remembered_twice_counts_once(self):
        """By the server and by the browser."""
        desk = Desk(3)
        item = desk.vote()
        assert desk.next(remembered=[item]).answered == 1


class TestDrawing:
    """How it was drawn is recorded."""

    def test_the_probability_is_that_of_the_draw(self):
        """One in as many as were tied."""
        desk = Desk(3)
        told = []
        for _ in range(3):
            comparison, pending = desk.show()
            told.append(comparison.drawing.probability)
            assert desk.store.impressions[comparison.comparison_id].metadata["probability"] == told[-1]
            desk.collector.record(pending, Vote(Winner.TIE))
        assert told == [pytest.approx(1 / 3), 1 / 2, 1]

    def test_source_and_names(self):
        """Campaign, item, category and the rule."""
        comparison = Desk(1).next().comparison
        assert (comparison.source, comparison.campaign_id, comparison.item_id) == (
            Source.CAMPAIGN,
            "sample-1",
            "item-0",
        )
        assert (comparison.category, comparison.drawing.policy) == ("advice", "campaign/least-voted")

    def test_both_sides_occur(self):
        """And text and model change sides together."""
        shown = {
            (one.response_a.model, one.response_a.text)
            for one in (Desk(1, seed).next().comparison for seed in range(30))
        }
        assert shown == {("larch-2", "first 0"), ("cobalt-mini", "second 0")}


class TestLeftOpen:
    """What was shown and not answered comes back as it was."""

    @given(st.integers(0, 2**32))
    def test_same_id_same_sides(self, seed):
        """After a reload and in a second tab, whatever is drawn meanwhile."""
        desk = Desk(6, seed)
        comparison, _ = desk.show()
        for _ in range(3):
            assert desk.next().comparison == comparison
        assert desk.next("browser-2").comparison.comparison_id != comparison.comparison_id

    def test_showing_it_again_stores_nothing_new(self):
        """It stays one impression, and its one outcome ends it."""
        desk = Desk(3)
        comparison, _ = desk.show()
        again, pending = desk.show()
        assert again == comparison
        assert len(desk.store.impressions) == 1
        desk.collector.record(pending, Vote(Winner.TIE))
        assert desk.next().comparison.item_id != comparison.item_id

    def test_votes_of_others_do_not_replace_it(self):
        """Also when it is no longer the least-voted."""
        desk = Desk(2)
        comparison, _ = desk.show()
        for browser in ("browser-2", "browser-3"):
            desk.vote(browser)
            desk.vote(browser)
        assert desk.next().comparison == comparison

    def test_an_item_that_the_browser_remembers_does_not_come_back(self):
        """Answered here on another day, then shown again to a browser without its cookie."""
        desk = Desk(2)
        comparison, _ = desk.show()
        assert desk.next(remembered=[comparison.item_id]).comparison.item_id != comparison.item_id

    def test_a_vote_that_was_taken_back_is_not_left_open(self):
        """Its comparison cannot be voted on again."""
        desk = Desk(1)
        comparison, pending = desk.show()
        receipt = desk.collector.record(pending, Vote(Winner.TIE))
        desk.collector.withdraw(receipt.code)
        assert desk.next(remembered=[comparison.item_id]).comparison is None

    def test_an_item_that_left_the_campaign_is_passed_over(self):
        """The file changed under an open impression and kept its id."""
        desk = Desk(3)
        comparison, _ = desk.show()
        rest = tuple(item for item in desk.campaign.items if item.item_id != comparison.item_id)
        following = desk.next(campaign=replace(desk.campaign, items=rest))
        assert following.comparison.item_id != comparison.item_id
        assert following.comparison.comparison_id != comparison.comparison_id

    def test_another_campaign_does_not_see_it(self):
        """A changed file has another id: the open item is drawn anew, as another comparison."""
        desk = Desk(1)
        comparison, _ = desk.show()
        other = desk.next(campaign=campaign_of(1, "sample-2")).comparison
        assert (other.campaign_id, other.item_id) == ("sample-2", comparison.item_id)
        assert other.comparison_id != comparison.comparison_id
        assert desk.collector.begin(other, browser=BROWSER)
