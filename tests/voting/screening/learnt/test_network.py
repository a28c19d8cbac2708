"""The small network: what it comes to, its file, and that it learns what no sum of weights can."""

from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from voting.screening.learnt.linear import Linear
from voting.screening.learnt.network import Network, bucket, load_network, quantised
from voting.screening.learnt.network_training import kept_rows, learn_network
from voting.screening.learnt.weighing import Weighing, load_weighing

BITS = 4


def network(output_bias: float = -1.0) -> Network:
    """Two dimensions and sixteen buckets; "one" opens the first, "other" shuts it."""
    embeddings = np.zeros((1 << BITS, 2), np.float32)
    embeddings[bucket("one", 1 << BITS)] = (1.0, 0.5)
    embeddings[bucket("other", 1 << BITS)] = (-2.0, 0.5)
    flat = np.zeros(2, np.float32)
    dense = {
        "first_bias": flat,
        "second": np.eye(2, dtype=np.float32),
        "second_bias": flat,
        "last": np.array([3.0, 4.0], np.float32),
    }
    return quantised(embeddings, dense, output_bias)


class TestNetwork:
    """Embeddings, summed up, and two layers."""

    def test_sums_embeddings_before_anything_else(self) -> None:
        """What a feature adds depends on the others: the first dimension is shut by the second feature."""
        assert network().total(["one"]) == pytest.approx(3.0 + 2.0 - 1.0, abs=0.05)
        assert network().total(["one", "other"]) == pytest.approx(4.0 - 1.0, abs=0.05)
        assert network().total([]) == pytest.approx(-1.0)

    def test_comes_back_from_its_file(self, tmp_path: Path) -> None:
        """As it was, and the bytes are the same each time."""
        for name in ("one.npz", "two.npz"):
            network().save(tmp_path / name)
        assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
        read = load_network(tmp_path / "one.npz")
        assert all(np.array_equal(getattr(read, one.name), getattr(network(), one.name)) for one in fields(Network))

    @pytest.mark.parametrize(
        "change",
        [
            {"embeddings": np.zeros((15, 2), np.int8)},
            {"embeddings": np.zeros((16, 2), np.float32)},
            {"embeddings": np.zeros(16, np.int8)},
            {"last": np.zeros(3, np.float32)},
            {"second": np.zeros((2, 3), np.float32)},
        ],
        ids=["not a power of two", "no bytes", "no matrix", "too long", "not square"],
    )
    def test_refuses_arrays_that_do_not_belong_together(self, tmp_path: Path, change: dict[str, np.ndarray]) -> None:
        """Before any of them is used."""
        replace(network(), **change).save(tmp_path / "model.npz")
        with pytest.raises(ValueError, match="do not belong together"):
            load_network(tmp_path / "model.npz")

    def test_refuses_a_file_that_was_cut_or_lacks_an_array(self, tmp_path: Path) -> None:
        """And one that is none at all."""
        path = tmp_path / "model.npz"
        network().save(path)
        whole = path.read_bytes()
        for data in (whole[: len(whole) // 2], b"", b"PK\x03\x04"):
            path.write_bytes(data)
            with pytest.raises(ValueError, match="damaged"):
                load_network(path)
        np.savez(path, embeddings=np.zeros((16, 2), np.int8))
        with pytest.raises(ValueError, match="damaged"):
            load_network(path)
        with pytest.raises(FileNotFoundError):
            load_network(tmp_path / "none.npz")


class TestLearning:
    """By gradient descent."""

    def test_learns_what_features_mean_together(self) -> None:
        """One of two things, but not both, each told by eight features: as likely as not for a sum of weights."""
        has = np.random.default_rng(1).random((20_000, 2)) < 0.5
        names = [f"{thing}{number}" for thing in ("one", "other") for number in range(8)]
        table = csr_matrix(np.repeat(has, 8, axis=1).astype(np.float32))
        learnt = learn_network(table, names, has[:, 0] ^ has[:, 1], 10, 1)
        assert min(learnt.total(names[:8]), learnt.total(names[8:])) > 1
        assert max(learnt.total(names), learnt.total([])) < -1

    def test_learns_of_the_few_that_are_near(self) -> None:
        """All that are ones, all that are near to it, and a part of the rest."""
        totals, labels = np.full(4_000, -20.0), np.zeros(4_000, bool)
        labels[:10], totals[10:30] = True, -3.0
        kept = kept_rows(totals, labels, 1)
        assert set(range(30)) <= set(kept.tolist())
        assert 800 < len(kept) < 1_200


class TestWeighing:
    """Both models together."""

    def test_is_near_the_mean_of_both(self) -> None:
        """In log odds; features without a weight are not asked for."""
        weighing = Weighing(Linear(-2.0, {"one": 4.0}), network())
        likely = weighing.probability(4.0, {"one"}, 0.1)
        assert np.log(likely / (1 - likely)) == pytest.approx(3.0, abs=0.3)  # of 2 and 4
        assert weighing.probability(4.0, {"one", "other"}, 0.1) == likely

    def test_what_is_hopeless_is_left_as_it_is(self) -> None:
        """The network would find it."""
        weighing = Weighing(Linear(-9.0, {"one": 1.0}), network(99.0))
        for asked in (0.0, 0.02, 0.5):
            likely = weighing.probability(1.0, {"one"}, asked)
            assert (likely == Linear(-9.0, {}).probability(1.0)) == (asked > 0)

    def test_comes_back_from_its_files(self, tmp_path: Path) -> None:
        """Both are needed."""
        one = Weighing(Linear(-2.0, {"one": 4.0}, (-1.0,)), network())
        one.save(tmp_path / "kind.gz")
        read = load_weighing(tmp_path / "kind.gz", networked=True)
        assert read.linear == one.linear
        assert read.probability(4.0, {"one"}, 0.1) == one.probability(4.0, {"one"}, 0.1)
        (tmp_path / "kind.npz").unlink()
        with pytest.raises(FileNotFoundError):
            load_weighing(tmp_path / "kind.gz", networked=True)

    def test_may_be_a_linear_model_alone(self, tmp_path: Path) -> None:
        """Where a network finds no more; no second file is looked for."""
        one = Weighing(Linear(-2.0, {"one": 4.0}, (-1.0,)), None)
        one.save(tmp_path / "kind.gz")
        assert [path.name for path in tmp_path.iterdir()] == ["kind.gz"]
        read = load_weighing(tmp_path / "kind.gz", networked=False)
        assert read.probability(4.0, {"one"}, 0.1) == one.linear.probability(4.0)
