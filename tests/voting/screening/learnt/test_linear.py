"""Weights, and the file that holds them."""

import gzip
from pathlib import Path

import pytest

from voting.screening.learnt.linear import Linear, load_linear

MODEL = Linear(-1.0, {"near": 2.0, "far": -3.0, "form": 0.5}, (-0.5, 1.0))


class TestLinear:
    """A sum of weights as a probability."""

    def test_is_the_logistic_function_of_the_sum(self) -> None:
        """Unknown features weigh nothing."""
        assert MODEL.total(["near", "unknown"]) == 2.0
        assert MODEL.probability(2.0) == pytest.approx(0.7310585786)
        assert MODEL.probability(1.0) == 0.5

    def test_all_steps_are_summed_up(self) -> None:
        """A step without a floor, too; with the features of all."""
        steps = iter([{"near", "unknown"}, {"form"}, {"far"}])
        assert MODEL.told(steps) == (-0.5, {"near", "unknown", "form", "far"})

    @pytest.mark.parametrize(("steps", "left"), [([{"far"}, {"near"}], 1), ([set(), {"form"}, {"near"}], 1)])
    def test_nothing_more_is_looked_at_below_a_floor(self, steps: list[set[str]], left: int) -> None:
        """After the first step, and after the second, at which the sum of both counts."""
        rest = iter(steps)
        assert MODEL.told(rest) is None
        assert len(list(rest)) == left

    def test_holds_for_any_sum(self) -> None:
        """Beyond what `math.exp` can hold, too."""
        assert MODEL.probability(-1e9) == pytest.approx(0.0, abs=1e-12)
        assert MODEL.probability(1e9) == pytest.approx(1.0)

    def test_comes_back_from_its_file(self, tmp_path: Path) -> None:
        """To two decimals; a weight that changes nothing is left out; the bytes are the same each time."""
        model = Linear(0.12345, {"b": 1.23456, "a": -0.5, "weak": 0.04}, (-2.0, 1.25))
        for name in ("one.gz", "two.gz"):
            model.save(tmp_path / name)
        assert (tmp_path / "one.gz").read_bytes() == (tmp_path / "two.gz").read_bytes()
        assert (tmp_path / "one.gz").read_bytes()[4:8] == bytes(4)  # no time
        assert load_linear(tmp_path / "one.gz") == Linear(0.123, {"a": -0.5, "b": 1.23}, (-2.0, 1.25))

    def test_what_features_hold(self, tmp_path: Path) -> None:
        """Any sign of a text but the one that parts them."""
        weights = {"-1=\n": 1.5, "\0 ": -2.87, "名": 0.07, "": 0.29, "a\x1eb": 1.0}
        Linear(0.0, weights).save(tmp_path / "model.gz")
        del weights["a\x1eb"]
        assert load_linear(tmp_path / "model.gz").weights == weights

    def test_no_weights(self, tmp_path: Path) -> None:
        """Are none, not one of nothing."""
        Linear(0.5, {}, (1.0,)).save(tmp_path / "model.gz")
        assert load_linear(tmp_path / "model.gz") == Linear(0.5, {}, (1.0,))

    def test_weights_that_are_equal_are_one_object(self, tmp_path: Path) -> None:
        """Three hundred thousand numbers of their own would take seven megabytes."""
        Linear(0.0, {"a": 1.5, "b": 1.5}).save(tmp_path / "model.gz")
        weights = load_linear(tmp_path / "model.gz").weights
        assert weights["a"] is weights["b"]

    @pytest.mark.parametrize(
        "held",
        [
            b"{}\n",
            b"[]\n",
            b"\xff\n",
            b'{"bias": 1, "floors": [0], "features": 3}\na\x1eb\x01\x00\x01\x00\x01\x00',
            b'{"bias": 1, "floors": [0], "features": 9}\na\x01\x00',
            b'{"bias": 1, "floors": [0], "features": -1}\n',
            b'{"bias": 1, "features": 0}\n',
            b'{"bias": 1, "floors": 0, "features": 0}\n',
        ],
    )
    def test_refuses_a_file_of_another_form(self, tmp_path: Path, held: bytes) -> None:
        """With an error that names what is missing."""
        path = tmp_path / "model.gz"
        path.write_bytes(gzip.compress(held))
        with pytest.raises(ValueError, match="bias, floors and features"):
            load_linear(path)

    def test_refuses_what_is_no_gzip_file(self, tmp_path: Path) -> None:
        """A damaged file is no model."""
        path = tmp_path / "model.gz"
        path.write_bytes(b"{}")
        with pytest.raises(ValueError, match="damaged"):
            load_linear(path)
