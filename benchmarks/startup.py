"""From `streamlit run app.py` to a page on which one can vote, in Chromium, with the bundled campaign.

Everything is started anew each round: data directory, keys, process, browser profile. The browser itself is up already.
Time runs from the start of the process to the first frame in which a choice can be clicked.

    python -m benchmarks.startup [--rounds 5]
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from benchmarks.serving import ROOT, served
from tests.browser.running import CHROMIUM, CHROMIUM_ARGUMENTS


def start_once(browser: Browser) -> tuple[float, float]:
    """Returns the seconds until the server answers and until a choice can be clicked."""
    with tempfile.TemporaryDirectory(prefix="startup-") as directory:
        began = time.monotonic()
        with served(ROOT / "app.py", Path(directory), {}) as server:
            answered = time.monotonic() - began
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(f"{server.url}/compare")
            button = page.get_by_role("button", name="Left is better")
            button.wait_for()
            expect(button).to_be_enabled()
            usable = time.monotonic() - began
            page.close()
    return answered, usable


def main() -> None:
    """Prints both times of every round and their medians."""
    parser = argparse.ArgumentParser(description="From the command to a usable page.")
    parser.add_argument("--rounds", type=int, default=5)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_ARGUMENTS))
        times = [start_once(browser) for _ in range(parser.parse_args().rounds)]
        browser.close()
    for name, column in zip(("server answers", "page usable"), zip(*times, strict=True), strict=True):
        told = ", ".join(f"{one:.1f}" for one in column)
        print(f"{name:<15} median {statistics.median(column):.1f} s, longest {max(column):.1f} s ({told})")


if __name__ == "__main__":
    main()
