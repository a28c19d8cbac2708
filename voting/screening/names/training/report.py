"""What a model finds and what it takes wrongly, per type, in texts whose names are known."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from voting.screening.names.tagger import Tagger
from voting.screening.names.training.corpus import (
    KINDS,
    OUTSIDE,
    Sentence,
    capitals,
    labelled,
    lowered,
    without_punctuation,
)

Figures: TypeAlias = dict[str, dict[str, float]]


def strata(sentences: Sequence[Sentence]) -> Iterator[tuple[str, list[Sentence]]]:
    """Yields the sentences as written and as people type them."""
    yield "as written", list(sentences)
    yield "lower case", [lowered(one) for one in sentences]
    yield "upper case", [capitals(one) for one in sentences]
    yield "no punctuation", [without_punctuation(one) for one in sentences]
    yield "lower case, no punctuation", [lowered(without_punctuation(one)) for one in sentences]


def measure(tagger: Tagger, sentences: Sequence[Sentence], threshold: float = 0.5) -> Figures:
    """Returns per type, and for a name of any type, precision, recall and F1 over tokens, in per cent."""
    right: Counter[str] = Counter()
    claimed: Counter[str] = Counter()
    true: Counter[str] = Counter()
    columns = {kind: [index for index, label in enumerate(tagger.labels) if label.endswith(kind)] for kind in KINDS}
    for sentence in sentences:
        parts = list(labelled(sentence))
        for (_, labels), table in zip(parts, tagger.marginals(sentence.text), strict=True):
            for kind, chosen in columns.items():
                found = table[:, chosen].sum(axis=1) >= threshold
                for label, hit in zip(labels, found, strict=True):
                    true[kind] += label.endswith(kind)
                    claimed[kind] += bool(hit)
                    right[kind] += bool(hit) and label.endswith(kind)
            people = table[:, columns["PERSON"] + columns["LOCATION"]].sum(axis=1) >= threshold
            for label, hit in zip(labels, people, strict=True):
                true["PERSON or LOCATION"] += label[2:] in KINDS[:2]
                claimed["PERSON or LOCATION"] += bool(hit)
                right["PERSON or LOCATION"] += bool(hit) and label[2:] in KINDS[:2]
    return {kind: _rates(right[kind], claimed[kind], true[kind]) for kind in sorted(true) if kind != OUTSIDE}


def _rates(right: int, claimed: int, true: int) -> dict[str, float]:
    precision = 100 * right / claimed if claimed else 0.0
    recall = 100 * right / true if true else 0.0
    return {
        "precision": round(precision, 1),
        "recall": round(recall, 1),
        "f1": round(2 * precision * recall / (precision + recall), 1) if right else 0.0,
    }


def write_report(folder: Path, counts: Mapping[str, int], started: float) -> None:
    """Writes and prints what a model was made from, and how large its files are.

    Args:
        folder: Of the model's files.
        counts: What is counted, in order.
        started: The processor time when the training began.
    """
    sizes = {path.name: path.stat().st_size for path in sorted(folder.iterdir()) if path.suffix in (".lzma", ".gz")}
    text = json.dumps({**counts, "bytes": sizes}, indent=1)
    (folder / "report.json").write_text(text + "\n", encoding="utf-8")
    print(text, f"{time.process_time() - started:.0f} processor seconds", file=sys.stderr)
