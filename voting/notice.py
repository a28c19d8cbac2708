"""The notice that a voter reads before the first vote: its exact words, version and fingerprint.

A record says which notice its voter had been shown. Changing a word means raising `VERSION`; a test holds the two
together.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from voting.settings import Settings

VERSION: Final = "2"

_KEPT: Final = (
    "**If you vote, we keep this conversation for research**: your prompts, both responses, files you attached, which "
    "response you preferred, and technical details such as the models and how long they took."
)
_CUT: Final = (
    "We first cut every link to you (account, API key, cloud project) and remove the personal data that we recognise. "
    "That works well but not perfectly, so **do not vote on conversations with sensitive, confidential or personal "
    "information**: skip them."
)
_SEEN: Final = (
    "{audience} see the cleaned text, to compare models and to publish de-identified datasets. "
    "Responsible: {controller}."
)
_ALL_GOES: Final = (
    "**We delete all of it {all} days after your vote at the latest.** What was published until then stays so."
)
_TEXTS_GO: Final = (
    "**We delete the texts {texts} days after your vote at the latest**: prompts, responses, files and comments. "
    "{rest} What was published until then stays so."
)
_REST_STAYS: Final = "Which response you preferred, and the technical details, stay."
_REST_GOES: Final = "The rest we delete {all} days after your vote at the latest."
_WITHDRAW: Final = (
    "Each vote gives you a receipt with which you can take it back at any time. Skipping keeps nothing of the text and "
    "costs you nothing."
)

_AT_THE_LATEST: Final = 8
"""Days after those of the setting: a week in which no fault of the clock deletes anything, and one to do it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """The words as shown.

    Attributes:
        paragraphs: Markdown, in order.
        version: Raised whenever the words of this module change.
        how_long: That one of the paragraphs that says how long what is kept; empty where nothing is deleted by age.
    """

    paragraphs: tuple[str, ...]
    version: str = VERSION
    how_long: str = ""

    @property
    def sha256(self) -> str:
        """Hex digest of the words as shown, names of the deployer included."""
        return hashlib.sha256("\n\n".join(self.paragraphs).encode()).hexdigest()

    @property
    def mark(self) -> str:
        """What a browser remembers of it: other words, also another deployer's name, are another notice."""
        return f"{self.version}-{self.sha256[:12]}"


def make_notice(
    controller: str,
    audience: str,
    contact: str = "",
    *,
    retention_days: int | None = None,
    content_days: int | None = None,
) -> Notice:
    """Returns the notice with the deployer's names in it.

    Args:
        controller: Who is responsible for the data.
        audience: Who sees the cleaned text.
        contact: How to reach the controller; left out when empty.
        retention_days: As `store.retention_days` is set; None: nothing is said of it.
        content_days: Likewise.
    """
    responsible = f"{controller} ({contact})" if contact else controller
    seen, how_long = _SEEN.format(audience=audience, controller=responsible), _how_long(retention_days, content_days)
    paragraphs = (_KEPT, _CUT, seen, how_long, _WITHDRAW)
    return Notice(tuple(one for one in paragraphs if one), how_long=how_long)


def notice_of(settings: Settings) -> Notice:
    """Returns the notice that the settings say: with the names of `notice`, and for how long `store` keeps what."""
    names, store = settings.notice, settings.store
    return make_notice(
        names.controller,
        names.audience,
        names.contact,
        retention_days=store.retention_days,
        content_days=store.content_days,
    )


def _how_long(retention_days: int | None, content_days: int | None) -> str:
    """Of the comparison as a whole and of its texts, as far as those go earlier."""
    whole = None if retention_days is None else retention_days + _AT_THE_LATEST
    if content_days is None or (whole is not None and content_days + _AT_THE_LATEST >= whole):
        return "" if whole is None else _ALL_GOES.format(all=f"{whole:,}")
    rest = _REST_STAYS if whole is None else _REST_GOES.format(all=f"{whole:,}")
    return _TEXTS_GO.format(texts=f"{content_days + _AT_THE_LATEST:,}", rest=rest)
