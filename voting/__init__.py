"""Inline preference voting: ask which of two responses is better, and keep the vote without the voter.

Everything in `__all__` is the public interface. Importing this package loads none of the heavy dependencies; each
name is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from voting.version import __version__ as __version__

if TYPE_CHECKING:
    from voting.collector import Collector
    from voting.comparison import (
        Annotation,
        Comparison,
        Drawing,
        InputMethod,
        Outcome,
        Presentation,
        Response,
        Skip,
        Source,
        Vote,
        Winner,
    )
    from voting.conversation import Attachment, Conversation, Role, Turn
    from voting.draft import Draft
    from voting.errors import VotingError
    from voting.identity import Identity
    from voting.notice import Notice, make_notice, notice_of
    from voting.ports import Receipt
    from voting.ranking import Leaderboard, RankingOptions, leaderboard
    from voting.release.loading import load_release
    from voting.screening import load_screener
    from voting.settings import Settings, load_settings
    from voting.streaming import ResponseStream
    from voting.ui import BallotResult, ask_switch, ballot, ballot_result, receipt_box
    from voting.ui.markdown import safe_markdown

__all__ = [
    "Annotation",
    "Attachment",
    "BallotResult",
    "Collector",
    "Comparison",
    "Conversation",
    "Draft",
    "Drawing",
    "Identity",
    "InputMethod",
    "Leaderboard",
    "Notice",
    "Outcome",
    "Presentation",
    "RankingOptions",
    "Receipt",
    "Response",
    "ResponseStream",
    "Role",
    "Settings",
    "Skip",
    "Source",
    "Turn",
    "Vote",
    "VotingError",
    "Winner",
    "ask_switch",
    "ballot",
    "ballot_result",
    "leaderboard",
    "load_release",
    "load_screener",
    "load_settings",
    "make_notice",
    "notice_of",
    "receipt_box",
    "safe_markdown",
]

_HOMES: Final = {
    "voting.collector": ("Collector",),
    "voting.comparison": (
        "Annotation",
        "Comparison",
        "Drawing",
        "InputMethod",
        "Outcome",
        "Presentation",
        "Response",
        "Skip",
        "Source",
        "Vote",
        "Winner",
    ),
    "voting.conversation": (
        "Attachment",
        "Conversation",
        "Role",
        "Turn",
    ),
    "voting.draft": ("Draft",),
    "voting.errors": ("VotingError",),
    "voting.identity": ("Identity",),
    "voting.notice": (
        "Notice",
        "make_notice",
        "notice_of",
    ),
    "voting.ports": ("Receipt",),
    "voting.release.loading": ("load_release",),
    "voting.ranking": ("Leaderboard", "RankingOptions", "leaderboard"),
    "voting.screening": ("load_screener",),
    "voting.settings": (
        "Settings",
        "load_settings",
    ),
    "voting.streaming": ("ResponseStream",),
    "voting.ui": ("BallotResult", "ask_switch", "ballot", "ballot_result", "receipt_box"),
    "voting.ui.markdown": ("safe_markdown",),
}


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'voting' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
