"""Words of Chinese, Japanese and Korean that everybody writes, so that one alone is hardly anybody's name.

Where words are not divided, the model takes a part of a sentence for a name at times: "비교", "窒素", "不足". Made by
`training.everyday_words`; see the model's licence note.
"""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path
from typing import Final

EVERYDAY_WORDS: Final = Path(__file__).parent / "model" / "everyday.gz"


def is_everyday(word: str) -> bool:
    """Whether a word of these languages is such a one."""
    return word in _words()


@cache
def _words() -> frozenset[str]:
    """Returns the list, read when a text first holds what may be a name in these languages."""
    return frozenset(gzip.decompress(EVERYDAY_WORDS.read_bytes()).decode().split("\n"))
