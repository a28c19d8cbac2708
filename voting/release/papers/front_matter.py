"""YAML at the head of a data card, written so that it reads the same for every YAML reader."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

Value: TypeAlias = "str | int | bool | Mapping[str, Value] | Sequence[Value]"

_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9_/ -]*[A-Za-z0-9_]|[A-Za-z]")
_BREAKS: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What YAML 1.1 or 1.2 takes for a line break, or refuses, and JSON does not."""

_TAKEN: Final = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


def front_matter(values: Mapping[str, Value]) -> str:
    """Returns the values between two lines of `---`, in their order; a text is quoted where YAML could misread it."""
    return "".join(f"{line}\n" for line in ("---", *_mapping(values, ""), "---"))


def _mapping(values: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, value in values.items():
        yield from _entry(f"{indent}{_scalar(key)}:", value, indent)


def _entry(head: str, value: Value, indent: str) -> Iterator[str]:
    if isinstance(value, str | int):
        yield f"{head} {_scalar(value)}"
    elif not value:
        yield f"{head} {'{}' if isinstance(value, Mapping) else '[]'}"
    elif isinstance(value, Mapping):
        yield head
        yield from _mapping(value, f"{indent}  ")
    else:
        yield head
        for item in value:
            yield from _item(item, indent)


def _item(item: Value, indent: str) -> Iterator[str]:
    if isinstance(item, Mapping) and item:
        first, *others = _mapping(item, f"{indent}  ")
        yield f"{indent}- {first.strip()}"
        yield from others
    else:
        yield from _entry(f"{indent}-", item, f"{indent}  ")


def _scalar(value: str | int) -> str:
    if isinstance(value, str):
        return value if _PLAIN.fullmatch(value) and value.lower() not in _TAKEN else _quoted(value)
    return str(value).lower()


def _quoted(value: str) -> str:
    text = json.dumps(value, ensure_ascii=False)  # escaped, letters beyond U+FFFF would be two for a YAML reader
    return _BREAKS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
