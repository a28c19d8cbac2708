"""Which files are read, how, and what media type is kept for each."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "c": "text/x-c",
    "cpp": "text/x-c++",
    "css": "text/css",
    "csv": "text/csv",
    "go": "text/x-go",
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
"""Endings of files that are kept as they are, and the media type of each."""

DOCUMENTS: Final = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "eml": "message/rfc822",
    "htm": "text/html",
    "html": "text/html",
    "pdf": "application/pdf",
}
"""Endings of files whose text is taken out by a parser."""

IMAGES: Final = {
    "gif": ("image/gif", (b"GIF87a", b"GIF89a")),
    "jpeg": ("image/jpeg", (b"\xff\xd8\xff",)),
    "jpg": ("image/jpeg", (b"\xff\xd8\xff",)),
    "png": ("image/png", (b"\x89PNG\r\n\x1a\n",)),
    "webp": ("image/webp", (b"RIFF",)),
}
"""Endings of pictures, of which type and size alone are kept, and how each begins."""

ENDINGS: Final = tuple(sorted({*TEXTS, *DOCUMENTS, *IMAGES}))
"""Every ending that can be uploaded."""
