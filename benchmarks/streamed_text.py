"""What both pages of `streaming` stream: two responses of 1,500 tokens, at the pace that the environment names."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from typing import Final

TOKENS: Final = 1_500
CHARACTERS_PER_TOKEN: Final = 4
END: Final = "endofresponse"
_PARAGRAPHS: Final = (
    "A starter keeps for **weeks** in the fridge when it was fed at twice its weight in flour, and left to rise for "
    "an hour before it was chilled; `feed(100)` says the same in code.\n\n",
    "1. Take it out on the evening before.\n2. Feed it twice, twelve hours apart.\n3. Use it when it has doubled.\n\n",
    "| days away | what to do |\n|---|---|\n| 3 | nothing |\n| 14 | feed it once |\n| 60 | dry a spoonful |\n\n",
    "```python\ndef feed(flour_g: int) -> int:\n    water_g = flour_g\n    return flour_g + water_g\n```\n\n",
)


def text() -> str:
    """Returns one response: prose, lists, tables and code, ended by a word that the browser can look for."""
    whole = ""
    while len(whole) < TOKENS * CHARACTERS_PER_TOKEN:
        whole += f"### Part {whole.count('###') + 1}\n\n{''.join(_PARAGRAPHS)}"
    return whole[: TOKENS * CHARACTERS_PER_TOKEN].rsplit("\n\n### ", 1)[0] + f"\n\n{END}"


def tokens(pause_s: float) -> Iterator[str]:
    """Yields the response in 1,500 pieces, `pause_s` seconds apart."""
    whole = text()
    for number in range(TOKENS):
        yield whole[number * len(whole) // TOKENS : (number + 1) * len(whole) // TOKENS]
        if pause_s:
            time.sleep(pause_s)


def pause_s(side: str) -> float:
    """Returns the pause between two tokens of the side `LEFT` or `RIGHT`, as the environment says."""
    return float(os.environ[f"BENCHMARK_{side}_SECONDS"]) / TOKENS
