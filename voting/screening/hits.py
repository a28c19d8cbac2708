"""What was found in one text, and how overlapping findings become one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from voting.screening import late
from voting.screening.folding import canonical
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Spelling

_CELL_EDGE = late.compile(r"\s+\|\s*|\s*\|\s+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in an original text, and what it stands for while the session lasts.

    Attributes:
        start: First code point in the original.
        end: One past the last.
        kind: Which of several findings wins.
        entity_type: Of the placeholder.
        recogniser: Who found it.
        explanation: For the voter.
        score: In [0, 1].
        value: The text as it was recognised, normalised.
        key: Equal for values that get one number.
        spreads: Whether the value is to be looked for elsewhere.
        spellings: Other forms to look for as well.
    """

    start: int
    end: int
    kind: Kind
    entity_type: str
    recogniser: str
    explanation: str
    score: float = 1.0
    value: str = field(default="", repr=False)
    key: str = field(default="", repr=False)
    spreads: bool = False
    spellings: tuple[Spelling, ...] = field(default=(), repr=False)


# What surrounds a value says that it is one, and not where it ends: a rule that takes the most of it names it.
_BY_SURROUNDINGS = "_learnt"
_ANY_NUMBER, _NUMBERS = "IDENTIFIER", "number_learnt"
_LONGEST_OTHER = 13  # digits of a number that has the form of a card's and may be another: "visa 4891 4415 …" is none
_PLATE, _VEHICLE = "LICENSE_PLATE", "VEHICLE_ID"
_UNSURE = ("phone_number", "credit_card", "secret_random_looking", "_nearby", "_near", "secret_code", "secret_learnt")
_NAME, _SURE_OF_A_NAME = "name", 0.9
_BARE = 0.6  # of a telephone number that no word announces
_SURE_OF_A_NUMBER = 0.97
_HALF_SURE = 0.5  # below, a rule that goes by the words around knows less than one that knows names
_OF_SOMEBODY = ("secret_learnt", "username_learnt")
_FORMS = ("mac_address", "ip_address", "iban")  # what else looks so
_BY_LOOKS = dict.fromkeys(("secret_random_looking", "name", _NUMBERS), Kind.PERSONAL)


def precedence(hit: Hit) -> tuple[int, bool, float, str]:
    """Returns what is least for the hit that names a place which several took whole.

    Rules that tell a value by its looks alone stand behind those that know what it is: an account number that is right
    by its check digits is one, however random it looks, and a user's name is one, though it is made of a person's.
    """
    by_looks = hit.recogniser in _BY_LOOKS
    return _BY_LOOKS.get(hit.recogniser, hit.kind), by_looks, -hit.score, hit.recogniser


def merge(hits: Iterable[Hit], text: str) -> list[Hit]:
    """Returns hits that are sorted, do not overlap, and cover every character that any of them covered.

    Hits that share a character become one. It is named by the one that covers all of it, else by the longest, but not
    by what only the surroundings tell where a rule takes more than half of it; among equals `precedence` decides. White
    space at the edges is given back, and one that crosses a table's cells is divided.
    """
    merged: list[Hit] = []
    for cluster in _clusters(hits):
        start, end = cluster[0].start, max(hit.end for hit in cluster)
        named = _known(_specific(_agreed(_naming(cluster, end - start), cluster), cluster), cluster)
        for low, high in _parts(text, start, end):
            whole = (low, high) == (named.start, named.end)
            value = named.value if whole else text[low:high]
            key = named.key if whole or named.kind is Kind.KNOWN else canonical(value)
            same = whole and key == named.key
            merged.append(named if same else replace(named, start=low, end=high, value=value, key=key))
    return merged


def _naming(cluster: Sequence[Hit], length: int) -> Hit:
    def order(hit: Hit) -> tuple[int, tuple[int, bool, float, str]]:
        return hit.start - hit.end, precedence(hit)

    named = min(cluster, key=order)
    if named.recogniser.endswith(_BY_SURROUNDINGS):
        others = [hit for hit in cluster if not hit.recogniser.endswith(_BY_SURROUNDINGS)]
        rules = [
            hit for hit in others if hit.recogniser != _NAME
        ] or others  # "-ptoor": a name went along with a password
        told = min(rules, key=order, default=named)
        if named.end - named.start > told.end - told.start > length / 2:
            return told
    return named


def _agreed(named: Hit, cluster: Sequence[Hit]) -> Hit:
    """Returns what the words around a number and a rule that reads its label say alike, where looks would name it.

    "Account number: 00918273645" has the form of a telephone number too, and "licence P0342-54017-80511" that of a key.
    """
    if not named.recogniser.endswith(_UNSURE) or sum(map(str.isdigit, named.value)) > _LONGEST_OTHER:
        return named
    same = [hit for hit in cluster if (hit.start, hit.end) == (named.start, named.end)]
    told = {hit.entity_type for hit in same if hit.recogniser == _NUMBERS} - {named.entity_type}
    if named.recogniser == "phone_number" and named.score <= _BARE and told:  # "Sagsnr.: 2024-448291"
        surest = max((hit for hit in same if hit.recogniser == _NUMBERS), key=lambda hit: hit.score)
        return surest if surest.score >= _SURE_OF_A_NUMBER else named
    if named.entity_type == SECRET:
        told.discard(_ANY_NUMBER)  # what is somebody's may be a secret all the same
    rules = [hit for hit in same if hit.entity_type in told and not hit.recogniser.endswith((_NUMBERS, *_UNSURE))]
    return min(rules, key=precedence, default=named)


def _specific(named: Hit, cluster: Sequence[Hit]) -> Hit:
    """Returns a number that a rule only knows to be somebody's, or a car's, by the type that the words around tell."""
    if named.entity_type not in (_ANY_NUMBER, _PLATE):
        return named
    length = named.end - named.start
    for hit in cluster:
        told = hit.recogniser == _NUMBERS and hit.entity_type not in (_ANY_NUMBER, _PLATE)
        told &= named.entity_type != _PLATE or hit.entity_type == _VEHICLE
        if told and min(hit.end, named.end) - max(hit.start, named.start) > length / 2:
            return replace(named, entity_type=hit.entity_type)
    return named


def _known(named: Hit, cluster: Sequence[Hit]) -> Hit:
    """Returns a name or an address of a device by what it is, where only what stands around says that it is a secret.

    "Wifi in the annexe: ask Torvald Quist", "user: Torvald Quist": of places that both rules take, these are names.
    """
    by_words = named.recogniser in _OF_SOMEBODY and named.score < _HALF_SURE
    if by_words or named.recogniser == "username":
        rules = ((_NAME, _SURE_OF_A_NAME), *((form, 0.0) for form in _FORMS))
    elif named.recogniser == "structured_field" and named.entity_type == "STREET_ADDRESS":
        rules = ((_NAME, _SURE_OF_A_NAME),)  # "Shipping address: Ida Marsh", and the street on the next line
    elif named.recogniser == "secret_nearby":
        rules = tuple((form, 0.0) for form in _FORMS)
    else:
        return named
    same = [hit for hit in cluster if (hit.start, hit.end) == (named.start, named.end)]
    if named.entity_type == "STREET_ADDRESS":
        same = [hit for hit in same if hit.entity_type == "PERSON"]
    return next((hit for rule, least in rules for hit in same if hit.recogniser == rule and hit.score >= least), named)


def _clusters(hits: Iterable[Hit]) -> Iterator[list[Hit]]:
    cluster: list[Hit] = []
    end = -1
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if cluster and hit.start >= end:
            yield cluster
            cluster = []
        cluster.append(hit)
        end = max(end, hit.end) if len(cluster) > 1 else hit.end
    if cluster:
        yield cluster


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for edge in (*_CELL_EDGE.finditer(text, start, end), None):
        high = edge.start() if edge is not None else end
        piece = text[at:high]
        stripped = piece.strip()
        if any(map(str.isalnum, stripped)) or (stripped and edge is None and at == start):
            low = at + len(piece) - len(piece.lstrip())
            yield low, low + len(stripped)
        at = edge.end() if edge is not None else end
