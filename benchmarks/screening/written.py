"""Prints what screening finds in the texts that people wrote, beside Presidio's default recognisers and detect-secrets.

Part of `benchmarks.screening.run`; the format and what open and closed mean stand in `written_texts`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from benchmarks.screening.tools import Typed, ours, typed_finders
from benchmarks.screening.written_measuring import OFF, Tally, measured, missed, taken_by_type
from benchmarks.screening.written_texts import FOLDER, Written, files, read

BASELINE = Path(__file__).with_name("written_baseline.json")
FALL = 1.0  # points; the texts are the same at every run, so that a fall is a change of ours
_CONTEXT = 30  # characters
_REST = {
    "unleaked": "without a leak",
    "persons": "persons wholly",
    "others": "other ids wholly",
    "wrong": "wrongly taken",
}


def report(part: str = "") -> dict[str, dict[str, float]]:
    """Prints every file of a part, `open`, `closed` or both, and the sums; returns our figures by file.

    Sums are of the open files and of the closed ones, clean texts apart.
    """
    tools = typed_finders()
    sums: dict[str, dict[str, Tally]] = {}
    figures: dict[str, dict[str, float]] = {}
    for file in files(part):
        texts = read(file)
        _heading(file, texts)
        tallies = {name: measured(find, texts) for name, find in tools.items()}
        figures[file] = tallies["ours"].shares()
        if file.startswith("clean-"):
            _clean(tools, texts)
            continue
        _table(tallies)
        half = sums.setdefault(f"all {file.rpartition('-')[2]}", {name: Tally() for name in tools})
        half.update({name: half[name] + tallies[name] for name in tools})
    for name, tallies in sums.items():
        print(f"\nwritten    {name} files that are not clean, {tallies['ours'].characters:,} characters")
        _table(tallies)
        figures[name] = tallies["ours"].shares()
    return {file: {name: round(share, 2) for name, share in of.items()} for file, of in figures.items()}


def _heading(file: str, texts: list[Written]) -> None:
    characters = sum(len(one.text) for one in texts)
    print(f"\nwritten    {file}, {len(texts)} conversations, {characters:,} characters")


def _table(tallies: Mapping[str, Tally]) -> None:
    """A row per type: spans half found, spans nine tenths masked, characters; then ours / the others' of the second."""
    ours = tallies["ours"]
    kinds = sorted(name.removeprefix("half ") for name in ours.seen if name.startswith("half ") and name != "half all")
    ordered = [kind for kind in kinds if kind not in OFF] + ["all"] + [kind for kind in kinds if kind in OFF]
    others = [name for name in tallies if name != "ours"]
    print(f"{'':22}{'spans':>6}" + "".join(f"{name:>32}" for name in tallies) + f"{'ours / others':>18}")
    print(" " * 28 + f"     {'half':>9}{'9/10':>9}{'chars':>9}" * len(tallies) + f"{'9/10':>8}" * len(others))
    for kind in (one for one in ordered if ours.seen[f"half {one}"]):
        row = f"{kind + (' (off)' if kind in OFF else ''):22}{ours.seen[f'half {kind}']:6}"
        for tally in tallies.values():
            shares = (f"{tally.share(f'{figure} {kind}'):.1f}%" for figure in ("half", "whole", "characters"))
            row += "     " + "".join(f"{share:>9}" for share in shares)
        print(row + "".join(_ratio(ours, tallies[name], f"whole {kind}") for name in others))
    for figure, told in _REST.items():
        if ours.seen[figure]:
            row = "".join(f"{tally.share(figure):31.2f}%" for tally in tallies.values())
            print(f"{told:22}{ours.seen[figure]:6}{row}")
    rates = {name: tally.characters / max(tally.seconds, 1e-9) for name, tally in tallies.items()}
    ratios = "".join(f"{rates['ours'] / rates[name]:8.2f}" for name in others)
    print(f"{'characters/s':28}" + "".join(f"{rate:32,.0f}" for rate in rates.values()) + ratios)


def _ratio(ours: Tally, other: Tally, figure: str) -> str:
    return f"{ours.share(figure) / other.share(figure):8.2f}" if other.found[figure] else f"{'-':>8}"


def _clean(tools: Mapping[str, Typed], texts: list[Written]) -> None:
    characters = sum(len(one.text) for one in texts)
    for name, find in tools.items():
        of = taken_by_type(find, texts)
        rows = ", ".join(f"{kind} {count / characters:.3%}" for kind, count in of.most_common())
        print(f"clean      {name:16}{of.total() / characters:8.3%} taken   {rows}")


def misses(name: str) -> None:
    """Prints what is missed and wrongly taken in one open file, with what stands around it.

    Raises:
        ValueError: The file is not an open one. No name of another reaches the reading below.
    """
    opened = re.fullmatch(r"([a-z0-9-]+)-open", name)
    if opened is None:
        raise ValueError("misses are listed of a file NAME-open alone")
    find = ours()
    for number, one in enumerate(read(f"{opened.group(1)}-open"), 1):
        lost, wrong = missed(find, one)
        for what, spans in (("missed", [tuple(span[:3]) for span in lost]), ("wrong", wrong)):
            for low, high, kind in spans:
                before, after = one.text[max(0, low - _CONTEXT) : low], one.text[high : high + _CONTEXT]
                print(f"{what:8}{number:4} {kind:18}{before!r} [{one.text[low:high]!r}] {after!r}")


def fallen(figures: Mapping[str, Mapping[str, float]], part: str = "") -> int:
    """Prints the figures that are worse than those kept; returns 1 when there is one.

    With a part alone measured, the other part's files and sum are not compared.
    """
    kept: dict[str, dict[str, float]] = json.loads(BASELINE.read_text(encoding="utf-8"))
    worse = [
        f"fallen     {file}: {name} from {before} % to {figures.get(file, {}).get(name)} %"
        for file, of in kept.items()
        if not part or re.search(f"[- ]{part}$", file)
        for name, before in of.items()
        if is_worse(name, before, figures.get(file, {}).get(name))
    ]
    print("\n".join(worse) or "no figure fell")
    return int(bool(worse))


def is_worse(name: str, before: float, now: float | None) -> bool:
    """Whether a figure fell by more than `FALL`; of what is taken wrongly, whether it rose."""
    return now is None or (now > before + FALL if name == "wrong" else now < before - FALL)


def keep(figures: Mapping[str, Mapping[str, float]]) -> None:
    """Keeps figures as the baseline; those of files not measured stay."""
    kept = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    named = {file: of for file, of in kept.items() if file.startswith("all ") or (FOLDER / f"{file}.txt").exists()}
    BASELINE.write_text(json.dumps(named | dict(figures), indent=1, sort_keys=True) + "\n", encoding="utf-8")
