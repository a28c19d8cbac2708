"""A desktop's help in many languages, of which models learn what is nobody's name and no secret."""

from pathlib import Path

import pytest

from benchmarks.screening import help_pages as pages
from benchmarks.screening.help_pages import drawn_lines, drawn_pages, help_pages

_PAGE = """<page xmlns="http://projectmallard.org/1.0/"><info><credit><name>Ada Writer</name></credit></info>
<title>{title}</title><section><p>{first}
  <gui>{gui}</gui>.</p><list><item><p>Same</p></item></list></section><media><p> </p></media></page>"""


def laid(folder: Path, pages: dict[str, tuple[str, str, str]]) -> Path:
    """Lays pages in a folder by language and name."""
    for name, (title, first, gui) in pages.items():
        path = folder / f"{name}.page"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_PAGE.format(title=title, first=first, gui=gui), "utf-8")
    return folder


class TestHelpPages:
    """What is read of it."""

    def test_paragraphs_without_their_authors(self, tmp_path: Path) -> None:
        """White space is one blank; what was not translated is no text of the language."""
        help_folder = laid(
            tmp_path,
            {
                "C/app/a": ("Passwords", "Press", "Save"),
                "hu/app/a": ("Jelszavak", "Nyomja meg:", "Mentés"),
                "hu/app/b": ("Fiókok", "Vegye fel", "Fiók"),
            },
        )
        assert list(help_pages(help_folder, ("hu",))) == [
            ["Jelszavak", "Nyomja meg: Mentés."],
            ["Fiókok", "Vegye fel Fiók.", "Same"],
        ]
        assert list(help_pages(help_folder, ("C",))) == [["Passwords", "Press Save.", "Same"]]

    def test_a_language_that_is_not_there(self, tmp_path: Path) -> None:
        """Nothing is learnt from half of them unseen."""
        with pytest.raises(FileNotFoundError, match="no help in hu"):
            list(help_pages(tmp_path, ("hu",)))

    def test_drawn(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """So many of each language, by the seed alone; no line twice, and none in English."""
        monkeypatch.setattr(pages, "LANGUAGES", ("de", "C"))
        monkeypatch.setattr(pages, "_PAGES", 2)
        monkeypatch.setattr(pages, "_LINES", 3)
        help_folder = laid(
            tmp_path,
            {f"{code}/app/{n}": (f"{code}{n}", f"first {code}", "x") for code in ("de", "C") for n in range(4)},
        )
        drawn = list(drawn_pages(help_folder, 1))
        assert drawn == list(drawn_pages(help_folder, 1)) != list(drawn_pages(help_folder, 2))
        assert [page.startswith("de") for page in drawn] == [True, True, False, False]
        lines = list(drawn_lines(help_folder, 1))
        assert len(lines) == len(set(lines)) == 3
        assert all("de" in line or line == "Same" for line in lines)
