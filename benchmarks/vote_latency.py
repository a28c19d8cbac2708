"""Click to "Saved" on screen, beside the barest Streamlit fragment; and the collector's own share of it.

Both pages carry the same conversation of 20 turns and run in the same Chromium, a click in one after a click in the
other, so that both meet the same noise. Time is taken in the page, from just before the click to the first frame in
which the answer is there.

    python -m benchmarks.vote_latency [--clicks 100]
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.serving import ROOT, served
from storage import open_store
from tests.browser.running import CHROMIUM, CHROMIUM_ARGUMENTS
from voting import Collector, Comparison, Conversation, Drawing, Response, Vote, Winner, load_screener, make_notice
from voting.draft import new_comparison_id
from voting.settings import ScreeningSettings, StoreSettings

TURNS = 20
TEXT = (
    "A starter keeps for weeks in the fridge. Feed it at **twice** its weight in flour, wait an hour, then chill it; "
    "`feed(100)` says the same in code. "
)
# Runs in the page: clicks, then looks at every frame until an element matches `wanted` and holds `text`.
CLICK = """
async ([selector, wanted, text]) => {
  const roots = [document, ...[...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean)];
  const find = (css) => roots.map((root) => root.querySelector(css)).find(Boolean);
  const began = performance.now();
  find(selector).click();
  while (!find(wanted)?.textContent.includes(text)) {
    if (performance.now() - began > 20000) throw new Error("no answer");
    await new Promise(requestAnimationFrame);
  }
  return performance.now() - began;
}
"""


def conversation() -> list[dict[str, str]]:
    """Returns the turns that both pages show; the last is the user's."""
    return [
        {"role": "user" if index % 2 == 0 else "assistant", "content": TEXT * (1 if index % 2 == 0 else 4)}
        for index in range(TURNS - 1)
    ]


def vote_once(page: Page) -> float:
    """Votes in our page and returns the milliseconds until "Saved"; then moves on to the next comparison."""
    page.get_by_role("button", name="Left is better").wait_for()
    page.wait_for_timeout(150)
    taken: float = page.evaluate(CLICK, ['button[data-winner="model_a"]', ".status[data-status=saved]", "Saved"])
    page.get_by_role("button", name="Next comparison").click()
    page.locator('button[data-winner="model_a"]:not([disabled])').wait_for()
    return taken


def press_once(page: Page, count: int) -> float:
    """Presses the bare button and returns the milliseconds until the line of text has changed."""
    page.wait_for_timeout(150)
    taken: float = page.evaluate(CLICK, [".stButton button", ".stMain", f"Votes: {count}"])
    return taken


def browse(clicks: int, directory: Path) -> tuple[list[float], list[float]]:
    """Returns the times of our page and of the bare fragment, milliseconds."""
    turns = conversation()
    (directory / "conversation.json").write_text(json.dumps(turns))
    rows = [
        {
            "id": f"item-{number}",
            "conversation": turns,
            "response_a": f"{number}. " + TEXT * 6,
            "response_b": f"{number}: " + TEXT * 5,
            "model_a": "larch-2",
            "model_b": "cobalt-mini",
        }
        for number in range(clicks + 5)
    ]
    campaign = directory / "campaign.jsonl"
    campaign.write_text("".join(json.dumps(row) + "\n" for row in rows))
    settings = {
        "VOTING_STORE__DATA_DIR": str(directory / "data"),
        "VOTING_CAMPAIGN__FILES": json.dumps([str(campaign)]),
        "VOTING_LIMITS__VOTES_PER_MINUTE": "100000",  # one voter clicks as fast as the page goes
        "VOTING_LIMITS__VOTES_PER_MINUTE_IN_ALL": "100000",
        "VOTING_LIMITS__CHARACTERS_PER_MINUTE": "1000000000",
        "VOTING_LIMITS__CHARACTERS_PER_MINUTE_IN_ALL": "1000000000",
        "BENCHMARK_CONVERSATION": str(directory / "conversation.json"),
    }
    ours: list[float] = []
    bare: list[float] = []
    with (
        served(ROOT / "app.py", directory, settings) as app,
        served(ROOT / "benchmarks" / "bare_fragment.py", directory, settings) as peer,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_ARGUMENTS))
        page, other = (browser.new_page(viewport={"width": 1280, "height": 900}) for _ in range(2))
        page.goto(f"{app.url}/compare")
        other.goto(peer.url)
        other.get_by_role("button", name="Vote").wait_for()
        for number in range(clicks + 3):
            page.bring_to_front()
            mine = vote_once(page)
            other.bring_to_front()
            theirs = press_once(other, number + 1)
            if number >= 3:  # the first ones warm both up
                ours.append(mine)
                bare.append(theirs)
        browser.close()
    return ours, bare


def collect(votes: int, directory: Path) -> list[float]:
    """Returns the milliseconds of `Collector.record` when the text was screened while it was read."""
    store = open_store(StoreSettings(data_dir=directory / "collector"))
    collector = Collector(store, lambda: load_screener(ScreeningSettings()), notice=make_notice("bench", "nobody"))
    talk = Conversation()
    for turn in conversation():
        talk = talk.with_turn(turn["role"], turn["content"])
    times = []
    for number in range(votes):
        comparison = Comparison(
            new_comparison_id(),
            talk,
            Response("larch-2", TEXT * 6),
            Response("cobalt-mini", TEXT * 5),
            Drawing(seed=1, probability=1.0),
        )
        pending = collector.begin(comparison, browser=f"benchmark-{number}")
        pending.prepared()
        began = time.perf_counter()
        collector.record(pending, Vote(Winner.MODEL_A))
        times.append((time.perf_counter() - began) * 1000)
    store.close()
    return times


def told(name: str, times: list[float]) -> tuple[float, float]:
    """Prints median and 95th percentile in milliseconds and returns them."""
    median, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(f"{name:<46} median {median:7.1f} ms   p95 {p95:7.1f} ms   n {len(times)}")
    return median, p95


def main() -> None:
    """Prints all figures."""
    parser = argparse.ArgumentParser(description="Click to Saved, beside the barest fragment.")
    parser.add_argument("--clicks", type=int, default=100)
    clicks = parser.parse_args().clicks
    directory = Path(tempfile.mkdtemp(prefix="vote-latency-"))
    try:
        ours, bare = browse(clicks, directory)
        mine, theirs = told("click to Saved, this app", ours), told("click to text, bare fragment", bare)
        print(f"{'ratio':<46} median {mine[0] / theirs[0]:7.2f}      p95 {mine[1] / theirs[1]:7.2f}")
        told("of it Collector.record, screened beforehand", collect(clicks, directory))
    finally:
        shutil.rmtree(directory, ignore_errors=True)


if __name__ == "__main__":
    main()
