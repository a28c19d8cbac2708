"""Bytes of text files in the encodings that people have."""

from __future__ import annotations

import codecs
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.errors import TextError
from voting.uploads.decoding import decoded

OLDER = [
    ("cp1252", "naïve"),
    ("cp1252", "Größe;Straße\nJürgen;Köln"),
    ("cp1252", "it’s “quoted” – £5, 25 °C ± 1, © 2020"),
    ("cp1252", "José García, Calle Mayor 5"),
    ("cp1252", "Bjørn Ødegård og Åse"),
    ("cp1252", "São Paulo é uma cidade grande, não é?"),
    ("latin-1", "Voilà, c'est déjà l'été."),
    ("cp1250", "Michał Włodarczyk, ul. Długa 5"),
    ("cp1250", "Jiří Dvořák, Třebíč"),
    ("cp1250", "János Németh, Kőszegi út, Űrhajó"),
    ("cp1254", "Ayşe Yılmaz, Bağdat Caddesi"),
    ("mac_roman", "Voilà, c'est déjà l'été. Où êtes-vous?"),
    ("cp1251", "Привет, как дела?"),
    ("koi8_r", "Привет, как дела? Сегодня хорошая погода"),
    ("cp1253", "Καλημέρα, τι κάνεις σήμερα;"),
    ("cp932", "山田太郎"),
    ("euc_jp", "こんにちは、世界。"),
    ("gb18030", "你好，世界。今天天气很好，我们去公园吧。"),
    ("big5", "你好，世界。今天天氣很好，我們去公園吧。"),
    ("cp949", "안녕하세요, 오늘 날씨가 좋네요."),
]

MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


class TestDecoded:
    """Text comes out as it was written."""

    @pytest.mark.parametrize(("encoding", "text"), OLDER)
    @pytest.mark.parametrize("times", [1, 50])
    def test_older_encodings(self, encoding: str, text: str, times: int) -> None:
        """One line of it, and a file full."""
        whole = "\n".join([text] * times)
        assert decoded(whole.encode(encoding)) == whole

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
    def test_unicode(self, encoding: str) -> None:
        """With its mark, and UTF-16 without one as well."""
        assert decoded("hello, naïve 😀\r\n".encode(encoding)) == "hello, naïve 😀\r\n"

    @given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=100))
    def test_utf8_is_never_guessed(self, text: str) -> None:
        """Whatever is valid UTF-8 is read as it."""
        assert decoded(text.encode()) == text.removeprefix("\ufeff")

    def test_a_damaged_log_stays_unicode(self) -> None:
        """A few bad bytes do not turn all of it into another encoding's letters."""
        assert decoded("größer ".encode() * 30 + b"gr\xc3") == "größer " * 30 + "gr\ufffd"

    def test_escapes_of_terminals_stay(self) -> None:
        """Logs are full of them."""
        assert decoded(b"\x1b[31mred\x1b[0m") == "\x1b[31mred\x1b[0m"

    @pytest.mark.parametrize(
        ("content", "rule"),
        [
            pytest.param(b"a\x00b", "NUL", id="NUL"),
            pytest.param(b"PK\x03\x04\x00\x00", "NUL", id="an archive"),
            pytest.param(bytes(range(1, 32)) * 20, "encoding", id="control characters"),
            pytest.param(b"\xff\xfe\x3d\xd8", "UTF-16", id="a lone surrogate in UTF-16"),
            pytest.param(b"\xff\xfeh\x00i", "UTF-16", id="half a UTF-16 unit"),
            pytest.param(b"\xef\xbb\xbf\xff", "UTF-8", id="not what its mark says"),
        ],
    )
    def test_refused(self, content: bytes, rule: str) -> None:
        """What is no text."""
        with pytest.raises(TextError, match=rule):
            decoded(content)

    @given(st.binary(max_size=300))
    def test_any_bytes_are_text_or_refused(self, content: bytes) -> None:
        """No other error, and none that quotes the bytes."""
        told = ""
        try:
            text = decoded(content)
        except TextError as error:
            text, told = "", "".join(traceback.format_exception(error))
        assert "UnicodeDecodeError" not in told
        assert "\x00" not in text or content.startswith(MARKS)
