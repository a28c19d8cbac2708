"""Makes the list of `everyday_words` from the frequencies in `wordfreq`.

`python -m voting.screening.names.training.everyday_words` writes it into the package.
"""

from __future__ import annotations

import argparse
import gzip
from pathlib import Path

from voting.screening import late
from voting.screening.names.everyday_words import EVERYDAY_WORDS
from voting.screening.names.training.frequencies import counted_words
from voting.screening.names.training.native import traditional

_UNDIVIDED = late.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_LEAST = {"zh": 3.5, "ja": 3.5, "ko": 4.0}
"""From so many times in 1e9 words on, as a logarithm, of what the model was unsure of one in fifteen was a name."""
_LEAST_ALONE = 4.0  # of a Chinese character by itself


def everyday_words() -> set[str]:
    """Returns words of two characters and more, and Chinese characters, these in both writings."""
    found: set[str] = set()
    for language, least in _LEAST.items():
        for word, zipf in counted_words(language):
            if _UNDIVIDED.fullmatch(word) is None or zipf < (least if len(word) > 1 else _LEAST_ALONE):
                continue
            if language == "zh":
                found |= {word, traditional()(word)}
            elif len(word) > 1:
                found.add(word)
    return found


def main() -> None:
    """Writes the list: the same bytes for the same words. Where it cannot be made, the old one stays as it is."""
    parser = argparse.ArgumentParser(description="Makes the list of everyday words. Needs requirements-train.txt.")
    parser.add_argument("--out", type=Path, default=EVERYDAY_WORDS, help="file to write")
    out: Path = parser.parse_args().out
    words = "\n".join(sorted(everyday_words()))
    with out.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(words.encode())


if __name__ == "__main__":
    main()
