"""An upload in, an attachment or a clear error out."""

from __future__ import annotations

from pathlib import PurePath

from voting.conversation import Attachment
from voting.errors import LimitError, TextError
from voting.uploads.extraction import extract
from voting.uploads.kinds import DOCUMENTS, IMAGES, TEXTS


def read_upload(name: str, content: bytes, *, max_bytes: int, max_characters: int) -> Attachment:
    """Returns an upload as text with its type and size; of a picture or a scanned page type and size alone.

    Args:
        name: The file's name; only its ending is used.
        content: The file's bytes. Text is UTF-8, or UTF-16 with a byte-order mark.
        max_bytes: Larger files are refused.
        max_characters: Longer texts are refused.

    Raises:
        LimitError: It is too large, or took too long or too much memory to read.
        TextError: Its kind is not read; it is encrypted, broken or carries macros; or it is not what its ending says.
            The message names the ending, never the name.
    """
    ending = PurePath(name).suffix.lower().lstrip(".")
    if ending not in TEXTS and ending not in DOCUMENTS and ending not in IMAGES:
        raise TextError(
            "this kind of file cannot be read; text, Markdown, CSV, JSON, source code, PDF, DOCX, HTML and EML can"
        )
    if len(content) > max_bytes:
        raise LimitError(f"the file is larger than {max_bytes:,} bytes")
    if ending in IMAGES:
        return _image(ending, content)
    if ending in DOCUMENTS:
        media_type = DOCUMENTS[ending]
        text = extract(ending, content, max_characters=max_characters)
        return Attachment(media_type, len(content), text or None)
    text = _decoded(ending, content)
    if len(text) > max_characters:
        raise LimitError(f"the file has more than {max_characters:,} characters")
    return Attachment(TEXTS[ending], len(content), text)


def _image(ending: str, content: bytes) -> Attachment:
    media_type, beginnings = IMAGES[ending]
    if not content.startswith(beginnings):
        raise TextError(f"the .{ending} file is no such picture")
    return Attachment(media_type, len(content))


def _decoded(ending: str, content: bytes) -> str:
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise TextError(f"the .{ending} file is not text in UTF-8 or UTF-16") from None
