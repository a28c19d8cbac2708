"""Office documents: what a reader sees in them, and what is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.voting.uploads.office import (
    DAY,
    open_document,
    sheets,
    slides,
    with_body,
    with_member,
    word,
    word_of,
)
from voting.conversation import Attachment
from voting.errors import LimitError, TextError, VotingError
from voting.uploads import read_upload
from voting.uploads.kinds import DOCUMENTS


def read(ending: str, content: bytes, *, max_characters: int = 10_000) -> Attachment:
    return read_upload(f"canary-name.{ending}", content, max_bytes=3_000_000, max_characters=max_characters)


def text(ending: str, content: bytes) -> str | None:
    return read(ending, content).text


def field(instruction: str, result: str) -> str:
    """A field as Word writes it: its instruction, then what it printed last."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r><w:t>{result}</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


BOX = (
    "<w:r><mc:AlternateContent>"
    f"<mc:Choice><wps:txbx><w:txbxContent><w:p>{run('boxed')}</w:p></w:txbxContent></wps:txbx></mc:Choice>"
    f"<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>{run('boxed')}</w:p></w:txbxContent></v:textbox></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)

PARAGRAPHS: dict[str, tuple[str, str | None]] = {
    "inserted text": (run("a ") + f'<w:ins w:author="Canary">{run("new")}</w:ins>' + run(" word"), "a new word"),
    "deleted text": (run("a ") + "<w:del><w:r><w:delText>canary</w:delText></w:r></w:del>" + run("word"), "a word"),
    "deleted text as if it stood": (run("a ") + f"<w:del>{run('canary ')}</w:del>" + run("word"), "a word"),
    "moved text": (f"<w:moveFrom>{run('canary')}</w:moveFrom><w:moveTo>{run('here')}</w:moveTo>", "here"),
    "hidden text": (run("seen") + run("canary", "<w:vanish/>"), "seen"),
    "text that is hidden no more": (run("seen", '<w:vanish w:val="0"/>'), "seen"),
    "a link": (f"<w:hyperlink>{run('click here')}</w:hyperlink>", "click here"),
    "a content control": (f"<w:sdt><w:sdtContent>{run('chosen')}</w:sdtContent></w:sdt>", "chosen"),
    "marks": ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
    "a text box, once": (run("before") + BOX, "before\nboxed"),
    "a formula": ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
    "a date": (run("on ") + field("DATE", "1 May"), "on 1 May"),
    "the file's name": (run("File: ") + field(r"FILENAME \p", "canary.docx"), "File:"),
    "the author's name": (run("By ") + field("AUTHOR", "Canary"), "By"),
    "the file's name in short": (f'<w:fldSimple w:instr=" FILENAME ">{run("canary")}</w:fldSimple>', None),
    "a field in a field": (field("IF " + "1", "yes ") + field("FILENAME", "canary") + run("end"), "yes end"),
}


class TestWord:
    """DOCX."""

    def test_all_parts(self) -> None:
        """Header, paragraphs, tables, footer and comments in the order of reading; neither authors nor titles."""
        content = word("Dear Sir", "née Müller", table=("Name", "Mail"), header="Top", footer="Foot", comment="Really?")
        attachment = read("docx", content)
        assert attachment.text == "Top\nDear Sir\nnée Müller\nName | Mail\nFoot\nReally?"
        assert (attachment.media_type, attachment.size_bytes) == (DOCUMENTS["docx"], len(content))

    @pytest.mark.parametrize("kind", PARAGRAPHS)
    def test_what_is_seen_in_a_paragraph(self, kind: str) -> None:
        """As on the page: not what was deleted, hidden, or tells who wrote it and under which name."""
        body, seen = PARAGRAPHS[kind]
        assert text("docx", word_of(body)) == seen

    def test_notes(self) -> None:
        """Footnotes are part of the text."""
        notes = (
            '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            "<w:footnote><w:p><w:r><w:t>see below</w:t></w:r></w:p></w:footnote></w:footnotes>"
        )
        content = with_body(
            with_body(
                with_member(word("x"), "word/footnotes.xml", notes.encode()),
                "</Relationships>",
                '<Relationship Id="rIdF" Target="footnotes.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006'
                '/relationships/footnotes"/></Relationships>',
                "word/_rels/document.xml.rels",
            ),
            "</Types>",
            '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'wordprocessingml.footnotes+xml"/></Types>',
            "[Content_Types].xml",
        )
        assert text("docx", content) == "x\nsee below"


class TestSheets:
    """XLSX and ODS."""

    def test_rows_of_visible_sheets(self) -> None:
        """A line per row, a name per sheet; whole numbers without a fraction, days without a time."""
        content = sheets(
            People=[["Name", "Born", "Share"], ["Jo", DAY, 2.0], [], ["a\nb", None, 0.5, None]], hidden=[["canary"]]
        )
        assert text("xlsx", content) == "[People]\nName | Born | Share\nJo | 2026-03-14 | 2\na b |  | 0.5"

    def test_ods(self) -> None:
        """Likewise."""
        assert text("ods", open_document(kind="spreadsheet", table=("Name", "Mail"))) == "[Sheet1]\nName | Mail"

    def test_formulas_are_not_worked_out(self) -> None:
        """What was saved with the cell is read; here nothing was."""
        assert "SUM" not in str(text("xlsx", sheets(Sum=[["total", "=SUM(1,2)"]])))


class TestSlides:
    """PPTX."""

    def test_slides_tables_and_notes(self) -> None:
        """In the order of the show, without slides that are hidden and without the author."""
        content = slides("First", "Second", table=("a", "b"), notes="Smile", hidden="canary")
        assert str(text("pptx", content)).split("\n") == ["First", "Second", "a | b", "Smile"]


class TestOpenDocument:
    """ODT and ODP."""

    def test_text_and_tables(self) -> None:
        """In order."""
        content = open_document("One", "Two", table=("Name", "Mail"))
        assert read("odt", content) == Attachment(DOCUMENTS["odt"], len(content), "One\nTwo\nName | Mail")

    def test_slides(self) -> None:
        """What stands on them, not what the master says about numbers."""
        assert text("odp", open_document("on a slide", kind="presentation")) == "on a slide"

    @pytest.mark.parametrize(
        ("markup", "seen"),
        [
            ("a<text:tab/>b<text:s text:c='2'/>c<text:line-break/>d", "a\tb  c\nd"),
            ("a <text:span>styled</text:span> word", "a styled word"),
            ("a<text:hidden-text>canary</text:hidden-text>b", "ab"),
            ("<text:file-name>canary.odt</text:file-name>x", "x"),
            ("<text:author-name>Canary</text:author-name>x", "x"),
            (
                "a<office:annotation><dc:creator>Canary</dc:creator><text:p>really?</text:p></office:annotation>b",
                "ab\nreally?",
            ),
            (
                "a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>see</text:p>"
                "</text:note-body></text:note>b",
                "ab\nsee",
            ),
        ],
    )
    def test_what_is_seen_in_a_paragraph(self, markup: str, seen: str) -> None:
        """Marks, notes and comments; not what is hidden or tells who wrote it and under which name."""
        assert text("odt", with_body(open_document("HERE"), "HERE", markup)) == seen

    def test_tracked_deletions_are_not_read(self) -> None:
        """They are kept in the file apart from the text."""
        deleted = "<text:tracked-changes><text:p>canary</text:p></text:tracked-changes><text:p>"
        assert text("odt", with_body(open_document("left"), "<text:p>", deleted)) == "left"

    def test_hidden_style(self) -> None:
        """A style may hide what it is given to."""
        style = (
            '<office:automatic-styles><style:style style:name="T9"><style:text-properties text:display="none"/>'
            "</style:style></office:automatic-styles>"
        )
        content = with_body(open_document("HERE"), "HERE", 'seen<text:span text:style-name="T9">canary</text:span>')
        assert text("odt", with_body(content, "<office:automatic-styles/>", style)) == "seen"


class TestRtf:
    """RTF."""

    def test_text_without_its_author(self) -> None:
        """Letters of Windows' encoding and beyond it; a row's cells are parted."""
        content = rb"{\rtf1\ansi\ansicpg1252{\info{\author Canary}}Hello M\'fcller \u8364?5\par a\cell b\cell\row}"
        assert text("rtf", content) == "Hello Müller €5\na|b|"


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
MANIFEST = (
    b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry>'
    b"<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
)
ENTITIES = (
    b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "' + b"&a;" * 1_000 + b'"><!ENTITY c "' + b"&b;" * 1_000
) + (b'">]><a>' + b"&c;" * 100 + b"</a>")
MADE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "docx": ("word/", lambda: word("x")),
    "xlsx": ("xl/", lambda: sheets(A=[["x"]])),
    "pptx": ("ppt/", lambda: slides("x")),
    "odt": ("Basic/", lambda: open_document("x")),
    "ods": ("Basic/", lambda: open_document(kind="spreadsheet", table=("x",))),
}


class TestRefused:
    """Clear words, nothing kept."""

    @pytest.mark.parametrize("ending", MADE)
    def test_macros(self, ending: str) -> None:
        """Wherever the format keeps them."""
        folder, make = MADE[ending]
        name = "script-lb.xml" if folder == "Basic/" else "vbaProject.bin"
        with pytest.raises(TextError, match="macros or scripts"):
            read(ending, with_member(make(), f"{folder}{name}", b"x"))

    def test_a_document_with_macros_inside(self) -> None:
        """As Word keeps a workbook that was put into a text; one without macros does no harm."""
        folder = "word/embeddings/Microsoft_Excel_Worksheet"
        with pytest.raises(TextError, match="macros or scripts"):
            read("docx", with_member(word("x"), f"{folder}.xlsm", b"x"))
        assert text("docx", with_member(word("x"), f"{folder}.xlsx", b"x")) == "x"

    @pytest.mark.parametrize("ending", ["docx", "xlsx", "pptx"])
    def test_older_format_under_a_new_ending(self, ending: str) -> None:
        """Such a file has no password that could be removed."""
        older = COMPOUND.replace("EncryptedPackage".encode("utf-16-le"), "WordDocument".encode("utf-16-le"))
        with pytest.raises(TextError, match=f"older format than .{ending}"):
            read(ending, older)

    @pytest.mark.parametrize("ending", MADE)
    def test_encrypted(self, ending: str) -> None:
        """Microsoft's are compound files, OpenDocument says so in its manifest."""
        content = (
            with_member(MADE[ending][1](), "META-INF/manifest.xml", MANIFEST) if ending.startswith("od") else COMPOUND
        )
        with pytest.raises(TextError, match="encrypted"):
            read(ending, content)

    @pytest.mark.parametrize("ending", MADE)
    def test_bombs(self, ending: str) -> None:
        """Refused by what the archive declares, before anything is unpacked."""
        with pytest.raises(LimitError, match="far more than its size"):
            read(ending, with_member(MADE[ending][1](), "media/a.bin", bytes(50_000_000)))

    @pytest.mark.parametrize(
        ("ending", "member"), [("docx", "word/document.xml"), ("odt", "content.xml"), ("pptx", "ppt/slides/slide1.xml")]
    )
    def test_entities(self, ending: str, member: str) -> None:
        """None is ever resolved."""
        try:
            attachment = read(ending, with_member(MADE[ending][1](), member, ENTITIES))
        except VotingError:
            return
        assert "aaaa" not in str(attachment.text)

    @pytest.mark.parametrize("ending", [*MADE, "odp"])
    @pytest.mark.parametrize("content", [b"", b"PK\x03\x04rest", b"hello"])
    def test_no_document(self, ending: str, content: bytes) -> None:
        """Something else under this name."""
        with pytest.raises(TextError, match=f"broken or no .{ending}"):
            read(ending, content)

    def test_too_long(self) -> None:
        """More characters than one text may have."""
        with pytest.raises(LimitError, match="more text"):
            read("docx", word("a" * 20_000))

    def test_a_sheet_that_is_huge_and_empty(self) -> None:
        """Two cells a billion apart need too much memory, and only the reading process finds out."""
        content = with_body(
            sheets(A=[["x"]]),
            "</sheetData>",
            '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
            "xl/worksheets/sheet1.xml",
        )
        with pytest.raises(LimitError):
            read("xlsx", content)
