"""Small PDF files and mails, made here."""

from __future__ import annotations

import io
from collections.abc import Callable
from email.message import EmailMessage

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject


def pdf(*pages: str, change: Callable[[PdfWriter], object] = lambda _: None) -> bytes:
    """A PDF with one line of text per page."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    for text in pages:
        page = writer.add_blank_page(300, 300)
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 12 Tf 20 200 Td ({text}) Tj ET".encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(stream)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})}
        )
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def mail(body: str, *, html: str = "", attached: bytes = b"") -> EmailMessage:
    """A message, perhaps with an alternative in HTML and an attachment."""
    message = EmailMessage()
    message["From"] = "Jo <jo@example.org>"
    message["To"] = "kim@example.org"
    message["Subject"] = "Grüße"
    message.set_content(body)
    if html:
        message.add_alternative(html, subtype="html")
    if attached:
        message.add_attachment(attached, maintype="application", subtype="pdf", filename="canary-name.pdf")
    return message
