"""Writes the table of what is known of the package's patterns.

python -m voting.screening.package_patterns            writes it anew
python -m voting.screening.package_patterns --check    exits with 1 where it is not what would be written
"""

from __future__ import annotations

import argparse
import sys

from voting.screening import load_screener, re2
from voting.screening.pattern_table import TABLE, table_of
from voting.settings import ScreeningSettings


def main() -> int:
    """Writes or checks the table; returns the code to exit with."""
    parser = argparse.ArgumentParser(description="Writes the table of what is known of the package's patterns.")
    parser.add_argument(
        "--check", action="store_true", help="write nothing, exit with 1 where the table is out of date"
    )
    options = parser.parse_args()
    load_screener(ScreeningSettings()).find("")
    table = table_of(re2.all_patterns())
    if options.check:
        return int(not TABLE.exists() or TABLE.read_text(encoding="utf-8") != table)
    TABLE.write_text(table, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
