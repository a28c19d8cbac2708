"""A reader that never ends and has started another program: what `extraction` has to clear away."""

from __future__ import annotations

import subprocess
import time

if __name__ == "__main__":
    subprocess.Popen(["sleep", "300"])
    time.sleep(300)
