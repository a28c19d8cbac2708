"""Pictures, read by a real Tesseract."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from tests.voting.uploads.pictures import opened, picture, saved, with_photograph
from tests.voting.uploads.traces import leftovers
from voting.errors import LimitError, TextError, VotingError
from voting.picture import Picture
from voting.uploads import PictureReader, missing_for, read_upload

READER = PictureReader("eng", keeps_pictures=True)
GROUND = 224  # the level of grey that is left where nothing is drawn


def read(image: Image.Image, kind: str = "PNG", **options: object) -> tuple[str | None, Picture | None]:
    return READER.read("png", saved(image, kind, **options))


def shown(kept: Picture | None) -> Image.Image:
    assert kept is not None
    return opened(kept.png)


def words(image: Image.Image) -> str:
    """What a reading of the kept picture says."""
    return str(READER.read("png", saved(image.convert("RGB")))[0])


class TestRead:
    """The words of a picture, and nothing else of it."""

    @pytest.mark.parametrize("kind", ["JPEG", "WEBP", "BMP", "TIFF", "GIF"])
    def test_formats(self, kind: str) -> None:
        """Each that people have."""
        assert read(picture("Please feed the starter"), kind)[0] == "Please feed the starter"

    @pytest.mark.parametrize("dark", [False, True])
    def test_words(self, dark: bool) -> None:
        """Dark on light or light on dark, they are read, and can be read again in what is kept."""
        text, kept = read(picture("Please feed the starter", "every morning at nine", dark=dark))
        assert text == "Please feed the starter\nevery morning at nine"
        assert words(shown(kept)) == text

    def test_text_alone(self) -> None:
        """Where a setting says so, no picture comes back."""
        reader = PictureReader("eng", keeps_pictures=False)
        assert reader.read("png", saved(picture("hello there"))) == ("hello there", None)

    def test_without_words(self) -> None:
        """Nothing is kept."""
        assert read(with_photograph(picture(), (0, 0, 900, 400))) == (None, None)
        assert read(picture()) == (None, None)

    def test_a_photograph_is_left_out(self) -> None:
        """No pixel of it is in the kept picture, whether or not it shows a face; the words beside it are."""
        text, kept = read(with_photograph(picture("Please feed the starter", "every morning"), (500, 100, 880, 390)))
        assert "Please feed the starter" in str(text)
        part = shown(kept).crop((520, 120, 860, 370))
        assert part.getextrema() == (GROUND, GROUND)

    def test_lines_and_shapes_are_left_out(self) -> None:
        """Nobody has read them, so nobody knows what they tell: bars, signatures, drawings."""
        image = picture("Please feed the starter", "every morning")
        for left in range(60, 400, 12):
            image.paste("black", (left, 250, left + 5, 380))
        _, kept = read(image)
        assert shown(kept).crop((0, 240, 900, 400)).getextrema() == (GROUND, GROUND)

    def test_codes_are_not_drawn(self) -> None:
        """A reading gets them wrong too easily to be screened by it."""
        _, kept = read(picture("Please feed the starter", "order 9482716355 today", "token xK9mP2qL7v here"))
        seen = words(shown(kept))
        assert "order" in seen
        assert "today" in seen
        assert "94827" not in seen
        assert "xK9" not in seen

    def test_metadata_is_dropped(self) -> None:
        """Camera, place, comments: only pixels are written anew. The picture is turned as a viewer would."""
        exif = Image.Exif()
        exif[0x010E] = exif[0x013B] = "canary"
        exif[0x0112] = 6  # to be shown a quarter turned
        content = saved(
            picture("Please feed the starter").rotate(90, expand=True), "JPEG", exif=exif, comment=b"canary", quality=95
        )
        assert b"canary" in content
        text, kept = READER.read("jpg", content)
        assert text == "Please feed the starter"
        assert kept is not None
        assert b"canary" not in kept.png
        assert shown(kept).info == {}
        assert {chunk for chunk in (b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"iCCP") if chunk in kept.png} == set()

    def test_faint_differences_are_dropped(self) -> None:
        """The lowest bits of a pixel can carry a message."""
        _, kept = read(picture("Please feed the starter"))
        assert all(level % 16 == 0 for _, level in shown(kept).getcolors() or [])

    def test_words_that_cannot_be_read(self) -> None:
        """Where most is unreadable, nothing is kept; it is no refusal."""
        blurred = picture("Please feed the starter", "every morning").resize((70, 31)).resize((900, 400))
        assert read(blurred) == (None, None)

    def test_transparent(self) -> None:
        """Seen on white, as pages show it."""
        image = picture("Please feed the starter").convert("RGBA")
        image.putalpha(image.convert("L").point(lambda level: 255 - level))
        assert read(image)[0] == "Please feed the starter"

    def test_films(self) -> None:
        """Of more than one frame nothing is read."""
        frames = [picture("hello there"), picture("canary")]
        assert READER.read("gif", saved(frames[0], "GIF", save_all=True, append_images=frames[1:])) == (None, None)

    def test_a_large_picture_is_made_smaller(self) -> None:
        """So that reading it takes a bounded time."""
        large = picture("Please feed the starter").resize((3_600, 1_600))
        text, kept = read(large)
        assert text == "Please feed the starter"
        assert max(shown(kept).size) == 2_000


def _pixels(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is that large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")


class TestRefused:
    """Pictures made to hurt, and broken ones."""

    @pytest.mark.parametrize(
        ("content", "error", "rule"),
        [
            pytest.param(_pixels(30_000, 30_000), LimitError, "far more than its size", id="a bomb"),
            pytest.param(_pixels(100, 100), TextError, "broken", id="cut off"),
            pytest.param(b"\x89PNG\r\n\x1a\n", TextError, "broken", id="a beginning alone"),
            pytest.param(b"", TextError, "broken", id="empty"),
            pytest.param(b"%!PS-Adobe\n(canary) show", TextError, "broken", id="a program that draws"),
        ],
    )
    def test_refused(self, content: bytes, error: type[VotingError], rule: str) -> None:
        """Each by its own rule."""
        with pytest.raises(error, match=rule):
            READER.read("png", content)

    def test_too_long(self) -> None:
        """As any text."""
        content = saved(picture("Please feed the starter"))
        with pytest.raises(LimitError, match="10 characters"):
            read_upload("x.png", content, max_bytes=10**6, max_characters=10, pictures=READER)

    @pytest.mark.parametrize("seed", range(4))
    def test_damaged(self, seed: int, tmp_path: Path) -> None:
        """Read, left or refused; no process and no temporary file stays."""
        content = bytearray(saved(picture("Please feed the starter"), ["PNG", "JPEG", "GIF", "WEBP"][seed]))
        content[len(content) // (seed + 2) :: 211] = content[len(content) // (seed + 2) :: 211][::-1]
        with leftovers(tmp_path) as left:
            try:
                text, _ = READER.read("png", bytes(content))
            except VotingError as error:
                text = error.sentence
            assert left() == []
        assert text is None or isinstance(text, str)


class TestBlank:
    """Words taken out."""

    def test_a_word(self) -> None:
        """It is read no more, in the pixels either; the others still are."""
        _, kept = read(picture("Please ask Magdalena about it", "every morning"))
        assert kept is not None
        blanked = READER.blank(kept, [_place(one.text) for one in kept.readings])
        assert "Magdalena" not in str([one.text for one in blanked.readings])
        assert "Please ask" in blanked.readings[0].text
        assert "Magdalena" not in words(opened(blanked.png))

    def test_nothing(self) -> None:
        """The same words again."""
        _, kept = read(picture("Please feed the starter"))
        assert kept is not None
        assert READER.blank(kept, [(), ()]).readings[0].text == "Please feed the starter"

    def test_what_is_no_picture(self) -> None:
        """Is an error, so that nothing is kept."""
        with pytest.raises(TextError):
            READER.blank(Picture(b"canary", ()), ())


def _place(text: str) -> list[tuple[int, int]]:
    start = text.index("Magdalena")
    return [(start, start + 9)]


class TestMissingFor:
    """What an operator is told."""

    def test_nothing(self) -> None:
        """English comes with the program."""
        assert missing_for("eng") is None

    def test_a_language(self) -> None:
        """And the package that has it."""
        assert "tesseract-ocr-xyz" in str(missing_for("eng+xyz"))

    def test_the_program(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where the machine has none."""
        monkeypatch.setenv("PATH", str(tmp_path))
        assert "apt install tesseract-ocr" in str(missing_for("eng"))

    def test_without_the_program_a_picture_is_refused(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        """Should it vanish while the app runs."""
        reader = PictureReader("eng", keeps_pictures=True)
        monkeypatch.setattr(reader, "_tesseract", str(tmp_path / "tesseract"))
        with pytest.raises(TextError, match="missing"):
            reader.read("png", saved(picture("hello there")))
