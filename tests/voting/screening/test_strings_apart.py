"""Two strings side by side that are none in halves."""

import pytest

from voting.screening.strings_apart import are_apart


def _apart(text: str) -> bool:
    """Whether the strings are apart that the first sign `¦` stands between."""
    before, _, after = text.partition("¦")
    start = len(before.rstrip(" \t\n")) - 2  # its last sign and the quotation mark
    end = len(before) + len(after) - len(after.lstrip(" \t\n")) + 2
    return are_apart(before + after, start, end)


class TestAreApart:
    """By what stands around."""

    @pytest.mark.parametrize(
        "text",
        [
            'hdbsql -p "Blue tulip"¦ "select 1"',
            '"login","password"¦\n"mwilks","Bumblebee9"',
            'source "vsphere-iso"¦ "win2022" {\n',
            'resource "aws_db_instance"¦ "main" {',
            'GET / 302 0 "-"¦ "okhttp/4.12.0" rt=0.3',
            'import (\n\t"context"¦\n\t"fmt"\n)',
            'package main\n\nimport (\n\t"fmt"\n\tpg "github.com/x/pg"¦\n\t"log"\n)',
        ],
    )
    def test_hit(self, text: str) -> None:
        """Arguments, rows, a block's names, what a log has none of, what Go imports."""
        assert _apart(text)

    @pytest.mark.parametrize(
        "text",
        [
            'key = "a1b2"¦ "c3d4"',
            'key = ("a1b2"¦\n       "c3d4")',
            'key = "a-"¦ "okhttp"',
            'call(\n\t"a1b2"¦\n\t"c3d4"\n)',
            'import (\n\t"fmt"\n)\nvar k = "a1b2"¦ "c3d4"',
            '{"key": "a1b2"¦ "c3d4"}',
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """One string in halves."""
        assert not _apart(text)
