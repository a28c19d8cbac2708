"""User names before a password that was found, in notes of one's passwords: "wiki: rsolberg Moss-Agate-12".

A line that begins with what the password is for, one to three words, then the user's name, then the password; or both
in brackets: "(greg_h, gregrulez99)". The name must look like one, since many a word stands before a password.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from voting.screening import late
from voting.screening.folding import canonical
from voting.screening.hits import Hit
from voting.screening.personal.users.finder import USERNAME
from voting.screening.personal.users.nobody import GOES_ON, is_nobody
from voting.screening.personal.users.unheard import is_handle_like
from voting.screening.placeholders import SECRET

_NAME = r"([A-Za-z][\w.+-]{2,31}(?:@[\w.-]{2,40})?)"
_APART = r"(?:[ ]{1,12}|\t+|[ ]?(?:[-–—|,;:/]|->|=>)[ ]{0,12})"
_OF_A_LIST = late.compile(
    rf"(?m)^[ \t>*•·-]*(?:\d{{1,2}}[.)] |[A-Z] )?([^\W\d_][\w.&'’+-]{{1,24}}(?: [\w.&'’+()-]{{1,24}}){{0,2}})"
    rf"{_APART}{_NAME}{_APART}\Z"
)
_IN_BRACKETS = late.compile(rf"(?<![\w.)\]])[(\[]{_NAME}(?:,|;|:| /|/| -| –)? ?\Z")
_REACH = 120  # characters of a line before a password
_OF_SETTINGS = late.compile(
    r"(?i)(?:^|[_.-])(?:pass\w*|pwd?|keys?|api\w*|tokens?|secrets?|salts?|pins?|codes?|users?(?:name)?|logins?|auth|creds?|e?mail|"
    r"phone|hosts?|ports?|name|id|eth\d|wlan\d|sha\d+|md5|v?\d+|com|org|net|io|local|lan|de|fr|uk)(?:[_.-]|\Z)|"
    r"(?-i:[A-Z0-9]+(?:_[A-Z0-9]+)+\Z)|"
    # a command of PowerShell's
    r"(?-i:\A(?:Convert(?:To|From)|New|Get|Set|Read|Add|Import|Export|Invoke|Connect|Enter|Unlock|Unprotect)-[A-Z])"
)
_LONGEST = 40  # characters of a password that is chosen


def with_logins(hits: Sequence[Hit], text: str, allowed: Collection[str] = ()) -> list[Hit]:
    """Returns the hits, and the user names right before passwords among them.

    Args:
        hits: Of one text, sorted and not overlapping.
        text: The original.
        allowed: Canonical values that are never masked.
    """
    found = list(_logins(hits, text, allowed))
    return sorted([*hits, *found], key=lambda hit: hit.start) if found else list(hits)


def _logins(hits: Sequence[Hit], text: str, allowed: Collection[str]) -> Iterator[Hit]:
    reached = 0
    for hit in hits:
        if hit.entity_type == SECRET and hit.end - hit.start <= _LONGEST:
            low = max(reached, hit.start - _REACH)
            low = max(low, text.rfind("\n", low, hit.start) + 1)
            place = _before(text[low : hit.start].rstrip("\"'`"), begins=low == 0 or text[low - 1] == "\n")
            if place is not None:
                start, name = low + place[0], place[1]
                key = canonical(name)
                if key not in allowed:
                    yield replace(
                        hit,
                        start=start,
                        end=start + len(name),
                        kind=USERNAME.kind,
                        entity_type=USERNAME.entity_type,
                        recogniser=USERNAME.name,
                        explanation=USERNAME.explanation,
                        value=name,
                        key=key,
                        spreads=False,
                        spellings=(),
                    )
        reached = hit.end


def _before(line: str, *, begins: bool) -> tuple[int, str] | None:
    """Returns where a user's name begins at the end of what stands before a password, and the name.

    Args:
        line: What stands before the password.
        begins: Whether it is all of its line.
    """
    listed = _OF_A_LIST.search(line) if begins else None
    if listed is not None and GOES_ON.isdisjoint(listed.group(1).lower().split()):
        start, name = listed.start(2), listed.group(2)
    else:
        match = _IN_BRACKETS.search(line)
        if match is None:
            return None
        start, name = match.start(1), match.group(1)
    told = (
        is_handle_like(name)
        and not is_nobody(name)
        and name.lower() not in GOES_ON
        and _OF_SETTINGS.search(name) is None
    )
    return (start, name) if told else None
