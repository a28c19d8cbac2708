"""Installs what the tests need where it is missing, from Debian; `make test` runs it first.

Chromium, tesseract, strace, and LibreOffice's spreadsheet without a window, which opens CSV exports.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

CHROMIUM = ("chromium", "fonts-noto-core", "fonts-noto-cjk")
TESSERACT = ("tesseract-ocr", "tesseract-ocr-eng")
STRACE = ("strace",)
SPREADSHEET = ("libreoffice-calc-nogui",)


def main() -> int:
    """Returns 0 when all programs are there in the end, else 1 with a line that says what to install."""
    if (packages := _missing()) and shutil.which("apt-get") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (
            ["apt-get", "update", "-qq"],
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
        ):
            subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    if not (packages := _missing()):
        return 0
    print(
        f"The tests need what Debian calls {' '.join(packages)}: install it. "
        "Another chromium can be named in VOTING_TEST_CHROMIUM.",
        file=sys.stderr,
    )
    return 1


def _missing() -> list[str]:
    browser = os.environ.get("VOTING_TEST_CHROMIUM") or shutil.which("chromium")
    return [
        *(() if browser else CHROMIUM),
        *(() if shutil.which("tesseract") else TESSERACT),
        *(() if shutil.which("strace") else STRACE),
        *(() if shutil.which("soffice") else SPREADSHEET),
    ]


if __name__ == "__main__":
    sys.exit(main())
