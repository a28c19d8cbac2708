"""Installs what the browser tests need where it is missing: Debian's chromium. `make test` runs it first."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys


def main() -> int:
    """Returns 0 when a chromium is there in the end, else 1 with a line that says what to install."""
    if os.environ.get("VOTING_TEST_CHROMIUM") or shutil.which("chromium"):
        return 0
    if shutil.which("apt-get") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (
            ["apt-get", "update", "-qq"],
            [
                "apt-get",
                "install",
                "-y",
                "-qq",
                "--no-install-recommends",
                "chromium",
                "fonts-noto-core",
                "fonts-noto-cjk",
            ],
        ):
            subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        if shutil.which("chromium"):
            return 0
    print(
        "The browser tests need chromium: install it (Debian: apt install chromium) "
        "or name another one in VOTING_TEST_CHROMIUM.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
