"""Trains the model of Thai: `python -m voting.screening.names.thai.train DATA_DIR`.

Reproducible, as `names.train` is. Of DATA_DIR's `typed_written.jsonl` those lines are learnt from that hold Thai, and
`scripts/words.jsonl`, everyday words; beside them messages of packages, in which nobody is named. Needs
`requirements-train.txt`.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from voting.screening.names.east.features import segment_features
from voting.screening.names.east.finder import save_weights
from voting.screening.names.thai.clusters import in_thai, segments
from voting.screening.names.thai.finder import MODEL
from voting.screening.names.thai.training.lists import as_codes, load_lists
from voting.screening.names.thai.training.renamed import Pool, pool_of, with_other_names
from voting.screening.names.thai.words import ThaiWords, load_words, save_words
from voting.screening.names.train import SEED, learn_rows
from voting.screening.names.training import vocabulary
from voting.screening.names.training.corpus import Sentence, blanked, labelled, read_sentences
from voting.screening.names.training.report import write_report

_WRITTEN, _WORDS = "typed_written", "scripts/words"
_COPIES = 6  # of a sentence, with other names
_HIDDEN = 0.35  # of the copies have names that are on no list
_BLANKED = 0.3
_TWICE = 2  # what was written counts so often
_LISTS, _FEWEST, _MOST = 600, 2, 8  # of everyday words, each of so many


def training_sentences(written: Iterable[Sentence], plain: Iterable[str], pool: Pool) -> Iterator[Sentence]:
    """Yields all that is learnt from, always in the same order; those with other names are `invented`."""
    draw = random.Random(SEED)
    for sentence in written:
        yield from [sentence] * _TWICE
        for _ in range(_COPIES):
            other = with_other_names(sentence, pool, draw)
            if other is not None:
                yield other
        if sentence.spans and draw.random() < _BLANKED:
            yield blanked(sentence, draw)
    yield from map(Sentence, plain)


def lists_of(words: Sequence[str]) -> Iterator[str]:
    """Yields lists of everyday words, as of what to buy, of which none is a name."""
    draw = random.Random(SEED)
    for _ in range(_LISTS):
        some = draw.sample(words, draw.randint(_FEWEST, _MOST))
        yield draw.choice((" ", ", ", " ")).join(some)


def rows(sentences: Iterable[Sentence], words: ThaiWords) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Yields per segment the features of each token and its labels."""
    draw = random.Random(SEED)
    for sentence in sentences:
        hidden = sentence.invented and draw.random() < _HIDDEN
        places = [(start, end) for start, end, _ in sentence.spans] if hidden else []
        for tokens, labels in labelled(sentence, segments(sentence.text)):
            yield segment_features(tokens, words, places), labels


def main(arguments: list[str] | None = None) -> int:
    """Trains and writes the files; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m voting.screening.names.thai.train", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=MODEL, help="folder to write to")
    options = parser.parse_args(arguments)
    started = time.process_time()
    lists = load_lists()
    options.out.mkdir(parents=True, exist_ok=True)
    save_words(as_codes(lists), options.out / "words.lzma")
    words = load_words(options.out / "words.lzma")
    written = [one for one in read_sentences(options.data / f"{_WRITTEN}.jsonl") if in_thai(one.text)]
    plain = sorted({line for line in vocabulary.messages(["th"]) if in_thai(line)})
    rest = (json.loads(line) for line in (options.data / f"{_WORDS}.jsonl").read_text("utf-8").splitlines())
    plain += lists_of(next(row["words"] for row in rest if row["language"] == "th"))
    sentences = list(training_sentences(written, plain, pool_of(lists, written)))
    weights = learn_rows(rows(sentences, words), c1=0.1, c2=0.05, least=2, iterations=75)
    save_weights(weights, options.out / "weights.lzma")
    counts = {
        "written": len(written),
        "plain": len(plain),
        "sentences": len(sentences),
        "features": len(weights.rows),
        "words": len(words.numbers),
    }
    write_report(options.out, counts, started)
    return 0


if __name__ == "__main__":
    sys.exit(main())
