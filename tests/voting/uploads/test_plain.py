from __future__ import annotations

import traceback
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.conversation import Attachment
from voting.errors import LimitError, TextError, VotingError
from voting.uploads import read_upload
from voting.uploads.kinds import TEXTS

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

    @pytest.mark.parametrize(
        ("content", "text"),
        [
            pytest.param(b"", "", id="empty"),
            pytest.param("naïve 😀".encode(), "naïve 😀", id="UTF-8"),
            pytest.param(b"\xef\xbb\xbfhello", "hello", id="UTF-8 with a byte-order mark"),
            pytest.param("naïve 😀".encode("utf-16"), "naïve 😀", id="UTF-16, native order"),
            pytest.param(b"\xff\xfeh\x00i\x00", "hi", id="UTF-16, little-endian"),
            pytest.param(b"\xfe\xff\x00h\x00i", "hi", id="UTF-16, big-endian"),
            pytest.param(b"\xff\xfe", "", id="a byte-order mark alone"),
            pytest.param(b"a\r\nb", "a\r\nb", id="line ends stay"),
        ],
    )
    def test_encodings(self, content, text):
        """UTF-8, and UTF-16 when it says so; the size is that of the file."""
        attachment = read(content=content)
        assert (attachment.text, attachment.size_bytes) == (text, len(content))

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

    @pytest.mark.parametrize(
        "name",
        ["", "txt", ".txt", "x.", "x.doc", "x.docm", "x.svg", "x.exe", "x.txt ", "x.txt\x00", "x.txt.gz", "x.тхт", "."],
    )
    def test_unknown_kinds(self, name):
        """It says which kinds are read."""
        with pytest.raises(TextError, match="Markdown, CSV, JSON"):
            read(name)

    @pytest.mark.parametrize(
        ("content", "error", "rule"),
        [
            pytest.param(b"x" * 1_001, LimitError, "1,000 bytes", id="too large"),
            pytest.param(b"x" * 501, LimitError, "500 characters", id="too long"),
            pytest.param(b"\xff\xff\xff", TextError, "UTF-8", id="not UTF-8"),
            pytest.param("naïve".encode("latin-1"), TextError, "UTF-8", id="Latin-1"),
            pytest.param(b"caf\xc3", TextError, "UTF-8", id="cut off in a character"),
            pytest.param(b"\xed\xa0\x80", TextError, "UTF-8", id="a lone surrogate in UTF-8"),
            pytest.param(b"\xff\xfe\x3d\xd8", TextError, "UTF-16", id="a lone surrogate in UTF-16"),
            pytest.param(b"\xff\xfeh\x00i", TextError, "UTF-16", id="half a UTF-16 unit"),
            pytest.param(b"a\x00b", TextError, "NUL", id="NUL"),
            pytest.param("hi".encode("utf-32"), TextError, "NUL", id="UTF-32, which looks like UTF-16"),
            pytest.param(b"PK\x03\x04\x00\x00", TextError, "NUL", id="an archive under a text name"),
        ],
    )
    def test_bad_content(self, content, error, rule):
        """Each fault under its rule."""
        with pytest.raises(error, match=rule):
            read(content=content)

    def test_limits_are_inclusive(self):
        """Exactly as much as is allowed is allowed, counted in bytes and in characters."""
        assert read(content=b"x" * 500, max_bytes=500).size_bytes == 500
        assert len(read(content=("é" * 500).encode()).text) == 500

    @pytest.mark.parametrize("content", [b"\xff" + CANARY.encode(), b"\x00" + CANARY.encode(), CANARY.encode() * 99])
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
            read(name)
        assert CANARY not in str(caught.value)

    def test_an_attachment_has_no_place_for_a_name(self):
        """Type, size, text: nothing else."""
        assert {one.name for one in fields(Attachment)} == {"media_type", "size_bytes", "text"}
        assert CANARY not in repr(read(f"{CANARY}.txt", CANARY.encode()))
