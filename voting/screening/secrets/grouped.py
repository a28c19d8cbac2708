"""Passwords made for one program, as they are shown: four letters four times, or four characters six times.

Google shows app passwords as "abcd efgh ijkl mnop" (support.google.com/accounts/answer/185833), WordPress application
passwords as "abcd EFGH 1234 ijkl MNOP 6789" (developer.wordpress.org/rest-api/reference/application-passwords). Any
words of four letters look so, too: they count after a word for a password, or in both cases with digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching
from voting.screening.secrets.randomness import looks_unusual

_SIX = re2.compile(r"(?:^|[^0-9A-Za-z])((?:[A-Za-z0-9]{4} ){5}[A-Za-z0-9]{4})(?:[^0-9A-Za-z]|$)")
_FOUR = re2.compile(r"(?:^|[^0-9A-Za-z])((?:[a-z]{4} ){3}[a-z]{4})(?:[^0-9A-Za-z]|$)")
_TOLD = late.compile(
    r"(?i)(?:pass(?:word|wd|wort|code)?|pwd|pw|secret|token|api[_ -]?key|bearer|kennwort|mot de passe|contraseña|senha|"
    r"wachtwoord|lösenord|adgangskode|hasło|parola)[^\n]{0,30}\Z"
)
_OF_AN_APP = late.compile(r"(?i)\bapp[ -]?(?:specific[ -])?pass\w*[^\x00]{0,80}\Z")
_REACH = 100
_KINDS = tuple(map(re.compile, ("[A-Z]", "[a-z]", "[0-9]")))
_FEWEST_MIXED = 3  # groups that hold characters of two kinds at least


def find_grouped(text: str) -> Iterator[Match]:
    """Yields whole passwords with their blanks."""
    for pattern in (_SIX, _FOUR):
        for start, end in pattern.places(text):
            value = text[start:end]
            told = any(words.search(text, max(0, start - _REACH), start) for words in (_TOLD, _OF_AN_APP))
            drawn = looks_unusual(value) if pattern is _FOUR else _is_mixed(value)
            if drawn and (told or pattern is _SIX):
                yield Match(start, end, 0.85)


def _is_mixed(value: str) -> bool:
    """Whether there are capitals, small letters and digits, and half of the groups have two of them at least."""
    kinds = [sum(kind.search(group) is not None for kind in _KINDS) for group in value.split()]
    return all(kind.search(value) for kind in _KINDS) and sum(one > 1 for one in kinds) >= _FEWEST_MIXED


GROUPED = Recogniser(
    name="secret_grouped",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a password that was made for one program.",
    find=Searching(find_grouped, (_SIX, _FOUR)),
)
