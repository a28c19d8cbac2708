"""A version that changes whenever the same text could be redacted differently."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from voting.settings import ScreeningSettings

_LIBRARIES = ("presidio-analyzer", "phonenumbers", "python-stdnum", "google-re2", "pyahocorasick")


def screening_version(settings: ScreeningSettings) -> str:
    """Returns 16 hexadecimal digits of a hash over this package's code, its libraries' versions and the settings."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    for library in _LIBRARIES:
        digest.update(f"{library}={version(library)};".encode())
    digest.update(settings.model_dump_json().encode())
    return digest.hexdigest()[:16]
