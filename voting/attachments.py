"""Reads uploads that are text. What it cannot read it refuses in words that help; file names are never looked at twice.

A type is taken from the ending of the name, the name itself is dropped here.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from voting.conversation import Attachment
from voting.errors import LimitError, TextError

MEDIA_TYPES: Final = {
    "c": "text/x-c",
    "cpp": "text/x-c++",
    "css": "text/css",
    "csv": "text/csv",
    "go": "text/x-go",
    "html": "text/html",
    "java": "text/x-java",
    "js": "text/javascript",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "log": "text/plain",
    "md": "text/markdown",
    "py": "text/x-python",
    "rs": "text/x-rust",
    "sh": "application/x-sh",
    "sql": "application/sql",
    "toml": "application/toml",
    "ts": "text/typescript",
    "tsv": "text/tab-separated-values",
    "txt": "text/plain",
    "xml": "application/xml",
    "yaml": "application/yaml",
    "yml": "application/yaml",
}
"""Endings that are read as text, and the media type that is kept for each."""


def read_attachment(name: str, content: bytes, *, max_bytes: int, max_characters: int) -> Attachment:
    """Returns an upload as text with its type and size.

    Args:
        name: The file's name; only its ending is used.
        content: The file's bytes; UTF-8 or UTF-16 with a byte-order mark.
        max_bytes: Larger files are refused.
        max_characters: Longer texts are refused.

    Raises:
        LimitError: It is too large.
        TextError: Its kind is not read, or it is not text. The message names the ending, never the name.
    """
    ending = PurePath(name).suffix.lower().lstrip(".")
    media_type = MEDIA_TYPES.get(ending)
    if media_type is None:
        raise TextError("this kind of file cannot be read; text, Markdown, CSV, JSON and source code can")
    if len(content) > max_bytes:
        raise LimitError(f"the file is larger than {max_bytes:,} bytes")
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise TextError(f"the .{ending} file is not text in UTF-8 or UTF-16") from None
    if len(text) > max_characters:
        raise LimitError(f"the file has more than {max_characters:,} characters")
    return Attachment(media_type, len(content), text)
