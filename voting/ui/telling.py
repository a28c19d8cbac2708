"""What a voter is told of an error; what the operator has to know of it goes into the log."""

from __future__ import annotations

import logging
from typing import Final

from voting.errors import StoreUnavailableError, VotingError

_log: Final = logging.getLogger(__name__)


def told(error: VotingError) -> str:
    """Returns what a voter is told: a sentence in plain words, to stand after a colon.

    Where that is less than the error says, its own words are logged, which hold no text of a voter's.
    """
    if error.for_voters == error.sentence:
        return error.sentence
    if isinstance(error, StoreUnavailableError) and error.code:
        _log.warning("a voter was told that the store is out of reach: %s", error.code)
    else:
        _log.warning("a voter was told that something cannot be used: %s", error)
    return error.for_voters
