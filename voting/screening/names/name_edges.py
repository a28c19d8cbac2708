"""Makes a name whole: the title, initial, degree and plural beside what was found of a person.

"Dr. A. Quaye", "Aunt Lyudmila", "Priyamvada Iyer, MD", "Noemi C.", "the Mendozas": a title tells sex and standing of
somebody who is masked, and an initial is a part of the name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from voting.screening.hits import Hit

_PERSON = "PERSON"
_REACH = 40  # characters
_ABBREVIATED = r"(?i:mr|mrs|ms|mx|dr|dra|prof|mme|mlle|dhr|mevr|sra|srta|frl)"
_TITLE = (
    r"Miss|Professor|Doctor|Sir|Dame|Lady|Lord|Judge|Justice|Senator|Rev|Reverend|Father|Sister|Brother|Uncle|Aunt|Auntie|"
    r"Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Officer|Detective|Inspector|Nurse|Coach|Granny|Grandma|Grandpa|Nanny|Nana|"
    r"Cllr|Councillor|Hon|Pastor|Rabbi|Imam|Sheikh|Shri|Smt|Madam|Maj|Col|Gen|Cpl|Sr|Fr|Br|Herr|Herrn|Frau|Fräulein|Tante|"
    r"Onkel|Oma|Opa|Schwester|Pfarrer|Monsieur|Madame|Mademoiselle|M|MM|Maître|Me|Père|Sœur|Señor|Señora|Señorita|Don|"
    r"Doña|Tío|Tía|Padre|Senhor|Senhora|Seu|Dona|Signor|Signora|Signorina|Sig|Dott|Dottor|Dottoressa|[Aa]vv|[Ii]ng|"
    r"[Gg]eom|[Rr]ag|Zio|Zia|Meneer|Mevrouw|Oom|Fru|Fröken|Herra|Rouva|Moster|Farbror|Pan|Pani|Pana|Panu|Państwo|Ciocia|"
    r"Wujek|Ks|Wm|Chas|Geo|Thos|Robt|Edw|Bay|Bayan|Sayın|pani?|Sra?\(a\)|Dra?\(a\)|Lic|Arq|Drs|"
    r"Ir|Dkt|Tgk|Uz|Okt|Çev|Av|Bi|Univ\.Prof"
)
_INITIALS = r"(?:[A-ZÀ-Þ]\.[ -]?){1,3}[ ]?"
_BEFORE = re.compile(
    rf"(?<![^\W_])(?<![-'’.])(?:(?:{_ABBREVIATED}|{_TITLE})\.?[ \t]{{1,2}}|{_INITIALS}){{1,3}}\Z|"
    r"(?:(?<=[,;:(|\"\n] )|(?<=[,;:(|\"\n])|^)[B-HJ-Z][ ]\Z"
)
# As people type it: "auntie bernice", "big mike", "a. demir"; "my uncle dmitri" says whose and is no form of address.
_TYPED = re.compile(
    r"(?:(?<=[\s(\"'])|^)(?<!\bmy )(?<!\bhis )(?<!\bher )(?<!\bour )(?<!\bthe )(?<!\byour )(?<!\ban )(?<!\btheir )"
    r"(?:(?:uncle|auntie|aunty|aunt|grandma|grandpa|granny|nana|nonno|nonna|zio|zia|doña|dona|tante|onkel|coach|miss|frau|"
    r"herrn?|lil|big)[ ]|[a-z]\.[ ])\Z"
)
_AFTER = re.compile(
    r"(?:,? ?\b(?:M\.?D\.?|Ph\.?D\.?|J\.D\.|Esq\.?|Jr\.?|Sr\.?|I{2,3}|IV|R\.?N\.?|DDS|DVM|CPA|MBA|MSc|FRCS|MRCP|"
    r"OBE|MBE|CBE|QC|KC|LL\.?M\.?))+(?![\w-])"
)
_INITIAL_AFTER = re.compile(r" [A-ZÀ-Þ]\.(?=[\s,;:)\]|/]|\Z)")
_FAMILY = re.compile(r"(?<![^\W_])[Tt]he \Z")


def whole_names(hits: Sequence[Hit], text: str) -> list[Hit]:
    """Returns the hits with the edges of each person's name; a key, and so a number, stays."""
    widened: list[Hit] = []
    for index, hit in enumerate(hits):
        if hit.entity_type != _PERSON:
            widened.append(hit)
            continue
        low = widened[-1].end if widened else 0
        high = hits[index + 1].start if index + 1 < len(hits) else len(text)
        start, end = _edges(text, hit, low, high)
        widened.append(replace(hit, start=start, end=end))
    return widened


def _edges(text: str, hit: Hit, low: int, high: int) -> tuple[int, int]:
    start, end = hit.start, hit.end
    if text[end : end + 1] == "s" and not text[end + 1 : end + 2].isalnum() and end < high:
        family = _FAMILY.search(text, max(low, start - 4), start)
        if family is not None:
            return family.start(), end + 1
    before = _BEFORE.search(text, max(low, start - _REACH), start)
    if before is None and text[start].islower():
        before = _TYPED.search(text, max(low, start - _REACH), start)
    start = before.start() if before is not None else start
    after = _AFTER.match(text, end, min(high, end + _REACH))
    if after is None and " " not in text[hit.start : end] and text[hit.start].isupper():
        after = _INITIAL_AFTER.match(text, end, min(high, end + _REACH))
    return start, after.end() if after is not None else end
