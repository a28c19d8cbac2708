"""The manifest of a release and its signature."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from voting.release.errors import ReleaseError
from voting.release.facts import ReleaseFacts
from voting.release.layout import MANIFEST

_FIRST_LINE = "inline-preference-voting release"


def manifest_text(facts: ReleaseFacts) -> str:
    """Returns MANIFEST.json: the same text for the same facts."""
    return json.dumps(facts.as_json(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def signed_text(name: str, manifest: bytes) -> str:
    """Returns the lines that MANIFEST.sig signs: which release, and the hash of its manifest."""
    return f"{_FIRST_LINE}\n{name}\nsha256:{hashlib.sha256(manifest).hexdigest()}\n"


def read_manifest(directory: Path) -> tuple[ReleaseFacts, bytes]:
    """Returns what the manifest says, and its bytes. Nothing is checked yet.

    Raises:
        ReleaseError: There is none, or it has another form.
    """
    try:
        raw = (directory / MANIFEST).read_bytes()
        return ReleaseFacts.from_json(json.loads(raw)), raw
    except OSError as error:
        raise ReleaseError(f"{directory} is no release: {MANIFEST} cannot be read ({error.strerror})") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ReleaseError(f"{MANIFEST} is malformed, or of another version") from None
