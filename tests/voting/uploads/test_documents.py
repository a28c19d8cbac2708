"""Documents that a parser reads in a process of its own."""

from __future__ import annotations

import os
import random
import traceback
from collections.abc import Callable
from email.message import EmailMessage

import pytest
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from tests.voting.uploads.documents import mail, pdf, with_member, word
from voting.conversation import Attachment
from voting.errors import LimitError, TextError, VotingError
from voting.uploads import ENDINGS, extraction, read_upload
from voting.uploads.kinds import DOCUMENTS

CANARY = "canary-" + "d0c5"


def read(name: str, content: bytes, *, max_characters: int = 10_000) -> Attachment:
    return read_upload(name, content, max_bytes=3_000_000, max_characters=max_characters)


def text(name: str, content: bytes) -> str | None:
    return read(name, content).text


class TestRead:
    """What a person would read in it."""

    def test_pdf(self) -> None:
        """Its pages in order, with type and size."""
        content = pdf("first page", "second page")
        attachment = read("x.PDF", content)
        assert attachment == Attachment("application/pdf", len(content), "first page\nsecond page")

    def test_pdf_of_pictures(self) -> None:
        """Without text, type and size are kept."""
        assert text("x.pdf", pdf("")) is None

    def test_word(self) -> None:
        """Header, paragraphs and tables."""
        content = word("Dear Sir", "née Müller", table=("Name", "Mail"), header="Confidential")
        assert text("x.docx", content) == "Confidential\nDear Sir\nnée Müller\nName | Mail"

    def test_html(self) -> None:
        """What is seen; neither scripts nor styles nor the title twice."""
        content = (
            "<html><head><title>Hi</title><style>p{}</style><script>var canary</script></head>"
            "<body><p>one <b>two</b></p><noscript>no</noscript><p>drei &amp; vier ü</p></body></html>"
        ).encode()
        assert text("x.html", content) == "Hi\none\ntwo\ndrei & vier ü"

    def test_mail(self) -> None:
        """Telling headers, the text rather than its copy in HTML, attachments by type."""
        content = mail("hello there", html="<p>copy</p>", attached=b"%PDF-").as_bytes()
        assert text("x.eml", content) == (
            "From: Jo <jo@example.org>\nTo: kim@example.org\nSubject: Grüße\nhello there\n[attached: application/pdf]"
        )

    def test_forwarded_mail_and_html_alone(self) -> None:
        """A message inside is read too, and HTML where there is nothing else."""
        inner = EmailMessage()
        inner["From"] = "kim@example.org"
        inner.set_content("<p>in <i>HTML</i></p>", subtype="html")
        outer = mail("see below")
        outer.add_attachment(inner)
        assert "see below\nFrom: kim@example.org\nin\nHTML" in str(text("x.eml", outer.as_bytes()))

    @pytest.mark.parametrize(
        ("name", "beginning", "media_type"),
        [
            ("x.png", b"\x89PNG\r\n\x1a\n", "image/png"),
            ("x.JPG", b"\xff\xd8\xff", "image/jpeg"),
            ("x.gif", b"GIF89a", "image/gif"),
        ],
    )
    def test_picture(self, name: str, beginning: bytes, media_type: str) -> None:
        """Type and size; what it shows could not be screened."""
        assert read(name, beginning + b"rest") == Attachment(media_type, len(beginning) + 4, None)
        with pytest.raises(TextError, match="no such picture"):
            read(name, b"MZ")

    def test_nul_in_a_document(self) -> None:
        """Left out: no store holds one."""
        assert text("x.html", b"<p>a\x00b</p>") in ("ab", "a\ufffdb")


def _encrypted_pdf() -> bytes:
    return pdf("x", change=lambda writer: writer.encrypt("secret", algorithm="RC4-128"))


def _script(writer: PdfWriter) -> None:
    action = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert(1)")}
    )
    writer.root_object[NameObject("/OpenAction")] = action


def _script_by_name(writer: PdfWriter) -> None:
    scripts = DictionaryObject({NameObject("/JavaScript"): DictionaryObject()})
    writer.root_object[NameObject("/Names")] = scripts


def _nested(depth: int) -> bytes:
    message = mail("x")
    for _ in range(depth):
        outer = mail("y")
        outer.add_attachment(message)
        message = outer
    return message.as_bytes()


REFUSED: dict[str, tuple[str, Callable[[], bytes], type[VotingError], str]] = {
    "encrypted PDF": ("x.pdf", _encrypted_pdf, TextError, "encrypted"),
    "PDF with a script": ("x.pdf", lambda: pdf("x", change=_script), TextError, "macros or scripts"),
    "PDF with a named script": ("x.pdf", lambda: pdf("x", change=_script_by_name), TextError, "macros or scripts"),
    "PDF with too many pages": ("x.pdf", lambda: pdf(*["x"] * 501), LimitError, "more text or parts"),
    "PDF cut off": ("x.pdf", lambda: pdf("x")[:200], TextError, "broken"),
    "no PDF": ("x.pdf", lambda: b"hello", TextError, "broken"),
    "empty": ("x.pdf", lambda: b"", TextError, "broken"),
    "encrypted DOCX": ("x.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), TextError, "encrypted"),
    "DOCX with macros": (
        "x.docx",
        lambda: with_member(word("x"), "word/vbaProject.bin", b"x"),
        TextError,
        "macros or scripts",
    ),
    "DOCX bomb": (
        "x.docx",
        lambda: with_member(word("x"), "word/media/a.bin", bytes(50_000_000)),
        LimitError,
        "far more than its size",
    ),
    "DOCX of entities": (
        "x.docx",
        lambda: with_member(
            word("x"),
            "word/document.xml",
            b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "'
            + b"&a;" * 1_000
            + b'"><!ENTITY c "'
            + b"&b;" * 1_000
            + b'">]><a>'
            + b"&c;" * 100
            + b"</a>",
        ),
        TextError,
        "broken",
    ),
    "no DOCX": ("x.docx", lambda: b"PK\x03\x04rest", TextError, "broken"),
    "DOCX too long": ("x.docx", lambda: word("a" * 20_000), LimitError, "more text"),
    "HTML too long": ("x.html", lambda: b"<p>" + b"a" * 20_000, LimitError, "more text"),
    "mail without headers": ("x.eml", lambda: b"\nhello", TextError, "broken"),
    "mail in mail in mail": ("x.eml", lambda: _nested(25), LimitError, "more text or parts"),
    "encrypted mail": (
        "x.eml",
        lambda: b"From: a@b.org\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx",
        TextError,
        "encrypted",
    ),
}


class TestRefused:
    """Clear words, nothing kept, nothing told."""

    @pytest.mark.parametrize("kind", REFUSED)
    def test_refused(self, kind: str) -> None:
        """Each by its own rule."""
        name, make, error, rule = REFUSED[kind]
        with pytest.raises(error, match=rule):
            read(name, make())

    @pytest.mark.parametrize("ending", DOCUMENTS)
    def test_no_error_holds_name_or_text(self, ending: str) -> None:
        """Not even in its traceback."""
        with pytest.raises(VotingError) as caught:
            read(f"{CANARY}.{ending}", CANARY.encode() * 2_000, max_characters=10)
        assert CANARY not in "".join(traceback.format_exception(caught.value))

    def test_deeply_nested_markup(self) -> None:
        """Read or refused, but the process that asked lives."""
        assert text("x.html", b"<div>" * 10_000 + b"deep") == "deep"

    def test_deeply_nested_pdf(self) -> None:
        """Likewise."""
        with pytest.raises(VotingError):
            read("x.pdf", b"%PDF-1.7\n1 0 obj\n" + b"[" * 200_000 + b"\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF")

    def test_too_slow(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file that takes too long is given up."""
        monkeypatch.setattr(extraction, "TIMEOUT_S", 0.001)
        with pytest.raises(LimitError, match="longer than"):
            read("x.pdf", pdf("x"))


class TestProcess:
    """The process that reads knows nothing."""

    def test_environment_is_not_passed_on(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Keys that are kept there stay in this process."""
        monkeypatch.setenv("CANARY_KEY", CANARY)
        given: list[dict[str, str]] = []
        started = extraction.subprocess.run

        def run(*arguments: object, **options: object) -> object:
            given.append(options["env"])  # type: ignore[arg-type]  # what the module passes
            return started(*arguments, **options)  # type: ignore[call-overload]  # passed on as it is

        monkeypatch.setattr(extraction.subprocess, "run", run)
        assert text("x.html", b"<p>hi</p>") == "hi"
        assert "CANARY_KEY" in os.environ
        assert CANARY not in str(given)

    def test_every_ending_is_lower_case_and_known_once(self) -> None:
        """For the page that offers them."""
        assert list(ENDINGS) == sorted(set(ENDINGS))
        assert all(ending == ending.lower() for ending in ENDINGS)


class TestFuzzed:
    """Damaged files: an attachment or an error that a page shows, nothing else."""

    @pytest.mark.parametrize("ending", ["pdf", "docx", "html", "eml"])
    @pytest.mark.parametrize("seed", range(4))
    def test_damaged(self, ending: str, seed: int) -> None:
        """Bytes changed, cut out and doubled at places that a seed draws."""
        made = {
            "pdf": lambda: pdf("hello there", "page two"),
            "docx": lambda: word("hello", table=("a", "b")),
            "html": lambda: b"<html><body><p>hello <b>there</b></p></body></html>",
            "eml": lambda: mail("hello", html="<p>hi</p>").as_bytes(),
        }[ending]()
        draw = random.Random(f"{ending}/{seed}")
        damaged = bytearray(made)
        for _ in range(draw.randint(1, 30)):
            at = draw.randrange(len(damaged) or 1)
            match draw.randrange(3):
                case 0 if damaged:
                    damaged[at] = draw.randrange(256)
                case 1:
                    del damaged[at : at + draw.randint(1, 40)]
                case _:
                    damaged[at:at] = damaged[at : at + draw.randint(1, 40)]
        try:
            attachment = read(f"x.{ending}", bytes(damaged))
        except VotingError:
            return
        assert "\x00" not in (attachment.text or "")
