"""Screens the texts of a row again, and says how likely it is that something personal is left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from voting.errors import ScreeningError
from voting.identity import Identity
from voting.ports import Screened, Screener
from voting.release.columns import Row
from voting.release.ports import Screening
from voting.release.screened_cache import Edit, Said, ScreenedCache
from voting.release.texts import conversation_of, others_of

PLACEHOLDER: Final = re.compile(r"<[A-Z][A-Z_]*[A-Z](?:_[1-9][0-9]{0,4})?>")
"""What stands for something that was masked, such as `<PERSON_1>`."""

_MOST_CERTAIN: Final = 0.99  # nothing is certain enough to make everything else irrelevant


class Rescreener:
    """Looks a row up in the cache, else screens it. For one process.

    Args:
        screening: See the port; a screener is loaded when the cache does not know a row.
        cache: Of the same version.
    """

    def __init__(self, screening: Screening, cache: ScreenedCache) -> None:
        self._screening = screening
        self._cache = cache
        self._screener: Screener | None = None
        self._strict: Screener | None = None
        self.screened = 0
        """Rows that the cache did not know."""

    def look(self, row: Row, texts: Sequence[str]) -> Said:
        """Returns what screening says of the texts of a row.

        Raises:
            ScreeningError: It did not finish.
        """
        digest = self._cache.digest(texts)
        said = self._cache.get(digest)
        if said is None:
            said = self._say(row, texts)
            self._cache.put(digest, said)
            self.screened += 1
        return said

    def _say(self, row: Row, texts: Sequence[str]) -> Said:
        if self._screener is None or self._strict is None:
            self._screener, self._strict = self._screening.screener(), self._screening.strict()
        screened = self._screener.screen(conversation_of(row), others_of(row), Identity())
        edits = edits_of(texts, screened)
        left = [
            (span.entity_type, round(min(span.score, _MOST_CERTAIN), 4))
            for text in Said(edits).applied(texts)
            for span in self._strict.find(text)
            if not PLACEHOLDER.fullmatch(text, span.start, span.end)
        ]
        return Said(edits, tuple(left))


def edits_of(texts: Sequence[str], screened: Screened) -> tuple[Edit, ...]:
    """Returns what was masked where, and what stands there now.

    Raises:
        ScreeningError: The texts differ elsewhere, too.
    """
    after = [
        text
        for turn in screened.conversation
        for text in (turn.content, *(one.text for one in turn.attachments if one.text is not None))
    ]
    edits: list[Edit] = []
    for index, (now, places) in enumerate(zip([*after, *screened.responses], screened.places, strict=True)):
        shift = 0
        for start, end in places:
            found = PLACEHOLDER.match(now, start + shift)
            replacement = found[0] if found else ""
            edits.append((index, start, end, replacement))
            shift += len(replacement) - (end - start)
    if Said(tuple(edits)).applied(texts) != [*after, *screened.responses]:
        raise ScreeningError("what was masked cannot be told from the text, so the row is not released")
    return tuple(edits)
