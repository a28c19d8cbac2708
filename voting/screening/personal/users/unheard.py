"""Words that nobody writes: in none of the lists of words, names and places of sixteen languages.

Where a user name is announced, such a word is one: "psn peachh", "login jmeadows". Alone it is a typing error as well.
"""

from __future__ import annotations

from voting.screening import late
from voting.screening.names.gazetteer import known, package_gazetteer

_PART = late.compile(r"[A-Za-z]+")
_LETTERS = late.compile(r"[A-Za-z]{4,24}\Z")
_SURELY = late.compile(r"[A-Za-z][0-9]|[0-9][A-Za-z]|[A-Za-z0-9]_|_[A-Za-z0-9]|[A-Za-z0-9]\.[A-Za-z0-9]|[a-z][A-Z]")
# Rare words of a language rather than handles, by their endings: "insensitive"
_ENDING = late.compile(
    r"\w{4,}(?:ive|able|ible|less|ing|ed|ly|ful|al|ic|ous|ness|tion|ment|ism|ist|ung|heit|keit|ieren)s?\Z"
)
_SHORT = 3  # letters; "jb-kim" is rather a handle than words with a hyphen


def is_unheard(word: str) -> bool:
    """Whether a word of four to 24 letters is on no list; no rare one by its ending."""
    may_be = _LETTERS.match(word) is not None and _ENDING.match(word.lower()) is None
    return may_be and not package_gazetteer().listed(word)


def is_name(word: str) -> bool:
    """Whether people are called so, as a given name or a surname."""
    of = known(package_gazetteer().listed(word))
    return of.given > 0 or of.surname > 0


def is_handle_like(name: str) -> bool:
    """Whether what is announced as a user name can be one by its form: a digit, an underscore, a word nobody writes."""
    if _SURELY.search(name) is not None or is_unheard(name):
        return True
    parts = _PART.findall(name)
    return "-" in name and len(parts) > 1 and any(len(part) < _SHORT or is_unheard(part) for part in parts)
