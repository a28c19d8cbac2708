"""Ratings of a million votes with clustered intervals, beside evalica's ratings and arena-rank's with intervals.

    python -m benchmarks.ranking [--votes 1000000] [--models 100] [--voters 200000] [--rounds 3] [--environment DIR]

Votes are drawn from Davidson's model: about five of each voter in random order, a fifth of them ties. Each tool gets
the same votes as a DataFrame in memory, with models, winner and (ours) voters as text, in a process of its own that has
imported it; reading the file and importing are outside the clock, turning the columns into what the tool works on is
inside. Ours makes ratings, intervals clustered by 200,000 voters and ranges of ranks; evalica ratings alone; arena-rank
ratings with intervals that take each vote for itself. The first call is what a script or a page waits for; arena-rank
compiles in it, so a second call in the same process is told as well.

arena-rank pins NumPy, so it gets a virtual environment of its own, made from the package index in a temporary
directory or in `--environment`, where it is found again. Rounds of the tools alternate; figures are medians, in
seconds of processor time, which other work on the machine disturbs least.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import venv
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pandas as pd

_ROOT = Path(__file__).parents[1]
_TOOLS = _ROOT / "benchmarks" / "ranking_tools"
_PEER = "arena-rank==0.1.1"


def votes(count: int, models: int, voters: int) -> pd.DataFrame:
    """Votes by Davidson's model, the same in every run."""
    chance = np.random.default_rng(1)
    theta = chance.normal(0, 0.7, models)
    a = chance.integers(0, models, count)
    b = (a + chance.integers(1, models, count)) % models
    apart = theta[a] - theta[b]
    weight = np.column_stack([np.exp(apart / 2), np.exp(-apart / 2), np.full(count, 0.6)])
    ends = (weight / weight.sum(axis=1, keepdims=True)).cumsum(axis=1)
    outcome = (chance.random(count)[:, None] > ends[:, :2]).sum(axis=1)
    names = np.array([f"model-{one:03d}" for one in range(models)])
    pseudonyms = np.array([f"{high:016x}{low:016x}" for high, low in chance.integers(0, 2**63, (voters, 2))])
    return pd.DataFrame(
        {
            "model_a": names[a],
            "model_b": names[b],
            "winner": np.array(["model_a", "model_b", "tie"])[outcome],
            "voter": pseudonyms[chance.integers(0, voters, count)],
        }
    )


def environment_of_arena_rank(directory: Path) -> Path:
    """Returns the Python of an environment that has arena-rank, made if it is not there yet."""
    python = directory / "bin" / "python"
    if not python.exists():
        venv.create(directory, with_pip=True)
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", _PEER, "pyarrow"]
        subprocess.run(install, check=True)
    return python


def called(command: list[str | Path], path: Path, calls: int) -> list[dict]:
    """Runs a tool in a process of its own, returns what it told of each call."""
    told = subprocess.run([*command, path, str(calls)], cwd=_ROOT, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in told.splitlines()]


def apart(one: dict[str, float], other: dict[str, float]) -> float:
    """The largest difference of two ratings, both measured from their mean."""
    names = sorted(one)
    difference = np.array([one[name] for name in names]) - np.array([other[name] for name in names])
    return float(np.abs(difference - difference.mean()).max())


def main() -> None:
    """Prints one line per tool, and how far the ratings are apart."""
    parser = argparse.ArgumentParser(description="Ratings of a million votes, beside evalica and arena-rank.")
    parser.add_argument("--votes", type=int, default=1_000_000)
    parser.add_argument("--models", type=int, default=100)
    parser.add_argument("--voters", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--environment", type=Path, help="of arena-rank; made if it is not there, and left there")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with ExitStack() as stack:
        directory = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ranking-")))
        tools: dict[str, list[str | Path]] = {
            "ours": [sys.executable, "-m", "benchmarks.ranking_tools.ours"],
            "evalica": [sys.executable, "-m", "benchmarks.ranking_tools.evalica_peer"],
            "arena-rank": [
                environment_of_arena_rank(options.environment or directory / "arena-rank"),
                _TOOLS / "arena_rank_peer.py",
            ],
        }
        path = directory / "votes.parquet"
        votes(options.votes, options.models, options.voters).to_parquet(path)
        runs = {name: [] for name in tools}
        for _ in range(options.rounds):
            for name, command in tools.items():
                runs[name].append(called(command, path, 2))
        half = called([sys.executable, "-m", "benchmarks.ranking_tools.ours_half"], path, 1)[0]["ratings"]
    tell(runs, half, as_json=options.json)


def tell(runs: dict[str, list[list[dict]]], half: dict[str, float], *, as_json: bool) -> None:
    """Prints the medians and their ratios to ours."""
    figures = {
        name: {
            f"{call}_{clock}": round(statistics.median(one[place][clock] for one in rounds), 3)
            for place, call in enumerate(("first", "again"))
            for clock in ("processor_s", "wall_s")
        }
        for name, rounds in runs.items()
    }
    for found in figures.values():
        for clock in ("first_processor_s", "again_processor_s"):
            found[f"times_ours_{clock.split('_')[0]}"] = round(found[clock] / figures["ours"][clock], 1)
    distances = {name: round(apart(half, runs[name][0][0]["ratings"]), 3) for name in ("evalica", "arena-rank")}
    if as_json:
        print(json.dumps({"figures": figures, "points_apart_with_half_ties": distances}))
        return
    for name, found in figures.items():
        print(f"{name:<11}", "  ".join(f"{what}: {value}" for what, value in found.items()))
    print("largest difference of a rating, ties as half wins:", distances)


if __name__ == "__main__":
    main()
