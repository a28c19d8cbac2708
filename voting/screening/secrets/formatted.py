r"""Passwords that code puts into a text, and ones beside a name of one letter: `"{}:{}@{}".format(…)`, `u = …; p = …`.

Of a template the two places around a colon are an account and its password, where an @ follows or the text is encoded
for basic authentication: docs.python.org/3/library/string.html (`{}`), pkg.go.dev/fmt (`%s`, `%v`),
developer.apple.com (`%@`), docs.oracle.com (`String.format`), www.php.net/sprintf.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import is_nobody
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching
from voting.screening.secrets.values import PASSWORD_NAME, is_message, is_secret

_PLACE = r"(?:%(?:\d\$)?[sv@]|\{\w{0,20}\})"
_TEMPLATE = re2.compile(
    rf"[\"']([^\"'\n\x00]{{0,120}}?){_PLACE}:{_PLACE}(@[^\"'\n\x00]{{0,120}})?[\"'][ ]?\)?"
    rf"(?:\.format[ ]?\(|\.formatted\(|[ ]?%[ ]?\(|,)\s{{0,40}}"
)
_ANY_PLACE = late.compile(_PLACE)
_ARGUMENT = late.compile(
    r"\s{0,40}(?:\w{1,20}[ ]?=[ ]?)?(?:[@bBrRuUN]{0,2}(?:\"([^\"\n\x00]{1,100})\"|'([^'\n\x00]{1,100})')|"
    r"[\w.$>\[\]()-]{1,60})\s{0,8}(?:,|\)|\]|$)"
)
_BASIC = late.compile(r"(?i)basic|auth|base64|b64|btoa|userpwd|login|cred")
_NEAR = 240  # characters
_LITERAL = r"[ ]?(?::=|=|:)[ ]?[bru@]?\\{0,2}[\"']([^\"'\n\\\x00]{2,60})\\{0,2}[\"']"
# `var u = "…"; var p = "…"`, `{u: "…", p: "…"}`, `user="…"\nkw = "…"`
_LETTERS = re2.compile(
    r"(?i)(?:^|[^\w.])(?:(?:var|let|const|my|local|dim|val|set)[ ])?[\"']?[$@]?(?:u|un|usr|user|login|username|nutzer|"
    rf"benutzer)[\"']?(?:[ ]?:[ ]?(?:string|str|&str))?{_LITERAL}"
    r"[,;]?(?:\\n|\s){0,12}(?:(?:var|let|const|my|local|dim|val|set)[ ])?[\"']?[$@]?(?:p|pw|ps|kw|pwd|pass|geheim)"
    rf"[\"']?(?:[ ]?:[ ]?(?:string|str|&str))?{_LITERAL}"
)
_USER = late.compile(r"[A-Za-z][\w.+-]{1,60}")


def find_formatted(text: str) -> Iterator[Match]:
    """Yields the passwords, and who signs in with them."""
    for template in _TEMPLATE.finditer(text):
        low, high = max(0, template.start() - _NEAR), template.end() + _NEAR
        if not template.group(2) and (template.group(1) or _BASIC.search(text, low, high) is None):
            continue
        yield from _arguments(text, template.end(), sum(1 for _ in _ANY_PLACE.finditer(template.group(1))))
    for both in _LETTERS.finditer(text):
        yield from _both(both.group(1), both.span(1), both.group(2), both.span(2))


def _arguments(text: str, at: int, skipped: int) -> Iterator[Match]:
    """Yields two arguments of a call, after so many others."""
    found: list[tuple[str, tuple[int, int]]] = []
    for _ in range(skipped + 2):
        argument = _ARGUMENT.match(text, at)
        if argument is None:
            return
        group = argument.lastindex or 0
        found.append((argument.group(group) if group else "", argument.span(group)))
        at = argument.end()
    (user, user_place), (word, place) = found[skipped:]
    if word:
        yield from _both(user, user_place, word, place)


def _both(user: str, user_place: tuple[int, int], word: str, place: tuple[int, int]) -> Iterator[Match]:
    if is_message(word) or not is_secret(word, PASSWORD_NAME, quoted=True, certain=True):
        return
    yield Match(place[0], place[1], 0.9)
    if _USER.fullmatch(user) and not is_nobody(user):
        yield Match(user_place[0], user_place[1], 0.8, "USERNAME")


FORMATTED = Recogniser(
    name="secret_formatted",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands where code puts a password into a text.",
    find=Searching(find_formatted, (_TEMPLATE, _LETTERS)),
)
