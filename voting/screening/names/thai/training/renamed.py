"""Copies of sentences with other people's names in Thai, to train with."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from voting.screening import late
from voting.screening.names.thai.clusters import THAI, clusters_of
from voting.screening.names.thai.training.lists import Lists
from voting.screening.names.training.corpus import Sentence

_THAI = late.compile(f"[{THAI}]+(?: [{THAI}]+)?")
_LONG = 3  # clusters of a given name; what is shorter is what somebody is called by friends
_OWN_NICKNAMES = 0.4  # of those drawn are two clusters of a given name, and on no list


@dataclass(frozen=True)
class Pool:
    """Names to draw: given ones, surnames, and those that friends use, which no list has."""

    given: Sequence[str]
    family: Sequence[str]
    nicknames: Sequence[str]

    def like(self, name: str, draw: random.Random) -> str:
        """Returns another name of the same make."""
        given, blank, family = name.partition(" ")
        first = draw.choice(self.given) if len(clusters_of(given)) > _LONG - blank.count(" ") else self._nickname(draw)
        return f"{first} {draw.choice(self.family)}" if family else first

    def _nickname(self, draw: random.Random) -> str:
        if draw.random() >= _OWN_NICKNAMES:
            return draw.choice(self.nicknames)
        clusters = clusters_of(draw.choice(self.given))
        return "".join(clusters[-2:])


def pool_of(lists: Lists, sentences: Iterable[Sentence]) -> Pool:
    """Returns the names of lists, and the short ones that sentences have."""
    short = {
        sentence.text[start:end] for sentence in sentences for start, end, kind in sentence.spans if kind == "PERSON"
    }
    nicknames = sorted(name for name in short if _THAI.fullmatch(name) and len(clusters_of(name)) < _LONG)
    return Pool(lists.given, lists.family, nicknames)


def with_other_names(sentence: Sentence, pool: Pool, draw: random.Random) -> Sentence | None:
    """Returns the sentence with other people's names, the same for the same; None where there is none to change."""
    drawn: dict[str, str] = {}
    text, spans, at = "", [], 0
    for start, end, kind in sentence.spans:
        text += sentence.text[at:start]
        name, at = sentence.text[start:end], end
        if kind == "PERSON" and _THAI.fullmatch(name):
            name = drawn.setdefault(name, pool.like(name, draw))
        spans.append((len(text), len(text) + len(name), kind))
        text += name
    return replace(sentence, text=text + sentence.text[at:], spans=tuple(spans), invented=True) if drawn else None
