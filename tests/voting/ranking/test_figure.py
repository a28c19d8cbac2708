from __future__ import annotations

import io
import json

import pandas as pd
import pytest
from PIL import Image

from tests.voting.ranking.simulation import frame_of, names
from voting.errors import RankingError
from voting.ranking.figure import leaderboard_chart, png_of
from voting.ranking.standings import leaderboard


class TestLeaderboardChart:
    """`leaderboard_chart` and `png_of`."""

    def test_ranked_models_in_order(self) -> None:
        """Without those that have no number."""
        few = pd.DataFrame({"model_a": ["new"] * 9, "model_b": "m00", "winner": "model_a", "voter": "me"})
        told = json.loads(leaderboard_chart(leaderboard(pd.concat([frame_of(1), few]))).to_json())
        assert told["layer"][0]["encoding"]["y"]["sort"] == names(7)
        (rows,) = told["datasets"].values()
        assert [row["model"] for row in rows] == names(7)
        bars, points = (layer["encoding"] for layer in told["layer"])
        assert (bars["x"]["field"], bars["x2"]["field"]) == ("rating_lower", "rating_upper")
        assert points["x"]["field"] == "rating"

    def test_a_picture(self) -> None:
        """A PNG with more than one colour."""
        with Image.open(io.BytesIO(png_of(leaderboard_chart(leaderboard(frame_of(1)))))) as picture:
            assert picture.format == "PNG"
            assert picture.width > 600
            assert len(picture.convert("RGB").getcolors(1 << 20)) > 5

    def test_long_names_leave_the_bars_their_room(self) -> None:
        """In a file at most 320 pixels; on a page no more than two fifths of it."""
        longer = frame_of(1).replace({name: name + "-which-is-longer" * 9 for name in names(7)})
        chart = leaderboard_chart(leaderboard(longer))
        (limit,) = {
            layer["encoding"]["y"]["axis"]["labelLimit"]["expr"] for layer in json.loads(chart.to_json())["layer"]
        }
        assert "0.4 * containerSize()[0]" in limit
        with Image.open(io.BytesIO(png_of(chart))) as picture:
            assert picture.width <= 2 * (560 + 320 + 40)

    def test_nothing_to_draw(self) -> None:
        """Is refused."""
        with pytest.raises(RankingError, match="enough data"):
            leaderboard_chart(leaderboard(frame_of(1).iloc[:10]))
