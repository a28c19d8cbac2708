"""No combination of metadata is shared by fewer than k rows (Sweeney 2002).

Rows whose combination is too rare are generalised by `STEPS`, the least harmful first: by one alone where that is
enough, else by one after the other until k rows share what is left. Other rows keep theirs. Rows that are too few even
with nothing told are left out. What is drawn by chance (models, probabilities, items) is no part of the combination: it
says nothing of the voter. Nor are texts: what they tell of a person is for the screening.

Not protected: k rows may be of fewer voters than k.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from operator import itemgetter
from typing import Final, TypeAlias

from voting.ports import Json
from voting.release.columns import Privacy, Row, Table, columns_of
from voting.release.rows import PERIODS

Combination: TypeAlias = tuple[Json, ...]

QUASI: Final[Mapping[Table, tuple[str, ...]]] = {
    table: tuple(column.name for column in columns_of(table) if column.privacy is Privacy.QUASI)
    for table in (Table.VOTES, Table.OUTCOMES)
}
"""The columns of a combination, by table."""


def _nothing(_: Json) -> Json:
    return None


def _month(value: Json) -> Json:
    return None if value is None else PERIODS["month"](date.fromisoformat(str(value))).isoformat()


def _primary(value: Json) -> Json:
    return None if value is None else str(value).partition("-")[0]


STEPS: Final[tuple[tuple[str, Mapping[str, Callable[[Json], Json]]], ...]] = (
    ("version of app and notice left out", dict.fromkeys(("app_version", "notice_version", "notice_sha256"), _nothing)),
    ("input method and layout left out", dict.fromkeys(("input_method", "layout"), _nothing)),
    ("language without its region", {"language": _primary}),
    ("month instead of a shorter period", {"period_start": _month}),
    ("number of turns left out", {"turns": _nothing}),
    ("category left out", {"category": _nothing}),
    ("language left out", {"language": _nothing}),
    ("period left out", {"period_start": _nothing}),
    ("campaign left out", {"campaign_id": _nothing}),
    ("source left out", {"source": _nothing}),
)
"""What is done to rare combinations, in order; afterwards nothing is told."""


_TAKEN: Final = {table: itemgetter(*names) for table, names in QUASI.items()}


def combination(table: Table, row: Row) -> Combination:
    """Returns the combination that a row shows."""
    shown: Combination = _TAKEN[table](row)
    return shown


class Generalised:
    """What becomes of each combination of one table.

    Args:
        table: Which one.
        counts: Rows by combination.
        k: At least this many rows share each that is left.
    """

    def __init__(self, table: Table, counts: Mapping[Combination, int], k: int) -> None:
        self.rows_by_step: dict[str, int] = {}
        """How many rows each step changed."""
        self.suppressed = 0
        """How many rows are left out."""
        self._table, self._counts, self._k = table, counts, k
        self._final: dict[Combination, Combination | None] = {one: one for one in counts}
        for told, changes in STEPS:  # first each step alone, where that is enough
            self._change(told, {one: self._changed(one, changes) for one in self._rare()}, only_if_enough=True)
        for told, changes in STEPS:  # then one after the other
            after = {one: self._changed(self._final[one] or one, changes) for one in self._rare()}
            self._change(told, after, only_if_enough=False)
        for one in self._rare():
            self._final[one] = None
            self.suppressed += counts[one]

    def of(self, one: Combination) -> Combination | None:
        """Returns what a row of this combination may show; None: the row is left out."""
        return self._final[one]

    def changes(self) -> Iterator[tuple[Combination, Combination | None]]:
        """Yields all combinations that become another one or nothing, with what they become."""
        yield from ((one, now) for one, now in sorted(self._final.items(), key=repr) if now != one)

    def _changed(self, one: Combination, changes: Mapping[str, Callable[[Json], Json]]) -> Combination:
        return tuple(
            changes[name](value) if name in changes else value
            for name, value in zip(QUASI[self._table], one, strict=True)
        )

    def _change(self, told: str, after: Mapping[Combination, Combination], *, only_if_enough: bool) -> None:
        shown = self._shown()
        if only_if_enough:
            for one, value in after.items():
                shown[value] += self._counts[one] if value != self._final[one] else 0
        for one, value in after.items():
            if value != self._final[one] and (not only_if_enough or shown[value] >= self._k):
                self._final[one] = value
                self.rows_by_step[told] = self.rows_by_step.get(told, 0) + self._counts[one]

    def _shown(self) -> Counter[Combination]:
        shown: Counter[Combination] = Counter()
        for one, now in self._final.items():
            if now is not None:
                shown[now] += self._counts[one]
        return shown

    def _rare(self) -> list[Combination]:
        shown = self._shown()
        return [one for one, now in self._final.items() if now is not None and shown[now] < self._k]
