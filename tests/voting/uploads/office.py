"""Small office documents, made by other programs' libraries than those that read them, as bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import docx
import openpyxl
import pptx
from docx.oxml import parse_xml
from odfdo import Document, Paragraph, Table
from pptx.util import Inches

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def saved(document: Any) -> bytes:
    """What a library writes."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word(*paragraphs: str, table: tuple[str, ...] = (), header: str = "", footer: str = "", comment: str = "") -> bytes:
    """A DOCX with paragraphs and a table of one row, whose author and title must not be kept."""
    document = docx.Document()
    document.core_properties.author = document.core_properties.last_modified_by = "Canary Author"
    document.core_properties.title = "canary-title.docx"
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        cells = document.add_table(1, len(table)).rows[0].cells
        for cell, text in zip(cells, table, strict=True):
            cell.text = text
    if header:
        document.sections[0].header.paragraphs[0].text = header
    if footer:
        document.sections[0].footer.paragraphs[0].text = footer
    if comment:
        document.add_comment(document.paragraphs[0].runs, text=comment, author="Canary Author", initials="CA")
    return saved(document)


def word_of(*bodies: str) -> bytes:
    """A DOCX whose paragraphs are given as WordprocessingML, each the content of one `w:p`."""
    document = docx.Document()
    for body in bodies:
        document.element.body.insert(-1, parse_xml(f"<w:p {_NAMESPACES}>{body}</w:p>"))
    return saved(document)


def sheets(**rows: list[list[object]]) -> bytes:
    """An XLSX with a sheet per keyword; one whose name begins with `hidden` is hidden."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.creator = "Canary Author"
    for name, lines in rows.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
        if name.startswith("hidden"):
            sheet.sheet_state = "hidden"
    return saved(book)


def slides(*titles: str, table: tuple[str, ...] = (), notes: str = "", hidden: str = "") -> bytes:
    """A PPTX with a slide per title; the last one may have a table of one row and notes, and one may be hidden."""
    show = pptx.Presentation()
    show.core_properties.author = "Canary Author"
    for title in (*titles, *([hidden] if hidden else [])):
        slide = show.slides.add_slide(show.slide_layouts[5])
        slide.shapes.title.text = title
        if title == hidden:
            slide.element.set("show", "0")
    if table:
        frame = show.slides[len(titles) - 1].shapes.add_table(1, len(table), 0, 0, Inches(4), Inches(1))
        for column, text in enumerate(table):
            frame.table.cell(0, column).text = text
    if notes:
        show.slides[len(titles) - 1].notes_slide.notes_text_frame.text = notes
    return saved(show)


def open_document(*paragraphs: str, kind: str = "text", table: tuple[str, ...] = ()) -> bytes:
    """An OpenDocument text (or `presentation`, `spreadsheet`) with paragraphs and a table of one row."""
    document = Document(kind)
    document.body.clear()
    for text in paragraphs:
        document.body.append(Paragraph(text))
    if table:
        made = Table("Sheet1")
        made.set_values([list(table)])
        document.body.append(made)
    return saved(document)


def with_body(content: bytes, old: str, new: str, member: str = "content.xml") -> bytes:
    """The same archive with a piece of one member's text replaced."""
    text = zipfile.ZipFile(io.BytesIO(content)).read(member).decode()
    assert old in text
    return with_member(content, member, text.replace(old, new, 1).encode())


def with_member(content: bytes, name: str, data: bytes) -> bytes:
    """The same archive with one member replaced or more."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            if member.filename != name:
                new.writestr(member, old.read(member))
        new.writestr(name, data)
    return out.getvalue()


DAY = date(2026, 3, 14)
