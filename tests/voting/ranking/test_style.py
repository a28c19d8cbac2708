from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from tests.voting.ranking.simulation import frame_of, mirrored
from voting.errors import RankingError
from voting.ranking.estimate import RankingOptions
from voting.ranking.standings import leaderboard
from voting.ranking.style import STYLE_COLUMNS, count_style, style_controlled, style_differences

SWAPPED = {f"{name}_{side}": f"{name}_{other}" for name in STYLE_COLUMNS for side, other in ("ab", "ba")}


def styled(seed: int = 1, effect: float = 0.0) -> pd.DataFrame:
    """Votes with random lengths; `effect` of the votes go to the longer response whatever it says."""
    frame, chance = frame_of(seed, votes=12_000), np.random.default_rng(seed)
    for side in "ab":
        for name in STYLE_COLUMNS:
            frame[f"{name}_{side}"] = chance.integers(1, 50, len(frame))
        # The last model writes long.
        frame.loc[frame[f"model_{side}"] == "m06", f"characters_{side}"] += 100
    longer = np.where(frame["characters_a"] > frame["characters_b"], "model_a", "model_b")
    bought = chance.random(len(frame)) < effect
    return frame.assign(winner=np.where(bought, longer, frame["winner"]))


class TestCountStyle:
    """`count_style`."""

    def test_features(self) -> None:
        """Of Markdown, all levels and kinds together; what counts is told in `voting.style`."""
        text = "# One\n\n### Two\n- one\n2. two\n**bold** __too__"
        assert count_style(text) == (len(text), 2, 2, 2)


class TestStyleDifferences:
    """`style_differences`."""

    def test_the_ways_to_tell_them_agree(self) -> None:
        """Texts, turns, turns in parts, counts."""
        a, b = "# Head\n- one\n- **two**", "plain"
        texts = pd.DataFrame({"response_a": [a], "response_b": [b]})
        turns = [[{"role": "user", "content": "# no"}, {"role": "assistant", "content": text}] for text in (a, b)]
        parts = [[{"role": "assistant", "content": [{"type": "text", "text": text}]}] for text in (a, b)]
        expected = [[(len(a) - 5) / (len(a) + 5), 1, 1, 1]]
        for told in (turns, parts):
            frame = pd.DataFrame({"conversation_a": [told[0]], "conversation_b": [told[1]]})
            assert style_differences(frame).tolist() == expected
        assert style_differences(texts).tolist() == expected

    def test_the_counts_of_the_public_sets(self) -> None:
        """Headings by level, lists by kind, bold by mark."""
        told = {
            "sum_assistant_a_tokens": 30, "sum_assistant_b_tokens": 10,
            "header_count_a": {"h1": 1, "h2": 2, "h3": None}, "header_count_b": {"h1": 0, "h2": 1},
            "list_count_a": {"ordered": 0, "unordered": 0}, "list_count_b": {"ordered": 3, "unordered": 1},
            "bold_count_a": {"**": 0, "__": 0}, "bold_count_b": {"**": 0, "__": 0},
        }  # fmt: skip
        frame = pd.DataFrame({"conv_metadata": [told, None]})
        assert style_differences(frame).tolist() == [[0.5, 0.5, -1.0, 0.0], [0.0] * 4]

    def test_neither_texts_nor_counts(self) -> None:
        """Is refused."""
        with pytest.raises(RankingError, match="style needs"):
            style_differences(frame_of(1))


class TestStyleControlled:
    """`style_controlled`."""

    def test_takes_out_what_length_bought(self) -> None:
        """The model that writes long loses it, and the effect is told."""
        honest = leaderboard(styled())["m06"].rating
        frame = styled(effect=0.3)
        raw, found = leaderboard(frame)["m06"].rating, style_controlled(frame)
        controlled = found.leaderboard["m06"].rating
        assert raw - honest > 60
        assert abs(controlled - honest) < 0.5 * (raw - honest)
        effects = {one.feature: one for one in found.effects}
        assert effects["length"].points_lower > 30
        for name in ("headings", "list_items", "bold"):
            assert abs(effects[name].points) < 20

    def test_changes_nothing_where_style_does_nothing(self) -> None:
        """Ratings and the widths of intervals."""
        raw, found = leaderboard(styled()), style_controlled(styled()).leaderboard
        for one in raw.ranked:
            other = found[one.model]
            assert other.rating == pytest.approx(one.rating, abs=8)
            assert other.rating_upper - other.rating_lower < 1.6 * (one.rating_upper - one.rating_lower)

    def test_an_effect_is_that_of_a_typical_difference(self) -> None:
        """Votes drawn with 0.6 in θ for each root mean square of the difference: 104 points."""
        chance, size = np.random.default_rng(3), 20_000
        frame = frame_of(3, votes=size, strengths=(0.0, 0.0))
        for column in STYLE_COLUMNS:
            for side in "ab":
                frame[f"{column}_{side}"] = chance.integers(1, 9, size) if column == "bold" else 1
        difference = style_differences(frame)[:, 3]
        pull = 0.6 * difference / np.sqrt((difference**2).mean())
        frame["winner"] = np.where(chance.random(size) < 1 / (1 + np.exp(-pull)), "model_a", "model_b")
        (effect,) = style_controlled(frame).effects
        assert effect.feature == "bold"
        assert effect.points_lower < 104.2 < effect.points_upper
        assert effect.points_upper - effect.points_lower < 25

    def test_skips_between_the_votes(self) -> None:
        """Leave each vote its own style."""
        frame = styled(effect=0.3)
        skipped = frame.assign(winner=frame["winner"].where(frame.index % 3 > 0))
        one, other = style_controlled(skipped), style_controlled(frame[frame.index % 3 > 0])
        for first, second in zip(one.effects, other.effects, strict=True):
            assert first.points == pytest.approx(second.points)
        ratings = [[each.rating for each in found.leaderboard.standings] for found in (one, other)]
        assert ratings[0] == pytest.approx(ratings[1])

    def test_swapping_sides(self) -> None:
        """Leaves ratings and effects as they were."""
        frame = styled(effect=0.2)
        one, other = (style_controlled(each) for each in (frame, mirrored(frame).rename(columns=SWAPPED)))
        for first, second in zip(one.leaderboard.standings, other.leaderboard.standings, strict=True):
            assert (first.model, first.rating) == (second.model, pytest.approx(second.rating, abs=1e-5))
        assert [each.points for each in one.effects] == pytest.approx([each.points for each in other.effects], abs=1e-5)

    def test_features_that_never_differ(self) -> None:
        """Have no effect to tell, and skips are left out."""
        frame = frame_of(1).assign(response_a="same", response_b="same")
        frame.loc[:9, "winner"] = None
        assert style_controlled(frame).effects == ()
        assert style_controlled(frame.iloc[:0]).leaderboard.standings == ()


def confounded(*, models: int = 3, exceptions: int = 0, votes: int = 3_000) -> pd.DataFrame:
    """Votes in which the first model alone writes a heading with a list item, but for so many first votes."""
    frame, chance = frame_of(1, votes=votes, strengths=(0.2, 0.1, 0.0)[:models]), np.random.default_rng(1)
    for side in "ab":
        writes = (frame[f"model_{side}"] == "m00") & (np.arange(votes) >= exceptions)
        frame[f"characters_{side}"] = chance.integers(50, 500, votes)
        frame[f"headings_{side}"] = frame[f"list_items_{side}"] = writes.astype(int)
        frame[f"bold_{side}"] = 0
    return frame


class TestWhatVotesCannotTell:
    """Style that goes with a model or with other style."""

    @pytest.mark.parametrize("exceptions", [0, 3])
    def test_a_model_that_always_writes_so(self, exceptions: int) -> None:
        """Has no rating, nor has what it writes an effect; the others are rated, and length has one."""
        found = style_controlled(confounded(exceptions=exceptions))
        board = found.leaderboard
        assert [one.model for one in board.ranked] == ["m01", "m02"]
        assert [one.model for one in board.confounded] == ["m00"]
        assert board["m00"].note.endswith("how it writes can hardly be told from how good it is")
        effects = {one.feature: one for one in found.effects}
        assert effects["length"].points_lower < 0 < effects["length"].points_upper
        for feature in ("headings", "list_items"):
            assert effects[feature].points is None
            assert "how good the models are" in effects[feature].note

    def test_two_models(self) -> None:
        """No order between them is left."""
        assert style_controlled(confounded(models=2)).leaderboard.ranked == ()

    def test_an_anchor_that_nobody_is_told_from(self) -> None:
        """The others have a number only where it can be measured from the anchor."""
        anchored = RankingOptions(anchor="m00")
        assert style_controlled(confounded(), anchored).leaderboard.ranked == ()
        assert len(style_controlled(confounded(), RankingOptions(anchor="m01")).leaderboard.ranked) == 2

    def test_features_that_always_come_together(self) -> None:
        """Have no effect each, while the models, of which each writes so at times, are rated."""
        found = style_controlled(confounded(exceptions=1_500))
        assert len(found.leaderboard.ranked) == 3
        notes = {one.feature: one.note for one in found.effects}
        assert notes["headings"] == notes["list_items"] == "it hardly ever differs without another feature of style"
        assert notes["length"] == ""

    def test_a_feature_that_hardly_differs(self) -> None:
        """Is not told of a few votes."""
        frame = styled().assign(bold_a=1, bold_b=1)
        frame.loc[:4, "bold_a"] = 2
        effects = {one.feature: one for one in style_controlled(frame).effects}
        assert effects["bold"].points is None
        assert effects["bold"].note == "it differs in 5 votes only, and 10 are the least"

    @pytest.mark.parametrize("exceptions", [0, 100])
    def test_the_order_of_rows(self, exceptions: int) -> None:
        """Changes no figure."""
        frame = confounded(exceptions=exceptions)
        one, other = (style_controlled(each) for each in (frame, frame.sample(frac=1, random_state=1)))
        for attribute in ("rating", "rating_lower", "rating_upper"):
            figures = [getattr(each.leaderboard.estimate, attribute) for each in (one, other)]
            assert figures[0] == pytest.approx(figures[1], abs=1e-4)
        ends = [[each.points_lower for each in found.effects if not each.note] for found in (one, other)]
        assert ends[0] == pytest.approx(ends[1], abs=1e-6)

    def test_what_the_prior_decides(self) -> None:
        """Is wide: a few votes tell a model from its style, just enough for a number."""
        board = style_controlled(confounded(exceptions=60)).leaderboard
        raw = leaderboard(confounded(exceptions=60))
        widths = [one["m00"].rating_upper - one["m00"].rating_lower for one in (board, raw)]
        assert widths[0] > 3 * widths[1]


class TestWithoutTexts:
    """Votes whose texts were cut out because of their age, so that nothing tells their style."""

    def test_they_are_left_out_and_told(self) -> None:
        """The rest is rated as if it were alone; the raw ratings have all."""
        frame = styled(effect=0.3)
        gone = np.arange(len(frame)) % 3 == 0
        aged = frame.astype(dict.fromkeys(SWAPPED, "float64"))
        aged.loc[gone, list(SWAPPED)] = np.nan
        found, alone = style_controlled(aged), style_controlled(frame[~gone])
        assert found.left_out == gone.sum()
        assert alone.left_out == 0
        assert [one.points for one in found.effects] == pytest.approx([one.points for one in alone.effects])
        assert found.leaderboard.votes == alone.leaderboard.votes
        ratings = [[one.rating for one in board.leaderboard.standings] for board in (found, alone)]
        assert ratings[0] == pytest.approx(ratings[1])
        assert leaderboard(aged).votes == len(frame)

    def test_texts_and_turns(self) -> None:
        """In whatever form a file has them: none is not an empty one."""
        models = {"model_a": ["x"] * 3, "model_b": ["y"] * 3, "winner": ["model_a"] * 3}
        texts = pd.DataFrame({**models, "response_a": ["a", None, ""], "response_b": ["b", None, ""]})
        said = [{"role": "assistant", "content": "a"}]
        turns = pd.DataFrame({**models, "conversation_a": [said, None, []], "conversation_b": [said, None, []]})
        assert [style_controlled(frame).left_out for frame in (texts, turns)] == [1, 1]

    def test_all_of_them(self) -> None:
        """No rating is left, and no error."""
        frame = styled().assign(**dict.fromkeys(SWAPPED, np.nan))
        found = style_controlled(frame)
        assert (found.left_out, found.leaderboard.votes, found.effects) == (len(frame), 0, ())
        assert {one.rating for one in found.leaderboard.standings} == {None}
