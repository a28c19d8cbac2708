"""Sentences with labelled names: read from files, and how they are changed to look like what people type."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from voting.screening.names.tokens import Token, segments
from voting.screening.recogniser import BLANK

KINDS = ("PERSON", "LOCATION", "ORGANIZATION")
OUTSIDE = "O"


@dataclass(frozen=True)
class Sentence:
    """A text and its names.

    Attributes:
        text: As written.
        spans: Sorted `(start, end, entity_type)`, not overlapping.
        invented: Whether it was filled in from a template, so that its names may be hidden from the lists.
        language: As whoever wrote it said it; "" for an unknown one.
    """

    text: str
    spans: tuple[tuple[int, int, str], ...] = ()
    invented: bool = False
    language: str = ""


def read_marked(path: Path) -> Iterator[tuple[str, list[tuple[int, int, str]], str]]:
    """Yields the texts of a JSONL file with `text` and `spans`, their spans in order, and `language` if it is known.

    Raises:
        ValueError: Names the line that is of another form.
    """
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                row = json.loads(line)
                spans = sorted((int(one["start"]), int(one["end"]), str(one["entity_type"])) for one in row["spans"])
                marked = str(row["text"]), spans, str(row.get("language", ""))
            except (AttributeError, ValueError, KeyError, TypeError):
                raise ValueError(f"{path.name}, line {number}: not a text with spans") from None
            yield marked


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Yields the sentences of a file as `read_marked` reads it, with the names in them.

    Raises:
        ValueError: Names the line that is of another form.
    """
    for text, spans, language in read_marked(path):
        yield Sentence(text, tuple(span for span in spans if span[2] in KINDS), language=language)


def labelled(
    sentence: Sentence, cut: Iterable[list[Token]] | None = None, *, by_length: bool = False
) -> Iterator[tuple[list[Token], list[str]]]:
    """Yields the tokens of each segment with their labels: `B-` the first token of a name, `I-` a later one, `O`.

    Args:
        sentence: With its names.
        cut: Its segments, if they are not those of `names.tokens`.
        by_length: See `segments`.
    """
    for tokens in segments(sentence.text, by_length=by_length) if cut is None else cut:
        labels = []
        for token in tokens:
            label = OUTSIDE
            for start, end, kind in sentence.spans:
                if start < token.end and token.start < end:
                    label = f"I-{kind}" if start < token.start and tokens[0].start < token.start else f"B-{kind}"
            labels.append(label)
        yield tokens, labels


def lowered(sentence: Sentence) -> Sentence:
    """Returns the sentence without capitals; letters whose lower case is longer stay, so that offsets hold."""
    return replace(sentence, text="".join(_one(one, one.lower()) for one in sentence.text))


def capitals(sentence: Sentence) -> Sentence:
    """Returns the sentence in capitals, as `lowered` the other way."""
    return replace(sentence, text="".join(_one(one, one.upper()) for one in sentence.text))


def _one(character: str, changed: str) -> str:
    return changed if len(changed) == 1 else character


def without_punctuation(sentence: Sentence) -> Sentence:
    """Returns the sentence without full stops, commas and the like outside of its names."""
    return _spliced(sentence, [(match.span(), "") for match in re.finditer(r"[.,;:!?\"“”()]+", sentence.text)])


def blanked(sentence: Sentence, draw: random.Random) -> Sentence:
    """Returns the sentence with one name masked, as the recogniser sees a text that was masked in part."""
    start, end, _ = draw.choice(sentence.spans)
    rest = replace(sentence, spans=tuple(span for span in sentence.spans if span[0] != start))
    return _spliced(rest, [((start, end), BLANK)])


def _spliced(sentence: Sentence, changes: Sequence[tuple[tuple[int, int], str]]) -> Sentence:
    """Returns the sentence with places outside of names replaced."""
    out: list[str] = []
    at = moved = 0
    spans = []
    pending = iter(sentence.spans)
    span = next(pending, None)
    for (start, end), text in changes:
        while span is not None and span[1] <= start:
            spans.append((span[0] + moved, span[1] + moved, span[2]))
            span = next(pending, None)
        if span is None or end <= span[0]:
            out += (sentence.text[at:start], text)
            moved += len(text) - (end - start)
            at = end
    while span is not None:
        spans.append((span[0] + moved, span[1] + moved, span[2]))
        span = next(pending, None)
    return replace(sentence, text="".join(out) + sentence.text[at:], spans=tuple(spans))


def as_typed(sentences: Iterable[Sentence], seed: int) -> Iterator[Sentence]:
    """Yields every sentence, and of two in five a copy in lower case, in capitals or without punctuation."""
    draw = random.Random(seed)
    for sentence in sentences:
        yield sentence
        roll = draw.random()
        if roll < 0.25:
            yield lowered(sentence)
        elif roll < 0.35:
            yield lowered(without_punctuation(sentence))
        elif roll < 0.38:
            yield capitals(sentence)
        elif roll < 0.41 and sentence.spans:
            yield blanked(sentence, draw)


def typed_again(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yields every sentence twice, then without capitals, and without these and punctuation."""
    yield from sentences
    for sentence in sentences:
        yield sentence
        if not sentence.text.islower():
            yield lowered(sentence)
        yield lowered(without_punctuation(sentence))
