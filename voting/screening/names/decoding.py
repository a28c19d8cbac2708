"""From probabilities per token to names: how sure is sure enough, and where a name begins and ends."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from voting.screening import late
from voting.screening.folding import fold
from voting.screening.known_words import PARTICLES
from voting.screening.names.cutting import Cut
from voting.screening.names.east.letters import EAST
from voting.screening.names.gazetteer import AREA, COMMON_NAME, DECLINED, EVERYWHERE, NAME, Gazetteer, Listed, known
from voting.screening.names.medicines import MEDICINES
from voting.screening.names.refusals import is_month, is_plain_word, is_refused, others_of_list
from voting.screening.names.run_edges import goes_across, trimmed_run
from voting.screening.names.scripts.letters import LETTERS
from voting.screening.names.shared_names import SHARED_NAMES
from voting.screening.names.thai.clusters import THAI
from voting.screening.names.things import THINGS
from voting.screening.names.tokens import Token
from voting.screening.names.weights import Floats

_KINDS = PERSON, LOCATION, ORGANIZATION = "PERSON", "LOCATION", "ORGANIZATION"
_SURE_IN_CODE = 0.6
_SURE_AFTER_ARTICLE = 0.7
_SURE_IN_LIST = 0.97
_BEYOND_DOUBT = 0.97  # from here on nothing beside a name speaks against it: of 333 that did once, eight were none
_SURE_OF_INITIALS = 0.9
_SURE_OF_SHARED = 0.06  # asked of what things are called as well
_LEAST_TRUST, _MOST_TRUST = 0.67, 1.9
_LISTED_TRUST, _EVERYDAY_TRUST, _OTHER_TRUST = 1.3, 0.6, 0.65  # likewise, in scripts with lists of their own
_NOBODY = THINGS | MEDICINES
_ARTICLES = frozenset({"the", "an", "this", "that", "these", "those", "every", "each", "some", "any", "no"})
_LONGEST_NAME = 12  # tokens
_THAI_AND_LAO = "\u0e00-\u0eff"
_UNLEARNT = late.compile(f"[{LETTERS}{EAST}{_THAI_AND_LAO}]")
"""Letters of scripts that are left to other models, or to rules alone."""
_HUMP = late.compile(r"[^\W\d_A-Z][A-Z]")
# McGee, MacLeod, DeVito, LaRue, VanDyke, FitzGerald, O'Brien: capitals inside of a name. All others are identifiers'.
_PREFIXED = late.compile(r"(?:Mc|Mac|De|Di|Da|Du|La|Le|Lo|Van|Von|Fitz|Al|El|St|[ODL]['’])[A-Z][^\WA-Z\d_]+$")
_UNDIVIDED = late.compile(f"[{EAST}{THAI}]")
# What a sentence begins with that no blank parts from the one before: "call ray.they never answer". No code has it.
_SENTENCE = late.compile(
    r"(?:i|im|ive|we|you|u|he|hes|she|shes|they|theyre|theyve|it|its|this|that|thats|there|my|our|your|ur|his|her|their|"
    r"the|and|but|so|then|because|cause|if|when|where|why|whos|who|what|whats|how|hows|is|was|are|can|could|would|will|"
    r"do|does|did|dont|not|no|yes|just|pls|please|thanks|thx|also|wait|maybe|ok)(?=[ ,?!'’])"
)


class Name(NamedTuple):
    """A name and where it stands, counted from the start of what was looked at."""

    start: int
    end: int
    entity_type: str
    score: float


@dataclass(frozen=True)
class Dial:
    """How much is taken: lower finds more names and takes more words that are none.

    Attributes:
        person: Least probability of a token of a person's name.
        place: Of a place's.
        organisation: Of an organisation's; None leaves them alone.
    """

    person: float = 0.07
    place: float = 0.2
    organisation: float | None = None


class Decoder:
    """Reads names off marginals. Immutable.

    Args:
        labels: Of the model.
        gazetteer: Its lists.
        dial: How much is taken.
        unlearnt: A letter of which no word is a name, as the model has learnt nothing of it.
        listed: Whether the lists have the words and names of the model's scripts; else less is asked of all alike.
        longest: Tokens of a name.
    """

    def __init__(
        self,
        labels: Sequence[str],
        gazetteer: Gazetteer,
        dial: Dial,
        unlearnt: re.Pattern[str] | None = None,
        *,
        listed: bool = True,
        longest: int = _LONGEST_NAME,
    ) -> None:
        self._gazetteer = gazetteer
        self._dial = dial
        self._unlearnt = unlearnt or _UNLEARNT
        self._listed = listed
        self._longest = longest
        told = [(*(label[2:] == kind for kind in _KINDS), label[:1] == "B", label[:1] == "I") for label in labels]
        self._sums = np.array(told, dtype=np.float32)  # from labels to kinds, and to a name's first and later words
        dials = [dial.person, dial.place] + ([dial.organisation] if dial.organisation is not None else [])
        self.least = min(dials) ** _MOST_TRUST
        """A token less likely to be in a name is in none."""

    def names(self, text: str, parts: Cut, table: Floats) -> Iterator[Name]:
        """Yields the names of a text, in order, not overlapping.

        Args:
            text: Any.
            parts: Its segments. In code only full names count that are beyond doubt.
            table: The probability of each label (column) of each token (row).
        """
        if not len(table):
            return
        dial = self._dial
        code = parts.code[parts.segment]
        *shares, first, later = (table @ self._sums).T
        rates = dict(zip(_KINDS, shares, strict=True))
        either = rates[PERSON] + rates[LOCATION]
        likely = rates[PERSON] >= self._asked(dial.person, parts, rates[PERSON], code, NAME)
        likely |= either >= self._asked(max(dial.person, dial.place), parts, either, code, NAME | AREA)
        if dial.organisation is None:
            del rates[ORGANIZATION]
        else:
            likely |= rates[ORGANIZATION] >= np.maximum(dial.organisation, _SURE_IN_CODE * code)
        opens = first > later
        for segment in dict.fromkeys(parts.segment[likely].tolist()):
            here = slice(int(parts.first[segment]), int(parts.first[segment + 1]))
            tokens = parts.tokens(segment)
            runs = [
                person
                for run in self._runs(text, tokens, likely[here].tolist(), opens[here].tolist())
                for person in _one_each(self._gazetteer, tokens, run)
            ]
            here_rates = {kind: rate[here].tolist() for kind, rate in rates.items()}
            coded = bool(parts.code[segment])
            judged = [one for run in runs if (one := self._judged(text, tokens, run, here_rates, code=coded))]
            others = others_of_list(tokens, [run for _, run in judged]) if judged else ()
            for index, (name, _) in enumerate(judged):
                if index not in others or name.score >= _SURE_IN_LIST:
                    yield name

    def _asked(self, least: float, parts: Cut, rates: Floats, code: NDArray[np.bool_], listed: int) -> Floats:
        """Returns the probability that is asked of each token.

        Less of a word that is listed and nothing else, more of everyday and unknown ones.
        """
        asked = np.where(code, _SURE_IN_CODE, least)
        chosen = np.flatnonzero((rates >= least**_MOST_TRUST) & (rates < least**_LEAST_TRUST) & ~code)
        opening = set(parts.first.tolist())
        known: dict[tuple[int, bool], float] = {}
        for at, word in zip(chosen.tolist(), parts.word[chosen].tolist(), strict=True):
            opens = at in opening
            if (word, opens) not in known:
                known[word, opens] = least ** self._trust(parts.words[word], listed, opens=opens)
            asked[at] = known[word, opens]
        return asked

    def _trust(self, word: str, listed: int, *, opens: bool) -> float:
        """Returns the power of the dial that is asked of a word: over one, less is asked."""
        number = self._gazetteer.listed(word)
        capital = word[0].isupper()
        if word.lower() == word.upper():  # a script without capitals
            return self._trust_without_case(number, listed)
        if number & Listed.EVERYDAY or known(number).frequency == EVERYWHERE:
            return 0.85 if capital and not opens and number & COMMON_NAME else _LEAST_TRUST
        if number & listed:
            if not capital:
                return 1.13
            plain = number & Listed.WORD and not number & Listed.GIVEN
            return 1.0 if plain or (word.isupper() and len(word) > 1) else _MOST_TRUST
        if self._gazetteer.entry(word)[0] & DECLINED:
            return 1.3 if capital else 1.0
        small, large = (1.0, 1.15) if number else (_LEAST_TRUST, 0.85)
        return large if capital else small

    def _trust_without_case(self, number: int, listed: int) -> float:
        if not self._listed:
            return 1.0
        if number & (Listed.EVERYDAY | Listed.WORD):
            return _EVERYDAY_TRUST
        return _LISTED_TRUST if number & listed else _OTHER_TRUST

    def _judged(
        self,
        text: str,
        tokens: Sequence[Token],
        run: Sequence[int],
        shares: Mapping[str, Sequence[float]],
        *,
        code: bool,
    ) -> tuple[Name, tuple[int, int]] | None:
        """Returns the name that a run of tokens is, if it is one, with its first and last token."""
        trimmed = trimmed_run(self._gazetteer, tokens, run)
        if not trimmed or _all_in(MEDICINES, tokens, trimmed) or is_month(tokens, trimmed):
            return None
        trimmed = trimmed if code else self._with_surname(text, tokens, trimmed)
        sums = {kind: sum(values[at] for at in trimmed) / len(trimmed) for kind, values in shares.items()}
        kind = max(sums, key=lambda one: sums[one])
        score = min(1.0, sum(sums.values()))
        if score < _BEYOND_DOUBT and (
            (code and not self._is_whole(tokens, trimmed))
            or _all_in(_NOBODY, tokens, trimmed)
            or (kind == PERSON and self._is_no_person(text, tokens, trimmed, score))
            or (score < _SURE_AFTER_ARTICLE and _follows_article(tokens, trimmed))
            or (kind != ORGANIZATION and is_refused(self._gazetteer, tokens, trimmed, score))
        ):
            return None
        return Name(tokens[trimmed[0]].start, tokens[trimmed[-1]].end, kind, score), (trimmed[0], trimmed[-1])

    def _is_no_person(self, text: str, tokens: Sequence[Token], run: Sequence[int], score: float) -> bool:
        return (
            (score < _SURE_OF_INITIALS and self._is_abbreviation(tokens, run))
            or is_plain_word(self._gazetteer, tokens, run, score)
            or _is_something_else(text[tokens[run[0]].start : tokens[run[-1]].end], score)
        )

    def _is_whole(self, tokens: Sequence[Token], run: Sequence[int]) -> bool:
        """Whether it is a full name, of words with a capital of which one is listed."""
        words = [tokens[at].text for at in run if tokens[at].text[:1].isalpha()]
        if not self._listed:  # where a character is a word, and none is a capital
            return 2 <= len(words) <= self._longest // 2
        if len(words) < 2 or not all(word[0].isupper() for word in words if word.lower() not in PARTICLES):
            return False
        return any(self._gazetteer.listed(word) & NAME for word in words)

    def _is_abbreviation(self, tokens: Sequence[Token], run: Sequence[int]) -> bool:
        """Whether all words are in capitals among words that are not: SHA, ISO. A listed name may be written so."""
        words = [tokens[at].text for at in run if tokens[at].text[:1].isalpha()]
        if not all(word.isupper() for word in words) or any(self._gazetteer.listed(word) & NAME for word in words):
            return False
        return any(token.text[1:].islower() for token in tokens)

    def _with_surname(self, text: str, tokens: Sequence[Token], run: list[int]) -> list[int]:
        """Returns the run with the capitalised word after a given name, which the model may not have dared to take."""
        at = run[-1] + 1
        last = tokens[run[-1]]
        if len(run) > 2 or at >= len(tokens) or not self._gazetteer.listed(last.text) & Listed.GIVEN:
            return run
        token = tokens[at]
        is_name = token.text[:1].isupper() and token.text[1:].islower() and len(token.text) > 2
        apart = text[last.end : token.start] == " "
        if is_name and apart and last.text[0].isupper() and not self._gazetteer.listed(token.text) & Listed.EVERYDAY:
            return [*run, at] if self._may_be(text, token) else run
        return run

    def _runs(
        self, text: str, tokens: Sequence[Token], likely: Sequence[bool], opens: Sequence[bool]
    ) -> list[list[int]]:
        """Returns the tokens that may be names, those of one name together."""
        runs: list[list[int]] = []
        for index, token in enumerate(tokens):
            if not likely[index] or not self._may_be(text, token):
                continue
            goes_on = bool(runs) and runs[-1][-1] == index - 1
            goes_on = goes_on and goes_across(text[tokens[index - 1].end : token.start])
            opening = opens[index] and not (goes_on and _is_of_capitals(text, tokens[index - 1], token))
            if goes_on and not opening and len(runs[-1]) < self._longest:
                runs[-1].append(index)
            elif goes_on or not _is_tail(text, token):
                runs.append([index])
        return runs

    def _may_be(self, text: str, token: Token) -> bool:
        if not token.text or (not token.text.isascii() and self._unlearnt.search(token.text) is not None):
            return False
        # "리오(2세)", "@张伟", "佐藤_太郎.pdf": no code calls it, and no blank parts it from a number or a sign.
        return _UNDIVIDED.match(token.text) is not None or _may_be(text, token)


def _is_of_capitals(text: str, before: Token, token: Token) -> bool:
    """Whether two words in capitals are one name: "DEGRASSI CHIARA", as forms have it."""
    both = (before.text, token.text)
    return text[before.end : token.start] == " " and all(len(one) > 2 and one.isupper() for one in both)


def _one_each(gazetteer: Gazetteer, tokens: Sequence[Token], run: list[int]) -> list[list[int]]:
    """Returns the run, or its parts where its comma parts two names: "Sowerby, P. Sowerby", "Krüger, Bednarz"."""
    for place, at in enumerate(run[1:-1], 1):
        if tokens[at].text != ",":
            continue
        before, last = tokens[run[place - 1]].text, tokens[run[-1]].text
        two = len(run) == 3 and all(gazetteer.listed(one) & NAME == Listed.SURNAME for one in (before, last))
        if before == last or two:
            return [run[:place], run[place + 1 :]]
    return [run]


def _may_be(text: str, token: Token) -> bool:
    """Whether what touches a token lets it be a name: not `anna_id`, `anna(`, `@anna`, `x.anna`, `anna.py`."""
    before = text[token.start - 1] if token.start else " "
    after = text[token.end : token.end + 2]
    humped = len(token.text) > 1 and not token.text.isupper() and _HUMP.search(token.text) is not None
    if humped and _PREFIXED.match(token.text) is None:
        return False
    if before in "_@#$\\" or after[:1] in ("_", "\\", "="):
        return False
    if after[:1] == "(" or before.isdigit() or after[:1].isdigit():
        return False
    if before == "." and token.start > 1 and text[token.start - 2].isalnum() and token.text[:1].islower():
        return False
    if after[:1] != "." or not after[1:].islower() or len(token.text) <= 2:
        return True
    return _SENTENCE.match(text, token.end + 1) is not None


def _is_tail(text: str, token: Token) -> bool:
    """Whether a token in lower case is the later part of a compound: the second word of `ice-cream`."""
    joined = token.start > 1 and text[token.start - 1] in "-–" and text[token.start - 2].isalnum()
    return joined and token.text[:1].islower()


def _follows_article(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """Whether a single word in lower case has an English article in front, as a person's name hardly ever has."""
    alone = len(run) == 1 and tokens[run[0]].text.islower()
    return alone and run[0] > 0 and tokens[run[0] - 1].text.lower() in _ARTICLES


def _is_something_else(word: str, score: float) -> bool:
    """Whether a word is what things are called as well, or everybody writes, and the model not sure of the name."""
    return score < _SURE_OF_SHARED and fold(word).lower() in SHARED_NAMES


def _all_in(words: Collection[str], tokens: Sequence[Token], run: Sequence[int]) -> bool:
    return all(tokens[at].text.lower() in words for at in run if tokens[at].text[:1].isalpha())
