from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voting.release.columns import Table
from voting.release.k_anonymity import QUASI, STEPS, Generalised, combination

NAMES = QUASI[Table.VOTES]


def values(**changes: Any) -> tuple[Any, ...]:
    """A combination that is common but for the changes."""
    common = dict.fromkeys(NAMES, "same") | {"period_start": "2031-05-12", "language": "en", "turns": 1}
    return tuple((common | changes)[name] for name in NAMES)


class TestGeneralised:
    """What becomes of combinations."""

    @given(
        st.dictionaries(
            st.builds(
                values,
                language=st.sampled_from(["en", "en-GB", "pt-BR", "pt", None]),
                period_start=st.sampled_from(["2031-05-05", "2031-05-12", "2031-06-02", None]),
                category=st.sampled_from(["a", "b", None]),
                turns=st.integers(1, 3),
            ),
            st.integers(1, 12),
            max_size=12,
        ),
        st.integers(1, 15),
    )
    @settings(deadline=None)
    def test_k_rows_share_whatever_is_shown(self, counts: dict[tuple[Any, ...], int], k: int) -> None:
        """For any rows; none that were common are changed, and no value is made up."""
        made = Generalised(Table.VOTES, counts, k)
        after: Counter[tuple[Any, ...]] = Counter()
        for one, number in counts.items():
            now = made.of(one)
            if number >= k:
                assert now == one
            if now is not None:
                after[now] += number
                for before, value, name in zip(one, now, NAMES, strict=True):
                    assert value in (before, None) or name in {"language", "period_start"}
        assert all(number >= k for number in after.values())
        assert made.suppressed == sum(counts.values()) - sum(after.values())

    @pytest.mark.parametrize(
        ("rare", "left"),
        [
            ({"app_version": "9"}, {"app_version", "notice_version", "notice_sha256"}),
            ({"layout": "stacked"}, {"layout", "input_method"}),
            ({"language": "en-GB"}, {"language"}),
            ({"turns": 77}, {"turns"}),
            ({"category": "knitting"}, {"category"}),
        ],
    )
    def test_others_show_what_is_left(self, rare: dict[str, Any], left: set[str]) -> None:
        """Then nothing else is taken away."""
        changes = next(step for _, step in STEPS if set(rare) <= set(step))
        before = dict(zip(NAMES, values(**rare), strict=True))
        others = tuple(changes[name](value) if name in left else value for name, value in before.items())
        made = Generalised(Table.VOTES, {values(**rare): 1, others: 20}, 10)
        assert made.of(values(**rare)) == others
        assert sum(made.rows_by_step.values()) == 1

    def test_too_few_even_with_nothing_told(self) -> None:
        """They are left out."""
        made = Generalised(Table.VOTES, {values(): 10, values(source="other"): 9}, 10)
        assert made.of(values()) == values()
        assert made.of(values(source="other")) is None
        assert (made.suppressed, list(made.changes())) == (9, [(values(source="other"), None)])

    def test_two_rare_ones_join(self) -> None:
        """Half a month each; told as the month."""
        first, second = values(period_start="2031-05-05"), values(period_start="2031-05-12")
        made = Generalised(Table.VOTES, {first: 6, second: 6}, 10)
        month = dict(zip(NAMES, made.of(first) or (), strict=True))
        assert made.of(first) == made.of(second)
        assert (month["period_start"], month["language"]) == ("2031-05-01", "en")


class TestCombination:
    """What counts."""

    def test_no_chance_and_no_text(self) -> None:
        """Models, probabilities and items say nothing of a voter."""
        drawn = {"model_a", "model_b", "probability", "item_id", "conversation", "winner", "dwell_ms", "voter"}
        assert not drawn & set(NAMES)
        assert {"language", "category", "campaign_id", "source", "turns", "period_start"} <= set(NAMES)

    def test_every_column_of_a_combination_has_a_step(self) -> None:
        """So that in the end nothing is told."""
        for names in QUASI.values():
            assert set(names) <= {name for _, changes in STEPS for name in changes}

    def test_of_a_row(self) -> None:
        """Its values of these columns, in their order."""
        row: Any = {"winner": "tie", **dict(zip(NAMES, values(), strict=True))}
        assert combination(Table.VOTES, row) == values()
