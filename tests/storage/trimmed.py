"""A store in which something is cut out because of its age, looked at from all sides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from storage.audit import Standing, open_audit
from tests.storage.rotating import maintenance_of
from tests.storage.samples import shown, vote
from voting.ports import OutcomeStore, Receipt
from voting.settings import StoreSettings

METADATA: Mapping[str, Any] = {"dwell_ms": 1234, "layout": "stacked", "app_version": "1.2", "findings": {"PERSON": 1}}


def voted(store: OutcomeStore, **changes: Any) -> tuple[str, Receipt]:
    """A vote with fields of every kind; returns its comparison and receipt."""
    impression = shown()
    store.add_impression(impression)
    changes = {"metadata": METADATA, **changes}
    return impression.comparison_id, store.add_outcome(vote(impression.comparison_id, **changes))


def metadata_of(store: OutcomeStore) -> dict[str, Mapping[str, Any]]:
    """What is kept beside each outcome's text."""
    return {one.impression.comparison_id: one.record.metadata for one in store.records() if one.record is not None}


def purge(store: OutcomeStore, **how: bool) -> dict[str, Any]:
    """As the command does it."""
    return maintenance_of(store).purge(**{"clock_is_right": True, **how})


def standing(settings: StoreSettings, receipt: Receipt) -> Standing:
    """What became of a vote, as its receipt tells."""
    assert receipt.proof is not None
    with open_audit(settings) as audit:
        return audit.standing(receipt.code, receipt.proof, audit.key)
