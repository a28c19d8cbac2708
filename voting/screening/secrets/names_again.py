"""What code gives to a constant that is called so, and which pin of a board is meant.

`const PASSWORD_RESET = "passwordReset"`, `secretMenuId = "secret_menu"`, `led_pin: GPIO2`, `--seed 918273`.
"""

from __future__ import annotations

from voting.screening import late
from voting.screening.secrets.names import KEY, PASSWORD

_NAMED = late.compile(r"([A-Za-z_$][\w$-]{2,60})[\"'\]]{0,2}[ \t]{0,12}(?:=>|:=|[:=])[ \t]{0,12}[\"'`]?\Z")
_VALUE = late.compile(r"[A-Za-z][A-Za-z_.-]{4,60}")
_WORDS = late.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_OF_SECRETS = late.compile(rf"(?i)(?:{PASSWORD}|{KEY}|pin)s?")
# Of microcontrollers: www.espressif.com, docs.arduino.cc, www.st.com, nordicsemi.com
_PIN = late.compile(r"(?i:gpio)_?(?:(?i:num)_?)?\d{1,2}(?:[._]\d{1,2})?")
_NUMBERED_PIN = late.compile(r"(?:P[A-K]_?\d{1,2}|P\d[._]\d{1,2}|IO\d{1,2}|[AD]\d{1,2}|RP\d{1,2})")
_OF_A_BOARD = late.compile(r"[a-z]\w{0,30}(?:_pin|Pin)|PIN_[A-Z]\w{0,30}|[A-Z]\w{0,30}_PIN")
_SEED, _OF_SEED = late.compile(r"\d{1,12}"), late.compile(r"[ ]--?(?:seed|sref|niji|chaos|stylize)[ =]\Z")


def says_its_name(before: str, text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is what it is given to over again, a board's pin, or the seed of a picture."""
    if _PIN.fullmatch(text, start, end) is not None:
        return True
    if _SEED.fullmatch(text, start, end) is not None:
        return _OF_SEED.search(before) is not None
    named = _NAMED.search(before)
    if named is None:
        return False
    if _NUMBERED_PIN.fullmatch(text, start, end) is not None:
        return _OF_A_BOARD.fullmatch(named.group(1)) is not None
    if _VALUE.fullmatch(text, start, end) is None:
        return False
    name, value = (_words(one) for one in (named.group(1), text[start:end]))
    telling = len(value) > 1 and any(_OF_SECRETS.fullmatch(word) for word in value)
    return telling and any(name[at : at + len(value)] == value for at in range(len(name) - len(value) + 1))


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORDS.findall(name)]
