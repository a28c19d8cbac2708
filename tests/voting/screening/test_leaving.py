from __future__ import annotations

import subprocess
import sys

ENDS_WHILE_SCREENING = """
import threading
import time
from voting.errors import ScreeningError
from voting.screening import load_screener
from voting.settings import ScreeningSettings

screener = load_screener(ScreeningSettings())
screener.version
ready = threading.Barrier(5)

def screen():
    ready.wait()
    try:
        while True:
            screener.find("A way to chain steps. " * 2_000)
    except ScreeningError:  # the process ends
        return

for _ in range(4):
    threading.Thread(target=screen, daemon=True).start()
ready.wait()
time.sleep(0.1)  # they are within RE2 now
"""


class TestEndOfTheProcess:
    """Threads that are in the screening when the process ends."""

    def test_they_have_left_it_by_then(self):
        """It ends with 0: a thread stopped within a library in C++ would have it aborted."""
        done = subprocess.run(
            [sys.executable, "-c", ENDS_WHILE_SCREENING], capture_output=True, text=True, timeout=60, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
