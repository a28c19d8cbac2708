from __future__ import annotations

import traceback
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.conversation import Attachment
from voting.errors import LimitError, TextError, VotingError
from voting.uploads import read_upload
from voting.uploads.decoding import decoded
from voting.uploads.kinds import PICTURES, TEXTS

CANARY = "canary-" + "f11e"


def read(name="notes.txt", content=b"hello", max_bytes=1_000, max_characters=500):
    return read_upload(name, content, max_bytes=max_bytes, max_characters=max_characters)


class TestRead:
    """Text files become their text, type and size."""

    @pytest.mark.parametrize("ending", TEXTS)
    @pytest.mark.parametrize("change", [str.lower, str.upper], ids=["lower", "upper"])
    def test_each_ending(self, ending, change):
        """In either case, with its media type."""
        assert read(change(f"{CANARY}.{ending}")) == Attachment(TEXTS[ending], 5, "hello")

    @pytest.mark.parametrize(
        "name",
        ["a.b.txt", "../../etc/x.txt", "C:\\Users\\x\\y.txt", "мой файл.txt", "x\x00y.txt", "😀.txt", "/.txt.txt"],
    )
    def test_only_the_last_ending_of_a_name_counts(self, name):
        """Whatever else a browser sends as name is not looked at."""
        assert read(name).media_type == "text/plain"

    @pytest.mark.parametrize("content", [b"", b"a\r\nb", "naïve 😀".encode("utf-16"), "naïve".encode("latin-1")])
    def test_the_size_is_that_of_the_file(self, content):
        """Whatever its encoding; see `test_decoding`."""
        attachment = read(content=content)
        assert (attachment.text, attachment.size_bytes) == (decoded(content), len(content))

    @pytest.mark.parametrize("name", ["Makefile", ".env", "README", "x.foobar", "x.txt ", "x.тхт", "", "x."])
    def test_text_under_any_name(self, name):
        """Source code has more endings than anybody can list."""
        assert read(name) == Attachment("text/plain", 5, "hello")

    def test_svg_is_source_text(self):
        """Never drawn."""
        assert read("x.svg", b"<svg onload='x()'/>") == Attachment("image/svg+xml", 19, "<svg onload='x()'/>")

    @pytest.mark.parametrize("ending", PICTURES)
    def test_picture(self, ending):
        """Type and size, the type as its first bytes say: people rename pictures."""
        assert read(f"x.{ending}", b"\x89PNG\r\n\x1a\nrest") == Attachment("image/png", 12, None)
        with pytest.raises(TextError, match="is no picture"):
            read(f"x.{ending}", b"MZ")

    @pytest.mark.parametrize(
        ("beginning", "media_type"),
        [
            (b"\xff\xd8\xff\xe0", "image/jpeg"),
            (b"GIF89a", "image/gif"),
            (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "image/webp"),
            (b"\x00\x00\x00\x20ftypheic", "image/heic"),
            (b"\x00\x00\x00\x20ftypavif", "image/avif"),
            (b"II*\x00", "image/tiff"),
        ],
    )
    def test_kinds_of_pictures(self, beginning, media_type):
        """Each by its own signature."""
        assert read("x.png", beginning).media_type == media_type
        with pytest.raises(TextError, match="is no picture"):
            read("x.png", b"RIFF\x10\x00\x00\x00AVI LIST")

    @given(st.binary(max_size=200), st.sampled_from(sorted(TEXTS)))
    def test_any_bytes_are_read_or_refused_in_words(self, content, ending):
        """Nothing but the errors that a page shows."""
        try:
            attachment = read(f"x.{ending}", content)
        except VotingError:
            return
        assert attachment.text is not None
        assert "\x00" not in attachment.text
        attachment.text.encode()


class TestRefused:
    """What cannot be read is refused in words that help and that quote nothing."""

    @pytest.mark.parametrize("name", ["x.exe", "x.bin", "x", "x.png.dat"])
    def test_unknown_kinds(self, name):
        """It says which kinds are read."""
        with pytest.raises(TextError, match="Markdown, CSV, JSON"):
            read(name, b"MZ\x90\x00\x03")

    @pytest.mark.parametrize(
        ("ending", "instead"),
        [
            *(("doc", ".docx"), ("xls", ".xlsx"), ("ppt", ".pptx"), ("msg", ".eml"), ("pages", ".docx")),
            *(("docm", "macros"), ("xlsm", "macros"), ("pptm", "macros"), ("zip", "unpack"), ("gz", "unpack")),
        ],
    )
    def test_kinds_that_people_have(self, ending, instead):
        """Each with what to do instead, whatever its size and content."""
        with pytest.raises(TextError, match=instead):
            read(f"{CANARY}.{ending.upper()}", b"x" * 2_000)

    @pytest.mark.parametrize(
        ("content", "error", "rule"),
        [
            pytest.param(b"x" * 1_001, LimitError, "1,000 bytes", id="too large"),
            pytest.param(b"x" * 501, LimitError, "500 characters", id="too long"),
            pytest.param(b"a\x00b", TextError, "NUL", id="NUL"),
            pytest.param("a\x00b".encode("utf-16"), TextError, "NUL", id="NUL in UTF-16"),
        ],
    )
    def test_bad_content(self, content, error, rule):
        """Each fault under its rule."""
        with pytest.raises(error, match=rule):
            read(content=content)

    def test_too_long_for_any_encoding(self):
        """More bytes than so many characters can have are not decoded at all."""
        with pytest.raises(LimitError, match="200 characters"):
            read(content=b"\xff\x00" * 401, max_characters=200)

    def test_limits_are_inclusive(self):
        """Exactly as much as is allowed is allowed, counted in bytes and in characters."""
        assert read(content=b"x" * 500, max_bytes=500).size_bytes == 500
        assert len(read(content=("é" * 500).encode()).text) == 500

    @pytest.mark.parametrize(
        "content", [b"\xff\xfe\x00\xd8" + CANARY.encode(), b"\x00" + CANARY.encode(), CANARY.encode() * 99]
    )
    def test_no_error_holds_name_or_text(self, content):
        """Not even in its traceback, where a decoding error would quote the bytes."""
        with pytest.raises(VotingError) as caught:
            read(f"{CANARY}.txt", content)
        assert CANARY not in "".join(traceback.format_exception(caught.value))
        assert caught.value.__suppress_context__ or caught.value.__context__ is None

    @pytest.mark.parametrize("name", [f"{CANARY}.doc", f"x.{CANARY}", f"{CANARY}"])
    def test_no_error_holds_an_unknown_name(self, name):
        """The ending that was not recognised may be the secret itself."""
        with pytest.raises(TextError) as caught:
            read(name, b"\x00")
        assert CANARY not in str(caught.value)

    def test_an_attachment_has_no_place_for_a_name(self):
        """Type, size, text, a picture's words: nothing else."""
        assert {one.name for one in fields(Attachment)} == {"media_type", "size_bytes", "text", "picture"}
        assert CANARY not in repr(read(f"{CANARY}.txt", CANARY.encode()))
