"""Trains the second model: `python -m voting.screening.names.scripts.train DATA_DIR [--out DIR]`.

Reproducible, as `names.train` is. DATA_DIR holds what `python -m benchmarks.screening.learning names` writes:
`typed_written.jsonl`, of which those lines are learnt from that hold words of these scripts, `scripts/plain.jsonl`, in
which nobody is named, and `scripts/words.jsonl`, everyday words. Needs `requirements-train.txt`.
"""

# ruff: noqa: SIM905  # as lists, these languages would take forty lines

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from voting.screening import late
from voting.screening.folding import fold
from voting.screening.names.compiled import compiled, save_model
from voting.screening.names.scripts.letters import LETTERS, in_scripts
from voting.screening.names.scripts.lists import add_words, build_gazetteer, drawn_pools, load_lists, script_of
from voting.screening.names.train import SEED, learn
from voting.screening.names.training import vocabulary
from voting.screening.names.training.corpus import Sentence, lowered, read_sentences
from voting.screening.names.training.kolibri import kolibri_lines
from voting.screening.names.training.report import write_report

_WRITTEN, _PLAIN, _WORDS = "typed_written", "scripts/plain", "scripts/words"
_COPIES = 10  # of a sentence, with other names
_MESSAGE_LANGUAGES = "ar bg bn el fa he hi hy ka kk kn mk ml mn mr ne pa ru sr ta te uk ur".split()
_MOST_LINES = 300  # of a language
_PLATFORM_LANGUAGES = "ar bg_BG bn_BD el fa gu_IN hi_IN ka mr pa te uk ur_PK".split()
_NATIVE_NAME = late.compile(f"[{LETTERS}]+")


def with_other_names(
    sentence: Sentence, pools: Mapping[str, tuple[Sequence[str], Sequence[str]]], draw: random.Random
) -> Sentence | None:
    """Returns the sentence with other people's names, word for word; None where there are none to draw."""
    text, spans, at, changed = "", [], 0, False
    for start, end, kind in sentence.spans:
        text += sentence.text[at:start]
        name = sentence.text[start:end]
        if kind == "PERSON":
            words = name.split(" ")
            for index, word in enumerate(words):
                pool = pools.get(script_of(word)) if _NATIVE_NAME.fullmatch(word) and len(word) > 1 else None
                if pool is not None:
                    words[index] = draw.choice(pool[index > 0])
                    changed = True
            name = " ".join(words)
        spans.append((len(text), len(text) + len(name), kind))
        text += name
        at = end
    return Sentence(text + sentence.text[at:], tuple(spans), invented=True) if changed else None


def messages() -> Iterator[list[str]]:
    """Yields Django's messages in each of these languages."""
    for language in _MESSAGE_LANGUAGES:
        yield sorted({line for line in vocabulary.messages([language]) if in_scripts(line)})
    for language in _PLATFORM_LANGUAGES:
        yield [line for line in kolibri_lines(language) if in_scripts(line)]


def counted(lines: Iterable[str], listed: Iterable[str]) -> Counter[str]:
    """Returns how often folded words of these scripts stand in lines in which nobody is named, and in lists."""
    counts = Counter(fold(word) for line in lines for word in _NATIVE_NAME.findall(line))
    counts.update({fold(word) for word in listed})
    return counts


def drawn(languages: Iterable[Sequence[str]]) -> list[str]:
    """Returns lines of each language, the same ones always."""
    return [line for lines in languages for line in random.Random(SEED).sample(lines, min(_MOST_LINES, len(lines)))]


def training_sentences(
    written: Iterable[Sentence], plain: Iterable[str], pools: Mapping[str, tuple[Sequence[str], Sequence[str]]]
) -> Iterator[Sentence]:
    """Yields all that is learnt from, always in the same order."""
    draw = random.Random(SEED)
    for sentence in written:
        yield sentence
        yield sentence
        if sentence.text.lower() != sentence.text and draw.random() < 0.5:
            yield lowered(sentence)
        for _ in range(_COPIES):
            other = with_other_names(sentence, pools, draw)
            if other is not None:
                yield other
    for text in plain:
        yield Sentence(text)


def main(arguments: list[str] | None = None) -> int:
    """Trains and writes the files; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m voting.screening.names.scripts.train", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "model", help="folder to write to")
    options = parser.parse_args(arguments)
    started = time.process_time()
    lists = load_lists()
    plain = [one.text for one in read_sentences(options.data / f"{_PLAIN}.jsonl")]
    listed = (json.loads(line)["words"] for line in (options.data / f"{_WORDS}.jsonl").read_text("utf-8").splitlines())
    every = (line for lines in messages() for line in lines)
    add_words(lists, counted([*plain, *every], (word for words in listed for word in words)))
    gazetteer = build_gazetteer(lists)
    print(f"lists {time.process_time() - started:.0f} s", file=sys.stderr)
    written = [one for one in read_sentences(options.data / f"{_WRITTEN}.jsonl") if in_scripts(one.text)]
    plain += drawn(messages())
    sentences = list(training_sentences(written, plain, drawn_pools(lists)))
    print(f"{len(written)} written, {len(plain)} plain, {len(sentences)} in all", file=sys.stderr)
    weights = learn(sentences, gazetteer)
    options.out.mkdir(parents=True, exist_ok=True)
    save_model(compiled(weights, gazetteer), options.out / "weights.gz")
    gazetteer.save(options.out / "gazetteer.gz")
    counts = {
        "written": len(written),
        "plain": len(plain),
        "features": len(weights.rows),
    }
    write_report(options.out, counts, started)
    return 0


if __name__ == "__main__":
    sys.exit(main())
