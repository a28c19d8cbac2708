"""Rows of numbers that are nobody's."""

import pytest

from voting.screening import load_screener
from voting.screening.drawn import Drawn
from voting.settings import ScreeningSettings

PATH = "M12.4783 7.1364c1.3-.2 2.5.4 3.6 1.1l4111.1 1111.1-1111.5-1111.2 52.5201,13.4051z"
BYTES = " ".join(f"{number:02X}" for number in range(0x30, 0x60))
POINTS = " ".join(f"{number:04X}" for number in range(0x2500, 0x2520))


class TestDrawn:
    """Outlines, transformations, tables of bytes."""

    @pytest.mark.parametrize(
        ("before", "row", "after"),
        [
            ('<path d="', PATH, '" fill="#29B5E8"/>'),
            ("", "-1110 5582 3465c-1044-2512-31 14300-14320 5655-18640l2213-385", ""),
            ("", "C1.8333333,19.5510582 2.4489418,20.1666667 3.2083333,20.1666667 C1.8,13.2 1.9,2.2", ""),
            ("", "M14,5 L16,5 C16.5522847,5 17,5.4477153 17,6 L17,10", ""),
            ('gradientTransform="', "matrix(6.201 0 0 6.2 5764500 6090880", ')"'),
            ('<svg viewBox="', "0 0 4111 1111 1111 1111", '">'),
            ("{", "panose-1:2 15 5 2 2 2 4 3 2 4", ";}"),
            ("<map>\n", BYTES, "\n</map>"),
            ("", POINTS, " "),
        ],
    )
    def test_has_all_of_a_row(self, before: str, row: str, after: str) -> None:
        """And of what stands around it nothing."""
        rows = Drawn(f"{before}{row}{after}")
        start, end = len(before) + row.index(" ") + 1, len(before) + row.rindex(" ")
        assert rows.has(start, end)
        assert not rows.has(len(before), len(before) + len(row) + 2)

    @pytest.mark.parametrize(
        "text",
        [
            "+1 415 555 2671, 4111 1111 1111 1111, 52.52012 13.40511, 078-05-1120, 10.1.1.4",
            "1,34,5551234567,94107\n2,45,5551234568,94108\n3,22,5551234569,94109\n",
            "52.5200,13.4050\n48.8566,2.3522\n51.5074,-0.1278\n40.7128,-74.0060\n35.6762,139.6503\n",
            "00:16:3e:77:e2:02 and 2001:db8:85a3::8a2e:370:7334",
            "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
            "12A 14C 16A 18C 20A 22C 24A 26C 28A 30C",
            "roll number 21A91A0548 of the batch",  # ten signs, three numbers
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Numbers of people, a table of them, places that somebody was at."""
        rows = Drawn(text)
        assert not any(rows.has(at, at + 4) for at in range(len(text) - 4))

    def test_nothing_is_found_in_a_row(self) -> None:
        """By all rules together; beside it they find what they always do."""
        text = f'<path d="{PATH}"/>\n{BYTES}\nmy card is 4111 1111 1111 1111, call +1 415 555 2671'
        found = [text[span.start : span.end] for span in load_screener(ScreeningSettings()).find(text)]
        assert found == ["4111 1111 1111 1111", "+1 415 555 2671"]
