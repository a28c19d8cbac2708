"""Canaries through the real app in a real browser: typed, uploaded, echoed by a model, commented; found nowhere."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.running import ROOT, RunningApp
from tests.browser.steps import choices, pane, saved, say, stored, wait_for_status
from tests.canaries import FILE_NAME, SESSION, files, secrets, traces
from tests.servers.openai_stream import OpenAIStreamServer
from voting.comparison import Outcome

pytestmark = pytest.mark.browser

KEY: Final = SESSION.api_keys[0]
PROJECT: Final = SESSION.project_ids[0]
# Without sign-in, the app knows the deployment's own key and project; the rest is found by its form.
TEXT: Final = "\n".join(
    (
        "The harmless sentence stays.",
        *secrets(),
        *(f"{one} {one.upper()} {quote(one)} https://{one}.web.app" for one in (KEY, PROJECT)),
    )
)


@pytest.fixture
def secret_app(tmp_path, server: OpenAIStreamServer) -> Iterator[RunningApp]:
    """The app with a key and a cloud project in its environment, and two models that say the last message back."""
    server.aliases.update({"larch-2": "echo/larch", "cobalt-mini": "echo/cobalt"})
    (tmp_path / "models.toml").write_text(
        "".join(
            f'[[models]]\nname = "{name}"\nbase_url = "{server.base_url}"\nmodel = "{name}"\nkey_env = "MODEL_KEY"\n'
            for name in ("larch-2", "cobalt-mini")
        )
    )
    settings = {
        "MODEL_KEY": KEY,
        "GOOGLE_CLOUD_PROJECT": PROJECT,
        "VOTING_SAMPLING__RATE": "1",
        "VOTING_SAMPLING__MIN_TURNS_BETWEEN": "0",
        "STREAMLIT_LOGGER_LEVEL": "debug",
    }
    running = RunningApp(tmp_path, settings).start()
    yield running
    running.stop()


def command(app: RunningApp, *arguments: str) -> str:
    """Runs a command on the app's store and returns all that it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "voting", *arguments],
        cwd=app.directory,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout + done.stderr


class TestFoundNowhere:
    """Disk, log and exports of the running app."""

    def test_after_a_vote_with_an_upload_a_comment_and_a_skip(self, secret_app, visit, server):
        """The models were sent the whole text and the key; nothing of either is kept."""
        page = visit(secret_app.url)
        page.get_by_placeholder("Message").wait_for()
        with page.expect_response("**/upload_file/**"):
            page.locator("input[type=file]").set_input_files(
                {"name": FILE_NAME, "mimeType": "text/plain", "buffer": TEXT.encode()}
            )
        page.get_by_test_id("stChatInput").get_by_text("canaryf").first.wait_for()
        page.wait_for_timeout(500)  # the field sends nothing before it knows that the upload has ended
        say(page, TEXT)
        pane(page, "a").get_by_text("The harmless sentence stays.").first.wait_for()
        page.get_by_text("See what will be kept").click()
        page.get_by_role("heading", name="Not kept").wait_for()
        assert traces(page.locator(".voting-kept").all_inner_texts()) == []
        choices(page).click()
        saved(page)
        page.get_by_text("Say why (optional)").click()
        expect(page.get_by_text("A comment is kept with your vote")).to_be_visible()
        page.get_by_label("Comment").fill(TEXT)
        page.get_by_role("button", name="Add comment").click()
        expect(page.get_by_text("Comment added.")).to_be_visible()
        say(page, f"And once more: {TEXT}")
        choices(page)
        page.get_by_role("button", name="Skip").click()
        wait_for_status(page, "skipped")
        (token,) = (one["value"] for one in page.context.cookies() if one["name"] == "voting_browser")

        sent = server.journal.requests[0]
        assert KEY in sent.headers["authorization"]
        assert TEXT in str(sent.body["messages"][-1]["content"])
        (vote,) = stored(secret_app, Outcome.VOTE)
        assert "The harmless sentence stays." in vote.record.content["response_a"]
        assert vote.record.content["conversation"][0]["attachments"]
        assert "The harmless sentence stays." in vote.annotation["comment"]
        printed = [command(secret_app, "export", f"out.{suffix}", "--all") for suffix in ("parquet", "jsonl", "csv")]
        found = [
            *files(secret_app.directory),
            *printed,
            command(secret_app, "stats"),
            repr(vote),
            str(vote.record.content),
        ]
        assert traces(found) == []
        assert not any(token.encode() in (one.encode() if isinstance(one, str) else one) for one in found)
