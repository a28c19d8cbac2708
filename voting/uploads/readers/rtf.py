"""RTF by striprtf: the text. Pictures, embedded objects, and the group that tells author and title are left out."""

from __future__ import annotations

from striprtf.striprtf import rtf_to_text

from voting.uploads.outcome import Collected, Outcome, UnreadableError


def read(content: bytes, collected: Collected) -> None:
    r"""Adds the text; its encoding is what `\ansicpg` says.

    Raises:
        UnreadableError: It does not begin as RTF does.
    """
    if not content.lstrip().startswith(b"{\\rtf"):
        raise UnreadableError(Outcome.BROKEN)
    collected.add(rtf_to_text(content.decode("cp1252", "replace"), errors="replace"))  # type: ignore[no-untyped-call]  # untyped library
