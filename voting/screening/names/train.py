"""Trains the recogniser of names: `python -m voting.screening.names.train DATA_DIR … [--out DIR]`.

Reproducible: sorted inputs, fixed seeds, one thread; the same data and packages give the same bytes. Writes the
weights, the gazetteer and a report of its own figures (`report.json`). Files in DATA_DIR whose name begins with
`tune_` are measured on and never learnt from; those that begin with `typed_` hold lines that people type to an
assistant, which count more than once; those that begin with `plain_` hold lines in which nobody is named, in any
language, of which no list of words is made (`python -m benchmarks.screening.learning names` writes both). Needs
`requirements-train.txt`.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pycrfsuite

from voting.screening import late
from voting.screening.names.compiled import compiled, save_model
from voting.screening.names.east.letters import LETTER as EAST_LETTER
from voting.screening.names.features import segment_features
from voting.screening.names.gazetteer import Gazetteer, Listed, known
from voting.screening.names.scripts.letters import LETTER
from voting.screening.names.tagger import Tagger
from voting.screening.names.training.corpus import Sentence, as_typed, labelled, read_sentences, typed_again
from voting.screening.names.training.filling import Filler, plain_words
from voting.screening.names.training.kolibri import kolibri_lines
from voting.screening.names.training.listing import build_gazetteer
from voting.screening.names.training.renamed import with_other_names
from voting.screening.names.training.report import Figures, measure, strata
from voting.screening.names.training.templates.languages import LANGUAGES
from voting.screening.names.training.vocabulary import (
    Names,
    Places,
    code_lines,
    hidden,
    load_names,
    load_places,
    messages,
)
from voting.screening.names.weights import Weights, as_weights

SEED = 20_261
_TEMPLATES = 36_000
_CODE_LINES = 3_000
_MESSAGES = 9_000
_MEASURED = 400
_PLATFORM_LANGUAGES, _PLATFORM_LINES = ("id", "vi", "sw_TZ", "ha", "yo"), 500
_LICENCES = {
    **dict.fromkeys(("wnut17", "broad_twitter", "wikigold", "gum"), "CC BY 4.0"),
    "sec_filings": "CC BY 3.0",
    **dict.fromkeys(("uner_pt_bosque", "uner_sv_talbanken", "uner_zh_gsd"), "CC BY-SA 4.0"),
    "typed_written": "as the project",
    "plain_help": "CC BY-SA 3.0",
}
_CHINESE = "uner_zh_gsd"  # for `east.train` alone
_LATIN = late.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_BESIDE = late.compile(r"-?[12]l=")
_TUNED, _TYPED, _PLAIN = "tune_", "typed_", "plain_"


def learn(sentences: Iterable[Sentence], gazetteer: Gazetteer, *, least: int = 2, iterations: int = 75) -> Weights:
    """Returns the weights learnt from sentences.

    Args:
        sentences: In an order that is always the same.
        gazetteer: The lists.
        least: How often a feature must occur to count.
        iterations: Of L-BFGS, at most.
    """
    return learn_rows(_rows(sentences, gazetteer), c1=0.08, c2=0.03, least=least, iterations=iterations)


def _rows(sentences: Iterable[Sentence], gazetteer: Gazetteer) -> Iterator[tuple[list[list[str]], list[str]]]:
    for sentence in sentences:
        # By length: learnt from sentences cut as recognition cuts them, it found fewer names.
        for tokens, labels in labelled(sentence, by_length=True):
            bits = [_bits(gazetteer, token.text, sentence.invented) for token in tokens]
            yield segment_features(sentence.text, tokens, bits, gazetteer), labels


def learn_rows(
    rows: Iterable[tuple[list[list[str]], list[str]]], *, c1: float, c2: float, least: int, iterations: int
) -> Weights:
    """Returns the weights learnt from segments.

    Args:
        rows: Per segment the features of each token, and its labels; in an order that is always the same.
        c1: How much small weights are held to zero.
        c2: How much large weights are held small.
        least: How often a feature must occur to count.
        iterations: Of L-BFGS, at most.
    """
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": iterations, "feature.minfreq": least})
    numbers: dict[str, str] = {}  # crfsuite's listing of a model, read below, knows no feature with odd characters
    for features, labels in rows:
        trainer.append([[numbers.setdefault(one, str(len(numbers))) for one in row] for row in features], labels)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model.crfsuite")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    named = list(numbers)
    return as_weights(
        {(named[int(number)], label): weight for (number, label), weight in info.state_features.items()},
        info.transitions,
    )


def _bits(gazetteer: Gazetteer, word: str, invented: bool) -> int:
    number = gazetteer.entry(word)[0] if word else 0
    if not (invented and number and len(word) > 1 and hidden(word)):
        return number
    # What is no word is unknown in all respects, as a rare name is.
    return known(number)._replace(given=0, surname=0).packed() | Listed.EVERYDAY if number & Listed.EVERYDAY else 0


def _is_read_by_others(feature: str) -> bool:
    """Whether a feature is of letters that other models read, but for a character beside a word of Latin letters."""
    east = EAST_LETTER.search(feature) is not None and _BESIDE.match(feature) is None
    return east or LETTER.search(feature) is not None


def training_sentences(
    real: list[Sentence],
    typed: list[Sentence],
    names: Names,
    places: Places,
    *,
    plain: list[Sentence],
) -> Iterator[Sentence]:
    """Yields all that is learnt from, always in the same order."""
    yield from as_typed(real, SEED)
    yield from as_typed(plain, SEED)
    yield from Filler(names, places, SEED).sentences(_TEMPLATES)
    draw = random.Random(SEED)
    texts = sorted(set(messages()))
    for text in sorted(draw.sample(texts, min(_MESSAGES, len(texts)))):
        yield Sentence(text if draw.random() < 0.7 else text.lower())
    for language in _PLATFORM_LANGUAGES:
        for line in draw.sample(kolibri_lines(language), _PLATFORM_LINES):
            yield Sentence(line if draw.random() < 0.7 else line.lower())
    for line in code_lines(_CODE_LINES):
        yield Sentence(line)
    yield from typed_again(typed)
    yield from as_typed(with_other_names(typed, SEED), SEED)


def main(arguments: list[str] | None = None) -> int:
    """Trains, writes the files and prints the report; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m voting.screening.names.train", description=__doc__)
    parser.add_argument("data", type=Path, nargs="+", help="folders of JSONL files with text and spans")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "model", help="folder to write to")
    options = parser.parse_args(arguments)
    files = sorted((path for folder in options.data for path in folder.glob("*.jsonl")), key=lambda path: path.stem)
    if not files:
        print("no JSONL file there", file=sys.stderr)
        return 2
    started = time.process_time()
    learnt = {path.stem: list(read_sentences(path)) for path in files if not path.stem.startswith(_TUNED)}
    tuned = {path.stem: list(read_sentences(path)) for path in files if path.stem.startswith(_TUNED)}
    apart = {_CHINESE, *(stem for stem in learnt if stem.startswith((_TYPED, _PLAIN)))}
    real = [sentence for stem in sorted(learnt) if stem not in apart for sentence in learnt[stem]]
    plain, typed = (
        [sentence for stem in sorted(learnt) if stem.startswith(prefix) for sentence in learnt[stem]]
        for prefix in (_PLAIN, _TYPED)
    )
    typed = [sentence for sentence in typed if sentence.text.isascii() or _LATIN.search(sentence.text) is not None]
    names, places = load_names(), load_places()
    doubtful = build_gazetteer(names, places, real, plain_words(), doubtful=True)
    gazetteer = build_gazetteer(names, places, real, plain_words())
    weights = learn(training_sentences(real, typed, names, places, plain=plain), doubtful)
    weights = weights.without(_is_read_by_others)
    options.out.mkdir(parents=True, exist_ok=True)
    model = compiled(weights, gazetteer)
    save_model(model, options.out / "weights.gz")
    gazetteer.save(options.out / "gazetteer.gz")
    trained_s = time.process_time() - started
    tagger = Tagger(model, gazetteer)
    figures: dict[str, dict[str, Figures]] = {
        stem: {name: measure(tagger, group) for name, group in strata(sentences)} for stem, sentences in tuned.items()
    }
    unseen = Filler(names, places, SEED + 1, kept_out=True)
    report = {
        "data": {stem: {"sentences": len(learnt[stem]), "licence": _LICENCES.get(stem, "")} for stem in sorted(learnt)},
        "templates": _TEMPLATES,
        "features": len(weights.rows),
        "bytes": {name: (options.out / name).stat().st_size for name in ("weights.gz", "gazetteer.gz")},
        "tuned_on": figures,
        "templates_with_names_kept_out": {
            language: measure(tagger, list(unseen.sentences(_MEASURED, language))) for language in ("en", *LANGUAGES)
        },
    }
    text = json.dumps(report, indent=1)
    (options.out / "report.json").write_text(text + "\n", encoding="utf-8")
    print(text)
    print(f"trained in {trained_s:.0f} processor seconds; {_rate(tagger, real):,.0f} tokens/s", file=sys.stderr)
    return 0


def _rate(tagger: Tagger, sentences: list[Sentence]) -> float:
    """Returns how many tokens a processor second tags."""
    text = "\n".join(sentence.text for sentence in sentences[:2_000])
    started = time.process_time()
    tables = tagger.marginals(text)
    return sum(map(len, tables)) / (time.process_time() - started)


if __name__ == "__main__":
    sys.exit(main())
