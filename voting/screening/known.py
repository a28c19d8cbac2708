"""The session's own identifiers: what we know of the voter is removed however it is spelled.

They become the ordinary typed placeholders (`<PERSON_1>`, `<EMAIL_ADDRESS_1>`), not a type of their own: a marker
such as `<USER_NAME>` would tell every reader which of the people in a text the voter is, and that link is cut, too.
All spellings of one identifier share one number.

Not masked: a single character (it identifies nobody), a name's particles and titles alone ("van", "Dr"), generic
mailboxes alone ("info"). Given names and surnames that are also everyday words ("Will") count with a capital letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from voting.identity import Identity
from voting.screening import late
from voting.screening.known_words import EVERYDAY, GENERIC_MAILBOXES, PARTICLES, PUBLIC_MAIL
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind
from voting.screening.terms import Target, Term, as_target

_LEGAL_FORM = late.compile(
    r"(?i)[\s,]+(?:inc|incorporated|llc|llp|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|kg|se|ug|ev|sa|sas|sarl|"
    r"srl|spa|bv|nv|ab|oy|as|aps|pty|kk)\.?$"
)
_NUMBERED = late.compile(r"[A-Za-z]{1,12}[-_#./: ]{0,2}(\d{6,})")
_TAIL = 6  # characters of a key
# German and Nordic letters are as often written with two as without their mark.
_TWO_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"} | {"Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)


def known_terms(identity: Identity) -> list[Term]:
    """Returns every spelling of every identifier of the session."""
    terms = [term for field, value in identity.items() for term in _spellings(field, value.strip())]
    people = {term.target.key: term.target for term in terms if term.target.entity_type == "PERSON"}
    # The mailbox of a person is called as the person is, where it says the same.
    terms = [replace(term, target=people.get(term.target.key, term.target)) for term in terms]
    # The longest first: where two identifiers share a spelling, the more specific one names it.
    return sorted((term for term in terms if len(term.value) > 1), key=lambda term: -len(term.target.key))


def _spellings(field: str, value: str) -> Iterator[Term]:
    if len(value) < 2:
        return
    for term in _SPELLINGS[field](value):
        yield term
        written = term.value.translate(_TWO_LETTERS)
        if written != term.value:
            yield replace(term, value=written)


def _target(entity_type: str, what: str, value: str) -> Target:
    return as_target(Kind.KNOWN, entity_type, f"known_{re.sub('[ -]', '_', what)}", f"Matches your {what}.", value)


def _email(value: str) -> Iterator[Term]:
    target = _target("EMAIL_ADDRESS", "e-mail address", value)
    yield Term(value, target, inside=True, encodings=True)
    local, at, domain = value.rpartition("@")
    if not at:
        return
    user = _target("USERNAME", "mailbox name", local)
    for spelling in {local, local.partition("+")[0]}:
        if len(spelling) > 2 and spelling.lower() not in GENERIC_MAILBOXES:
            yield Term(
                spelling, user, inside=len(spelling) >= 10, capitalised=spelling.lower() in EVERYDAY, encodings=True
            )
    if domain.lower() not in PUBLIC_MAIL:
        yield Term(domain, _target("ORGANIZATION", "mail domain", domain), inside=True)


def _name(value: str) -> Iterator[Term]:
    target = _target("PERSON", "name", value)
    yield Term(value, target, inside=len(value) >= 10, encodings=True)
    words = [word for word in re.split(r"[\s,.;()\"“”]+", value) if word]
    parts = [word for word in words if word.lower() not in PARTICLES]
    for part in parts:
        for piece in {part, *part.split("-")}:
            if len(piece) > 1 or not piece.isascii():
                yield Term(piece, target, capitalised=piece.lower() in EVERYDAY or (len(piece) < 3 and piece.isascii()))
    for start, word in enumerate(words):
        if word.lower() in PARTICLES and (start == 0 or words[start - 1].lower() not in PARTICLES):
            rest = takewhile(lambda one: one.lower() in PARTICLES, words[start:])
            surname = " ".join(words[start : start + len(list(rest)) + 1])
            if " " in surname:
                yield Term(surname, target)
    if len(parts) < 2:
        return
    first, last = parts[0], parts[-1]
    for joined in {first + last, last + first, "".join(words), first[0] + last, last + first[0], first + last[0]}:
        if len(joined) > 4:
            yield Term(joined, target, inside=len(joined) >= 10, solid=True)


def _account(value: str) -> Iterator[Term]:
    target = _target("ACCOUNT_ID", "account", value)
    if "@" in value:
        yield from _email(value)
        return
    yield Term(value, target, inside=len(value) >= 8, encodings=True)
    yield from _digits_alone(value, target)
    provider, bar, subject = value.rpartition("|")  # Auth0 and others put the sign-in provider before the subject
    if bar and provider and len(subject) > 5:
        yield Term(subject, target, inside=len(subject) >= 8, encodings=True)


def _api_key(value: str) -> Iterator[Term]:
    target = _target(SECRET, "API key", value)
    yield Term(value, target, inside=len(value) >= 8, encodings=True)
    if len(value) >= 32:  # an abbreviated key still tells which one it is
        yield Term(value[:16], target, inside=True)
        yield Term(value[-12:], target, inside=True)
        tail = value[-_TAIL:]  # as consoles list keys: "sk-…4kQ9zT"
        if not (tail.isalpha() or tail.isdigit()):
            yield Term(tail, target)


def _project(value: str) -> Iterator[Term]:
    target = _target("CLOUD_PROJECT", "cloud project", value)
    yield Term(value, target, inside=len(value) >= 8, encodings=True)
    domain, colon, project = value.rpartition(":")  # domain-scoped projects: `example.com:project`
    if colon and domain and len(project) > 3:
        yield Term(project, target, inside=len(project) >= 8)


def _organisation(value: str) -> Iterator[Term]:
    target = _target("ORGANIZATION", "organisation", value)
    for spelling in {value, _LEGAL_FORM.sub("", value)}:
        yield Term(spelling, target, inside=len(spelling) >= 10, capitalised=spelling.lower() in EVERYDAY)


def _other(value: str) -> Iterator[Term]:
    if "@" in value.strip("@"):
        yield from _email(value)
        return
    spelling = value.removeprefix("@") or value
    target = _target("IDENTIFIER", "identifier", value)
    yield Term(spelling, target, inside=len(spelling) >= 10, encodings=True)
    yield from _digits_alone(value, target)


def _digits_alone(value: str, target: Target) -> Iterator[Term]:
    """Yields the number of "K-448210", which people know their account by without what the app puts before it."""
    found = _NUMBERED.fullmatch(value)
    if found is not None:
        yield Term(found[1], target)


_SPELLINGS = {
    "account_id": _account,
    "email": _email,
    "name": _name,
    "api_keys": _api_key,
    "project_ids": _project,
    "organisation": _organisation,
    "others": _other,
}
