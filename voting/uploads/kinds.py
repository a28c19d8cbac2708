"""Which files are read, how, what media type is kept for each, and what is said of those that are not read."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

_SOURCE_CODE: Final = """
    ada asm bas bash bat c cc clj cmake cmd coffee cs cu cxx d dart diff el elm erl ex exs f90 fish fs gd go gradle
    graphql groovy h hcl hpp hs java jl jsx kt kts less lisp lua m mjs ml mm nim nix pas patch php pl pm prisma proto
    ps1 pyi r rb rs s sass scala scm scss sol sv svelte swift tcl tf ts tsx v vb vhd vue wat zig zsh
"""

TEXTS: Final = {
    **{ending: f"text/x-{ending}" for ending in _SOURCE_CODE.split()},
    "cpp": "text/x-c++",
    "css": "text/css",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "ics": "text/calendar",
    "js": "text/javascript",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "md": "text/markdown",
    "ndjson": "application/jsonl",
    "py": "text/x-python",
    "sh": "application/x-sh",
    "sql": "application/sql",
    "svg": "image/svg+xml",  # a language that can run scripts: its source is read, never the picture drawn
    "tex": "text/x-tex",
    "toml": "application/toml",
    "ts": "text/typescript",
    "tsv": "text/tab-separated-values",
    "vcf": "text/vcard",
    "xml": "application/xml",
    "yaml": "application/yaml",
    "yml": "application/yaml",
}
"""Endings of text files, and the media type of each. A file with any other ending that is text is `text/plain`."""

_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_OPEN_DOCUMENT: Final = "application/vnd.oasis.opendocument"

DOCUMENTS: Final = {
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "eml": "message/rfc822",
    "htm": "text/html",
    "html": "text/html",
    "ipynb": "application/x-ipynb+json",
    "odp": f"{_OPEN_DOCUMENT}.presentation",
    "ods": f"{_OPEN_DOCUMENT}.spreadsheet",
    "odt": f"{_OPEN_DOCUMENT}.text",
    "pdf": "application/pdf",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "rtf": "application/rtf",
    "xhtml": "application/xhtml+xml",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
}
"""Endings of files whose text is taken out by a parser."""

PICTURES: Final = {
    "avif": "image/avif",
    "bmp": "image/bmp",
    "gif": "image/gif",
    "heic": "image/heic",
    "heif": "image/heif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "webp": "image/webp",
}
"""Endings of pictures; which kind it is, its first bytes tell."""


def _instead(template: str, **endings: str) -> dict[str, str]:
    return {old: template.format(old, new) for old, new in endings.items()}


REFUSED: Final = {
    **_instead(
        "the .{} file can carry macros; please save it as .{}",
        **dict.fromkeys(("docm", "dotm"), "docx"),
        **dict.fromkeys(("potm", "ppsm", "pptm"), "pptx"),
        **dict.fromkeys(("xlsm", "xltm"), "xlsx"),
    ),
    **_instead(
        "the older .{} format cannot be read; please save it as .{}", doc="docx", ppt="pptx", xls="xlsx", xlsb="xlsx"
    ),
    **_instead("the .{} file cannot be read; please export it as .{}", key="pptx", numbers="xlsx", pages="docx"),
    **_instead("the mail in .{} format cannot be read; please save it as .{}", msg="eml", mbox="eml", pst="eml"),
    **{
        one: f"archives cannot be read; please unpack the .{one} file and attach what is in it"
        for one in ("7z", "bz2", "gz", "jar", "rar", "tar", "tgz", "xz", "zip", "zst")
    },
}
"""Endings of files that people have and that are not read, and what to do instead."""

UNKNOWN: Final = (
    "this kind of file cannot be read; text, Markdown, CSV, JSON, source code, PDF, office documents (.docx, .xlsx, "
    ".pptx, .odt, .ods, .odp, .rtf), web pages, mail (.eml) and pictures can"
)


def ending_of(name: str) -> str:
    """Returns the ending of a file's name, in lower case and without its dot; all else of the name is dropped."""
    return PurePath(name).suffix.lower().removeprefix(".")
