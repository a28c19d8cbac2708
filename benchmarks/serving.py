"""Runs a script of Streamlit on a port of its own, for as long as a benchmark looks at it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.browser.running import free_port

ROOT: Final = Path(__file__).parents[1]
_TICKS_PER_S: Final = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Served:
    """A running script."""

    url: str
    pid: int

    def cpu_s(self) -> float:
        """Returns the processor time of the process so far, all threads, seconds (proc(5), fields 14 and 15)."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS_PER_S


@contextmanager
def served(script: Path, directory: Path, environment: Mapping[str, str]) -> Iterator[Served]:
    """Starts `streamlit run` in `directory` with the project's own server settings and ends it afterwards."""
    port = free_port()
    with (directory / f"{script.stem}.log").open("wb") as log:
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)),
                *("--server.address", "127.0.0.1", "--server.headless", "true", "--server.fileWatcherType", "none"),
                *("--browser.gatherUsageStats", "false"),
            ],
            cwd=directory,
            env=os.environ | {"PYTHONPATH": str(ROOT)} | dict(environment),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_until_healthy(url, process)
        yield Served(url, process.pid)
    finally:
        process.terminate()
        process.wait(20)


def _wait_until_healthy(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        assert process.poll() is None, "the script did not start: see its log"
        try:
            urllib.request.urlopen(f"{url}/_stcore/health", timeout=1).close()  # noqa: S310  # loopback
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the script did not answer in 30 s")
