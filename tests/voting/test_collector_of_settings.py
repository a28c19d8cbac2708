from __future__ import annotations

from contextlib import suppress

import pytest

from tests.fakes import NOTICE, MemoryStore, WordScreener, make_comparison
from voting.collector import Collector
from voting.comparison import Response, Vote, Winner
from voting.errors import LimitError
from voting.settings import LimitSettings, Settings


class TestOfSettings:
    """What the settings say holds for whoever makes a collector of them."""

    def made(self, **limits: int) -> Collector:
        """Of these limits."""
        return Collector.of(
            Settings(limits=LimitSettings(**limits)), MemoryStore(), notice=NOTICE, load_screener=WordScreener
        )

    @pytest.mark.parametrize(
        ("limits", "shown", "whose"),
        [
            ({"votes_per_minute": 2}, 2, "voter"),
            ({"votes_per_minute_in_all": 1}, 1, "all"),
        ],
    )
    def test_pace(self, limits, shown, whose):
        """Of one voter and of all; who counts refusals is told."""
        refused = []
        collector = Collector.of(
            Settings(limits=LimitSettings(**limits)),
            MemoryStore(),
            notice=NOTICE,
            load_screener=WordScreener,
            on_refusal=lambda *what: refused.append(what),
        )
        taken = 0
        while not refused and taken < 10:
            with suppress(LimitError):
                collector.begin(make_comparison(taken), browser="b")
                taken += 1
        assert shown <= taken <= shown + 1  # the clock goes on meanwhile
        assert refused == [("comparisons", whose)]

    def test_characters(self):
        """A comparison that is longer than the settings let through is refused, and no other."""
        long = make_comparison(response_a=Response("a", "x " * 600))
        for limit, kept in ((1_000, False), (10_000, True)):
            collector = self.made(max_conversation_characters=limit)
            pending = collector.begin(long, browser="b")
            if kept:
                assert collector.record(pending, Vote(Winner.MODEL_A)).code
            else:
                with pytest.raises(LimitError):
                    collector.record(pending, Vote(Winner.MODEL_A))

    def test_screening(self, monkeypatch):
        """By the settings, unless a screener is given; it is not loaded before it is needed."""
        asked = []
        monkeypatch.setattr("voting.screening.load_screener", lambda given: asked.append(given) or WordScreener())
        settings = Settings()
        collector = Collector.of(settings, MemoryStore(), notice=NOTICE)
        assert asked == []
        collector.screener()
        assert asked == [settings.screening]
