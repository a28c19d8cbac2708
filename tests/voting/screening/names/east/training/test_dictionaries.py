from __future__ import annotations

import struct
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from voting.screening.names.east.training.dictionaries import compiled_words


def compiled_dictionary(words: dict[str, list[tuple[int, str]]]) -> bytes:
    """Returns what MeCab compiles of words, each with costs and features: the trie has a place for every byte."""
    features, entries, leaves = b"", b"", {}
    for word in sorted(words):
        leaves[word.encode()] = len(entries) // 16 * 256 + len(words[word])
        for cost, told in words[word]:
            entries += struct.pack("<HHHhII", 0, 0, 0, cost, len(features), 0)
            features += told.encode() + b"\0"
    prefixes = sorted({key[:end] for key in leaves for end in range(len(key) + 1)})
    bases = {prefix: 1 + 300 * at for at, prefix in enumerate(prefixes)}
    units = [(0, 0)] * (300 * len(prefixes) + 600)
    units[0] = (bases[b""], 0)
    for prefix in prefixes[1:]:
        units[bases[prefix[:-1]] + prefix[-1] + 1] = (bases[prefix], bases[prefix[:-1]])
    for key, value in leaves.items():
        units[bases[key]] = (-value - 1, bases[key])
    trie = b"".join(struct.pack("<iI", *unit) for unit in units)
    sizes = (len(trie), len(entries), len(features), 0)
    return struct.pack("<10I32s", 0, 102, 0, len(words), 1, 1, *sizes, b"utf-8") + trie + entries + features


class TestCompiledWords:
    """All that is in a dictionary of MeCab's."""

    def test_every_word(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """One within another, and one with several entries."""
        words = {"김": [(100, "NNP,인명")], "김치": [(-5, "NNG,*"), (7, "NNP,*")], "花子": [(9_000, "名詞")]}
        (tmp_path / "sys.dic").write_bytes(compiled_dictionary(words))
        monkeypatch.setitem(sys.modules, "some_dic", SimpleNamespace(DICDIR=str(tmp_path)))  # type: ignore[arg-type]
        found = sorted(compiled_words("some_dic"))
        assert found == sorted((word, told.split(","), cost) for word, rows in words.items() for cost, told in rows)
