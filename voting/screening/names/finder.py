"""Finds names of people and places in any text: the model over its lines, and the rules over the whole."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import TypeAlias

from voting.screening import late
from voting.screening.names.code_guard import Line, lines_of
from voting.screening.names.compiled import load_model
from voting.screening.names.cutting import Cut
from voting.screening.names.decoding import Decoder, Dial, Name
from voting.screening.names.east.finder import east_decoder, east_tagger
from voting.screening.names.east.letters import EAST, in_east, is_all_east
from voting.screening.names.east.tagger import Met as MetSegments
from voting.screening.names.gazetteer import load_gazetteer, package_gazetteer
from voting.screening.names.lexicon import Met
from voting.screening.names.rules import Rules
from voting.screening.names.scripts.finder import scripts_decoder, scripts_tagger
from voting.screening.names.scripts.letters import in_scripts
from voting.screening.names.tagger import Tagger
from voting.screening.names.thai.clusters import in_thai
from voting.screening.names.thai.finder import thai_decoder, thai_tagger
from voting.screening.names.tokens import ends_nothing
from voting.screening.names.weights import Floats
from voting.screening.names.wrapping import breaks

MODEL = Path(__file__).parent / "model"


def load_tagger(folder: Path = MODEL) -> Tagger:
    """Returns the model in a folder.

    Raises:
        OSError: A file is missing or damaged.
        ValueError: A file is of another form.
    """
    lists = package_gazetteer() if folder == MODEL else load_gazetteer(folder / "gazetteer.gz")
    return Tagger(load_model(folder / "weights.gz"), lists)


_Key: TypeAlias = tuple[str, bool]  # a line or a part of one, and whether it is code
_Tag: TypeAlias = Callable[[str, Sequence[Line]], tuple[Cut, Floats]]
_LONG = 120  # characters of a part of a line, at least
# The end of a sentence; `cutting` begins a segment after it unless the word before is an abbreviation.
_SENTENCE_END = late.compile(rf"(?<=[A-Za-z])[.!?] (?=\S)|(?<=[{EAST}）」』】”])[。！？]+(?=[^\s。！？])")
_WORD = late.compile(r"[A-Za-z]+\Z")
_LONGEST_ABBREVIATION = 10


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found out in one call. Must not outlive it.

    Attributes:
        texts: The lines that are not blank, the long ones cut after sentences, and where they start.
        breaks: Ends of lines across which a name may go: where what is around each starts, that, and where it is.
        lines: Their names, counted from the start.
        words: See `lexicon.Met`.
        words_in_scripts: The same of the model of other scripts.
        segments: See `east.tagger.Met`.
        thai: The same of the model of Thai.
    """

    texts: dict[str, tuple[tuple[int, _Key], ...]] = field(default_factory=dict, repr=False)
    breaks: dict[str, tuple[tuple[int, _Key, int], ...]] = field(default_factory=dict, repr=False)
    lines: dict[_Key, tuple[Name, ...]] = field(default_factory=dict, repr=False)
    words: Met = field(default_factory=dict, repr=False)
    words_in_scripts: Met = field(default_factory=dict, repr=False)
    segments: MetSegments = field(default_factory=dict, repr=False)
    thai: MetSegments = field(default_factory=dict, repr=False)


class NameFinder:
    """Finds names. Immutable, and keeps nothing of a text."""

    def __init__(self, tagger: Tagger, dial: Dial | None = None) -> None:
        self._tagger = tagger
        self._dial = dial or Dial()
        self._decoder = Decoder(tagger.labels, tagger.gazetteer, self._dial)
        self._rules = Rules(tagger.gazetteer)

    def find(self, text: str, seen: Seen | None = None) -> Iterator[Name]:
        """Yields names with their places, in no order, overlaps included.

        Args:
            text: Any.
            seen: What is known already; it is added to.
        """
        yield from self._rules.names(text)
        known = seen or Seen()
        self.prepare([text], known)
        for start, key in known.texts[text]:
            for name in known.lines[key]:
                yield name._replace(start=start + name.start, end=start + name.end)
        for start, key, at in known.breaks[text]:
            for name in known.lines[key]:
                if start + name.start < at < start + name.end:
                    yield name._replace(start=start + name.start, end=start + name.end)

    def prepare(self, texts: Sequence[str], seen: Seen) -> None:
        """Adds what is to be known of texts, all at once."""
        for text in texts:
            if text not in seen.texts:
                lines = list(lines_of(text))
                seen.texts[text] = tuple(
                    (start, (text[start:end], line.code)) for line in lines for start, end in sentences_of(text, line)
                )
                seen.breaks[text] = tuple(
                    (start, (text[start:end].replace("\n", " "), False), at) for start, end, at in breaks(text, lines)
                )
        keys = [key for text in texts for _, key in seen.texts[text]]
        keys += (key for text in texts for _, key, _ in seen.breaks[text])
        self._tag(dict.fromkeys(key for key in keys if key not in seen.lines), seen)

    def _tag(self, keys: Collection[_Key], known: Seen) -> None:
        """Adds the names of lines or parts; they depend on these alone."""
        found: dict[_Key, tuple[Name, ...]] = dict.fromkeys(keys, ())
        for chosen, tag, decoder in self._models(keys, known):
            for key, names in self._names_of(chosen, tag, decoder).items():
                found[key] += names
        known.lines.update(found)  # not before all models have looked

    def _models(self, keys: Collection[_Key], known: Seen) -> Iterator[tuple[Collection[_Key], _Tag, Decoder]]:
        """Yields each model that some lines need, with these; each finds names in letters of its own."""
        latin = [key for key in keys if not is_all_east(key[0])]
        if latin:
            yield latin, partial(self._tagger.tag, met=known.words, least=self._decoder.least), self._decoder
        others = [key for key in keys if in_scripts(key[0])]
        if others:
            decoder = scripts_decoder(self._dial)
            yield others, partial(scripts_tagger().tag, met=known.words_in_scripts, least=decoder.least), decoder
        eastern = [key for key in keys if in_east(key[0])]
        if eastern:
            decoder = east_decoder(self._dial, self._tagger.gazetteer)
            yield eastern, partial(east_tagger().tag, met=known.segments, least=decoder.least), decoder
        thai = [key for key in keys if in_thai(key[0])]
        if thai:
            decoder = thai_decoder(self._dial, self._tagger.gazetteer)
            yield thai, partial(thai_tagger().tag, met=known.thai, least=decoder.least), decoder

    @staticmethod
    def _names_of(keys: Collection[_Key], tag: _Tag, decoder: Decoder) -> dict[_Key, tuple[Name, ...]]:
        ends = list(accumulate(len(line) + 1 for line, _ in keys))
        lines = [Line(end - 1 - len(line), end - 1, code) for end, (line, code) in zip(ends, keys, strict=True)]
        text = "\n".join(line for line, _ in keys)
        of: list[list[Name]] = [[] for _ in lines]
        for name in decoder.names(text, *tag(text, lines)):
            index = bisect_right(ends, name.start)
            start = lines[index].start
            of[index].append(name._replace(start=name.start - start, end=name.end - start))
        return dict(zip(keys, map(tuple, of), strict=True))


def sentences_of(text: str, line: Line) -> Iterator[tuple[int, int]]:
    """Yields parts of a line of which each is tagged as it is within the line: whole segments, with the blanks beside.

    So of a long line in which something was masked only a sentence is looked at again.
    """
    at = line.start
    if line.end - at > _LONG:
        for match in _SENTENCE_END.finditer(text, at, line.end):
            start, end = match.span()
            if end - at < _LONG:
                continue
            word = _WORD.search(text, start - _LONGEST_ABBREVIATION, start)
            if word is None or not ends_nothing(word.group()):
                yield at, end
                at = end - text[start:end].endswith(" ")
    yield at, line.end
