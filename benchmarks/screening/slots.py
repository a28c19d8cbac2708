"""Fills slots such as `{{card:visa}}` of the written texts from a seed: what a scanner would flag stands in no file.

    {{card:visa}} {{iban:DE}} {{id:pl_pesel}} {{vin:us}} {{coin:btc}}   `numbers`: with valid check digits
    {{secret:github_pat}}      a form of `written/forms-open.toml` or `forms-closed.toml`, or a key or token of `keys`
    {{secret:alnum40}}         a token of no known vendor, how long: hex, alnum, lower, upper, digits, base64, urlsafe
    {{noise:hex40}}            the same, for what is no secret: hashes, checksums, identifiers of builds
    {{noise:uuid}}             likewise

`/plain`, `/spaced` and `/dashed` fix how a card, an IBAN or a national number is parted. The same number behind `=`
repeats a value within its conversation.
"""

from __future__ import annotations

import base64
import random
import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from benchmarks.screening import keys, numbers
from benchmarks.screening.patterns import drawn

FOLDER = Path(__file__).with_name("written")
SLOT = re.compile(r"\{\{([a-z]+):(\w+)(?:/(plain|spaced|dashed))?(?:=(\d+))?\}\}")
_LIKE_SLOT = re.compile(r"\{\{[a-z]+:[^{}\s]*\}\}")
_GENERAL = re.compile(r"(hex|alnum|lower|upper|digits|base64|urlsafe)_?(\d+)")
_ALPHABETS = {
    "hex": "[0-9a-f]",
    "alnum": "[A-Za-z0-9]",
    "lower": "[a-z0-9]",
    "upper": "[A-Z0-9]",
    "digits": "[0-9]",
    "urlsafe": "[A-Za-z0-9_-]",
}
_BYTES = {24: 16, 44: 32, 88: 64}  # usual sizes of keys and hashes, which end in = as Base64
_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"


class SlotError(ValueError):
    """A slot names nothing that can be drawn here. Its text names the slot, which is no value."""


@cache
def forms(part: str) -> Mapping[str, str]:
    """Returns the vendors' forms of the `open` or the `closed` texts, by name."""
    written: dict[str, str] = tomllib.loads((FOLDER / f"forms-{part}.toml").read_text(encoding="utf-8"))
    return written


class Slots:
    """Fills the slots of one conversation. The same seed and the same slots give the same values."""

    def __init__(self, seed: str, closed: bool) -> None:
        self._draw = random.Random(seed)
        self._forms = {**forms("open"), **(forms("closed") if closed else {})}
        self._kept: dict[tuple[str, ...], str] = {}

    def fill(self, slot: str) -> str:
        """Returns the value of one slot, such as `{{card:visa=1}}`.

        Raises:
            SlotError: It is no slot, or nothing of that name is known.
        """
        read = SLOT.fullmatch(slot)
        if read is None:
            raise SlotError("a slot is {{name:what}}, with /plain, /spaced or /dashed and =1 behind it")
        name, argument, asked, number = read.groups()
        way = asked
        key = (name, argument, number or "")
        value = self._kept.get(key) if number else None
        if value is None:
            value = self._drawn(name, argument)
            if way is None and name in ("card", "iban"):
                way = self._draw.choice(("plain", "spaced", "spaced", "dashed" if name == "card" else "plain"))
            if way:
                value = _parted(name, value, way)
            if number:
                self._kept[key] = value
        return _parted(name, value, asked) if asked else value

    def _drawn(self, name: str, argument: str) -> str:
        if name not in _KINDS:
            raise SlotError(f"slot {name}:{argument}: there is no such kind of slot")
        try:
            return _KINDS[name](self, argument)
        except KeyError:
            raise SlotError(f"slot {name}:{argument}: nothing of this name is known here") from None

    def _secret(self, argument: str) -> str:
        if argument in keys.KEYS:
            return keys.KEYS[argument](self._draw)
        return drawn(self._forms[argument], self._draw) if argument in self._forms else self._noise(argument)

    def _noise(self, argument: str) -> str:
        if argument == "uuid":
            return drawn(_UUID, self._draw)
        general = _GENERAL.fullmatch(argument)
        if general is None:
            raise KeyError(argument)
        kind, length = general.group(1), int(general.group(2))
        if kind == "base64":
            return base64.b64encode(self._draw.randbytes(_BYTES.get(length, length * 3 // 4))).decode()
        return drawn(f"{_ALPHABETS[kind]}{{{length}}}", self._draw)

    def _national(self, argument: str) -> str:
        return numbers.national(argument, self._draw)

    def _card(self, argument: str) -> str:
        return numbers.card(argument, self._draw)

    def _iban(self, argument: str) -> str:
        return numbers.account(argument, self._draw)

    def _coin(self, argument: str) -> str:
        return numbers.coin(argument, self._draw)

    def _vehicle(self, _: str) -> str:
        return numbers.vehicle(self._draw)


_KINDS: Mapping[str, Callable[[Slots, str], str]] = {
    "card": Slots._card,
    "iban": Slots._iban,
    "id": Slots._national,
    "secret": Slots._secret,
    "noise": Slots._noise,
    "coin": Slots._coin,
    "vin": Slots._vehicle,
}


def misspelt(text: str) -> bool:
    """Whether a text holds what looks like a slot and is none."""
    return any(SLOT.fullmatch(one) is None for one in _LIKE_SLOT.findall(text))


def _parted(name: str, value: str, way: str) -> str:
    gap = {"plain": "", "spaced": " ", "dashed": "-"}[way]
    if name == "id":
        return re.sub("[ ./-]+", gap, value)
    plain = re.sub("[ -]", "", value)
    if name == "card" and len(plain) == 15:
        return gap.join((plain[:4], plain[4:10], plain[10:]))
    return gap.join(plain[at : at + 4] for at in range(0, len(plain), 4))
