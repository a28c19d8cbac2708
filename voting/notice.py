"""The notice that a voter reads before the first vote: its exact words, version and fingerprint.

A record says which notice its voter had been shown. Changing a word means raising `VERSION`; a test holds the two
together.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

VERSION: Final = "1"

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
_WITHDRAW: Final = (
    "Each vote gives you a receipt with which you can take it back at any time. Skipping keeps nothing of the text and "
    "costs you nothing."
)


@dataclass(frozen=True, slots=True)
class Notice:
    """The words as shown.

    Attributes:
        paragraphs: Markdown, in order.
        version: Raised whenever the words of this module change.
    """

    paragraphs: tuple[str, ...]
    version: str = VERSION

    @property
    def sha256(self) -> str:
        """Hex digest of the words as shown, names of the deployer included."""
        return hashlib.sha256("\n\n".join(self.paragraphs).encode()).hexdigest()

    @property
    def mark(self) -> str:
        """What a browser remembers of it: other words, also another deployer's name, are another notice."""
        return f"{self.version}-{self.sha256[:12]}"


def make_notice(controller: str, audience: str, contact: str = "") -> Notice:
    """Returns the notice with the deployer's names in it.

    Args:
        controller: Who is responsible for the data.
        audience: Who sees the cleaned text.
        contact: How to reach the controller; left out when empty.
    """
    responsible = f"{controller} ({contact})" if contact else controller
    return Notice((_KEPT, _CUT, _SEEN.format(audience=audience, controller=responsible), _WITHDRAW))
