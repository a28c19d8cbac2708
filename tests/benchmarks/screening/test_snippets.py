"""What people posted, as text in which no secret is told."""

from pathlib import Path

import pytest

from benchmarks.screening.snippets import FILES, kept_snippets, learnt_snippets, main, snippets


def laid(folder: Path, *rows: str) -> Path:
    """Lays the files in a folder, the first with these texts."""
    for name in FILES:
        lines = [f"{number}\t1.5\t{row}" for number, row in enumerate(rows if name == FILES[0] else (), 1)]
        (folder / f"{name}_GroundTruth.txt").write_text("\n".join(lines), "utf-8")
    return folder


class TestSnippets:
    """A text a line, and what may be in it unmarked."""

    def test_without_what_stands_for_others(self, tmp_path: Path) -> None:
        """Neither an address that was taken out nor a reader's account is what somebody wrote."""
        folder = laid(tmp_path, "@anonymous look: http://url_removed  nice!", "RT  url_removed")
        assert [text for text, _ in snippets(folder)] == ["look:   nice!", "RT"]

    @pytest.mark.parametrize(
        ("text", "unmarked"),
        [
            ("my 17 year old daughter sings", {"AGE"}),
            ("he died at 84", {"AGE"}),
            ("born in 1972, she sang", {"DATE_OF_BIRTH", "AGE"}),
            ("P. Diddy's 40th birthday party", {"AGE", "DATE_OF_BIRTH"}),
            ("the region's 24 stores collect 80 percent", set()),
            ("i bought 3 cameras for $ 50", set()),
        ],
    )
    def test_where_an_age_may_be_told(self, tmp_path: Path, text: str, unmarked: set[str]) -> None:
        """Nobody has marked it, so that nothing is learnt of it; another number is none."""
        assert [kinds for _, kinds in snippets(laid(tmp_path, text))] == [unmarked]

    def test_every_fourth_is_kept(self, tmp_path: Path) -> None:
        """What is measured on was not learnt."""
        folder = laid(tmp_path, *(f"text {number}" for number in range(10)))
        kept, learnt = [text for text, _ in kept_snippets(folder)], [text for text, _ in learnt_snippets(folder)]
        assert kept == ["text 0", "text 4", "text 8"]
        assert len(learnt) == 7
        assert not {*kept} & {*learnt}

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        """Nothing is learnt from three files of four unseen."""
        with pytest.raises(FileNotFoundError):
            list(snippets(tmp_path))

    def test_prints_what_is_found(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Of those alone that nothing is learnt from."""
        assert main(laid(tmp_path, "write to jo@example.org", "write to an@example.org")) == 0
        (line,) = capsys.readouterr().out.splitlines()
        assert line.split()[:3] == ["EMAIL_ADDRESS", "1", "60.870%"]
