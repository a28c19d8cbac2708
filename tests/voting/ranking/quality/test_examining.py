from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from tests.voting.ranking.quality.votes import doubted, honest, rows_of, winner_for
from tests.voting.ranking.simulation import frame_of, mirrored
from voting.errors import RankingError
from voting.ranking.quality import Limits, examine
from voting.ranking.quality.examining import RULES
from voting.ranking.standings import leaderboard


def joined(*frames: pd.DataFrame) -> pd.DataFrame:
    """One frame of several."""
    return pd.concat(frames, ignore_index=True)


def found(frame: pd.DataFrame, rule: str, **options: object) -> dict[str, int]:
    """Doubted votes by voter, of one rule."""
    made = examine(frame, rules=[rule], **options)
    assert rule not in made.unused
    return dict(doubted(made.doubts, frame))


def repeated(voter: str, pairs: int, *, by_side: bool) -> pd.DataFrame:
    """A voter who saw items twice with sides swapped, and chose by side or by response."""
    once = rows_of(pairs, voter, winner="model_a", item_id=[f"r{one}" for one in range(pairs)])
    swapped = once.rename(columns={"model_a": "model_b", "model_b": "model_a"})
    return joined(once, swapped.assign(winner="model_a" if by_side else "model_b"))


GOLD = {f"g{one}": ["m00", "m01"] for one in range(4)}


class TestHonestVoters:
    """Nobody is doubted without a ground."""

    @pytest.mark.parametrize("seed", range(3))
    def test_hardly_any(self, seed: int) -> None:
        """Chance alone gives the rules almost nothing."""
        made = examine(honest(seed))
        assert set(made.unused) == {"gold"}
        assert len(made.rows) <= 0.02 * made.votes

    @pytest.mark.parametrize("seed", range(3))
    def test_voters_with_tastes_of_their_own(self, seed: int) -> None:
        """Are not yet suspicious."""
        frame = frame_of(seed, votes=4_000, per_voter=20, taste=0.5)
        assert len(examine(frame).rows) <= 0.02 * len(frame)


class TestTooFast:
    """`too-fast`."""

    @pytest.mark.parametrize(
        ("dwell_ms", "characters", "fast"),
        [
            (9_000, 1_500, True),
            (11_000, 1_500, False),
            (600, 10, True),
            (800, 10, False),
            (None, 1_500, False),
            (600, None, True),
        ],
    )
    def test_time_for_the_text(self, dwell_ms: float | None, characters: float | None, fast: bool) -> None:
        """150 characters a second of both responses, and never below 0.7 s; not measured is not fast."""
        frame = honest(voters=1, per_voter=1).assign(dwell_ms=dwell_ms, characters_a=characters, characters_b=0.0)
        assert bool(found(frame.astype({"dwell_ms": float, "characters_a": float}), "too-fast")) is fast

    def test_the_reason(self) -> None:
        """In seconds and characters."""
        frame = honest(voters=1, per_voter=1).assign(dwell_ms=800.0, characters_a=4_000.0, characters_b=210.0)
        assert examine(frame).doubts["reason"].tolist() == ["chosen after 0.8 s, with 4,210 characters to read"]


class TestOneSided:
    """`one-sided`."""

    def test_always_the_same_side(self) -> None:
        """All votes of the voter, and of nobody else."""
        frame = joined(honest(), rows_of(20, "left", winner="model_a"), rows_of(20, "right", winner="model_b"))
        assert found(frame, "one-sided") == {"left": 20, "right": 20}

    def test_nothing_but_ties(self) -> None:
        """Is an answer without looking."""
        frame = joined(honest(), rows_of(12, "ties", winner="tie"), rows_of(12, "bad", winner="both_bad"))
        assert found(frame, "one-sided") == {"ties": 12, "bad": 12}

    def test_ties_are_for_no_side(self) -> None:
        """Who ties much and takes both sides alike is not one-sided; nor do ties hide who is."""
        even = ["model_a"] * 12 + ["model_b"] * 12 + ["tie"] * 36
        leaning = ["model_a"] * 24 + ["tie"] * 36
        frame = joined(honest(), rows_of(60, "even", winner=even), rows_of(60, "leaning", winner=leaning))
        assert found(frame, "one-sided") == {"leaning": 60}

    def test_too_few_to_say(self) -> None:
        """Seven of a kind happen."""
        assert found(joined(honest(), rows_of(7, "left", winner="model_a")), "one-sided") == {}


class TestStreaks:
    """`streak`."""

    def test_a_run_within_other_votes(self) -> None:
        """Its votes alone, in the order of time, whatever the order of rows."""
        mixed = rows_of(60, "me")
        mixed["winner"] = ["model_a", "model_b"] * 10 + ["model_a"] * 20 + ["model_b", "model_a"] * 10
        mixed["timestamp"] = pd.Timestamp("2031-05-17") + pd.to_timedelta(range(60), "s")
        frame = joined(honest(), mixed.sample(frac=1, random_state=1))
        made = examine(frame, rules=["streak"])
        times = frame["timestamp"].iloc[sorted(made.rows)].dt.second
        assert set(times) == set(range(20, 40))
        assert set(frame["voter"].iloc[list(made.rows)]) == {"me"}

    @pytest.mark.parametrize(("votes", "run", "doubted"), [(8, 8, 8), (9, 8, 0), (9, 9, 9), (14, 9, 0), (14, 10, 10)])
    def test_where_the_line_is(self, votes: int, run: int, doubted: int) -> None:
        """A coin makes such a run in one voter of a hundred: eight in a row of eight votes, ten of fourteen."""
        mine = rows_of(votes, "me", winner=(["model_a"] * run + ["model_b", "model_a"] * 9)[:votes])
        mine["timestamp"] = pd.Timestamp("2031-05-17") + pd.to_timedelta(range(votes), "s")
        assert found(mine, "streak") == ({"me": doubted} if doubted else {})

    def test_times_that_tell_no_order(self) -> None:
        """The periods of a release are none; the finest of several columns is taken, and seconds of old public sets."""
        frame = joined(honest(voters=2), rows_of(20, "me", winner="model_a"))
        periods = frame.assign(timestamp=pd.Timestamp("2031-05-12"))
        assert examine(periods, rules=["streak"]).unused == {"streak": "no time finer than an hour"}
        seconds = frame["timestamp"].astype("datetime64[s]").astype("int64")
        for better in (frame.assign(hour=1), frame.drop(columns="timestamp").assign(tstamp=seconds)):
            assert len(examine(better, rules=["streak"]).rows) >= 20

    def test_ties_neither_break_nor_lengthen_a_run(self) -> None:
        """They are for no side."""
        mine = rows_of(50, "me", winner=["tie", "model_b"] * 25)
        mine["timestamp"] = pd.Timestamp("2031-05-17") + pd.to_timedelta(range(50), "s")
        assert found(joined(honest(), mine), "streak") == {"me": 25}


class TestOneModel:
    """`one-model`."""

    def test_a_favourite_and_a_victim(self) -> None:
        """Votes with that model are doubted, the voter's others are not."""
        frame = joined(honest(), rows_of(60, "fan"), rows_of(60, "foe"))
        fan, foe = frame["voter"] == "fan", frame["voter"] == "foe"
        frame.loc[fan, "winner"] = winner_for(frame, "m06")[fan]
        against = winner_for(frame, "m00").map({"model_a": "model_b", "model_b": "model_a"})
        shown = foe & ((frame["model_a"] == "m00") | (frame["model_b"] == "m00"))
        frame.loc[shown, "winner"] = against[shown]
        made = examine(frame, rules=["one-model"])
        rows = frame.iloc[sorted(made.rows)]
        assert set(rows["voter"]) == {"fan", "foe"}
        assert {"m06", "m00"} >= {reason.split()[0] for reason in made.doubts["reason"]}
        for voter, model, word in (("fan", "m06", "wins"), ("foe", "m00", "loses")):
            mine = rows[rows["voter"] == voter]
            assert ((mine["model_a"] == model) | (mine["model_b"] == model)).all()
            assert any(f"{model} {word}" in reason for reason in made.doubts["reason"])

    @pytest.mark.parametrize(("wins", "doubted"), [(11, 0), (12, 0), (13, 13), (14, 14)])
    def test_where_the_line_is(self, wins: int, doubted: int) -> None:
        """Three and a half standard deviations, also where so few voters are known that less would not be chance.

        Two even models: a voter with whom one of them won n times is √n from what was expected.
        """
        known = {"model_a": "m00", "model_b": "m01", "winner": "model_a", "voter": "fan"}
        others = [{**known, "winner": f"model_{'ab'[n % 2]}", "voter": f"v{n // 4}"} for n in range(40_000)]
        frame = pd.DataFrame([known] * wins + others)
        frame["comparison_id"] = [f"{place:032x}" for place in range(len(frame))]
        assert found(frame, "one-model") == ({"fan": doubted} if doubted else {})

    def test_a_model_that_wins_everywhere_is_no_ground(self) -> None:
        """It is expected to."""
        frame = frame_of(1, votes=4_000, per_voter=40, strengths=(3.0, 0.0, 0.0, -0.2))
        assert found(frame, "one-model") == {}


class TestNearIdentical:
    """`near-identical`."""

    def test_two_names_one_hand(self) -> None:
        """Both are doubted; sides do not matter."""
        one = rows_of(30, "one", item_id=[f"i{place}" for place in range(30)])
        other = mirrored(one).assign(voter="other", comparison_id=[f"o{place}" for place in range(30)])
        other.loc[:1, "winner"] = "tie"
        assert found(joined(honest(), one, other), "near-identical") == {"one": 30, "other": 30}

    def test_voters_of_one_mind_on_easy_items(self) -> None:
        """Everybody agrees with everybody: nobody stands out."""
        frames = [rows_of(30, f"v{voter}", item_id=[f"i{place}" for place in range(30)]) for voter in range(40)]
        shown = {side: frames[0][side] for side in ("model_a", "model_b")}
        same = [one.assign(**shown, winner="model_a") for one in frames]
        chance = np.random.default_rng(1)
        for one in same:
            one.loc[chance.random(30) < 0.1, "winner"] = "model_b"
        assert len(found(joined(*same), "near-identical")) <= 2

    def test_those_who_agree_on_much_but_not_on_nearly_all(self) -> None:
        """On four of five of many items: further than chance has it, and no copy."""
        one = rows_of(150, "one", item_id=[f"i{place}" for place in range(150)])
        other = mirrored(one).assign(voter="other")
        turned = {"model_a": "model_b", "model_b": "model_a", "tie": "model_a", "both_bad": "model_a"}
        other.loc[::5, "winner"] = other["winner"].map(turned)[::5]
        assert found(joined(honest(), one, other), "near-identical") == {}

    def test_few_items_in_common(self) -> None:
        """Seven alike are no ground."""
        one = rows_of(30, "one", item_id=[f"i{place}" for place in range(30)])
        other = one.assign(voter="other", item_id=[f"i{place}" if place < 7 else f"j{place}" for place in range(30)])
        assert found(joined(honest(), one, other), "near-identical") == {}


class TestNamesAModel:
    """`names-a-model`."""

    def test_by_column_and_by_texts(self) -> None:
        """What the store's frame has counted, and what a public set's turns say."""
        frame = honest(voters=1, per_voter=3)
        assert found(frame.assign(names_model=[False, True, False]), "names-a-model") == {"v0": 1}
        turns = [[{"role": "user", "content": [{"type": "text", "text": "Are you ChatGPT?"}]}], [], None]
        spoken = frame.drop(columns="names_model").assign(conversation_a=turns)
        assert examine(spoken, rules=["names-a-model"]).rows == {0}


class TestGold:
    """`gold`."""

    def golden(self, voter: str, wins: list[bool]) -> pd.DataFrame:
        """A voter who gives right and wrong answers to items whose left model is right, and more votes."""
        asked = rows_of(
            len(wins), voter, model_a="m00", model_b="m05", item_id=[f"g{one}" for one in range(len(wins))],
            winner=["model_a" if one else "model_b" for one in wins],
        )  # fmt: skip
        return joined(asked, rows_of(10, f"{voter}x").assign(voter=voter))

    def test_who_misses_most(self) -> None:
        """Loses all votes; who misses one, that one; a tie is no right answer."""
        frame = joined(honest(), self.golden("bad", [False, False, True]), self.golden("human", [True, False, True]))
        frame = joined(frame, self.golden("good", [True, True]), rows_of(1, "tie", item_id="g0", winner="tie"))
        frame = joined(frame, self.golden("half", [False, True, False, True]))
        assert found(frame, "gold", gold=GOLD) == {"bad": 13, "human": 1, "half": 2, "tie": 1}

    def test_needs_answers(self) -> None:
        """Without them the rule says so."""
        assert examine(honest()).unused == {"gold": "no known answers were given"}


class TestRepeats:
    """`repeats`."""

    def test_by_side(self) -> None:
        """All repeats of the voter; who follows the responses is not doubted, nor is a single slip."""
        frame = joined(
            honest(items=10**6),
            repeated("side", 3, by_side=True),
            repeated("true", 3, by_side=False),
            repeated("slip", 1, by_side=True),
        )
        assert found(frame, "repeats") == {"side": 6}


class TestExamine:
    """`examine`."""

    def test_what_cannot_be_used_says_why(self) -> None:
        """A bare frame has hardly anything."""
        made = examine(honest()[["model_a", "model_b", "winner"]])
        assert set(made.unused) == set(RULES)
        assert made.unused["too-fast"] == "no column dwell_ms, characters_a, characters_b"
        assert len(made.doubts) == 0
        assert made.counts == {}

    def test_rows_are_those_of_the_frame(self) -> None:
        """Also where skips stand between the votes, and the index is another one."""
        frame = joined(honest(), rows_of(30, "left", winner="model_a"))
        frame.loc[::3, "winner"] = None
        frame.index = frame.index + 1_000
        made = examine(frame, rules=["one-sided"])
        assert set(frame["voter"].iloc[sorted(made.rows)]) == {"left"}
        assert set(made.doubts["comparison_id"]) <= set(frame["comparison_id"])
        rest = made.without(frame)
        assert len(rest) == len(frame) - len(made.rows)
        assert "left" not in set(rest["voter"][rest["winner"].notna()])

    def test_ratings_with_and_without(self) -> None:
        """A campaign for the weakest model is undone."""
        fans = [rows_of(40, f"fan{one}") for one in range(8)]
        frame = joined(honest(voters=200), *(one.assign(winner=winner_for(one, "m06")) for one in fans))
        truth = leaderboard(honest(voters=200))["m06"].rating
        raw = leaderboard(frame)["m06"].rating
        clean = leaderboard(examine(frame).without(frame))["m06"].rating
        assert raw - truth > 20
        assert abs(clean - truth) < 0.5 * (raw - truth)

    def test_neither_sides_nor_the_order_of_rows_matter(self) -> None:
        """The same votes are doubted."""
        frame = joined(honest(), rows_of(20, "left", winner="model_a"), repeated("side", 3, by_side=True))
        frame["comparison_id"] = [f"c{place}" for place in range(len(frame))]
        told = {(one.comparison_id, one.rule) for one in examine(frame).doubts.itertuples()}
        swapped = mirrored(frame).rename(columns={"characters_a": "characters_b", "characters_b": "characters_a"})
        for other in (frame.sample(frac=1, random_state=1), swapped):
            assert {(one.comparison_id, one.rule) for one in examine(other).doubts.itertuples()} == told
        assert len(told) >= 26

    def test_limits_are_used(self) -> None:
        """As given."""
        frame = honest()
        assert found(frame, "too-fast", limits=Limits(characters_per_s=1.0))
        assert examine(frame.iloc[:0]).votes == 0

    def test_an_unknown_rule(self) -> None:
        """Is refused."""
        with pytest.raises(RankingError, match="there are the rules"):
            examine(honest(), rules=["nothing"])
