"""An attached file in a person's words: what kind it is, how large, and whether it could be read. Never its name."""

from __future__ import annotations

from typing import Final

from voting.conversation import Attachment

_KINDS: Final = {
    "application/json": "JSON",
    "application/pdf": "PDF",
    "application/rtf": "RTF document",
    "application/vnd.oasis.opendocument.presentation": "presentation",
    "application/vnd.oasis.opendocument.spreadsheet": "spreadsheet",
    "application/vnd.oasis.opendocument.text": "document",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "presentation",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "spreadsheet",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "document",
    "application/x-ipynb+json": "notebook",
    "image/svg+xml": "SVG source",
    "message/rfc822": "mail",
    "text/csv": "CSV",
    "text/html": "web page",
    "text/markdown": "Markdown",
    "text/plain": "text",
}


def kind_and_size(media_type: str, size_bytes: int) -> str:
    """Returns such as `PDF, 36 KB`."""
    family = "picture" if media_type.startswith("image/") else "text" if media_type.startswith("text/") else "file"
    return f"{_KINDS.get(media_type, family)}, {_size(size_bytes)}"


def told(attachment: Attachment) -> str:
    """Returns one line for the conversation: kind, size, and that nothing could be read where that is so."""
    line = f"Attached: {kind_and_size(attachment.media_type, attachment.size_bytes)}"
    return line if attachment.text else f"{line} · no text could be read in it, so the model sees none"


def _size(size_bytes: int) -> str:
    if size_bytes < 1_000:
        return f"{size_bytes} bytes"
    if size_bytes < 1_000_000:
        return f"{size_bytes / 1_000:.0f} KB"
    return f"{size_bytes / 1_000_000:.1f} MB"
