"""What goes wrong with releases."""

from __future__ import annotations

from voting.errors import VotingError


class ReleaseError(VotingError):
    """A release cannot be built or read; says why, and names no text."""


class GateError(ReleaseError):
    """A gate that was told to stop the build found something."""
