from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from tests.fakes import MemoryStore
from tests.voting.release.building import end, show, vote
from voting.ports import StoredRecord
from voting.release.errors import ReleaseError
from voting.release.query import Query


def stored(**changes: Any) -> StoredRecord:
    store = MemoryStore()
    vote(store, 0, **changes)
    (found,) = store.records()
    return found


class TestMatches:
    """Which comparisons a filter takes."""

    @pytest.mark.parametrize(
        ("query", "taken"),
        [
            (Query(), True),
            (Query(since=date(2031, 5, 14)), True),
            (Query(since=date(2031, 5, 15)), False),
            (Query(until=date(2031, 5, 14)), True),
            (Query(until=date(2031, 5, 13)), False),
            (Query(models=("cobalt-mini",)), True),
            (Query(models=("cobalt",)), False),
            (Query(campaigns=("breakfast",)), True),
            (Query(campaigns=("lunch",)), False),
            (Query(sources=("campaign",)), True),
            (Query(sources=("chat",)), False),
            (Query(languages=("pt",)), True),
            (Query(languages=("PT-br",)), True),
            (Query(languages=("p",)), False),
            (Query(languages=("pt-PT",)), False),
            (Query(outcomes=("vote",)), True),
            (Query(outcomes=("skip", "void", "unanswered")), False),
            (Query(winners=("model_a", "tie")), True),
            (Query(winners=("tie",)), False),
            (Query(turns_min=1, turns_max=1), True),
            (Query(turns_min=2), False),
            (Query(dwell_ms_min=4321), True),
            (Query(dwell_ms_min=4322), False),
        ],
    )
    def test_vote(self, query: Query, taken: bool) -> None:
        """One on 14 May in Brazilian Portuguese, won by the left one."""
        assert query.matches(stored(language="pt-BR")) is taken

    def test_without_a_vote(self) -> None:
        """What is asked of votes says nothing of the others; their day is that of the outcome or the showing."""
        store = MemoryStore()
        end(store, 0)
        show(store, 3)
        for one in store.records():
            assert Query(winners=("tie",), dwell_ms_min=99_999).matches(one)
            assert not Query(since=date(2031, 5, 15)).matches(one)
        assert [Query(outcomes=("unanswered",)).matches(one) for one in store.records()] == [False, True]

    def test_without_the_value(self) -> None:
        """A vote whose time was not measured stays; one without a language is in none."""
        assert Query(dwell_ms_min=1).matches(stored(dwell_ms=None))
        assert not Query(languages=("en",)).matches(stored(language=None))
        assert not Query(turns_max=9).matches(stored(turns=None))


class TestMistakes:
    """A filter that nothing could pass would give an empty release, or one of skips alone, and use up its name."""

    @pytest.mark.parametrize(
        ("wrong", "told"),
        [
            ({"winners": ("tie", "left")}, "winners takes model_a, model_b, tie and both_bad"),
            ({"outcomes": ("votes",)}, "outcomes takes vote, skip, void and unanswered"),
            ({"sources": ("Chat",)}, "sources takes chat and campaign"),
            ({"since": date(2031, 5, 2), "until": date(2031, 5, 1)}, "until must not be a day before since"),
            ({"turns_min": 3, "turns_max": 2}, "turns_max must not be less than turns_min"),
            ({"outcomes": ("skip",), "winners": ("tie",)}, "are of votes, which the filter outcomes leaves out"),
            ({"outcomes": ("skip",), "dwell_ms_min": 0}, "are of votes, which the filter outcomes leaves out"),
        ],
    )
    def test_named(self, wrong: dict[str, Any], told: str) -> None:
        """With what can be asked for; what was typed is not repeated."""
        with pytest.raises(ReleaseError, match=told) as caught:
            Query(**wrong)
        assert "left" not in str(caught.value)

    def test_one_day_and_one_number(self) -> None:
        """Are no mistake."""
        assert Query(since=date(2031, 5, 14), until=date(2031, 5, 14), turns_min=1, turns_max=1).matches(stored())


class TestAsJson:
    """What the manifest says."""

    def test_what_is_set(self) -> None:
        """In the same form however it was asked for."""
        query = Query(since=date(2031, 5, 1), models=("b", "a"), turns_min=0)
        assert query.as_json() == {"since": "2031-05-01", "models": ["a", "b"], "turns_min": 0}
        assert json.loads(json.dumps(query.as_json())) == query.as_json()
        assert Query().as_json() == {}
