"""What was read of patterns beforehand is what the readers say."""

import subprocess
import sys
from pathlib import Path

from voting.screening import pattern_table
from voting.screening.pattern_needs import needs_of
from voting.screening.pattern_table import Read, read_patterns, table_of
from voting.screening.pattern_words import clauses_of

ROOT = Path(__file__).parents[3]
PATTERNS = [r"(?i)\bson[ ][0-9]{2}", r"[a-z]+", r"a.*b", r"\x00,? [0-9]+"]


def read(pattern: str) -> Read:
    """What the readers say now."""
    return Read(needs_of(pattern), clauses_of(pattern))


class TestTable:
    """The file of the package, and files like it."""

    def test_holds_the_patterns_of_the_package(self) -> None:
        """All of them, as they are read; else `python -m voting.screening.package_patterns` was forgotten."""
        command = [sys.executable, "-m", "voting.screening.package_patterns", "--check"]
        assert subprocess.run(command, check=False, cwd=ROOT).returncode == 0

    def test_gives_back_what_was_read(self, tmp_path: Path) -> None:
        """Infinite lengths and signs included, and what is not in it is read."""
        table = tmp_path / "table.json"
        table.write_text(table_of(PATTERNS), encoding="utf-8")
        assert read_patterns([*PATTERNS, "new[0-9]"], table) == [*map(read, PATTERNS), read("new[0-9]")]

    def test_is_used(self, tmp_path: Path) -> None:
        """An entry counts without its pattern being read again."""
        table = tmp_path / "table.json"
        table.write_text(table_of(PATTERNS), encoding="utf-8")
        changed = table.read_text(encoding="utf-8").replace(" son ", " daughter ")
        table.write_text(changed, encoding="utf-8")
        assert read_patterns(PATTERNS[:1], table) != [read(PATTERNS[0])]

    def test_of_other_readers_is_not_used(self, tmp_path: Path) -> None:
        """A table written before the readers were changed counts for nothing, nor does a missing one."""
        table = tmp_path / "table.json"
        assert read_patterns(PATTERNS, table) == list(map(read, PATTERNS))
        table.write_text(table_of(PATTERNS), encoding="utf-8")
        changed = table.read_text(encoding="utf-8").replace(" son ", " daughter ")
        table.write_text(changed.replace(pattern_table._readers(), "0" * 32), encoding="utf-8")
        assert read_patterns(PATTERNS, table) == list(map(read, PATTERNS))
