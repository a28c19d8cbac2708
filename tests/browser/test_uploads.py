"""Files through the real app in a real browser: what the model is sent, what is kept, what is refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.running import NARROW, WIDE, RunningApp
from tests.browser.steps import choices, saved, say, stored
from tests.servers.openai_stream import OpenAIStreamServer
from tests.voting.uploads.documents import pdf
from tests.voting.uploads.office import sheets, with_member, word
from tests.voting.uploads.pictures import picture
from tests.voting.uploads.pictures import saved as as_file
from voting.comparison import Outcome

pytestmark = pytest.mark.browser

GOOD = {
    "canaryname.docx": word("Recipe by Magdalena Kowalczyk", "write to mk@example.org", header="Sourdough"),
    "canaryname.xlsx": sheets(Prices=[["Item", "Price"], ["Flour", 4.5]]),
    "canaryname.png": as_file(picture("Please ask Magdalena Kowalczyk", "The harmless sentence stays")),
}
BAD = {
    "canaryname.docm": b"x",
    "canaryname.docx": with_member(word("x"), "word/vbaProject.bin", b"x"),
    "canaryname.pdf": pdf("x", change=lambda writer: writer.encrypt("secret", algorithm="RC4-128")),
    "canaryname.zip": b"PK\x03\x04",
    "canaryname.rs": "fn größe() {}".encode("cp1252"),
}


@pytest.fixture(scope="module")
def upload_app(tmp_path_factory: pytest.TempPathFactory, server: OpenAIStreamServer) -> Iterator[RunningApp]:
    """The app with two models, in which every prompt becomes a comparison and pictures are kept."""
    directory = tmp_path_factory.mktemp("uploads")
    server.aliases.update({"larch-2": "normal/larch", "cobalt-mini": "normal/cobalt"})
    (directory / "models.toml").write_text(
        "".join(
            f'[[models]]\nname = "{name}"\nbase_url = "{server.base_url}"\nmodel = "{name}"\n'
            for name in ("larch-2", "cobalt-mini")
        )
    )
    settings = {
        "VOTING_SAMPLING__RATE": "1",
        "VOTING_SAMPLING__MIN_TURNS_BETWEEN": "0",
        "VOTING_UPLOADS__PICTURES": "picture",
    }
    running = RunningApp(directory, settings).start()
    yield running
    running.stop()


def attach(page: Page, files: dict[str, bytes]) -> None:
    """Attaches files as the picker does, and waits until all have arrived."""
    page.get_by_placeholder("Message").wait_for()
    chosen = [{"name": name, "mimeType": "", "buffer": content} for name, content in files.items()]
    page.locator("input[type=file]").set_input_files(chosen)  # type: ignore[arg-type]  # as FilePayload
    expect(page.get_by_test_id("stChatInput").get_by_text("canaryname")).to_have_count(len(files))
    page.wait_for_timeout(1_000)  # the field sends nothing before it knows that the uploads have ended


class TestUploads:
    """Files as people attach them."""

    @pytest.mark.parametrize("size", [WIDE, NARROW])
    def test_read_sent_shown_and_kept(self, upload_app, visit, server, size):
        """The model gets their text; the record has it screened, and of the picture what was read and not masked."""
        page = visit(upload_app.url, size)
        before = len(server.journal.requests)
        attach(page, GOOD)
        say(page, "What do these say?")
        expect(choices(page)).to_be_enabled()  # both answers are there, so the request was made
        sent = str(server.journal.requests[before].body["messages"][-1]["content"])
        for text in ("Sourdough", "Magdalena Kowalczyk", "Flour | 4.5", "The harmless sentence stays"):
            assert text in sent
        page.get_by_text("See what will be kept").click()
        shown = page.locator("img.voting-picture")
        shown.wait_for()
        assert shown.evaluate("image => image.complete && image.naturalWidth") == 900
        assert "Magdalena" not in page.locator(".voting-kept").first.inner_text()
        choices(page).click()
        saved(page)
        vote = stored(upload_app, Outcome.VOTE)[-1]
        document, sheet, kept = vote.record.content["conversation"][0]["attachments"]
        assert document["text"] == "Sourdough\nRecipe by <PERSON_1>\nwrite to <EMAIL_ADDRESS_1>"
        assert sheet["text"] == "[Prices]\nItem | Price\nFlour | 4.5"
        assert kept["text"] == "Please ask <PERSON_1>\nThe harmless sentence stays"
        assert kept["picture"]
        assert "canaryname" not in str(vote)
        assert "canaryname" not in upload_app.log.read_text()

    def test_a_touch_while_files_are_read(self, upload_app, visit, server):
        """Neither the message nor a file is lost; what is sent meanwhile goes with them."""
        page = visit(upload_app.url)
        before = len(server.journal.requests)
        attach(page, {f"canaryname{number}.xlsx": sheets(S=[["Flour", number]]) for number in range(10)})
        say(page, "What do these say?")
        page.get_by_text("Reading the attached files").wait_for()
        say(page, "And one more thing")
        page.get_by_text("Ask me to compare responses").click()
        assert server.journal.wait_for_requests(before + 1, timeout_s=60)
        sent = str(server.journal.requests[before].body["messages"][-1]["content"])
        for text in ("What do these say?", "And one more thing", *(f"Flour | {number}" for number in range(10))):
            assert text in sent

    def test_a_file_that_is_too_large(self, upload_app, visit):
        """Why it is not taken stands in the field, where everybody sees it, before anything is sent."""
        page = visit(upload_app.url)
        attach(page, {"canaryname.txt": b"x" * 10_500_001})
        reason = page.get_by_test_id("stFileChip").get_by_role("alert")
        expect(reason).to_have_text("Error: File must be 10.0MB or smaller.")
        assert reason.bounding_box()["width"] > 100

    def test_refused(self, upload_app, visit, server):
        """Each with its own sentence, none with its name; what could be read can be sent alone."""
        page = visit(upload_app.url)
        before = len(server.journal.requests)
        attach(page, BAD)
        say(page, "And these?")
        refused = page.get_by_test_id("stAlert")
        refused.get_by_text("File 1 of 5: the .docm file can carry macros").wait_for()
        for sentence in (
            "File 2 of 5: the .docx file carries macros or scripts; please save it without them.",
            "File 3 of 5: the .pdf file is encrypted; please remove its password first.",
            "File 4 of 5: archives cannot be read; please unpack the .zip file and attach what is in it.",
        ):
            expect(refused.get_by_text(sentence)).to_be_visible()
        assert "canaryname" not in refused.inner_text()
        assert len(server.journal.requests) == before
        page.get_by_role("button", name="Send without these files").click()
        expect(choices(page)).to_be_enabled()  # as above
        assert "fn größe() {}" in str(server.journal.requests[before].body["messages"][-1]["content"])
