"""Trains the model of Chinese, Japanese and Korean: `python -m voting.screening.names.east.train DATA_DIR …`.

Reproducible, as `names.train` is, and from the same folders: of `typed_written.jsonl` and `plain_help.jsonl` those
lines are learnt from that hold letters of these scripts, of `uner_zh_gsd.jsonl` all. Needs `requirements-train.txt`.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from voting.screening.names.east.features import segment_features
from voting.screening.names.east.finder import MODEL, save_weights
from voting.screening.names.east.letters import in_east
from voting.screening.names.east.training.lists import as_words, load_lists
from voting.screening.names.east.training.renamed import Pool, pools_of, with_other_names
from voting.screening.names.east.words import Words
from voting.screening.names.train import SEED, learn_rows
from voting.screening.names.training import vocabulary
from voting.screening.names.training.corpus import Sentence, blanked, labelled, read_sentences
from voting.screening.names.training.native import in_simplified, in_traditional
from voting.screening.names.training.report import write_report

_WRITTEN, _PLAIN, _TRADITIONAL = "typed_written", "plain_help", "uner_zh_gsd"
_COPIES = 4  # of a sentence, with other names
_HIDDEN = 0.35  # of the copies have names that are on no list
_BLANKED, _OTHER_WRITING, _SIMPLIFIED = 0.3, 0.3, 0.6
_MESSAGE_LANGUAGES = ("zh_Hans", "zh_Hant", "ja", "ko")
_MESSAGES = 300  # of a language


def messages() -> Iterator[Sentence]:
    """Yields some of Django's messages in these languages."""
    for language in _MESSAGE_LANGUAGES:
        texts = sorted({line for line in vocabulary.messages([language]) if in_east(line)})
        yield from map(Sentence, random.Random(SEED).sample(texts, min(_MESSAGES, len(texts))))


def training_sentences(
    written: Iterable[Sentence], chinese: Iterable[Sentence], plain: Iterable[Sentence], pools: Mapping[str, Pool]
) -> Iterator[Sentence]:
    """Yields all that is learnt from, always in the same order; those with other names are `invented`."""
    draw = random.Random(SEED)
    for sentence in written:
        yield sentence
        for _ in range(_COPIES):
            other = with_other_names(sentence, pools, draw)
            if other is not None:
                yield other
        if sentence.spans and draw.random() < _BLANKED:
            yield blanked(sentence, draw)
        if sentence.language == "zh" and draw.random() < _OTHER_WRITING:
            yield _in_either(sentence, draw)
    for sentence in chinese:
        yield in_simplified(sentence) if draw.random() < _SIMPLIFIED else sentence
    yield from plain
    yield from messages()


def _in_either(sentence: Sentence, draw: random.Random) -> Sentence:
    return in_simplified(sentence) if draw.random() < 1 - _SIMPLIFIED else in_traditional(sentence)


def rows(sentences: Iterable[Sentence], words: Words) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Yields per segment the features of each token and its labels."""
    draw = random.Random(SEED)
    for sentence in sentences:
        hidden = sentence.invented and draw.random() < _HIDDEN
        places = [(start, end) for start, end, _ in sentence.spans] if hidden else []
        for tokens, labels in labelled(sentence, by_length=True):
            yield segment_features(tokens, words, places), labels


def main(arguments: list[str] | None = None) -> int:
    """Trains and writes the files; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m voting.screening.names.east.train", description=__doc__)
    parser.add_argument("data", type=Path, nargs="+", help="folders of JSONL files with text and spans")
    parser.add_argument("--out", type=Path, default=MODEL, help="folder to write to")
    options = parser.parse_args(arguments)
    started = time.process_time()
    lists = load_lists()
    words = as_words(lists)
    print(f"{len(words.numbers)} words listed, {time.process_time() - started:.0f} s", file=sys.stderr)
    found = {path.stem: path for folder in options.data for path in sorted(folder.glob("*.jsonl"))}
    missing = [stem for stem in (_WRITTEN, _PLAIN, _TRADITIONAL) if stem not in found]
    if missing:
        print(f"not there: {', '.join(missing)}", file=sys.stderr)
        return 2
    written, plain = ([one for one in read_sentences(found[stem]) if in_east(one.text)] for stem in (_WRITTEN, _PLAIN))
    sentences = list(training_sentences(written, read_sentences(found[_TRADITIONAL]), plain, pools_of(lists)))
    weights = learn_rows(rows(sentences, words), c1=0.1, c2=0.05, least=2, iterations=75)
    options.out.mkdir(parents=True, exist_ok=True)
    save_weights(weights, options.out / "weights.lzma")
    words.save(options.out / "words.lzma")
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
