"""Starts the real app as an operator would, in a process of its own, and opens it in a real Chromium."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from playwright.sync_api import Page, Request

ROOT: Final = Path(__file__).parents[2]
CHROMIUM: Final = os.environ.get("VOTING_TEST_CHROMIUM") or shutil.which("chromium")
CHROMIUM_ARGUMENTS: Final = (
    "--no-sandbox",  # CI runs as root, which Chromium refuses to sandbox
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDE: Final = (1280, 900)
NARROW: Final = (400, 800)


def free_port() -> int:
    """Returns a TCP port on loopback that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class RunningApp:
    """The app on a port of its own.

    Attributes:
        directory: Where it was started; its data, settings and log are in it.
        settings: `VOTING_…` variables.
        script: What `streamlit run` is given.
    """

    directory: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    script: Path = ROOT / "app.py"
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where the pages are."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        """What the app printed."""
        return self.directory / "app.log"

    @property
    def data(self) -> Path:
        """The store's directory."""
        return self.directory / "data"

    def start(self) -> RunningApp:
        """Starts it and waits until it answers."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("VOTING_", "STREAMLIT_"))}
        for key in ("OPENAI_API_KEY", "GEMINI_API_KEY"):
            clean.pop(key, None)
        environment = clean | {
            "PYTHONPATH": str(ROOT),
            **self.settings,
        }
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "streamlit", "run", str(self.script)),
                    *("--server.port", str(self.port), "--server.address", "127.0.0.1", "--server.headless", "true"),
                ],
                cwd=self.directory,
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            assert self.process.poll() is None, self.log.read_text(errors="replace")
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2):  # noqa: S310  # loopback
                    return self
            except OSError:
                time.sleep(0.1)
        raise AssertionError("the app did not start in 60 s")

    def stop(self, *, kill: bool = False) -> None:
        """Ends it, gently unless `kill`."""
        if self.process is None:
            return
        if kill:
            self.process.kill()
        else:
            self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(15)
        self.process = None


def watch_requests(page: Page) -> list[str]:
    """Returns a list that fills with every address outside this machine that the page asks for."""
    outside: list[str] = []

    def look(request: Request) -> None:
        local = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:http://127.0.0.1:", "about:")
        if not request.url.startswith(local):
            outside.append(request.url)

    page.on("request", look)
    page.on("websocket", lambda socket: outside.append(socket.url) if "127.0.0.1" not in socket.url else None)
    return outside
