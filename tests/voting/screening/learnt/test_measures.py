"""What beside a number says that it is something else."""

import pytest

from tests.voting.screening.samples import marked
from voting.ports import Screener
from voting.screening.learnt.measures import is_alike_in_a_row


class TestIsAlikeInARow:
    """The same digits in another cell."""

    @pytest.mark.parametrize(
        "text",
        [
            "Wanjiru | «2000» | 2000 | 0",
            "a\nWanjiru | 0 | 2000 | «2000»\n",
            "Wanjiru;«34»;34",
            "Wanjiru\t«1998»\t2\t1998\n1998",
        ],
    )
    def test_hit(self, text: str) -> None:
        """An amount."""
        assert is_alike_in_a_row(*marked(text))

    @pytest.mark.parametrize(
        "text",
        [
            "Wanjiru | «2000» | 2001 | 0",
            "2000 | 2000\nWanjiru | «2000» | 0\n2000 | 2000",
            "«2000» | 2000",
            "jo | «tulip» | tulip",
            "born «2000» and 2000 again | a | b",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other numbers, other rows, too few cells, no digits, a sentence."""
        assert not is_alike_in_a_row(*marked(text))

    def test_in_a_table(self, screener: Screener) -> None:
        """Neither birth nor code nor age; with one of each it may be."""
        table = "born in, by name\n\nWanjiru M. | 2000 | {} | {}\nAkinyi | 2000 | {} | {}"
        text = table.format(2000, 2000, 0, 2000)
        assert {one.entity_type for one in screener.find(text)} == {"PERSON"}
        text = "pin, by name\n\nWanjiru M. | 2044 | 0 | 2044 | 0\nAkinyi | 2044 | 0 | 2044 | 2044"
        assert {one.entity_type for one in screener.find(text)} == {"PERSON"}
        text = "pin, by name\n\nWanjiru M. | 2044 | 0\nAkinyi | 7719 | 0"
        assert {one.entity_type for one in screener.find(text)} == {"PERSON", "SECRET"}
