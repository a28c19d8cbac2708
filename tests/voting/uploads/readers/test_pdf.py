from __future__ import annotations

from collections.abc import Callable

import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject, TextStringObject

from tests.voting.uploads.documents import pdf
from voting.uploads.outcome import Collected, Outcome, UnreadableError
from voting.uploads.readers.pdf import read


def text(content: bytes) -> str:
    collected = Collected(10_000)
    read(content, collected)
    return collected.text


def named(**values: object) -> DictionaryObject:
    """A dictionary: strings that begin with a slash are names, the others texts."""
    made = {
        NameObject(f"/{key}"): (NameObject(value) if value.startswith("/") else TextStringObject(value))
        if isinstance(value, str)
        else value
        for key, value in values.items()
    }
    return DictionaryObject(made)  # type: ignore[arg-type]  # objects of PDF


def annotated(**values: object) -> Callable[[PdfWriter], None]:
    """Adds one annotation to the first page."""

    def change(writer: PdfWriter) -> None:
        writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(named(**values))])

    return change


def action(kind: str, **values: object) -> DictionaryObject:
    return named(S=kind, **values)


class TestRead:
    """What a reader sees on the pages."""

    @pytest.mark.parametrize(
        ("values", "seen"),
        [
            ({"Subtype": "/Widget", "T": "canary", "V": "filled in"}, "page\nfilled in"),
            ({"Subtype": "/Widget", "Parent": named(V="filled in")}, "page\nfilled in"),
            ({"Subtype": "/Text", "T": "Canary Author", "Contents": "really?"}, "page\nreally?"),
            ({"Subtype": "/Text", "F": NumberObject(2), "Contents": "canary"}, "page"),
            ({"Subtype": "/Widget", "V": "/Off"}, "page"),
            ({"Subtype": "/Link", "A": action("/URI", URI="https://canary.example")}, "page"),
        ],
    )
    def test_forms_and_comments(self, values: dict[str, object], seen: str) -> None:
        """What was filled in and remarked; neither names of fields nor authors nor where links lead."""
        assert text(pdf("page", change=annotated(**values))) == seen

    def test_author_and_title_are_not_read(self) -> None:
        """Often they are a person and a file name."""
        content = pdf("page", change=lambda writer: writer.add_metadata({"/Author": "Canary", "/Title": "canary.docx"}))
        assert text(content) == "page"


SCRIPTED: dict[str, Callable[[PdfWriter], object]] = {
    "script at opening": lambda w: w.root_object.update(
        {NameObject("/OpenAction"): action("/JavaScript", JS="app.alert(1)")}
    ),
    "program at opening": lambda w: w.root_object.update({NameObject("/OpenAction"): action("/Launch", F="x.exe")}),
    "script at closing": lambda w: w.root_object.update(
        {NameObject("/AA"): DictionaryObject({NameObject("/WC"): action("/JavaScript", JS="x")})}
    ),
    "script by name": lambda w: w.root_object.update({NameObject("/Names"): named(JavaScript=named(Names="x"))}),
    "script behind a link": annotated(Subtype="/Link", A=action("/JavaScript", JS="x")),
    "script after another action": annotated(
        Subtype="/Link", A=action("/URI", URI="https://x.example", Next=action("/JavaScript", JS="x"))
    ),
    "script of a page": lambda w: w.pages[0].update(
        {NameObject("/AA"): DictionaryObject({NameObject("/O"): action("/JavaScript", JS="x")})}
    ),
    "script that nothing calls": lambda w: w._add_object(action("/JavaScript", JS="x")),
}
CARRYING: dict[str, Callable[[PdfWriter], object]] = {
    "attached file": lambda w: w.add_attachment("canary.exe", b"MZ"),
    "file behind a pin": annotated(Subtype="/FileAttachment", FS=named(F="canary.exe")),
    "file without a type": lambda w: w._add_object(named(Type="/Filespec", F="x.exe", EF=named(F="x"))),
    "film": annotated(Subtype="/RichMedia"),
}


class TestRefused:
    """What does more than show text."""

    @pytest.mark.parametrize("kind", SCRIPTED)
    def test_scripts(self, kind: str) -> None:
        """Wherever they hang."""
        with pytest.raises(UnreadableError) as caught:
            text(pdf("page", change=SCRIPTED[kind]))
        assert caught.value.outcome is Outcome.MACROS

    @pytest.mark.parametrize("kind", CARRYING)
    def test_files_inside(self, kind: str) -> None:
        """Nobody would know what is in them."""
        with pytest.raises(UnreadableError) as caught:
            text(pdf("page", change=CARRYING[kind]))
        assert caught.value.outcome is Outcome.EMBEDDED

    def test_stream_bomb(self) -> None:
        """A page whose content unpacks to far more than its size."""
        bomb = StreamObject()
        bomb.set_data(b" " * 100_000_000)
        content = pdf(
            "page",
            change=lambda w: w.pages[0].update({NameObject("/Contents"): w._add_object(bomb.flate_encode())}),
        )
        assert len(content) < 1_000_000
        with pytest.raises(UnreadableError) as caught:
            text(content)
        assert caught.value.outcome is Outcome.TOO_DENSE
