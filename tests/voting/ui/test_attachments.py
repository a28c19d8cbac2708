from __future__ import annotations

import pytest

from voting.conversation import Attachment
from voting.ui.attachments import kind_and_size, told
from voting.uploads.kinds import DOCUMENTS, PICTURES, TEXTS


class TestKindAndSize:
    """A person's words."""

    @pytest.mark.parametrize(
        ("media_type", "size", "words"),
        [
            ("application/pdf", 999, "PDF, 999 bytes"),
            (DOCUMENTS["docx"], 36_701, "document, 37 KB"),
            ("image/jpeg", 2_345_678, "picture, 2.3 MB"),
            ("text/x-python", 0, "text, 0 bytes"),
            ("application/x-other", 1_000, "file, 1 KB"),
        ],
    )
    def test_words(self, media_type: str, size: int, words: str) -> None:
        """Kind, and size as file managers tell it."""
        assert kind_and_size(media_type, size) == words

    @pytest.mark.parametrize("media_type", sorted({*TEXTS.values(), *DOCUMENTS.values(), *PICTURES.values()}))
    def test_every_kind_fits_on_a_line(self, media_type: str) -> None:
        """And shows nobody a media type."""
        assert "/" not in kind_and_size(media_type, 1)


class TestTold:
    """The line under a message."""

    def test_with_and_without_text(self) -> None:
        """Where nothing was read, the voter learns that the model sees nothing."""
        assert told(Attachment("application/pdf", 5, "text")) == "Attached: PDF, 5 bytes"
        assert told(Attachment("image/png", 5)).endswith("the model sees none")
