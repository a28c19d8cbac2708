"""A version that changes whenever the same text could be redacted differently."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from voting.settings import ScreeningSettings

_LIBRARIES = ("presidio-analyzer", "phonenumbers", "python-stdnum", "google-re2", "pyahocorasick", "numpy", "mnemonic")
_READ = (".py", ".gz", ".lzma", ".npz")  # code, lists and weights; a licence and a report change no text


def screening_version(settings: ScreeningSettings) -> str:
    """Returns 16 hexadecimal digits of a hash over the package's code and models, its libraries and the settings."""
    digest = hashlib.sha256()
    package = Path(__file__).parent
    for path in sorted(one for kind in _READ for one in package.rglob(f"*{kind}")):
        digest.update(path.read_bytes())
    for library in _LIBRARIES:
        digest.update(f"{library}={version(library)};".encode())
    digest.update(settings.model_dump_json().encode())
    return digest.hexdigest()[:16]
