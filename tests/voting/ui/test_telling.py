from __future__ import annotations

import pytest

from voting.errors import (
    KeyringError,
    LimitError,
    OutcomeConflictError,
    ScreeningError,
    StoreError,
    StoreFullError,
    StoreUnavailableError,
    UnknownComparisonError,
    VotingError,
)
from voting.ui.telling import told

ERRORS: list[tuple[VotingError, str, str | None]] = [
    (StoreUnavailableError("cannot be written (57P01)", code="57P01"), "the store cannot be reached now.", "57P01"),
    (StoreUnavailableError("store.url does not answer"), "the store cannot be reached now.", "store.url"),
    (StoreFullError("free space on its disk", code="SQLITE_FULL"), "the store has no room left.", "SQLITE_FULL"),
    (KeyringError("store.key_command ended with exit code 3"), "the store cannot be used now.", "exit code 3"),
    (StoreError("it breaks a constraint"), "the store cannot be used now.", "constraint"),
    (OutcomeConflictError("the first one stands"), "the first one stands.", None),
    (UnknownComparisonError("it was never shown"), "it was never shown.", None),
    (LimitError("wait a minute"), "wait a minute.", None),
    (ScreeningError("it took too long"), "it took too long.", None),
]


class TestTold:
    """Plain words for the voter, the cause for the log."""

    @pytest.mark.parametrize(("error", "says", "logged"), ERRORS, ids=[type(one[0]).__name__ for one in ERRORS])
    def test_what_each_kind_says(self, error: VotingError, says: str, logged: str | None, caplog) -> None:
        """What only the operator can mend is logged, once; what the voter can act on is said as it is."""
        assert told(error) == says
        assert len(caplog.records) == (logged is not None)
        assert (logged or "") in caplog.text
