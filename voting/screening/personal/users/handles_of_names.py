r"""User names that are made of the name beside them: "Anselm Ruiz (aruiz-fixes)", "jtremblay (Julie Tremblay)".

Also those that a name of an entry tells in directories, packages, networks and trading: `(uid=hvandijk)`,
`ghcr.io/tessa-vk/orders`, `identity="CORP\anneke.b"`, `553=fixgw07`. Sources: RFC 4515 and 4519,
docs.github.com/packages, w1.fi/wpa_supplicant, www.fixtrading.org (tags 50 and 553).
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.folding import fold
from voting.screening.personal.users.nobody import is_nobody
from voting.screening.personal.users.unheard import is_handle_like, is_name
from voting.screening.recogniser import Match

_WORD = r"[A-Z\x{c0}-\x{de}][A-Za-z\x{c0}-\x{24f}'’-]{1,15}"
_PERSON = rf"({_WORD}(?:[ ](?:{_WORD}|[A-Z]\.?)){{0,2}})"
_HANDLE = r"@?([a-zA-Z0-9][a-zA-Z0-9._-]{2,24})"
_BEHIND = re2.compile(rf"(?:^|[^\w.-]){_PERSON}[ ]?[(\[<]{_HANDLE}[)\]>]")
_BEFORE = re2.compile(rf"(?:^|[^\w.@/-]){_HANDLE}[ ][(\[]{_PERSON}[)\]]")
_SAID = re2.compile(rf"\b(?:I['’]?m|I am|[Mm]y name is|[Tt]his is|name['’]s) ({_WORD})[ ]\({_HANDLE}\)")
_LEAST = 3  # letters that both have
_ENTRIES = (
    re2.compile(r"\((?:uid|sAMAccountName|userid|memberUid)=([A-Za-z][\w.-]{1,31})\)"),
    re2.compile(r"\b(?:ghcr\.io|docker\.io|quay\.io|codeberg\.org)/([a-z0-9][a-z0-9-]{1,38})/[a-z0-9]"),
    re2.compile(r"(?m)^[ \t]*(?:anonymous_)?identity=\"(?:[A-Za-z][\w.-]{1,20}\\{1,2})?([A-Za-z][\w.-]{1,31})\""),
    re2.compile(r"(?:^|[|\x01;^])(?:50|553)=([A-Za-z][\w.-]{2,31})"),
)
_FIX = late.compile(r"(?:^|[^\w=])8=FIXT?\.\d|[|\x01^]35=[A-Z0-9]{1,2}[|\x01^]")
_OWNED = 1  # places in `_ENTRIES`: many owners are projects
_TRADING = 3
_OF_PROJECTS = frozenset(
    ("cli", "lib", "api", "app", "dev", "bot", "org", "sdk", "web", "ops", "ui", "db", "io", "js", "py")
)
# What those who make something together are called by: `linuxserver`; where a registry's interface is: `/v2/`
_OF_MANY = late.compile(
    r"(?:server|servers|labs?|hub|cloud|soft|software|tech|docker|project|foundation|team|apps?|systems?|works|community|"
    r"studios?|media|brew|linux|bots?|tools?|stack|data|base|kube|group|networks?|security|official|containers?)\Z|"
    r"^(?:v\d|linux|docker|kube|open|cloud)"
)
PATTERNS = (_BEHIND, _BEFORE, _SAID, *_ENTRIES)


def find_of_names(text: str) -> Iterator[Match]:
    """Yields the user names alone."""
    for pattern, person, handle in ((_BEHIND, 1, 2), (_BEFORE, 2, 1)):
        for match in pattern.finditer(text):
            if _is_of(match.group(handle), match.group(person)):
                yield Match(match.start(handle), match.end(handle), 0.75)
    for match in _SAID.finditer(text):
        name, handle = match.group(1), match.group(2)
        told = is_handle_like(handle) or fold(name) in fold(handle)
        if told and is_name(name) and not is_nobody(handle):
            yield Match(match.start(2), match.end(2), 0.7)
    for number, pattern in enumerate(_ENTRIES):
        if pattern.is_idle(text) or (number == _TRADING and not _speaks_fix(text)):
            continue
        for match in pattern.finditer(text):
            name = match.group(1)
            if not is_nobody(name) and (number != _OWNED or _is_somebody(name)):
                yield Match(match.start(1), match.end(1), 0.7)


def _speaks_fix(text: str) -> bool:
    return ("8=FIX" in text or "35=" in text) and _FIX.search(text) is not None


def _is_of(handle: str, person: str) -> bool:
    """Whether a user name is made of somebody's name: of its surname, or of initials and a part of it."""
    words = [fold(word) for word in person.split() if len(word) >= _LEAST]
    letters = "".join(filter(str.isalpha, fold(handle)))
    if len(words) < 2 or handle[:1].isupper() or not is_name(person.split(maxsplit=1)[0]):
        return False
    first, last = words[0], words[-1]
    made = (first[0] + last[:_LEAST], last + first[0], last[:4] + first[:2], first + last[0])
    named = letters.endswith(last) if handle.isalpha() else last in letters  # "Anna Bell (bellflower)"
    return named or letters.startswith(made) or (len(letters) > _LEAST and last.startswith(letters))


def _is_somebody(owner: str) -> bool:
    """Whether an owner of packages is called as people are; most are projects."""
    first, _, rest = owner.partition("-")
    if _OF_MANY.search(owner) is not None:
        return False
    return is_handle_like(owner) or (is_name(first) and 0 < len(rest) <= _LEAST and rest not in _OF_PROJECTS)
