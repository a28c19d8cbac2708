"""Pictures from the upload to the record: the real reader, screener and store, and nothing personal in the pixels."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from storage import open_store
from tests.fakes import NOTICE, make_comparison
from tests.voting.uploads.pictures import picture, saved
from voting import Collector, Conversation, Identity, Vote, Winner
from voting.ports import Json, OutcomeStore
from voting.screening import load_screener
from voting.settings import ScreeningSettings, StoreSettings
from voting.uploads import PictureReader, read_upload

READER = PictureReader("eng", keeps_pictures=True)
LINES = (
    "Please ask Magdalena Kowalczyk",
    "or write to mk@example.org today",
    "about the Zephyrine matter",
    "The harmless sentence stays",
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OutcomeStore]:
    """The real one."""
    with closing(open_store(StoreSettings(data_dir=tmp_path / "data"))) as opened:
        yield opened


def stored_attachment(store: OutcomeStore, *, mask: str = "", reader: PictureReader | None = READER) -> dict[str, Json]:
    """Uploads a picture, votes, and returns what a researcher reads back of it."""
    upload = read_upload("canary.png", saved(picture(*LINES)), max_bytes=10**6, max_characters=1_000, pictures=READER)
    screener = load_screener(ScreeningSettings())
    collector = Collector(store, lambda: screener, notice=NOTICE, blanker=reader)
    talk = Conversation().with_turn("user", "What does it say?", [upload])
    identity = Identity(organisation="Zephyrine")
    pending = collector.begin(make_comparison(1, conversation=talk), browser="b", identity=identity)
    if mask:
        pending.mask(mask)
    collector.record(pending, Vote(Winner.TIE))
    (record,) = (one.record for one in store.records() if one.record is not None)
    return record.content["conversation"][0]["attachments"][0]  # type: ignore[index,call-overload,return-value]


def words(attachment: dict[str, Json]) -> str:
    """What can be read in the stored picture."""
    png = base64.b64decode(str(attachment["picture"]))
    content = saved(Image.open(io.BytesIO(png)).convert("RGB"))
    return str(PictureReader("eng", keeps_pictures=False).read("png", content)[0])


class TestKept:
    """A picture with personal words in it."""

    def test_what_screening_finds_is_in_neither_text_nor_pixels(self, store: OutcomeStore) -> None:
        """Names, addresses, identifiers of the session; the rest can still be read in both."""
        attachment = stored_attachment(store)
        seen = words(attachment)
        for personal in ("Magdalena", "Kowalczyk", "mk@", "Zephyrine"):
            assert personal not in seen
            assert personal not in str(attachment["text"])
        for harmless in ("Please ask", "write", "matter", "The harmless sentence stays"):
            assert harmless.lower() in seen.lower()
            assert harmless in str(attachment["text"])

    def test_a_word_that_the_voter_marks(self, store: OutcomeStore) -> None:
        """Goes from the picture too."""
        assert "harmless" not in words(stored_attachment(store, mask="harmless"))

    def test_without_a_blanker_no_picture(self, store: OutcomeStore) -> None:
        """Its screened text stays, and its type and size."""
        attachment = stored_attachment(store, reader=None)
        assert "picture" not in attachment
        assert attachment["media_type"] == "image/png"
        assert "harmless" in str(attachment["text"])
