"""Screens the texts of a row again, and says how likely it is that something personal is left."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from voting.errors import ScreeningError
from voting.identity import Identity
from voting.ports import Screened, Screener
from voting.release.columns import Row
from voting.release.near import BANDS, band_keys
from voting.release.ports import Screening
from voting.release.screened_cache import Edit, Said, ScreenedCache
from voting.release.texts import conversation_of, opening_of, others_of, prompt_of, texts_of, with_texts

PLACEHOLDER: Final = re.compile(r"<[A-Z][A-Z_]*[A-Z](?:_[1-9][0-9]{0,4})?>")
"""What stands for something that was masked, such as `<PERSON_1>`."""

_OF_TEXTS: Final = 16  # bytes
_OF_PROMPT: Final = 8 * BANDS
_BEFORE_OPENING: Final = _OF_TEXTS + _OF_PROMPT
_SHORT_OPENING: Final = 20  # characters; a greeting does not make two conversations one
_MOST_CERTAIN: Final = 0.99  # nothing is certain enough to make everything else irrelevant


class Looked(NamedTuple):
    """What is known of the texts of a row.

    Attributes:
        said: What screening says.
        digest: Keyed hash of the texts as they were, before what it says is done.
        prompt: Band keys of the prompt afterwards.
        opening: Band keys of the opening.
    """

    said: Said
    digest: bytes
    prompt: bytes
    opening: bytes


class Rescreener:
    """Looks a row up in the cache, else screens it. For one process.

    Args:
        screening: See the port; a screener is loaded when the cache does not know a row.
        cache: Of the same version.
        seed: Of the band keys, a secret of the store.
        digest: Makes a keyed hash of texts, see `ReviewIds.digest`.
    """

    def __init__(
        self, screening: Screening, cache: ScreenedCache, seed: int, digest: Callable[[Sequence[str]], bytes]
    ) -> None:
        self._screening = screening
        self._cache = cache
        self._seed = seed
        self._digest = digest
        self._screener: Screener | None = None
        self._strict: Screener | None = None
        self.screened = 0
        """Rows that the cache did not know."""

    def look(self, rows: Sequence[tuple[Row, bytes, bytes]]) -> list[Looked]:
        """Returns what screening says of the texts of each row.

        Args:
            rows: Each with the mark of what it was made from, which with its texts need not even be hashed (see
                `StoredRecord`; else empty), and where it comes in the order of reading.

        Raises:
            ScreeningError: It did not finish.
        """
        keys = [self._cache.digest(mark or self._digest(texts_of(row)), place) for row, mark, place in rows]
        known = self._cache.get(keys)
        looked = []
        for (row, _, _), key in zip(rows, keys, strict=True):
            found = known.get(key)
            if found is None:
                found = known[key] = self._found(row)
                self._cache.put(key, *found)
                self.screened += 1
            said, kept = found
            looked.append(Looked(said, kept[:_OF_TEXTS], kept[_OF_TEXTS:_BEFORE_OPENING], kept[-_OF_PROMPT:]))
        return looked

    def _found(self, row: Row) -> tuple[Said, bytes]:
        texts = texts_of(row)
        said = self._say(row, texts) if texts else Said()
        return said, self._digest(texts) + self._bands(with_texts(row, said.applied(texts)))

    def _bands(self, row: Row) -> bytes:
        """Of the prompt, and of the opening where that is another one that tells something."""
        last, first = prompt_of(row), opening_of(row)
        keys = [band_keys(last, self._seed)]
        if first != last and len(first) >= _SHORT_OPENING:
            keys.append(band_keys(first, self._seed))
        return b"".join(one.astype("<u8").tobytes() for one in keys)

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
