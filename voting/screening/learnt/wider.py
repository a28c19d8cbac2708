"""What stands further off from a value: words by their letters, wherever they stand, and what speaks of secrets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from voting.screening import late
from voting.screening.learnt.cues import Cue, end_of
from voting.screening.learnt.tokens import Tokens

_LONGEST_WORD = 12
_BEFORE, _BEHIND = 240, 140  # characters
_WORDS_BEFORE, _WORDS_BEHIND = 20, 10
_CUES_BEFORE, _CUES_BEHIND = 5, 4
_CUE_BEFORE, _CUE_BEHIND = 200, 100  # characters
_TOPIC = 1_000  # characters on each side, in which all groups are told
_KEY = late.compile(r"([A-Za-z][\w.-]*)[\"']?[ \t]*(?::=|=>|[:=])[ \t]*[\"'`]?\Z")
_KEY_REACH, _LONGEST_KEY, _LONGEST_PART = 60, 24, 14
_OPENING, _SETTING = " \t\"'`", (":", "=", ">")  # what may stand between the sign and the value; the sign
_PART_ENDS = late.compile(r"[_.-]")


def words_around(tokens: Tokens, start: int, end: int) -> Iterator[str]:
    """Yields the words before and behind a value, over the edges of its line."""
    before = tokens.words(max(0, start - _BEFORE), start)[-_WORDS_BEFORE:]
    behind = tokens.words(end, end + _BEHIND)[:_WORDS_BEHIND]
    for name, words in (("far", before), ("after", behind)):
        for word in " ".join(words).lower().split():  # at once, not word by word
            yield f"{name}={word[:_LONGEST_WORD]}"


def cues_around(start: int, end: int, cued: Sequence[Cue]) -> Iterator[str]:
    """Yields the stems around a value, and in it, and their groups.

    Args:
        start: Where the value begins.
        end: Where it ends.
        cued: The text's stems, see `cues.Stems`.
    """
    at = bisect_right(cued, start, key=end_of)
    for cue in cued[max(0, at - _CUES_BEFORE) : at]:
        if start - cue.end < _CUE_BEFORE:
            yield f"about={cue.stem}"
            yield f"about#{cue.group}"
    for cue in cued[at : at + _CUES_BEHIND]:
        if cue.start < end:
            yield f"inside#{cue.group}"
        elif cue.start - end < _CUE_BEHIND:
            yield f"follows={cue.stem}"
            yield f"follows#{cue.group}"
    low = bisect_left(cued, start - _TOPIC, key=end_of)
    high = bisect_right(cued, end + _TOPIC, lo=low, key=end_of)
    for group in {cue.group for cue in cued[low:high]}:
        yield f"topic#{group}"


def key_before(text: str, start: int, form: str) -> Iterator[str]:
    """Yields the key of a setting or argument of which the value is, its first part, and its last with the form.

    Args:
        text: The text.
        start: Where the value begins.
        form: Of the value, see `features.Features`.
    """
    before = text[max(0, start - _KEY_REACH) : start]
    found = _KEY.search(before) if before.rstrip(_OPENING).endswith(_SETTING) else None
    if found is not None:
        key = found[1].lower()
        parts = _PART_ENDS.split(key)
        yield f"key={key[-_LONGEST_KEY:]}"
        yield f"key,={parts[0][:_LONGEST_PART]}"
        yield f",key={parts[-1][:_LONGEST_PART]}&{form}"
