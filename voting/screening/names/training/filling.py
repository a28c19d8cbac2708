"""Fills templates with names, places and ordinary words, the same ones for the same seed."""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from voting.screening import late
from voting.screening.names.training.biographies import biographies, told_apart
from voting.screening.names.training.corpus import Sentence, capitals, lowered, without_punctuation
from voting.screening.names.training.declension import declined
from voting.screening.names.training.native import drawn_name, drawn_place, in_traditional
from voting.screening.names.training.salad import NATIONS, Salad
from voting.screening.names.training.templates.asian import ASIAN
from voting.screening.names.training.templates.asian_nameless import ASIAN_NAMELESS
from voting.screening.names.training.templates.chat import CHAT
from voting.screening.names.training.templates.chat_nameless import CHAT_NAMELESS
from voting.screening.names.training.templates.english import ENGLISH
from voting.screening.names.training.templates.fragments import FRAGMENTS
from voting.screening.names.training.templates.languages import LANGUAGES
from voting.screening.names.training.templates.nameless import NAMELESS
from voting.screening.names.training.templates.people import PEOPLE
from voting.screening.names.training.templates.talk import TALK
from voting.screening.names.training.templates.tempting import TEMPTING
from voting.screening.names.training.templates.words import NICKNAMES, OBJECTS, PRODUCTS, RELATIONS, WORDED
from voting.screening.names.training.vocabulary import Names, Places, held_out

_SLOT = late.compile(r"\{([a-z])\}")
_COUNTRIES = {
    "en": ("US", "GB", "CA", "AU", "IE", "IN", "NG", "ZA"),
    "de": ("DE", "AT", "CH"),
    "fr": ("FR", "BE", "CA"),
    "es": ("ES", "MX", "AR", "CO"),
    "pt": ("BR", "PT"),
    "it": ("IT",),
    "nl": ("NL", "BE"),
    "sv": ("SE",),
}
_NATIONS = {
    "en": (
        "American",
        "British",
        "English",
        "Irish",
        "Canadian",
        "Australian",
        "Indian",
        "Nigerian",
        "Welsh",
        "Ghanaian",
    ),
    "de": ("German", "Austrian", "German", "Turk"),
    "fr": ("French", "Belgian", "French", "Algerian", "Senegalese"),
    "es": ("Mexican", "Argentine", "Colombian", "Chilean", "Peruvian", "Catalan", "Cuban"),
    "pt": ("Brazilian", "Portuguese"),
    "it": ("Italian",),
    "nl": ("Dutch", "Belgian"),
    "sv": ("Norwegian", "Dane", "Finn"),
}
_MOST_OF_A_NATION = 8_000
_SALAD = 0.18  # of all sentences
_MONTHS = {
    "en": "january february march april may june july august september october november december monday tuesday friday "
    "sunday easter christmas",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember Montag Freitag Ostern",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi vendredi",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes viernes",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda sexta",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december maandag vrijdag",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december måndag fredag",
}
_ORGANISATIONS = ("{s} Inc", "{s} GmbH", "{s} & {s}", "University of {l}", "{s} Ltd", "Bank of {l}", "{l} FC", "{s} AG")
_SYLLABLES = (
    "ka ra mi lo be ta nu si van dor el fi gra hu jo kri len mar no pel qui ros shi tor ul vi wen xa yor ze"
).split()
_PARTICLES = ("van", "de", "von", "da", "al", "bin", "di", "van der", "del")
_JOINTS = (" ", ", ", ". ", " and ", " but ", " - ", " so ")


@dataclass(frozen=True)
class _Block:
    language: str
    lines: tuple[str, ...]
    share: float
    named: bool = True


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.replace("\\n", "\n").replace("\\t", "\t") for line in text.splitlines() if line)


_SHARES = (0.04, 0.03, 0.01, 0.015)
_PEOPLE = {"en": 0.05, "tr": 0.035, "de": 0.02, "pl": 0.025, "hi": 0.02, "ja": 0.03}
_TEMPTING = {"de": 0.07, "en": 0.1, "pl": 0.02}
_BLOCKS = (
    _Block("en", _lines(ENGLISH), 0.15),
    _Block("en", _lines(CHAT), 0.18),
    _Block("en", _lines(FRAGMENTS), 0.17),
    *(_Block(language, _lines(text), 0.12 / len(LANGUAGES)) for language, text in LANGUAGES.items()),
    *(_Block(language, _lines(text), 0.14 / len(TALK)) for language, text in TALK.items()),
    *(_Block(language, _lines(text), share) for (language, text), share in zip(ASIAN.items(), _SHARES, strict=True)),
    *(_Block(language, _lines(text), 0.015, named=False) for language, text in ASIAN_NAMELESS.items()),
    _Block("en", _lines(NAMELESS), 0.13, named=False),
    _Block("en", _lines(CHAT_NAMELESS), 0.15, named=False),
    *(_Block(language, _lines(text), _PEOPLE[language]) for language, text in PEOPLE.items()),
    *(
        _Block(language, _lines(text), _TEMPTING.get(language, 0.012), named=False)
        for language, text in TEMPTING.items()
    ),
)


def _chosen(names: dict[str, list[str]], kept_out: bool) -> dict[str, list[str]]:
    return {key: [name for name in listed if held_out(name) is kept_out] for key, listed in names.items()}


@cache
def _bearers(kept_out: bool) -> dict[str, list[str]]:
    """Returns people's full names per nationality, none of which has a part on the other side of `held_out`."""
    return {
        nation: chosen
        for nation, names in biographies().items()
        if len(
            chosen := [
                name
                for name in names[:: max(1, len(names) // _MOST_OF_A_NATION)]
                if all(_held_out(word) is kept_out for word in name.split() if len(word) > 3)
            ]
        )
        >= 10
    }


_held_out = cache(held_out)


def plain_words() -> Iterator[str]:
    """Yields what is left of every template without its places: words that name nobody."""
    for block in _BLOCKS:
        yield from (_SLOT.sub(" ", line) for line in block.lines)


class Filler:
    """Draws sentences. Not thread-safe: it owns its random numbers."""

    def __init__(self, names: Names, places: Places, seed: int, *, kept_out: bool = False) -> None:
        """Takes what to fill with.

        Args:
            names: Of people.
            places: Of the world.
            seed: Of all that is drawn.
            kept_out: Whether to use the names that are kept out of training, and no others.
        """
        self._draw = random.Random(seed)
        self._given = _chosen(names.given, kept_out)
        self._surnames = _chosen(names.surnames, kept_out)
        self._frequent = [name for name in self._surnames["en"] if name.lower() in names.common_surnames]
        self._places = places
        self._people = _bearers(kept_out)
        self._salad = Salad(places, seed)
        self._nations = sorted(self._people)

    def sentences(self, count: int, language: str | None = None) -> Iterator[Sentence]:
        """Yields that many sentences, some of two templates, some without capitals or punctuation.

        Args:
            count: How many.
            language: Whose templates; None means all, by their shares, those without names included.
        """
        blocks = [block for block in _BLOCKS if language is None or (block.language == language and block.named)]
        weights = [block.share for block in blocks]
        for block in self._draw.choices(blocks, weights, k=count):
            if language is None and self._draw.random() < _SALAD:
                yield self._dressed(self.fill(*self._salad.row()))
                continue
            lines = [self._draw.choice(block.lines)]
            if self._draw.random() < 0.25:
                lines.append(self._draw.choice(self._draw.choices(blocks, weights)[0].lines))
            filled = self._dressed(self.fill(self._draw.choice(_JOINTS).join(lines), block.language))
            yield in_traditional(filled) if block.language == "zh" and self._draw.random() < 0.4 else filled

    def fill(self, template: str, language: str) -> Sentence:
        """Returns a template with every place filled."""
        out: list[str] = []
        spans: list[tuple[int, int, str]] = []
        at = length = 0
        for match in _SLOT.finditer(template):
            before = template[at : match.start()]
            value, kind = self._value(match[1], language)
            length += len(before)
            if kind:
                spans.append((length, length + len(value), kind))
            out += (before, value)
            length += len(value)
            at = match.end()
        return Sentence("".join(out) + template[at:], tuple(spans), invented=True)

    def _dressed(self, sentence: Sentence) -> Sentence:
        roll = self._draw.random()
        if roll < 0.12:
            sentence = without_punctuation(sentence)
        roll = self._draw.random()
        if roll < 0.42:
            return lowered(sentence)
        if roll < 0.46:
            return capitals(sentence)
        if roll < 0.7 and sentence.text[:1].islower() and len(sentence.text[0].upper()) == 1:
            ending = "" if sentence.text[-1:] in ".?!:,|" else self._draw.choice(("", ".", "?", "!"))
            return Sentence(sentence.text[0].upper() + sentence.text[1:] + ending, sentence.spans, invented=True)
        return sentence

    def _value(self, slot: str, language: str) -> tuple[str, str]:
        """Returns what a place is filled with, and its type; none for what names nobody."""
        if language in ASIAN and slot in "pgsl":
            if slot == "l":
                return drawn_place(language, self._draw), "LOCATION"
            return drawn_name(slot, language, self._draw), "PERSON"
        language = "en" if language in ASIAN and slot not in "wx" else language
        if slot in "pgs":
            return self._person(slot, language), "PERSON"
        if slot == "l":
            return self._place(language), "LOCATION"
        if slot == "o":
            return self.fill(self._draw.choice(_ORGANISATIONS), language).text, "ORGANIZATION"
        return self._thing(slot, language) if slot in "wxr" else self._plain(slot, language), ""

    def _thing(self, slot: str, language: str) -> str:
        """Returns a word, with a capital now and then, the name of a thing, or what people are to each other."""
        draw = self._draw
        if slot != "w":
            return draw.choice(RELATIONS) if slot == "r" else draw.choice(OBJECTS).replace("+", " ")
        word = self._salad.word(language)
        return word[0].upper() + word[1:] if draw.random() < 0.3 else word

    def _plain(self, slot: str, language: str) -> str:
        draw = self._draw
        if slot == "d":
            return draw.choice((str.title, str.lower))(draw.choice(_MONTHS.get(language, _MONTHS["en"]).split()))
        if slot == "m":
            product = draw.choice(PRODUCTS).replace("+", " ")
            return draw.choice((product, product.capitalize(), product.capitalize()))
        if slot == "n":
            return str(draw.choice((draw.randint(1, 12), draw.randint(13, 99), draw.randint(1900, 2030))))
        name = f"{self._given_name(language)}.{self._surname(language)}".lower()
        return f"{name}@{draw.choice(('mail', 'corp', 'uni'))}.example" if slot == "e" else name.replace(".", "_")

    def _person(self, slot: str, language: str) -> str:
        draw = self._draw
        roll = draw.random()
        if slot == "g" and language == "en" and roll < 0.16:
            return draw.choice(NICKNAMES if roll < 0.06 else WORDED)
        name = self._styled(self._borne(slot, language) if roll < 0.58 else self._composed(slot, language), slot)
        return declined(name, draw) if language == "pl" else name

    def _styled(self, name: str, slot: str) -> str:
        """Returns a name now and then in capitals, with an initial or a nickname in it."""
        draw = self._draw
        roll = draw.random()
        given, _, rest = name.partition(" ")
        if slot == "g" and roll < 0.04:
            return f"{name} {draw.choice('ABCDEFGHJKLMNPRSTVWZ')}" + draw.choice((".", ""))
        if slot == "p" and rest and roll < 0.02:
            return f'{given} "{draw.choice(NICKNAMES)}" {rest}'
        if slot == "p" and rest and roll < 0.04:
            return draw.choice((f"{rest.upper()} {given}", f"{given} {rest.upper()}"))
        return name.upper() if slot != "g" and roll < 0.08 else name

    def _composed(self, slot: str, language: str) -> str:
        """Returns a name put together of parts that are on lists."""
        draw = self._draw
        language = language if language in self._given and draw.random() < 0.65 else draw.choice(sorted(self._given))
        given, surname = self._given_name(language), self._surname(language)
        if slot != "p":
            return given if slot == "g" else surname
        roll = draw.random()
        between = " "
        if roll < 0.1:
            between = f" {draw.choice('ABCDEFGHJKLMPRSTW')}. "
        elif roll < 0.18:
            between = f" {self._given_name(language)} "
        elif roll < 0.24:
            between = f" {self._surname(language)}{draw.choice((' ', '-'))}"
        elif roll < 0.34:
            between = f" {draw.choice(_PARTICLES)} "
        return given + between + surname

    def _borne(self, slot: str, language: str) -> str:
        """Returns a name as somebody bears it, half of them of the language's own nations, or a part of it."""
        draw = self._draw
        own = [one for one in _NATIONS.get(language) or (NATIONS[language],) if one in self._people]
        nations = own if own and draw.random() < 0.5 else self._nations
        nation = draw.choice(nations)
        name = draw.choice(self._people[nation])
        given, surname = told_apart(name, nation)
        given = self._given_name(language) if "." in given else given
        name = name if slot == "p" else given if slot == "g" else surname
        return self._misspelt(name) if draw.random() < 0.04 else name

    def _misspelt(self, name: str) -> str:
        """Returns a name with a letter lost, doubled or changed for its neighbour."""
        at = self._draw.randrange(1, max(2, len(name) - 1))
        kind = self._draw.randrange(3)
        if not name[at : at + 1].isalpha():
            return name
        return name[:at] + ("", name[at] * 2, name[at + 1 : at + 2] + name[at])[kind] + name[at + 1 + (kind == 2) :]

    def _given_name(self, language: str) -> str:
        listed: Sequence[str] = self._given.get(language) or self._given[""]
        return self._coined() if self._draw.random() < 0.06 else self._draw.choice(listed)

    def _surname(self, language: str) -> str:
        roll = self._draw.random()
        if roll < 0.08:
            return self._coined()
        listed: Sequence[str] = self._surnames.get(language) or self._surnames[""]
        return self._draw.choice(self._frequent if language == "en" and roll < 0.6 else listed)

    def _coined(self) -> str:
        return "".join(self._draw.choices(_SYLLABLES, k=self._draw.randint(2, 3))).capitalize()

    def _place(self, language: str) -> str:
        draw = self._draw
        roll = draw.random()
        if roll < 0.2:
            return draw.choice(self._places.areas.get(language) or self._places.areas["en"])
        countries = _COUNTRIES.get(language, ("PL",)) if roll < 0.7 else sorted(self._places.cities)
        cities = self._places.cities[draw.choice(countries)]
        # The larger a city, the more it is talked about; the list begins with the largest.
        return cities[int(len(cities) * draw.random() ** 3)]
