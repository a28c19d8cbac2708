"""The hash of a file."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Final

_READ_AT_ONCE: Final = 1 << 20


def sha256_of(path: Path, *, sync: bool = True) -> tuple[str, int]:
    """Returns the hash of a file in hex, and its size in bytes.

    Args:
        path: Of the file.
        sync: Whether it was just written, and is to survive a power cut.
    """
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        if sync:
            os.fsync(file.fileno())
        while part := file.read(_READ_AT_ONCE):
            digest.update(part)
            size += len(part)
    return digest.hexdigest(), size
