"""What a name that is declined may be in its first case: `petrem` is `petr`, `virtasen` `virtanen`, `annaval` `anna`.

Endings of Slavic, Baltic, Finnic languages, Hungarian, Turkish, Romanian and the genitives in -s, after the grammars
of these languages, without telling which a word is of. Words are folded (`voting.screening.folding`), so that of
`Bērziņam` and `Annával` the marks do not count. It says what a word could be, not what it is: whoever asks looks the
answers up among names, and the names' model learns how much that tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

SHORTEST: Final = 4
"""Characters of a word that may be declined, at least."""

LONGEST: Final = 24
_STEM: Final = 3  # characters of a name in its first case, at least


def _table(*rows: str) -> Mapping[str, tuple[str, ...]]:
    """Returns per ending those of the first case; a row is `endings: first case`, `-` for none."""
    table: dict[str, dict[str, None]] = {}
    for row in rows:
        endings, _, first = row.partition(":")
        for ending in endings.split():
            table.setdefault(ending, {}).update(dict.fromkeys(first.replace("-", "\0").split()))
    return {ending: tuple(one.replace("\0", "") for one in first) for ending, first in table.items()}


_ENDINGS: Final = _table(
    # Czech, Slovak, Polish, Slovenian, Croatian: men
    "a u e i y em om ovi owi ove owie iem: -",
    "u ovi em om e a: o",
    "ovi: a",
    "ka kem kom kovi kowi kiem ku ke: ek",
    "la lem lom lovi lowi lu le: el",
    "ca cem cu ce cem com covi: ec",
    "ra rem ru: ar er",
    "eho emu ym ymi: y",
    "im iego iemu: i",
    # women
    "y e i u o ou om ej ie: a",
    "i ii iu io iou: ia",
    "ji ju jo: ja",
    "ove ovou ovej ovu: ova",
    "skiej skie ska: ska ski",
    "ckiej ckie cka: cka cki",
    "nej nou nu: na",
    "ce: ka",
    "dze: ga",
    "dzie: da d",
    "ze: ha ga",
    "rze: ra r",
    "cie: ta t",
    "sie: sa s",
    "zie: za z",
    "nie: na n",
    "wie: wa w",
    "mie bie pie: ma ba pa",
    "uv ov ova ovo ovy ovu ovem ovom ev eva evo: -",
    "in ina ino iny inu inom: a",
    "ov ova ovo: o a",
    # Lithuanian, Latvian
    "o ui a u e ai: as",
    "io iui iu y i: is ys",
    "aus ui u umi: us",
    "es ei e ia: e",
    "os ai a: a",
    "a am u: s",
    "a im i u: is",
    "as ai am: a",
    "ei em: e",
    # Finnish, Estonian
    "n lla lle lta ssa sta ksi na ta tta ga le lt st s l ni sse: -",
    "in illa ille ilta issa ista ia: - i",
    "ella elle elta essa esta: -",
    "sen selle sella selta sessa sesta seen seksi sta: nen",
    "aan: a",
    "een: e",
    "iin: i",
    "oon: o",
    "uun: u",
    "iga uga aga ega ile ule ale ele ilt ult alt elt is us as es il ul al el: -",
    "di du: t d",
    "bi bu: p",
    "gi gu: k",
    # Hungarian
    "val vel nak nek hoz hez tol rol bol ban ben ba be ra re nal nel ig ert kent: -",
    "t at et ot ek ak ok eknal ekhez eket ekkel ektol: -",
    # Turkish
    "nin nun un ye ya yi yu de da te den dan ten tan la yle yla ler lar lerin larin: -",
    # Romanian
    "ei: a ea",
    "ului: - u",
)
_LONGEST_ENDING: Final = max(map(len, _ENDINGS))
_HARDENED: Final = {"k": "kk", "p": "pp", "t": "tt", "g": "k", "d": "t", "v": "p"}
_VOWELS: Final = frozenset("aeiouy")
_GRADED: Final = frozenset(("n", "lla", "lle", "lta", "ssa", "sta", "ksi", "ni", "st", "lt", "ga"))  # Finnic


def cases(word: str) -> Iterator[tuple[str, str, str]]:
    """Yields how a folded word may be declined: its stem, the ending it has, and the first case's; as `first_cases`."""
    if not SHORTEST <= len(word) <= LONGEST:
        return
    for length in range(min(_LONGEST_ENDING, len(word) - 2), 0, -1):
        ending = word[-length:]
        stem = word[:-length]
        for first in _ENDINGS.get(ending, ()):
            if len(stem) + len(first) >= _STEM:
                yield stem, ending, first
        if ending in _GRADED and len(stem) > _STEM and stem[-1] in _VOWELS and stem[-2] in _HARDENED:
            yield stem[:-2], stem[-2:] + ending, _HARDENED[stem[-2]] + stem[-1]
        if length == 3 and len(stem) >= _STEM and ending[0] == stem[-1] and ending[1:] in ("al", "el"):
            yield stem, ending, ""  # Hungarian: Péterrel


def first_cases(word: str) -> Iterator[str]:
    """Yields what a folded word may be in the first case, by its longest ending first; an answer may come again."""
    return (stem + first for stem, _, first in cases(word))
