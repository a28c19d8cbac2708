"""What two streams at once cost the server, beside `st.write_stream` in two parallel fragments; and who waits for whom.

1. Two responses of 1,500 tokens at full speed, in our panes and in the peer's, in turns, in one Chromium: processor
   time of each server from the click on "Go" until both responses are on the page (ours: until the ballot is open for a
   choice, with sides drawn, impression stored and both texts screened as well).
2. The same at a pace that people meet (150 tokens a second).
3. A slow response, its tokens spread over 4 s, beside one at full speed: when each is complete on the page.

    python -m benchmarks.streaming [--rounds 5]
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.serving import ROOT, Served, served
from benchmarks.streamed_text import END, TOKENS
from tests.browser.running import CHROMIUM, CHROMIUM_ARGUMENTS

ENDS = f"() => [...document.querySelectorAll('.stMain p')].filter((p) => p.textContent === '{END}').length"
PAGES = {"ours": "streaming_ours.py", "peer": "streaming_peer.py"}
LONGEST_MS = 120_000


def pace(left_s: float, right_s: float) -> dict[str, str]:
    """Returns the environment in which the two responses take so many seconds."""
    return {"BENCHMARK_LEFT_SECONDS": str(left_s), "BENCHMARK_RIGHT_SECONDS": str(right_s)}


def costs(server: Served, browser: Browser, rounds: int) -> list[float]:
    """Returns the processor seconds of every round but the first, which loads what is loaded once."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(server.url)
    spent = []
    for _ in range(rounds + 1):
        page.get_by_role("button", name="Go").wait_for()
        before = server.cpu_s()
        page.get_by_role("button", name="Go").click()
        page.wait_for_timeout(300)  # the earlier round is off the page by then
        page.wait_for_function(f"({ENDS})() === 2", timeout=LONGEST_MS, polling=50)
        page.wait_for_timeout(1_000)  # for what the server does after the last word
        spent.append(server.cpu_s() - before)
    page.close()
    return spent[1:]


def compare(browser: Browser, directory: Path, seconds: float, rounds: int) -> float:
    """Prints both costs at one pace and returns their ratio at the median."""
    medians = {}
    for name, script in PAGES.items():
        with served(ROOT / "benchmarks" / script, directory, pace(seconds, seconds)) as server:
            spent = costs(server, browser, rounds)
        medians[name] = statistics.median(spent)
        told = ", ".join(f"{one:.2f}" for one in spent)
        print(f"  {name}: server CPU {medians[name]:.2f} s at the median of {rounds} rounds ({told})")
    return medians["ours"] / medians["peer"]


def first_and_last(browser: Browser, directory: Path, script: str) -> tuple[float, float]:
    """Returns the seconds from "Go" to the first and to the second complete response on the page."""
    with served(ROOT / "benchmarks" / script, directory, pace(4.0, 0.0)) as server:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(server.url)
        page.get_by_role("button", name="Go").wait_for()
        page.wait_for_timeout(1_000)
        began = time.monotonic()
        page.get_by_role("button", name="Go").click()
        times = []
        for count in (1, 2):
            page.wait_for_function(f"({ENDS})() >= {count}", timeout=LONGEST_MS, polling=20)
            times.append(time.monotonic() - began)
        page.close()
    return times[0], times[1]


def main() -> None:
    """Prints all figures."""
    parser = argparse.ArgumentParser(description="Two streams at once, beside two parallel st.write_stream.")
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    directory = Path(tempfile.mkdtemp(prefix="streaming-"))
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_ARGUMENTS))
            for told, seconds in (("full speed", 0.0), ("150 tokens/s", TOKENS / 150)):
                print(f"two responses of {TOKENS:,} tokens at {told}")
                print(f"  ratio {compare(browser, directory, seconds, rounds):.2f} (wanted: at most 0.55)")
            print("one response at full speed beside one over 4 s: complete on the page after")
            for name, script in PAGES.items():
                fast, slow = first_and_last(browser, directory, script)
                print(f"  {name}: {fast:.2f} s and {slow:.2f} s")
            browser.close()
    finally:
        shutil.rmtree(directory, ignore_errors=True)


if __name__ == "__main__":
    main()
