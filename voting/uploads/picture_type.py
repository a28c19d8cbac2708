"""What kind of picture a file is, told by its first bytes: people rename pictures."""

from __future__ import annotations

from typing import Final

from voting.errors import TextError
from voting.uploads.kinds import PICTURES

_BEGINNINGS: Final = (
    (b"\x89PNG\r\n\x1a\n", b"", "image/png"),
    (b"\xff\xd8\xff", b"", "image/jpeg"),
    (b"GIF87a", b"", "image/gif"),
    (b"GIF89a", b"", "image/gif"),
    (b"RIFF", b"WEBP", "image/webp"),
    (b"BM", b"", "image/bmp"),
    (b"II*\x00", b"", "image/tiff"),
    (b"MM\x00*", b"", "image/tiff"),
)
_HEIF_BRANDS: Final = {b"avif": "image/avif", b"avis": "image/avif", b"mif1": "image/heif", b"msf1": "image/heif"}


def picture_type(ending: str, content: bytes) -> str:
    """Returns the media type of a picture.

    Raises:
        TextError: It is no picture.
    """
    for beginning, later, media_type in _BEGINNINGS:
        if content.startswith(beginning) and content[8:12].startswith(later):
            return media_type
    brand = content[8:12]
    if content[4:8] == b"ftyp" and (brand in _HEIF_BRANDS or brand[:3] in (b"hei", b"hev")):  # ISO/IEC 23008-12
        return _HEIF_BRANDS.get(brand, PICTURES["heic"])
    raise TextError(f"the .{ending} file is no picture, or a broken one")
