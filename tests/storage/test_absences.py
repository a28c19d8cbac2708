"""`storage.absences`: which entries have no row, why, and of what kind they were."""

from __future__ import annotations

from typing import Any

import pytest

from storage.absences import Absences
from storage.commitments import Kind

_AT = 9
_I, _O = Kind.IMPRESSION, Kind.OUTCOME
_WITHDRAWAL = {"comparison_id": "x", "impression_leaf": 0, "outcome_leaf": 1}
_PURGE = {"day": "2031-05-17", "ranges": [[0, 1]], "impressions": 1, "outcomes": 1, "annotations": 0}


def _after(kinds: tuple[Kind, ...], kind: Kind, body: dict[str, Any]) -> Absences:
    absences = Absences()
    for index, one in enumerate(kinds):
        absences.absent(index, one)
    absences.told(_AT, kind, body)
    return absences


class TestKinds:
    """Of what kind an entry without a row is, a later entry says."""

    @pytest.mark.parametrize(
        ("kinds", "kind", "body", "misnamed"),
        [
            ((_I, _O), Kind.WITHDRAWAL, _WITHDRAWAL, set()),
            ((_O, _I), Kind.WITHDRAWAL, _WITHDRAWAL, {0, 1}),
            ((_I, _I), Kind.WITHDRAWAL, _WITHDRAWAL, {1}),
            ((_I, _I), Kind.WITHDRAWAL, _WITHDRAWAL | {"impression_leaf": None, "outcome_leaf": None}, set()),
            ((_I, _O), Kind.EXPIRY, {"leaves": [0]}, set()),
            ((_I, _O), Kind.EXPIRY, {"leaves": [0, 1]}, {1}),
            ((_I, _O, _O), Kind.TRIM, {"before": "2031-05-18", "ranges": [[1, 1]], "first": 2}, set()),
            ((_I, _I, _I), Kind.TRIM, {"before": "2031-05-18", "ranges": [[1, 1]], "first": 2}, {1, 2}),
            ((_I, _O), Kind.ANNOTATION, {"outcome_leaf": 1}, set()),
            ((_I, _I), Kind.ANNOTATION, {"outcome_leaf": 1}, {1}),
        ],
    )
    def test_named(self, kinds: tuple[Kind, ...], kind: Kind, body: dict[str, Any], misnamed: set[int]) -> None:
        """By its place; older withdrawals name no entries."""
        assert _after(kinds, kind, body).misnamed == misnamed

    @pytest.mark.parametrize(
        ("kinds", "body", "miscounted"),
        [
            ((_I, _O), _PURGE, []),
            ((_O, _I), _PURGE, []),  # nothing tells which was which
            ((_I, _I), _PURGE, [_AT]),
            ((_I, Kind.ANNOTATION), _PURGE, [_AT]),
            ((_I, _I), _PURGE | {"ranges": [[0, 4]]}, []),  # rows of it are there: that is another fault
        ],
    )
    def test_counted(self, kinds: tuple[Kind, ...], body: dict[str, Any], miscounted: list[int]) -> None:
        """A purge says how many there were of each."""
        absences = _after(kinds, Kind.PURGE, body)
        assert (absences.misnamed, absences.miscounted) == (set(), miscounted)

    @pytest.mark.parametrize(
        ("kind", "body"),
        [
            (Kind.PURGE, _PURGE | {"ranges": [[0, 10**18]]}),
            (Kind.PURGE, _PURGE | {"ranges": [[-1, 1]]}),
            (Kind.PURGE, _PURGE | {"ranges": [[0, "1"]]}),
            (Kind.TRIM, {"before": "2031-05-18", "ranges": [[1, 1]], "first": _AT}),
            (Kind.EXPIRY, {"leaves": [0, "1"]}),
            (Kind.EXPIRY, {"leaves": [_AT]}),
            (Kind.WITHDRAWAL, _WITHDRAWAL | {"comparison_id": 7}),
            (Kind.WITHDRAWAL, _WITHDRAWAL | {"outcome_leaf": 0.5}),
            (Kind.KEY_DESTROYED, {"day": "2031-05-17", "key_id": 7}),
            (Kind.ANNOTATION, {"outcome_leaf": True}),
            (Kind.ANNOTATION, []),
        ],
    )
    def test_no_such_entry(self, kind: Kind, body: Any) -> None:
        """What somebody made up names no entries before it, or more than can be counted through."""
        with pytest.raises((TypeError, ValueError)):
            _after((_I, _O), kind, body)
