"""Screening: finds and removes what points at a person, an account or a project, and every secret.

`load_screener` returns at once; recognisers and their libraries are loaded at the first use, or ahead of it by asking
for `version`. Free text that was screened is de-identified as far as its recognisers reach. It is not anonymous.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

from voting.conversation import Conversation
from voting.errors import ScreeningError
from voting.identity import Identity
from voting.ports import Screened, Screener, Span
from voting.screening.leaving import SCREENINGS

if TYPE_CHECKING:
    from voting.screening.engine import Engine
    from voting.settings import ScreeningSettings

__all__ = ["load_screener"]


def load_screener(settings: ScreeningSettings) -> Screener:
    """Returns a screener that loads itself when it is first used. Thread-safe; never touches a network."""
    return _LazyScreener(settings)


class _LazyScreener:
    """Builds the engine once, by whichever thread comes first."""

    def __init__(self, settings: ScreeningSettings) -> None:
        self._settings = settings
        self._lock = Lock()
        self._engine: Engine | None = None

    @property
    def version(self) -> str:
        with SCREENINGS.one():
            return self._loaded().version

    def screen(
        self, conversation: Conversation, responses: Sequence[str], identity: Identity, masked: Sequence[str] = ()
    ) -> Screened:
        with SCREENINGS.one():
            return self._loaded().screen(conversation, responses, identity, masked)

    def find(self, text: str) -> list[Span]:
        with SCREENINGS.one():
            return self._loaded().find(text)

    def _loaded(self) -> Engine:
        with self._lock:
            if self._engine is None:
                self._engine = _load(self._settings)
            return self._engine


def _load(settings: ScreeningSettings) -> Engine:
    # tldextract, which Presidio imports, asks the network for the public-suffix list unless told before its import.
    os.environ.setdefault("TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS", "")
    try:
        from voting.screening.engine import Engine  # noqa: PLC0415  # loads Presidio: not before it is needed
        from voting.screening.learnt.recognisers import learnt_recognisers  # noqa: PLC0415  # likewise
        from voting.screening.names.recognisers import name_recognisers  # noqa: PLC0415  # likewise
        from voting.screening.own_patterns import own_recognisers, own_types  # noqa: PLC0415  # likewise
        from voting.screening.registry import RECOGNISERS, check_registry  # noqa: PLC0415  # likewise
        from voting.screening.version import screening_version  # noqa: PLC0415  # likewise

        made = (*learnt_recognisers(settings), *name_recognisers(settings), *own_recognisers(settings))
        recognisers = (*RECOGNISERS, *made)
        check_registry(recognisers, own_types(settings))
        return Engine(settings, recognisers, screening_version(settings))
    except Exception as error:  # fail closed: without a screener nothing is stored
        raise ScreeningError(
            f"the screener could not be loaded ({type(error).__name__}), so nothing was stored"
        ) from error
