from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.running import CHROMIUM, CHROMIUM_ARGUMENTS, WIDE, RunningApp, watch_requests
from tests.servers.openai_stream import OpenAIStreamServer

CAMPAIGN = [
    {
        "id": f"item-{number}",
        "prompt": f"Question {number}: how do I keep a sourdough starter alive?",
        "response_a": f"Answer {number} by larch.\n\n1. Feed it.\n2. Chill it.\n\n```python\nprint({number})\n```",
        "response_b": f"Answer {number} by cobalt. It depends on $x^2$.",
        "model_a": "larch-2",
        "model_b": "cobalt-mini",
    }
    for number in range(1, 13)
]


# A browser, the app and the tests share two cores in CI: what must come is waited for, and only its order is tested.
_PATIENCE_MS: Final = 60_000
expect.set_options(timeout=_PATIENCE_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser may lose its own race: what fails with one is tried once more, and the report says so."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium, driven by Playwright."""
    assert CHROMIUM, "chromium is missing; python -m tests.browser.install installs it"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def campaign_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve small comparisons."""
    path = tmp_path_factory.mktemp("campaign") / "starter.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in CAMPAIGN))
    return path


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory, campaign_file: Path) -> Iterator[RunningApp]:
    """The app with the small campaign and no model, shared by the tests of a module."""
    running = RunningApp(
        tmp_path_factory.mktemp("app"), {"VOTING_CAMPAIGN__FILES": json.dumps([str(campaign_file)])}
    ).start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def server() -> Iterator[OpenAIStreamServer]:
    """A real HTTP server on loopback that speaks OpenAI's format, well and badly."""
    with OpenAIStreamServer() as running:
        yield running


@pytest.fixture(scope="module")
def chat_app(
    tmp_path_factory: pytest.TempPathFactory, server: OpenAIStreamServer, campaign_file: Path
) -> Iterator[RunningApp]:
    """The app with two models, larch-2 and cobalt-mini, in which every prompt becomes a comparison."""
    directory = tmp_path_factory.mktemp("chat")
    (directory / "models.toml").write_text(
        "".join(
            f'[[models]]\nname = "{name}"\nbase_url = "{server.base_url}"\nmodel = "{name}"\n'
            "[models.limits]\nmax_retries = 0\n"
            for name in ("larch-2", "cobalt-mini")
        )
    )
    settings = {
        "VOTING_SAMPLING__RATE": "1",
        "VOTING_SAMPLING__MIN_TURNS_BETWEEN": "0",
        "VOTING_CAMPAIGN__FILES": json.dumps([str(campaign_file)]),
    }
    running = RunningApp(directory, settings).start()
    yield running
    running.stop()


@pytest.fixture
def chat(chat_app: RunningApp, server: OpenAIStreamServer) -> Callable[[str, str], str]:
    """Makes the two models behave as asked and returns the address of the chat."""

    def behave(larch: str, cobalt: str) -> str:
        server.aliases.update({"larch-2": f"{larch}/larch", "cobalt-mini": f"{cobalt}/cobalt"})
        return chat_app.url

    return behave


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages as new voters; afterwards, none of them may have asked for anything outside this machine."""
    contexts, watched = [], []

    def open_page(url: str, size: tuple[int, int] = WIDE, *, clock: bool = False, **options: object) -> Page:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            **options,  # type: ignore[arg-type]  # options of new_context
        )
        contexts.append(context)
        if clock:
            context.clock.install()  # runs as ever, until a test winds it forward
        page = context.new_page()
        page.set_default_timeout(_PATIENCE_MS)
        watched.append(watch_requests(page))
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [url for urls in watched for url in urls] == []
