"""Documents that a parser reads in a process of its own."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from email.message import EmailMessage

import pytest
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from tests.voting.uploads.documents import mail, pdf
from voting.conversation import Attachment
from voting.errors import LimitError, TextError, VotingError
from voting.uploads import read_upload
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

    def test_html(self) -> None:
        """What is seen; neither scripts nor styles nor the title twice."""
        content = (
            "<html><head><title>Hi</title><style>p{}</style><script>var canary</script></head>"
            "<body><p>one <b>two</b></p><noscript>no</noscript><p>drei &amp; vier ü</p></body></html>"
        ).encode()
        assert text("x.html", content) == "Hi\none two\ndrei & vier ü"

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
        assert "see below\nFrom: kim@example.org\nin HTML" in str(text("x.eml", outer.as_bytes()))

    def test_nul_in_a_document(self) -> None:
        """Left out: no store holds one."""
        assert "\x00" not in str(text("x.pdf", pdf("a\\000b")))


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
