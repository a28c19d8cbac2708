"""Values given to something that is called a secret: `api_key = "…"`, `"password": "…"`, `my token is …`.

Three strengths of evidence. A quoted value of a password may be any text that is not a stand-in. An unquoted one needs
a digit or mark, since `token = parser` is code and `password: wrong` is prose. A name that means much else, too
("key", "seed"), needs a value that mixes letters and digits.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import re2

from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.values import is_stand_in, is_wordlike

_STRONG_NAMES = (
    r"pass(?:word|wd|phrase|code)?|pwd|psw|passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|lösenord|"
    r"(?:client|app|api|shared|consumer|webhook)?[_ .-]?secret|credentials?|otp|pin(?:[_ -]?code)?|2fa"
)
_KEY_NAMES = (
    r"token|bearer|jwt|(?:api|access|account|shared|auth|private|secret|signing|encryption|master|license|subscription|"
    r"storage|service|deploy|write|read|admin)[_ .-]?key"
)
_LOOSE_NAMES = r"key|auth(?:orization)?|session[_ .-]?id|cookie|nonce|salt|sas|sig(?:nature)?|webhook|dsn|seed"
# Which of the three groups took part tells how strong the name is. A name may be the end of a longer one: `dbPassword`.
_NAME_AND_SIGN = re2.compile(
    rf"(?i)(?:({_STRONG_NAMES})|({_KEY_NAMES})|({_LOOSE_NAMES}))s?"
    rf"(?:[_.-]?[a-z0-9]{{1,20}}){{0,2}}[\"'`\\\])*]{{0,4}}[ \t]{{0,8}}"
    r"(=>|:=|={1,2}|:|->|,|\bis\b|\bwas\b|\bto\b)\**[ \t]{0,8}"
)
_VALUE = re.compile(
    r"(?:(?:[Bb]earer|[Bb]asic|[Tt]oken)[ \t]+)?\\?(?:[brfu]{0,2}\"([^\"\n\x00]{3,2000})\"|"
    r"[brfu]{0,2}'([^'\n\x00]{3,2000})'|"
    r"\**`([^`\n\x00]{3,2000})`|\**([^\s\"'`,;<>(){}\[\]|\x00]{4,2000}))"
)
_UNQUOTED = 4


def find_assigned(text: str) -> Iterator[Match]:
    """Yields values that are given to a name of a secret."""
    run_end = 0  # of the last value without quotation marks: one that begins inside it ends where it ends
    for named in _NAME_AND_SIGN.finditer(text):
        if named.end() + 4 <= run_end:
            start, end, quoted = named.end(), run_end, False
        else:
            value = _VALUE.match(text, named.end())
            if value is None or value.lastindex is None:
                continue
            start, end = value.span(value.lastindex)
            quoted = value.lastindex != _UNQUOTED
            run_end = run_end if quoted else end
        end = start + len(text[start:end].rstrip("\\" if quoted else ".!?:*\\"))
        strength = next(group for group in (1, 2, 3) if named.start(group) >= 0)
        if _is_secret(text[start:end], strength, named.group(4).lower(), quoted=quoted):
            yield Match(start, end, 0.9)


def _is_secret(value: str, strength: int, sign: str, *, quoted: bool) -> bool:
    """Whether a value is one.

    Args:
        value: What the name is given.
        strength: 1 for a password's name, 2 for a key's, 3 for a name with other meanings.
        sign: What stands between.
        quoted: Whether the value is.
    """
    value = value[:200]  # a longer one is judged by its beginning
    if len(value) < 4 or is_stand_in(value):
        return False
    digits = any(map(str.isdigit, value))
    letters = any(map(str.isalpha, value))
    marks = any(not one.isalnum() and one not in "-_./: " for one in value)
    if " " in value and not (digits and marks):
        return False
    if strength == 3 or sign == ",":
        return len(value) >= 8 and digits and letters and _mixed(value) and (sign != "," or quoted)
    if strength == 1:
        return digits or marks or (quoted and sign in ("=", ":", "==", "=>", ":="))
    return len(value) >= 8 and (digits or marks) and not is_wordlike(value) and _mixed(value)


def _mixed(value: str) -> bool:
    """Whether a value changes between capitals, small letters, digits and marks at least twice."""
    kinds = ["d" if one.isdigit() else "l" if one.islower() else "u" if one.isupper() else "m" for one in value]
    return sum(left != right for left, right in itertools.pairwise(kinds)) >= 2


ASSIGNED = Recogniser(
    name="secret_assigned",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands where a password, key or token is given.",
    find=find_assigned,
)
