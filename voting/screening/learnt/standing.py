"""Whether something stands where values are told: behind a sign, a word such as "is", at the end of a line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from voting.screening import late
from voting.screening.learnt.cues import Cue, end_of
from voting.screening.names.gazetteer import Listed, package_gazetteer

UNSPACED = "\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef"
"""Letters of languages that do not divide words."""
CHUNK_SIGN = rf"[^\s\"'`´„“”‘’«»<>(){{}}\[\],;|=\x00{UNSPACED}]"
"""Of what values are written with, without quotes, brackets and the signs that divide them."""
CHUNK = late.compile(rf"{CHUNK_SIGN}{{3,80}}")
"""What is written in one."""
_IN_CHUNK = late.compile(CHUNK_SIGN)
LETTERS = late.compile(r"[^\W\d_]+\Z")
_SIGNS = frozenset("\"'`„“‘«(:=/|>→–-—\t\n")
_ENDS = frozenset("\"'`”’»)\n,;.!?")
LINKING = frozenset(
    "is was be as to or it its it's ist war lautet auf oder est était ou es era o é e è era är er var jest było to "  # noqa: SIM905
    "lub na je bylo nebo idi veya mit con con med avec with just simply einfach still always say says said type types "
    "typed enter chose picked use used tried and und et y och og "
    "és este είναι είν' là adalah ialah yaitu pakai saja hai है হলো е є это то yra ir sú zní znie brzmi are called "
    "wants heißt heisst heiße sage sagt sagen tippe nimm s'appelle c'est dire dis tape mets mis puse pongo pon dice "
    "digo decir llama puesto chiama detto scrivi digita messo chama digo coloquei botei pus säg säga siger sige heter "
    "hedder kalles blir satt satte være vara lyder sanoin sano wpisz wpisuje powiedz mówi řekne řekni napiš píše "
    "هو هي היא הוא არის".split()
)
"""Words behind which values are told."""
_TOUCHING = 2  # characters between a stem and the word after it
_ENDING = late.compile(r"[^\W\d_]{1,8} ")  # of the word that a stem begins: "parolam", "salasanani"


def is_cut(text: str, place: tuple[int, int], low: int, high: int) -> bool:
    """Whether the edge of what is searched cuts a value in two."""
    start, end = place
    return (start == low > 0 and not text[low - 1].isspace()) or (
        end == high and _IN_CHUNK.match(text, high) is not None
    )


def holds(cued: Sequence[Cue], start: int, end: int, *, besides: str) -> bool:
    """Whether a stem lies within a place, besides those of a group: such words speak of a secret, and are none."""
    at = bisect_right(cued, start, key=end_of)
    while at < len(cued) and cued[at].end <= end:
        if cued[at].start >= start and cued[at].group != besides:
            return True
        at += 1
    return False


def is_told(text: str, cued: Sequence[Cue], start: int, end: int) -> bool:
    """Whether a plain word stands where values do: as `is_behind`, in quotes, at the end of a line or clause."""
    return end - start > 3 and (text[end : end + 1] in ("", *_ENDS) or is_behind(text, cued, start))


def is_behind(text: str, cued: Sequence[Cue], start: int) -> bool:
    """Whether a value may begin here: after a sign, a word such as "is", a stem, at the beginning of a line."""
    before = text[max(0, start - 12) : start].rstrip(" ")
    if not before or before[-1] in _SIGNS or before.rpartition(" ")[2].lower() in LINKING:
        return True
    at = bisect_right(cued, start, key=end_of)
    if not at:
        return False
    cue = cued[at - 1]
    if start - cue.end <= _TOUCHING:
        return True
    return _ENDING.fullmatch(text, cue.end, start) is not None and is_rare(text[cue.start : start - 1])


def is_rare(word: str) -> bool:
    """Whether a word of four letters or more is no everyday one."""
    return len(word) > 3 and not package_gazetteer().listed(word) & Listed.EVERYDAY
