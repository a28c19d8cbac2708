"""Damaged files of every kind: text within limits, or an error that a page shows; nothing else, and nothing left."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.voting.uploads.documents import mail, pdf
from tests.voting.uploads.office import open_document, sheets, slides, with_member, word
from tests.voting.uploads.traces import leftovers
from voting.errors import VotingError
from voting.uploads import read_upload
from voting.uploads.kinds import DOCUMENTS

MOST_CHARACTERS = 5_000
SEEDS = 4
SOUND: dict[str, Callable[[], bytes]] = {
    "docx": lambda: word("hello", table=("a", "b"), header="top", comment="why"),
    "eml": lambda: mail("hello", html="<p>hi</p>", attached=b"%PDF").as_bytes(),
    "html": lambda: (
        b"<html><head><title>t</title></head><body><p>hello <b>there</b></p><table><tr><td>x</table></html>"
    ),
    "ipynb": lambda: b'{"cells": [{"cell_type": "code", "source": ["x = 1"], "outputs": [{"text": "1"}]}]}',
    "odp": lambda: open_document("on a slide", kind="presentation"),
    "ods": lambda: open_document(kind="spreadsheet", table=("a", "b")),
    "odt": lambda: open_document("hello", table=("a", "b")),
    "pdf": lambda: pdf("hello there", "page two"),
    "pptx": lambda: slides("one", "two", table=("a", "b"), notes="say"),
    "rtf": lambda: rb"{\rtf1\ansi\ansicpg1252{\info{\author X}}Hello \u8364? M\'fcller\par a\cell b\cell\row}",
    "xlsx": lambda: sheets(A=[["x", 1.5], ["y", True]]),
}


def damaged(content: bytes, draw: random.Random) -> bytes:
    """Bytes changed, cut out, doubled and made large numbers of, at places that are drawn."""
    made = bytearray(content)
    for _ in range(draw.randint(1, 30)):
        at = draw.randrange(len(made) or 1)
        match draw.randrange(5):
            case 0 if made:
                made[at] = draw.randrange(256)
            case 1:
                del made[at : at + draw.randint(1, 40)]
            case 2:
                made[at:at] = made[at : at + draw.randint(1, 40)] * draw.randint(1, 50)
            case 3:
                made[at : at + 4] = b"\xff\xff\xff\x7f"
            case _:
                del made[max(1, len(made) - draw.randint(1, 20)) :]
    return bytes(made)


def damaged_inside(content: bytes, draw: random.Random) -> bytes:
    """The same in one file of an archive, which is a sound one otherwise; what is no archive is damaged as it is."""
    if not content.startswith(b"PK"):
        return damaged(content, draw)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        name = draw.choice(sorted(one for one in archive.namelist() if one.endswith((".xml", ".rels"))))
        return with_member(content, name, damaged(archive.read(name), draw))


class TestFuzzed:
    """Whatever bytes come."""

    def test_every_kind_of_document_is_here(self) -> None:
        """HTML has three endings for one reader."""
        assert set(SOUND) | {"htm", "xhtml"} == set(DOCUMENTS)

    @pytest.mark.parametrize("ending", SOUND)
    def test_sound(self, ending: str) -> None:
        """Undamaged, each is read: else the tests below would show nothing."""
        assert read_upload(f"x.{ending}", SOUND[ending](), max_bytes=10**6, max_characters=MOST_CHARACTERS).text

    @pytest.mark.parametrize("ending", SOUND)
    @pytest.mark.parametrize("seed", range(SEEDS))
    def test_damaged(self, ending: str, seed: int, tmp_path: Path) -> None:
        """No crash, no hang, no process, no temporary file; and no sentence without an end."""
        damage = damaged_inside if seed % 2 else damaged
        content = damage(SOUND[ending](), random.Random(f"{ending}/{seed}"))
        with leftovers(tmp_path) as left:
            try:
                text = read_upload(f"x.{ending}", content, max_bytes=10**6, max_characters=MOST_CHARACTERS).text or ""
                sentence = ""
            except VotingError as error:
                text, sentence = "", error.sentence
            assert left() == []
        assert len(text) <= MOST_CHARACTERS
        assert "\x00" not in text
        assert not sentence or (ending in sentence and sentence.endswith("."))

    @pytest.mark.parametrize("ending", SOUND)
    def test_another_kind_under_this_ending(self, ending: str) -> None:
        """What is inside is not what the name says."""
        draw = random.Random(ending)
        other = SOUND[draw.choice([one for one in SOUND if one != ending])]()
        with suppress(VotingError):
            read_upload(f"x.{ending}", other, max_bytes=10**6, max_characters=MOST_CHARACTERS)
