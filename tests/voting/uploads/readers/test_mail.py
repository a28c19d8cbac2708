from __future__ import annotations

from email.message import EmailMessage

import pytest

from tests.voting.uploads.documents import mail
from voting.uploads.outcome import Collected
from voting.uploads.readers.mail import read

TOP = b"From: Jo <jo@example.org>\r\n"


def text(content: bytes) -> str:
    collected = Collected(10_000)
    read(content, collected)
    return collected.text


def part(head: str, body: bytes) -> bytes:
    return f"--b\r\n{head}\r\n\r\n".encode() + body + b"\r\n"


def mixed(*parts: bytes) -> bytes:
    return TOP + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + b"".join(parts) + b"--b--\r\n"


class TestRead:
    """A mail as a person reads it, without the names of its files."""

    def test_headers_are_text(self) -> None:
        """So that screening sees them; long ones in one line, and no other header."""
        content = (
            b"Received: from canary\r\nFrom: =?utf-8?q?J=C3=B6rg?= <j@example.org>\r\n"
            b"To: a@example.org,\r\n b@example.org\r\n"
            b"Subject: Hi\r\nX-Originating-IP: canary\r\n\r\nbody"
        )
        assert text(content) == "From: Jörg <j@example.org>\nTo: a@example.org, b@example.org\nSubject: Hi\nbody"

    def test_files_lose_their_names(self) -> None:
        """In either place where a name stands; a kind that tells something is not told."""
        content = mixed(
            part("Content-Type: text/plain", b"hello"),
            part('Content-Type: application/pdf; name="canary.pdf"', b"x"),
            part('Content-Type: text/csv\r\nContent-Disposition: attachment; filename="canary.csv"', b"canary"),
            part('Content-Type: text/plain; name="canary.txt"', b"canary"),
            part("Content-Type: canary/John_Smith", b"x"),
        )
        assert text(content) == (
            "From: Jo <jo@example.org>\nhello\n[attached: application/pdf]\n[attached: text/csv]\n"
            "[attached: text/plain]\n[attached: a file]"
        )

    def test_text_after_a_file(self) -> None:
        """A list's last words are part of the mail."""
        content = mixed(
            part("Content-Type: text/plain", b"hello"),
            part("Content-Type: image/png", b"x"),
            part("Content-Type: text/plain\r\nContent-Disposition: inline", b"the end"),
        )
        assert text(content).split("\n")[1:] == ["hello", "[attached: image/png]", "the end"]

    def test_pictures_in_html(self) -> None:
        """Of a page with its pictures, the text, and each picture by its kind."""
        message = EmailMessage()
        message["From"] = "jo@example.org"
        message.set_content("<p>Look <img src='cid:1'></p>", subtype="html")
        message.add_related(b"x", "image", "png", cid="<1>", filename="canary.png")
        assert text(message.as_bytes()) == "From: jo@example.org\nLook\n[attached: image/png]"

    @pytest.mark.parametrize(
        ("head", "body", "seen"),
        [
            ("Content-Type: text/plain; charset=iso-8859-1", "naïve".encode("latin-1"), "naïve"),
            ("Content-Type: text/plain; charset=x-canary", "naïve".encode(), "naïve"),
            ("Content-Type: text/plain", "naïve".encode("cp1252"), "naïve"),
            ("Content-Type: text/html; charset=cp1251", "<p>Привет</p>".encode("cp1251"), "Привет"),
            ("Content-Type: text/plain\r\nContent-Transfer-Encoding: base64", b"aGVsbG8=", "hello"),
            ("Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable", b"a=3Db", "a=b"),
        ],
    )
    def test_encodings(self, head: str, body: bytes, seen: str) -> None:
        """As its header says; where that says nothing or nothing true, as of any text file."""
        assert text(TOP + head.encode() + b"\r\n\r\n" + body).split("\n")[1:] == [seen]

    def test_signed(self) -> None:
        """The text of a mail with a signature beside it."""
        body = part("Content-Type: text/plain", b"hello") + part("Content-Type: application/pgp-signature", b"x")
        content = TOP + b'Content-Type: multipart/signed; boundary="b"\r\n\r\n' + body + b"--b--\r\n"
        assert "hello" in text(content)

    @pytest.mark.parametrize("header", ['From: "', "Date: canary", "To: <", "From: a@b@c <<>>", "Subject: =?x?q?=ff?="])
    def test_malformed_headers(self, header: str) -> None:
        """Do not spoil the rest."""
        assert text(f"{header}\r\nSubject: Hi\r\n\r\nbody".encode()).endswith("body")

    def test_the_plain_copy_is_enough(self) -> None:
        """Its copy in HTML is left out."""
        assert text(mail("plain", html="<p>copy</p>").as_bytes()).endswith("\nplain")
